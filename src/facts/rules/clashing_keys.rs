//! `facts/clashing-keys`: one thing is said in one way.
//!
//! `during` stands for `since` and `until` together, and `value` for the texts by language, so they
//! do not stand side by side.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(
    key: &str,
    span: Span,
    other: &str,
    other_span: Span,
) -> Diagnostic {
    let message = format!("`{key}` and `{other}` say the same thing in two ways");
    Diagnostic::new(codes::CLASHING_KEYS, message, span, "")
        .label(other_span, "")
        .help(format!("keep `{key}` or `{other}`, not both"))
}
