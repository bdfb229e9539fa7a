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
    let finding = Diagnostic::new(codes::UNKNOWN_LANGUAGE, message, key.span, "")
        .did_you_mean(&key.text, tags.clone());
    if finding.help.is_some() {
        return finding;
    }
    finding.help(format!("it declares: {}", super::listed(tags)))
}
