//! Everything that an entity is tied to, in one row: what walks over many relations read.
//!
//! [`Graph::links`](super::Graph::links) answers for one relation in one direction; a search that may
//! go over any of them would have to ask for each, and find most of them empty.

use super::Link;
use super::csr::Place;
use super::csr::Rows;
use super::csr::Table;
use super::span::Days;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::ontology::Direction;
use crate::ontology::Ontology;
use crate::ontology::RelationId;

/// A link together with the relation that it is of, as seen from one of its ends.
///
/// Ordered by relation, direction, other end and statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tie {
    /// The relation.
    pub relation: RelationId,
    /// From which end it is seen. A symmetric relation is always seen from its subject.
    pub direction: Direction,
    /// The entity at the other end.
    pub other: EntityIx,
    /// The statement that says so.
    pub statement: StatementIx,
    /// Whether the statement has dates; without them it holds on every day.
    pub dated: bool,
}

/// Puts the links of all relations into one row for each entity.
pub(super) fn ties(
    ontology: &Ontology,
    places: &[Place],
    forward: &[Table<Link>],
    inverse: &[Table<Link>],
    days: &[Days],
) -> Rows<Tie> {
    let relations = (0u16..).map(RelationId).zip(forward.iter().zip(inverse));
    let tables: Vec<(RelationId, Direction, &Table<Link>)> = relations
        .flat_map(|(relation, (there, back))| {
            // A symmetric relation has the same links in both of its tables.
            let back = (!ontology[relation].symmetric).then_some(back);
            let there = (relation, Direction::Forward, there);
            [
                Some(there),
                back.map(|back| (relation, Direction::Inverse, back)),
            ]
        })
        .flatten()
        .collect();
    let dated = |statement: StatementIx| {
        let days = days.get(statement.0 as usize);
        days.is_some_and(|days| *days != Days::ALWAYS)
    };
    Rows::from_rows(places.iter().map(|place| {
        tables.iter().flat_map(|(relation, direction, table)| {
            table.row(*place).iter().map(|link| Tie {
                relation: *relation,
                direction: *direction,
                other: link.other,
                statement: link.statement,
                dated: dated(link.statement),
            })
        })
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_is_as_small_as_three_numbers() {
        assert_eq!(size_of::<Tie>(), 12);
    }
}
