//! What is measured is what a walk may go through, and it is told in order.

use proptest::prelude::*;

use super::net::a_net;
use super::net::knot;
use super::net::what_is_allowed;
use crate::facts::EntityIx;
use crate::graph::testing::world;
use crate::query::Budget;
use crate::query::Falls;
use crate::query::Measure;
use crate::query::QueryError;
use crate::query::Surroundings;
use crate::query::Through;
use crate::query::Way;
use crate::query::excerpt;
use crate::query::neighbourhood;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_degree_is_the_number_of_neighbours_and_a_component_all_that_can_be_reached(
        net in a_net(),
        allowed in what_is_allowed(),
    ) {
        let graph = net.graph();
        let view = graph.on("2024-02-10");
        let nobody = [knot(&graph, 0); 2];
        let mut through = allowed.through(&graph, &net, nobody);
        let measured = excerpt(view, &through, &mut Budget::unlimited()).unwrap();
        let ranked = measured.rank(Measure::Degree, Some(1000), &mut Budget::unlimited()).unwrap();
        prop_assert_eq!(ranked.len(), measured.entities());
        prop_assert!(ranked.is_sorted_by(|a, b| (b.score, a.entity) <= (a.score, b.entity)));
        let around = |entity: EntityIx, through: &Through, depth| {
            let question = Surroundings {
                depth: Some(depth),
                through: through.clone(),
                ..Surroundings::new(entity)
            };
            neighbourhood(view, &question, &mut Budget::unlimited()).unwrap()
        };
        for one in &ranked {
            let neighbours = around(one.entity, &through, 1).nodes.len() - 1;
            prop_assert!((f64::from(neighbours as u32) - one.score).abs() < 0.5);
            let greater = ranked.iter().filter(|other| other.score > one.score).count();
            prop_assert_eq!(one.rank, greater + 1);
        }
        let sum: f64 = ranked.iter().map(|one| one.score).sum();
        let sides = if through.way == Way::Either { 2.0 } else { 1.0 };
        let links = f64::from(measured.links() as u32);
        prop_assert!((sum - sides * links).abs() < 0.5);

        through.way = Way::Either;
        let measured = excerpt(view, &through, &mut Budget::unlimited()).unwrap();
        let groups = measured.groups(Falls::Components, Some(1000), &mut Budget::unlimited()).unwrap();
        prop_assert_eq!(groups.groups.len(), groups.count);
        for group in &groups.groups {
            let reached = around(group[0], &through, 6).nodes;
            // Ten knots are never more than nine steps apart; six are enough for small groups.
            if group.len() <= 7 {
                let mut reached: Vec<_> = reached.iter().map(|node| node.entity).collect();
                reached.sort_unstable();
                prop_assert_eq!(&reached, group);
            }
        }
    }
}

#[test]
fn only_the_first_are_told() {
    let graph = world();
    let view = graph.on("2024-06-01");
    let mut budget = Budget::unlimited();
    let through = Through {
        types: Some(vec![graph.kind("Body"), graph.kind("Law")]),
        ..Through::default()
    };
    let measured = excerpt(view, &through, &mut budget).unwrap();
    assert_eq!((measured.entities(), measured.links()), (7, 8));
    let told = measured
        .rank(Measure::Betweenness, Some(2), &mut budget)
        .unwrap();
    let told: Vec<_> = told
        .iter()
        .map(|one| (one.rank, graph.id_of(one.entity)))
        .collect();
    // Equal ones share their rank and come by id.
    assert_eq!(told, [(1, "integration-office"), (1, "migration-office")]);
    let groups = measured
        .groups(Falls::Communities, Some(1), &mut budget)
        .unwrap();
    assert_eq!((groups.groups.len(), groups.count), (1, 3));
    assert!(groups.modularity.unwrap() > 0.1);
    let error = measured
        .rank(Measure::PageRank, Some(0), &mut budget)
        .unwrap_err();
    assert_eq!(error.code(), "query/out-of-range");
    let error = measured
        .groups(Falls::Components, None, &mut Budget::new(3))
        .unwrap_err();
    assert_eq!(error, QueryError::TooCostly { limit: 3 });
}
