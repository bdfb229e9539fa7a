//! JSON that keeps its places: every value is a stretch of the text it was read from.
//!
//! Nothing is built up in memory but what is asked for, one level at a time, so that ten million
//! numbers cost no more than the numbers. What the values mean is not here.

use std::borrow::Cow;
use std::fmt;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::Deserializer as _;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde_json::value::RawValue;

use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;

/// A JSON text in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document<'s> {
    sources: &'s SourceMap,
    file: FileId,
    text: &'s str,
}

/// A value in a document, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value<'s>(&'s str);

/// What sort of value it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

/// A key of an object.
pub(super) type Key<'s> = Cow<'s, str>;

/// The keys and values of an object, in the order of the file.
#[derive(Debug)]
pub(super) struct Object<'s> {
    /// The object itself.
    pub(super) value: Value<'s>,
    pub(super) entries: Vec<(Key<'s>, Value<'s>)>,
    /// Keys that are written again, with the place in `entries` of the first and the further one.
    pub(super) repeated: Vec<(usize, usize)>,
}

/// Why a text is not JSON: where, and what the reader says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The byte at which it was noticed.
    pub(super) at: usize,
    pub(super) message: String,
}

impl<'s> Document<'s> {
    /// Reads a file as far as to know that it is JSON.
    pub(super) fn new(sources: &'s SourceMap, file: FileId) -> Result<(Self, Value<'s>), Fault> {
        let text = sources.text(file);
        let document = Self {
            sources,
            file,
            text,
        };
        match serde_json::from_str::<&RawValue>(text) {
            Ok(raw) => Ok((document, Value(raw.get()))),
            Err(error) => Err(fault(text, 0, &error)),
        }
    }

    /// Returns the place of a value.
    pub(super) fn span(self, value: Value<'s>) -> Span {
        let at = self.offset(value.0).unwrap_or(0);
        self.sources.span(self.file, at..at + value.0.len())
    }

    /// Returns the place of a key, or of its value where the key is written with escapes.
    pub(super) fn key_span(self, key: &Key<'s>, value: Value<'s>) -> Span {
        let Cow::Borrowed(text) = key else {
            return self.span(value);
        };
        match self.offset(text) {
            Some(at) => self.sources.span(self.file, at..at + text.len()),
            None => self.span(value),
        }
    }

    /// Returns a stretch of the text.
    pub(super) fn stretch(self, range: std::ops::Range<usize>) -> Span {
        self.sources.span(self.file, range)
    }

    /// Decodes a text; nothing for other values.
    pub(super) fn string(self, value: Value<'s>) -> Result<Option<Cow<'s, str>>, Fault> {
        if value.kind() != Kind::String {
            return Ok(None);
        }
        self.read(value, Text).map(Some)
    }

    /// Calls a function with each element of an array; says whether it is one.
    pub(super) fn elements(
        self,
        value: Value<'s>,
        each: impl FnMut(Value<'s>),
    ) -> Result<bool, Fault> {
        if value.kind() != Kind::Array {
            return Ok(false);
        }
        self.read(value, Elements(each)).map(|()| true)
    }

    /// Calls a function with each key and value of an object; says whether it is one.
    pub(super) fn entries(
        self,
        value: Value<'s>,
        each: impl FnMut(Key<'s>, Value<'s>),
    ) -> Result<bool, Fault> {
        if value.kind() != Kind::Object {
            return Ok(false);
        }
        self.read(value, Entries(each)).map(|()| true)
    }

    /// Reads an object whole; nothing for other values.
    pub(super) fn object(self, value: Value<'s>) -> Result<Option<Object<'s>>, Fault> {
        let mut entries: Vec<(Key<'s>, Value<'s>)> = Vec::new();
        if !self.entries(value, |key, value| entries.push((key, value)))? {
            return Ok(None);
        }
        let mut first: FxHashMap<&str, usize> = FxHashMap::default();
        let mut repeated = Vec::new();
        for (at, (key, _)) in entries.iter().enumerate() {
            match first.get(&**key) {
                Some(first) => repeated.push((*first, at)),
                None => {
                    first.insert(key, at);
                }
            }
        }
        Ok(Some(Object {
            value,
            entries,
            repeated,
        }))
    }

    fn read<V: Visitor<'s>>(self, value: Value<'s>, visitor: V) -> Result<V::Value, Fault> {
        let mut reader = serde_json::Deserializer::from_str(value.0);
        reader.deserialize_any(visitor).map_err(|error| {
            let start = self.offset(value.0).unwrap_or(0);
            fault(value.0, start, &error)
        })
    }

    /// Returns where a part of the text begins.
    fn offset(self, part: &str) -> Option<usize> {
        let at = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        (at + part.len() <= self.text.len()).then_some(at)
    }
}

impl<'s> Value<'s> {
    /// Returns the value as written.
    pub(super) fn written(self) -> &'s str {
        self.0
    }

    /// Says what sort of value it is.
    pub(super) fn kind(self) -> Kind {
        match self.0.as_bytes().first() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(b'"') => Kind::String,
            Some(b't' | b'f') => Kind::Boolean,
            Some(b'n') | None => Kind::Null,
            Some(_) => Kind::Number,
        }
    }

    /// Says whether this is `true`, `false`, or something else.
    pub(super) fn boolean(self) -> Option<bool> {
        match self.0 {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// Returns a whole number that is not negative.
    pub(super) fn whole(self) -> Option<u64> {
        self.0.parse().ok().filter(|_| !self.0.starts_with('+'))
    }
}

impl Kind {
    /// Says in words what sort of value it is.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Object => "an object",
            Self::Array => "an array",
            Self::String => "a text",
            Self::Number => "a number",
            Self::Boolean => "true or false",
            Self::Null => "null",
        }
    }
}

impl<'s> Object<'s> {
    /// Returns the value of a key, the first one where it is repeated.
    pub(super) fn get(&self, key: &str) -> Option<Value<'s>> {
        let found = self.entries.iter().find(|(written, _)| written == key);
        found.map(|(_, value)| *value)
    }
}

struct Text;

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

struct Elements<F>(F);

impl<'de, F: FnMut(Value<'de>)> Visitor<'de> for Elements<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut array: A) -> Result<(), A::Error> {
        while let Some(raw) = array.next_element::<&RawValue>()? {
            (self.0)(Value(raw.get()));
        }
        Ok(())
    }
}

struct Entries<F>(F);

impl<'de, F: FnMut(Key<'de>, Value<'de>)> Visitor<'de> for Entries<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut object: A) -> Result<(), A::Error> {
        while let Some((key, raw)) = object.next_entry::<BorrowedKey<'de>, &RawValue>()? {
            (self.0)(key.0, Value(raw.get()));
        }
        Ok(())
    }
}

/// A key that is borrowed from the text where it is written without escapes.
struct BorrowedKey<'de>(Key<'de>);

impl<'de> Deserialize<'de> for BorrowedKey<'de> {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_str(Text).map(Self)
    }
}

/// Finds the place of an error, which the reader tells in lines and columns (in bytes).
fn fault(text: &str, start: usize, error: &serde_json::Error) -> Fault {
    let line = error.line().saturating_sub(1);
    let line = match line.checked_sub(1) {
        None => Some(0),
        Some(before) => text.match_indices('\n').nth(before).map(|(at, _)| at + 1),
    };
    let at = line.map_or(text.len(), |line| line + error.column().saturating_sub(1));
    let message = error.to_string();
    let message = match message.rfind(" at line ") {
        Some(end) => message.get(..end).unwrap_or(&message).to_owned(),
        None => message,
    };
    // The reader counts the end as the character before it.
    let at = if error.is_eof() { text.len() } else { at };
    Fault {
        at: start + at.min(text.len()),
        message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn with<T>(text: &str, look: impl FnOnce(Document<'_>, Value<'_>) -> T) -> T {
        let mut sources = SourceMap::default();
        let file = sources.add("a.json", text);
        let (document, value) = Document::new(&sources, file).unwrap();
        look(document, value)
    }

    #[test]
    fn values_and_keys_know_their_places() {
        let text = " { \"a\" : [1, \"x\\u0041\"], \"b\\n\": null, \"a\": true } ";
        with(text, |document, value| {
            let object = document.object(value).unwrap().unwrap();
            let words = |span: Span| &text[span.start as usize..span.end as usize];
            let told: Vec<(&str, &str)> = object
                .entries
                .iter()
                .map(|(key, value)| {
                    (
                        words(document.key_span(key, *value)),
                        words(document.span(*value)),
                    )
                })
                .collect();
            let expected = [("a", "[1, \"x\\u0041\"]"), ("null", "null"), ("a", "true")];
            assert_eq!(told, expected);
            assert_eq!(object.repeated, [(0, 2)]);
            let mut kinds = Vec::new();
            let list = object.get("a").unwrap();
            let each = |value: Value<'_>| kinds.push((value.kind(), document.span(value).start));
            assert!(document.elements(list, each).unwrap());
            assert_eq!(kinds, [(Kind::Number, 10), (Kind::String, 13)]);
        });
    }

    #[test]
    fn a_fault_knows_its_place() {
        let at = |text: &str| {
            let mut sources = SourceMap::default();
            let file = sources.add("a.json", text);
            let fault = Document::new(&sources, file).unwrap_err();
            (fault.at, fault.message)
        };
        assert_eq!(at("{\n  // a\n}"), (4, "key must be a string".to_owned()));
        assert_eq!(at("[1,\n 2"), (6, "EOF while parsing a list".to_owned()));
        assert_eq!(at("").0, 0);
    }

    #[test]
    fn deep_nesting_costs_nothing() {
        let deep = "[".repeat(1_000_000) + &"]".repeat(1_000_000);
        with(&deep, |document, value| {
            let mut count = 0;
            assert!(document.elements(value, |_| count += 1).unwrap());
            assert_eq!(count, 1);
        });
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[\\[\\]{}:,\"a1 \\\\n\n.-]{0,40}") {
            let mut sources = SourceMap::default();
            let file = sources.add("a.json", text.as_str());
            match Document::new(&sources, file) {
                Err(fault) => prop_assert!(fault.at <= text.len()),
                Ok((document, value)) => {
                    let span = document.span(value);
                    prop_assert_eq!(&text[span.start as usize..span.end as usize], value.written());
                    let _ = document.object(value);
                    let _ = document.string(value);
                }
            }
        }
    }
}
