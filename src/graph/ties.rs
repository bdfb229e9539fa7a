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
use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;

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

impl Tie {
    /// Returns it in twelve bytes, as in memory.
    fn bytes(self) -> [u8; 12] {
        let Self {
            relation,
            direction,
            other,
            statement,
            dated,
        } = self;
        let inverse = u32::from(direction == Direction::Inverse);
        let first = u32::from(relation.0) | inverse << 16 | u32::from(dated) << 24;
        let mut bytes = [0; 12];
        let (words, _) = bytes.as_chunks_mut();
        for (to, word) in words.iter_mut().zip([first, other.0, statement.0]) {
            *to = word.to_le_bytes();
        }
        bytes
    }

    fn of_bytes(bytes: [u8; 12]) -> Self {
        let (words, _) = bytes.as_chunks();
        let mut words = words.iter().map(|word| u32::from_le_bytes(*word));
        let mut next = || words.next().unwrap_or_default();
        let first = next();
        Self {
            relation: RelationId(first as u16),
            direction: if first & 1 << 16 == 0 {
                Direction::Forward
            } else {
                Direction::Inverse
            },
            other: EntityIx(next()),
            statement: StatementIx(next()),
            dated: first >> 24 != 0,
        }
    }
}

impl Stored for Tie {
    const LAYOUT: u64 = layout("relation, inverse, dated, other, statement", &[]);

    fn write(&self, into: &mut Writer<'_>) {
        into.bytes(&self.bytes());
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        from.array().map(Self::of_bytes)
    }

    fn write_list(list: &[Self], into: &mut Writer<'_>) {
        into.records(list, Self::bytes);
    }

    fn read_list(count: usize, from: &mut Reader<'_>) -> Result<Vec<Self>, Broken> {
        let list = from.records(count, Self::of_bytes)?;
        let (mut relation, mut other, mut statement) = (0, 0, 0);
        for tie in &list {
            relation = relation.max(tie.relation.0);
            other = other.max(tie.other.0);
            statement = statement.max(tie.statement.0);
        }
        if !list.is_empty() {
            from.see::<RelationId>(relation.into());
            from.see::<EntityIx>(other.into());
            from.see::<StatementIx>(statement.into());
        }
        Ok(list)
    }
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
