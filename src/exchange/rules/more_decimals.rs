//! `exchange/more-decimals`: values have as many decimals as the file says.
//!
//! `decimals` says how values are shown; some files give them more exactly. The values are kept as
//! they stand.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports values that are finer than declared.
pub(in crate::exchange) fn finding(
    measure: &str,
    found: u8,
    declared: u8,
    span: Span,
) -> Diagnostic {
    let word = if declared == 1 { "decimal" } else { "decimals" };
    let problem = format!("`{measure}` is said to have {declared} {word}, and a value has {found}");
    Diagnostic::new(codes::MORE_DECIMALS, problem, span, "").help(format!(
        "the values are kept as they stand, with {found} decimals"
    ))
}
