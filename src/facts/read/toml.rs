//! TOML text to nodes, with every syntax error that the parser can see.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::DeTable;
use toml::de::DeValue;

use super::Key;
use super::Kind;
use super::Node;
use super::Table;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;

/// A syntax error: its place in the file and what the parser says.
#[derive(Clone, Debug)]
pub(in crate::facts) struct SyntaxError {
    pub(in crate::facts) span: Span,
    pub(in crate::facts) message: String,
    /// The first character of the value in which the error lies.
    pub(in crate::facts) within: Option<Span>,
}

/// A part of a file that is parsed by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'s> {
    pub(super) sources: &'s SourceMap,
    pub(super) file: FileId,
    pub(super) text: &'s str,
    /// Where the text begins in the file.
    pub(super) offset: usize,
}

impl<'s> Piece<'s> {
    /// Parses the piece. Whatever could be read is returned beside what is wrong with the rest, in
    /// the order of the file.
    ///
    /// Of several errors in one value only the first is given: a list that is not closed swallows
    /// everything that follows and makes an error of each line.
    pub(super) fn parse(self) -> (Table<'s>, Vec<SyntaxError>) {
        let (document, errors) = DeTable::parse_recoverable(self.text);
        let mut errors: Vec<SyntaxError> = errors
            .iter()
            .map(|error| SyntaxError {
                span: self.span(error.span().unwrap_or(0..0)),
                message: error.message().to_owned(),
                within: None,
            })
            .collect();
        errors.sort_by_key(|error| error.span);
        let mut reading = Reading {
            piece: self,
            touched: Touched::new(&errors),
            broken: Vec::new(),
        };
        let table = reading.table(document.into_inner());
        let mut broken = reading.broken;
        broken.sort_unstable();
        let mut broken = broken.into_iter().peekable();
        let mut reported = None;
        errors.retain_mut(|error| {
            while broken
                .next_if(|value| value.end < error.span.start)
                .is_some()
            {}
            let Some(value) = broken
                .peek()
                .filter(|value| value.start <= error.span.start)
            else {
                return true;
            };
            let start = value.start as usize;
            error.within = Some(self.sources.span(self.file, start..start + 1));
            reported.replace(*value) != Some(*value)
        });
        (table, errors)
    }

    fn span(self, range: Range<usize>) -> Span {
        let range = range.start + self.offset..range.end + self.offset;
        self.sources.span(self.file, range)
    }
}

/// A document on its way to nodes.
struct Reading<'s> {
    piece: Piece<'s>,
    touched: Touched,
    /// The values in which there is a syntax error.
    broken: Vec<Span>,
}

impl<'s> Reading<'s> {
    fn table(&mut self, table: DeTable<'s>) -> Table<'s> {
        let mut entries: Table<'s> = table
            .into_iter()
            .map(|(key, value)| {
                let key = Key {
                    span: self.piece.span(key.span()),
                    text: key.into_inner(),
                };
                (key, self.node(value))
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        entries
    }

    fn node(&mut self, value: toml::Spanned<DeValue<'s>>) -> Node<'s> {
        let range = value.span();
        let span = self.piece.span(range.clone());
        let written = self.piece.text.get(range.clone()).unwrap_or("");
        // A missing value is given as a placeholder without a place.
        let broken = range.is_empty() || self.touched.touches(span);
        if broken && !range.is_empty() {
            self.broken.push(span);
        }
        let kind = match value.into_inner() {
            _ if broken => Kind::Broken,
            DeValue::Array(items) => {
                Kind::Array(items.into_iter().map(|item| self.node(item)).collect())
            }
            DeValue::Table(table) => Kind::Table(self.table(table)),
            DeValue::String(text) => Kind::String(text),
            DeValue::Integer(number) => {
                let digits = as_written(written, number.as_str());
                Kind::Integer(digits, number.radix())
            }
            DeValue::Float(number) => Kind::Float(as_written(written, number.as_str())),
            DeValue::Boolean(value) => Kind::Boolean(value),
            DeValue::Datetime(_) => Kind::Date(written),
        };
        Node { span, kind }
    }
}

/// The stretches that syntax errors touch, for quick look-up.
struct Touched {
    /// Where each error begins, and the furthest end of all errors up to it; by beginning.
    stretches: Vec<(u32, u32)>,
}

impl Touched {
    /// Makes it from errors in the order of the file.
    fn new(errors: &[SyntaxError]) -> Self {
        let mut furthest = 0;
        let stretch = |error: &SyntaxError| {
            furthest = furthest.max(error.span.end);
            (error.span.start, furthest)
        };
        Self {
            stretches: errors.iter().map(stretch).collect(),
        }
    }

    /// Says whether an error lies in or beside this stretch.
    fn touches(&self, span: Span) -> bool {
        let before = self
            .stretches
            .partition_point(|(start, _)| *start <= span.end);
        before
            .checked_sub(1)
            .and_then(|last| self.stretches.get(last))
            .is_some_and(|(_, end)| span.start <= *end)
    }
}

/// Borrows the digits from the file where they are written without separators or prefix.
fn as_written<'s>(written: &'s str, decoded: &str) -> Cow<'s, str> {
    if written == decoded {
        Cow::Borrowed(written)
    } else {
        Cow::Owned(decoded.to_owned())
    }
}
