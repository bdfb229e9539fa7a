//! `exchange/missing-property`: what JSON-stat requires is there.
//!
//! A dataset has `id`, `size`, `dimension` and `value`; a dimension has `category`; a category of
//! more than one member has `index`, and one of a single member `index` or `label`. In version 1
//! `id` and `size` stand inside `dimension`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports something that is not there.
pub(in crate::exchange) fn finding(whose: &str, what: &str, span: Span) -> Diagnostic {
    let problem = format!("{whose} has no `{what}`");
    Diagnostic::new(codes::MISSING_PROPERTY, problem, span, "")
        .help("the file is not complete JSON-stat: download it again")
}

/// Reports a dimension that is described elsewhere.
pub(in crate::exchange) fn linked(dimension: &str, span: Span) -> Diagnostic {
    let problem = format!("`{dimension}` is described in another document, which is not fetched");
    Diagnostic::new(codes::MISSING_PROPERTY, problem, span, "")
        .help("put the `category` of that document here in the place of `href`")
}

/// Reports categories without an order.
pub(in crate::exchange) fn order(dimension: &str, span: Span) -> Diagnostic {
    let problem = format!("the categories of `{dimension}` have labels but no order");
    Diagnostic::new(codes::MISSING_PROPERTY, problem, span, "")
        .help("add `index`: a list of their codes in the order of the values")
}
