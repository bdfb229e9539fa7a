//! What lies around an entity: everything within some steps, flat, with the links between.
//!
//! Where there is more than is wanted, the most telling comes first (see `weight`), and what is left
//! out is counted by relation.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::Budget;
use super::QueryError;
use super::Through;
use super::Truncated;
use super::page::within;
use super::through::Gate;
use super::weight::Weight;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Tie;
use crate::graph::View;
use crate::ontology::Direction;
use crate::ontology::RelationId;

/// What lies around an entity, as a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The entity in the middle.
    pub of: EntityIx,
    /// More entities in the middle.
    pub with: Vec<EntityIx>,
    /// Whether the links of the outermost entities with each other are wanted too.
    pub between: bool,
    /// How many steps away things may lie.
    pub depth: Option<i64>,
    /// What the steps may go through. What is said of entities holds for all but the one in the
    /// middle.
    pub through: Through,
    /// How many entities are wanted.
    pub first: Option<i64>,
    /// How many entities are wanted that are tied to one and the same entity by one relation in one
    /// direction; all if it is not said.
    pub per_relation: Option<i64>,
    /// What may be asked for.
    pub limits: SurroundingsLimits,
}

/// How much may be asked for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SurroundingsLimits {
    /// How many steps away things may lie at most.
    pub deepest: usize,
    /// How many entities are given when the question does not say.
    pub first: usize,
    /// How many entities are given at most.
    pub most: usize,
    /// How many looks at an entity or a tie one search may take.
    pub looks: u64,
}

impl Default for SurroundingsLimits {
    fn default() -> Self {
        Self {
            deepest: 6,
            first: 100,
            most: 1000,
            looks: 2_000_000,
        }
    }
}

/// What lies around an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbourhood {
    /// The entity in the middle, then the others: by depth, then the most telling first.
    pub nodes: Vec<Neighbour>,
    /// The links of all entities but the outermost with each other and with those, and of the
    /// outermost with each other if that was asked for; by subject, relation and object.
    pub edges: Vec<Between>,
    /// How many entities were left out, by the relation and direction in which they are tied to
    /// those that were given; one that is tied in two ways counts in both.
    pub left_out: Vec<LeftOut>,
    /// Why there are perhaps more.
    pub truncated: Option<Truncated>,
}

/// Something that lies around an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// It.
    pub entity: EntityIx,
    /// How many steps away it is.
    pub depth: usize,
    /// How many entities that are tied to it were left out.
    pub left_out: usize,
}

/// That two entities are tied by a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Between {
    /// The subject.
    pub from: EntityIx,
    /// The object.
    pub to: EntityIx,
    /// The relation.
    pub relation: RelationId,
    /// The statements that say so, the best first; never empty.
    pub statements: Vec<StatementIx>,
}

/// How many entities were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The relation.
    pub relation: RelationId,
    /// The direction, as seen from what was given.
    pub direction: Direction,
    /// How many.
    pub count: usize,
}

impl Surroundings {
    /// Asks for what is one step away from an entity.
    pub fn new(of: EntityIx) -> Self {
        Self {
            of,
            with: Vec::new(),
            between: false,
            depth: None,
            through: Through::default(),
            first: None,
            per_relation: None,
            limits: SurroundingsLimits::default(),
        }
    }
}

/// Finds what lies around an entity.
pub fn neighbourhood(
    view: View<'_>,
    question: &Surroundings,
    budget: &mut Budget,
) -> Result<Neighbourhood, QueryError> {
    let limits = &question.limits;
    let depth = within("depth", question.depth, 1, limits.deepest)?;
    let first = within("first", question.first, limits.first, limits.most)?;
    let per_relation = match question.per_relation {
        None => usize::MAX,
        asked => within("perRelation", asked, limits.most, limits.most)?,
    };
    let mut own = budget.part(limits.looks);
    let mut search = Search {
        gate: Gate::new(view, &question.through),
        wanted: first,
        per_relation,
        nodes: Vec::new(),
        met: FxHashMap::default(),
        middle: 0,
        done: 0,
        left: Vec::new(),
    };
    search.put(question.of, 0);
    for entity in &question.with {
        if !search.met.contains_key(entity) {
            search.put(*entity, 0);
        }
    }
    search.middle = search.nodes.len();
    let outcome = search.run(depth, &mut own);
    if question.between {
        search.done = search.nodes.len();
    }
    budget.settle(&own);
    let left_out = search.left_out();
    let truncated = match outcome {
        Ok(()) if left_out.is_empty() => None,
        Ok(()) => Some(Truncated::First),
        Err(QueryError::TooCostly { .. }) => Some(Truncated::Looks),
        Err(error) => return Err(error),
    };
    Ok(Neighbourhood {
        edges: search.edges(),
        nodes: search.nodes,
        left_out,
        truncated,
    })
}

struct Search<'a> {
    gate: Gate<'a>,
    wanted: usize,
    per_relation: usize,
    nodes: Vec<Neighbour>,
    /// The places of the nodes.
    met: FxHashMap<EntityIx, usize>,
    /// How many of the nodes are in the middle.
    middle: usize,
    /// How many of the nodes were looked around.
    done: usize,
    /// What was not given when it could have been.
    left: Vec<(RelationId, Direction, EntityIx, usize)>,
}

/// Something that could be given next: how little it tells, what it is, and the tie to what was
/// given before.
type Candidate = (Weight, EntityIx, RelationId, Direction, usize);

impl Search<'_> {
    fn put(&mut self, entity: EntityIx, depth: usize) {
        self.met.insert(entity, self.nodes.len());
        self.nodes.push(Neighbour {
            entity,
            depth,
            left_out: 0,
        });
    }

    fn run(&mut self, depth: usize, budget: &mut Budget) -> Result<(), QueryError> {
        for depth in 1..=depth {
            let layer = self.done..self.nodes.len();
            let candidates = self.candidates(layer.clone(), budget)?;
            self.done = layer.end;
            self.choose(candidates, depth);
        }
        Ok(())
    }

    /// Gathers what is tied to the nodes of a layer and was not met before, the most telling first.
    fn candidates(
        &self,
        layer: std::ops::Range<usize>,
        budget: &mut Budget,
    ) -> Result<Vec<Candidate>, QueryError> {
        let view = self.gate.view;
        let graph = view.graph();
        let mut stations: FxHashMap<EntityIx, Option<Weight>> = FxHashMap::default();
        let mut all: Vec<Candidate> = Vec::new();
        for place in layer {
            let Some(node) = self.nodes.get(place) else {
                continue;
            };
            if node.depth == 0 && !view.shows(node.entity) {
                continue;
            }
            let ties = graph.ties(node.entity);
            budget.spend(ties.len())?;
            for tie in ties {
                if self.met.contains_key(&tie.other) || !self.gate.passes(&tie, true) {
                    continue;
                }
                let station = stations.entry(tie.other).or_insert_with(|| {
                    let allowed = self.gate.allows(tie.other);
                    allowed.then(|| Weight::of_station(view, tie.other))
                });
                if let Some(station) = station {
                    let weight = *station + Weight::of_tie(view, &tie);
                    all.push((weight, tie.other, tie.relation, tie.direction, place));
                }
            }
        }
        all.sort_unstable();
        Ok(all)
    }

    /// Gives as many of the candidates as are wanted, and counts the others.
    fn choose(&mut self, candidates: Vec<Candidate>, depth: usize) {
        let mut given: FxHashMap<(RelationId, Direction, usize), usize> = FxHashMap::default();
        for (_, entity, relation, direction, place) in &candidates {
            if self.met.contains_key(entity) || self.nodes.len() >= self.wanted + self.middle {
                continue;
            }
            let given = given.entry((*relation, *direction, *place)).or_default();
            if *given < self.per_relation {
                *given += 1;
                self.put(*entity, depth);
            }
        }
        let left = candidates.into_iter();
        self.left.extend(
            left.filter(|(_, entity, ..)| !self.met.contains_key(entity))
                .map(|(_, entity, relation, direction, place)| {
                    (relation, direction, entity, place)
                }),
        );
    }

    /// Counts what was not given: by relation, and for each node.
    fn left_out(&mut self) -> Vec<LeftOut> {
        // What one node left out another may have given.
        let mut left = std::mem::take(&mut self.left);
        left.retain(|(_, _, entity, _)| !self.met.contains_key(entity));
        left.sort_unstable();
        let mut counts: BTreeMap<(RelationId, Direction), usize> = BTreeMap::new();
        let mut latest = None;
        for (relation, direction, entity, _) in &left {
            let this = (*relation, *direction, *entity);
            if latest.replace(this) != Some(this) {
                *counts.entry((*relation, *direction)).or_default() += 1;
            }
        }
        let tied = left.iter().map(|(.., entity, place)| (*place, *entity));
        let mut tied: Vec<(usize, EntityIx)> = tied.collect();
        tied.sort_unstable();
        tied.dedup();
        for (place, _) in tied {
            if let Some(node) = self.nodes.get_mut(place) {
                node.left_out += 1;
            }
        }
        let told = |((relation, direction), count)| LeftOut {
            relation,
            direction,
            count,
        };
        counts.into_iter().map(told).collect()
    }

    /// Gathers the links of what was looked around with everything that is given.
    fn edges(&self) -> Vec<Between> {
        let view = self.gate.view;
        let graph = view.graph();
        let mut all: BTreeMap<_, Vec<(Weight, StatementIx)>> = BTreeMap::new();
        for node in self.nodes.iter().take(self.done) {
            let here = node.entity;
            let tied = |tie: &Tie| self.met.contains_key(&tie.other) && self.gate.passes(tie, true);
            for tie in graph.ties(here).filter(tied) {
                let (from, to) = match tie.direction {
                    Direction::Forward if self.is_subject(&tie, here) => (here, tie.other),
                    Direction::Forward | Direction::Inverse => (tie.other, here),
                };
                let said = (Weight::of_tie(view, &tie), tie.statement);
                all.entry((from, tie.relation, to)).or_default().push(said);
            }
        }
        let tell = |((from, relation, to), mut said): ((_, _, _), Vec<(Weight, StatementIx)>)| {
            said.sort_unstable();
            said.dedup();
            Between {
                from,
                to,
                relation,
                statements: said.into_iter().map(|(_, statement)| statement).collect(),
            }
        };
        all.into_iter().map(tell).collect()
    }

    /// Says whether a tie's statement is about the entity from which it is seen; that of a symmetric
    /// relation may be about the other.
    fn is_subject(&self, tie: &Tie, entity: EntityIx) -> bool {
        self.gate.view.graph().subject(tie.statement) == entity
    }
}
