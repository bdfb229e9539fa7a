//! `facts/too-many-decimals`: figures have no more decimals than their measure.
//!
//! `decimals` says how exact a measure is. A figure that is finer was read wrongly, or the measure
//! is finer than it says.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(
    written: &str,
    found: usize,
    measure: &str,
    decimals: u8,
    span: Span,
) -> Diagnostic {
    let message = match decimals {
        0 => format!("`{measure}` has no decimals, and `{written}` has {found}"),
        1 => format!("`{measure}` has one decimal, and `{written}` has {found}"),
        _ => format!("`{measure}` has {decimals} decimals, and `{written}` has {found}"),
    };
    Diagnostic::new(codes::TOO_MANY_DECIMALS, message, span, "").help(format!(
        "correct the figure, or say `decimals = {found}` of the measure"
    ))
}
