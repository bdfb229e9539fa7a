//! Figures put together in groups.
//!
//! The whole selection is read once. Sums are kept exactly, as digits; which members and times
//! occur is noted on the way, and whether they may be added is decided before any sum is given out.

use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::ObservationIx;
use super::legal::Together;
use super::number;
use super::refusal::Asked;
use super::selection::Block;
use super::selection::Ready;
use super::selection::Selection;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::graph::View;
use crate::graph::figures::BLOCK;
use crate::model::Decimal;
use crate::model::PartialDate;
use crate::query::Budget;
use crate::query::QueryError;

/// How many groups are kept in a table rather than looked up.
const DENSE: u64 = 1 << 16;

/// How figures are put together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grouping {
    /// What stays apart; one group of all where there is nothing.
    pub by: Vec<Axis>,
    /// What is asked of each group, beside how many figures there are.
    pub functions: Functions,
    /// In which order groups come; by their keys where nothing is said.
    pub order: Option<GroupOrder>,
    /// How many groups are given, the first in the order; all where nothing is said.
    pub top: Option<usize>,
}

/// Something by which figures are told apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Axis {
    /// The members of a dimension.
    Dimension(String),
    /// The measures.
    Measure,
    /// The times that figures are about.
    Period,
}

/// What is asked of a group of figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(clippy::struct_excessive_bools, reason = "each is one function")]
pub struct Functions {
    /// Their sum.
    pub sum: bool,
    /// Their mean.
    pub mean: bool,
    /// The least.
    pub min: bool,
    /// The greatest.
    pub max: bool,
}

/// What groups are ordered by; ties are broken by the keys. What has none comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GroupOrder {
    /// What to look at.
    pub key: GroupKeyed,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// What to look at when groups are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupKeyed {
    /// What tells the groups apart.
    Keys,
    /// How many figures there are.
    Count,
    /// The sum.
    Sum,
    /// The mean.
    Mean,
    /// The least figure.
    Min,
    /// The greatest figure.
    Max,
}

/// What all figures of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupKey {
    /// A member of a dimension.
    Member(DimensionIx, MemberIx),
    /// A measure.
    Measure(MeasureIx),
    /// A time, if any is known.
    Period(Option<PartialDate>),
}

/// Figures that were put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common, in the order in which it was asked.
    pub keys: Vec<GroupKey>,
    /// How many figures there are.
    pub count: u64,
    /// How many observations have a sign instead of a figure. They are not zero: a sum leaves them
    /// out.
    pub missing: u64,
    /// How many cells have no observation at all, seen from the members that were chosen or occur
    /// in the answer; nothing where figures, signs or times were tested.
    pub absent: Option<u64>,
    /// The sum, if it was asked for and there is a figure.
    pub sum: Option<Decimal>,
    /// The mean, rounded to [`number::PLACES`] decimals, if it was asked for and there is a figure.
    pub mean: Option<Decimal>,
    /// The first of the least figures, if it was asked for.
    pub min: Option<ObservationIx>,
    /// The first of the greatest figures, if it was asked for.
    pub max: Option<ObservationIx>,
}

/// What came of putting figures together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// How many there are, those that are not given included.
    pub total: usize,
}

/// A group while it is made.
#[derive(Clone, Copy, Debug)]
struct Sum {
    count: u64,
    missing: u64,
    digits: i128,
    least: (i128, u32),
    greatest: (i128, u32),
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
enum Sums {
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

    fn into_list(self) -> Vec<(u64, Sum)> {
        let mut list: Vec<(u64, Sum)> = match self {
            Self::Dense(list) => (0..).zip(list).collect(),
            Self::Sparse(map) => map.into_iter().collect(),
        };
        list.retain(|(_, sum)| sum.count + sum.missing > 0);
        list.sort_unstable_by_key(|(number, _)| *number);
        list
    }
}

/// An axis that was looked up, with how many keys it has.
enum Keyed {
    Dimension(DimensionIx, u64),
    Measure(u64),
    Period(Times),
}

impl Keyed {
    fn size(&self) -> u64 {
        match self {
            Self::Dimension(_, size) | Self::Measure(size) => *size,
            Self::Period(times) => times.list.len() as u64,
        }
        .max(1)
    }
}

/// The times of a cube's observations, wherever they are said.
struct Times {
    /// In the order of time; the unknown first.
    list: Vec<Option<PartialDate>>,
    /// By the place of the time that a row names, from 1.
    rows: Vec<u32>,
    dimension: Option<(DimensionIx, Vec<Option<u32>>)>,
    measures: Vec<u32>,
}

impl Times {
    fn new(ready: &Ready<'_>) -> Self {
        let cube = ready.cube;
        let (_, rows) = cube.observations.periods();
        let time = (0..).map(DimensionIx).zip(&cube.dimensions);
        let mut time = time.filter(|(_, dimension)| dimension.kind == DimensionKind::Time);
        let time = time.next();
        let whole = cube.period.as_ref();
        let measures: Vec<Option<PartialDate>> = cube
            .measures
            .iter()
            .map(|measure| measure.period.as_ref().or(whole))
            .map(|period| period.map(|period| period.date.clone()))
            .collect();
        let members: Vec<Option<PartialDate>> = time
            .into_iter()
            .flat_map(|(_, dimension)| &dimension.members)
            .map(|member| member.period.clone())
            .collect();
        let mut list: Vec<Option<PartialDate>> = rows.iter().cloned().map(Some).collect();
        list.extend(members.iter().flatten().cloned().map(Some));
        list.extend(measures.iter().cloned());
        list.sort();
        list.dedup();
        let place = |date: &Option<PartialDate>| {
            let found = list.binary_search(date);
            found.map_or(0, |at| at as u32)
        };
        Self {
            rows: rows.iter().map(|date| place(&Some(date.clone()))).collect(),
            dimension: time.map(|(at, _)| {
                let places = members
                    .iter()
                    .map(|date| date.is_some().then(|| place(date)));
                (at, places.collect())
            }),
            measures: measures.iter().map(place).collect(),
            list,
        }
    }

    fn of(&self, ready: &Ready<'_>, row: Row) -> u32 {
        let observations = &ready.cube.observations;
        let (codes, _) = observations.periods();
        if let Some(at) = codes.get(row.0 as usize).checked_sub(1) {
            return self.rows.get(at as usize).copied().unwrap_or(0);
        }
        if let Some((dimension, members)) = &self.dimension {
            let member = observations.member(*dimension, row);
            if let Some(Some(place)) = members.get(member.0 as usize) {
                return *place;
            }
        }
        let measure = observations.measure(row);
        let place = self.measures.get(usize::from(measure.0));
        place.copied().unwrap_or(0)
    }
}

/// Puts figures together in groups.
pub fn aggregate(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    grouping: &Grouping,
    budget: &mut Budget,
) -> Result<Groups, QueryError> {
    let ready = Ready::new(view, cube, selection)?;
    let mut axes = Vec::with_capacity(grouping.by.len());
    for axis in &grouping.by {
        axes.push(match axis {
            Axis::Dimension(name) => {
                let at = ready.dimension(name)?;
                let dimension = ready.cube.dimension(at);
                let size = dimension.map_or(0, |dimension| dimension.members.len());
                Keyed::Dimension(at, size as u64)
            }
            Axis::Measure => Keyed::Measure(ready.cube.measures.len() as u64),
            Axis::Period => Keyed::Period(Times::new(&ready)),
        });
    }
    let mut gathering = Gathering::new(&ready, &axes);
    ready.scan(budget, |block| {
        gathering.take(&ready, &axes, &block);
        Ok(())
    })?;
    let together = gathering.together(&ready);
    let functions = grouping.functions;
    for (asked, wanted) in [(Asked::Sum, functions.sum), (Asked::Mean, functions.mean)] {
        if wanted {
            ready.may_add(asked, &together, budget)?;
        }
    }
    if functions.min || functions.max {
        ready.same_measure(Asked::Extreme, &together)?;
    }
    let grid = grid(&ready, selection, &together);
    let finest = gathering.finest;
    let sums = gathering.sums.into_list();
    budget.spend(sums.len())?;
    let mut groups: Vec<Group> = sums
        .into_iter()
        .map(|(number, sum)| {
            let keys = keys(&axes, number);
            let measure = keys.iter().find_map(|key| match key {
                GroupKey::Measure(at) => ready.cube.measure(*at),
                _ => None,
            });
            let decimals = measure.map_or(finest, |measure| u32::from(measure.decimals));
            // Figures of one measure were kept with its own decimals.
            let decimals = if together.across_measures {
                finest
            } else {
                decimals
            };
            let there = sum.count > 0;
            let total = number::figure(sum.digits, decimals).filter(|_| there);
            let row = |wanted: bool, row: u32| {
                let row = Row(row);
                (wanted && there).then_some(ObservationIx { cube, row })
            };
            Group {
                count: sum.count,
                missing: sum.missing,
                absent: grid.map(|grid| grid.saturating_sub(sum.count + sum.missing)),
                sum: total.filter(|_| functions.sum),
                mean: total
                    .filter(|_| functions.mean)
                    .and_then(|total| number::quotient(total, Decimal::from(sum.count))),
                min: row(functions.min, sum.least.1),
                max: row(functions.max, sum.greatest.1),
                keys,
            }
        })
        .collect();
    if let Some(order) = grouping.order {
        arrange(&ready, &mut groups, order);
    }
    let total = groups.len();
    if let Some(top) = grouping.top {
        groups.truncate(top);
    }
    Ok(Groups { groups, total })
}

/// What is gathered while the rows are read.
struct Gathering {
    sums: Sums,
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
    finest: u32,
    numbers: Vec<u64>,
    codes: Vec<u32>,
}

impl Gathering {
    fn new(ready: &Ready<'_>, axes: &[Keyed]) -> Self {
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
    fn take(&mut self, ready: &Ready<'_>, axes: &[Keyed], block: &Block<'_>) {
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
    fn together(&self, ready: &Ready<'_>) -> Together {
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
fn mark(
    column: &crate::facts::cubes::Codes,
    from: usize,
    offsets: &[u16],
    codes: &mut [u32],
    seen: &mut [bool],
) {
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

/// Takes the number of a group apart into its keys.
fn keys(axes: &[Keyed], number: u64) -> Vec<GroupKey> {
    let mut left = number;
    let mut keys: Vec<GroupKey> = axes
        .iter()
        .rev()
        .map(|axis| {
            let code = left % axis.size();
            left /= axis.size();
            match axis {
                Keyed::Dimension(at, _) => GroupKey::Member(*at, MemberIx(code as u32)),
                Keyed::Measure(_) => GroupKey::Measure(MeasureIx(code as u16)),
                Keyed::Period(times) => {
                    GroupKey::Period(times.list.get(code as usize).cloned().flatten())
                }
            }
        })
        .collect();
    keys.reverse();
    keys
}

/// Counts the cells of each group, whether or not there is an observation in them; nothing where
/// that cannot be told.
fn grid(ready: &Ready<'_>, selection: &Selection, together: &Together) -> Option<u64> {
    if ready.tests_figures() || !selection.period.tests.is_empty() {
        return None;
    }
    let mut grid = 1u64;
    for (at, members) in &together.dimensions {
        let size = ready.fitting(*at).unwrap_or(members.len());
        grid = grid.checked_mul(size as u64)?;
    }
    if together.across_measures {
        grid = grid.checked_mul(together.measures.len() as u64)?;
    }
    if !together.periods.is_empty() {
        grid = grid.checked_mul(together.periods.len() as u64)?;
    }
    Some(grid)
}

fn arrange(ready: &Ready<'_>, groups: &mut [Group], order: GroupOrder) {
    let cube = ready.cube;
    let figure = |at: Option<ObservationIx>| at.and_then(|at| cube.value(at.row));
    let key = |group: &Group| match order.key {
        GroupKeyed::Keys => None,
        GroupKeyed::Count => Some(Decimal::from(group.count)),
        GroupKeyed::Sum => group.sum,
        GroupKeyed::Mean => group.mean,
        GroupKeyed::Min => figure(group.min),
        GroupKeyed::Max => figure(group.max),
    };
    if order.key == GroupKeyed::Keys {
        if order.descending {
            groups.reverse();
        }
        return;
    }
    groups.sort_by(|a, b| match (key(a), key(b)) {
        (Some(a), Some(b)) if order.descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => match (a.is_some(), b.is_some()) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            _ => Ordering::Equal,
        },
    });
}
