//! Statements that cannot hold together. No winner is picked; both sides are told.
//!
//! Nothing is listed by hand: conflicts follow from what the ontology says there can be one of at a
//! time, and from the dates of the statements. What is deprecated contradicts nothing: it is known
//! to be out of use.

mod difference;
mod figures;
mod list;
mod rivals;
mod same_change;
mod tallies;
mod told;

pub use difference::Difference;
pub use list::conflicts;
pub use rivals::contradicting;
pub use tallies::conflict_tallies;

use std::borrow::Cow;

use super::Certainty;
use super::Telling;
use super::cube;
use super::cube::ObservationIx;
use super::cursor::Keyed;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::model::Localised;
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
    /// Which of its fields, as seen from it; nothing where figures disagree.
    pub field: Option<Field>,
    /// The one side, the earlier in the order of the graph.
    pub one: Side,
    /// The other side.
    pub other: Side,
    /// How far apart they are, where that can be measured.
    pub difference: Option<Difference>,
    /// Why they are not to be compared, where measures are not the same.
    pub because: Option<Localised>,
    key: Box<str>,
}

/// What stands on one side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// A statement.
    Statement(StatementIx),
    /// A figure.
    Figure(ObservationIx),
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
    /// Two publishers give different figures of the same thing.
    Figure,
    /// Two figures are easily taken for figures of the same thing, and are not.
    Measure,
}

/// Which conflicts are wanted. All that is given must be met; what is `None` does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ConflictFilter {
    /// Of these kinds.
    pub kinds: Option<Vec<ConflictKind>>,
    /// Of these degrees of certainty; only certain ones if there is none.
    pub certainty: Option<Vec<Certainty>>,
    /// With one of these entities as the subject or object of a side; a figure is about its members,
    /// what it counts, its cube and its publisher.
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
    /// How those that are wanted are told.
    pub telling: Telling,
}

impl Side {
    /// Returns the statement, if it is one.
    pub fn statement(self) -> Option<StatementIx> {
        match self {
            Self::Statement(at) => Some(at),
            Self::Figure(_) => None,
        }
    }

    /// Returns the figure, if it is one.
    pub fn figure(self) -> Option<ObservationIx> {
        match self {
            Self::Statement(_) => None,
            Self::Figure(at) => Some(at),
        }
    }

    /// Returns who says it.
    pub fn citations(self, graph: &Graph) -> Vec<Citation> {
        match self {
            Self::Statement(at) => graph.citations(at).collect(),
            Self::Figure(at) => graph[at.cube].citations(at.row),
        }
    }

    /// Says whether the sources say it themselves.
    pub fn is_stated(self, graph: &Graph) -> bool {
        match self {
            Self::Statement(at) => *graph.basis(at) == Basis::Stated,
            Self::Figure(at) => graph[at.cube].observations.because(at.row).is_none(),
        }
    }

    /// Says whether both rest on a common source.
    pub fn shares_a_source(self, other: Self, graph: &Graph) -> bool {
        let theirs = other.citations(graph);
        let ours = self.citations(graph);
        let source = |own: &Citation| theirs.iter().any(|their| their.source == own.source);
        ours.iter().any(source)
    }

    /// Returns the entities that it is about.
    fn entities(self, graph: &Graph) -> Vec<EntityIx> {
        match self {
            Self::Statement(at) => {
                let object = match graph.claim(at) {
                    Claim::Relation(_, object) => Some(object),
                    Claim::Exists | Claim::Property(..) => None,
                };
                std::iter::once(graph.subject(at)).chain(object).collect()
            }
            Self::Figure(at) => cube::concerned(graph, at).collect(),
        }
    }

    /// Returns the name of the field that it fills, if it fills one.
    fn field(self, graph: &Graph) -> Option<&str> {
        let ontology = graph.ontology();
        match graph.claim(self.statement()?) {
            Claim::Exists => None,
            Claim::Property(id, _) => Some(&ontology[id].name),
            Claim::Relation(id, _) => Some(&ontology[id].name),
        }
    }
}

impl Keyed for Conflict {
    fn key<'a>(&'a self, _: &'a Graph) -> Cow<'a, str> {
        Cow::Borrowed(&self.key)
    }
}
