//! What is said of some cells: known faults, breaks in the series, footnotes.

use super::super::Resolver;
use super::fields::Spot;
use super::fields::get;
use crate::diagnostics::Span;
use crate::facts::cubes::Break;
use crate::facts::cubes::Cells;
use crate::facts::cubes::Cube;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::Footnote;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::rules::reversed_dates;
use crate::facts::rules::unknown_dimension;
use crate::facts::rules::wrong_shape;
use crate::model::Localised;
use crate::model::Validity;

const KNOWN_KEYS: [&str; 2] = ["where", "note"];
const BREAK_KEYS: [&str; 6] = ["since", "until", "measures", "event", "note", "cite"];
const NOTE_KEYS: [&str; 3] = ["where", "text", "cite"];

/// A fault that the keepers of the data know.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) cells: Cells,
    pub(super) note: Localised,
    pub(super) span: Span,
}

impl Resolver<'_, '_> {
    /// Resolves the known faults of a cube.
    pub(super) fn known(
        &mut self,
        cube: &Cube,
        name: &str,
        node: &Node<'_>,
        broken: bool,
    ) -> Vec<Known> {
        let mut found = Vec::new();
        for (entries, span) in self.tables("cube.known", node) {
            let spot = Spot {
                what: "this acknowledgement",
                span,
                broken,
            };
            self.only(spot, entries, &KNOWN_KEYS);
            let example = "where = { year = \"2015\", measure = \"emigration\" }";
            let cells = self.required(spot, entries, "where", example);
            let note = self.required(spot, entries, "note", "note = { en = \"...\" }");
            let note = note.map(|node| self.localised("note", node));
            let cells = cells.and_then(|node| self.cells(cube, name, node));
            if let (Some(cells), Some(note)) = (cells, note) {
                found.push(Known { cells, note, span });
            }
        }
        found
    }

    /// Resolves the breaks in the series of a cube.
    pub(super) fn breaks(&mut self, cube: &mut Cube, name: &str, node: &Node<'_>, broken: bool) {
        for (entries, span) in self.tables("cube.break", node) {
            let spot = Spot {
                what: "this break",
                span,
                broken,
            };
            self.only(spot, entries, &BREAK_KEYS);
            let mut date = |key: &str| {
                let node = get(entries, key)?;
                Some((self.date(key, node)?, node.span))
            };
            let (since, until) = (date("since"), date("until"));
            if get(entries, "since").is_none() {
                self.required(spot, entries, "since", "since = \"1987-03\"");
            }
            let places = since.as_ref().zip(until.as_ref());
            let places = places.map(|((_, since), (_, until))| (*since, *until));
            let validity = Validity {
                since: since.map(|(date, _)| date),
                until: until.map(|(date, _)| date),
            };
            if let Some((since, until)) = places
                && let Some(finding) = reversed_dates::finding(&validity, since, until)
            {
                self.diagnostics.push(finding);
            }
            let measures = match get(entries, "measures") {
                Some(node) => self.measures_of(name, &cube.measures, "measures", node),
                None => Vec::new(),
            };
            let event = get(entries, "event").and_then(|node| self.an_entity("event", node));
            let note = self.required(spot, entries, "note", "note = { en = \"...\" }");
            let note = note.map(|node| self.localised("note", node));
            let citations = match get(entries, "cite") {
                Some(node) => self.citations(node),
                None => cube.citations.clone(),
            };
            if let Some(note) = note {
                cube.breaks.push(Break {
                    validity,
                    measures,
                    event,
                    note,
                    citations,
                });
            }
        }
        let begin = |item: &Break| (item.validity.since.clone(), item.validity.until.clone());
        cube.breaks.sort_by_cached_key(begin);
    }

    /// Resolves the footnotes of a cube.
    pub(super) fn footnotes(&mut self, cube: &mut Cube, name: &str, node: &Node<'_>, broken: bool) {
        for (entries, span) in self.tables("cube.note", node) {
            let spot = Spot {
                what: "this note",
                span,
                broken,
            };
            self.only(spot, entries, &NOTE_KEYS);
            let text = self.required(spot, entries, "text", "text = { en = \"...\" }");
            let text = text.map(|node| self.localised("text", node));
            let cells = match get(entries, "where") {
                Some(node) => self.cells(cube, name, node),
                None => Some(Cells::default()),
            };
            let citations = match get(entries, "cite") {
                Some(node) => self.citations(node),
                None => cube.citations.clone(),
            };
            if let (Some(text), Some(cells)) = (text, cells) {
                cube.notes.push(Footnote {
                    cells,
                    text,
                    citations,
                });
            }
        }
    }

    /// Resolves a choice of cells: `{ year = "2015", measure = ["immigration", "emigration"] }`.
    fn cells(&mut self, cube: &Cube, name: &str, node: &Node<'_>) -> Option<Cells> {
        let Kind::Table(entries) = &node.kind else {
            if !matches!(node.kind, Kind::Broken) {
                let example = "where = { year = \"2015\" }";
                let finding = wrong_shape::finding("where", node, "a table", example);
                self.diagnostics.push(finding);
            }
            return None;
        };
        let before = self.diagnostics.len();
        let mut cells = Cells::default();
        for (key, value) in entries {
            match &*key.text {
                "measure" => {
                    cells.measures = self.measures_of(name, &cube.measures, "measure", value);
                }
                "period" => {
                    for (text, span) in self.several("period", value) {
                        cells.periods.extend(self.time(text, span));
                    }
                }
                other => {
                    let found = cube.dimension_named(other);
                    let dimension = found.and_then(|at| cube.dimension(at));
                    let Some((at, dimension)) = found.zip(dimension) else {
                        let known = cube.dimensions.iter().map(|dimension| &*dimension.id);
                        let known = known.chain(["measure", "period"]);
                        let finding = unknown_dimension::finding(other, name, key.span, known);
                        self.diagnostics.push(finding);
                        continue;
                    };
                    let codes = self.several(other, value);
                    let members = codes
                        .into_iter()
                        .filter_map(|(code, span)| self.member_of(dimension, code, span));
                    let members = members.collect();
                    cells.members.push((at, members));
                }
            }
        }
        cells.members.sort_by_key(|(at, _): &(DimensionIx, _)| *at);
        (self.diagnostics.len() == before).then_some(cells)
    }
}
