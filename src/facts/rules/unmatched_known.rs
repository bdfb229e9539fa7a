//! `facts/unmatched-known`: what is acknowledged as broken is broken.
//!
//! A `[[cube.known]]` table that fits no cell which breaks a declared sum was overtaken by a
//! correction, or names the wrong cell.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(span: Span) -> Diagnostic {
    let message = "no cell here breaks a declared sum";
    Diagnostic::new(codes::UNMATCHED_KNOWN, message, span, "")
        .help("take the acknowledgement out, or correct its `where`")
}
