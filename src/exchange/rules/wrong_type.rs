//! `exchange/wrong-type`: every value has the type that JSON-stat gives it.
//!
//! Labels and codes are texts, sizes and positions whole numbers, notes lists of texts, values
//! numbers or `null`. A number in quotes is a text; nothing is turned from one type into another.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;
use crate::exchange::json::Kind;

/// Reports a value of another type.
pub(in crate::exchange) fn finding(what: &str, wanted: &str, kind: Kind, span: Span) -> Diagnostic {
    let problem = format!("{what} is {wanted}, not {}", kind.words());
    Diagnostic::new(codes::WRONG_TYPE, problem, span, kind.words())
}

/// Reports a value of a cell that is no number.
pub(in crate::exchange) fn value(kind: Kind, span: Span) -> Diagnostic {
    let finding = finding("a value", "a number or null", kind, span);
    match kind {
        Kind::String => {
            finding.help("take the quotes off numbers; put signs such as `:` under `status`")
        }
        _ => finding,
    }
}

/// Reports more decimals than figures can have.
pub(in crate::exchange) fn decimals(written: u8, span: Span) -> Diagnostic {
    let problem = format!("figures cannot have {written} decimals");
    Diagnostic::new(codes::WRONG_TYPE, problem, span, "").help("they have at most 15")
}

/// Reports a size that is none.
pub(in crate::exchange) fn size(written: &str, wanted: &str, kind: Kind, span: Span) -> Diagnostic {
    match kind {
        Kind::Number => {
            let problem = format!("a size is {wanted}, not `{written}`");
            Diagnostic::new(codes::WRONG_TYPE, problem, span, "")
        }
        kind => finding("a size", wanted, kind, span),
    }
}
