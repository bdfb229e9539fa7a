//! A table of figures (CSV) to columns of observations.
//!
//! Ten million rows pass through here, so a row costs no allocation: codes are looked up once for a
//! run of equal cells, and places are worked out only for cells that something is wrong with. Of
//! each sort of finding in a column only the first few are shown and the rest counted.

use csv::ByteRecord;
use csv::ReaderBuilder;
use rustc_hash::FxHashMap;

use super::super::Resolver;
use super::dimensions::Draft;
use super::header::Columns;
use super::header::Figures;
use super::raw;
use crate::diagnostics::Code;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::facts::cubes::Cube;
use crate::facts::cubes::Extras;
use crate::facts::cubes::Gathering;
use crate::facts::cubes::Lists;
use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::Status;
use crate::facts::cubes::number;
use crate::facts::cubes::number::Slip;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::rules;
use crate::facts::rules::bad_number;
use crate::facts::rules::bad_table;
use crate::facts::rules::clashing_keys;
use crate::facts::rules::line_outside_section;
use crate::facts::rules::long_note;
use crate::facts::rules::status_with_value;
use crate::facts::rules::too_many_decimals;
use crate::facts::rules::unknown_measure;
use crate::facts::rules::unknown_symbol;
use crate::facts::rules::wrong_value;

/// How many findings of one sort are shown for one column.
const SHOWN: usize = 10;

/// A table that is read for a cube.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'t> {
    /// What the cube is called in findings.
    pub(super) name: &'t str,
    pub(super) sources: &'t SourceMap,
    pub(super) file: FileId,
    /// The lines of the section that the cube cites, and where it is declared.
    pub(super) section: Option<(&'t str, (u32, u32), Span)>,
}

impl Source<'_> {
    /// Returns the place of a cell in the row that begins at a place.
    pub(super) fn cell(self, row: u32, column: usize) -> Span {
        let raw = raw::row(self.sources.text(self.file), row as usize);
        let range = raw.cells.get(column).cloned().unwrap_or(raw.whole);
        self.sources.span(self.file, range)
    }

    /// Returns the place of the row that begins at a place.
    pub(super) fn row(self, row: u32) -> Span {
        let raw = raw::row(self.sources.text(self.file), row as usize);
        self.sources.span(self.file, raw.whole)
    }
}

/// What was read of a table: observations as they came, and what their rows refer to.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) gathering: Gathering,
    pub(super) lists: Lists,
}

/// Sorts of findings that may come by the million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Sort {
    Ragged,
    Number,
    Decimals,
    Symbol,
    Word,
    Line,
}

struct Reader<'r, 'a, 's, 'd, 't, 'u> {
    resolver: &'r mut Resolver<'a, 's>,
    source: Source<'d>,
    cube: &'d Cube,
    drafts: &'d mut [Draft<'t, 'u>],
    columns: &'d Columns,
    symbols: FxHashMap<&'d str, Status>,
    /// How many findings there are of each sort in each column, and their code.
    counts: FxHashMap<(Sort, usize), (usize, Code)>,
    measures: FxHashMap<&'d str, u32>,
    /// The last cell of each dimension and its member.
    last: Vec<(Vec<u8>, Option<u32>)>,
    members: Vec<u32>,
    periods: Numbered,
    cites: Numbered,
    reasons: Numbered,
    notes: Numbered,
    read: Read,
}

/// Texts and the numbers that stand for them, from 1; 0 for a text that cannot be used.
type Numbered = FxHashMap<Box<str>, u32>;

impl Resolver<'_, '_> {
    /// Reads the rows of a table.
    pub(super) fn rows(
        &mut self,
        source: Source<'_>,
        cube: &Cube,
        drafts: &mut [Draft<'_, '_>],
        columns: &Columns,
    ) -> Read {
        let text = source.sources.text(source.file);
        let mut csv = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let symbols = cube.symbols.iter();
        let dimensions = drafts.len();
        let mut reader = Reader {
            resolver: self,
            source,
            cube,
            drafts,
            columns,
            symbols: symbols.map(|(sign, status)| (&**sign, *status)).collect(),
            counts: FxHashMap::default(),
            measures: (0..)
                .zip(&cube.measures)
                .map(|(at, item)| (&*item.id, at))
                .collect(),
            last: vec![(Vec::new(), None); dimensions],
            members: vec![0; dimensions],
            periods: Numbered::default(),
            cites: Numbered::default(),
            reasons: Numbered::default(),
            notes: Numbered::default(),
            read: Read {
                gathering: Gathering::new(dimensions),
                lists: Lists::default(),
            },
        };
        let mut record = ByteRecord::new();
        let mut place = 0;
        let mut header = true;
        // Reading from memory, of rows of any length, does not fail.
        while let Ok(true) = csv.read_byte_record(&mut record) {
            let position = record.position().map_or(0, csv::Position::byte);
            place = u32::try_from(position).unwrap_or(u32::MAX);
            if !std::mem::take(&mut header) {
                reader.row(&record, place);
            }
        }
        if let Some(at) = raw::row(text, place as usize).unclosed {
            let span = source.sources.span(source.file, at..at + 1);
            reader.resolver.diagnostics.push(bad_table::unclosed(span));
        }
        reader.finish()
    }
}

impl Reader<'_, '_, '_, '_, '_, '_> {
    fn row(&mut self, record: &ByteRecord, place: u32) {
        if record.len() != self.columns.count {
            let unclosed = raw::row(self.source.sources.text(self.source.file), place as usize);
            if unclosed.unclosed.is_none() {
                self.show(Sort::Ragged, 0, |reader| {
                    let header = reader.columns.span.unwrap_or(reader.source.row(0));
                    let row = reader.source.row(place);
                    bad_table::ragged(record.len(), reader.columns.count, row, header)
                });
            }
            return;
        }
        let mut known = true;
        let source = self.source;
        let columns = self.columns.dimensions.iter().zip(self.drafts.iter_mut());
        let slots = self.last.iter_mut().zip(&mut self.members);
        for ((column, draft), ((last, number), member)) in columns.zip(slots) {
            let cell = record.get(*column).unwrap_or(&[]);
            if number.is_none() || cell != last.as_slice() {
                last.clear();
                last.extend_from_slice(cell);
                *number = draft.number(text(cell), || source.cell(place, *column));
            }
            match number {
                Some(number) => *member = *number,
                None => known = false,
            }
        }
        let extras = self.extras(record, place);
        let status = self.status(record, place);
        let mut any = false;
        let mut figures = false;
        match &self.columns.figures {
            Figures::Wide(columns) => {
                for (measure, column) in (0u32..).zip(columns) {
                    let cell = record.get(*column).unwrap_or(&[]);
                    any |= !cell.is_empty();
                    figures |= self.figure(cell, measure, *column, place, status, extras, known);
                }
            }
            Figures::Long { measure, value } => {
                let measure = match measure {
                    Some(column) => {
                        self.measure(record.get(*column).unwrap_or(&[]), place, *column)
                    }
                    None => Some(0),
                };
                let cell = record.get(*value).unwrap_or(&[]);
                any = !cell.is_empty();
                if let Some(measure) = measure {
                    figures = self.figure(cell, measure, *value, place, status, extras, known);
                }
            }
        }
        if let (Some(status), Some(column)) = (status, self.columns.status)
            && (if status.has_value() { !figures } else { any })
        {
            let span = self.source.cell(place, column);
            let finding = status_with_value::finding(status.word(), status.has_value(), span);
            self.resolver.diagnostics.push(finding);
        }
    }

    /// Reads a cell with a figure or a sign; says whether it has a figure.
    #[allow(
        clippy::too_many_arguments,
        reason = "called for every cell; a struct would be made and taken apart each time"
    )]
    fn figure(
        &mut self,
        cell: &[u8],
        measure: u32,
        column: usize,
        place: u32,
        status: Option<Status>,
        extras: Extras,
        known: bool,
    ) -> bool {
        if cell.is_empty() {
            if let Some(status) = status.filter(|status| !status.has_value() && known) {
                let gathering = &mut self.read.gathering;
                gathering.push(&self.members, measure, None, Some(status), extras, place);
            }
            return false;
        }
        let cube = self.cube;
        let Some(declared) = cube.measures.get(measure as usize) else {
            return false;
        };
        let written = text(cell);
        let slip = match number::read(written, declared.decimals) {
            Ok(value) if declared.kind == MeasureKind::Flag && !matches!(value, 0 | 1) => {
                self.show(Sort::Number, column, |reader| {
                    let span = reader.source.cell(place, column);
                    bad_number::flag(written, &declared.id, span)
                });
                return true;
            }
            Ok(value) => {
                if known {
                    let gathering = &mut self.read.gathering;
                    let status = status.filter(|status| status.has_value());
                    gathering.push(&self.members, measure, Some(value), status, extras, place);
                }
                return true;
            }
            Err(slip) => slip,
        };
        if let Some(status) = self.symbols.get(written).copied() {
            if status.has_value() {
                let span = self.source.cell(place, column);
                let finding = status_with_value::finding(status.word(), true, span);
                self.resolver.diagnostics.push(finding);
            } else if known {
                let gathering = &mut self.read.gathering;
                gathering.push(&self.members, measure, None, Some(status), extras, place);
            }
            return false;
        }
        let decimals = declared.decimals;
        let at = |reader: &Self| reader.source.cell(place, column);
        match slip {
            Slip::Form { what, meant } => self.show(Sort::Number, column, |reader| {
                bad_number::form(written, what, &meant, at(reader))
            }),
            Slip::TooLong => self.show(Sort::Number, column, |reader| {
                bad_number::too_long(written, at(reader))
            }),
            Slip::Decimals(found) => self.show(Sort::Decimals, column, |reader| {
                too_many_decimals::finding(written, found, &declared.id, decimals, at(reader))
            }),
            Slip::Other => self.show(Sort::Symbol, column, |reader| {
                let signs = cube.symbols.iter().map(|(sign, _)| &**sign);
                unknown_symbol::finding(written, at(reader), signs)
            }),
        }
        true
    }

    fn measure(&mut self, cell: &[u8], place: u32, column: usize) -> Option<u32> {
        let name = text(cell);
        let found = self.measures.get(name).copied();
        if found.is_none() {
            self.show(Sort::Word, column, |reader| {
                let known = reader.cube.measures.iter().map(|measure| &*measure.id);
                let span = reader.source.cell(place, column);
                unknown_measure::finding(name, reader.source.name, span, known)
            });
        }
        found
    }

    /// Reads what a row says beside its figures.
    fn extras(&mut self, record: &ByteRecord, place: u32) -> Extras {
        let cell = |column: Option<usize>| {
            let column = column?;
            let cell = text(record.get(column).unwrap_or(&[]));
            (!cell.is_empty()).then_some((cell, column))
        };
        let mut extras = Extras::default();
        if let Some((cell, column)) = cell(self.columns.period) {
            extras.period = self.period(cell, place, column);
        }
        if let Some((cell, column)) = cell(self.columns.cite) {
            extras.citations = self.cite(cell, place, column);
        }
        if let Some((cell, column)) = cell(self.columns.line) {
            extras.line = self.line(cell, place, column);
            if let (Some(cite), true) = (self.columns.cite, extras.citations > 0) {
                let (line, cite) = (
                    self.source.cell(place, column),
                    self.source.cell(place, cite),
                );
                let finding = clashing_keys::finding("line", line, "cite", cite);
                self.resolver.diagnostics.push(finding);
            }
        }
        if let Some((cell, _)) = cell(self.columns.because) {
            extras.because = numbered(&mut self.reasons, &mut self.read.lists.reasons, cell);
        }
        if let Some((cell, column)) = cell(self.columns.note) {
            let before = self.read.lists.notes.len();
            extras.note = numbered(&mut self.notes, &mut self.read.lists.notes, cell);
            if self.read.lists.notes.len() > before {
                let span = self.source.cell(place, column);
                if let Some(finding) = long_note::finding(cell, span) {
                    self.resolver.diagnostics.push(finding);
                }
            }
        }
        extras
    }

    fn period(&mut self, cell: &str, place: u32, column: usize) -> u32 {
        if let Some(number) = self.periods.get(cell) {
            return *number;
        }
        let span = self.source.cell(place, column);
        let list = &mut self.read.lists.periods;
        let number = match self.resolver.time(cell, span) {
            Some(date) => {
                list.push(date);
                list.len() as u32
            }
            None => 0,
        };
        self.periods.insert(cell.into(), number);
        number
    }

    fn cite(&mut self, cell: &str, place: u32, column: usize) -> u32 {
        if let Some(number) = self.cites.get(cell) {
            return *number;
        }
        let span = self.source.cell(place, column);
        let nodes = cell.split(';').map(|part| Node {
            span,
            kind: Kind::String(part.trim().into()),
        });
        let node = Node {
            span,
            kind: Kind::Array(nodes.collect()),
        };
        let citations = self.resolver.citations(&node);
        let list = &mut self.read.lists.citations;
        let number = if citations.is_empty() {
            0
        } else {
            list.push(citations);
            list.len() as u32
        };
        self.cites.insert(cell.into(), number);
        number
    }

    fn line(&mut self, cell: &str, place: u32, column: usize) -> u32 {
        let line = cell.parse::<u32>().ok().filter(|line| *line > 0);
        let Some(line) = line else {
            self.show(Sort::Number, column, |reader| {
                bad_number::line(cell, reader.source.cell(place, column))
            });
            return 0;
        };
        if let Some((name, (from, to), declared)) = self.source.section
            && !(from..=to).contains(&line)
        {
            self.show(Sort::Line, column, |reader| {
                let span = reader.source.cell(place, column);
                line_outside_section::finding(name, (from, to), span, declared)
            });
        }
        line
    }

    fn status(&mut self, record: &ByteRecord, place: u32) -> Option<Status> {
        let column = self.columns.status?;
        let cell = text(record.get(column).unwrap_or(&[]));
        if cell.is_empty() {
            return None;
        }
        let word = Status::ALL.iter().find(|(word, _)| *word == cell);
        let status = word.map(|(_, status)| *status);
        let status = status.or_else(|| self.symbols.get(cell).copied());
        if status.is_none() {
            self.show(Sort::Word, column, |reader| {
                let signs = reader.cube.symbols.iter().map(|(sign, _)| &**sign);
                let words = Status::ALL.iter().map(|(word, _)| *word).chain(signs);
                let span = reader.source.cell(place, column);
                wrong_value::word("status", cell, span, words)
            });
        }
        status
    }

    /// Shows a finding unless many of its sort are shown already.
    fn show(&mut self, sort: Sort, column: usize, finding: impl FnOnce(&Self) -> Diagnostic) {
        let key = (sort, column);
        if let Some((count, _)) = self.counts.get_mut(&key)
            && *count >= SHOWN
        {
            *count += 1;
            return;
        }
        let finding = finding(self);
        self.counts.entry(key).or_insert((0, finding.code)).0 += 1;
        self.resolver.diagnostics.push(finding);
    }

    /// Counts the findings that were not shown.
    fn finish(self) -> Read {
        let mut counts: Vec<((Sort, usize), (usize, Code))> = self.counts.into_iter().collect();
        counts.sort_unstable_by_key(|(sort, _)| *sort);
        for ((sort, column), (count, code)) in counts {
            let Some(more) = count.checked_sub(SHOWN).filter(|more| *more > 0) else {
                continue;
            };
            let header = self.columns.span.unwrap_or(self.source.row(0));
            let (what, span) = if sort == Sort::Ragged {
                ("rows".to_owned(), header)
            } else {
                let name = self.columns.names.get(column).map_or("", |name| &**name);
                let span = self.columns.spans.get(column).copied();
                (format!("cells of `{name}`"), span.unwrap_or(header))
            };
            let finding = rules::more(code, more, &what, span);
            self.resolver.diagnostics.push(finding);
        }
        self.read
    }
}

/// Returns the number of a text in a list, adding it where it is new.
fn numbered(numbers: &mut Numbered, list: &mut Vec<Box<str>>, text: &str) -> u32 {
    if let Some(number) = numbers.get(text) {
        return *number;
    }
    list.push(text.into());
    let number = list.len() as u32;
    numbers.insert(text.into(), number);
    number
}

/// Returns a cell as text. The file is UTF-8, and cells end where characters do.
fn text(cell: &[u8]) -> &str {
    std::str::from_utf8(cell).unwrap_or("")
}
