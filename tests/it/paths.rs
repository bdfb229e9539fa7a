//! Paths through the built-in data set.

use govgraph::graph::Graph;
use govgraph::graph::View;
use govgraph::query::Budget;
use govgraph::query::PathMode;
use govgraph::query::PathQuestion;
use govgraph::query::Paths;
use govgraph::query::paths;

use super::graph::built_in;

/// Asks how NAV is connected with the Immigration Act, not through policy areas, places, documents
/// or the government.
fn nav_and_the_immigration_act(graph: &Graph) -> PathQuestion {
    let ends = ["nav", "immigration-act"].map(|id| graph.by_id(id).unwrap());
    let mut question = PathQuestion::new(ends[0], ends[1]);
    let avoided = [
        "PolicyArea",
        "Place",
        "Government",
        "InformationResource",
        "PolicyDocument",
    ];
    let of = |name| graph.ontology().type_named(name).unwrap();
    question.through.avoid.types = avoided.map(of).to_vec();
    question
}

fn ask(view: View<'_>, question: &PathQuestion) -> Paths {
    paths(view, question, &mut Budget::unlimited()).unwrap()
}

fn told(graph: &Graph, answer: &Paths) -> Vec<String> {
    let told = answer.paths.iter().map(|path| {
        let ids = path.stations.iter().map(|at| graph.id_of(*at));
        ids.collect::<Vec<_>>().join(" - ")
    });
    told.collect()
}

#[test]
fn nav_is_connected_with_the_immigration_act_as_the_inventory_says_and_more_closely() {
    let graph = built_in();
    let view = View::new(&graph, "2026-02-01".parse().unwrap());
    let mut question = nav_and_the_immigration_act(&graph);
    let shortest = told(&graph, &ask(view, &question));
    let closest = "nav - introduction-programme - displaced-persons-from-ukraine - residence-permit - immigration-act";
    assert!(shortest.iter().any(|path| path == closest), "{shortest:?}");

    // The inventory knows fewer links, so that five steps were the least. Its paths are there.
    question.mode = PathMode::Simple;
    question.max_length = Some(5);
    question.first = Some(100);
    let answer = ask(view, &question);
    assert_eq!(answer.truncated, None);
    let all = told(&graph, &answer);
    for known in [
        "nav - municipalities - amot - reception-system - udi - immigration-act",
        "nav - introduction-programme - displaced-persons-from-ukraine - reception-centres - udi - immigration-act",
        "nav - introduction-programme - displaced-persons-from-ukraine - temporary-collective-protection - immigration-act-section-34 - immigration-act",
        "nav - introduction-programme - displaced-persons-from-ukraine - temporary-collective-protection - residence-permit - immigration-act",
    ] {
        assert!(all.iter().any(|path| path == known), "{known}");
    }
    for path in &answer.paths {
        for step in &path.steps {
            assert_ne!(graph.citations(step.best.statement).len(), 0);
        }
    }
}
