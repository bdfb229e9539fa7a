//! What follows from the declared sums and nestings, and what does not.

use super::nesting::Nested;
use super::testing;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::graph::Graph;
use crate::graph::Role;

/// The cubes come by the ids of their entities: `facts`, then `moves`.
const FACTS: CubeIx = CubeIx(0);
const MOVES: CubeIx = CubeIx(1);

fn member(graph: &Graph, code: &str) -> MemberIx {
    graph[MOVES].dimensions[0].member_named(code).unwrap()
}

fn between(graph: &Graph, a: &str, b: &str) -> Nested {
    let nesting = graph.nesting(MOVES, DimensionIx(0)).unwrap();
    nesting.between(member(graph, a), member(graph, b))
}

#[test]
fn what_is_declared_and_what_follows_is_known_and_nothing_else() {
    let graph = testing::moves();
    let between = |a, b| between(&graph, a, b);
    assert_eq!(between("all", "all"), Nested::Same);
    assert_eq!(between("north", "all"), Nested::In);
    assert_eq!(between("all", "city"), Nested::Around);
    assert_eq!(between("north", "south"), Nested::Apart);
    assert_eq!(between("city", "south"), Nested::Apart);
    assert_eq!(between("city", "north"), Nested::In);
    assert_eq!(between("coast", "north"), Nested::Unknown);
    assert_eq!(between("coast", "all"), Nested::In);
}

#[test]
fn a_sum_that_is_not_true_of_a_measure_makes_no_part() {
    let graph = testing::moves();
    let nesting = graph.nesting(MOVES, DimensionIx(0)).unwrap();
    let cube = &graph[MOVES];
    let measure = |id: &str| cube.measure_named(id).unwrap();
    let is_part = |part: &str, measure: MeasureIx| {
        nesting.is_part(member(&graph, part), member(&graph, "all"), measure)
    };
    assert!(is_part("north", measure("in")));
    assert!(is_part("city", measure("in")));
    // The regions do not add up to the whole for those who leave, so a region is no share of it.
    assert!(!is_part("north", measure("out")));
    assert!(is_part("coast", measure("out")));
}

#[test]
fn an_entity_knows_the_figures_that_it_has_to_do_with() {
    let graph = testing::moves();
    let roles = |id: &str| graph.roles(graph.by_id(id).unwrap()).to_vec();
    assert_eq!(roles("moves"), [Role::Cube(MOVES)]);
    assert_eq!(
        roles("strelsau"),
        [
            Role::Member(FACTS, DimensionIx(0), MemberIx(1)),
            Role::Member(MOVES, DimensionIx(0), member(&graph, "city")),
        ]
    );
    assert_eq!(roles("census-of-1990"), [Role::Break(MOVES, 0)]);
    assert_eq!(
        roles("statistics"),
        [
            Role::Publisher(FACTS, Some((DimensionIx(1), MemberIx(0)))),
            Role::Publisher(MOVES, None),
        ]
    );
}
