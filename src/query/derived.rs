//! Relations that follow from a chain of others.
//!
//! The steps are followed on the day of the view. What is reached must be of the type that the
//! ontology says; an entity does not follow to be related to itself.

use std::collections::BTreeMap;

use super::Budget;
use super::QueryError;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::View;
use crate::model::Holds;
use crate::model::Validity;
use crate::ontology::Derived;
use crate::ontology::DerivedId;
use crate::ontology::Direction;
use crate::ontology::Ontology;
use crate::ontology::RelationId;

/// The most chains that are kept of those that lead to the same end.
const CHAINS: usize = 16;

/// That two entities are related because a chain of statements leads from one to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inference {
    /// The entity at the other end.
    pub end: EntityIx,
    /// The chains that lead there, the one that holds best first; never empty, and bounded.
    pub chains: Vec<Chain>,
    /// Whether there are more chains than are kept.
    pub more: bool,
    /// When all steps of the first chain hold.
    pub validity: Validity,
    /// Whether all steps of the first chain hold on the day.
    pub holds: Holds,
    /// The citations of the steps of the first chain, without repetition.
    pub citations: Vec<Citation>,
    /// Why it follows, in words.
    pub because: Box<str>,
}

/// The statements of a chain, in the order of its steps.
pub type Chain = Box<[StatementIx]>;

/// Returns the different ends of a derived relation, by id.
pub(super) fn ends(
    view: View<'_>,
    start: EntityIx,
    id: DerivedId,
    budget: &mut Budget,
) -> Result<Vec<EntityIx>, QueryError> {
    let ontology = view.graph().ontology();
    let derived = &ontology[id];
    let mut here = vec![start];
    for (relation, direction) in &derived.path {
        let mut next = Vec::new();
        for entity in here {
            next.extend(
                view.links(entity, *relation, *direction)
                    .map(|link| link.other),
            );
        }
        budget.spend(next.len())?;
        next.sort_unstable();
        next.dedup();
        here = next;
    }
    here.retain(|end| is_end(view, derived, start, *end));
    Ok(here)
}

/// Returns what follows for an entity by a derived relation: one for each different end, by id.
pub(super) fn follow(
    view: View<'_>,
    start: EntityIx,
    id: DerivedId,
    budget: &mut Budget,
) -> Result<Vec<Inference>, QueryError> {
    let derived = &view.graph().ontology()[id];
    let mut walk = Walk {
        view,
        derived,
        start,
        trail: Vec::with_capacity(derived.path.len()),
        found: BTreeMap::new(),
    };
    walk.step(start, &derived.path, budget)?;
    let because = because(view.graph().ontology(), derived);
    let inferences = walk.found.into_iter();
    Ok(inferences
        .map(|(end, found)| found.told(view, end, &because))
        .collect())
}

fn is_end(view: View<'_>, derived: &Derived, start: EntityIx, end: EntityIx) -> bool {
    let graph = view.graph();
    end != start && graph.ontology().is_a(graph.kind_of(end), derived.range)
}

/// Says why it follows.
fn because(ontology: &Ontology, derived: &Derived) -> Box<str> {
    let names: Vec<String> = derived
        .path
        .iter()
        .map(|(relation, direction)| {
            let relation = &ontology[*relation];
            match direction {
                Direction::Forward => format!("`{}`", relation.name),
                Direction::Inverse => format!("`{}`", relation.inverse),
            }
        })
        .collect();
    format!("it follows from {}", names.join(", then ")).into()
}

/// A walk along the path, in the order of the links.
struct Walk<'a> {
    view: View<'a>,
    derived: &'a Derived,
    start: EntityIx,
    trail: Vec<StatementIx>,
    found: BTreeMap<EntityIx, Found>,
}

/// The chains to one end.
#[derive(Default)]
struct Found {
    chains: Vec<(Holds, Chain)>,
    more: bool,
}

impl Walk<'_> {
    fn step(
        &mut self,
        here: EntityIx,
        path: &[(RelationId, Direction)],
        budget: &mut Budget,
    ) -> Result<(), QueryError> {
        let Some(((relation, direction), rest)) = path.split_first() else {
            if is_end(self.view, self.derived, self.start, here) {
                let chain = Chain::from(self.trail.as_slice());
                let holds = chain.iter().map(|at| self.view.holds_statement(*at)).min();
                let found = self.found.entry(here).or_default();
                found.keep(holds.unwrap_or(Holds::Yes), chain);
            }
            return Ok(());
        };
        for link in self.view.links(here, *relation, *direction) {
            budget.spend(1)?;
            self.trail.push(link.statement);
            self.step(link.other, rest, budget)?;
            self.trail.pop();
        }
        Ok(())
    }
}

impl Found {
    /// Keeps a chain behind those that hold as well as it does.
    fn keep(&mut self, holds: Holds, chain: Chain) {
        let at = self.chains.partition_point(|(other, _)| *other >= holds);
        self.chains.insert(at, (holds, chain));
        if self.chains.len() > CHAINS {
            self.chains.pop();
            self.more = true;
        }
    }

    fn told(self, view: View<'_>, end: EntityIx, because: &str) -> Inference {
        let graph = view.graph();
        let holds = self.chains.first().map_or(Holds::Yes, |(holds, _)| *holds);
        let mut validity = Validity::ALWAYS;
        let mut citations: Vec<Citation> = Vec::new();
        for step in self.chains.first().into_iter().flat_map(|(_, chain)| chain) {
            validity = validity.intersect(graph.validity(*step));
            for citation in graph.citations(*step) {
                if !citations.contains(&citation) {
                    citations.push(citation);
                }
            }
        }
        Inference {
            end,
            chains: self.chains.into_iter().map(|(_, chain)| chain).collect(),
            more: self.more,
            validity,
            holds,
            citations,
            because: because.into(),
        }
    }
}
