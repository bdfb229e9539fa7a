//! `facts/unused-table`: a table of figures is read by a cube.
//!
//! A CSV file among the seed files that no `[[cube]]` table names with `data` tells nobody
//! anything.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(path: &str, start: Span) -> Diagnostic {
    let message = format!("no cube reads `{path}`");
    Diagnostic::new(codes::UNUSED_TABLE, message, start, "")
        .help("name it with `data` in a `[[cube]]` table, or move it elsewhere")
}
