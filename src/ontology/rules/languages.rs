//! `ontology/bad-language`: each language is named once, by a tag, with a label.
//!
//! A tag is that of BCP 47, such as `nb` or `pt-BR`. The first language is the default: every label
//! and phrase is given in it, so it cannot be one that serves for names of entities only.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Span;
use crate::ontology::codes;
use crate::ontology::names::MOST_LANGUAGES;
use crate::ontology::names::is_tag;
use crate::ontology::written::Value;
use crate::ontology::written::ValueKind;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut headers = context.written.headers.iter();
    let header = headers.find_map(|header| header.get("ontology"));
    let Some(list) = header.and_then(|header| header.argument("languages")) else {
        return;
    };
    let mut found = |message: String, span: Span, help: &str| {
        diagnostics.push(
            Diagnostic::new(codes::BAD_LANGUAGE, message, span, "here").help(help.to_owned()),
        );
    };
    let items = match &list.kind {
        ValueKind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(list),
    };
    if items.is_empty() {
        let help = "write at least one, such as `{tag: \"en\", label: {en: \"English\"}}`";
        found("no language is named".to_owned(), list.span, help);
    }
    if items.len() > MOST_LANGUAGES {
        let message = format!("there are more than {MOST_LANGUAGES} languages");
        found(message, list.span, "leave some out");
    }
    for item in items.iter().filter(|item| !item.entries().is_empty()) {
        for part in ["tag", "label"] {
            if item.entry(part).is_none() {
                let help = "write `{tag: \"en\", label: {en: \"English\"}}`";
                found(format!("a language lacks its `{part}`"), item.span, help);
            }
        }
        if let Some(tag) = item.entry("tag").and_then(Value::text)
            && !is_tag(&tag)
        {
            let help = "write a tag of BCP 47, such as `en`, `nb` or `pt-BR`";
            found(format!("`{tag}` is not a language tag"), tag.span, help);
        }
    }
    if let Some(first) = items.first()
        && first.entry("namesOnly").is_some_and(Value::is_true)
    {
        let help = "put a language first in which labels and phrases are given";
        let message = "the default language serves for names only".to_owned();
        found(message, first.span, help);
    }
    let tags: Vec<Word> = items
        .iter()
        .filter_map(|item| item.entry("tag")?.text())
        .collect();
    for (at, tag) in tags.iter().enumerate() {
        let mut before = tags.iter().take(at);
        if let Some(first) = before.find(|other| other.eq_ignore_ascii_case(tag)) {
            let message = format!("`{tag}` is named twice");
            diagnostics.push(
                Diagnostic::new(codes::BAD_LANGUAGE, message, tag.span, "again here")
                    .label(first.span, "first here")
                    .help("keep one of the two"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::diagnostics::SourceMap;
    use crate::ontology::codes;

    #[test]
    fn more_languages_than_can_be_numbered_are_refused() {
        let mut text = "extend schema @ontology(title: {a: \"T\"}, languages: [".to_owned();
        for at in 0..=super::MOST_LANGUAGES {
            let _ = write!(text, "{{tag: \"aa-{at}\", label: {{a: \"L\"}}}}");
        }
        text.push_str("])");
        let mut sources = SourceMap::default();
        let file = sources.add("dataset.graphql", text);
        let found = crate::ontology::load(&sources, &[file]).diagnostics;
        let mut bad = found
            .iter()
            .filter(|found| found.code == codes::BAD_LANGUAGE)
            .map(|found| &*found.message);
        assert_eq!(bad.next(), Some("there are more than 250 languages"));
        assert_eq!(bad.next(), None);
    }
}
