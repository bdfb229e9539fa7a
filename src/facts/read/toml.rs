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
#[derive(Debug)]
pub(super) struct SyntaxError {
    pub(super) range: Range<usize>,
    pub(super) message: String,
}

/// The stretches that syntax errors touch, for quick look-up.
#[derive(Debug)]
struct Touched {
    /// Where each error begins, and the furthest end of all errors up to it; by beginning.
    stretches: Vec<(usize, usize)>,
}

impl Touched {
    fn new(errors: &[SyntaxError]) -> Self {
        let mut stretches: Vec<(usize, usize)> = errors
            .iter()
            .map(|error| (error.range.start, error.range.end))
            .collect();
        stretches.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut stretches {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Self { stretches }
    }

    /// Says whether an error lies in or beside this stretch.
    fn touches(&self, range: &Range<usize>) -> bool {
        let before = self
            .stretches
            .partition_point(|(start, _)| *start <= range.end);
        before
            .checked_sub(1)
            .and_then(|last| self.stretches.get(last))
            .is_some_and(|(_, end)| range.start <= *end)
    }
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
    /// Parses the piece. Whatever could be read is returned beside what is wrong with the rest.
    pub(super) fn parse(self) -> (Table<'s>, Vec<SyntaxError>) {
        let (document, errors) = DeTable::parse_recoverable(self.text);
        let errors: Vec<SyntaxError> = errors
            .iter()
            .map(|error| {
                let range = error.span().unwrap_or(0..0);
                SyntaxError {
                    range: range.start + self.offset..range.end + self.offset,
                    message: error.message().to_owned(),
                }
            })
            .collect();
        let table = self.table(document.into_inner(), &Touched::new(&errors));
        (table, errors)
    }

    fn span(self, range: Range<usize>) -> Span {
        let range = range.start + self.offset..range.end + self.offset;
        self.sources.span(self.file, range)
    }

    fn table(self, table: DeTable<'s>, errors: &Touched) -> Table<'s> {
        let mut entries: Table<'s> = table
            .into_iter()
            .map(|(key, value)| {
                let key = Key {
                    span: self.span(key.span()),
                    text: key.into_inner(),
                };
                let range = value.span();
                (key, self.node(range, value.into_inner(), errors))
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        entries
    }

    fn node(self, range: Range<usize>, value: DeValue<'s>, errors: &Touched) -> Node<'s> {
        let written = self.text.get(range.clone()).unwrap_or("");
        let whole = range.start + self.offset..range.end + self.offset;
        let kind = match value {
            DeValue::Array(items) => {
                let node = |item: toml::Spanned<DeValue<'s>>| {
                    let range = item.span();
                    self.node(range, item.into_inner(), errors)
                };
                Kind::Array(items.into_iter().map(node).collect())
            }
            DeValue::Table(table) => Kind::Table(self.table(table, errors)),
            // A missing value is given as a placeholder without a place.
            _ if range.is_empty() || errors.touches(&whole) => Kind::Broken,
            DeValue::String(text) => Kind::String(text),
            DeValue::Integer(number) => {
                let digits = as_written(written, number.as_str());
                Kind::Integer(digits, number.radix())
            }
            DeValue::Float(number) => Kind::Float(as_written(written, number.as_str())),
            DeValue::Boolean(value) => Kind::Boolean(value),
            DeValue::Datetime(_) => Kind::Date(written),
        };
        Node {
            span: self.span(range),
            kind,
        }
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
