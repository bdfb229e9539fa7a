//! Relations that follow from a chain of others.

use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::model::Holds;
use crate::model::Validity;

/// That two entities are related because a chain of statements leads from one to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inference {
    /// The entity at the other end.
    pub end: EntityIx,
    /// The chains that lead there, the one that holds best first; never empty, and bounded.
    pub chains: Vec<Chain>,
    /// Whether there are more chains than are kept.
    pub more: bool,
    /// When all steps of the first chain hold.
    pub validity: Validity,
    /// Whether all steps of the first chain hold on the day.
    pub holds: Holds,
    /// The citations of the steps of the first chain, without repetition.
    pub citations: Vec<Citation>,
    /// Why it follows, in words.
    pub because: Box<str>,
}

/// The statements of a chain, in the order of its steps.
pub type Chain = Box<[StatementIx]>;
