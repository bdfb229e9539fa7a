//! The figures of a cube as columns, in their defined order.
//!
//! An observation is a row: its coordinate (one member of each dimension, the measure, and the time
//! where the row names one), a figure or a sign, and where it is from. Rows are sorted by
//! coordinate, so that a cell is found without an index, and a cube without gaps by arithmetic.

use std::hash::Hash;
use std::hash::Hasher;

use super::Codes;
use super::DimensionIx;
use super::MeasureIx;
use super::MemberIx;
use super::Row;
use super::Status;
use crate::facts::Citation;
use crate::model::PartialDate;

/// How many numbers are fed to a hasher at once.
pub(super) const BLOCK: usize = 4096;

/// What stands where there is no figure.
const NONE: i64 = i64::MIN;

/// The figures of a cube.
///
/// INVARIANT: all columns are equally long; rows are sorted by members in the order of the
/// dimensions, then measure, then period; no two have the same coordinate.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    radix: Radix,
    /// Whether every coordinate that the sizes allow has a row.
    dense: bool,
    dimensions: Vec<Codes>,
    measures: Codes,
    periods: Listed<PartialDate>,
    values: Vec<i64>,
    /// 0 for none, else the place among all statuses, from 1.
    statuses: Codes,
    /// 0 for none.
    lines: Codes,
    citations: Listed<Vec<Citation>>,
    reasons: Listed<Box<str>>,
    notes: Listed<Box<str>>,
}

/// A column of things of which there are few different ones: 0 for none, else the place in the
/// list, from 1.
#[derive(Clone, Debug)]
struct Listed<T> {
    codes: Codes,
    list: Vec<T>,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            codes: Codes::default(),
            list: Vec::new(),
        }
    }
}

impl<T> Listed<T> {
    fn get(&self, row: Row) -> Option<&T> {
        let at = self.codes.get(row.0 as usize).checked_sub(1)?;
        self.list.get(at as usize)
    }
}

/// How coordinates are counted: like the digits of a number, each with a base of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Radix {
    dimensions: Vec<u64>,
    measures: u64,
    periods: u64,
}

impl Radix {
    /// Returns how many coordinates there are; nothing where they cannot be counted in 64 bits.
    fn size(&self) -> Option<u64> {
        self.dimensions
            .iter()
            .chain([&self.measures, &self.periods])
            .try_fold(1u64, |product, base| product.checked_mul(*base))
    }

    fn number(&self, members: impl Iterator<Item = u32>, measure: u32, period: u32) -> u64 {
        let coordinate = self
            .dimensions
            .iter()
            .zip(members)
            .fold(0, |number, (base, member)| {
                number * base + u64::from(member)
            });
        (coordinate * self.measures + u64::from(measure)) * self.periods + u64::from(period)
    }
}

impl Observations {
    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Says whether there are none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Iterates over all rows.
    pub fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        (0..u32::try_from(self.len()).unwrap_or(u32::MAX)).map(Row)
    }

    /// Says whether every coordinate that the dimensions and measures allow has a row.
    pub fn is_dense(&self) -> bool {
        self.dense
    }

    /// Returns the member of a dimension at which an observation stands.
    pub fn member(&self, dimension: DimensionIx, row: Row) -> MemberIx {
        let column = self.dimensions.get(usize::from(dimension.0));
        MemberIx(column.map_or(0, |column| column.get(row.0 as usize)))
    }

    /// Returns the members of a dimension, row by row.
    pub fn members(&self, dimension: DimensionIx) -> Option<&Codes> {
        self.dimensions.get(usize::from(dimension.0))
    }

    /// Returns the measure of an observation.
    pub fn measure(&self, row: Row) -> MeasureIx {
        MeasureIx(self.measures.get(row.0 as usize) as u16)
    }

    /// Returns the measures, row by row.
    pub fn measures(&self) -> &Codes {
        &self.measures
    }

    /// Returns the time that the row itself names.
    pub fn period(&self, row: Row) -> Option<&PartialDate> {
        self.periods.get(row)
    }

    /// Returns the times that rows name: a column of places from 1 (0 for none), and the list, in
    /// the order of time.
    pub fn periods(&self) -> (&Codes, &[PartialDate]) {
        (&self.periods.codes, &self.periods.list)
    }

    /// Returns the digits of a figure without the decimal point.
    pub fn mantissa(&self, row: Row) -> Option<i64> {
        let value = self.values.get(row.0 as usize).copied();
        value.filter(|value| *value != NONE)
    }

    /// Returns the digits of the figures of some rows, and what stands where there is none.
    pub fn mantissas(&self, rows: std::ops::Range<usize>) -> (&[i64], i64) {
        (self.values.get(rows).unwrap_or(&[]), NONE)
    }

    /// Returns the sign of an observation.
    pub fn status(&self, row: Row) -> Option<Status> {
        status(self.statuses.get(row.0 as usize))
    }

    /// Returns the line of the source in which an observation stands.
    pub fn line(&self, row: Row) -> Option<u32> {
        Some(self.lines.get(row.0 as usize)).filter(|line| *line != 0)
    }

    /// Returns who says an observation, where its row names them.
    pub fn citations(&self, row: Row) -> &[Citation] {
        self.citations.get(row).map_or(&[], |list| list)
    }

    /// Returns every list of citations that rows name.
    pub fn all_citations(&self) -> &[Vec<Citation>] {
        &self.citations.list
    }

    /// Returns why an observation is inferred, if it is.
    pub fn because(&self, row: Row) -> Option<&str> {
        self.reasons.get(row).map(|text| &**text)
    }

    /// Returns what the keepers of the data remark on an observation.
    pub fn note(&self, row: Row) -> Option<&str> {
        self.notes.get(row).map(|text| &**text)
    }

    /// Says whether any row names the line of its source.
    pub fn has_lines(&self) -> bool {
        !self.is_empty() && self.lines.same() != Some(0)
    }

    /// Returns every reason that rows give for being inferred.
    pub fn all_reasons(&self) -> &[Box<str>] {
        &self.reasons.list
    }

    /// Returns every remark that rows carry.
    pub fn all_notes(&self) -> &[Box<str>] {
        &self.notes.list
    }

    /// Returns the observation at a coordinate: a member of each dimension, a measure, and the
    /// place of the time that its row names, as [`Observations::periods`] counts (0 for none).
    pub fn find(&self, members: &[MemberIx], measure: MeasureIx, period: u32) -> Option<Row> {
        if members.len() != self.dimensions.len() {
            return None;
        }
        let mut codes = members.iter().map(|member| u64::from(member.0));
        let fits = self
            .radix
            .dimensions
            .iter()
            .all(|base| codes.next() < Some(*base));
        let fits = fits && u64::from(measure.0) < self.radix.measures;
        let period = if self.radix.periods == 1 {
            (period == self.periods.codes.get(0)).then_some(0)?
        } else {
            (u64::from(period) < self.radix.periods).then_some(period)?
        };
        let codes = members.iter().map(|member| member.0);
        let wanted = self.radix.number(codes, u32::from(measure.0), period);
        if !fits {
            return None;
        }
        if self.dense {
            return u32::try_from(wanted).ok().map(Row);
        }
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.number(middle) < wanted {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let found = low < self.len() && self.number(low) == wanted;
        found.then(|| u32::try_from(low).ok().map(Row)).flatten()
    }

    /// Feeds everything that the observations say to a hasher, the same on every machine.
    pub fn feed(&self, into: &mut impl Hasher) {
        let Self {
            radix: _,
            dense: _,
            dimensions,
            measures,
            periods,
            values,
            statuses,
            lines,
            citations,
            reasons,
            notes,
        } = self;
        into.write_usize(values.len());
        into.write_usize(dimensions.len());
        for column in dimensions.iter().chain([
            measures,
            &periods.codes,
            statuses,
            lines,
            &citations.codes,
            &reasons.codes,
            &notes.codes,
        ]) {
            column.feed(into);
        }
        // In blocks, since a hasher is slow with small pieces.
        for block in values.chunks(BLOCK) {
            let bytes: Vec<u8> = block.iter().flat_map(|value| value.to_le_bytes()).collect();
            into.write(&bytes);
        }
        (&periods.list, &citations.list, &reasons.list, &notes.list).hash(into);
    }

    /// Returns how many bytes the columns take.
    pub fn bytes(&self) -> usize {
        let columns = self.dimensions.iter().chain([
            &self.measures,
            &self.periods.codes,
            &self.statuses,
            &self.lines,
            &self.citations.codes,
            &self.reasons.codes,
            &self.notes.codes,
        ]);
        columns.map(Codes::bytes).sum::<usize>() + self.values.capacity() * size_of::<i64>()
    }

    /// Says whether coordinates are counted in dimensions of these sizes and so many measures.
    pub(super) fn has_sizes(&self, sizes: impl Iterator<Item = usize>, measures: usize) -> bool {
        let Radix {
            dimensions: own,
            measures: own_measures,
            periods: _,
        } = &self.radix;
        *own_measures == measures as u64 && sizes.map(|size| size as u64).eq(own.iter().copied())
    }

    /// Returns the number of a row's coordinate.
    fn number(&self, row: usize) -> u64 {
        let members = self.dimensions.iter().map(|column| column.get(row));
        let period = if self.radix.periods == 1 {
            0
        } else {
            self.periods.codes.get(row)
        };
        self.radix.number(members, self.measures.get(row), period)
    }
}

fn status(code: u32) -> Option<Status> {
    let at = code.checked_sub(1)?;
    Status::ALL.get(at as usize).map(|(_, status)| *status)
}

fn status_code(status: Option<Status>) -> u32 {
    let at = Status::ALL
        .iter()
        .position(|(_, known)| Some(*known) == status);
    at.map_or(0, |at| at as u32 + 1)
}

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
    /// Puts the rows in another order.
    fn rearrange(&mut self, order: &[u32]) {
        let from = |at: usize| order.get(at).copied().unwrap_or(0) as usize;
        let columns = self.dimensions.iter_mut().chain([
            &mut self.measures,
            &mut self.periods.codes,
            &mut self.statuses,
            &mut self.lines,
            &mut self.citations.codes,
            &mut self.reasons.codes,
            &mut self.notes.codes,
        ]);
        for column in columns {
            *column = Codes::collect(order.len(), |at| column.get(from(at)));
        }
        let value = |at| self.values.get(from(at)).copied().unwrap_or(NONE);
        self.values = (0..order.len()).map(value).collect();
    }

    fn shrink(&mut self) {
        let columns = self.dimensions.iter_mut().chain([
            &mut self.measures,
            &mut self.periods.codes,
            &mut self.statuses,
            &mut self.lines,
            &mut self.citations.codes,
            &mut self.reasons.codes,
            &mut self.notes.codes,
        ]);
        columns.for_each(Codes::shrink);
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    type Coordinate = (u32, u32, u32, u32);

    fn gathered(cells: &[(Coordinate, i64)]) -> Gathered {
        let mut gathering = Gathering::new(2);
        for (place, ((a, b, measure, period), value)) in (0..).zip(cells) {
            let extras = Extras {
                period: *period,
                ..Extras::default()
            };
            gathering.push(&[*a, *b], *measure, Some(*value), None, extras, place);
        }
        let lists = Lists {
            periods: ["2024", "2020", "2022"]
                .map(|date| date.parse().unwrap())
                .into(),
            ..Lists::default()
        };
        gathering.finish(&[3, 2], &[None, None], 2, lists).unwrap()
    }

    #[test]
    fn the_order_of_rows_does_not_depend_on_how_they_came() {
        let found = gathered(&[((2, 0, 0, 1), 7), ((0, 1, 0, 2), 8), ((2, 0, 0, 2), 9)]);
        let rows: Vec<(u32, &str, Option<i64>)> = found
            .observations
            .rows()
            .map(|row| {
                let member = found.observations.member(DimensionIx(0), row);
                let period = found.observations.period(row).unwrap().as_str();
                (member.0, period, found.observations.mantissa(row))
            })
            .collect();
        let sorted = [
            (0, "2020", Some(8)),
            (2, "2020", Some(9)),
            (2, "2024", Some(7)),
        ];
        assert_eq!(rows, sorted);
        assert_eq!(found.places, [1, 2, 0]);
    }

    #[test]
    fn a_coordinate_that_comes_twice_is_told() {
        let found = gathered(&[((0, 1, 0, 0), 1), ((0, 0, 0, 0), 2), ((0, 1, 0, 0), 3)]);
        assert_eq!(found.repeated, [(0, 2)]);
    }

    #[test]
    fn too_many_coordinates_are_refused_before_room_is_made_for_them() {
        let sizes = [usize::MAX / 2, 3];
        let found = Gathering::new(2).finish(&sizes, &[None, None], 1, Lists::default());
        assert!(found.is_err());
    }

    proptest! {
        #[test]
        fn a_cell_is_found_where_there_is_one(
            cells in prop::collection::vec(((0u32..3, 0u32..2, 0u32..2, 0u32..4), -9i64..9), 0..50)
        ) {
            let unique: BTreeMap<Coordinate, i64> = cells.into_iter().collect();
            let list: Vec<_> = unique.iter().rev().map(|(at, value)| (*at, *value)).collect();
            let found = gathered(&list).observations;
            // Times are in order, and only those that rows name.
            let (_, times) = found.periods();
            let place = |period: u32| match period {
                0 => Some(0),
                period => {
                    let written = ["2024", "2020", "2022"][period as usize - 1];
                    let at = times.iter().position(|time| time.as_str() == written);
                    at.map(|at| at as u32 + 1)
                }
            };
            for a in 0..3 { for b in 0..2 { for measure in 0..2 { for period in 0..4u32 {
                let members = [MemberIx(a), MemberIx(b)];
                let row = place(period)
                    .and_then(|period| found.find(&members, MeasureIx(measure as u16), period));
                let value = row.and_then(|row| found.mantissa(row));
                prop_assert_eq!(value, unique.get(&(a, b, measure, period)).copied());
            }}}}
        }
    }
}
