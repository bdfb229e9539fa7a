//! Which figure is the greatest, and what part of a whole a figure is.

use super::ObservationIx;
use super::legal::Together;
use super::number;
use super::refusal::Asked;
use super::refusal::Reason;
use super::refusal::Refusal;
use super::selection::Ready;
use super::selection::Selection;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::graph::Graph;
use crate::graph::Nested;
use crate::graph::View;
use crate::model::Decimal;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::Tests;
use crate::query::filter::ReadyTests;
use crate::query::filter::Seen;

/// A figure and its place among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The place, from 1; equal figures share the best of their places.
    pub rank: usize,
    /// The observation.
    pub at: ObservationIx,
    /// The figure.
    pub value: Decimal,
}

/// Puts the figures that are chosen in their order, the greatest or the least first.
///
/// Only figures of one measure are ranked, and of no two members of which one lies in the other: a
/// total is always before its parts. Observations without a figure have no place.
pub fn ranking(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    least_first: bool,
    top: Option<usize>,
    budget: &mut Budget,
) -> Result<Vec<Ranked>, QueryError> {
    let ready = Ready::new(view, cube, selection)?;
    let rows = ready.rows(budget)?;
    let together = occurring(&ready, &rows);
    ready.same_measure(Asked::Ranking, &together)?;
    // One measure, or nothing said: two of the same unit are still two.
    if let [one, other, ..] = together.measures.as_slice() {
        let name = ready.namer();
        return Err(QueryError::from(Refusal {
            asked: Asked::Ranking,
            reason: Reason::Measures {
                one: name.measure(*one),
                other: name.measure(*other),
                same_unit: true,
            },
            instead: "choose one measure".to_owned(),
        }));
    }
    for (at, members) in &together.dimensions {
        ready.no_whole_among_parts(*at, members, budget)?;
    }
    let figures = rows.into_iter().filter_map(|row| {
        let value = ready.cube.value(row)?;
        Some((value, ObservationIx { cube, row }))
    });
    let mut figures: Vec<(Decimal, ObservationIx)> = figures.collect();
    budget.spend(figures.len())?;
    figures.sort_by(|(a, one), (b, other)| {
        let values = if least_first { a.cmp(b) } else { b.cmp(a) };
        values.then(one.cmp(other))
    });
    let mut ranked: Vec<Ranked> = Vec::with_capacity(figures.len());
    for (place, (value, at)) in (1..).zip(figures) {
        let rank = match ranked.last() {
            Some(before) if before.value == value => before.rank,
            _ => place,
        };
        if top.is_some_and(|top| rank > top) {
            break;
        }
        ranked.push(Ranked { rank, at, value });
    }
    Ok(ranked)
}

/// Of what whole a figure is a part.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Whole {
    /// The figure at another member, in which its own lies.
    Member {
        /// The dimension.
        dimension: String,
        /// The code of the larger member.
        code: String,
    },
    /// The figure of another measure, of which its own is a term.
    Measure(String),
    /// The sum of all that is chosen.
    Selection,
}

/// What part of a whole a figure is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub at: ObservationIx,
    /// The figure of the part.
    pub value: Decimal,
    /// The observation of the whole, if it is one.
    pub whole_at: Option<ObservationIx>,
    /// The figure of the whole.
    pub whole: Decimal,
    /// The part of 1, rounded to [`number::PLACES`] decimals; nothing where a figure is negative or
    /// the whole is nothing.
    pub share: Option<Decimal>,
}

/// Returns what part of a whole each figure is that is chosen, in the order of the cube.
///
/// A figure whose whole has none has no share and is left out.
pub fn share(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    of: &Whole,
    budget: &mut Budget,
) -> Result<Vec<Share>, QueryError> {
    let ready = Ready::new(view, cube, selection)?;
    let rows = ready.rows(budget)?;
    budget.spend(rows.len())?;
    let together = occurring(&ready, &rows);
    for measure in &together.measures {
        ready.can_be_part(*measure)?;
    }
    match of {
        Whole::Member { dimension, code } => {
            let dimension = ready.dimension(dimension)?;
            let whole = ready.member(dimension, code)?;
            let mut found = Vec::new();
            for row in rows {
                let member = ready.cube.observations.member(dimension, row);
                if member != whole {
                    ready.is_part(dimension, member, whole, row)?;
                }
                let at = ready.neighbour(row, Some((dimension, whole)), None);
                found.extend(at.and_then(|at| part(&ready, row, at)));
            }
            Ok(found)
        }
        Whole::Measure(name) => {
            let whole = ready.measure(name)?;
            let mut found = Vec::new();
            for row in rows {
                let measure = ready.cube.observations.measure(row);
                if measure != whole {
                    ready.is_term(measure, whole)?;
                }
                let at = ready.neighbour(row, None, Some(whole));
                found.extend(at.and_then(|at| part(&ready, row, at)));
            }
            Ok(found)
        }
        Whole::Selection => {
            ready.may_add(Asked::Share, &together, budget)?;
            let mut values = rows.iter().filter_map(|row| ready.cube.value(*row));
            let whole = values.try_fold(Decimal::ZERO, Decimal::checked_add);
            let Some(whole) = whole else {
                return Ok(Vec::new());
            };
            let negative = rows.iter().any(|row| {
                ready
                    .cube
                    .value(*row)
                    .is_some_and(|value| value < Decimal::ZERO)
            });
            let share = |row: Row| {
                let value = ready.cube.value(row)?;
                let share = (!negative && whole > Decimal::ZERO)
                    .then(|| number::quotient(value, whole))
                    .flatten();
                Some(Share {
                    at: ObservationIx { cube, row },
                    value,
                    whole_at: None,
                    whole,
                    share,
                })
            };
            Ok(rows.into_iter().filter_map(share).collect())
        }
    }
}

fn part(ready: &Ready<'_>, row: Row, whole_at: Row) -> Option<Share> {
    let (value, whole) = (ready.cube.value(row)?, ready.cube.value(whole_at)?);
    let sound = value >= Decimal::ZERO && whole > Decimal::ZERO;
    let at = |row| ObservationIx {
        cube: ready.at,
        row,
    };
    Some(Share {
        at: at(row),
        value,
        whole_at: Some(at(whole_at)),
        whole,
        share: sound.then(|| number::quotient(value, whole)).flatten(),
    })
}

/// Two measures side by side, at one coordinate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// The observation of the one measure.
    pub one: ObservationIx,
    /// The observation of the other.
    pub other: ObservationIx,
    /// The one less the other.
    pub difference: Decimal,
    /// The one in relation to the other, rounded to [`number::PLACES`] decimals; nothing where the
    /// other is not positive.
    pub ratio: Option<Decimal>,
}

/// Sets two measures of the same unit side by side, at each coordinate that is chosen and at which
/// both have a figure. `test` is put to their difference.
pub fn contrast(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    one: &str,
    other: &str,
    test: &Tests,
    budget: &mut Budget,
) -> Result<Vec<Contrast>, QueryError> {
    let selection = Selection {
        measures: Some(vec![one.to_owned()]),
        ..selection.clone()
    };
    let ready = Ready::new(view, cube, &selection)?;
    let (one, other) = (ready.measure(one)?, ready.measure(other)?);
    let unit = |at: MeasureIx| ready.cube.measure(at).map(|measure| measure.unit);
    if unit(one) != unit(other) {
        let name = ready.namer();
        return Err(QueryError::from(Refusal {
            asked: Asked::Difference,
            reason: Reason::Measures {
                one: name.measure(one),
                other: name.measure(other),
                same_unit: false,
            },
            instead: "choose two measures of the same unit".to_owned(),
        }));
    }
    let test = ReadyTests::new(test);
    let rows = ready.rows(budget)?;
    budget.spend(rows.len())?;
    let contrast = |row: Row| {
        let beside = ready.neighbour(row, None, Some(other))?;
        let (a, b) = (ready.cube.value(row)?, ready.cube.value(beside)?);
        let difference = a.checked_sub(b)?;
        let value = crate::model::ValueRef::Decimal(difference);
        test.passes(Seen::Value(value)).then(|| Contrast {
            one: ObservationIx { cube, row },
            other: ObservationIx { cube, row: beside },
            difference,
            ratio: ratio(a, b),
        })
    };
    Ok(rows.into_iter().filter_map(contrast).collect())
}

/// Sets any two figures of the same unit side by side, whether or not they are of the same thing;
/// nothing where one of them has none.
pub fn compare(
    graph: &Graph,
    one: ObservationIx,
    other: ObservationIx,
) -> Result<Option<Contrast>, QueryError> {
    let measure = |at: ObservationIx| {
        let cube = &graph[at.cube];
        cube.measure(cube.observations.measure(at.row))
    };
    let (Some(ours), Some(theirs)) = (measure(one), measure(other)) else {
        return Ok(None);
    };
    if ours.unit != theirs.unit {
        return Err(QueryError::from(Refusal {
            asked: Asked::Difference,
            reason: Reason::Measures {
                one: ours.id.to_string(),
                other: theirs.id.to_string(),
                same_unit: false,
            },
            instead: "choose two figures of the same unit".to_owned(),
        }));
    }
    let value = |at: ObservationIx| graph[at.cube].value(at.row);
    let contrast = value(one).zip(value(other)).and_then(|(a, b)| {
        Some(Contrast {
            one,
            other,
            difference: a.checked_sub(b)?,
            ratio: ratio(a, b),
        })
    });
    Ok(contrast)
}

fn ratio(number: Decimal, by: Decimal) -> Option<Decimal> {
    let positive = by > Decimal::ZERO;
    positive.then(|| number::quotient(number, by)).flatten()
}

/// Notes which members, measures and times occur in some rows.
fn occurring(ready: &Ready<'_>, rows: &[Row]) -> Together {
    let observations = &ready.cube.observations;
    let mut measures: Vec<MeasureIx> = rows.iter().map(|row| observations.measure(*row)).collect();
    measures.sort_unstable();
    measures.dedup();
    let mut periods: Vec<_> = rows
        .iter()
        .map(|row| observations.period(*row).cloned())
        .collect();
    periods.sort();
    periods.dedup();
    let (_, list) = observations.periods();
    if list.is_empty() {
        periods.clear();
    }
    let dimensions = (0..ready.cube.dimensions.len()).map(|at| DimensionIx(at as u16));
    Together {
        dimensions: dimensions
            .map(|at| {
                let mut members: Vec<MemberIx> = rows
                    .iter()
                    .map(|row| observations.member(at, *row))
                    .collect();
                members.sort_unstable();
                members.dedup();
                (at, members)
            })
            .collect(),
        measures,
        across_measures: true,
        periods,
    }
}

impl Ready<'_> {
    /// Returns the observation that differs from another only in a member or in its measure.
    fn neighbour(
        &self,
        row: Row,
        member: Option<(DimensionIx, MemberIx)>,
        measure: Option<MeasureIx>,
    ) -> Option<Row> {
        let observations = &self.cube.observations;
        let dimensions = (0..self.cube.dimensions.len()).map(|at| DimensionIx(at as u16));
        let members: Vec<MemberIx> = dimensions
            .map(|at| match member {
                Some((dimension, member)) if dimension == at => member,
                _ => observations.member(at, row),
            })
            .collect();
        let (periods, _) = observations.periods();
        let measure = measure.unwrap_or_else(|| observations.measure(row));
        observations.find(&members, measure, periods.get(row.0 as usize))
    }

    /// Says that no member lies in another.
    fn no_whole_among_parts(
        &self,
        at: DimensionIx,
        members: &[MemberIx],
        budget: &mut Budget,
    ) -> Result<(), QueryError> {
        let Some(nesting) = self.graph.nesting(self.at, at) else {
            return Ok(());
        };
        let Some((part, whole)) = nesting.within(members) else {
            return Ok(());
        };
        budget.spend(members.len())?;
        let name = self.namer();
        let (id, whole_name) = (name.dimension(at), name.member(at, whole));
        Err(QueryError::from(Refusal {
            asked: Asked::Ranking,
            reason: Reason::Members {
                dimension: id.clone(),
                one: name.member(at, part),
                other: whole_name.clone(),
                nested: Nested::In,
            },
            instead: format!(
                "leave `{whole_name}` out, or choose members of `{id}` of which none lies in another"
            ),
        }))
    }

    /// Says that figures of a measure can be parts of a whole.
    fn can_be_part(&self, at: MeasureIx) -> Result<(), QueryError> {
        let Some(measure) = self.cube.measure(at) else {
            return Ok(());
        };
        let counts = matches!(
            measure.kind,
            MeasureKind::Stock | MeasureKind::Flow | MeasureKind::Amount
        );
        if counts {
            return Ok(());
        }
        let name = self.namer();
        Err(QueryError::from(Refusal {
            asked: Asked::Share,
            reason: Reason::Kind {
                measure: name.measure(at),
                kind: measure.kind.word(),
            },
            instead: "choose a measure that counts".to_owned(),
        }))
    }

    fn is_part(
        &self,
        dimension: DimensionIx,
        part: MemberIx,
        whole: MemberIx,
        row: Row,
    ) -> Result<(), QueryError> {
        let measure = self.cube.observations.measure(row);
        let nesting = self.graph.nesting(self.at, dimension);
        if nesting.is_some_and(|nesting| nesting.is_part(part, whole, measure)) {
            return Ok(());
        }
        let name = self.namer();
        Err(QueryError::from(Refusal {
            asked: Asked::Share,
            reason: Reason::NotAPart {
                dimension: name.dimension(dimension),
                part: name.member(dimension, part),
                whole: name.member(dimension, whole),
                measure: name.measure(measure),
            },
            instead:
                "choose members that lie in the whole, and a measure for which the parts add up"
                    .to_owned(),
        }))
    }

    /// Says that a measure is a term of a sum that makes another, from which nothing is taken away.
    fn is_term(&self, part: MeasureIx, whole: MeasureIx) -> Result<(), QueryError> {
        let declared = self.cube.identities.iter().any(|identity| {
            identity.result == whole && identity.minus.is_empty() && identity.plus.contains(&part)
        });
        if declared {
            return Ok(());
        }
        let name = self.namer();
        Err(QueryError::from(Refusal {
            asked: Asked::Share,
            reason: Reason::NotAPartOfMeasure {
                part: name.measure(part),
                whole: name.measure(whole),
            },
            instead: "set the two side by side instead, as a ratio".to_owned(),
        }))
    }
}
