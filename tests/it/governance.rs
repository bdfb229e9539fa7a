//! The graphs that benches ask: the same everywhere, of the size that was asked for, and uneven.

#[path = "../../benches/support/governance.rs"]
mod made;

use govgraph::facts::Claim;
use govgraph::facts::EntityIx;
use govgraph::graph::Snapshot;

use made::Size;
use made::graph;

#[test]
fn a_seed_always_gives_the_same_graph() {
    let version = |seed| Snapshot::new(graph(Size::of(1_000), seed)).version();
    assert_eq!(version(1), version(1));
    assert_ne!(version(1), version(2));
}

#[test]
fn a_graph_is_as_large_as_was_asked_and_has_hubs() {
    let graph = graph(Size::of(5_000), 7);
    assert_eq!(graph.entities().len(), 5_000);
    let relations = graph.net().edge_count();
    assert!((40_000..60_000).contains(&relations), "{relations}");
    let mut links: Vec<usize> = (0..5_000)
        .map(|at| graph.ties(EntityIx(at)).len())
        .collect();
    links.sort_unstable();
    assert!(links[2_500] < 20, "half have at most {}", links[2_500]);
    assert!(links[4_999] > 300, "the greatest has {}", links[4_999]);
    let dated = graph
        .statements()
        .iter()
        .filter(|said| matches!(said.claim, Claim::Relation(..)) && said.validity.since.is_some());
    assert!(dated.count() > relations / 5);
}

#[test]
fn names_have_the_letters_of_their_language() {
    let graph = graph(Size::of(1_000), 7);
    for letter in ['æ', 'ø', 'å'] {
        let named = |said: &govgraph::facts::Statement| match &said.claim {
            Claim::Property(_, value) => value.to_string().contains(letter),
            Claim::Exists | Claim::Relation(..) => false,
        };
        assert!(graph.statements().iter().any(named), "{letter}");
    }
}
