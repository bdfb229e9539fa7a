//! `facts/duplicate-name`: within a cube, and among units, a name means one thing.
//!
//! Units and shared measures are named once in the data set; measures and dimensions once in their
//! cube, members once in their dimension. Measures and dimensions are columns of the table of
//! figures, so no two of them may share a name, and none may be called as one of its other columns
//! (`measure`, `value`, `period`, `line`, `cite`, `note`, `because`, `status`). An entity has one
//! `[[cube]]` table.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(what: &str, name: &str, second: Span, first: Span) -> Diagnostic {
    let message = format!("there are two {what} `{name}`");
    Diagnostic::new(codes::DUPLICATE_NAME, message, second, "again here")
        .label(first, "first here")
        .help("rename one of them, or take it out")
}

/// A measure or dimension has the name of a column that means something else.
pub(in crate::facts) fn taken(name: &str, span: Span) -> Diagnostic {
    let message = format!("`{name}` is the name of another column of the table");
    Diagnostic::new(codes::DUPLICATE_NAME, message, span, "")
        .help("give the measure or dimension another name")
}
