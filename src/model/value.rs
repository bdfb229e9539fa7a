//! The values that statements give.

use std::fmt;

use rust_decimal::Decimal;

use super::Day;
use super::PartialDate;
use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;
use crate::stored::stored;

/// A language, by its place in the ontology's list of languages. The first is the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LangId(pub u8);

stored!(number LangId(u8));

impl LangId {
    /// Returns how far a language is from the wanted one: itself, the default, the others in order.
    pub fn distance(self, wanted: Self) -> u16 {
        if self == wanted {
            0
        } else {
            u16::from(self.0) + 1
        }
    }
}

/// A text in each of the ontology's languages, where it is given.
///
/// INVARIANT: as long as the ontology's list of languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localised(pub Box<[Option<Box<str>>]>);

stored!(struct Localised(texts: Box<[Option<Box<str>>]>));

impl Localised {
    /// Returns the text in `lang`, or the first language in the ontology's order that has one.
    pub fn or_default(&self, lang: LangId) -> Option<&str> {
        let own = self.0.get(usize::from(lang.0)).and_then(Option::as_deref);
        own.or_else(|| self.0.iter().find_map(Option::as_deref))
    }

    /// Returns the text in exactly this language.
    pub fn exact(&self, lang: LangId) -> Option<&str> {
        self.0.get(usize::from(lang.0)).and_then(Option::as_deref)
    }
}

/// What sort of value a property or qualifier takes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// Words in a named language; each language is a statement of its own.
    Text,
    /// Characters that belong to no language, such as a document number.
    String,
    /// A whole number, 64 bits.
    Int,
    /// A decimal number, exact, up to 28 significant digits.
    Decimal,
    /// Yes or no.
    Boolean,
    /// A day.
    Date,
    /// A date known in part.
    PartialDate,
    /// An absolute address on the web.
    Url,
    /// One of the names of an enumeration of the ontology.
    Enum(Box<str>),
}

/// A value that a statement gives.
///
/// Ordered within one kind as a person would order them; kinds follow each other in the order
/// below.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    /// Words in one language.
    Text {
        /// The words.
        text: Box<str>,
        /// Their language.
        lang: LangId,
    },
    /// Characters that belong to no language.
    String(Box<str>),
    /// A whole number.
    Int(i64),
    /// An exact decimal number.
    Decimal(Decimal),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Day),
    /// A date known in part.
    PartialDate(PartialDate),
    /// An absolute address on the web.
    Url(Box<str>),
    /// A name of an enumeration.
    Enum(Box<str>),
}

stored!(enum Value {
    Text { text: Box<str>, lang: LangId },
    String(text: Box<str>),
    Int(number: i64),
    Decimal(number: Decimal),
    Boolean(value: bool),
    Date(day: Day),
    PartialDate(date: PartialDate),
    Url(text: Box<str>),
    Enum(name: Box<str>),
});

impl Stored for Decimal {
    const LAYOUT: u64 = layout("Decimal", &[]);

    fn write(&self, into: &mut Writer<'_>) {
        into.bytes(&self.serialize());
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        from.array().map(Self::deserialize)
    }

    fn read_list(count: usize, from: &mut Reader<'_>) -> Result<Vec<Self>, Broken> {
        from.records(count, Self::deserialize)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ValueRef::from(self).fmt(f)
    }
}

/// A [`Value`] that belongs to someone else, ordered as values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueRef<'a> {
    /// Words in one language.
    Text {
        /// The words.
        text: &'a str,
        /// Their language.
        lang: LangId,
    },
    /// Characters that belong to no language.
    String(&'a str),
    /// A whole number.
    Int(i64),
    /// An exact decimal number.
    Decimal(Decimal),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Day),
    /// A date known in part.
    PartialDate(&'a PartialDate),
    /// An absolute address on the web.
    Url(&'a str),
    /// A name of an enumeration.
    Enum(&'a str),
}

impl ValueRef<'_> {
    /// Returns a value of its own.
    pub fn to_owned(self) -> Value {
        match self {
            Self::Text { text, lang } => Value::Text {
                text: text.into(),
                lang,
            },
            Self::String(text) => Value::String(text.into()),
            Self::Int(number) => Value::Int(number),
            Self::Decimal(number) => Value::Decimal(number),
            Self::Boolean(value) => Value::Boolean(value),
            Self::Date(day) => Value::Date(day),
            Self::PartialDate(date) => Value::PartialDate(date.clone()),
            Self::Url(text) => Value::Url(text.into()),
            Self::Enum(text) => Value::Enum(text.into()),
        }
    }
}

impl<'a> From<&'a Value> for ValueRef<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Text { text, lang } => Self::Text { text, lang: *lang },
            Value::String(text) => Self::String(text),
            Value::Int(number) => Self::Int(*number),
            Value::Decimal(number) => Self::Decimal(*number),
            Value::Boolean(value) => Self::Boolean(*value),
            Value::Date(day) => Self::Date(*day),
            Value::PartialDate(date) => Self::PartialDate(date),
            Value::Url(text) => Self::Url(text),
            Value::Enum(text) => Self::Enum(text),
        }
    }
}

impl fmt::Display for ValueRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { text, .. } | Self::String(text) | Self::Url(text) | Self::Enum(text) => {
                f.write_str(text)
            }
            Self::Int(number) => write!(f, "{number}"),
            Self::Decimal(number) => write!(f, "{number}"),
            Self::Boolean(value) => write!(f, "{value}"),
            Self::Date(day) => write!(f, "{day}"),
            Self::PartialDate(date) => write!(f, "{date}"),
        }
    }
}
