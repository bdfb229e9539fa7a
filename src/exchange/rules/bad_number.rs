//! `exchange/bad-number`: a value can be kept as it is.
//!
//! Figures are kept exactly, digit by digit, with at most 15 decimals and 18 digits in all; nothing
//! is rounded. Values with more digits mostly come from a calculation that was printed without
//! rounding.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a number with too many digits.
pub(in crate::exchange) fn too_long(written: &str, span: Span) -> Diagnostic {
    let problem = format!("`{}` has more than 18 digits", shortened(written));
    Diagnostic::new(codes::BAD_NUMBER, problem, span, "")
        .help("round it in the file; nothing is rounded here")
}

/// Reports a number with too many decimals.
pub(in crate::exchange) fn too_fine(written: &str, span: Span) -> Diagnostic {
    let problem = format!("`{}` has more than 15 decimals", shortened(written));
    Diagnostic::new(codes::BAD_NUMBER, problem, span, "")
        .help("round it in the file; nothing is rounded here")
}

/// Reports numbers that do not fit one number of decimals.
pub(in crate::exchange) fn uneven(measure: &str, decimals: u8, span: Span) -> Diagnostic {
    let problem = format!(
        "the values of `{measure}` have more than 18 digits when all are written with {decimals} decimals"
    );
    Diagnostic::new(codes::BAD_NUMBER, problem, span, "")
        .help("round them in the file; nothing is rounded here")
}

fn shortened(written: &str) -> String {
    let mut short: String = written.chars().take(40).collect();
    if short.len() < written.len() {
        short.push('…');
    }
    short
}
