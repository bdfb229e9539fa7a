//! Finds what passes a filter without looking at everything.
//!
//! What a filter says of values is looked up in their orders, and ids are names; the condition that
//! leaves least is taken, and the others are put to what it leaves. «Who applies a rule that rests on
//! an act about this place» may be asked of every body; but the place is known, and the acts, rules
//! and bodies are tied to it. So a filter that leads to entities that are found so is followed
//! backwards, as long as that is less work than looking at all.

use super::Check;
use super::Resting;
use super::bits::Met;
use super::ready::Entity;
use super::ready::Link;
use super::ready::Many;
use super::served::served;
use super::values::Ready;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::graph::Part;
use crate::graph::View;
use crate::model::ValueKind;
use crate::model::ValueRef;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;
use crate::query::QueryError;

/// What passes a filter, by id; nothing where it is not found so.
type Found = Result<Option<Vec<EntityIx>>, QueryError>;

/// So many looks cost less than thinking about them.
///
/// In tests, where there is little of everything, next to none is few.
pub(in crate::query) const FEW: usize = if cfg!(test) { 2 } else { 1_000 };

/// To go through so many letters of words costs as much as to look at one thing.
const LETTERS: usize = 512;

/// Someone who is looked at costs as much as so many ties that are followed back: each is somewhere else.
const AHEAD: usize = if cfg!(test) { 1 } else { 4 };

/// How much may be done to find what passes.
#[derive(Clone, Copy, Debug)]
pub(in crate::query) struct Effort {
    /// The most looks for each relation that is followed.
    pub(in crate::query) most: usize,
    /// How many are wanted by someone who can look at one after the other instead. They are not found
    /// where that costs less, but it is kept then which of the other ends pass.
    pub(in crate::query) page: Option<usize>,
}

impl Effort {
    /// Finds them all with at most so many looks for each relation.
    pub(in crate::query) fn all(most: usize) -> Self {
        Self { most, page: None }
    }
}

/// Returns the part that the words of a property must have, whether nothing else is asked of them, and
/// how many looks it costs to find it; nothing where they need not have one.
fn part<'t>(
    graph: &Graph,
    property: PropertyId,
    tests: &'t Ready,
) -> Option<(Part<'t>, bool, usize)> {
    let kind = &graph.ontology()[property].kind;
    if !matches!(kind, ValueKind::Text | ValueKind::String) {
        return None;
    }
    let (part, nothing_else) = tests.part()?;
    Some((part, nothing_else, graph.letters() / LETTERS))
}

/// Returns what stands at the other end of a relation.
pub(super) fn far_end(graph: &Graph, relation: RelationId, direction: Direction) -> TypeId {
    let relation = &graph.ontology()[relation];
    match direction {
        Direction::Forward => relation.range,
        Direction::Inverse => relation.domain,
    }
}

impl Check<'_, '_> {
    /// Returns the entities of a type or interface that are there on the day and pass a filter, by
    /// id.
    pub(in crate::query) fn all(
        &mut self,
        of: TypeId,
        filter: &Entity,
    ) -> Result<Vec<EntityIx>, QueryError> {
        let view: View<'_> = self.view;
        let most = view.graph().of_type(of).len().max(FEW);
        if let Some(found) = self.found(of, filter, Effort::all(most))? {
            return Ok(found);
        }
        if let Some(found) = self.marked(of, filter)? {
            return Ok(found);
        }
        let mut all = Vec::new();
        for entity in view.graph().of_type(of).iter().copied() {
            if !self.shows(entity) {
                continue;
            }
            self.budget.spend(1)?;
            if self.entity(entity, filter)? {
                all.push(entity);
            }
        }
        Ok(all)
    }

    /// Finds all entities of a type or interface that are there on the day and pass a filter.
    pub(in crate::query) fn found(&mut self, of: TypeId, filter: &Entity, effort: Effort) -> Found {
        let Some(mut found) = self.reached(filter, effort)? else {
            return Ok(None);
        };
        let graph = self.view.graph();
        let ontology = graph.ontology();
        found.retain(|entity| ontology.is_a(graph.kind_of(*entity), of));
        self.budget.spend(found.len())?;
        Ok(Some(found))
    }

    /// Returns about how many looks it takes to find what passes a filter; nothing where it cannot be
    /// found but by looking at all.
    pub(in crate::query) fn looks(&self, filter: &Entity) -> Option<usize> {
        let graph = self.view.graph();
        match filter {
            Entity::And(filters) => filters.iter().filter_map(|one| self.looks(one)).min(),
            Entity::Or(filters) => {
                let each = filters.iter().map(|one| self.looks(one));
                each.sum()
            }
            Entity::Id(tests) => tests.among().map(Iterator::count),
            Entity::Property(property, tests) => {
                let part = || Some(part(graph, *property, tests)?.2 + FEW);
                served(graph, *property, tests).map_or_else(part, |served| Some(served.len()))
            }
            Entity::Related(Field::Relation(relation, direction), many) => {
                let Many::Some(link) = &**many else {
                    return None;
                };
                let ends = self.looks(link.node.as_deref()?)?;
                let far = far_end(graph, *relation, *direction);
                let far = graph.of_type(far).len().max(1);
                Some(ends + ends.saturating_mul(graph.tally(*relation)) / far)
            }
            _ => None,
        }
    }

    fn reached(&mut self, filter: &Entity, effort: Effort) -> Found {
        match filter {
            Entity::And(filters) => self.found_by_one(filters, effort),
            Entity::Or(filters) => {
                let mut all = Vec::new();
                for filter in filters {
                    match self.reached(filter, effort)? {
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
            Entity::Property(property, tests) => {
                let graph = self.view.graph();
                let Some(served) = served(graph, *property, tests) else {
                    return self.found_by_part(*property, tests, filter, effort.most);
                };
                // To find what a statement is about and to look at it costs as much as two looks at
                // what stands in a row.
                if served.len() > effort.most / 2 {
                    return Ok(None);
                }
                let all = served.subjects(graph);
                self.passing(all, std::slice::from_ref(filter), usize::MAX)
            }
            Entity::Related(Field::Relation(relation, direction), many) => match &**many {
                // It is a guess, and how much is really looked at is bounded.
                Many::Some(link)
                    if self
                        .looks(filter)
                        .is_some_and(|looks| looks / 4 <= effort.most) =>
                {
                    self.found_by_relation((*relation, *direction), link, effort)
                }
                _ => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// Finds what passes all filters: what passes the one that finds least, if it passes the others.
    fn found_by_one(&mut self, filters: &[Entity], effort: Effort) -> Found {
        let looks = filters.iter().enumerate();
        let mut looks: Vec<(usize, usize)> = looks
            .filter_map(|(at, filter)| Some((self.looks(filter)?, at)))
            .collect();
        looks.sort_unstable();
        let mut best: Option<(usize, Vec<EntityIx>)> = None;
        for (_, at) in looks {
            let Some(filter) = filters.get(at) else {
                continue;
            };
            // To find less by another filter must not cost more than to look at what was found.
            let effort = match &best {
                Some((_, found)) => Effort::all(found.len()),
                None => effort,
            };
            match self.reached(filter, effort)? {
                Some(found) => {
                    let is_best = |best: &(usize, Vec<EntityIx>)| found.len() < best.1.len();
                    if best.as_ref().is_none_or(is_best) {
                        best = Some((at, found));
                    }
                }
                // It is the one that leaves least, and to look at one after the other costs less.
                None if effort.page.is_some() && filter.knows_ends() => return Ok(None),
                None => {}
            }
        }
        match best {
            Some((at, found)) => self.passing(found, filters, at),
            None => Ok(None),
        }
    }

    /// Finds what has words that contain a part, by looking for it in all words at once.
    fn found_by_part(
        &mut self,
        property: PropertyId,
        tests: &Ready,
        filter: &Entity,
        most: usize,
    ) -> Found {
        let view = self.view;
        let graph = view.graph();
        let Some((part, nothing_else, looks)) = part(graph, property, tests) else {
            return Ok(None);
        };
        if looks > most {
            return Ok(None);
        }
        self.budget.spend(looks)?;
        let is_looked_at = |at: StatementIx| match graph.value(at) {
            Some(ValueRef::Text { lang, .. }) => tests.looks_at(lang),
            _ => true,
        };
        let found = graph.containing(property, part).into_iter();
        let found = found.filter(|(_, at)| is_looked_at(*at) && view.shows_statement(*at));
        let mut all: Vec<EntityIx> = found.map(|(entity, _)| entity).collect();
        all.dedup();
        let but = if nothing_else { 0 } else { usize::MAX };
        self.passing(all, std::slice::from_ref(filter), but)
    }

    /// Keeps what is there on the day and passes filters, one of them left out.
    fn passing(&mut self, all: Vec<EntityIx>, filters: &[Entity], but: usize) -> Found {
        let mut passing = Vec::with_capacity(all.len());
        'all: for entity in all {
            self.budget.spend(1)?;
            if !self.shows(entity) {
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
        effort: Effort,
    ) -> Found {
        let Some(node) = &link.node else {
            return Ok(None);
        };
        let ends = match link.known() {
            Some(known) => known,
            None => match self.reached(node, effort)? {
                Some(found) => found,
                None => return Ok(None),
            },
        };
        let graph = self.view.graph();
        let far = graph.of_type(far_end(graph, relation, direction)).len();
        let back = ends.len().saturating_mul(graph.tally(relation)) / far.max(1);
        // If as many of those pass that are met ahead, one after the other.
        let ahead = |page: usize| page.saturating_mul(far) / ends.len().max(1);
        let is_nearer = |page: usize| ahead(page).saturating_mul(AHEAD) < back;
        if back > effort.most || link.memory.is_some() && effort.page.is_some_and(is_nearer) {
            link.keep(graph.entities().len(), &ends);
            return Ok(None);
        }
        let mut left = effort.most;
        let mut met = Met::new(graph.entities().len());
        for end in &ends {
            for back in graph.links(*end, relation, direction.reversed()) {
                if !self.shows_tie(&back) || !self.shows(back.other) {
                    continue;
                }
                let Some(rest) = left.checked_sub(1) else {
                    link.keep(graph.entities().len(), &ends);
                    return Ok(None);
                };
                left = rest;
                self.budget.spend(1)?;
                if self.passes_edge(Resting::On(back.statement), link) {
                    met.add(back.other);
                }
            }
        }
        Ok(Some(met.list()))
    }
}
