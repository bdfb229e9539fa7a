//! Where publishers tell different figures of the same thing, and where measures that are easily
//! taken for one another are not the same.
//!
//! Two observations are of the same thing when their measure is the same (in one cube, or one that
//! the data set shares), and so are their members, publishers and times of a series apart, and the
//! time they are about. No winner is picked.

use rustc_hash::FxHashMap;

use super::ObservationIx;
use super::number;
use crate::facts::EntityIx;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::Differs;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::Measure;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::MemberIx;
use crate::graph::Graph;
use crate::graph::Nested;
use crate::graph::View;
use crate::graph::figures::between_times;
use crate::model::Decimal;
use crate::model::Holds;
use crate::query::Budget;
use crate::query::QueryError;

/// What disagreements are asked for; all parts that are given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Dispute {
    /// One of the two observations is in this cube.
    pub cube: Option<CubeIx>,
    /// This entity is a member at which one of them stands, what its measure counts, or its
    /// publisher.
    pub entity: Option<EntityIx>,
    /// The measure of one of them has this name.
    pub measure: Option<String>,
}

/// Two figures of the same thing that are not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The lower figure.
    pub lower: ObservationIx,
    /// The higher figure.
    pub higher: ObservationIx,
    /// How far they lie apart.
    pub difference: Difference,
    /// Whether they are about the same time: for certain, or possibly, where one time is not known
    /// or the two overlap.
    pub same_period: Holds,
}

/// How far two figures lie apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The higher less the lower.
    pub absolute: Decimal,
    /// The difference in relation to the lower; nothing where that is not positive. Rounded to
    /// [`number::PLACES`] decimals.
    pub relative: Option<Decimal>,
    /// The higher in relation to the lower. Rounded alike.
    pub factor: Option<Decimal>,
}

/// Two measures of a cube that are not the same, whatever their labels say.
#[derive(Clone, Debug, PartialEq)]
pub struct Confusion<'g> {
    /// The cube.
    pub cube: CubeIx,
    /// The measure that says so.
    pub one: MeasureIx,
    /// The other, and in what they differ.
    pub other: &'g Differs,
    /// The observations of the one.
    pub ones: Vec<ObservationIx>,
    /// The observations of the other.
    pub others: Vec<ObservationIx>,
}

/// What of a data set does not agree.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Disagreements<'g> {
    /// Figures of the same thing, by the lower figure and then the higher.
    pub figures: Vec<Disagreement>,
    /// Measures that are not the same, with the reason instead of a difference.
    pub measures: Vec<Confusion<'g>>,
}

/// What an observation is about: the measure, and the members that are no publishers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Thing<'g> {
    measure: Name<'g>,
    members: Vec<Who>,
}

/// A measure: by its name where the data set shares it, else by its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Name<'g> {
    Shared(&'g str),
    Own(CubeIx, MeasureIx),
}

/// A member: by its entity where it is one, else by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Who {
    Entity(EntityIx),
    Member(CubeIx, DimensionIx, MemberIx),
    Cube(CubeIx),
}

/// An observation with what it is compared by.
struct Told {
    at: ObservationIx,
    publishers: Vec<Who>,
    value: Decimal,
}

/// Finds what does not agree.
pub fn disagreements<'g>(
    view: View<'g>,
    dispute: &Dispute,
    budget: &mut Budget,
) -> Result<Disagreements<'g>, QueryError> {
    at_any_time(view.graph(), dispute, budget)
}

/// Finds what does not agree; on which day it is looked at does not matter.
pub(in crate::query) fn at_any_time<'g>(
    graph: &'g Graph,
    dispute: &Dispute,
    budget: &mut Budget,
) -> Result<Disagreements<'g>, QueryError> {
    let mut things: FxHashMap<Thing<'g>, Vec<Told>> = FxHashMap::default();
    for at in (0..graph.cubes().len()).map(|at| CubeIx(at as u32)) {
        gather(graph, at, &mut things, budget)?;
    }
    let mut found = Disagreements::default();
    for told in things.values() {
        budget.spend(told.len() * told.len() / 2)?;
        for (at, one) in told.iter().enumerate() {
            for other in told.iter().skip(at + 1) {
                let fits = [one, other]
                    .iter()
                    .any(|told| fits(graph, dispute, told.at));
                if fits && one.publishers != other.publishers {
                    found.figures.extend(disagreement(graph, one, other));
                }
            }
        }
    }
    found
        .figures
        .sort_unstable_by_key(|disagreement| (disagreement.lower, disagreement.higher));
    found.measures = confusions(graph, dispute, budget)?;
    Ok(found)
}

/// Gathers the observations of a cube that others could disagree with.
fn gather<'g>(
    graph: &'g Graph,
    at: CubeIx,
    things: &mut FxHashMap<Thing<'g>, Vec<Told>>,
    budget: &mut Budget,
) -> Result<(), QueryError> {
    let cube = &graph[at];
    let kind = |wanted: DimensionKind| {
        let mut dimensions = cube.dimensions.iter();
        dimensions.any(|dimension| dimension.kind == wanted)
    };
    // Within a cube only publishers can disagree; across cubes only shared measures can.
    let elsewhere = |measure: &Measure| measure.shared && is_elsewhere(graph, at, &measure.id);
    let compared: Vec<bool> = cube
        .measures
        .iter()
        .map(|measure| kind(DimensionKind::Publisher) || elsewhere(measure))
        .collect();
    if !compared.contains(&true) {
        return Ok(());
    }
    for row in cube.observations.rows() {
        let measure_at = cube.observations.measure(row);
        budget.spend(1)?;
        if compared.get(usize::from(measure_at.0)) != Some(&true) {
            continue;
        }
        let (Some(measure), Some(value)) = (cube.measure(measure_at), cube.value(row)) else {
            continue;
        };
        let (mut members, mut publishers) = (Vec::new(), Vec::new());
        for (dimension, declared) in (0..).map(DimensionIx).zip(&cube.dimensions) {
            let member = cube.observations.member(dimension, row);
            let named = declared.member(member);
            let who = match named.and_then(|member| member.entity) {
                Some(entity) => Who::Entity(entity),
                None => Who::Member(at, dimension, member),
            };
            match declared.kind {
                DimensionKind::Publisher => publishers.push(who),
                // The time is compared by itself.
                DimensionKind::Time => {}
                _ => members.push(who),
            }
        }
        if publishers.is_empty() {
            publishers.push(cube.publisher.map_or(Who::Cube(at), Who::Entity));
        }
        members.sort_unstable();
        let measure = if measure.shared {
            Name::Shared(&measure.id)
        } else {
            Name::Own(at, measure_at)
        };
        let told = Told {
            at: ObservationIx { cube: at, row },
            publishers,
            value,
        };
        let thing = Thing { measure, members };
        things.entry(thing).or_default().push(told);
    }
    Ok(())
}

fn is_elsewhere(graph: &Graph, here: CubeIx, measure: &str) -> bool {
    let cubes = (0..).map(CubeIx).zip(graph.cubes());
    let mut others = cubes.filter(|(at, _)| *at != here);
    others.any(|(_, cube)| {
        let found = cube.measure_named(measure).and_then(|at| cube.measure(at));
        found.is_some_and(|measure| measure.shared)
    })
}

fn disagreement(graph: &Graph, one: &Told, other: &Told) -> Option<Disagreement> {
    if one.value == other.value {
        return None;
    }
    let cube = &graph[one.at.cube];
    let measure = cube.measure(cube.observations.measure(one.at.row))?;
    let same_period = same_period(graph, measure.kind, one.at, other.at);
    if same_period == Holds::No {
        return None;
    }
    let (lower, higher) = if one.value < other.value {
        (one, other)
    } else {
        (other, one)
    };
    Some(Disagreement {
        lower: lower.at,
        higher: higher.at,
        difference: difference(lower.value, higher.value)?,
        same_period,
    })
}

/// Says whether two observations are about the same time.
///
/// What happened in a year cannot be compared with what happened in two, so times of flows must be
/// the same; of what there is at a time it is enough that the times overlap.
fn same_period(
    graph: &Graph,
    kind: MeasureKind,
    one: ObservationIx,
    other: ObservationIx,
) -> Holds {
    let days = |at: ObservationIx| {
        let (date, _) = graph[at.cube].period(at.row)?;
        Some((date.earliest().number(), date.latest().number()))
    };
    let (Some(one), Some(other)) = (days(one), days(other)) else {
        return Holds::Possibly;
    };
    let at_a_time = matches!(
        kind,
        MeasureKind::Stock | MeasureKind::Share | MeasureKind::Flag
    );
    match between_times(one, other) {
        Nested::Same => Holds::Yes,
        Nested::Apart => Holds::No,
        _ if at_a_time => Holds::Possibly,
        _ => Holds::No,
    }
}

/// Returns how far two figures lie apart.
fn difference(lower: Decimal, higher: Decimal) -> Option<Difference> {
    let absolute = higher.checked_sub(lower)?;
    let by = |figure: Decimal| {
        let positive = lower > Decimal::ZERO;
        positive.then(|| number::quotient(figure, lower)).flatten()
    };
    Some(Difference {
        absolute,
        relative: by(absolute),
        factor: by(higher),
    })
}

/// Returns how far the figures of two observations lie apart, whether or not they are of the same
/// thing; nothing where one has none or their units differ.
pub fn apart(graph: &Graph, one: ObservationIx, other: ObservationIx) -> Option<Difference> {
    let figure = |at: ObservationIx| {
        let cube = &graph[at.cube];
        let measure = cube.measure(cube.observations.measure(at.row))?;
        Some((cube.value(at.row)?, measure.unit))
    };
    let ((a, unit), (b, other_unit)) = (figure(one)?, figure(other)?);
    (unit == other_unit)
        .then(|| difference(a.min(b), a.max(b)))
        .flatten()
}

fn confusions<'g>(
    graph: &'g Graph,
    dispute: &Dispute,
    budget: &mut Budget,
) -> Result<Vec<Confusion<'g>>, QueryError> {
    let mut found = Vec::new();
    for (at, cube) in (0..).map(CubeIx).zip(graph.cubes()) {
        for (one, measure) in (0..).map(MeasureIx).zip(&cube.measures) {
            for differs in &measure.differs {
                budget.spend(cube.observations.len())?;
                let of = |wanted: MeasureIx| -> Vec<ObservationIx> {
                    let rows = cube.observations.rows();
                    let rows = rows.filter(|row| cube.observations.measure(*row) == wanted);
                    rows.map(|row| ObservationIx { cube: at, row }).collect()
                };
                let (ones, others) = (of(one), of(differs.from));
                let all = ones.iter().chain(&others);
                if all.clone().any(|at| fits(graph, dispute, *at)) {
                    found.push(Confusion {
                        cube: at,
                        one,
                        other: differs,
                        ones,
                        others,
                    });
                }
            }
        }
    }
    Ok(found)
}

/// Says whether an observation is one that was asked for.
fn fits(graph: &Graph, dispute: &Dispute, at: ObservationIx) -> bool {
    let cube = &graph[at.cube];
    let measure = cube.measure(cube.observations.measure(at.row));
    let named = |wanted: &String| measure.is_some_and(|measure| *measure.id == **wanted);
    dispute.cube.is_none_or(|wanted| wanted == at.cube)
        && dispute.measure.as_ref().is_none_or(named)
        && dispute
            .entity
            .is_none_or(|entity| concerns(graph, at, entity))
}

/// Says whether an entity is a member at which an observation stands, what its measure counts, or
/// its publisher.
fn concerns(graph: &Graph, at: ObservationIx, entity: EntityIx) -> bool {
    concerned(graph, at).any(|one| one == entity)
}

/// Returns the entities that an observation has to do with, those that it is about first: the members
/// at which it stands, what its measure counts, its cube, its publishers.
pub(in crate::query) fn concerned(
    graph: &Graph,
    at: ObservationIx,
) -> impl Iterator<Item = EntityIx> {
    let cube = &graph[at.cube];
    let observations = &cube.observations;
    let measure = cube.measure(observations.measure(at.row));
    let concept = measure.and_then(|measure| measure.concept);
    let members = move |publishers: bool| {
        let dimensions = (0..).map(DimensionIx).zip(&cube.dimensions);
        let dimensions = dimensions
            .filter(move |(_, declared)| (declared.kind == DimensionKind::Publisher) == publishers);
        dimensions.filter_map(move |(dimension, declared)| {
            let member = declared.member(observations.member(dimension, at.row))?;
            member.entity
        })
    };
    members(false)
        .chain(concept)
        .chain([cube.entity])
        .chain(members(true))
        .chain(cube.publisher)
}
