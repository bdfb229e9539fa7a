//! `facts/bad-citation`: a citation is a source and, as far as it can be told, where in it.
//!
//! `source#section:line`, `source#section:12-14`, `source#section` or `source`; and after ` via `
//! the works that the source itself cites there, separated by commas: `overview#health:67 via
//! act-a, act-b`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(problem: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::BAD_CITATION, problem, span, "").help(
        "write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it",
    )
}
