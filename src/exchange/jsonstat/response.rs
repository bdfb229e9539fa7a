//! The datasets of a file: one, a bundle of version 1, or those within a collection.

use super::super::draft::Draft;
use super::super::draft::slug;
use super::super::json::Kind;
use super::super::json::Object;
use super::super::json::Value;
use super::super::rules::missing_property;
use super::super::rules::not_json_stat;
use super::super::rules::unknown_dataset;
use super::reader::Reader;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;

/// Collections may hold collections, though hardly more than this deep.
const MOST_LEVELS: usize = 8;

impl<'s> Reader<'s> {
    /// Reads the datasets that a file holds.
    pub(super) fn response(&mut self, value: Value<'s>) -> Vec<Draft> {
        let start = self.start(value);
        if value.kind() != Kind::Object {
            return self.refuse(not_json_stat::no_object(value.kind().words(), start));
        }
        let Some(object) = self.object("the file", value) else {
            return Vec::new();
        };
        if let Some(version) = object.get("version") {
            let Some(written) = self.text("`version`", version) else {
                return Vec::new();
            };
            if !written.starts_with("1.") && !written.starts_with("2.") {
                let span = self.span(version);
                return self.refuse(not_json_stat::version(&written, span));
            }
        }
        let class = match object.get("class") {
            Some(value) => match self.text("`class`", value) {
                Some(class) => Some((class, self.span(value))),
                None => return Vec::new(),
            },
            None => None,
        };
        let has = |key: &str| object.get(key).is_some();
        match class.as_ref().map(|(class, span)| (class.as_str(), *span)) {
            Some(("error", _)) => self.error(&object),
            None if has("error") && !has("value") => self.error(&object),
            Some(("dataset", _)) => self.only(value),
            // A dataset of version 2 that does not say so.
            None if has("value") && has("dimension") => self.only(value),
            Some(("dimension", span)) => self.refuse(not_json_stat::dimension(span)),
            Some(("collection", span)) => {
                let mut found = Vec::new();
                self.items(&object, 0, &mut found);
                if found.is_empty() && self.report.errors() == 0 {
                    return self.refuse(not_json_stat::only_links(span));
                }
                self.chosen(found, start)
            }
            Some((other, span)) => self.refuse(not_json_stat::class(other, span)),
            None => {
                let found = self.bundle(&object);
                if found.is_empty() {
                    return self.refuse(not_json_stat::no_dataset(start));
                }
                self.chosen(found, start)
            }
        }
    }

    fn refuse(&mut self, finding: Diagnostic) -> Vec<Draft> {
        self.report.push(finding);
        Vec::new()
    }

    /// Returns the place of the first character of a value.
    pub(super) fn start(&self, value: Value<'s>) -> Span {
        let start = self.span(value).start as usize;
        self.document.stretch(start..start + 1)
    }

    fn error(&mut self, object: &Object<'s>) -> Vec<Draft> {
        let value = object.get("error").unwrap_or(object.value);
        let mut first = None;
        // A list of objects with labels is usual, and anything is allowed.
        let _ = self.document.elements(value, |element| {
            first.get_or_insert(element);
        });
        let label = first.unwrap_or(value);
        let label = match self.document.object(label) {
            Ok(Some(object)) => object.get("label").or(object.get("message")),
            _ => Some(label),
        };
        let label = label.and_then(|label| self.document.string(label).ok().flatten());
        let span = self.start(value);
        self.refuse(not_json_stat::error(label.as_deref(), span))
    }

    fn only(&mut self, value: Value<'s>) -> Vec<Draft> {
        if let Some(wanted) = self.wishes.dataset.as_deref() {
            let span = self.start(value);
            return self.refuse(unknown_dataset::alone(wanted, span));
        }
        let draft = self.dataset(value, self.wishes.id.clone());
        draft.into_iter().collect()
    }

    /// Finds the datasets of a bundle: everything in it that looks like one.
    fn bundle(&mut self, object: &Object<'s>) -> Vec<(String, Value<'s>)> {
        let looks_like_one = |value: Value<'s>| match self.document.object(value) {
            Ok(Some(object)) => object.get("dimension").is_some() || object.get("value").is_some(),
            _ => false,
        };
        let entries = object.entries.iter();
        let datasets = entries.filter(|(_, value)| looks_like_one(*value));
        datasets
            .map(|(key, value)| (key.clone().into_owned(), *value))
            .collect()
    }

    /// Finds the datasets that are written out in a collection.
    fn items(
        &mut self,
        collection: &Object<'s>,
        level: usize,
        found: &mut Vec<(String, Value<'s>)>,
    ) {
        let Some(link) = collection.get("link") else {
            let span = self.start(collection.value);
            let finding = missing_property::finding("a collection", "link", span);
            self.report.push(finding);
            return;
        };
        let items = self
            .object("`link`", link)
            .and_then(|link| link.get("item"));
        let items = items.and_then(|items| self.list("`item`", items));
        for item in items.into_iter().flatten() {
            let Some(object) = self.object("an item", item) else {
                continue;
            };
            let class = object.get("class").map(Value::written);
            if class == Some("\"collection\"") && object.get("link").is_some() {
                if level < MOST_LEVELS {
                    self.items(&object, level + 1, found);
                }
            } else if object.get("dimension").is_some() || object.get("value").is_some() {
                let number = found.len() + 1;
                found.push((number.to_string(), item));
            }
        }
    }

    /// Reads all datasets, or the one that is wanted.
    fn chosen(&mut self, found: Vec<(String, Value<'s>)>, start: Span) -> Vec<Draft> {
        let id = &self.wishes.id;
        if let Some(wanted) = &self.wishes.dataset {
            let Some((_, value)) = found.iter().find(|(name, _)| name == wanted) else {
                let known: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
                return self.refuse(unknown_dataset::finding(wanted, &known, start));
            };
            return self.dataset(*value, id.clone()).into_iter().collect();
        }
        if let [(_, value)] = found.as_slice() {
            return self.dataset(*value, id.clone()).into_iter().collect();
        }
        let mut drafts: Vec<Draft> = Vec::new();
        let mut taken: Vec<String> = Vec::new();
        for (at, (name, value)) in found.into_iter().enumerate() {
            let name = slug(&name);
            let number = (at + 1).to_string();
            let mut id = format!("{id}-{}", if name.is_empty() { &number } else { &name });
            if taken.contains(&id) {
                id = format!("{id}-{number}");
            }
            taken.push(id.clone());
            drafts.extend(self.dataset(value, id));
        }
        drafts
    }
}
