//! Observations as they follow each other in time, and by how much they change.

use super::ObservationIx;
use super::number;
use super::selection::Ready;
use super::selection::Selection;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::graph::View;
use crate::model::Decimal;
use crate::model::PartialDate;
use crate::query::Budget;
use crate::query::QueryError;

/// Observations that differ in nothing but their time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The measure.
    pub measure: MeasureIx,
    /// The members of the dimensions that are no times.
    pub members: Vec<(DimensionIx, MemberIx)>,
    /// The observations, in the order of time; those whose time is not known come first.
    pub points: Vec<Point>,
}

/// An observation of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The time.
    pub period: Option<PartialDate>,
    /// The observation.
    pub at: ObservationIx,
    /// The figure, if there is one.
    pub value: Option<Decimal>,
}

/// Returns the observations that are chosen as series, in the order of the cube.
pub fn series(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    budget: &mut Budget,
) -> Result<Vec<Series>, QueryError> {
    let ready = Ready::new(view, cube, selection)?;
    let rows = ready.rows(budget)?;
    let observations = &ready.cube.observations;
    let apart: Vec<DimensionIx> = (0..)
        .map(DimensionIx)
        .zip(&ready.cube.dimensions)
        .filter(|(_, dimension)| dimension.kind != DimensionKind::Time)
        .map(|(at, _)| at)
        .collect();
    let line = |row: Row| -> (Vec<MemberIx>, MeasureIx) {
        let members = apart.iter().map(|at| observations.member(*at, row));
        (members.collect(), observations.measure(row))
    };
    let mut keyed: Vec<((Vec<MemberIx>, MeasureIx), Point)> = rows
        .into_iter()
        .map(|row| {
            let point = Point {
                period: ready.cube.period(row).map(|(date, _)| date.clone()),
                at: ObservationIx { cube, row },
                value: ready.cube.value(row),
            };
            (line(row), point)
        })
        .collect();
    budget.spend(keyed.len())?;
    keyed.sort_by(|(a, one), (b, other)| {
        (a, &one.period, one.at.row).cmp(&(b, &other.period, other.at.row))
    });
    let series = keyed.chunk_by(|(a, _), (b, _)| a == b).filter_map(|same| {
        let ((members, measure), _) = same.first()?;
        Some(Series {
            measure: *measure,
            members: apart.iter().copied().zip(members.iter().copied()).collect(),
            points: same.iter().map(|(_, point)| point.clone()).collect(),
        })
    });
    Ok(series.collect())
}

/// What a figure is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Since {
    /// The point before it in the series.
    #[default]
    Previous,
    /// The first point of the series that has a figure.
    First,
}

/// By how much a figure differs from an earlier one of its series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The earlier figure.
    pub from: ObservationIx,
    /// The later figure.
    pub to: ObservationIx,
    /// The difference.
    pub absolute: Decimal,
    /// The difference in relation to the earlier figure; nothing where that is not positive. Rounded
    /// to [`number::PLACES`] decimals.
    pub relative: Option<Decimal>,
    /// By which rate it would have to grow every year to change as much, between the middles of the
    /// two times; nothing where a figure is not positive or a time not known. Rounded alike.
    pub yearly: Option<Decimal>,
}

/// In which sense a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moved {
    /// By the difference.
    Absolute,
    /// By the difference in relation to the earlier figure.
    Relative,
    /// By the rate a year.
    Yearly,
}

impl Change {
    /// Returns by how much the figure moved.
    pub fn by(&self, moved: Moved) -> Option<Decimal> {
        match moved {
            Moved::Absolute => Some(self.absolute),
            Moved::Relative => self.relative,
            Moved::Yearly => self.yearly,
        }
    }
}

/// Returns by how much the figures that are chosen change from time to time.
///
/// Compared are figures that both exist: a missing one is not zero, and none is compared across it
/// with the one before.
pub fn change(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    since: Since,
    budget: &mut Budget,
) -> Result<Vec<Change>, QueryError> {
    let mut found = Vec::new();
    for line in series(view, cube, selection, budget)? {
        let first = line.points.iter().find(|point| point.value.is_some());
        for pair in line.points.windows(2) {
            let [before, point] = pair else { continue };
            let base = match since {
                Since::Previous => Some(before),
                Since::First => first.filter(|first| first.at.row != point.at.row),
            };
            found.extend(base.and_then(|base| changed(base, point)));
        }
    }
    Ok(found)
}

fn changed(base: &Point, point: &Point) -> Option<Change> {
    let (from, to) = (base.value?, point.value?);
    let absolute = to.checked_sub(from)?;
    let relative = (from > Decimal::ZERO).then(|| number::quotient(absolute, from));
    let years = base
        .period
        .as_ref()
        .zip(point.period.as_ref())
        .map(|(from, to)| middle(to) - middle(from));
    Some(Change {
        from: base.at,
        to: point.at,
        absolute,
        relative: relative.flatten(),
        yearly: years.and_then(|years| number::yearly(from, to, years)),
    })
}

/// Returns the middle of a time in years.
fn middle(date: &PartialDate) -> f64 {
    let days = i64::from(date.earliest().number()) + i64::from(date.latest().number());
    // Whole years stay whole: the middles of two years lie as many years apart as they do.
    let is_year = date.as_str().len() == 4;
    if is_year {
        return f64::from(date.earliest().year());
    }
    #[allow(
        clippy::cast_precision_loss,
        reason = "days of ten thousand years are counted exactly"
    )]
    let days = days as f64 / 2.0;
    1970.0 + days / 365.2425 - 0.5
}
