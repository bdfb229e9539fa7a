//! What the fields of input types and the scalars *are*.

use super::cubes::FigurePart;
use super::groups::GroupPart;
use super::told::ToldPart;
use super::walks::WalkPart;
use crate::ontology;
use crate::ontology::PropertyId;

/// What a field of an input type means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InputKind {
    /// All of several conditions hold.
    And,
    /// Any of several conditions holds.
    Or,
    /// A condition does not hold.
    Not,
    /// A condition on an entity.
    Entity(EntityTest),
    /// A condition on how a relation fans out.
    Quantifier(Quantifier),
    /// The condition on the entity at the other end.
    Node,
    /// The condition on the statement that leads there.
    Edge,
    /// A condition on a statement.
    Statement(StatementTest),
    /// A condition on a citation.
    Citation(CitationTest),
    /// A comparison.
    Operator(Operator),
    /// A key to sort by.
    Order(OrderKey),
    /// What a walk goes through or keeps away from.
    Walk(WalkPart),
    /// Which changes or conflicts are wanted.
    Told(ToldPart),
    /// Which groups are wanted, or in which order.
    Group(GroupPart),
    /// Which figures are wanted, in which order, or what is made of them.
    Figure(FigurePart),
}

/// What of an entity a condition looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntityTest {
    /// Its id.
    Id,
    /// Its concrete type.
    Type,
    /// When it began to exist.
    Since,
    /// When it ceased to exist.
    Until,
    /// Whether it exists on the day.
    Holds,
    /// A property.
    Property(PropertyId),
    /// A relation.
    Link(ontology::Field),
}

/// How many of the other ends must meet a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantifier {
    /// At least one.
    Some,
    /// All; true also of none at all.
    Every,
    /// Not one.
    None,
    /// Whether there is any.
    Exists,
    /// Their number.
    Count,
    /// Which of them are counted.
    Counting,
}

/// What of a statement a condition looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatementTest {
    /// When it begins to hold.
    Since,
    /// When it ceases to hold.
    Until,
    /// Whether it holds on the day.
    Holds,
    /// Whether it is stated or inferred.
    Basis,
    /// How it is to be preferred.
    Rank,
    /// Where its wording comes from.
    Origin,
    /// Its citations.
    Citations,
    /// A qualifier, by its place in the relation's set.
    Qualifier(u16),
}

/// What of a citation a condition looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CitationTest {
    /// The source's id.
    Source,
    /// The section's name.
    Section,
    /// The id of a work that the source itself cites.
    Via,
}

/// A comparison with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// Equal to one of a list.
    In,
    /// Equal to none of a list.
    NotIn,
    /// Less.
    Lt,
    /// Less or equal.
    Lte,
    /// Greater.
    Gt,
    /// Greater or equal.
    Gte,
    /// Contains, with case and diacritics folded.
    Contains,
    /// Begins with, folded.
    StartsWith,
    /// Ends with, folded.
    EndsWith,
    /// Matches a regular expression.
    Matches,
    /// Has no value at all.
    IsNull,
    /// Only words in this language.
    Lang,
    /// With case and diacritics.
    Exact,
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrderKey {
    /// The id.
    Id,
    /// A property.
    Property(PropertyId),
    /// The number of other ends of a relation.
    Count(ontology::Field),
    /// When it began to exist.
    Since,
    /// When it ceased to exist.
    Until,
    /// When the statement of the edge begins to hold.
    EdgeSince,
    /// When the statement of the edge ceases to hold.
    EdgeUntil,
    /// The direction in which a count is sorted.
    CountDirection,
}

/// Which values a scalar takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScalarKind {
    /// GraphQL's own: a whole number, 32 bits.
    Int,
    /// GraphQL's own: a number.
    Float,
    /// GraphQL's own: characters.
    String,
    /// GraphQL's own: yes or no.
    Boolean,
    /// GraphQL's own: an identifier.
    Id,
    /// A whole number, 64 bits.
    Int64,
    /// An exact decimal number.
    Decimal,
    /// A day.
    Date,
    /// A date known in part.
    PartialDate,
    /// An absolute address on the web.
    Url,
    /// Any JSON.
    Json,
}
