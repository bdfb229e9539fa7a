//! `exchange/unknown-dimension`: `id`, `role` and `dimension` speak of the same dimensions.
//!
//! `id` lists the dimensions, `dimension` describes each of them and no others, and `role` names
//! only those.

use super::listed;
use super::meant;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a name that is no dimension.
pub(in crate::exchange) fn finding<'a>(
    written: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let problem = format!("the dataset has no dimension `{written}`");
    let finding = Diagnostic::new(codes::UNKNOWN_DIMENSION, problem, span, "")
        .help(format!("it has {}", listed(known.clone())));
    meant(finding, written, known)
}

/// Reports a dimension that is listed but not described.
pub(in crate::exchange) fn undescribed<'a>(
    written: &str,
    span: Span,
    described: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let problem = format!("`{written}` is not described under `dimension`");
    let finding = Diagnostic::new(codes::UNKNOWN_DIMENSION, problem, span, "")
        .help("describe it there, or take it out of `id` and `size`");
    meant(finding, written, described)
}

/// Reports a dimension that is described but not listed.
pub(in crate::exchange) fn unlisted(written: &str, span: Span) -> Diagnostic {
    let problem = format!("`{written}` is described but not listed in `id`");
    Diagnostic::new(codes::UNKNOWN_DIMENSION, problem, span, "")
        .help("add it to `id` and `size`, or take its description out")
}
