//! Finds what passes a filter from the other end.
//!
//! «Who applies a rule that rests on an act about this place» may be asked of every body; but the
//! place is known, and the acts, rules and bodies are tied to it. So a filter that leads to entities
//! that it names by their ids is followed backwards, as long as that is less work than looking at
//! all.

use super::Check;
use super::Resting;
use super::ready::Entity;
use super::ready::Link;
use super::ready::Many;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::RelationId;
use crate::ontology::TypeId;
use crate::query::QueryError;

/// What passes a filter, by id; nothing where it is not found so.
type Found = Result<Option<Vec<EntityIx>>, QueryError>;

/// So many looks cost less than thinking about them.
const FEW: usize = 1_000;

impl Check<'_, '_> {
    /// Returns the entities of a type or interface that are there on the day and pass a filter, by
    /// id.
    pub(in crate::query) fn all(
        &mut self,
        of: TypeId,
        filter: &Entity,
    ) -> Result<Vec<EntityIx>, QueryError> {
        let view: View<'_> = self.view;
        let graph = view.graph();
        let most = graph.of_type(of).len().max(FEW);
        if let Some(mut found) = self.found(filter, most)? {
            let ontology = graph.ontology();
            found.retain(|entity| ontology.is_a(graph.kind_of(*entity), of));
            self.budget.spend(found.len())?;
            return Ok(found);
        }
        let mut all = Vec::new();
        for entity in view.of_type(of) {
            self.budget.spend(1)?;
            if self.entity(entity, filter)? {
                all.push(entity);
            }
        }
        Ok(all)
    }

    /// Finds all entities that are there on the day and pass a filter, with at most so many looks for
    /// each relation that is followed.
    fn found(&mut self, filter: &Entity, most: usize) -> Found {
        match filter {
            Entity::And(filters) => self.found_by_one(filters, most),
            Entity::Or(filters) => {
                let mut all = Vec::new();
                for filter in filters {
                    match self.found(filter, most)? {
                        Some(found) => all.extend(found),
                        None => return Ok(None),
                    }
                }
                all.sort_unstable();
                all.dedup();
                Ok(Some(all))
            }
            Entity::Id(tests) => {
                let Some(ids) = tests.among() else {
                    return Ok(None);
                };
                let graph = self.view.graph();
                let mut all: Vec<EntityIx> = ids.filter_map(|id| graph.by_id(id)).collect();
                all.sort_unstable();
                all.dedup();
                self.passing(all, std::slice::from_ref(filter), usize::MAX)
            }
            Entity::Related(Field::Relation(relation, direction), many) => match &**many {
                Many::Some(link) => self.found_by_relation((*relation, *direction), link, most),
                _ => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// Finds what passes all filters: what passes the one that finds least, if it passes the others.
    fn found_by_one(&mut self, filters: &[Entity], most: usize) -> Found {
        let mut best: Option<(usize, Vec<EntityIx>)> = None;
        for (at, filter) in filters.iter().enumerate() {
            // To find less by another filter must not cost more than to look at what was found.
            let most = best.as_ref().map_or(most, |(_, found)| found.len());
            if let Some(found) = self.found(filter, most)?
                && best
                    .as_ref()
                    .is_none_or(|(_, best)| found.len() < best.len())
            {
                best = Some((at, found));
            }
        }
        match best {
            Some((at, found)) => self.passing(found, filters, at),
            None => Ok(None),
        }
    }

    /// Keeps what is there on the day and passes filters, one of them left out.
    fn passing(&mut self, all: Vec<EntityIx>, filters: &[Entity], but: usize) -> Found {
        let mut passing = Vec::with_capacity(all.len());
        'all: for entity in all {
            self.budget.spend(1)?;
            if !self.view.shows(entity) {
                continue;
            }
            for (at, filter) in filters.iter().enumerate() {
                if at != but && !self.entity(entity, filter)? {
                    continue 'all;
                }
            }
            passing.push(entity);
        }
        Ok(Some(passing))
    }

    /// Finds what is tied to something that passes, by edges that pass.
    fn found_by_relation(
        &mut self,
        (relation, direction): (RelationId, Direction),
        link: &Link,
        most: usize,
    ) -> Found {
        let Some(node) = &link.node else {
            return Ok(None);
        };
        let Some(ends) = self.found(node, most)? else {
            return Ok(None);
        };
        let mut left = most;
        let mut all = Vec::new();
        for end in ends {
            for back in self.view.links(end, relation, direction.reversed()) {
                let Some(rest) = left.checked_sub(1) else {
                    return Ok(None);
                };
                left = rest;
                self.budget.spend(1)?;
                if self.passes_edge(Resting::On(back.statement), link) {
                    all.push(back.other);
                }
            }
        }
        all.sort_unstable();
        all.dedup();
        Ok(Some(all))
    }
}
