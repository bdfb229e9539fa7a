//! The keys of the smaller tables of a cube, read one by one.

use super::super::Resolver;
use super::super::entities::Named;
use super::super::text;
use crate::diagnostics::Span;
use crate::facts::EntityIx;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::Table;
use crate::facts::rules::bad_id;
use crate::facts::rules::unknown_key;
use crate::facts::rules::wrong_shape;
use crate::facts::rules::wrong_value;
use crate::model::Decimal;
use crate::model::EntityId;
use crate::model::Localised;
use crate::model::Value;
use crate::model::ValueKind;

/// A table of a seed file: what it is called in findings, where it is, and whether a syntax error
/// lies in it, so that what seems to be missing may be there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'t> {
    pub(super) what: &'t str,
    pub(super) span: Span,
    pub(super) broken: bool,
}

/// Returns the value of a key.
pub(super) fn get<'t, 's>(entries: &'t Table<'s>, key: &str) -> Option<&'t Node<'s>> {
    let found = entries.iter().find(|(written, _)| written.text == key);
    found.map(|(_, node)| node)
}

impl Resolver<'_, '_> {
    /// Reports keys that mean nothing in a table.
    pub(super) fn only(&mut self, spot: Spot<'_>, entries: &Table<'_>, known: &[&str]) {
        for (key, _) in entries {
            if !known.contains(&&*key.text) {
                let finding = unknown_key::in_table(spot.what, key, known.iter().copied());
                self.diagnostics.push(finding);
            }
        }
    }

    /// Returns the value of a key that must be there.
    pub(super) fn required<'t, 'u>(
        &mut self,
        spot: Spot<'_>,
        entries: &'t Table<'u>,
        key: &str,
        example: &str,
    ) -> Option<&'t Node<'u>> {
        let found = get(entries, key);
        if found.is_none() && !spot.broken {
            let finding = wrong_shape::without(spot.what, key, spot.span, example);
            self.diagnostics.push(finding);
        }
        found
    }

    /// Reads the name of a unit, measure or dimension: written as ids are.
    pub(super) fn slug(&mut self, node: &Node<'_>) -> Option<Box<str>> {
        let text = node.as_str().filter(|text| !text.contains('/'));
        let text = text.filter(|text| text.parse::<EntityId>().is_ok());
        if text.is_none() && !matches!(node.kind, Kind::Broken) {
            self.diagnostics.push(bad_id::finding(node));
        }
        text.map(Box::from)
    }

    /// Reads a text in the languages of the ontology.
    pub(super) fn localised(&mut self, what: &str, node: &Node<'_>) -> Localised {
        let mut localised = self.no_words();
        for (lang, words, _) in text::texts(what, node, self.ontology, self.diagnostics) {
            if let Some(place) = localised.0.get_mut(usize::from(lang.0)) {
                *place = Some(words);
            }
        }
        localised
    }

    /// Reads a text in the languages of the ontology where there is one.
    pub(super) fn words_of(&mut self, what: &str, node: Option<&Node<'_>>) -> Localised {
        match node {
            Some(node) => self.localised(what, node),
            None => self.no_words(),
        }
    }

    /// Returns a text that is not given in any language.
    pub(super) fn no_words(&self) -> Localised {
        Localised(vec![None; self.ontology.languages.len()].into())
    }

    /// Reads `true` or `false`; false where the key is not written.
    pub(super) fn yes(&mut self, what: &str, entries: &Table<'_>) -> Option<bool> {
        let node = get(entries, what)?;
        match self.value(what, node, &ValueKind::Boolean)? {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// Reads a small whole number.
    pub(super) fn small(&mut self, what: &str, node: &Node<'_>, most: i64) -> Option<u8> {
        let Some(Value::Int(number)) = self.value(what, node, &ValueKind::Int) else {
            return None;
        };
        let small = u8::try_from(number).ok().filter(|_| number <= most);
        if small.is_none() {
            let written = number.to_string();
            let limit = format!("write a whole number from 0 to {most}");
            let finding = wrong_value::number(what, &written, node.span, &limit);
            self.diagnostics.push(finding);
        }
        small
    }

    /// Reads an exact number that is not negative.
    pub(super) fn amount(&mut self, what: &str, node: &Node<'_>) -> Option<Decimal> {
        let Some(Value::Decimal(number)) = self.value(what, node, &ValueKind::Decimal) else {
            return None;
        };
        if number < Decimal::ZERO {
            let limit = "write a number that is not negative";
            let finding = wrong_value::number(what, &number.to_string(), node.span, limit);
            self.diagnostics.push(finding);
            return None;
        }
        Some(number)
    }

    /// Reads the id of an entity.
    pub(super) fn an_entity(&mut self, what: &str, node: &Node<'_>) -> Option<EntityIx> {
        let id = self.words(what, node)?;
        self.entity_named(&id, node.span)
    }

    /// Looks up the id of an entity.
    pub(super) fn entity_named(&mut self, id: &str, span: Span) -> Option<EntityIx> {
        match self.entities.named(id) {
            Named::Known(at) => Some(at),
            Named::Ghost => None,
            Named::Unknown => {
                let finding = self.entities.unknown(id, span);
                self.diagnostics.push(finding);
                None
            }
        }
    }

    /// Reads a text or a list of texts.
    pub(super) fn several<'t>(&mut self, what: &str, node: &'t Node<'_>) -> Vec<(&'t str, Span)> {
        let items = match &node.kind {
            Kind::Array(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let mut found = Vec::with_capacity(items.len());
        for item in items {
            match (item.as_str(), &item.kind) {
                (Some(text), _) => found.push((text, item.span)),
                (None, Kind::Broken) => {}
                (None, _) => {
                    let example = format!("{what} = [\"...\"]");
                    let wanted = "a text or a list of texts";
                    let finding = wrong_shape::finding(what, item, wanted, &example);
                    self.diagnostics.push(finding);
                }
            }
        }
        found
    }

    /// Reads a list of tables, such as all `[[cube.measure]]` of a cube.
    pub(super) fn tables<'t, 'u>(
        &mut self,
        what: &str,
        node: &'t Node<'u>,
    ) -> Vec<(&'t Table<'u>, Span)> {
        let Kind::Array(items) = &node.kind else {
            if !matches!(node.kind, Kind::Broken) {
                let example = format!("[[{what}]]");
                let finding = wrong_shape::finding(what, node, "a list of tables", &example);
                self.diagnostics.push(finding);
            }
            return Vec::new();
        };
        let mut found = Vec::with_capacity(items.len());
        for item in items {
            match &item.kind {
                Kind::Table(entries) => found.push((entries, item.span)),
                Kind::Broken => {}
                _ => {
                    let example = format!("[[{what}]]");
                    let finding = wrong_shape::finding(what, item, "a list of tables", &example);
                    self.diagnostics.push(finding);
                }
            }
        }
        found
    }
}
