//! `exchange/unknown-column`: the columns that a mapping names are in the file.
//!
//! Columns go by their names in the first row, spaces and capitals included.

use super::listed;
use super::meant;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a column that is not there.
pub(in crate::exchange) fn finding(
    name: &str,
    span: Span,
    header: Span,
    known: &[String],
) -> Diagnostic {
    let problem = format!("the file has no column `{name}`");
    let known = || known.iter().map(String::as_str);
    let finding = Diagnostic::new(codes::UNKNOWN_COLUMN, problem, span, "")
        .label(header, "the columns")
        .help(format!("it has {}", listed(known())));
    meant(finding, name, known())
}
