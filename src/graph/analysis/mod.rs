//! Measures of a part of the graph: how many ties, how central, how it falls apart.
//!
//! A [`Portion`] is a part of the graph as petgraph's compressed net, where two entities are tied
//! once however many statements tie them. Each measure tells a check how much it is about to look
//! at, so that a budget or a deadline can stop it at any time. Which part is measured is not known
//! here (`query`). Why no library of algorithms is used: `docs/decisions/004-analysis.md`.

mod betweenness;
mod communities;
mod page_rank;
#[cfg(test)]
mod tests;

use petgraph::Directed;
use petgraph::csr::Csr;
use petgraph::unionfind::UnionFind;

use crate::facts::EntityIx;

pub use communities::Communities;

/// A part of the graph as a net of its own.
#[derive(Debug)]
pub struct Portion {
    /// The entities, sorted; node `n` of the net is the `n`th of them.
    entities: Box<[EntityIx]>,
    /// An arc for each entity and each other that can be reached from it in one step, with the
    /// number of ties between the two.
    net: Csr<(), u32, Directed, u32>,
}

/// A group of entities, the first by id first.
pub type Group = Vec<EntityIx>;

impl Portion {
    /// Takes the entities of a part, which are sorted, and the steps that lead from one to another.
    ///
    /// A step that occurs several times is one arc. Steps to what is not in the part are left out.
    pub fn new(entities: Vec<EntityIx>, steps: &[(EntityIx, EntityIx)]) -> Self {
        let place = |entity: &EntityIx| {
            let at = entities.binary_search(entity).ok()?;
            u32::try_from(at).ok()
        };
        let mut arcs: Vec<(u32, u32)> = steps
            .iter()
            .filter_map(|(from, to)| Some((place(from)?, place(to)?)))
            .filter(|(from, to)| from != to)
            .collect();
        arcs.sort_unstable();
        let mut counted: Vec<(u32, u32, u32)> = Vec::with_capacity(arcs.len());
        for (from, to) in arcs {
            match counted.last_mut() {
                Some((last_from, last_to, count)) if (*last_from, *last_to) == (from, to) => {
                    *count += 1;
                }
                _ => counted.push((from, to, 1)),
            }
        }
        // Sorted and without repetition, so it is never refused.
        let mut net = Csr::from_sorted_edges(&counted).unwrap_or_default();
        while net.node_count() < entities.len() {
            net.add_node(());
        }
        Self {
            entities: entities.into(),
            net,
        }
    }

    /// Returns the entities of the part.
    pub fn entities(&self) -> &[EntityIx] {
        &self.entities
    }

    /// Returns how many pairs of entities are tied, each direction in which one can be reached from
    /// the other counted.
    pub fn arcs(&self) -> usize {
        self.net.edge_count()
    }

    /// Returns how many others can be reached from each entity in one step.
    pub fn degrees(&self) -> Vec<u32> {
        let all = self.nodes();
        all.map(|node| self.next(node).len() as u32).collect()
    }

    /// Returns the groups within which everything is connected somehow, whatever the direction: the
    /// largest first, then by id.
    pub fn components<E>(
        &self,
        check: &mut impl FnMut(usize) -> Result<(), E>,
    ) -> Result<Vec<Group>, E> {
        let mut joined: UnionFind<u32> = UnionFind::new(self.entities.len());
        for node in self.nodes() {
            let next = self.next(node);
            check(next.len() + 1)?;
            for other in next {
                joined.union(node, *other);
            }
        }
        Ok(self.grouped(&joined.into_labeling()))
    }

    /// Returns the numbers of the nodes.
    fn nodes(&self) -> std::ops::Range<u32> {
        0..self.entities.len() as u32
    }

    /// Returns what can be reached from a node in one step.
    fn next(&self, node: u32) -> &[u32] {
        self.net.neighbors_slice(node)
    }

    /// Returns what can be reached from a node in one step, with the number of ties.
    fn weighted(&self, node: u32) -> impl Iterator<Item = (u32, u32)> {
        let next = self.next(node).iter().copied();
        next.zip(self.net.edges_slice(node).iter().copied())
    }

    /// Gathers the entities by the labels of their nodes.
    fn grouped(&self, labels: &[u32]) -> Vec<Group> {
        let mut labelled: Vec<(u32, EntityIx)> = labels
            .iter()
            .copied()
            .zip(self.entities.iter().copied())
            .collect();
        labelled.sort_unstable();
        let groups = labelled.chunk_by(|(a, _), (b, _)| a == b);
        let mut groups: Vec<Group> = groups
            .map(|group| group.iter().map(|(_, entity)| *entity).collect())
            .collect();
        groups.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        groups
    }
}

/// Returns a count as a measure.
///
/// INVARIANT: nothing is counted here that is not numbered by 32 bits.
fn measure(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
