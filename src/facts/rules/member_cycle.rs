//! `facts/member-cycle`: no member of a dimension lies inside itself.
//!
//! A member lies inside another by `within`, or because it is a part of a declared sum. Going from
//! the smaller to the larger must come to an end.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(chain: &[&str], dimension: &str, span: Span) -> Diagnostic {
    let first = chain.first().copied().unwrap_or_default();
    let message = format!("`{first}` of `{dimension}` lies inside itself");
    let steps: Vec<String> = chain.iter().map(|code| format!("`{code}`")).collect();
    Diagnostic::new(codes::MEMBER_CYCLE, message, span, "")
        .help(format!("one of these is wrong: {}", steps.join(" in ")))
}
