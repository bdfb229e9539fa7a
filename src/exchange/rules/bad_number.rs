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

/// Reports a cell that should be a number and is none, with what it looks like.
pub(in crate::exchange) fn form(written: &str, column: &str, span: Span) -> Diagnostic {
    let has = |signs: &[char]| written.contains(signs);
    let digits = written.chars().any(|letter| letter.is_ascii_digit());
    let help = if !digits {
        format!(
            "say what `{written}` means: `symbols = {{ \"{written}\" = \"missing\" }}` in the mapping"
        )
    } else if has(&['−', '–', '‐', '‑', '—', '－']) {
        "write the minus of the keyboard, as in `-5`".to_owned()
    } else if has(&[' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’']) {
        "say which sign stands between thousands: `thousands = \" \"` in the mapping".to_owned()
    } else if has(&[',']) {
        "say what the comma is: `decimal = \",\"` or `thousands = \",\"` in the mapping".to_owned()
    } else {
        "write digits, a point and the minus of the keyboard".to_owned()
    };
    let written = shortened(written);
    let problem = format!("`{written}` in `{column}` is not a number");
    Diagnostic::new(codes::BAD_NUMBER, problem, span, "").help(help)
}
