//! What began, changed, ended and happened, and when.
//!
//! A statement begins and ends at the dates of its validity; what it says is taken to change where a
//! property or relation that has one value at a time loses one and gets another at the same date.
//! Beside these stand events, which the ontology marks, and other dates that properties give.

mod changes;
mod gather;
mod sieve;
mod tallies;
mod timeline;
mod told;

pub use changes::changes;
pub use tallies::change_tallies;
pub use timeline::timeline;

use std::borrow::Cow;

use super::Budget;
use super::Certainty;
use super::QueryError;
use super::Telling;
use super::cursor::Keyed;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::model::Day;
use crate::model::PartialDate;
use crate::ontology::Field;
use crate::ontology::TypeId;

/// Something that began, changed, ended or happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What sort of change it is.
    pub kind: ChangeKind,
    /// Of what: the subject of the statements, or the event.
    pub entity: EntityIx,
    /// What of the entity changed; its existence if there is none.
    pub field: Option<Field>,
    /// When, as precisely as it is known.
    pub date: PartialDate,
    /// Whether it surely lies between the days that were asked for.
    pub certainty: Certainty,
    /// The statements that hold no longer.
    pub before: Vec<StatementIx>,
    /// The statements that hold from then on; those that give the date where something happened.
    pub after: Vec<StatementIx>,
    /// The entities that an event changed.
    pub changed: Vec<EntityIx>,
    key: Box<str>,
}

/// What sort of change something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Something no longer holds.
    Ended,
    /// One value, or one end of a relation, took the place of another.
    Changed,
    /// Something holds from then on.
    Began,
    /// An event happened.
    Happened,
    /// A property gives the date: when something was published, adopted or the like.
    Dated,
}

/// What changes may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Matter {
    /// That entities exist.
    Existence,
    /// The values of properties.
    Properties,
    /// Relations between entities.
    Relations,
    /// Events.
    Events,
    /// Dates that properties give.
    Dates,
}

/// Which changes are wanted. All that is given must be met; what is `None` does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ChangeFilter {
    /// Of entities of one of these types: the subject, the object, the event or what it changed.
    pub types: Option<Vec<TypeId>>,
    /// Of one of these entities, in the same places.
    pub entities: Option<Vec<EntityIx>>,
    /// Of these fields of the entity, by their names.
    pub fields: Option<Vec<Box<str>>>,
    /// Of these sorts.
    pub kinds: Option<Vec<ChangeKind>>,
    /// About these; about all but dates that properties give if there are none.
    pub matters: Option<Vec<Matter>>,
    /// Of these degrees of certainty.
    pub certainty: Option<Vec<Certainty>>,
    /// Resting on one of these sources.
    pub sources: Option<Vec<EntityIx>>,
    /// How those that are wanted are told.
    pub telling: Telling,
}

/// Of what the changes are, and between which days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangesOf {
    /// Of everything.
    All(Span),
    /// Of one entity.
    One(EntityIx, Span),
}

/// Returns all changes that are wanted, by date, before they are told.
fn found(
    graph: &Graph,
    of: ChangesOf,
    filter: &ChangeFilter,
    budget: &mut Budget,
) -> Result<Vec<Change>, QueryError> {
    match of {
        ChangesOf::All(span) => changes::found(graph, span, filter, budget),
        ChangesOf::One(entity, span) => timeline::found(graph, entity, span, filter, budget),
    }
}

/// The days between which something is to lie: after one, and on or before the other.
///
/// This is what differs between the graph as it is on the two days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// After this day.
    pub after: Option<Day>,
    /// Not after this day.
    pub until: Option<Day>,
}

impl Matter {
    /// All that changes may be about.
    const ALL: [Self; 5] = [
        Self::Existence,
        Self::Properties,
        Self::Relations,
        Self::Events,
        Self::Dates,
    ];
}

impl Span {
    /// Says whether a date surely lies between the days.
    fn surely_has(self, date: &PartialDate) -> bool {
        self.after.is_none_or(|after| after < date.earliest())
            && self.until.is_none_or(|until| date.latest() <= until)
    }
}

impl Change {
    /// Says whether it may be that the date lies on or before a day, so that the graph on that day
    /// may show it already.
    pub fn may_precede(&self, day: Day) -> bool {
        self.date.earliest() <= day
    }

    /// Says whether it may be that the date lies after a day, so that the graph on that day may not
    /// yet show it.
    pub fn may_follow(&self, day: Day) -> bool {
        day < self.date.latest()
    }

    /// Returns the entities that it is about: the subject, the objects, and what an event changed.
    fn touched(&self, graph: &Graph) -> impl Iterator<Item = EntityIx> {
        let objects = self.statements().filter_map(|at| match graph.claim(at) {
            Claim::Relation(_, object) => Some(object),
            Claim::Exists | Claim::Property(..) => None,
        });
        std::iter::once(self.entity)
            .chain(objects)
            .chain(self.changed.iter().copied())
    }

    /// Returns the name of the field that changed, as its subject has it.
    fn field_name<'a>(&self, graph: &'a Graph) -> Option<&'a str> {
        let ontology = graph.ontology();
        Some(match self.field? {
            Field::Property(id) => &ontology[id].name,
            Field::Relation(id, _) => &ontology[id].name,
            Field::Derived(id) => &ontology[id].name,
        })
    }

    /// Returns the statements that it rests on.
    pub fn statements(&self) -> impl Iterator<Item = StatementIx> {
        self.before.iter().chain(&self.after).copied()
    }

    /// Says what it is about.
    pub fn matter(&self) -> Matter {
        match (self.kind, self.field) {
            (ChangeKind::Happened, _) => Matter::Events,
            (ChangeKind::Dated, _) => Matter::Dates,
            (_, None) => Matter::Existence,
            (_, Some(Field::Property(_))) => Matter::Properties,
            (_, Some(Field::Relation(..) | Field::Derived(_))) => Matter::Relations,
        }
    }
}

impl Keyed for Change {
    fn key<'a>(&'a self, _: &'a Graph) -> Cow<'a, str> {
        Cow::Borrowed(&self.key)
    }
}
