//! Values of a JSON-stat file by their type, with findings for what has another.

use super::super::json::Document;
use super::super::json::Fault;
use super::super::json::Object;
use super::super::json::Value;
use super::super::report::Report;
use super::super::rules::not_json;
use super::super::rules::repeated;
use super::super::rules::unknown_property;
use super::super::rules::wrong_type;
use super::super::wishes::Wishes;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::diagnostics::nearest;

/// A JSON-stat file that is being read.
pub(super) struct Reader<'s> {
    pub(super) document: Document<'s>,
    pub(super) sources: &'s SourceMap,
    pub(super) file: FileId,
    pub(super) wishes: &'s Wishes,
    pub(super) report: Report,
}

impl<'s> Reader<'s> {
    /// Returns the place of a value.
    pub(super) fn span(&self, value: Value<'s>) -> Span {
        self.document.span(value)
    }

    /// Reports a text that looked like JSON from afar.
    pub(super) fn fault(&mut self, fault: &Fault) {
        let finding = not_json::finding(self.sources, self.file, fault);
        self.report.push(finding);
    }

    fn wrong(&mut self, what: &str, wanted: &str, value: Value<'s>) {
        let span = self.span(value);
        let kind = value.kind();
        let code = super::super::codes::WRONG_TYPE;
        self.report.push_many(code, what, span, || {
            wrong_type::finding(what, wanted, kind, span)
        });
    }

    /// Reads an object; keys that are repeated are reported.
    pub(super) fn object(&mut self, what: &str, value: Value<'s>) -> Option<Object<'s>> {
        let object = match self.document.object(value) {
            Ok(Some(object)) => object,
            Ok(None) => {
                self.wrong(what, "an object", value);
                return None;
            }
            Err(fault) => {
                self.fault(&fault);
                return None;
            }
        };
        for (first, second) in &object.repeated {
            let (first, second) = (object.entries.get(*first), object.entries.get(*second));
            if let (Some((key, first)), Some((again, second))) = (first, second) {
                let first = self.document.key_span(key, *first);
                let span = self.document.key_span(again, *second);
                let code = super::super::codes::REPEATED;
                let problem = format!("`{key}` is a key of {what}");
                self.report.push_many(code, what, span, || {
                    repeated::finding(&problem, span, Some(first))
                });
            }
        }
        Some(object)
    }

    /// Reads a text.
    pub(super) fn text(&mut self, what: &str, value: Value<'s>) -> Option<String> {
        match self.document.string(value) {
            Ok(Some(text)) => Some(text.into_owned()),
            Ok(None) => {
                self.wrong(what, "a text", value);
                None
            }
            Err(fault) => {
                self.fault(&fault);
                None
            }
        }
    }

    /// Reads a text that says something; nothing where it is blank.
    pub(super) fn words(&mut self, what: &str, value: Option<Value<'s>>) -> Option<String> {
        let value = value?;
        if value.written() == "null" {
            return None;
        }
        let text = self.text(what, value)?;
        // A text of seed files stands on one line.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }

    /// Reads the elements of a list.
    pub(super) fn list(&mut self, what: &str, value: Value<'s>) -> Option<Vec<Value<'s>>> {
        let mut elements = Vec::new();
        match self
            .document
            .elements(value, |element| elements.push(element))
        {
            Ok(true) => Some(elements),
            Ok(false) => {
                self.wrong(what, "an array", value);
                None
            }
            Err(fault) => {
                self.fault(&fault);
                None
            }
        }
    }

    /// Reads a list of texts, each with its place.
    pub(super) fn texts(&mut self, what: &str, value: Value<'s>) -> Option<Vec<(String, Span)>> {
        let elements = self.list(what, value)?;
        let each = format!("each of {what}");
        let mut texts = Vec::with_capacity(elements.len());
        for element in elements {
            let span = self.span(element);
            texts.push((self.text(&each, element)?, span));
        }
        Some(texts)
    }

    /// Reads a small whole number.
    pub(super) fn small(&mut self, what: &str, value: Value<'s>) -> Option<u8> {
        let small = value.whole().and_then(|number| u8::try_from(number).ok());
        if small.is_none() {
            self.wrong(what, "a small whole number", value);
        }
        small
    }

    /// Reports properties that look like one of those that are known.
    pub(super) fn known(&mut self, object: &Object<'s>, known: &[&str]) {
        for (key, value) in &object.entries {
            if known.contains(&&**key) || key.len() < 4 {
                continue;
            }
            if let Some(near) = nearest(key, known.iter().copied())
                && object.get(near).is_none()
            {
                let span = self.document.key_span(key, *value);
                self.report.push(unknown_property::finding(key, near, span));
            }
        }
    }
}
