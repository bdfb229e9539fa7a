//! Which changes are wanted.

use super::Change;
use super::ChangeFilter;
use super::Matter;
use crate::facts::EntityIx;
use crate::graph::Bound;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::graph::Mark;
use crate::ontology::TypeId;

/// A filter made ready, in two stages: what can be told from one date, and what only from the change.
#[derive(Debug)]
pub(super) struct Sieve<'a> {
    graph: &'a Graph,
    filter: &'a ChangeFilter,
    /// The concrete types that are meant, sorted.
    types: Option<Vec<TypeId>>,
}

/// What is told unless something else is asked for.
const USUAL: [Matter; 4] = [
    Matter::Existence,
    Matter::Properties,
    Matter::Relations,
    Matter::Events,
];

impl<'a> Sieve<'a> {
    pub(super) fn new(graph: &'a Graph, filter: &'a ChangeFilter) -> Self {
        let types = filter.types.as_ref().map(|types| {
            let ontology = graph.ontology();
            let concrete = types.iter().flat_map(|of| &ontology[*of].concrete);
            let mut concrete: Vec<TypeId> = concrete.copied().collect();
            concrete.sort_unstable();
            concrete
        });
        Self {
            graph,
            filter,
            types,
        }
    }

    /// Says whether the change that a date belongs to may pass.
    ///
    /// All statements of one change have the same subject and field, so that a change passes as a
    /// whole or not at all; only its objects may differ.
    pub(super) fn bound(&self, bound: Bound) -> bool {
        let claim = self.graph.claim(bound.statement);
        let field = match claim {
            Claim::Exists => None,
            Claim::Property(id, _) => Some(&self.graph.ontology()[id].name),
            Claim::Relation(id, _) => Some(&self.graph.ontology()[id].name),
        };
        let wanted = |names: &Vec<Box<str>>| field.is_some_and(|field| names.contains(field));
        let matter = match (bound.mark, claim) {
            (Mark::Value, _) => self.wants(Matter::Events) || self.wants(Matter::Dates),
            (_, Claim::Exists) => self.wants(Matter::Existence),
            (_, Claim::Property(..)) => self.wants(Matter::Properties),
            (_, Claim::Relation(..)) => self.wants(Matter::Relations),
        };
        matter && self.filter.fields.as_ref().is_none_or(wanted)
    }

    /// Leaves the changes that pass.
    pub(super) fn changes(&self, all: Vec<Change>) -> Vec<Change> {
        let mut all = all;
        all.retain(|change| self.change(change));
        all
    }

    fn change(&self, change: &Change) -> bool {
        let filter = self.filter;
        self.wants(change.matter())
            && filter
                .kinds
                .as_ref()
                .is_none_or(|kinds| kinds.contains(&change.kind))
            && filter
                .certainty
                .as_ref()
                .is_none_or(|wanted| wanted.contains(&change.certainty))
            && self.fields(change)
            && self.rests_on(change)
            && self.touches(change)
    }

    fn wants(&self, matter: Matter) -> bool {
        let wanted = self.filter.matters.as_deref().unwrap_or(&USUAL);
        wanted.contains(&matter)
    }

    fn fields(&self, change: &Change) -> bool {
        let name = change.field_name(self.graph);
        let wanted = |names: &Vec<Box<str>>| names.iter().any(|wanted| name == Some(&**wanted));
        self.filter.fields.as_ref().is_none_or(wanted)
    }

    fn rests_on(&self, change: &Change) -> bool {
        let cites = |sources: &Vec<EntityIx>| {
            let mut citations = change.statements().flat_map(|at| self.graph.citations(at));
            citations.any(|citation| sources.contains(&citation.source))
        };
        self.filter.sources.as_ref().is_none_or(cites)
    }

    /// Says whether a change is about entities that are meant.
    fn touches(&self, change: &Change) -> bool {
        let meant = |entity: EntityIx| {
            let of_type = |types: &Vec<TypeId>| {
                let kind = &self.graph.kind_of(entity);
                types.binary_search(kind).is_ok()
            };
            let among = |entities: &Vec<EntityIx>| entities.contains(&entity);
            self.types.as_ref().is_none_or(of_type)
                && self.filter.entities.as_ref().is_none_or(among)
        };
        change.touched(self.graph).any(meant)
    }
}
