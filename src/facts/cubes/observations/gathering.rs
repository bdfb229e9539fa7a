//! Observations as they are read, in any order, and how they are put in their defined one.

use super::Listed;
use super::NONE;
use super::Observations;
use super::Radix;
use crate::facts::Citation;
use crate::facts::cubes::Codes;
use crate::facts::cubes::Status;
use crate::model::PartialDate;

/// Observations while they are read, in any order.
#[derive(Debug, Default)]
pub(in crate::facts) struct Gathering {
    raw: Observations,
    /// Where each row begins in its file.
    places: Vec<u32>,
}

/// What is read of a row beside its coordinate.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::facts) struct Extras {
    /// The place of the time, from 1; 0 for none.
    pub(in crate::facts) period: u32,
    pub(in crate::facts) line: u32,
    pub(in crate::facts) citations: u32,
    pub(in crate::facts) because: u32,
    pub(in crate::facts) note: u32,
}

/// What rows refer to by its place, from 1, in the order in which it was read.
#[derive(Debug, Default)]
pub(in crate::facts) struct Lists {
    pub(in crate::facts) periods: Vec<PartialDate>,
    pub(in crate::facts) citations: Vec<Vec<Citation>>,
    pub(in crate::facts) reasons: Vec<Box<str>>,
    pub(in crate::facts) notes: Vec<Box<str>>,
}

/// Observations in order, and what the check of them must know.
#[derive(Debug)]
pub(in crate::facts) struct Gathered {
    pub(in crate::facts) observations: Observations,
    /// Where each row begins in its file.
    pub(in crate::facts) places: Vec<u32>,
    /// Rows at one coordinate: where the first and where the further one begins.
    pub(in crate::facts) repeated: Vec<(u32, u32)>,
}

/// There are more coordinates than can be counted.
#[derive(Debug)]
pub(in crate::facts) struct TooManyCoordinates;

impl Gathering {
    pub(in crate::facts) fn new(dimensions: usize) -> Self {
        let mut gathering = Self::default();
        gathering
            .raw
            .dimensions
            .resize_with(dimensions, Codes::default);
        gathering
    }

    pub(in crate::facts) fn len(&self) -> usize {
        self.raw.len()
    }

    /// Adds an observation.
    pub(in crate::facts) fn push(
        &mut self,
        members: &[u32],
        measure: u32,
        value: Option<i64>,
        status: Option<Status>,
        extras: Extras,
        place: u32,
    ) {
        let raw = &mut self.raw;
        for (column, member) in raw.dimensions.iter_mut().zip(members) {
            column.push(*member);
        }
        raw.measures.push(measure);
        raw.values.push(value.unwrap_or(NONE));
        raw.statuses.push(status_code(status));
        raw.periods.codes.push(extras.period);
        raw.lines.push(extras.line);
        raw.citations.codes.push(extras.citations);
        raw.reasons.codes.push(extras.because);
        raw.notes.codes.push(extras.note);
        self.places.push(place);
    }

    /// Puts the observations in order. `sizes` says how many members each dimension has, `ranks`
    /// which number a member that was read gets, where that is another.
    pub(in crate::facts) fn finish(
        self,
        sizes: &[usize],
        ranks: &[Option<Vec<u32>>],
        measures: usize,
        lists: Lists,
    ) -> Result<Gathered, TooManyCoordinates> {
        let Self { mut raw, places } = self;
        let rows = raw.len();
        for (column, rank) in raw.dimensions.iter_mut().zip(ranks) {
            if let Some(rank) = rank {
                let ranked = |at| rank.get(column.get(at) as usize).copied().unwrap_or(0);
                *column = Codes::collect(rows, ranked);
            }
        }
        // Whatever the order of the rows, the same figures are the same columns and lists.
        raw.periods = listed(&raw.periods.codes, lists.periods);
        raw.citations = listed(&raw.citations.codes, lists.citations);
        raw.reasons = listed(&raw.reasons.codes, lists.reasons);
        raw.notes = listed(&raw.notes.codes, lists.notes);
        raw.radix = Radix {
            dimensions: sizes.iter().map(|size| *size as u64).collect(),
            measures: measures as u64,
            periods: match raw.periods.codes.same() {
                Some(_) => 1,
                None => raw.periods.list.len() as u64 + 1,
            },
        };
        let Some(size) = raw.radix.size() else {
            return Err(TooManyCoordinates);
        };
        raw.dense = size == rows as u64;

        let numbers: Vec<u64> = (0..rows).map(|row| raw.number(row)).collect();
        if numbers.is_sorted_by(|a, b| a < b) {
            raw.shrink();
            return Ok(Gathered {
                observations: raw,
                places,
                repeated: Vec::new(),
            });
        }
        let number = |row: u32| numbers.get(row as usize).copied().unwrap_or(0);
        let mut order: Vec<u32> = (0..u32::try_from(rows).unwrap_or(u32::MAX)).collect();
        order.sort_unstable_by_key(|row| (number(*row), *row));
        let place = |row: u32| places.get(row as usize).copied().unwrap_or(0);
        let repeated: Vec<(u32, u32)> = order
            .chunk_by(|a, b| number(*a) == number(*b))
            .filter_map(|same| same.split_first())
            .flat_map(|(first, rest)| rest.iter().map(|further| (place(*first), place(*further))))
            .collect();
        raw.rearrange(&order);
        raw.dense &= repeated.is_empty();
        Ok(Gathered {
            observations: raw,
            places: order.iter().map(|row| place(*row)).collect(),
            repeated,
        })
    }
}

impl Observations {
    /// Returns all columns but that of the figures.
    fn columns(&mut self) -> impl Iterator<Item = &mut Codes> {
        self.dimensions.iter_mut().chain([
            &mut self.measures,
            &mut self.periods.codes,
            &mut self.statuses,
            &mut self.lines,
            &mut self.citations.codes,
            &mut self.reasons.codes,
            &mut self.notes.codes,
        ])
    }

    /// Puts the rows in another order.
    fn rearrange(&mut self, order: &[u32]) {
        let from = |at: usize| order.get(at).copied().unwrap_or(0) as usize;
        for column in self.columns() {
            *column = Codes::collect(order.len(), |at| column.get(from(at)));
        }
        let value = |at| self.values.get(from(at)).copied().unwrap_or(NONE);
        self.values = (0..order.len()).map(value).collect();
    }

    fn shrink(&mut self) {
        self.columns().for_each(Codes::shrink);
        self.values.shrink_to_fit();
    }
}

/// Sorts a list that a column refers to and leaves out what no row refers to.
fn listed<T: Ord>(codes: &Codes, list: Vec<T>) -> Listed<T> {
    if list.is_empty() {
        return Listed {
            codes: codes.clone(),
            list,
        };
    }
    let mut used = vec![false; list.len()];
    for code in codes.iter() {
        let at = (code as usize).checked_sub(1);
        if let Some(used) = at.and_then(|at| used.get_mut(at)) {
            *used = true;
        }
    }
    let mut sorted: Vec<(T, usize)> = list
        .into_iter()
        .zip(0..)
        .filter(|(_, old)| used.get(*old) == Some(&true))
        .collect();
    sorted.sort_unstable();
    let mut places = vec![0u32; used.len()];
    let mut list: Vec<T> = Vec::with_capacity(sorted.len());
    for (item, old) in sorted {
        if list.last() != Some(&item) {
            list.push(item);
        }
        if let Some(place) = places.get_mut(old) {
            *place = list.len() as u32;
        }
    }
    let place = |at| match codes.get(at).checked_sub(1) {
        Some(code) => places.get(code as usize).copied().unwrap_or(0),
        None => 0,
    };
    Listed {
        codes: Codes::collect(codes.len(), place),
        list,
    }
}

fn status_code(status: Option<Status>) -> u32 {
    let at = Status::ALL
        .iter()
        .position(|(_, known)| Some(*known) == status);
    at.map_or(0, |at| at as u32 + 1)
}
