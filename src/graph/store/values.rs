//! The values of properties, each kind in a column of its own.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::texts;
use super::texts::Texts;
use crate::graph::letters::Letters;
use crate::model::Day;
use crate::model::Decimal;
use crate::model::LangId;
use crate::model::PartialDate;
use crate::model::Value;
use crate::model::ValueKind;
use crate::model::ValueRef;
use crate::stored::stored;

/// In which column the values of a property stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::graph) enum Column {
    Text,
    String,
    Int,
    Decimal,
    /// In the number itself.
    Boolean,
    /// In the number itself.
    Date,
    PartialDate,
    Url,
    Enum,
}

stored!(
    enum Column {
        Text,
        String,
        Int,
        Decimal,
        Boolean,
        Date,
        PartialDate,
        Url,
        Enum,
    }
);

impl Column {
    pub(super) fn of(kind: &ValueKind) -> Self {
        match kind {
            ValueKind::Text => Self::Text,
            ValueKind::String => Self::String,
            ValueKind::Int => Self::Int,
            ValueKind::Decimal => Self::Decimal,
            ValueKind::Boolean => Self::Boolean,
            ValueKind::Date => Self::Date,
            ValueKind::PartialDate => Self::PartialDate,
            ValueKind::Url => Self::Url,
            ValueKind::Enum(_) => Self::Enum,
        }
    }
}

/// All values of properties.
#[derive(Debug)]
pub(in crate::graph) struct Values {
    /// Words in a language, and strings.
    words: Texts,
    /// The languages of the words; anything for strings.
    langs: Box<[u8]>,
    ints: Box<[i64]>,
    decimals: Box<[Decimal]>,
    /// The different dates.
    dates: Box<[PartialDate]>,
    urls: Texts,
    /// The different names of enumerations.
    enums: Texts,
}

stored!(
    struct Values {
        words: Texts,
        langs: Box<[u8]>,
        ints: Box<[i64]>,
        decimals: Box<[Decimal]>,
        dates: Box<[PartialDate]>,
        urls: Texts,
        enums: Texts,
    }
);

impl Values {
    /// Returns the value of this number in a column.
    pub(super) fn get(&self, column: Column, number: u32) -> Option<ValueRef<'_>> {
        let at = number as usize;
        Some(match column {
            Column::Text => ValueRef::Text {
                text: self.words.get(at)?,
                lang: LangId(self.langs.get(at).copied()?),
            },
            Column::String => ValueRef::String(self.words.get(at)?),
            Column::Int => ValueRef::Int(*self.ints.get(at)?),
            Column::Decimal => ValueRef::Decimal(*self.decimals.get(at)?),
            Column::Boolean => ValueRef::Boolean(number != 0),
            Column::Date => ValueRef::Date(Day::from_number(number.cast_signed())),
            Column::PartialDate => ValueRef::PartialDate(self.dates.get(at)?),
            Column::Url => ValueRef::Url(self.urls.get(at)?),
            Column::Enum => ValueRef::Enum(self.enums.get(at)?),
        })
    }

    /// Returns letters of this number in a column, if it has letters.
    #[inline]
    pub(super) fn letters(&self, column: Column, number: u32) -> Option<Letters<'_>> {
        let texts = match column {
            Column::Text | Column::String => &self.words,
            Column::Url => &self.urls,
            Column::Enum => &self.enums,
            Column::Int
            | Column::Decimal
            | Column::Boolean
            | Column::Date
            | Column::PartialDate => return None,
        };
        texts.letters(number as usize)
    }

    /// Returns the first of some words that are in a language.
    #[inline]
    pub(super) fn words_in(&self, numbers: Range<usize>, lang: LangId) -> Option<Letters<'_>> {
        let langs = self.langs.get(numbers.clone())?;
        let nth = langs.iter().position(|own| *own == lang.0)?;
        self.words.letters(numbers.start + nth)
    }

    /// Returns the language of the words of this number.
    #[inline]
    pub(super) fn lang(&self, number: u32) -> Option<LangId> {
        self.langs.get(number as usize).copied().map(LangId)
    }

    /// Returns the words or string of a number.
    pub(in crate::graph) fn word(&self, number: u32) -> &str {
        self.words.get(number as usize).unwrap_or_default()
    }

    /// Returns the letters of all words and strings, and where each ends.
    pub(in crate::graph) fn words(&self) -> (&str, &[u32]) {
        self.words.whole()
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        self.words.bytes()
            + self.langs.len()
            + size_of_val(&*self.ints)
            + size_of_val(&*self.decimals)
            + self.dates.len() * (size_of::<PartialDate>() + 32)
            + self.urls.bytes()
            + self.enums.bytes()
    }
}

/// [`Values`] that grow value by value.
#[derive(Default)]
pub(super) struct Growing {
    words: texts::Growing,
    langs: Vec<u8>,
    ints: Vec<i64>,
    decimals: Vec<Decimal>,
    dates: Vec<PartialDate>,
    date_numbers: FxHashMap<PartialDate, u32>,
    urls: texts::Growing,
    enums: Vec<Box<str>>,
    enum_numbers: FxHashMap<Box<str>, u32>,
}

impl Growing {
    /// Adds a value and returns its number in its column.
    pub(super) fn push(&mut self, value: &Value) -> u32 {
        match value {
            Value::Text { text, lang } => {
                self.langs.push(lang.0);
                self.words.push(text)
            }
            Value::String(text) => {
                self.langs.push(0);
                self.words.push(text)
            }
            Value::Int(number) => push(&mut self.ints, *number),
            Value::Decimal(number) => push(&mut self.decimals, *number),
            Value::Boolean(value) => u32::from(*value),
            Value::Date(day) => day.number().cast_unsigned(),
            Value::PartialDate(date) => once(&mut self.date_numbers, &mut self.dates, date),
            Value::Url(text) => self.urls.push(text),
            Value::Enum(name) => once(&mut self.enum_numbers, &mut self.enums, name),
        }
    }

    pub(super) fn finish(self) -> Values {
        let mut enums = texts::Growing::default();
        for name in &self.enums {
            enums.push(name);
        }
        Values {
            words: self.words.finish(),
            langs: self.langs.into(),
            ints: self.ints.into(),
            decimals: self.decimals.into(),
            dates: self.dates.into(),
            urls: self.urls.finish(),
            enums: enums.finish(),
        }
    }
}

fn push<T>(list: &mut Vec<T>, item: T) -> u32 {
    let at = list.len() as u32;
    list.push(item);
    at
}

/// Returns the number of something of which there are few different ones.
pub(super) fn once<T>(numbers: &mut FxHashMap<T, u32>, list: &mut Vec<T>, item: &T) -> u32
where
    T: Clone + Eq + std::hash::Hash,
{
    if let Some(number) = numbers.get(item) {
        return *number;
    }
    let number = push(list, item.clone());
    numbers.insert(item.clone(), number);
    number
}
