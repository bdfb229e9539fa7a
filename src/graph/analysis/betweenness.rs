//! Betweenness: on how many of the shortest paths between two others an entity stands.
//!
//! After Brandes, "A faster algorithm for betweenness centrality" (2001): one search from each
//! entity, whose path counts are then gathered from the outside in.

use super::Portion;
use super::measure;

const UNMET: u32 = u32::MAX;

/// What one search from one node needs; kept from search to search.
struct Search {
    /// How many steps each node is away.
    depth: Vec<u32>,
    /// How many shortest paths lead to each node.
    paths: Vec<f64>,
    /// How much of the paths onward runs through each node.
    share: Vec<f64>,
    /// The nodes in the order in which they were met.
    met: Vec<u32>,
}

impl Portion {
    /// Returns the share of the shortest paths between two others that run through each entity, on
    /// the average over all pairs: from 0 to 1.
    ///
    /// Takes as many searches over the whole part as it has entities.
    pub fn betweenness<E>(
        &self,
        check: &mut impl FnMut(usize) -> Result<(), E>,
    ) -> Result<Vec<f64>, E> {
        let count = self.entities.len();
        let mut through = vec![0.0; count];
        let mut search = Search {
            depth: vec![UNMET; count],
            paths: vec![0.0; count],
            share: vec![0.0; count],
            met: Vec::with_capacity(count),
        };
        for start in self.nodes() {
            search.run(self, start, check)?;
            for node in search.met.iter().filter(|node| **node != start) {
                let share = search.share.get(*node as usize).copied();
                if let Some(slot) = through.get_mut(*node as usize) {
                    *slot += share.unwrap_or_default();
                }
            }
            search.forget();
        }
        if count > 2 {
            let pairs = measure(count - 1) * measure(count - 2);
            for share in &mut through {
                *share /= pairs;
            }
        }
        Ok(through)
    }
}

impl Search {
    fn run<E>(
        &mut self,
        portion: &Portion,
        start: u32,
        check: &mut impl FnMut(usize) -> Result<(), E>,
    ) -> Result<(), E> {
        set(&mut self.depth, start, 0);
        set(&mut self.paths, start, 1.0);
        self.met.push(start);
        let mut at = 0;
        while let Some(node) = self.met.get(at).copied() {
            at += 1;
            let next = portion.next(node);
            check(2 * next.len() + 1)?;
            let (depth, paths) = (get(&self.depth, node), get(&self.paths, node));
            for other in next {
                if get(&self.depth, *other) == UNMET {
                    set(&mut self.depth, *other, depth + 1);
                    self.met.push(*other);
                }
                if get(&self.depth, *other) == depth + 1 {
                    let more = get(&self.paths, *other) + paths;
                    set(&mut self.paths, *other, more);
                }
            }
        }
        // From the outside in: each node hands on what runs through those behind it.
        for node in self.met.iter().rev() {
            let (depth, paths) = (get(&self.depth, *node), get(&self.paths, *node));
            let mut share = 0.0;
            for other in portion.next(*node) {
                if get(&self.depth, *other) == depth + 1 {
                    share += paths / get(&self.paths, *other) * (1.0 + get(&self.share, *other));
                }
            }
            set(&mut self.share, *node, share);
        }
        Ok(())
    }

    /// Makes ready for another search; only what was met has to be cleared.
    fn forget(&mut self) {
        for node in self.met.drain(..) {
            set(&mut self.depth, node, UNMET);
            set(&mut self.paths, node, 0.0);
            set(&mut self.share, node, 0.0);
        }
    }
}

fn get<T: Copy + Default>(list: &[T], node: u32) -> T {
    list.get(node as usize).copied().unwrap_or_default()
}

fn set<T>(list: &mut [T], node: u32, value: T) {
    if let Some(slot) = list.get_mut(node as usize) {
        *slot = value;
    }
}
