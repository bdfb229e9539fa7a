//! The values of properties, one statement each.

use super::Resolver;
use super::keys;
use super::keys::Said;
use super::table::Here;
use super::text;
use super::text::Text;
use crate::diagnostics::Span;
use crate::facts::Claim;
use crate::facts::Origin;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::Table;
use crate::facts::rules::clashing_keys;
use crate::facts::rules::origin_mismatch;
use crate::facts::rules::unknown_key;
use crate::facts::rules::unknown_key::STATEMENT_KEYS;
use crate::facts::rules::unknown_language;
use crate::facts::rules::wrong_shape;
use crate::model::Value;
use crate::model::ValueKind;
use crate::ontology::PropertyId;

impl Resolver<'_, '_> {
    /// Resolves everything that is written under the name of a property.
    pub(super) fn property(&mut self, here: &Here<'_>, property: PropertyId, node: &Node<'_>) {
        match &node.kind {
            Kind::Array(items) => {
                for item in items {
                    self.property_item(here, property, item);
                }
            }
            _ => self.property_item(here, property, node),
        }
    }

    fn property_item(&mut self, here: &Here<'_>, property: PropertyId, node: &Node<'_>) {
        let declared = &self.ontology[property];
        match (&node.kind, &declared.kind) {
            (Kind::Broken, _) => {}
            (Kind::Table(entries), ValueKind::Text) => {
                let said = self.said(entries);
                let texts = self.texts_of(&declared.name, node, entries);
                self.push_texts(here, property, &said, texts);
            }
            (Kind::Table(entries), _) => self.value_table(here, property, node, entries),
            (Kind::String(_), ValueKind::Text) => {
                let texts = text::texts(&declared.name, node, self.ontology, self.diagnostics);
                self.push_texts(here, property, &Said::nothing(), texts);
            }
            _ => {
                if let Some(value) = self.value(&declared.name, node, &declared.kind) {
                    self.push_value(here, property, &Said::nothing(), value, node.span);
                }
            }
        }
    }

    /// Resolves a statement table of a property that is not a `Text`: `{ value = ..., ... }`.
    fn value_table(
        &mut self,
        here: &Here<'_>,
        property: PropertyId,
        node: &Node<'_>,
        entries: &Table<'_>,
    ) {
        let declared = &self.ontology[property];
        let name = &*declared.name;
        let said = self.said(entries);
        let mut found = false;
        for (key, value) in entries {
            if key.text == "value" {
                found = true;
                let values = match &value.kind {
                    Kind::Array(items) => items.as_slice(),
                    _ => std::slice::from_ref(value),
                };
                for value in values {
                    if let Some(resolved) = self.value(name, value, &declared.kind) {
                        let span = if values.len() == 1 {
                            node.span
                        } else {
                            value.span
                        };
                        self.push_value(here, property, &said, resolved, span);
                    }
                }
            } else if !keys::is_statement_key(&key.text) {
                let known = STATEMENT_KEYS.iter().chain(&["value"]).copied();
                let finding = unknown_key::in_table(&format!("a value of `{name}`"), key, known);
                self.diagnostics.push(finding);
            }
        }
        if !found {
            let what = format!("this value of `{name}`");
            let example = format!("{name} = {{ value = ..., cite = [\"...\"] }}");
            let finding = wrong_shape::without(&what, "value", node.span, &example);
            self.diagnostics.push(finding);
        }
    }

    /// Reads the texts of a statement table: by language, or under `value`.
    pub(super) fn texts_of(
        &mut self,
        name: &str,
        node: &Node<'_>,
        entries: &Table<'_>,
    ) -> Vec<Text> {
        let mut texts = Vec::new();
        let mut value_key = None;
        let mut language_key = None;
        for (key, value) in entries {
            if keys::is_statement_key(&key.text) {
                continue;
            }
            if key.text == "value" {
                value_key = Some(key);
                texts.extend(text::texts(name, value, self.ontology, self.diagnostics));
            } else if let Some(lang) = text::language(self.ontology, key) {
                language_key = Some(key);
                text::in_language(name, lang, value, self.diagnostics, &mut texts);
            } else if text::looks_like_language(&key.text) {
                language_key = Some(key);
                let finding = unknown_language::finding(self.ontology, key);
                self.diagnostics.push(finding);
            } else {
                let tags = self
                    .ontology
                    .languages
                    .iter()
                    .map(|language| &*language.tag);
                let known = tags.chain(STATEMENT_KEYS.iter().copied()).chain(["value"]);
                let finding = unknown_key::in_table(&format!("a text of `{name}`"), key, known);
                self.diagnostics.push(finding);
            }
        }
        match (value_key, language_key) {
            (Some(value), Some(language)) => {
                let finding =
                    clashing_keys::finding("value", value.span, &language.text, language.span);
                self.diagnostics.push(finding);
            }
            (None, None) => {
                let tag = self.ontology.languages.first();
                let tag = tag.map_or("en", |language| &language.tag);
                let example = format!("{name} = {{ {tag} = \"...\" }}");
                let finding = wrong_shape::without_text(name, node.span, &example);
                self.diagnostics.push(finding);
            }
            _ => {}
        }
        texts
    }

    pub(super) fn push_texts(
        &mut self,
        here: &Here<'_>,
        property: PropertyId,
        said: &Said,
        texts: Vec<Text>,
    ) {
        for (lang, text, span) in texts {
            let claim = Claim::Property(property, Value::Text { text, lang });
            self.push(here, claim, said, Vec::new(), span);
        }
    }

    fn push_value(
        &mut self,
        here: &Here<'_>,
        property: PropertyId,
        said: &Said,
        value: Value,
        span: Span,
    ) {
        if let (Some((Origin::Translation, place)), false) =
            (said.origin, matches!(value, Value::String(_)))
        {
            let name = &self.ontology[property].name;
            self.diagnostics
                .push(origin_mismatch::not_words(name, place));
        }
        self.push(
            here,
            Claim::Property(property, value),
            said,
            Vec::new(),
            span,
        );
    }
}
