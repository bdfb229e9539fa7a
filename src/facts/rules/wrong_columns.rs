//! `facts/wrong-columns`: the columns of a table are those of its cube.
//!
//! A wide table has a column for each dimension and each measure, by their ids. A long table has a
//! column for each dimension, `measure` (which may be left out where there is only one) and
//! `value`. Both may have `period` (the time of the row), `line` (the line of the source), `cite`
//! (sources of the row, separated by `;`), `because` (why its figures are inferred), `note` and
//! `status`. `line` narrows the one section that the cube cites.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

/// A column means nothing.
pub(in crate::facts) fn unknown<'a>(
    name: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{name}` is no column of this table");
    let finding = Diagnostic::new(codes::WRONG_COLUMNS, message, span, "")
        .did_you_mean(name.trim(), known.clone());
    if finding.help.is_some() {
        return finding;
    }
    finding.help(format!("here may stand: {}", super::listed(known)))
}

/// A column is named twice.
pub(in crate::facts) fn twice(name: &str, second: Span, first: Span) -> Diagnostic {
    let message = format!("there are two columns `{name}`");
    Diagnostic::new(codes::WRONG_COLUMNS, message, second, "again here")
        .label(first, "first here")
        .help("keep one of them")
}

/// A column lacks.
pub(in crate::facts) fn missing(
    what: &str,
    name: &str,
    header: Span,
    declared: Span,
) -> Diagnostic {
    let message = format!("the {what} `{name}` has no column");
    Diagnostic::new(
        codes::WRONG_COLUMNS,
        message,
        header,
        format!("no `{name}` here"),
    )
    .label(declared, "declared here")
    .help(format!("add a column `{name}`"))
}

/// A table has both forms at once, or neither.
pub(in crate::facts) fn form(problem: &str, span: Span, help: &str) -> Diagnostic {
    Diagnostic::new(codes::WRONG_COLUMNS, problem, span, "").help(help)
}

/// `line` has no section to count in.
pub(in crate::facts) fn line(column: Span, cite: Span) -> Diagnostic {
    let message = "`line` narrows one section, and the cube does not cite exactly one";
    Diagnostic::new(codes::WRONG_COLUMNS, message, column, "")
        .label(cite, "")
        .help("cite one section: `cite = [\"source#section\"]`; or cite row by row in a column `cite`")
}
