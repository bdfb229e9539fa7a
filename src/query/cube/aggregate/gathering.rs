//! Reading the rows of a selection once: a sum for each group, and what occurs in them.

use rustc_hash::FxHashMap;

use super::axes::Keyed;
use crate::facts::cubes::Codes;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::graph::figures::BLOCK;
use crate::query::cube::legal::Together;
use crate::query::cube::selection::Block;
use crate::query::cube::selection::Ready;

/// How many groups are kept in a table rather than looked up.
const DENSE: u64 = 1 << 16;

/// A group while it is made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    pub(super) count: u64,
    pub(super) missing: u64,
    pub(super) digits: i128,
    pub(super) least: (i128, u32),
    pub(super) greatest: (i128, u32),
}

impl Sum {
    const EMPTY: Self = Self {
        count: 0,
        missing: 0,
        digits: 0,
        least: (i128::MAX, 0),
        greatest: (i128::MIN, 0),
    };

    fn add(&mut self, digits: i128, row: u32) {
        self.count += 1;
        self.digits += digits;
        if digits < self.least.0 {
            self.least = (digits, row);
        }
        if digits > self.greatest.0 {
            self.greatest = (digits, row);
        }
    }
}

/// Groups by the number of their keys.
pub(super) enum Sums {
    Dense(Vec<Sum>),
    Sparse(FxHashMap<u64, Sum>),
}

impl Sums {
    fn at(&mut self, number: u64) -> Option<&mut Sum> {
        match self {
            Self::Dense(list) => list.get_mut(number as usize),
            Self::Sparse(map) => Some(map.entry(number).or_insert(Sum::EMPTY)),
        }
    }

    pub(super) fn into_list(self) -> Vec<(u64, Sum)> {
        let mut list: Vec<(u64, Sum)> = match self {
            Self::Dense(list) => (0..).zip(list).collect(),
            Self::Sparse(map) => map.into_iter().collect(),
        };
        list.retain(|(_, sum)| sum.count + sum.missing > 0);
        list.sort_unstable_by_key(|(number, _)| *number);
        list
    }
}

/// What is gathered while the rows are read.
pub(super) struct Gathering {
    pub(super) sums: Sums,
    /// The members that occur, by dimension; only of dimensions over which figures are put
    /// together.
    seen: Vec<Option<Vec<bool>>>,
    measures: Vec<bool>,
    /// The times that rows name, by their place, 0 for none; only where figures are put together
    /// over them.
    periods: Option<Vec<bool>>,
    across_measures: bool,
    /// By how much figures of each measure are made finer, so that all have the same decimals;
    /// nothing where they have.
    factors: Option<Vec<i128>>,
    pub(super) finest: u32,
    numbers: Vec<u64>,
    codes: Vec<u32>,
}

impl Gathering {
    pub(super) fn new(ready: &Ready<'_>, axes: &[Keyed]) -> Self {
        let cube = ready.cube;
        let size = axes
            .iter()
            .try_fold(1u64, |size, axis| size.checked_mul(axis.size()));
        let sums = match size {
            Some(size) if size <= DENSE => Sums::Dense(vec![Sum::EMPTY; size as usize]),
            _ => Sums::Sparse(FxHashMap::default()),
        };
        let by_measure = axes.iter().any(|axis| matches!(axis, Keyed::Measure(_)));
        let by_period = axes.iter().any(|axis| matches!(axis, Keyed::Period(_)));
        let time_is_kept = |at: DimensionIx| {
            let is_time = cube
                .dimension(at)
                .is_some_and(|dimension| dimension.kind == DimensionKind::Time);
            by_period && is_time && cube.observations.periods().1.is_empty()
        };
        let apart = |at: DimensionIx| {
            let named = axes
                .iter()
                .any(|axis| matches!(axis, Keyed::Dimension(own, _) if *own == at));
            named || time_is_kept(at)
        };
        let fitting = (0..).map(MeasureIx).zip(&cube.measures);
        let fitting = fitting.filter(|(at, _)| ready.fits_measure(*at));
        let decimals = fitting.map(|(_, measure)| u32::from(measure.decimals));
        let finest = decimals.clone().max().unwrap_or(0);
        let mixed = !by_measure && decimals.clone().any(|decimals| decimals != finest);
        let factor = |decimals: u8| 10i128.pow(finest.saturating_sub(u32::from(decimals)));
        let (_, periods) = cube.observations.periods();
        Self {
            sums,
            seen: (0..)
                .map(DimensionIx)
                .zip(&cube.dimensions)
                .map(|(at, dimension)| (!apart(at)).then(|| vec![false; dimension.members.len()]))
                .collect(),
            measures: vec![false; cube.measures.len()],
            periods: (!by_period && !periods.is_empty()).then(|| vec![false; periods.len() + 1]),
            across_measures: !by_measure,
            factors: mixed.then(|| {
                let measures = cube.measures.iter();
                measures.map(|measure| factor(measure.decimals)).collect()
            }),
            finest,
            numbers: vec![0; BLOCK],
            codes: vec![0; BLOCK],
        }
    }

    /// Takes the rows of a stretch that fit.
    pub(super) fn take(&mut self, ready: &Ready<'_>, axes: &[Keyed], block: &Block<'_>) {
        let observations = &ready.cube.observations;
        let Block {
            from,
            length,
            offsets,
        } = *block;
        self.numbers.fill(0);
        for axis in axes {
            let size = axis.size();
            match axis {
                Keyed::Dimension(at, _) => {
                    if let Some(codes) = observations.members(*at) {
                        codes.copy(from, &mut self.codes);
                    }
                }
                Keyed::Measure(_) => observations.measures().copy(from, &mut self.codes),
                Keyed::Period(times) => {
                    for (at, code) in self.codes.iter_mut().enumerate().take(length) {
                        *code = times.of(ready, Row((from + at) as u32));
                    }
                }
            }
            for (number, code) in self.numbers.iter_mut().zip(&self.codes) {
                *number = number.wrapping_mul(size).wrapping_add(u64::from(*code));
            }
        }
        for (at, seen) in (0..).map(DimensionIx).zip(&mut self.seen) {
            if let (Some(seen), Some(codes)) = (seen, observations.members(at)) {
                mark(codes, from, offsets, &mut self.codes, seen);
            }
        }
        mark(
            observations.measures(),
            from,
            offsets,
            &mut self.codes,
            &mut self.measures,
        );
        if let Some(periods) = &mut self.periods {
            let (codes, _) = observations.periods();
            mark(codes, from, offsets, &mut self.codes, periods);
        }
        if self.factors.is_some() {
            observations.measures().copy(from, &mut self.codes);
        }
        let (values, none) = observations.mantissas(from..from + length);
        for offset in offsets {
            let at = usize::from(*offset);
            let (Some(number), Some(value)) = (self.numbers.get(at), values.get(at)) else {
                continue;
            };
            let Some(sum) = self.sums.at(*number) else {
                continue;
            };
            if *value == none {
                sum.missing += 1;
                continue;
            }
            let digits = match &self.factors {
                Some(factors) => {
                    let measure = self.codes.get(at).copied().unwrap_or(0);
                    let factor = factors.get(measure as usize).copied().unwrap_or(1);
                    i128::from(*value) * factor
                }
                None => i128::from(*value),
            };
            sum.add(digits, (from + at) as u32);
        }
    }

    /// Tells what was put together.
    pub(super) fn together(&self, ready: &Ready<'_>) -> Together {
        let occurring = |seen: &[bool]| -> Vec<u32> {
            let all = (0..).zip(seen);
            all.filter(|(_, seen)| **seen).map(|(at, _)| at).collect()
        };
        let dimensions = (0..).map(DimensionIx).zip(&self.seen);
        let (_, list) = ready.cube.observations.periods();
        Together {
            dimensions: dimensions
                .filter_map(|(at, seen)| {
                    let members = occurring(seen.as_ref()?);
                    Some((at, members.into_iter().map(MemberIx).collect()))
                })
                .collect(),
            measures: occurring(&self.measures)
                .into_iter()
                .map(|at| MeasureIx(at as u16))
                .collect(),
            across_measures: self.across_measures,
            periods: self.periods.as_ref().map_or_else(Vec::new, |seen| {
                let places = occurring(seen).into_iter();
                let date = |at: u32| list.get(at.checked_sub(1)? as usize).cloned();
                places.map(date).collect()
            }),
        }
    }
}

/// Notes which numbers occur in the rows that fit.
fn mark(column: &Codes, from: usize, offsets: &[u16], codes: &mut [u32], seen: &mut [bool]) {
    if let Some(only) = column.same() {
        if let Some(seen) = seen.get_mut(only as usize) {
            *seen = true;
        }
        return;
    }
    column.copy(from, codes);
    for offset in offsets {
        let code = codes.get(usize::from(*offset)).copied().unwrap_or(0);
        if let Some(seen) = seen.get_mut(code as usize) {
            *seen = true;
        }
    }
}
