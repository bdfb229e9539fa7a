//! Puts a filter to the entities and edges of a view.

use std::borrow::Cow;
use std::sync::Arc;

use super::BasisKind;
use super::Bits;
use super::ready;
use super::values::Ready;
use super::values::Seen;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::Origin;
use crate::facts::Rank;
use crate::facts::StatementIx;
use crate::graph::Shown;
use crate::graph::Tie;
use crate::graph::View;
use crate::model::PartialDate;
use crate::model::Validity;
use crate::ontology::Field;
use crate::query::Budget;
use crate::query::Inference;
use crate::query::QueryError;
use crate::query::derived;

/// Puts filters to what a view shows, and counts what it looks at.
#[derive(Debug)]
pub(in crate::query) struct Check<'a, 'b> {
    pub(in crate::query) view: View<'a>,
    pub(in crate::query) budget: &'b mut Budget,
    /// Where foldings are written down.
    letters: String,
    /// What is there on the day, where that was worth finding as a whole.
    shown: Option<Arc<Shown>>,
    /// How often it was looked up.
    doubts: u64,
}

/// What an edge that is to be checked rests on.
#[derive(Clone, Copy, Debug)]
pub(in crate::query) enum Resting<'e> {
    /// A statement of the relation.
    On(StatementIx),
    /// It follows from others.
    From(&'e Inference),
    /// Nobody asked.
    Unknown,
}

type Answer = Result<bool, QueryError>;

impl<'a, 'b> Check<'a, 'b> {
    pub(in crate::query) fn new(view: View<'a>, budget: &'b mut Budget) -> Self {
        Self {
            view,
            budget,
            letters: String::new(),
            shown: None,
            doubts: 0,
        }
    }

    /// Looks at much: takes what is known of the day from questions before.
    #[must_use]
    pub(in crate::query) fn at_much(mut self) -> Self {
        if !self.view.includes_ended() {
            self.shown = self.view.graph().known_on(self.view.day());
        }
        self
    }

    /// Says whether an entity is shown, as the view does.
    pub(in crate::query) fn shows(&mut self, entity: EntityIx) -> bool {
        match &self.shown {
            Some(shown) => shown.entity(entity),
            None if self.view.includes_ended() => true,
            None => {
                self.doubt();
                self.view.shows(entity)
            }
        }
    }

    /// Says whether a tie is shown, as the view does.
    pub(in crate::query) fn shows_tie(&mut self, tie: &Tie) -> bool {
        match &self.shown {
            Some(shown) => shown.tie(tie),
            None if self.view.includes_ended() || !tie.dated => true,
            None => {
                self.doubt();
                self.view.shows_tie(tie)
            }
        }
    }

    fn doubt(&mut self) {
        self.doubts += 1;
        let graph = self.view.graph();
        if graph.is_worth(self.doubts) {
            self.shown = Some(graph.shown_on(self.view.day()));
        }
    }
}

impl<'a> Check<'a, '_> {
    /// Says whether an entity passes.
    pub(in crate::query) fn entity(&mut self, entity: EntityIx, filter: &ready::Entity) -> Answer {
        use ready::Entity;
        let graph = self.view.graph();
        Ok(match filter {
            Entity::And(filters) => {
                for filter in filters {
                    if !self.entity(entity, filter)? {
                        return Ok(false);
                    }
                }
                true
            }
            Entity::Or(filters) => {
                for filter in filters {
                    if self.entity(entity, filter)? {
                        return Ok(true);
                    }
                }
                false
            }
            Entity::Not(filter) => !self.entity(entity, filter)?,
            Entity::Id(tests) => tests.passes(Seen::Letters(graph.id_of(entity))),
            Entity::Type(types) => types.binary_search(&graph.kind_of(entity)).is_ok(),
            Entity::Property(property, tests) => {
                let mut run = tests.run();
                for statement in self.view.values(entity, *property) {
                    self.budget.spend(1)?;
                    if let Some(value) = graph.value(statement) {
                        let folded = graph.folded(statement, &mut self.letters);
                        run.look_at(value, (!folded.narrow.is_empty()).then_some(folded));
                    }
                }
                run.passed()
            }
            Entity::Related(field, many) => self.many(entity, *field, many)?,
            Entity::Holds(holds) => holds.contains(&self.view.holds(entity)),
            Entity::Since(tests) => self.existence(entity, tests, |when| when.since.as_ref()),
            Entity::Until(tests) => self.existence(entity, tests, |when| when.until.as_ref()),
        })
    }

    /// Puts the dates of all statements of an entity's existence to tests.
    fn existence(
        &self,
        entity: EntityIx,
        tests: &Ready,
        date: impl Fn(&'a Validity) -> Option<&'a PartialDate>,
    ) -> bool {
        let graph = self.view.graph();
        let mut run = tests.run();
        if graph.is_lasting(entity) {
            return run.passed();
        }
        for statement in graph.existence(entity) {
            if self.view.shows_statement(statement)
                && let Some(date) = date(graph.validity(statement))
            {
                run.look(Seen::Date(date));
            }
        }
        run.passed()
    }

    fn many(&mut self, entity: EntityIx, field: Field, many: &ready::Many) -> Answer {
        use ready::Many;
        match many {
            Many::Exists(wanted) => {
                let any = self.any(entity, field, &ready::Link::default())?;
                Ok(any == *wanted)
            }
            Many::Some(filter) => self.any(entity, field, filter),
            Many::None(filter) => Ok(!self.any(entity, field, filter)?),
            Many::Every(filter) => Ok(!self.one(entity, field, filter, false)?),
            Many::Count(filter, tests) => {
                let count = self.count(entity, field, filter)?;
                Ok(tests.passes(Seen::Count(count)))
            }
        }
    }

    fn any(&mut self, entity: EntityIx, field: Field, filter: &ready::Link) -> Answer {
        self.one(entity, field, filter, true)
    }

    /// Says whether there is an edge that passes, or one that does not.
    fn one(
        &mut self,
        entity: EntityIx,
        field: Field,
        filter: &ready::Link,
        passing: bool,
    ) -> Answer {
        let Field::Relation(relation, direction) = field else {
            let mut one = false;
            self.each(entity, field, filter, &mut |check, other, resting| {
                one = check.link(other, resting, filter)? == passing;
                Ok(!one)
            })?;
            return Ok(one);
        };
        let view = self.view;
        let ties = view.graph().links(entity, relation, direction);
        if ties.is_empty() || !self.shows(entity) {
            return Ok(false);
        }
        for tie in ties {
            self.budget.spend(1)?;
            // What is known of the other end costs less to look at than whether it is there; whoever
            // is known to pass is there.
            let memory = filter.memory.as_ref();
            let known = memory.and_then(|(_, memory)| memory.recall(tie.other));
            let of_no_use = match known {
                Some(passes) if passing => !passes,
                Some(passes) => passes && filter.edge.is_none(),
                None => false,
            };
            if of_no_use || !self.shows_tie(&tie) || known != Some(true) && !self.shows(tie.other) {
                continue;
            }
            if self.link(tie.other, Resting::On(tie.statement), filter)? == passing {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Counts the different entities at the other end of the edges that pass.
    pub(in crate::query) fn count(
        &mut self,
        entity: EntityIx,
        field: Field,
        filter: &ready::Link,
    ) -> Result<usize, QueryError> {
        let mut count = 0;
        let (Field::Relation(relation, direction), None, None) =
            (field, &filter.node, &filter.edge)
        else {
            self.others(entity, field, filter, |_| count += 1)?;
            return Ok(count);
        };
        let ties = self.view.graph().links(entity, relation, direction);
        if ties.is_empty() || !self.shows(entity) {
            return Ok(0);
        }
        let mut last = None;
        for tie in ties {
            if last != Some(tie.other) && self.shows_tie(&tie) && self.shows(tie.other) {
                self.budget.spend(1)?;
                last = Some(tie.other);
                count += 1;
            }
        }
        Ok(count)
    }

    /// Shows the different entities at the other end of the edges that pass, by id.
    pub(in crate::query) fn others(
        &mut self,
        entity: EntityIx,
        field: Field,
        filter: &ready::Link,
        mut show: impl FnMut(EntityIx),
    ) -> Result<(), QueryError> {
        let mut last = None;
        self.each(entity, field, filter, &mut |check, other, resting| {
            // Edges come sorted by their other end, so that it is enough to know the last.
            if last != Some(other) && check.link(other, resting, filter)? {
                last = Some(other);
                show(other);
            }
            Ok(true)
        })
    }

    /// Shows each edge, by its other end, until it is told to stop.
    fn each(
        &mut self,
        entity: EntityIx,
        field: Field,
        filter: &ready::Link,
        show: &mut dyn FnMut(&mut Self, EntityIx, Resting<'_>) -> Answer,
    ) -> Result<(), QueryError> {
        match field {
            Field::Property(_) => {}
            Field::Relation(relation, direction) => {
                let links = self.view.graph().links(entity, relation, direction);
                if links.is_empty() || !self.shows(entity) {
                    return Ok(());
                }
                for link in links {
                    if !self.shows_tie(&link) || !self.shows(link.other) {
                        continue;
                    }
                    self.budget.spend(1)?;
                    if !show(self, link.other, Resting::On(link.statement))? {
                        break;
                    }
                }
            }
            Field::Derived(id) if filter.edge.is_none() => {
                for end in derived::ends(self.view, entity, id, self.budget)? {
                    if !show(self, end, Resting::Unknown)? {
                        break;
                    }
                }
            }
            Field::Derived(id) => {
                for inference in derived::follow(self.view, entity, id, self.budget)? {
                    if !show(self, inference.end, Resting::From(&inference))? {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// Says whether an edge passes, and the entity at its other end.
    pub(in crate::query) fn link(
        &mut self,
        other: EntityIx,
        resting: Resting<'_>,
        filter: &ready::Link,
    ) -> Answer {
        if !self.passes_edge(resting, filter) {
            return Ok(false);
        }
        let Some(node) = &filter.node else {
            return Ok(true);
        };
        let Some((of, memory)) = &filter.memory else {
            return self.entity(other, node);
        };
        if let Some(known) = memory.recall(other) {
            return Ok(known);
        }
        let graph = self.view.graph();
        if !memory.is_due(graph.of_type(*of).len()) {
            return self.entity(other, node);
        }
        let whole = Bits::new(graph.entities().len(), &self.all(*of, node)?);
        let passes = whole.has(other);
        memory.keep(whole);
        Ok(passes)
    }

    /// Says whether an edge passes, whatever is at its other end.
    pub(super) fn passes_edge(&self, resting: Resting<'_>, filter: &ready::Link) -> bool {
        let edge = filter.edge.as_ref();
        edge.is_none_or(|edge| self.edge(resting, edge))
    }

    fn edge(&self, resting: Resting<'_>, filter: &ready::Edge) -> bool {
        use ready::Edge;
        let graph = self.view.graph();
        let statement = match resting {
            Resting::On(at) => Some(at),
            Resting::From(_) | Resting::Unknown => None,
        };
        let validity = match resting {
            Resting::On(at) => graph.validity(at),
            Resting::From(inference) => &inference.validity,
            Resting::Unknown => &Validity::ALWAYS,
        };
        let date = |tests: &Ready, date: &Option<PartialDate>| {
            let mut run = tests.run();
            if let Some(date) = date {
                run.look(Seen::Date(date));
            }
            run.passed()
        };
        let citations = || match resting {
            Resting::On(at) => Cow::Owned(graph.citations(at).collect()),
            Resting::From(inference) => Cow::Borrowed(inference.citations.as_slice()),
            Resting::Unknown => Cow::Borrowed(&[][..]),
        };
        match filter {
            Edge::And(filters) => filters.iter().all(|filter| self.edge(resting, filter)),
            Edge::Or(filters) => filters.iter().any(|filter| self.edge(resting, filter)),
            Edge::Not(filter) => !self.edge(resting, filter),
            Edge::Qualifier(wanted, tests) => {
                let mut run = tests.run();
                let given = statement.map_or(&[][..], |said| graph.qualifiers(said));
                for (at, value) in given {
                    if at == wanted {
                        run.look_at(value.into(), None);
                    }
                }
                run.passed()
            }
            Edge::Since(tests) => date(tests, &validity.since),
            Edge::Until(tests) => date(tests, &validity.until),
            Edge::Holds(holds) => match resting {
                Resting::On(at) => holds.contains(&self.view.holds_statement(at)),
                Resting::From(inference) => holds.contains(&inference.holds),
                Resting::Unknown => true,
            },
            Edge::Basis(kinds) => {
                let kind = match statement.map(|said| graph.basis(said)) {
                    Some(Basis::Stated) => BasisKind::Stated,
                    Some(Basis::Inferred { .. }) | None => BasisKind::Inferred,
                };
                kinds.contains(&kind)
            }
            Edge::Rank(ranks) => {
                ranks.contains(&statement.map_or(Rank::Normal, |said| graph.rank(said)))
            }
            Edge::Origin(origins) => {
                origins.contains(&statement.map_or(Origin::Source, |said| graph.origin(said)))
            }
            Edge::SomeCitation(filter) => citations().iter().any(|one| self.citation(one, filter)),
            Edge::EveryCitation(filter) => citations().iter().all(|one| self.citation(one, filter)),
            Edge::NoCitation(filter) => !citations().iter().any(|one| self.citation(one, filter)),
        }
    }

    fn citation(&self, citation: &Citation, filter: &ready::Citation) -> bool {
        let graph = self.view.graph();
        let id = |entity: EntityIx| Seen::Letters(graph.id_of(entity));
        let source = |tests: &Ready| tests.passes(id(citation.source));
        let via = |tests: &Ready| {
            let mut run = tests.run();
            for work in &citation.via {
                run.look(id(*work));
            }
            run.passed()
        };
        let section = |tests: &Ready| {
            let mut run = tests.run();
            if let Some(section) = graph.section_of(citation) {
                run.look(Seen::Letters(&section.id));
            }
            run.passed()
        };
        filter.source.as_ref().is_none_or(source)
            && filter.via.as_ref().is_none_or(via)
            && filter.section.as_ref().is_none_or(section)
    }
}
