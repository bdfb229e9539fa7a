//! The figures of a cube as columns, in their defined order.
//!
//! An observation is a row: its coordinate (one member of each dimension, the measure, and the time
//! where the row names one), a figure or a sign, and where it is from. Rows are sorted by
//! coordinate, so that a cell is found without an index, and a cube without gaps by arithmetic.
//! How they get into that order is in `gathering`.

mod gathering;

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
use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;
use crate::stored::stored;
pub(in crate::facts) use gathering::Extras;
pub(in crate::facts) use gathering::Gathering;
pub(in crate::facts) use gathering::Lists;

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

stored!(struct Observations {
    radix: Radix,
    dense: bool,
    dimensions: Vec<Codes>,
    measures: Codes,
    periods: Listed<PartialDate>,
    values: Vec<i64>,
    statuses: Codes,
    lines: Codes,
    citations: Listed<Vec<Citation>>,
    reasons: Listed<Box<str>>,
    notes: Listed<Box<str>>,
} if is_sound);

impl<T: Stored> Stored for Listed<T> {
    const LAYOUT: u64 = layout("Listed", &[("codes", Codes::LAYOUT), ("list", T::LAYOUT)]);

    fn write(&self, into: &mut Writer<'_>) {
        let Self { codes, list } = self;
        codes.write(into);
        list.write(into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        Ok(Self {
            codes: Stored::read(from)?,
            list: Stored::read(from)?,
        })
    }
}

/// How coordinates are counted: like the digits of a number, each with a base of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Radix {
    dimensions: Vec<u64>,
    measures: u64,
    periods: u64,
}

stored!(
    struct Radix {
        dimensions: Vec<u64>,
        measures: u64,
        periods: u64,
    }
);

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
    /// Says whether all columns are equally long, and every coordinate can be counted.
    fn is_sound(&self) -> bool {
        let Self {
            radix,
            dense,
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
        let rows = values.len();
        let below = |codes: &Codes, base: u64| codes.iter().all(|code| u64::from(code) < base);
        let counted = dimensions.iter().zip(&radix.dimensions);
        let others = [
            measures,
            &periods.codes,
            statuses,
            lines,
            &citations.codes,
            &reasons.codes,
            &notes.codes,
        ];
        let mut columns = dimensions.iter().chain(others);
        let size = radix.size();
        size.is_some_and(|size| !dense || size == rows as u64)
            && dimensions.len() == radix.dimensions.len()
            && columns.all(|column| column.len() == rows)
            && counted.into_iter().all(|(codes, base)| below(codes, *base))
            && below(measures, radix.measures)
            && (radix.periods == 1 || below(&periods.codes, radix.periods))
            && u32::try_from(rows).is_ok()
    }

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

#[cfg(test)]
mod tests;
