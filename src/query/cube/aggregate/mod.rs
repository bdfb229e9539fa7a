//! Figures put together in groups.
//!
//! The whole selection is read once. Sums are kept exactly, as digits; which members and times
//! occur is noted on the way, and whether they may be added is decided before any sum is given out.
//! What keeps groups apart is in `axes`, the reading itself in `gathering`.

mod axes;
mod gathering;

use std::cmp::Ordering;

use super::ObservationIx;
use super::legal::Together;
use super::number;
use super::refusal::Asked;
use super::selection::Ready;
use super::selection::Selection;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::graph::View;
use crate::model::Decimal;
use crate::model::PartialDate;
use crate::query::Budget;
use crate::query::QueryError;
use axes::Keyed;
use axes::Times;
use axes::keys;
use gathering::Gathering;

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
