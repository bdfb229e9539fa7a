//! `facts/unknown-language`: texts are in the languages that the ontology declares.
//!
//! The languages and their tags stand in `@ontology(languages: ...)`. A text in another language
//! could not be asked for.

use crate::diagnostics::Diagnostic;
use crate::facts::codes;
use crate::facts::read::Key;
use crate::ontology::Ontology;

pub(in crate::facts) fn finding(ontology: &Ontology, key: &Key<'_>) -> Diagnostic {
    let message = format!("the ontology declares no language `{}`", key.text);
    let tags = ontology.languages.iter().map(|language| &*language.tag);
    // No "did you mean": of two letters, any other tag is near.
    Diagnostic::new(codes::UNKNOWN_LANGUAGE, message, key.span, "")
        .help(format!("it declares: {}", super::listed(tags)))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn the_languages_of_the_ontology_are_named() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            aliases = [{ nn = "x" }, { value = { english = "y" } }]
            summary = { de-AT = "z" }
        "#), @r"
        facts/unknown-language: the ontology declares no language `nn` | ‹nn› | help: it declares: `en`, `nb`
        facts/unknown-language: the ontology declares no language `english` | ‹english› | help: it declares: `en`, `nb`
        facts/unknown-language: the ontology declares no language `de-AT` | ‹de-AT› | help: it declares: `en`, `nb`
        ");
    }
}
