//! In which order an answer comes.

use crate::model::LangId;
use crate::ontology::Field;
use crate::ontology::PropertyId;

/// What entities are ordered by. What has none comes last in both directions; ties are broken by
/// id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Order {
    /// What to look at.
    pub key: Key,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// What to look at when entities are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The id.
    Id,
    /// The value of a property on the day; words are taken in a language, with fallback.
    Property(PropertyId, LangId),
    /// How many entities it is related to on the day.
    Count(Field),
    /// When it began to exist.
    Since,
    /// When it ceased to exist.
    Until,
}

/// What edges are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EdgeOrder {
    /// What to look at.
    pub key: EdgeKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// What to look at when edges are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdgeKey {
    /// Something of the entity at the other end.
    Node(Key),
    /// When the edge begins to hold.
    Since,
    /// When it no longer holds.
    Until,
    /// The value of a qualifier, by its place in the relation's set; words are taken in a language,
    /// with fallback.
    Qualifier(u16, LangId),
}
