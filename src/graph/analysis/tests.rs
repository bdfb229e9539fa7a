//! Measures against their definitions.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use petgraph::algo::dijkstra;
use petgraph::graph::DiGraph;
use petgraph::graph::UnGraph;
use proptest::prelude::*;

use super::Portion;
use super::measure;
use crate::facts::EntityIx;
use crate::graph::testing::simple_paths;

/// Stops nothing.
#[allow(
    clippy::unnecessary_wraps,
    reason = "a check may stop what it is told of"
)]
fn free(_: usize) -> Result<(), ()> {
    Ok(())
}

fn portion(size: u32, arcs: &[(u32, u32)]) -> Portion {
    // The entities of a part are not those of the whole: here every second one.
    let entity = |node: u32| EntityIx(2 * node);
    let steps: Vec<_> = arcs.iter().map(|(a, b)| (entity(*a), entity(*b))).collect();
    Portion::new((0..size).map(entity).collect(), &steps)
}

fn both_ways(arcs: &[(u32, u32)]) -> Vec<(u32, u32)> {
    arcs.iter()
        .flat_map(|(a, b)| [(*a, *b), (*b, *a)])
        .collect()
}

fn some_arcs() -> impl Strategy<Value = (u32, Vec<(u32, u32)>)> {
    (1u32..9).prop_flat_map(|size| (Just(size), prop::collection::vec((0..size, 0..size), 0..20)))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

proptest! {
    #[test]
    fn a_degree_counts_the_others((size, arcs) in some_arcs()) {
        let found = portion(size, &arcs).degrees();
        for (node, degree) in (0..size).zip(found) {
            let others: BTreeSet<u32> =
                arcs.iter().filter(|(a, b)| *a == node && a != b).map(|(_, b)| *b).collect();
            prop_assert_eq!(degree as usize, others.len());
        }
    }

    #[test]
    fn components_are_those_of_petgraph((size, arcs) in some_arcs()) {
        let found = portion(size, &arcs).components(&mut free).unwrap();
        let mut net = UnGraph::<(), ()>::from_edges(&arcs);
        while net.node_count() < size as usize {
            net.add_node(());
        }
        prop_assert_eq!(found.len(), petgraph::algo::connected_components(&net));
        let mut of = BTreeMap::new();
        for (number, group) in found.iter().enumerate() {
            prop_assert!(group.is_sorted());
            of.extend(group.iter().map(|entity| (entity.0 / 2, number)));
        }
        prop_assert_eq!(of.len(), size as usize);
        for (a, b) in &arcs {
            prop_assert_eq!(of[a], of[b]);
        }
        let order = |a: &Vec<EntityIx>, b: &Vec<EntityIx>| a.len() > b.len() || (a.len() == b.len() && a < b);
        prop_assert!(found.windows(2).all(|pair| order(&pair[0], &pair[1])));
    }

    #[test]
    fn ranks_are_what_their_definition_says((size, arcs) in some_arcs()) {
        let ranks = portion(size, &arcs).page_rank(&mut free).unwrap();
        prop_assert!(near(ranks.iter().sum(), 1.0));
        let arcs: Vec<_> = arcs.iter().filter(|(a, b)| a != b).collect();
        let outward = |node: u32| measure(arcs.iter().filter(|(a, _)| *a == node).count());
        for node in 0..size {
            let mut rank = 0.0;
            for other in 0..size {
                let steps = measure(arcs.iter().filter(|arc| ***arc == (other, node)).count());
                let follow = if outward(other) == 0.0 {
                    1.0 / f64::from(size)
                } else {
                    steps / outward(other)
                };
                rank += ranks[other as usize] * (0.85 * follow + 0.15 / f64::from(size));
            }
            prop_assert!(near(rank, ranks[node as usize]));
        }
    }

    #[test]
    fn betweenness_is_what_its_definition_says((size, arcs) in some_arcs(), directed in any::<bool>()) {
        let arcs = if directed { arcs } else { both_ways(&arcs) };
        let found = portion(size, &arcs).betweenness(&mut free).unwrap();
        let mut expected = vec![0.0; size as usize];
        for from in 0..size {
            for to in (0..size).filter(|to| *to != from) {
                let mut paths = simple_paths(&arcs, from, to, size as usize);
                let Some(least) = paths.iter().map(Vec::len).min() else {
                    continue;
                };
                paths.retain(|path| path.len() == least);
                for path in &paths {
                    for node in &path[1..path.len() - 1] {
                        expected[*node as usize] += 1.0 / measure(paths.len());
                    }
                }
            }
        }
        let pairs = if size > 2 { f64::from((size - 1) * (size - 2)) } else { 1.0 };
        for (found, expected) in found.iter().zip(expected) {
            prop_assert!(near(*found, expected / pairs));
        }
    }

    #[test]
    fn communities_are_connected_groups_with_the_modularity_that_is_told((size, arcs) in some_arcs()) {
        let found = portion(size, &arcs).communities(&mut free).unwrap();
        let groups = found.groups.iter().enumerate();
        let of: BTreeMap<u32, usize> = groups
            .flat_map(|(number, group)| group.iter().map(move |entity| (entity.0 / 2, number)))
            .collect();
        prop_assert_eq!(of.len(), size as usize);

        let arcs = both_ways(&arcs);
        let arcs: Vec<_> = arcs.into_iter().filter(|(a, b)| a != b).collect();
        let total = measure(arcs.len());
        let weight = |node: u32| measure(arcs.iter().filter(|(a, _)| *a == node).count());
        let modularity = |of: &dyn Fn(u32) -> usize| {
            let mut sum = 0.0;
            for a in 0..size {
                for b in (0..size).filter(|b| of(a) == of(*b)) {
                    let ties = measure(arcs.iter().filter(|arc| **arc == (a, b)).count());
                    sum += (ties - weight(a) * weight(b) / total) / total;
                }
            }
            if total == 0.0 { 0.0 } else { sum }
        };
        prop_assert!(near(found.modularity, modularity(&|node| of[&node])));
        // No worse than everything in one group, or everything by itself.
        prop_assert!(found.modularity > modularity(&|_| 0) - 1e-6);
        prop_assert!(found.modularity > modularity(&|node| node as usize) - 1e-6);

        let within: Vec<_> = arcs.iter().copied().filter(|(a, b)| of[a] == of[b]).collect();
        let mut net = DiGraph::<(), ()>::from_edges(&within);
        while net.node_count() < size as usize {
            net.add_node(());
        }
        for group in &found.groups {
            let reached = dijkstra(&net, (group[0].0 / 2).into(), None, |_| 1);
            prop_assert_eq!(reached.len(), group.len());
        }
    }

    #[test]
    fn every_measure_can_be_stopped((size, arcs) in some_arcs(), looks in 0usize..60) {
        let portion = portion(size, &arcs);
        let mut taken = 0;
        let mut check = |more: usize| {
            taken += more;
            if taken > looks { Err(()) } else { Ok(()) }
        };
        let stopped = [
            portion.components(&mut check).is_err(),
            portion.page_rank(&mut check).is_err(),
            portion.betweenness(&mut check).is_err(),
            portion.communities(&mut check).is_err(),
        ];
        // Once stopped, nothing goes on.
        prop_assert!(stopped.is_sorted());
        prop_assert_eq!(stopped[3], taken > looks);
    }
}

#[test]
fn two_circles_of_friends_are_told_apart() {
    let mut arcs = Vec::new();
    for circle in [0, 5] {
        for a in 0..5 {
            arcs.extend((0..a).map(|b| (circle + a, circle + b)));
        }
    }
    arcs.push((4, 5));
    let portion = portion(10, &both_ways(&arcs));
    let found = portion.communities(&mut free).unwrap();
    let ids = |group: &Vec<EntityIx>| group.iter().map(|at| at.0 / 2).collect::<Vec<_>>();
    let groups: Vec<_> = found.groups.iter().map(ids).collect();
    assert_eq!(groups, [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]);
    // Who stands between them is the most central.
    let between = portion.betweenness(&mut free).unwrap();
    let rank = portion.page_rank(&mut free).unwrap();
    for others in (0..4).chain(6..10) {
        assert!(between[others] < between[4] && rank[others] < rank[4]);
    }
    assert!(near(between[4], between[5]) && near(rank[4], rank[5]));
}

#[test]
fn nothing_at_all_has_no_measures() {
    let nothing = portion(0, &[]);
    assert!(nothing.degrees().is_empty());
    assert!(nothing.components(&mut free).unwrap().is_empty());
    assert!(nothing.page_rank(&mut free).unwrap().is_empty());
    assert!(nothing.betweenness(&mut free).unwrap().is_empty());
    assert!(nothing.communities(&mut free).unwrap().groups.is_empty());
}
