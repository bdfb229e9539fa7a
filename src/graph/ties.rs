//! Everything that an entity is tied to, in one row: what questions and walks read.
//!
//! A row is sorted by relation and direction first, so that what an entity is related to by one
//! relation is a part of its row, and a search that may go over any of them reads all of it.

use petgraph::Direction::{Incoming, Outgoing};
use petgraph::visit::EdgeRef;

use super::Net;
use super::csr::Rows;
use super::store::Store;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::ontology::Direction;
use crate::ontology::Ontology;
use crate::ontology::RelationId;

/// An end of a relation as seen from the other end.
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

/// Puts the edges of the net into one row for each entity.
pub(super) fn ties(ontology: &Ontology, net: &Net, store: &Store) -> Rows<Tie> {
    let mut offsets = Vec::with_capacity(net.node_count() + 1);
    let mut all: Vec<Tie> = Vec::with_capacity(net.edge_count() * 2);
    let mut row: Vec<Tie> = Vec::new();
    offsets.push(0);
    for node in net.node_indices() {
        for way in [Outgoing, Incoming] {
            row.extend(net.edges_directed(node, way).map(|edge| {
                let said = edge.weight();
                let (end, direction) = match way {
                    Outgoing => (edge.target(), Direction::Forward),
                    Incoming => (edge.source(), Direction::Inverse),
                };
                let symmetric = ontology[said.relation].symmetric;
                Tie {
                    relation: said.relation,
                    direction: if symmetric {
                        Direction::Forward
                    } else {
                        direction
                    },
                    other: EntityIx(end.index() as u32),
                    statement: said.statement,
                    dated: store.is_dated(said.statement),
                }
            }));
        }
        row.sort_unstable();
        // Who is tied to itself is met from both ends.
        row.dedup();
        all.append(&mut row);
        offsets.push(u32::try_from(all.len()).unwrap_or(u32::MAX));
    }
    Rows::from_parts(offsets, all)
}

/// Returns the part of a row that is of one relation in one direction.
pub(super) fn of(row: &[Tie], relation: RelationId, direction: Direction) -> &[Tie] {
    let key = |tie: &Tie| (tie.relation, tie.direction);
    let start = row.partition_point(|tie| key(tie) < (relation, direction));
    let rest = row.get(start..).unwrap_or(&[]);
    let length = rest.partition_point(|tie| key(tie) == (relation, direction));
    rest.get(..length).unwrap_or(&[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_is_as_small_as_three_numbers() {
        assert_eq!(size_of::<Tie>(), 12);
    }
}
