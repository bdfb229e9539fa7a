//! The stations of a path as an answer: steps with their statements.

use super::least;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Tie;
use crate::graph::View;
use crate::model::Holds;
use crate::ontology::Direction;
use crate::ontology::RelationId;
use crate::query::through::Gate;
use crate::query::weight::Weight;

/// A way from one entity to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The entities that it visits, both ends included.
    pub stations: Vec<EntityIx>,
    /// The steps between them; one less than there are stations.
    pub steps: Vec<Step>,
    /// Whether all its stations and the best statements of its steps hold on the day.
    pub certainty: Holds,
}

/// A step from one station to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it begins.
    pub from: EntityIx,
    /// Where it ends.
    pub to: EntityIx,
    /// The best tie between the two.
    pub best: Tied,
    /// The other ties between the two that could be followed, the best first.
    pub others: Vec<Tied>,
}

/// A statement that ties two stations together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tied {
    /// The relation.
    pub relation: RelationId,
    /// Whether the step follows it from subject to object.
    pub direction: Direction,
    /// The statement.
    pub statement: StatementIx,
}

impl Tied {
    /// Says whether the statement holds on the day.
    pub fn holds(self, view: View<'_>) -> Holds {
        view.holds_statement(self.statement)
    }
}

/// Tells a walk, whose neighbouring stations are tied, as a path.
pub(super) fn path(gate: &Gate<'_>, walk: &[EntityIx]) -> Path {
    let steps = walk.iter().zip(walk.iter().skip(1));
    let steps: Vec<Step> = steps
        .filter_map(|(from, to)| step(gate, *from, *to))
        .collect();
    let view = gate.view;
    let stations = walk.iter().map(|station| view.holds(*station));
    let statements = steps.iter().map(|step| step.best.holds(view));
    Path {
        certainty: least(stations.chain(statements)),
        stations: walk.to_vec(),
        steps,
    }
}

/// Gathers the ties between two stations.
fn step(gate: &Gate<'_>, from: EntityIx, to: EntityIx) -> Option<Step> {
    let graph = gate.view.graph();
    let (there, back) = (graph.ties(from), graph.ties(to));
    // The crowded one of the two may have a hundred thousand.
    let (ties, other, ahead) = if there.len() <= back.len() {
        (there, to, true)
    } else {
        (back, from, false)
    };
    let between = ties.filter(|tie| tie.other == other && gate.passes(tie, ahead));
    let mut between: Vec<(Weight, Tied, _)> = between
        .map(|tie| {
            let weight = Weight::of_tie(gate.view, &tie);
            let rank = graph.rank(tie.statement);
            (weight, tied(gate, &tie, ahead), rank)
        })
        .collect();
    between.sort_by_key(|(weight, tied, rank)| {
        (
            (*weight, *rank),
            (tied.relation, tied.direction, tied.statement),
        )
    });
    let mut between = between.into_iter().map(|(_, tied, _)| tied);
    Some(Step {
        from,
        to,
        best: between.next()?,
        others: between.collect(),
    })
}

/// Tells a tie as one who walks on sees it.
fn tied(gate: &Gate<'_>, tie: &Tie, ahead: bool) -> Tied {
    let symmetric = gate.view.graph().ontology()[tie.relation].symmetric;
    let direction = if ahead || symmetric {
        tie.direction
    } else {
        tie.direction.reversed()
    };
    Tied {
        relation: tie.relation,
        direction,
        statement: tie.statement,
    }
}
