//! `facts/line-outside-section`: the lines of a citation lie within its section.
//!
//! A wrong line number sends the reader to the wrong place, and nothing else would show it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(
    section: &str,
    (from, to): (u32, u32),
    span: Span,
    declared: Span,
) -> Diagnostic {
    let message = format!("section `{section}` is lines {from} to {to}");
    Diagnostic::new(codes::LINE_OUTSIDE_SECTION, message, span, "outside it")
        .label(declared, "declared here")
        .help("correct the line or the section")
}
