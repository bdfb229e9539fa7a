//! `facts/missing-name`: every entity has a name in at least one language.
//!
//! Without a name an entity could be shown only by its id, and found only by those who know it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(id: &str, span: Span) -> Diagnostic {
    let message = format!("`{id}` has no name");
    Diagnostic::new(codes::MISSING_NAME, message, span, "no `name` for this")
        .help("add `name = \"...\"`, or `name = { en = \"...\" }` to say the language")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn an_entity_without_a_name_is_reported() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"

            [[directorate]]
            id = "imdi"
            cite = "overview"
            name = { de = "IMDi" }

            [[directorate]]
            id = "hk-dir"
            cite = "overview"

            [[about]]
            id = "hk-dir"
            cite = "overview"
            name = "HK-dir"
        "#), @r#"
        facts/missing-name: `udi` has no name | ‹"udi"› no `name` for this | help: add `name = "..."`, or `name = { en = "..." }` to say the language
        facts/unknown-language: the ontology declares no language `de` | ‹de› | help: it declares: `en`, `nb`
        "#);
    }
}
