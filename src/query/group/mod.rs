//! What a list holds, counted and reckoned by what its entities and edges have in common.
//!
//! An entity or edge that has several values for a key stands in a group for each; one that has none
//! stands in the group without a value. Nothing is counted twice within a group.

mod aggregate;
mod facets;
mod keys;
mod list;
mod members;

pub use aggregate::{Aggregate, aggregate};
pub use facets::{Facet, facets};
pub use list::{Grouped, groups};
pub use members::{Listed, Member, members};

use crate::facts::EntityIx;
use crate::model::Decimal;
use crate::model::LangId;
use crate::model::Value;
use crate::ontology::Field;
use crate::ontology::PropertyId;
use crate::ontology::TypeId;

/// What the members of a list are grouped by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GroupKey {
    /// What is followed first, step by step; what is looked at stands at the end.
    pub over: Vec<Field>,
    /// What is looked at there.
    pub by: GroupTrait,
}

impl From<GroupTrait> for GroupKey {
    fn from(by: GroupTrait) -> Self {
        Self {
            over: Vec::new(),
            by,
        }
    }
}

/// What entities or edges are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupTrait {
    /// Which entity it is.
    Itself,
    /// The concrete type.
    Type,
    /// The values of a property on the day; words in a language, with fallback.
    Property(PropertyId, LangId),
    /// The stretch of time that a date lies in.
    Bucket(Dated, Unit),
    /// Something of the edge that leads to the entity. Nothing is followed first.
    Edge(EdgeTrait),
}

/// What edges are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdgeTrait {
    /// The value of a qualifier, by its place in the relation's set: words in a language, with
    /// fallback; dates by the stretch of time that they lie in.
    Qualifier(u16, LangId, Unit),
    /// The stretch of time in which it began to hold.
    Since(Unit),
    /// The stretch of time in which it ceased to hold.
    Until(Unit),
    /// Whether it is stated or inferred.
    Basis,
    /// The sources that say so.
    Source,
}

/// A date of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dated {
    /// The value of a property.
    Property(PropertyId),
    /// When it began to exist.
    Since,
    /// When it ceased to exist.
    Until,
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Ten years: `2020s`.
    Decade,
    /// A year: `2024`.
    Year,
    /// A month: `2024-02`.
    Month,
}

/// What the members of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Common {
    /// A type.
    Type(TypeId),
    /// An entity.
    Entity(EntityIx),
    /// A value.
    Value(Value),
    /// A stretch of the calendar, as text.
    Bucket(Box<str>),
    /// Whether it is inferred.
    Inferred(bool),
}

/// Members of a list that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What, in the order of the keys; nothing where they have no value for the key.
    pub common: Vec<Option<Common>>,
    /// The entities, by id, each once.
    pub entities: Vec<EntityIx>,
    /// The edges that lead to them, by their places in the list.
    pub edges: Vec<usize>,
}

/// How a list is grouped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grouping {
    /// By what; everything is one group if there is nothing.
    pub by: Vec<GroupKey>,
    /// Which groups are wanted; all conditions must be met.
    pub having: Vec<Having>,
    /// In which order; what is most frequent first if there is none, then by what they have in
    /// common.
    pub order: Vec<GroupOrder>,
    /// At most so many groups.
    pub first: Option<i64>,
}

/// A condition on a group: a measure of it lies within bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Having {
    /// What is measured.
    pub measure: GroupMeasure,
    /// At least this.
    pub least: Option<Decimal>,
    /// At most this.
    pub most: Option<Decimal>,
}

/// What groups are put in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GroupOrder {
    /// What is looked at.
    pub by: GroupOrderKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// What is looked at when groups are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupOrderKey {
    /// What they have in common; those without it last.
    Common,
    /// A measure; those that have none last.
    Measure(GroupMeasure),
}

/// A number that a group has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupMeasure {
    /// How many different entities it has.
    Entities,
    /// How many edges lead to them.
    Edges,
    /// Something reckoned from numbers.
    Of(NumberOf, Reckoning),
}

/// Where numbers come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberOf {
    /// A property of the entities.
    Property(PropertyId),
    /// A qualifier of the edges, by its place in the relation's set.
    Qualifier(u16),
}

/// What is reckoned from numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reckoning {
    /// The smallest.
    Least,
    /// The greatest.
    Greatest,
    /// All together.
    Sum,
    /// All together, divided by how many there are.
    Mean,
}
