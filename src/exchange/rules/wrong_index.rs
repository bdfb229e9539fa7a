//! `exchange/wrong-index`: `index` says which category stands where.
//!
//! It is a list of codes in their order, or an object that gives each code its position: whole
//! numbers from 0 to one less than there are categories, each once. Values are read by these
//! positions, so a wrong one would put every figure in the wrong cell.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a position that is none.
pub(in crate::exchange) fn position(
    code: &str,
    written: &str,
    count: usize,
    span: Span,
) -> Diagnostic {
    let problem = format!("`{code}` is given the position `{written}`");
    Diagnostic::new(codes::WRONG_INDEX, problem, span, "").help(match count {
        1 => "a single category has the position 0".to_owned(),
        _ => format!(
            "positions are whole numbers from 0 to {}",
            count.saturating_sub(1)
        ),
    })
}

/// Reports two categories at one position.
pub(in crate::exchange) fn taken(code: &str, other: &str, span: Span, first: Span) -> Diagnostic {
    let problem = format!("`{code}` and `{other}` have the same position");
    Diagnostic::new(codes::WRONG_INDEX, problem, span, "again here")
        .label(first, "first here")
        .help("give each category a position of its own")
}
