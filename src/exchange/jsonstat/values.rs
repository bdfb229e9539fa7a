//! The values of cells: all in their order, or some by position.

use super::super::codes;
use super::super::draft::Cells;
use super::super::draft::Figure;
use super::super::draft::Remarks;
use super::super::draft::Slip;
use super::super::json::Kind;
use super::super::json::Value;
use super::super::rules::bad_number;
use super::super::rules::no_figures;
use super::super::rules::repeated;
use super::super::rules::wrong_position;
use super::super::rules::wrong_size;
use super::super::rules::wrong_type;
use super::own::Said;
use super::reader::Reader;
use super::status::Statuses;
use crate::diagnostics::Span;

/// How many values are read; more than cubes are made for.
const MOST_VALUES: usize = 1 << 24;

/// The cells of a dataset.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) sizes: Vec<u64>,
    /// How many cells there are.
    pub(super) cells: u64,
    /// Where the sizes are.
    pub(super) span: Span,
    /// What each dimension is to a cell, from the last to the first, with its size.
    parts: Vec<(Part, u64)>,
}

/// What a dimension of a file is to a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A dimension of the cube.
    Member,
    /// What is measured.
    Measure,
    /// The time that the row of the cell names.
    Time,
}

/// Where a cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    /// The members, counted like the digits of a number.
    coordinate: u64,
    measure: u16,
    time: Option<usize>,
}

impl Grid {
    /// Lays out the cells, `metric` being the place of the dimension that names what is measured and
    /// `times` that of the times that rows name; nothing where there are more than can be counted.
    pub(super) fn new(
        sizes: Vec<u64>,
        metric: Option<usize>,
        times: Option<usize>,
        span: Span,
    ) -> Option<Self> {
        let mut all = sizes.iter();
        let cells = all.try_fold(1u64, |cells, size| cells.checked_mul(*size))?;
        let parts = sizes.iter().enumerate().map(|(at, size)| {
            let part = if Some(at) == metric {
                Part::Measure
            } else if Some(at) == times {
                Part::Time
            } else {
                Part::Member
            };
            (part, (*size).max(1))
        });
        Some(Self {
            cells,
            parts: parts.rev().collect(),
            sizes,
            span,
        })
    }

    /// Takes a position apart.
    fn split(&self, at: u64) -> Place {
        let mut place = Place::default();
        let (mut rest, mut base) = (at, 1u64);
        for (part, size) in &self.parts {
            let digit = rest % size;
            rest /= size;
            match part {
                Part::Member => {
                    place.coordinate += digit * base;
                    base *= size;
                }
                Part::Measure => place.measure = digit as u16,
                Part::Time => place.time = Some(digit as usize),
            }
        }
        place
    }
}

impl<'s> Reader<'s> {
    /// Reads the values of a dataset and puts them into `cells` with their statuses.
    pub(super) fn values(
        &mut self,
        value: Value<'s>,
        grid: &Grid,
        statuses: &mut Statuses,
        said: &Said,
        cells: &mut Cells,
    ) {
        match value.kind() {
            Kind::Array => self.dense(value, grid, statuses, said, cells),
            Kind::Object => self.sparse(value, grid, statuses, said, cells),
            Kind::Null => {}
            kind => {
                let span = self.span(value);
                let wanted = "an array or an object";
                self.report
                    .push(wrong_type::finding("`value`", wanted, kind, span));
            }
        }
        cells.sort();
    }

    fn dense(
        &mut self,
        value: Value<'s>,
        grid: &Grid,
        statuses: &mut Statuses,
        said: &Said,
        cells: &mut Cells,
    ) {
        let document = self.document;
        let mut at = 0u64;
        // Beyond the last cell elements are only counted.
        let read = document.elements(value, |element| {
            if at < grid.cells && at < MOST_VALUES as u64 {
                self.cell(element, at, grid, statuses, said, cells);
            }
            at += 1;
        });
        if let Err(fault) = read {
            return self.fault(&fault);
        }
        let start = self.start(value);
        if at == 0 {
            self.report.push(no_figures::finding(start));
        } else if at != grid.cells {
            let finding = wrong_size::list("value", at, &grid.sizes, start, grid.span);
            self.report.push(finding);
        } else if at > MOST_VALUES as u64 {
            self.report.push(wrong_size::too_many(MOST_VALUES, start));
        }
    }

    fn sparse(
        &mut self,
        value: Value<'s>,
        grid: &Grid,
        statuses: &mut Statuses,
        said: &Said,
        cells: &mut Cells,
    ) {
        let mut values: Vec<(u64, Value<'s>)> = Vec::new();
        let mut count = 0;
        self.positions("value", value, grid, |_, at, value| {
            count += 1;
            if count <= MOST_VALUES {
                values.push((at, value));
            }
        });
        if count > MOST_VALUES {
            let start = self.start(value);
            self.report.push(wrong_size::too_many(MOST_VALUES, start));
            return;
        }
        values.sort_by_key(|(at, _)| *at);
        for pair in values.windows(2) {
            if let [(first, before), (second, after)] = pair
                && first == second
            {
                let problem = format!("the cell at {first} has a value");
                let (first, span) = (self.span(*before), self.span(*after));
                self.report.push_many(codes::REPEATED, "`value`", span, || {
                    repeated::finding(&problem, span, Some(first))
                });
            }
        }
        let mut bare = if statuses.is_list() {
            (0..grid.cells).collect()
        } else {
            statuses.positions()
        };
        bare.retain(|at| values.binary_search_by_key(at, |(at, _)| *at).is_err());
        for (at, value) in values {
            self.cell(value, at, grid, statuses, said, cells);
        }
        bare.sort_unstable();
        for at in bare {
            self.push(at, None, grid, statuses, said, cells);
        }
    }

    /// Calls a function for each entry of an object whose keys are positions of cells.
    pub(super) fn positions(
        &mut self,
        what: &str,
        value: Value<'s>,
        grid: &Grid,
        mut each: impl FnMut(&mut Self, u64, Value<'s>),
    ) {
        let document = self.document;
        let place = self.start(value);
        let read = document.entries(value, |key, value| {
            // Only what a program would write: no sign, no leading zero.
            let number = key.parse::<u64>().ok();
            let number = number.filter(|number| number.to_string() == key);
            match number {
                Some(at) if at < grid.cells => each(self, at, value),
                Some(_) => {
                    let span = document.key_span(&key, value);
                    self.report
                        .push_many(codes::WRONG_POSITION, what, place, || {
                            wrong_position::beyond(what, &key, grid.cells, span)
                        });
                }
                None => {
                    let span = document.key_span(&key, value);
                    self.report
                        .push_many(codes::WRONG_POSITION, what, place, || {
                            wrong_position::not_a_number(what, &key, span)
                        });
                }
            }
        });
        if let Err(fault) = read {
            self.fault(&fault);
        }
    }

    fn cell(
        &mut self,
        value: Value<'s>,
        at: u64,
        grid: &Grid,
        statuses: &mut Statuses,
        said: &Said,
        cells: &mut Cells,
    ) {
        let figure = match value.kind() {
            Kind::Null => None,
            Kind::Number => match Figure::parse(value.written()) {
                Ok(figure) => Some(figure),
                Err(slip) => {
                    let (written, span) = (value.written(), self.span(value));
                    self.report
                        .push_many(codes::BAD_NUMBER, "values", span, || match slip {
                            Slip::TooFine => bad_number::too_fine(written, span),
                            Slip::Form | Slip::TooLong => bad_number::too_long(written, span),
                        });
                    return;
                }
            },
            kind => {
                let span = self.span(value);
                self.report
                    .push_many(codes::WRONG_TYPE, "values", span, || {
                        wrong_type::value(kind, span)
                    });
                return;
            }
        };
        self.push(at, figure, grid, statuses, said, cells);
    }

    fn push(
        &mut self,
        at: u64,
        figure: Option<Figure>,
        grid: &Grid,
        statuses: &mut Statuses,
        said: &Said,
        cells: &mut Cells,
    ) {
        let (status, note) = self.status(statuses, at, figure.is_some());
        if figure.is_none() && status.is_none() && note.is_none() {
            return;
        }
        let place = grid.split(at);
        let mut remarks = Remarks {
            note: note.unwrap_or_default(),
            ..Remarks::default()
        };
        said.add(at, place.time, &mut remarks);
        cells.push(place.coordinate, place.measure, figure, status, remarks);
    }
}
