//! The outermost shape of a seed file: a list of tables, each under a key that says what it is.

use super::Key;
use super::Kind;
use super::Node;
use super::Table;
use super::recovery;
use super::toml::Piece;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::facts::rules::syntax;
use crate::facts::rules::wrong_shape;

/// A seed file as written.
#[derive(Debug)]
pub(in crate::facts) struct RawFile<'s> {
    /// Its tables, in the order of the file.
    pub(in crate::facts) tables: Vec<RawTable<'s>>,
    /// Ids that tables seem to declare which could not be read in full.
    pub(in crate::facts) lost_ids: Vec<&'s str>,
    /// Whether there is no syntax error in it.
    pub(in crate::facts) complete: bool,
}

/// A table of a seed file.
#[derive(Debug)]
pub(in crate::facts) struct RawTable<'s> {
    /// What the table is about: `dataset`, `about`, or the key of an entity type.
    pub(in crate::facts) key: Key<'s>,
    /// The header line.
    pub(in crate::facts) header: Span,
    /// What the table says.
    pub(in crate::facts) entries: Table<'s>,
    /// Whether a syntax error lies in it, so that something that seems to be missing may be there.
    pub(in crate::facts) broken: bool,
}

impl<'s> RawTable<'s> {
    /// Returns the value of a key.
    pub(in crate::facts) fn get(&self, key: &str) -> Option<&Node<'s>> {
        self.entries
            .iter()
            .find(|(written, _)| written.text == key)
            .map(|(_, node)| node)
    }

    /// Returns the place that says what the table is about: the id, or else the header.
    pub(in crate::facts) fn about(&self) -> Span {
        self.get("id").map_or(self.header, |node| node.span)
    }
}

/// Reads one seed file. Whatever could be read is returned beside what is wrong with the rest.
pub(in crate::facts) fn read<'s>(
    sources: &'s SourceMap,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> RawFile<'s> {
    let text = sources.text(file);
    let whole = Piece {
        sources,
        file,
        text,
        offset: 0,
    };
    let (document, errors) = whole.parse();
    let mut raw = RawFile {
        tables: Vec::new(),
        lost_ids: Vec::new(),
        complete: errors.is_empty(),
    };
    if errors.is_empty() {
        raw.take(document, false, diagnostics);
        return raw;
    }
    for range in recovery::pieces(text) {
        let offset = range.start;
        let text = text.get(range).unwrap_or("");
        let piece = Piece {
            text,
            offset,
            ..whole
        };
        let (document, errors) = piece.parse();
        let broken = !errors.is_empty();
        if broken {
            raw.lost_ids.extend(recovery::ids(text));
        }
        syntax::report(sources, &errors, diagnostics);
        raw.take(document, broken, diagnostics);
    }
    raw
}

impl<'s> RawFile<'s> {
    fn take(&mut self, document: Table<'s>, broken: bool, diagnostics: &mut Diagnostics) {
        let first = self.tables.len();
        for (key, node) in document {
            match node.kind {
                Kind::Array(items) if items.iter().all(is_table) && !items.is_empty() => {
                    if key.text == "dataset" {
                        diagnostics.push(wrong_shape::many_datasets(node.span));
                    }
                    for item in items {
                        if let Kind::Table(entries) = item.kind {
                            let key = Key {
                                text: key.text.clone(),
                                span: item.span,
                            };
                            self.push(key, item.span, entries, broken);
                        }
                    }
                }
                Kind::Table(entries) => {
                    if key.text != "dataset" {
                        diagnostics.push(wrong_shape::single_table(&key, node.span));
                    }
                    self.push(key, node.span, entries, broken);
                }
                Kind::Broken => {}
                _ => diagnostics.push(wrong_shape::outside(&key)),
            }
        }
        if let Some(new) = self.tables.get_mut(first..) {
            new.sort_by_key(|table| table.header.start);
        }
    }

    fn push(&mut self, key: Key<'s>, header: Span, entries: Table<'s>, broken: bool) {
        self.tables.push(RawTable {
            key,
            header,
            entries,
            broken,
        });
    }
}

fn is_table(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::Table(_))
}
