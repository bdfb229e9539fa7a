//! How little ties and stations tell: what puts equally short walks in order.
//!
//! The first difference decides, in this order:
//!
//! 1. fewer statements that are deprecated,
//! 2. fewer weak relations (the ontology marks what is weak, such as standing in one list),
//! 3. fewer weak stations (such as places and documents),
//! 4. fewer statements and stations that only possibly hold on the day,
//! 5. fewer statements that are inferred,
//! 6. less crowded stations: a station with hundreds of links connects anything with anything.
//!
//! Where nothing differs, ids decide.

use std::ops::Add;

use crate::facts::Basis;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::graph::Tie;
use crate::graph::View;
use crate::model::Holds;

/// How little a tie, a station or a whole walk tells; the least comes first.
///
/// Each count has its own stretch of bits, so that weights add up count by count and compare from
/// the most important count to the least.
///
/// INVARIANT: a walk has fewer than 127 steps, so that no count runs into the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Weight(u64);

const DEPRECATED: u64 = 1 << 48;
const WEAK_RELATION: u64 = 1 << 40;
const WEAK_STATION: u64 = 1 << 32;
const POSSIBLY: u64 = 1 << 24;
const INFERRED: u64 = 1 << 16;

impl Weight {
    /// Weighs a tie.
    pub(super) fn of_tie(view: View<'_>, tie: &Tie) -> Self {
        let graph = view.graph();
        let mut weight = 0;
        if graph.rank(tie.statement) == Rank::Deprecated {
            weight += DEPRECATED;
        }
        if graph.ontology()[tie.relation].weak {
            weight += WEAK_RELATION;
        }
        if tie.dated && view.holds_statement(tie.statement) != Holds::Yes {
            weight += POSSIBLY;
        }
        if *graph.basis(tie.statement) != Basis::Stated {
            weight += INFERRED;
        }
        Self(weight)
    }

    /// Weighs a station between the ends.
    pub(super) fn of_station(view: View<'_>, entity: EntityIx) -> Self {
        let graph = view.graph();
        let links = graph.ties(entity).len();
        // Whether a station has 300 links or 310 says nothing; powers of two do.
        let mut weight = u64::from(links.checked_ilog2().unwrap_or(0));
        if graph.ontology()[graph.kind_of(entity)].weak {
            weight += WEAK_STATION;
        }
        if view.holds(entity) != Holds::Yes {
            weight += POSSIBLY;
        }
        Self(weight)
    }
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
