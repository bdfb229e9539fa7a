//! `exchange/unknown-status`: the meaning of a status is known.
//!
//! JSON-stat leaves the meaning of statuses to publishers. Known are the words of seed files
//! (`provisional`, `confidential`), the signs of the PX format (`.`, `..`, `...`, `:`), the commonest
//! letters of SDMX (`p`, `e`, `c`), and those that the file itself explains under `extension`. Others
//! are kept as a remark on their cell. Say what one means with `--status e=estimated`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a status that is not understood.
pub(in crate::exchange) fn finding(written: &str, span: Span) -> Diagnostic {
    let problem = format!("it is not known what the status `{written}` means");
    Diagnostic::new(codes::UNKNOWN_STATUS, problem, span, "")
        .help(format!("it is kept as a remark; say what it means with `--status {written}=estimated` or another word"))
}

/// Reports a status that says that there is no figure beside a figure, or the other way round.
pub(in crate::exchange) fn misplaced(
    written: &str,
    word: &str,
    value: bool,
    span: Span,
) -> Diagnostic {
    let problem = if value {
        format!("the status `{written}` ({word}) stands at a cell that has a value")
    } else {
        format!("the status `{written}` ({word}) stands at a cell without a value")
    };
    Diagnostic::new(codes::UNKNOWN_STATUS, problem, span, "")
        .help("it is kept as a remark on the cell")
}
