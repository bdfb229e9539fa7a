//! `facts/cube-too-large`: the coordinates of a cube can be counted.
//!
//! The number of coordinates is the product of the sizes of all dimensions, the number of measures
//! and that of periods. It may be far larger than the number of figures, but not larger than 64
//! bits can count; a cube has at most 64 dimensions and 65,535 measures.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn coordinates(id: &str, span: Span) -> Diagnostic {
    let message = format!("`{id}` has more coordinates than can be counted");
    Diagnostic::new(codes::CUBE_TOO_LARGE, message, span, "")
        .help("split it into cubes with fewer dimensions")
}

pub(in crate::facts) fn many(id: &str, what: &str, most: usize, span: Span) -> Diagnostic {
    let message = format!("`{id}` has more than {most} {what}");
    Diagnostic::new(codes::CUBE_TOO_LARGE, message, span, "").help("split it into several cubes")
}
