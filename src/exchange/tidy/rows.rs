//! The rows of a CSV file: codes, figures, signs.

use csv::ByteRecord;
use indexmap::IndexMap;
use rustc_hash::FxHashMap;

use super::Reader;
use super::cell;
use super::number;
use crate::diagnostics::Span;
use crate::exchange::codes;
use crate::exchange::draft::Cells;
use crate::exchange::draft::Figure;
use crate::exchange::draft::Remarks;
use crate::exchange::draft::Sign;
use crate::exchange::draft::Slip;
use crate::exchange::draft::meaning;
use crate::exchange::draft::period;
use crate::exchange::rules::bad_code;
use crate::exchange::rules::bad_mapping;
use crate::exchange::rules::bad_number;
use crate::exchange::rules::not_a_time;
use crate::exchange::rules::ragged_row;
use crate::exchange::rules::repeated;
use crate::exchange::rules::unknown_status;
use crate::exchange::rules::wrong_size;
use crate::facts::cubes::Status;
use crate::model::PartialDate;

/// How many figures are read; more than cubes are made for.
const MOST_FIGURES: usize = 1 << 24;

/// Codes in the order in which they came, with what they are called.
pub(super) type Codes = IndexMap<String, Option<String>>;

/// Which column is what.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The column of each dimension, and of what its codes are called.
    pub(super) dimensions: Vec<(usize, Option<usize>)>,
    pub(super) figures: Figures,
    pub(super) status: Option<usize>,
    pub(super) note: Option<usize>,
    pub(super) period: Option<usize>,
}

/// In which columns the figures stand.
#[derive(Debug)]
pub(super) enum Figures {
    /// Each measure in its own.
    Wide(Vec<usize>),
    /// All in one, perhaps beside another that names the measure.
    Long {
        value: usize,
        measures: Option<usize>,
        /// Whether codes that no measure of the mapping has are measures too.
        open: bool,
    },
}

impl Default for Figures {
    fn default() -> Self {
        Self::Wide(Vec::new())
    }
}

/// What was read of a file.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) dimensions: Vec<Codes>,
    /// The codes of measures where a column names them.
    pub(super) measures: Codes,
    rows: Vec<Row>,
    /// The members of all rows, one row after the other.
    members: Vec<u32>,
    statuses: FxHashMap<String, (Option<Sign>, bool)>,
    periods: FxHashMap<String, Option<String>>,
}

#[derive(Debug)]
struct Row {
    measure: u16,
    figure: Option<Figure>,
    status: Option<Status>,
    remarks: Option<Box<Remarks>>,
    /// Where it begins.
    place: usize,
}

impl Reader<'_> {
    /// Reads all rows.
    pub(super) fn rows(
        &mut self,
        records: &mut csv::Reader<&[u8]>,
        columns: &Columns,
        measures: Codes,
    ) -> Read {
        let mut read = Read {
            dimensions: vec![Codes::default(); columns.dimensions.len()],
            measures,
            ..Read::default()
        };
        let mut record = ByteRecord::new();
        while let Ok(true) = records.read_byte_record(&mut record) {
            let place = record.position().map_or(0, csv::Position::byte) as usize;
            if record.len() != self.names.len() {
                let span = self.at(place);
                let (found, wanted) = (record.len(), self.names.len());
                self.report.push_many(codes::RAGGED_ROW, "rows", span, || {
                    ragged_row::finding(found, wanted, span)
                });
                continue;
            }
            self.row(&record, place, columns, &mut read);
            if read.rows.len() > MOST_FIGURES {
                let finding = wrong_size::too_many(MOST_FIGURES, self.header);
                self.report.push(finding);
                break;
            }
        }
        read
    }

    fn at(&self, place: usize) -> Span {
        Self::line(self.sources, self.file, place)
    }

    fn name(&self, column: usize) -> String {
        self.names.get(column).cloned().unwrap_or_default()
    }

    fn row(&mut self, record: &ByteRecord, place: usize, columns: &Columns, read: &mut Read) {
        let text = |column: usize| cell(record.get(column).unwrap_or_default());
        let mut members = Vec::with_capacity(columns.dimensions.len());
        for (codes, (column, label)) in read.dimensions.iter_mut().zip(&columns.dimensions) {
            let label = label.map(|column| text(column).trim());
            members.extend(self.code(text(*column), label, *column, place, codes));
        }
        if members.len() < columns.dimensions.len() {
            return;
        }
        let mut remarks = Remarks::default();
        if let Some(column) = columns.note {
            remarks.note = text(column)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
        }
        if let Some(column) = columns.period {
            remarks.period = self.time(text(column).trim(), column, place, read);
        }
        let status = columns.status.map(|column| text(column).trim());
        match &columns.figures {
            Figures::Wide(all) => {
                for (measure, column) in (0u16..).zip(all) {
                    let remarks = remarks.clone();
                    let of_cell = (*column, text(*column).trim());
                    self.figure(of_cell, status, place, measure, remarks, &members, read);
                }
            }
            Figures::Long {
                value,
                measures,
                open,
            } => {
                let measure = match measures {
                    None => Some(0),
                    Some(column) => self.measure(text(*column), *column, place, *open, read),
                };
                let Some(measure) = measure.and_then(|at| u16::try_from(at).ok()) else {
                    return;
                };
                let of_cell = (*value, text(*value).trim());
                self.figure(of_cell, status, place, measure, remarks, &members, read);
            }
        }
    }

    fn code(
        &mut self,
        code: &str,
        label: Option<&str>,
        column: usize,
        place: usize,
        all: &mut Codes,
    ) -> Option<u32> {
        if let Some(at) = all.get_index_of(code) {
            return u32::try_from(at).ok();
        }
        if !bad_code::is_code(code) {
            let (name, span) = (self.name(column), self.at(place));
            self.report.push_many(codes::BAD_CODE, &name, span, || {
                bad_code::finding(code, &name, span)
            });
            return None;
        }
        let label = label.filter(|label| !label.is_empty()).map(str::to_owned);
        let (at, _) = all.insert_full(code.to_owned(), label);
        u32::try_from(at).ok()
    }

    fn measure(
        &mut self,
        code: &str,
        column: usize,
        place: usize,
        open: bool,
        read: &mut Read,
    ) -> Option<u32> {
        if open || read.measures.contains_key(code) {
            return self.code(code, None, column, place, &mut read.measures);
        }
        let (name, span) = (self.name(column), self.at(place));
        let known = read.measures.keys().map(String::as_str);
        self.report.push_many(codes::BAD_MAPPING, &name, span, || {
            bad_mapping::code(code, &name, span, known)
        });
        None
    }

    fn time(&mut self, written: &str, column: usize, place: usize, read: &mut Read) -> String {
        if written.is_empty() {
            return String::new();
        }
        if let Some(known) = read.periods.get(written) {
            return known.clone().unwrap_or_default();
        }
        let found = if written.parse::<PartialDate>().is_ok() {
            Some(written.to_owned())
        } else {
            period(written)
        };
        if found.is_none() {
            let finding = not_a_time::cell(written, &self.name(column), self.at(place));
            self.report.push(finding);
        }
        read.periods.insert(written.to_owned(), found.clone());
        found.unwrap_or_default()
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "called for every cell; a struct would be made and taken apart each time"
    )]
    fn figure(
        &mut self,
        (column, written): (usize, &str),
        status: Option<&str>,
        place: usize,
        measure: u16,
        mut remarks: Remarks,
        members: &[u32],
        read: &mut Read,
    ) {
        let decimal = self.mapping.decimal.unwrap_or('.');
        let mut sign = None;
        let figure = match number::read(written, decimal, self.mapping.thousands) {
            Ok(figure) => Some(figure),
            Err(Slip::Form) if written.is_empty() => None,
            Err(Slip::Form) => {
                sign = self.sign(written).filter(|status| !status.has_value());
                if sign.is_none() {
                    let (name, span) = (self.name(column), self.at(place));
                    self.report.push_many(codes::BAD_NUMBER, &name, span, || {
                        bad_number::form(written, &name, span)
                    });
                    return;
                }
                None
            }
            Err(slip) => {
                let (name, span) = (self.name(column), self.at(place));
                self.report
                    .push_many(codes::BAD_NUMBER, &name, span, || match slip {
                        Slip::TooFine => bad_number::too_fine(written, span),
                        Slip::Form | Slip::TooLong => bad_number::too_long(written, span),
                    });
                return;
            }
        };
        let status = status.filter(|status| !status.is_empty());
        let status = match (sign, status) {
            (Some(sign), _) => Some(sign),
            (None, Some(written)) => {
                self.status(written, figure.is_some(), place, &mut remarks, read)
            }
            (None, None) => None,
        };
        if figure.is_none() && status.is_none() {
            return;
        }
        read.members.extend(members);
        read.rows.push(Row {
            measure,
            figure,
            status,
            remarks: (remarks != Remarks::default()).then(|| Box::new(remarks)),
            place,
        });
    }

    /// Returns what a sign means that stands in the place of a figure.
    fn sign(&self, written: &str) -> Option<Status> {
        let mut symbols = self.mapping.symbols.iter();
        if let Some((_, word)) = symbols.find(|(sign, _)| sign == written) {
            let found = Status::ALL.iter().find(|(known, _)| *known == word.text);
            return found.map(|(_, status)| *status);
        }
        match meaning(written, &self.wishes.statuses, None, false) {
            Some(Sign::Status(status)) => Some(status),
            Some(Sign::Normal) | None => None,
        }
    }

    /// Returns what a status says of a cell; what is not understood becomes a remark.
    fn status(
        &mut self,
        written: &str,
        has_value: bool,
        place: usize,
        remarks: &mut Remarks,
        read: &mut Read,
    ) -> Option<Status> {
        let own = self.sign(written).map(Sign::Status);
        let entry = read.statuses.entry(written.to_owned());
        let (sign, told) = entry.or_insert_with(|| {
            let known = || meaning(written, &self.wishes.statuses, None, false);
            (own.or_else(known), false)
        });
        let finding = match *sign {
            Some(Sign::Normal) => return None,
            Some(Sign::Status(status)) if status.has_value() == has_value => return Some(status),
            Some(Sign::Status(status)) => {
                let span = Self::line(self.sources, self.file, place);
                unknown_status::misplaced(written, status.word(), has_value, span)
            }
            None => {
                let span = Self::line(self.sources, self.file, place);
                unknown_status::finding(written, span)
            }
        };
        if !std::mem::replace(told, true) {
            self.report.push(finding);
        }
        if !remarks.note.is_empty() {
            remarks.note.push_str("; ");
        }
        remarks.note.push_str(written);
        (!has_value).then_some(Status::Missing)
    }

    /// Puts the figures in order; coordinates that come twice are reported.
    pub(super) fn cells(&mut self, read: &mut Read) -> Option<Cells> {
        let sizes: Vec<u64> = read
            .dimensions
            .iter()
            .map(|codes| codes.len() as u64)
            .collect();
        let Some(mut cells) = Cells::new(sizes.clone()) else {
            let finding = wrong_size::uncountable(self.header);
            self.report.push(finding);
            return None;
        };
        let width = sizes.len();
        let mut places: FxHashMap<(u64, u16, String), usize> = FxHashMap::default();
        for (at, row) in std::mem::take(&mut read.rows).into_iter().enumerate() {
            let members = read.members.get(at * width..(at + 1) * width);
            let members = members.unwrap_or_default().iter().zip(&sizes);
            let coordinate = members.fold(0, |number, (member, size)| {
                number * size + u64::from(*member)
            });
            let remarks = row
                .remarks
                .map_or_else(Remarks::default, |remarks| *remarks);
            let key = (coordinate, row.measure, remarks.period.clone());
            if let Some(first) = places.insert(key, row.place) {
                let (first, span) = (self.at(first), self.at(row.place));
                self.report.push_many(codes::REPEATED, "figures", span, || {
                    repeated::finding("a figure stands at this place", span, Some(first))
                });
            }
            cells.push(coordinate, row.measure, row.figure, row.status, remarks);
        }
        cells.sort();
        Some(cells)
    }
}
