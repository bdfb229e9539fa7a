//! `exchange/unknown-property`: a property that looks misspelt.
//!
//! JSON-stat lets publishers add properties of their own, which are passed over. One that looks like
//! a property of JSON-stat is probably meant to be it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a property that is nearly one that is known.
pub(in crate::exchange) fn finding(written: &str, near: &str, span: Span) -> Diagnostic {
    let problem = format!("`{written}` means nothing in JSON-stat");
    Diagnostic::new(codes::UNKNOWN_PROPERTY, problem, span, "")
        .help(format!("did you mean `{near}`?"))
}
