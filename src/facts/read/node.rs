//! A value as written in a seed file, with its place.

use std::borrow::Cow;

use crate::diagnostics::Span;

/// A value and where it stands.
#[derive(Debug)]
pub(in crate::facts) struct Node<'s> {
    pub(in crate::facts) span: Span,
    pub(in crate::facts) kind: Kind<'s>,
}

/// What sort of value it is. Numbers and dates are kept as written.
#[derive(Debug)]
pub(in crate::facts) enum Kind<'s> {
    String(Cow<'s, str>),
    /// Digits with their sign, without separators and prefix, in the given base.
    Integer(Cow<'s, str>, u32),
    Float(Cow<'s, str>),
    Boolean(bool),
    Date(&'s str),
    Array(Vec<Node<'s>>),
    Table(Table<'s>),
    /// A value that a syntax error touches; the error is reported, the value means nothing.
    Broken,
}

/// Keys and values in the order of the file.
pub(in crate::facts) type Table<'s> = Vec<(Key<'s>, Node<'s>)>;

/// A key and where it stands.
#[derive(Debug)]
pub(in crate::facts) struct Key<'s> {
    pub(in crate::facts) text: Cow<'s, str>,
    pub(in crate::facts) span: Span,
}

impl Kind<'_> {
    /// Says in words what sort of value this is.
    pub(in crate::facts) fn words(&self) -> &'static str {
        match self {
            Self::String(_) => "a text",
            Self::Integer(..) => "a whole number",
            Self::Float(_) => "a decimal number",
            Self::Boolean(_) => "true or false",
            Self::Date(_) => "a date",
            Self::Array(_) => "a list",
            Self::Table(_) => "a table",
            Self::Broken => "broken",
        }
    }
}

impl Node<'_> {
    /// Returns the text, if this is one.
    pub(in crate::facts) fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the place of a part of a text, or of the whole where the two cannot be matched
    /// (escapes, several lines).
    pub(in crate::facts) fn part(&self, range: std::ops::Range<usize>) -> Span {
        let narrow = |at: usize| u32::try_from(at).ok();
        let Kind::String(Cow::Borrowed(text)) = &self.kind else {
            return self.span;
        };
        let quoted = narrow(text.len() + 2) == Some(self.span.end - self.span.start);
        match (narrow(range.start), narrow(range.end)) {
            (Some(start), Some(end)) if quoted && range.end <= text.len() => Span {
                file: self.span.file,
                start: self.span.start + 1 + start,
                end: self.span.start + 1 + end,
            },
            _ => self.span,
        }
    }
}
