//! `facts/unknown-section`: a citation names a section that its source declares.
//!
//! Sections stand in the table of the source: `sections = [ { id = "governance", title = "...",
//! lines = "9-19" } ]`. They are what lets a reader find the place.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding<'a>(
    source: &str,
    section: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{source}` has no section `{section}`");
    let finding = Diagnostic::new(codes::UNKNOWN_SECTION, message, span, "")
        .did_you_mean(section, known.clone());
    if finding.help.is_some() {
        return finding;
    }
    match super::listed(known) {
        none if none.is_empty() => {
            finding.help(format!("add `sections` to the table of `{source}`"))
        }
        some => finding.help(format!("it has: {some}")),
    }
}
