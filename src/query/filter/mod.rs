//! Filters as plain data: which entities and edges an answer is to contain.

mod bits;
mod check;
mod marks;
mod memory;
mod pattern;
mod reach;
mod ready;
mod served;
mod values;

pub(super) use bits::Bits;
pub(super) use check::{Check, Resting};
pub use pattern::Pattern;
pub(super) use reach::{Effort, FEW};
pub(super) use ready::{Entity as ReadyFilter, Link as ReadyLink};
pub(super) use values::{Ready as ReadyTests, Seen};

use crate::facts::Origin;
use crate::facts::Rank;
use crate::model::Holds;
use crate::model::LangId;
use crate::model::Value;
use crate::ontology::Field;
use crate::ontology::PropertyId;
use crate::ontology::TypeId;

/// A condition on an entity.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    /// All of these; true where there are none.
    And(Vec<Filter>),
    /// At least one of these; false where there are none.
    Or(Vec<Filter>),
    /// Not this.
    Not(Box<Filter>),
    /// Its id, as a string.
    Id(Tests),
    /// Its type is, or implements, one of these.
    Type(Vec<TypeId>),
    /// The values of a property on the day.
    ///
    /// No winner is picked: each value that holds is tried.
    Property(PropertyId, Tests),
    /// What it is related to on the day, by a relation, its inverse or a derived relation.
    Related(Field, Quantifier),
    /// Whether it exists on the day is one of these.
    Holds(Vec<Holds>),
    /// When it began to exist; partial dates.
    Since(Tests),
    /// When it ceased to exist; partial dates.
    Until(Tests),
}

/// Tests of the values of one property, qualifier or date.
///
/// All must pass. Those that look for something (`Eq`, `In`, comparisons, parts of words,
/// patterns) must all pass on one and the same value; `Ne` and `NotIn` are the opposites of `Eq`
/// and `In`, so they pass where there is no value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tests {
    /// Only words in this language are looked at; words in any language if there is none.
    pub lang: Option<LangId>,
    /// Whether case and diacritics count in words and strings.
    pub exact: bool,
    /// The tests.
    pub tests: Vec<Test>,
}

/// A test of a value.
///
/// A partial date is before another when all its days are before all of the other's; it is at or
/// before another when it ends no later, at or after when it begins no earlier. A number may be
/// compared with a whole or a decimal number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Test {
    /// There is no value (true), or there is one (false).
    IsNull(bool),
    /// It is this.
    Eq(Value),
    /// It is not this.
    Ne(Value),
    /// It is one of these; false where there are none.
    In(Vec<Value>),
    /// It is none of these; true where there are none.
    NotIn(Vec<Value>),
    /// It is less than this.
    Lt(Value),
    /// It is at most this.
    Lte(Value),
    /// It is greater than this.
    Gt(Value),
    /// It is at least this.
    Gte(Value),
    /// It contains this.
    Contains(Box<str>),
    /// It starts with this.
    StartsWith(Box<str>),
    /// It ends with this.
    EndsWith(Box<str>),
    /// A regular expression matches part of it, as it is written.
    Matches(Pattern),
}

/// How many of the related entities must pass.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Quantifier {
    /// At least one.
    Some(LinkFilter),
    /// All; true where there are none.
    Every(LinkFilter),
    /// None.
    None(LinkFilter),
    /// There is one (true) or there is none (false).
    Exists(bool),
    /// The number of different entities that pass, as a whole number.
    Count(LinkFilter, Tests),
}

/// A condition on an edge and the entity at its other end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LinkFilter {
    /// On the entity.
    pub node: Option<Box<Filter>>,
    /// On the edge.
    pub edge: Option<EdgeFilter>,
}

/// A condition on an edge: a statement of a relation, or what follows from several.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum EdgeFilter {
    /// All of these; true where there are none.
    And(Vec<EdgeFilter>),
    /// At least one of these; false where there are none.
    Or(Vec<EdgeFilter>),
    /// Not this.
    Not(Box<EdgeFilter>),
    /// A qualifier, by its place in the relation's set.
    Qualifier(u16, Tests),
    /// When it begins to hold; partial dates.
    Since(Tests),
    /// When it no longer holds; partial dates.
    Until(Tests),
    /// Whether it holds on the day is one of these.
    Holds(Vec<Holds>),
    /// Its basis is one of these.
    Basis(Vec<BasisKind>),
    /// Its rank is one of these.
    Rank(Vec<Rank>),
    /// Its origin is one of these.
    Origin(Vec<Origin>),
    /// At least one of its citations passes.
    SomeCitation(CitationFilter),
    /// All of its citations pass.
    EveryCitation(CitationFilter),
    /// None of its citations passes.
    NoCitation(CitationFilter),
}

/// A condition on a citation; all parts that are given must pass.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CitationFilter {
    /// The id of the source, as a string.
    pub source: Option<Tests>,
    /// The id of a work that the source itself cites, as a string.
    pub via: Option<Tests>,
    /// The name of the section, as a string.
    pub section: Option<Tests>,
}

/// Whether a statement is said or follows, without the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BasisKind {
    /// The sources say it.
    Stated,
    /// It follows from what they say.
    Inferred,
}
