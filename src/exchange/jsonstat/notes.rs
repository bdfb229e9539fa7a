//! Remarks: on a dataset, a dimension, or a category.

use super::super::json::Kind;
use super::super::json::Value;
use super::reader::Reader;

impl<'s> Reader<'s> {
    /// Reads remarks: a list of texts, or a single text.
    pub(super) fn notes(&mut self, what: &str, value: Option<Value<'s>>) -> Vec<String> {
        let Some(value) = value else {
            return Vec::new();
        };
        let items = match value.kind() {
            Kind::Null => return Vec::new(),
            Kind::String => vec![value],
            _ => self.list(what, value).unwrap_or_default(),
        };
        let each = format!("each of {what}");
        let mut notes: Vec<String> = Vec::new();
        for item in items {
            let words = self.words(&each, Some(item));
            // The same is often said twice, of the table and of its only measure.
            notes.extend(words.filter(|words| !notes.contains(words)));
        }
        notes
    }
}
