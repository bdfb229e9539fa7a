//! Texts in the languages of the ontology.

use crate::diagnostics::Diagnostics;
use crate::diagnostics::Span;
use crate::facts::read::Key;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::rules::blank_text;
use crate::facts::rules::unknown_language;
use crate::facts::rules::wrong_value;
use crate::model::LangId;
use crate::ontology::Ontology;

/// A text, its language, and where it is written.
pub(super) type Text = (LangId, Box<str>, Span);

/// Reads a text in the default language, a table of texts by language, or a list of these.
pub(super) fn texts(
    what: &str,
    node: &Node<'_>,
    ontology: &Ontology,
    diagnostics: &mut Diagnostics,
) -> Vec<Text> {
    let mut found = Vec::new();
    match &node.kind {
        Kind::Table(entries) => {
            for (key, value) in entries {
                match language(ontology, key) {
                    Some(lang) => in_language(what, lang, value, diagnostics, &mut found),
                    None => diagnostics.push(unknown_language::finding(ontology, key)),
                }
            }
        }
        Kind::Array(items) => {
            for item in items {
                if matches!(item.kind, Kind::Array(_)) {
                    in_language(what, LangId::default(), item, diagnostics, &mut found);
                } else {
                    found.append(&mut texts(what, item, ontology, diagnostics));
                }
            }
        }
        _ => in_language(what, LangId::default(), node, diagnostics, &mut found),
    }
    found
}

/// Reads a text, or a list of texts, in one language.
pub(super) fn in_language(
    what: &str,
    lang: LangId,
    node: &Node<'_>,
    diagnostics: &mut Diagnostics,
    found: &mut Vec<Text>,
) {
    let items = match &node.kind {
        Kind::Array(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    for item in items {
        match &item.kind {
            Kind::String(text) if text.trim().is_empty() => {
                diagnostics.push(blank_text::finding(what, item.span));
            }
            Kind::String(text) => found.push((lang, (&**text).into(), item.span)),
            Kind::Broken => {}
            _ => {
                let example = format!("{what} = {{ en = \"...\" }}");
                diagnostics.push(wrong_value::kind(what, item, "a text", &example));
            }
        }
    }
}

/// Returns the language of a tag as the ontology writes it.
pub(super) fn language(ontology: &Ontology, key: &Key<'_>) -> Option<LangId> {
    let at = ontology
        .languages
        .iter()
        .position(|language| *language.tag == key.text)?;
    u8::try_from(at).ok().map(LangId)
}

/// Says whether a key looks like the tag of a language: two or three letters, perhaps with subtags.
pub(super) fn looks_like_language(key: &str) -> bool {
    let primary = key.split('-').next().unwrap_or(key);
    (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic())
}
