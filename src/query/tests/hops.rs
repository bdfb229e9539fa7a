//! Lists that are filtered over several hops: whether what is named at the end is followed back, all the
//! way or half of it, or one is looked at after the other, a page is that of the whole.

use proptest::prelude::*;

use super::leafed;
use super::naive::Naive;
use super::net::Net;
use super::net::a_net_of;
use super::node;
use super::tests;
use super::text;
use crate::graph::Graph;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::query::Budget;
use crate::query::Filter;
use crate::query::Quantifier;
use crate::query::Test;
use crate::query::count;

const DAY: &str = "2024-02-10";

/// Relations, and from which end they are seen.
const STEPS: [(&str, Direction); 5] = [
    ("ties", Direction::Forward),
    ("ties", Direction::Inverse),
    ("lists", Direction::Forward),
    ("lists", Direction::Inverse),
    ("beside", Direction::Forward),
];

/// A way to some knots: steps, whether all that a step leads to must pass, and whether only those that
/// have a name like `K1` do, from which the step is taken.
type Hops = Vec<(usize, bool, bool)>;

fn some_hops() -> impl Strategy<Value = Hops> {
    let is_rare = || prop::bool::weighted(0.1);
    prop::collection::vec((0..STEPS.len(), is_rare(), is_rare()), 1..5)
}

fn over(graph: &Graph, hops: &Hops, ends: &[usize]) -> Filter {
    let ids = ends.iter().map(|at| text(&format!("k{at}"))).collect();
    let end = Filter::Id(tests([Test::In(ids)]));
    let step = |end: Filter, (step, every, named): &(usize, bool, bool)| {
        let (name, direction) = STEPS[*step];
        let (relation, _) = graph.ontology().relation_named(name).unwrap();
        let quantifier = if *every {
            Quantifier::Every(node(end))
        } else {
            Quantifier::Some(node(end))
        };
        let related = Filter::Related(Field::Relation(relation, direction), quantifier);
        if !*named {
            return related;
        }
        let first = tests([Test::StartsWith("K1".into())]);
        let first = Filter::Property(graph.property("Fast.name"), first);
        Filter::And(vec![first, related])
    };
    hops.iter().rfold(end, step)
}

fn pages_are_those_of_the_whole(
    net: &Net,
    hops: &Hops,
    ends: &[usize],
    page: (i64, bool),
) -> Result<(), TestCaseError> {
    let graph = net.graph();
    let filter = over(&graph, hops, ends);
    let said: Vec<_> = graph.statements().map(|at| graph.statement(at)).collect();
    let naive = Naive {
        graph: &graph,
        said: &said,
        day: DAY.parse().unwrap(),
        ended: false,
    };
    let view = graph.on(DAY);
    for of in ["Knot", "Fast"] {
        let whole = naive.list(of, &filter);
        let counted = count(view, graph.kind(of), &filter, &mut Budget::unlimited());
        prop_assert_eq!(counted.unwrap(), whole.len());
        let joined = leafed(view, of, (&filter, &[]), page, whole.len());
        prop_assert_eq!(graph.ids(joined), graph.ids(whole));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn pages_over_hops_are_those_of_a_naive_scan(
        net in a_net_of(8..48, 160),
        hops in some_hops(),
        ends in prop::collection::vec(0..48usize, 1..8),
        page in (1i64..5, any::<bool>()),
    ) {
        pages_are_those_of_the_whole(&net, &hops, &ends, page)?;
    }
}
