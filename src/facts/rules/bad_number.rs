//! `facts/bad-number`: figures are written with digits, a point and an ASCII minus.
//!
//! `1012404`, `45.5`, `-1896`: no spaces, commas or points between the digits (also no hard or thin
//! spaces), a point before the decimals, the minus of the keyboard. Other ways of writing are not
//! guessed at, since `1,234` means two things. A number has at most 18 digits. A cell without a
//! figure is empty or holds a sign that the cube declares under `symbols`. The figures of a
//! measure of kind `flag` are 0 and 1; lines are counted from 1.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

/// A number is written in another way.
pub(in crate::facts) fn form(
    written: &str,
    what: &str,
    meant: &[String],
    span: Span,
) -> Diagnostic {
    let message = format!("`{written}` has {what}");
    let finding = Diagnostic::new(codes::BAD_NUMBER, message, span, "");
    match meant {
        [first, second, ..] => {
            finding.help(format!("write `{first}` or `{second}`, as it is meant"))
        }
        [only] => finding.help(format!("write `{only}`")),
        [] => finding,
    }
}

/// A number has too many digits.
pub(in crate::facts) fn too_long(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` has too many digits");
    Diagnostic::new(codes::BAD_NUMBER, message, span, "")
        .help("a figure has at most 18 digits, its decimals included; use a larger unit")
}

/// A flag is neither yes nor no.
pub(in crate::facts) fn flag(written: &str, measure: &str, span: Span) -> Diagnostic {
    let message = format!("`{measure}` is yes (1) or no (0), not `{written}`");
    Diagnostic::new(codes::BAD_NUMBER, message, span, "").help("write `1` or `0`")
}

/// A line is no line.
pub(in crate::facts) fn line(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` is not a line");
    Diagnostic::new(codes::BAD_NUMBER, message, span, "")
        .help("write the number of the line in the source, counted from 1")
}
