//! Statements that cannot hold together. No winner is picked; both sides are told.
//!
//! Nothing is listed by hand: conflicts follow from what the ontology says there can be one of at a
//! time, and from the dates of the statements. What is deprecated contradicts nothing: it is known
//! to be out of use.

mod difference;
mod list;
mod rivals;
mod same_change;

pub use difference::Difference;
pub use list::conflicts;
pub use rivals::contradicting;
pub use same_change::share as share_a_source;

use std::borrow::Cow;

use super::Certainty;
use super::cursor::Keyed;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::ontology::Field;
use crate::ontology::TypeId;

/// Two things that are said and cannot both be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Why they cannot.
    pub kind: ConflictKind,
    /// Whether they surely contradict each other, as far as dates tell.
    pub certainty: Certainty,
    /// What they disagree about.
    pub entity: EntityIx,
    /// Which of its fields, as seen from it.
    pub field: Field,
    /// The one side, the earlier in the order of the graph.
    pub one: Side,
    /// The other side.
    pub other: Side,
    /// How far apart they are, where that can be measured.
    pub difference: Option<Difference>,
    key: Box<str>,
}

/// What stands on one side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// A statement.
    Statement(StatementIx),
}

/// Why two sides cannot both be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConflictKind {
    /// A property that has one value at a time has two.
    Value,
    /// A property that has one date has two that cannot be the same day.
    Date,
    /// A relation that has one end at a time has two.
    Target,
    /// A relation and its opposite are said of the same two entities.
    Opposite,
    /// Two events of one kind changed the same things at different times, close to each other and
    /// according to different sources, so that they may be one change.
    SameChange,
}

/// Which conflicts are wanted. All that is given must be met; what is `None` does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ConflictFilter {
    /// Of these kinds.
    pub kinds: Option<Vec<ConflictKind>>,
    /// Of these degrees of certainty; only certain ones if there is none.
    pub certainty: Option<Vec<Certainty>>,
    /// With one of these entities as the subject or object of a side.
    pub entities: Option<Vec<EntityIx>>,
    /// With an entity of one of these types as the subject or object of a side.
    pub types: Option<Vec<TypeId>>,
    /// About these fields, by the names that their subjects give them.
    pub fields: Option<Vec<Box<str>>>,
    /// With a side that rests on one of these sources.
    pub sources: Option<Vec<EntityIx>>,
    /// Whether both sides rest on one source, which then contradicts itself.
    pub within_one_source: Option<bool>,
    /// Whether sources say both sides, or at least one is inferred.
    pub both_stated: Option<bool>,
}

impl Side {
    /// Returns the statement.
    pub fn statement(self) -> StatementIx {
        match self {
            Self::Statement(at) => at,
        }
    }
}

impl Keyed for Conflict {
    fn key<'a>(&'a self, _: &'a Graph) -> Cow<'a, str> {
        Cow::Borrowed(&self.key)
    }
}
