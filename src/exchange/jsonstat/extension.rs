//! What publishers say in `extension`, as far as it is known: PxWeb, Eurostat.
//!
//! Extensions are open, so whatever has another form than the one that is known is passed over.

use super::super::draft::period;
use super::super::json::Object;
use super::super::json::Value;
use super::reader::Reader;
use crate::diagnostics::Span;
use crate::model::PartialDate;

/// What an extension says of a dataset.
#[derive(Debug, Default)]
pub(super) struct Extension {
    /// Whether the file comes from PxWeb or PX files.
    pub(super) is_px: bool,
    pub(super) language: Option<(String, Span)>,
    /// The decimals of measures that do not say it themselves.
    pub(super) decimals: Option<u8>,
    /// Whether the publisher says that figures are not to be added.
    pub(super) never_added: bool,
    /// When the figures are about, in words.
    pub(super) period: Option<String>,
    /// What statuses mean.
    pub(super) statuses: Vec<(String, String)>,
    /// Lines about the table as a whole.
    pub(super) origin: Vec<String>,
}

/// What PxWeb says of a measure.
#[derive(Debug, Default)]
pub(super) struct OfMeasure {
    /// When its figures are about, in words.
    pub(super) period: Option<String>,
    /// Whether it is a stock or a flow, in a word.
    pub(super) kind: Option<String>,
}

/// Where what is said of the table stands, and what it is called in seed files.
const FACTS: [(&str, &str); 7] = [
    ("tableid", "table"),
    ("matrix", "matrix"),
    ("contents", "contents"),
    ("subject-area", "subject"),
    ("infofile", "documentation"),
    ("copyright", "terms"),
    ("survey", "survey"),
];

impl<'s> Reader<'s> {
    /// Reads the extension of a dataset.
    pub(super) fn extension(&mut self, dataset: &Object<'s>) -> Extension {
        let mut found = Extension::default();
        let Some(extension) = self.open(dataset.get("extension")) else {
            return found;
        };
        let px = self.open(extension.get("px"));
        found.is_px = px.is_some();
        let get = |key: &str| {
            px.as_ref()
                .and_then(|px| px.get(key))
                .or(extension.get(key))
        };
        if let Some(value) = get("language").or(get("lang")) {
            let words = self.open_text(value);
            found.language = words.map(|tag| (tag.to_lowercase(), self.span(value)));
        }
        let decimals = get("decimals").and_then(Value::whole);
        found.decimals = decimals.and_then(|decimals| u8::try_from(decimals).ok());
        found.never_added = [get("aggregallowed"), get("aggregationPossible")]
            .into_iter()
            .flatten()
            .any(|value| value.boolean() == Some(false));
        let period = get("refperiod").and_then(|value| self.open_text(value));
        found.period = period;
        let official = get("official-statistics").or(get("officialStatistics"));
        if let Some(official) = official.and_then(Value::boolean) {
            let word = if official { "yes" } else { "no" };
            found.origin.push(format!("official statistics: {word}"));
        }
        if found.never_added {
            let line = "the publisher does not allow adding its figures up";
            found.origin.push(line.to_owned());
        }
        if get("discontinued").and_then(Value::boolean) == Some(true) {
            found.origin.push("discontinued".to_owned());
        }
        for (key, name) in FACTS {
            let words = get(key).and_then(|value| self.open_text(value));
            found
                .origin
                .extend(words.map(|words| format!("{name}: {words}")));
        }
        let status = self.open(extension.get("status"));
        let labels = status.and_then(|status| self.open(status.get("label")));
        for (sign, value) in labels.into_iter().flat_map(|labels| labels.entries) {
            let words = self.open_text(value);
            found
                .statuses
                .extend(words.map(|words| (sign.into_owned(), words)));
        }
        found
    }

    /// Reads what the extension of the measures' dimension says of one of them.
    pub(super) fn of_measure(&self, extension: Option<&Object<'s>>, code: &str) -> OfMeasure {
        let of = |key: &str| {
            let all = self.open(extension?.get(key))?;
            self.open_text(all.get(code)?)
        };
        OfMeasure {
            period: of("refperiod"),
            kind: of("measuringType").map(|word| word.to_lowercase()),
        }
    }

    /// Returns an object; nothing for anything else.
    fn open(&self, value: Option<Value<'s>>) -> Option<Object<'s>> {
        self.document.object(value?).ok().flatten()
    }

    /// Returns a text on one line; nothing for anything else, or where it is blank.
    fn open_text(&self, value: Value<'s>) -> Option<String> {
        let text = self.document.string(value).ok().flatten()?;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }
}

/// Returns a time that is told in words, if it is written as a time.
pub(super) fn as_period(words: &str) -> Option<String> {
    let written = words.parse::<PartialDate>().is_ok();
    written.then(|| words.to_owned()).or_else(|| period(words))
}
