//! Which figures may be put together.

use super::refusal::Asked;
use super::refusal::Namer;
use super::refusal::Reason;
use super::refusal::Refusal;
use super::selection::Ready;
use crate::facts::cubes::Aggregation;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::graph::Nested;
use crate::graph::figures::between_times;
use crate::model::PartialDate;
use crate::query::Budget;
use crate::query::QueryError;

/// How many comparisons of members cost as much as one look at an entity.
const CHEAP: usize = 64;
/// How many comparisons of members one question may cause.
const EFFORT: usize = 20_000_000;

/// What is put together: over which members, times and measures.
#[derive(Debug)]
pub(super) struct Together {
    /// The dimensions over which figures are put together, each with the members that occur.
    pub(super) dimensions: Vec<(DimensionIx, Vec<MemberIx>)>,
    /// The measures that occur.
    pub(super) measures: Vec<MeasureIx>,
    /// Whether figures of different measures are put together.
    pub(super) across_measures: bool,
    /// The times that rows name, where figures are put together over them; `None` for a row that
    /// names none.
    pub(super) periods: Vec<Option<PartialDate>>,
}

impl Ready<'_> {
    /// Says whether figures may be added or averaged.
    pub(super) fn may_add(
        &self,
        asked: Asked,
        together: &Together,
        budget: &mut Budget,
    ) -> Result<(), QueryError> {
        let name = self.namer();
        let refuse = |reason: Reason, instead: String| {
            Err(QueryError::from(Refusal {
                asked,
                reason,
                instead,
            }))
        };
        self.same_measure(asked, together)?;
        let measures = together
            .measures
            .iter()
            .filter_map(|at| Some((*at, self.cube.measure(*at)?)));
        for (at, measure) in measures.clone() {
            if measure.aggregation == Aggregation::Never {
                let reason = Reason::Kind {
                    measure: name.measure(at),
                    kind: measure.kind.word(),
                };
                let instead = "ask for the figures themselves, for the least or greatest of them, or for the counts that they rest on";
                return refuse(reason, instead.to_owned());
            }
        }
        let stock = measures
            .clone()
            .find(|(_, measure)| measure.aggregation == Aggregation::Stock);
        // How many there are on average over a time can be told; how many in all cannot.
        let stock = stock.filter(|_| asked == Asked::Sum);
        let over_time = || match stock {
            Some((at, _)) => {
                let measure = name.measure(at);
                let instead = "choose one time, group by time, or ask for the mean";
                refuse(Reason::Times { measure }, instead.to_owned())
            }
            None => Ok(()),
        };
        for (at, members) in &together.dimensions {
            let Some(dimension) = self.cube.dimension(*at) else {
                continue;
            };
            let ([one, other, ..], Some(nesting)) =
                (members.as_slice(), self.graph.nesting(self.at, *at))
            else {
                continue;
            };
            if dimension.kind == DimensionKind::Publisher {
                let reason = Reason::Publishers {
                    dimension: name.dimension(*at),
                    one: name.member(*at, *one),
                    other: name.member(*at, *other),
                };
                let id = &dimension.id;
                return refuse(
                    reason,
                    format!("choose one member of `{id}`, or group by it"),
                );
            }
            let mut effort = EFFORT;
            let clash = nesting.clash(members, &mut effort);
            budget.spend((EFFORT - effort) / CHEAP)?;
            if let Some((one, other, nested)) = clash {
                let reason = Reason::Members {
                    dimension: name.dimension(*at),
                    one: name.member(*at, one),
                    other: name.member(*at, other),
                    nested,
                };
                return refuse(reason, instead_of(name, *at, one, other, nested));
            }
            if dimension.kind == DimensionKind::Time {
                over_time()?;
            }
        }
        if together.periods.len() > 1 {
            over_time()?;
            if let Some(reason) = clash_of_periods(&together.periods) {
                let instead = "choose times that do not overlap, or group by period";
                return refuse(reason, instead.to_owned());
            }
        }
        Ok(())
    }

    /// Says whether only figures of one measure, or at least of one unit, are put together.
    pub(super) fn same_measure(&self, asked: Asked, together: &Together) -> Result<(), QueryError> {
        let ([one, other, ..], true) = (together.measures.as_slice(), together.across_measures)
        else {
            return Ok(());
        };
        let unit = |at: MeasureIx| self.cube.measure(at).map(|measure| measure.unit);
        let different = together.measures.iter().find(|at| unit(**at) != unit(*one));
        if different.is_none() && asked == Asked::Extreme {
            return Ok(());
        }
        let name = self.namer();
        let reason = Reason::Measures {
            one: name.measure(*one),
            other: name.measure(*different.unwrap_or(other)),
            same_unit: different.is_none(),
        };
        Err(QueryError::from(Refusal {
            asked,
            reason,
            instead: "choose one measure, or group by measure".to_owned(),
        }))
    }
}

/// Says what to ask instead of adding two members.
fn instead_of(
    name: Namer<'_>,
    dimension: DimensionIx,
    one: MemberIx,
    other: MemberIx,
    nested: Nested,
) -> String {
    let id = name.dimension(dimension);
    let whole = match nested {
        Nested::In => other,
        Nested::Around => one,
        _ => {
            return format!("choose one of them, or group by `{id}`");
        }
    };
    let sums = name.graph[name.cube].dimension(dimension);
    let sums = sums.into_iter().flat_map(|dimension| &dimension.sums);
    let has_parts = sums.into_iter().any(|sum| sum.whole == whole);
    let whole = name.member(dimension, whole);
    if has_parts {
        format!("choose `{whole}` alone, or only the parts of `{whole}`, or group by `{id}`")
    } else {
        format!("choose `{whole}` alone, or leave it out, or group by `{id}`")
    }
}

/// Finds two times that overlap, or one that is not known.
fn clash_of_periods(periods: &[Option<PartialDate>]) -> Option<Reason> {
    let mut dated = Vec::with_capacity(periods.len());
    for period in periods {
        let Some(date) = period else {
            let known = periods.iter().flatten().next();
            return Some(Reason::Periods {
                one: None,
                other: known.map(ToString::to_string),
            });
        };
        let days = (date.earliest().number(), date.latest().number());
        dated.push((days, date));
    }
    dated.sort_unstable();
    dated.windows(2).find_map(|pair| {
        let [(a, one), (b, other)] = pair else {
            return None;
        };
        (between_times(*a, *b) != Nested::Apart).then(|| Reason::Periods {
            one: Some(one.to_string()),
            other: Some(other.to_string()),
        })
    })
}
