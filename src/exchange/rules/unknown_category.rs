//! `exchange/unknown-category`: labels, units, notes and children speak of categories that are there.
//!
//! What is said of a category that `index` does not list is left out. That is common in a part of a
//! larger table, and harmless if the codes are not misspelt.

use super::meant;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports something said of a category that is not there.
pub(in crate::exchange) fn finding<'a>(
    property: &str,
    code: &str,
    dimension: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let problem = format!("`{property}` speaks of `{code}`, which `{dimension}` does not have");
    let finding = Diagnostic::new(codes::UNKNOWN_CATEGORY, problem, span, "");
    meant(finding, code, known)
}
