//! `exchange/wrong-position`: a value that is given by its position has a cell there.
//!
//! Where `value` or `status` is an object, its keys are the positions of cells: whole numbers in
//! decimal digits from 0 to one less than the product of the sizes.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a key that is no position.
pub(in crate::exchange) fn not_a_number(what: &str, key: &str, span: Span) -> Diagnostic {
    let problem = format!("`{key}` in `{what}` is not the position of a cell");
    Diagnostic::new(codes::WRONG_POSITION, problem, span, "")
        .help("write positions as `\"0\"`, `\"1\"`, `\"12\"`")
}

/// Reports a position beyond the last.
pub(in crate::exchange) fn beyond(what: &str, key: &str, cells: u64, span: Span) -> Diagnostic {
    let problem = format!("`{what}` has the position {key}, and there are {cells} cells");
    let help = match cells.checked_sub(1) {
        Some(last) => format!("positions run from 0 to {last}"),
        None => "a dataset with an empty dimension has no cells".to_owned(),
    };
    Diagnostic::new(codes::WRONG_POSITION, problem, span, "").help(help)
}
