//! `exchange/repeated`: what can be there once is there once.
//!
//! Two keys of the same name in one object, a code that is listed twice, a dimension that is named
//! twice, a cell with two values: it cannot be known which of the two is meant.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports the second of two.
pub(in crate::exchange) fn finding(what: &str, span: Span, first: Option<Span>) -> Diagnostic {
    let problem = format!("{what} twice");
    let finding = Diagnostic::new(codes::REPEATED, problem, span, "again here");
    let finding = match first {
        Some(first) => finding.label(first, "first here"),
        None => finding,
    };
    finding.help("keep the one that is meant")
}
