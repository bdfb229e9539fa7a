//! Communities: groups with many ties within and few to others.
//!
//! After Blondel, Guillaume, Lambiotte and Lefebvre (2008), known as the Louvain method: nodes move
//! to the neighbouring group that gains the most modularity, then groups become nodes and the same
//! begins anew. Nodes are taken by number and the smaller group wins a tie, so that the answer is
//! always the same. A group that is not connected within itself is taken apart at the end.

use petgraph::unionfind::UnionFind;

use super::Group;
use super::Portion;

/// The groups, and how well they are told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Communities {
    /// The groups, the largest first, then by id.
    pub groups: Vec<Group>,
    /// The share of ties within groups beyond what there would be if ties were left to chance
    /// (Newman and Girvan 2004); at most 1, and 0 where there are no ties.
    pub modularity: f64,
}

/// The gain below which a move is not worth it; guards against rounding.
const GAIN: f64 = 1e-9;
/// How often all nodes may be looked at before their groups become nodes.
const ROUNDS: usize = 100;

/// A net of groups: for each node the others with the number of ties, itself among them.
type Net = Vec<Vec<(u32, f64)>>;

impl Portion {
    /// Returns groups with many ties within and few to others; directions do not count.
    pub fn communities<E>(
        &self,
        check: &mut impl FnMut(usize) -> Result<(), E>,
    ) -> Result<Communities, E> {
        let whole = self.both_ways();
        let mut labels: Vec<u32> = self.nodes().collect();
        let mut net = whole.clone();
        loop {
            let moved = settle(&net, check)?;
            let (groups, count) = numbered(&moved);
            for label in &mut labels {
                *label = groups.get(*label as usize).copied().unwrap_or(*label);
            }
            if count == net.len() {
                break;
            }
            net = joined(&net, &groups, count);
        }
        let labels = connected(&whole, &labels);
        Ok(Communities {
            groups: self.grouped(&labels),
            modularity: modularity(&whole, &labels),
        })
    }

    /// Returns the ties of each node in whatever direction.
    fn both_ways(&self) -> Net {
        let mut net: Net = vec![Vec::new(); self.entities.len()];
        for node in self.nodes() {
            for (other, ties) in self.weighted(node) {
                let ties = f64::from(ties);
                for (from, to) in [(node, other), (other, node)] {
                    if let Some(row) = net.get_mut(from as usize) {
                        row.push((to, ties));
                    }
                }
            }
        }
        net.iter_mut().for_each(merge);
        net
    }
}

/// Adds up what is said of the same node.
fn merge(row: &mut Vec<(u32, f64)>) {
    row.sort_by_key(|(node, _)| *node);
    row.dedup_by(|(later, ties), (first, sum)| {
        let same = later == first;
        if same {
            *sum += *ties;
        }
        same
    });
}

/// Moves nodes between groups until nothing is gained; returns the group of each.
fn settle<E>(net: &Net, check: &mut impl FnMut(usize) -> Result<(), E>) -> Result<Vec<u32>, E> {
    let sizes: Vec<f64> = net.iter().map(|row| sum(row)).collect();
    let total: f64 = sizes.iter().sum();
    let mut group: Vec<u32> = (0..net.len() as u32).collect();
    let mut weight = sizes.clone();
    // How many ties a node has with each group; emptied after each node.
    let mut ties = vec![0.0; net.len()];
    let mut touched: Vec<u32> = Vec::new();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for (node, row) in net.iter().enumerate() {
            check(row.len() + 1)?;
            let own = get(&group, node);
            for (other, count) in row.iter().filter(|(other, _)| *other as usize != node) {
                let group = get(&group, *other as usize);
                if get(&ties, group as usize) == 0.0 {
                    touched.push(group);
                }
                add(&mut ties, group, *count);
            }
            let size = get(&sizes, node);
            add(&mut weight, own, -size);
            let gain = |group: u32| {
                let chance = size * get(&weight, group as usize) / total;
                get(&ties, group as usize) - chance
            };
            let (mut best, mut most) = (own, gain(own) + GAIN);
            touched.sort_unstable();
            for candidate in &touched {
                let gain = gain(*candidate);
                if gain > most {
                    (best, most) = (*candidate, gain);
                }
            }
            add(&mut weight, best, size);
            if best != own {
                moved = true;
                if let Some(slot) = group.get_mut(node) {
                    *slot = best;
                }
            }
            for group in touched.drain(..) {
                if let Some(slot) = ties.get_mut(group as usize) {
                    *slot = 0.0;
                }
            }
        }
        if !moved {
            break;
        }
    }
    Ok(group)
}

/// Numbers the groups that there are by their first nodes; returns how many there are.
fn numbered(group: &[u32]) -> (Vec<u32>, usize) {
    let mut numbers = vec![u32::MAX; group.len()];
    let mut count = 0;
    let of = group.iter().map(|group| {
        let Some(slot) = numbers.get_mut(*group as usize) else {
            return 0;
        };
        if *slot == u32::MAX {
            *slot = count;
            count += 1;
        }
        *slot
    });
    let of = of.collect();
    (of, count as usize)
}

/// Makes nodes of groups.
fn joined(net: &Net, groups: &[u32], count: usize) -> Net {
    let mut joined: Net = vec![Vec::new(); count];
    for (node, row) in net.iter().enumerate() {
        let Some(into) = joined.get_mut(get(groups, node) as usize) else {
            continue;
        };
        let ties = row.iter();
        into.extend(ties.map(|(other, ties)| (get(groups, *other as usize), *ties)));
    }
    joined.iter_mut().for_each(merge);
    joined
}

/// Takes apart what is not connected within itself.
fn connected(net: &Net, labels: &[u32]) -> Vec<u32> {
    let mut within: UnionFind<u32> = UnionFind::new(net.len());
    for (node, row) in net.iter().enumerate() {
        for (other, _) in row {
            if get(labels, node) == get(labels, *other as usize) {
                within.union(node as u32, *other);
            }
        }
    }
    within.into_labeling()
}

fn modularity(net: &Net, labels: &[u32]) -> f64 {
    let total: f64 = net.iter().map(|row| sum(row)).sum();
    if total == 0.0 {
        return 0.0;
    }
    let mut inside = vec![0.0; net.len()];
    let mut weight = vec![0.0; net.len()];
    for (node, row) in net.iter().enumerate() {
        let own = get(labels, node);
        add(&mut weight, own, sum(row));
        let same = |(other, _): &&(u32, f64)| get(labels, *other as usize) == own;
        let within: f64 = row.iter().filter(same).map(|(_, ties)| ties).sum();
        add(&mut inside, own, within);
    }
    let parts = inside.iter().zip(&weight);
    parts
        .map(|(inside, weight)| inside / total - (weight / total).powi(2))
        .sum()
}

fn sum(row: &[(u32, f64)]) -> f64 {
    row.iter().map(|(_, ties)| ties).sum()
}

fn get<T: Copy + Default>(list: &[T], at: usize) -> T {
    list.get(at).copied().unwrap_or_default()
}

fn add(list: &mut [f64], at: u32, value: f64) {
    if let Some(slot) = list.get_mut(at as usize) {
        *slot += value;
    }
}
