//! Figures as conflicts: of the same thing and yet not the same, or easily taken for the same.

use super::Conflict;
use super::ConflictKind;
use super::Side;
use super::difference::Difference;
use crate::graph::Graph;
use crate::model::Holds;
use crate::model::Localised;
use crate::model::ValueRef;
use crate::query::Budget;
use crate::query::Certainty;
use crate::query::QueryError;
use crate::query::cube;
use crate::query::cube::Dispute;
use crate::query::cube::ObservationIx;

/// Returns every two figures that do not agree, and of measures that are not the same the first two
/// figures, with the reason instead of a difference.
pub(super) fn all(graph: &Graph, budget: &mut Budget) -> Result<Vec<Conflict>, QueryError> {
    let found = cube::at_any_time(graph, &Dispute::default(), budget)?;
    let figures = found.figures.iter().map(|pair| {
        let certainty = match pair.same_period {
            Holds::Yes => Certainty::Certain,
            Holds::Possibly | Holds::No => Certainty::Possible,
        };
        let pair = (pair.lower, pair.higher);
        conflict(graph, ConflictKind::Figure, certainty, pair, None)
    });
    let measures = found.measures.iter().filter_map(|confusion| {
        let pair = (*confusion.ones.first()?, *confusion.others.first()?);
        let because = Some(confusion.other.because.clone());
        // That somebody takes the one for the other is a guess.
        let certainty = Certainty::Possible;
        Some(conflict(
            graph,
            ConflictKind::Measure,
            certainty,
            pair,
            because,
        ))
    });
    Ok(figures.chain(measures).collect())
}

fn conflict(
    graph: &Graph,
    kind: ConflictKind,
    certainty: Certainty,
    (one, other): (ObservationIx, ObservationIx),
    because: Option<Localised>,
) -> Conflict {
    let value = |at: ObservationIx| graph[at.cube].value(at.row).map(ValueRef::Decimal);
    let difference = match (&because, value(one), value(other)) {
        (None, Some(one), Some(other)) => Difference::between(one, other),
        _ => None,
    };
    let ids = [one, other].map(|at| cube::observation_id(graph, at));
    let cube = &graph[one.cube];
    Conflict {
        kind,
        certainty,
        entity: cube::concerned(graph, one).next().unwrap_or(cube.entity),
        field: None,
        one: Side::Figure(one),
        other: Side::Figure(other),
        difference,
        because,
        key: format!("{kind:?} {} {}", ids[0], ids[1]).into(),
    }
}
