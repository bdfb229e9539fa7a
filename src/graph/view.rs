//! The graph as it is on one day.

use super::Graph;
use super::Shown;
use super::Tie;
use super::existence::Existing;
use super::ties::add_each;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::facts::StatementIx;
use crate::model::Day;
use crate::model::Holds;
use crate::ontology::Direction;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

/// A graph looked at on one day, with or without what does not hold then.
///
/// Cheap to copy; every read of a question goes through one.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    graph: &'a Graph,
    day: Day,
    ended: bool,
    /// What is there on the day, if that was found before.
    known: Option<&'a Shown>,
}

impl<'a> View<'a> {
    /// Looks at a graph on a day, without what does not hold then.
    pub fn new(graph: &'a Graph, day: Day) -> Self {
        Self {
            graph,
            day,
            ended: false,
            known: None,
        }
    }

    /// Takes what is known of the day, which must be that of the view.
    #[must_use]
    pub(crate) fn knowing(self, known: Option<&'a Shown>) -> Self {
        Self { known, ..self }
    }

    /// Looks at the same graph on another day.
    #[must_use]
    pub fn at(self, day: Day) -> Self {
        let known = self.known.filter(|_| day == self.day);
        Self { day, known, ..self }
    }

    /// Says whether to show also what does not hold on the day: what has ended or not yet begun.
    #[must_use]
    pub fn include_ended(self, ended: bool) -> Self {
        Self { ended, ..self }
    }

    /// Returns the graph.
    pub fn graph(self) -> &'a Graph {
        self.graph
    }

    /// Returns the day.
    pub fn day(self) -> Day {
        self.day
    }

    /// Says whether what does not hold on the day is shown too.
    pub fn includes_ended(self) -> bool {
        self.ended
    }

    /// Says whether an entity exists on the day.
    ///
    /// Where several statements tell of its existence, it exists if any of them says so; those
    /// that are deprecated count only where there are no others.
    pub fn holds(self, entity: EntityIx) -> Holds {
        match self.graph.existing(entity) {
            Existing::Always => Holds::Yes,
            Existing::On(days) => days.holds(self.day),
            Existing::Weighed => self.weighed(entity),
        }
    }

    /// Weighs the statements that tell of an entity's existence.
    fn weighed(self, entity: EntityIx) -> Holds {
        let said = self.graph.existence(entity);
        let best = |deprecated: bool| {
            said.clone()
                .filter(|at| (self.graph.rank(*at) == Rank::Deprecated) == deprecated)
                .map(|at| self.holds_statement(at))
                .max()
        };
        best(false).or_else(|| best(true)).unwrap_or(Holds::Yes)
    }

    /// Says whether a statement holds on the day, by its own dates.
    pub fn holds_statement(self, statement: StatementIx) -> Holds {
        self.graph.days(statement).holds(self.day)
    }

    /// Says whether an entity is shown in lists.
    #[inline]
    pub fn shows(self, entity: EntityIx) -> bool {
        match self.known {
            _ if self.ended => true,
            Some(known) => known.entity(entity),
            None => self.graph.exists_always(entity) || self.holds(entity) != Holds::No,
        }
    }

    /// Says whether a statement is shown, by its own dates.
    pub fn shows_statement(self, statement: StatementIx) -> bool {
        match self.known {
            _ if self.ended => true,
            Some(known) => known.statement(statement),
            None => self.holds_statement(statement) != Holds::No,
        }
    }

    /// Iterates over the entities of a type or interface, by id.
    pub fn of_type(self, of: TypeId) -> impl Iterator<Item = EntityIx> + use<'a> {
        let all = self.graph.of_type(of).iter().copied();
        all.filter(move |entity| self.shows(*entity))
    }

    /// Iterates over what an entity is related to, by the other end's id and then by statement.
    ///
    /// A link is shown when its statement holds and both of its ends exist.
    #[inline]
    pub fn links(
        self,
        entity: EntityIx,
        relation: RelationId,
        direction: Direction,
    ) -> impl Iterator<Item = Tie> + use<'a> {
        let mut all = self.graph.links(entity, relation, direction);
        if !all.is_empty() && !self.shows(entity) {
            all.clear();
        }
        all.filter(move |link| self.shows_tie(link) && self.shows(link.other))
    }

    /// Adds the different entities to a list that an entity is related to, by id, and returns by how
    /// many links: the ends of [`View::links`].
    #[inline]
    pub fn add_ends(
        self,
        entity: EntityIx,
        relation: RelationId,
        direction: Direction,
        ends: &mut Vec<EntityIx>,
    ) -> usize {
        let Some(known) = self.known.filter(|_| !self.ended) else {
            let links = self.links(entity, relation, direction);
            return add_each(links.map(|tie| (tie.other.0, tie.statement.0)), ends);
        };
        if !known.entity(entity) {
            return 0;
        }
        let graph = self.graph;
        graph.add_known(entity, (relation, direction), known, ends)
    }

    /// Says whether a tie of an entity is shown, by the dates of its statement.
    #[inline]
    pub fn shows_tie(self, tie: &Tie) -> bool {
        !tie.dated || self.shows_statement(tie.statement)
    }

    /// Iterates over the statements that give a property a value.
    pub fn values(
        self,
        entity: EntityIx,
        property: PropertyId,
    ) -> impl Iterator<Item = StatementIx> + use<'a> {
        let all = self.graph.values(entity, property);
        all.filter(move |statement| self.shows_statement(*statement))
    }
}
