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

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn the_nearest_section_is_named() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            staff = [{ value = 1, cite = "overview#governence:9" }, { value = 2, cite = "overview#zebra" }, { value = 3, cite = "our-translations#a" }]
        "#), @r"
        facts/unknown-section: `overview` has no section `governence` | ‹governence› | help: did you mean `governance`?
        facts/unknown-section: `overview` has no section `zebra` | ‹zebra› | help: it has: `governance`, `health`
        facts/unknown-section: `our-translations` has no section `a` | ‹a› | help: add `sections` to the table of `our-translations`
        ");
    }
}
