//! Laws of paths, against petgraph; and what is told of a path and of the lack of one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::net::a_net;
use super::net::knot;
use super::net::what_is_allowed;
use crate::facts::Basis;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::graph::View;
use crate::graph::testing::distance;
use crate::graph::testing::simple_paths;
use crate::graph::testing::world;
use crate::model::Holds;
use crate::ontology::Direction;
use crate::ontology::FamilyId;
use crate::ontology::RelationId;
use crate::query::Avoid;
use crate::query::Budget;
use crate::query::NoPath;
use crate::query::Obstacle;
use crate::query::Part;
use crate::query::PathLimits;
use crate::query::PathMode;
use crate::query::PathQuestion;
use crate::query::Paths;
use crate::query::QueryError;
use crate::query::Through;
use crate::query::Truncated;
use crate::query::Way;
use crate::query::obstacles;
use crate::query::paths;

fn relation(graph: &Graph, name: &str) -> RelationId {
    graph.ontology().relation_named(name).unwrap().0
}

/// A walk over all statements, with nothing looked up: the steps that may be taken, and what ties
/// their ends together.
type Arcs = BTreeMap<(u32, u32), Vec<(Direction, StatementIx)>>;

fn arcs(view: View<'_>, question: &PathQuestion) -> Arcs {
    let graph = view.graph();
    let ontology = graph.ontology();
    let through = &question.through;
    let may_pass = |entity: EntityIx| {
        let kind = graph.kind_of(entity);
        let is_one = |list: &[_]| list.iter().any(|of| ontology.is_a(kind, *of));
        let allowed = through.types.as_ref().is_none_or(|list| is_one(list));
        let end = entity == question.from || entity == question.to;
        let avoided = is_one(&through.avoid.types) || through.avoid.entities.contains(&entity);
        view.shows(entity) && (end || (allowed && !avoided))
    };
    let mut arcs = Arcs::new();
    for at in graph.statements() {
        let Claim::Relation(id, object) = graph.claim(at) else {
            continue;
        };
        let relation = &ontology[id];
        let allowed = through
            .relations
            .as_ref()
            .is_none_or(|list| list.contains(&id));
        let in_family = through.families.as_ref();
        let in_family = in_family.is_none_or(|list| list.contains(&relation.family));
        let avoided = through.avoid.relations.contains(&id)
            || through.avoid.families.contains(&relation.family);
        let subject = graph.subject(at);
        if !allowed || !in_family || avoided || !view.shows_statement(at) {
            continue;
        }
        if !may_pass(subject) || !may_pass(object) {
            continue;
        }
        if through.way != Way::Against || relation.symmetric {
            let ties = arcs.entry((subject.0, object.0)).or_default();
            ties.push((Direction::Forward, at));
        }
        if through.way != Way::Along || relation.symmetric {
            let direction = if relation.symmetric {
                Direction::Forward
            } else {
                Direction::Inverse
            };
            let ties = arcs.entry((object.0, subject.0)).or_default();
            ties.push((direction, at));
        }
    }
    arcs
}

/// How little a path tells, counted anew; then its stations.
fn weight(view: View<'_>, arcs: &Arcs, stations: &[u32]) -> ([u32; 6], Vec<u32>) {
    let graph = view.graph();
    let ontology = graph.ontology();
    let mut sum = [0; 6];
    let mut add = |one: [u32; 6]| sum.iter_mut().zip(one).for_each(|(sum, one)| *sum += one);
    for pair in stations.windows(2) {
        let ties = &arcs[&(pair[0], pair[1])];
        let tie = ties.iter().map(|(_, at)| {
            let Claim::Relation(relation, _) = graph.claim(*at) else {
                unreachable!()
            };
            let listing = ontology[relation].family == FamilyId(1);
            [
                u32::from(graph.rank(*at) == Rank::Deprecated),
                u32::from(listing),
                0,
                u32::from(view.holds_statement(*at) != Holds::Yes),
                u32::from(*graph.basis(*at) != Basis::Stated),
                0,
            ]
        });
        add(tie.min().unwrap());
    }
    for station in &stations[1..stations.len() - 1] {
        let entity = EntityIx(*station);
        let loose = &*ontology[graph.kind_of(entity)].name == "Loose";
        let said = graph.statements();
        let links = said.filter(|at| match graph.claim(*at) {
            Claim::Relation(_, object) => object == entity || graph.subject(*at) == entity,
            Claim::Exists | Claim::Property(..) => false,
        });
        let crowd = links.count().checked_ilog2().unwrap_or(0);
        let doubtful = view.holds(entity) != Holds::Yes;
        add([0, 0, u32::from(loose), u32::from(doubtful), 0, crowd]);
    }
    (sum, stations.to_vec())
}

fn numbers(answer: &Paths) -> Vec<Vec<u32>> {
    let stations = answer.paths.iter().map(|path| path.stations.iter());
    stations.map(|all| all.map(|at| at.0).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn paths_are_those_that_petgraph_finds_the_most_telling_first(
        net in a_net(),
        (from, to) in (0usize..10, 0usize..10),
        allowed in what_is_allowed(),
        longest in 1i64..6,
        mode in prop::sample::select(vec![PathMode::Shortest, PathMode::Simple]),
        ended in prop::bool::weighted(0.2),
        first in prop::option::weighted(0.3, 1i64..4),
    ) {
        let (from, to) = (from % net.knots.len(), to % net.knots.len());
        prop_assume!(from != to);
        let graph = net.graph();
        let view = graph.on("2024-02-10").include_ended(ended);
        let ends = [knot(&graph, from), knot(&graph, to)];
        let question = PathQuestion {
            through: allowed.through(&graph, &net, ends),
            mode,
            max_length: Some(longest),
            first: Some(10_000),
            limits: PathLimits { most: 10_000, ..PathLimits::default() },
            ..PathQuestion::new(ends[0], ends[1])
        };
        let answer = paths(view, &question, &mut Budget::unlimited()).unwrap();
        let found = numbers(&answer);

        // They are the paths of petgraph, each once.
        let arcs = arcs(view, &question);
        let edges: Vec<(u32, u32)> = arcs.keys().copied().collect();
        let away = distance(&edges, ends[0].0, ends[1].0);
        let length = usize::try_from(longest).unwrap();
        let mut expected = simple_paths(&edges, ends[0].0, ends[1].0, length);
        if mode == PathMode::Shortest {
            expected.retain(|path| Some(path.len() - 1) == away);
        }
        prop_assert_eq!(&found.iter().cloned().collect::<BTreeSet<_>>(), &expected);
        prop_assert_eq!(found.len(), expected.len());

        // In order: by length, then by weight, then by ids.
        let order = |path: &Vec<u32>| (path.len(), weight(view, &arcs, path));
        prop_assert!(found.iter().map(order).is_sorted());

        // Each step is told with its statements, the best first, and the certainty is the least.
        for path in &answer.paths {
            prop_assert_eq!(path.steps.len() + 1, path.stations.len());
            let mut certain = path.stations.iter().map(|at| view.holds(*at)).min().unwrap();
            for (step, pair) in path.steps.iter().zip(path.stations.windows(2)) {
                prop_assert_eq!([step.from, step.to], [pair[0], pair[1]]);
                let ties = &arcs[&(step.from.0, step.to.0)];
                let all = std::iter::once(&step.best).chain(&step.others);
                let told: BTreeSet<_> = all.map(|tied| (tied.direction, tied.statement)).collect();
                prop_assert_eq!(told, ties.iter().copied().collect());
                prop_assert_eq!(step.others.len() + 1, ties.len());
                certain = certain.min(view.holds_statement(step.best.statement));
            }
            prop_assert_eq!(path.certainty, certain);
            prop_assert!(ended || certain != Holds::No);
        }

        // Why there is none.
        let shut = edges.is_empty();
        match answer.none {
            None => prop_assert!(!found.is_empty()),
            Some(NoPath::Ended(end)) => prop_assert!(!view.shows(end)),
            Some(NoPath::NothingAllowed) => prop_assert!(shut),
            Some(NoPath::Unconnected) => prop_assert_eq!(away, None),
            Some(NoPath::TooFar) => prop_assert!(away.is_none_or(|away| away > length)),
        }
        prop_assert_eq!(answer.truncated, None);

        // So many of them are the first of all.
        if let Some(first) = first {
            let few = PathQuestion { first: Some(first), ..question };
            let few = paths(view, &few, &mut Budget::unlimited()).unwrap();
            let first = usize::try_from(first).unwrap();
            prop_assert_eq!(&few.paths[..], &answer.paths[..first.min(answer.paths.len())]);
            let more = (answer.paths.len() > first).then_some(Truncated::First);
            prop_assert_eq!(few.truncated, more);
        }
    }

    #[test]
    fn a_search_that_is_cut_short_gives_the_beginning_of_the_whole(
        net in a_net(),
        looks in 0u64..400,
        mode in prop::sample::select(vec![PathMode::Shortest, PathMode::Simple]),
    ) {
        let graph = net.graph();
        let view = graph.on("2024-02-10");
        let question = PathQuestion {
            mode,
            first: Some(100),
            ..PathQuestion::new(knot(&graph, 0), knot(&graph, 1))
        };
        let whole = paths(view, &question, &mut Budget::unlimited()).unwrap();
        let mut budget = Budget::new(looks);
        let part = paths(view, &question, &mut budget).unwrap();
        prop_assert!(budget.visited() <= looks);
        if part.truncated == Some(Truncated::Looks) {
            prop_assert!(whole.paths.starts_with(&part.paths));
            prop_assert_eq!(part.none, None);
        } else {
            prop_assert_eq!(part, whole);
        }
    }

    #[test]
    fn what_stands_in_the_way_is_what_lets_paths_exist_when_it_is_gone(
        net in a_net(),
        allowed in what_is_allowed(),
        longest in 1i64..4,
    ) {
        let graph = net.graph();
        let view = graph.on("2024-02-10");
        let ends = [knot(&graph, 0), knot(&graph, 1)];
        let question = PathQuestion {
            through: allowed.through(&graph, &net, ends),
            max_length: Some(longest),
            ..PathQuestion::new(ends[0], ends[1])
        };
        let ask = |view, question: &PathQuestion| {
            let answer = paths(view, question, &mut Budget::unlimited()).unwrap();
            answer.paths.first().map(|path| path.steps.len())
        };
        prop_assume!(ask(view, &question).is_none());
        let found = obstacles(view, &question, &mut Budget::unlimited()).unwrap();
        let found: BTreeMap<Obstacle, usize> = found.into_iter().collect();
        for (part, through) in question.through.without_each() {
            let looser = PathQuestion { through, ..question.clone() };
            prop_assert_eq!(found.get(&Obstacle::Part(part)).copied(), ask(view, &looser));
        }
        let day = ask(view.include_ended(true), &question);
        prop_assert_eq!(found.get(&Obstacle::Day).copied(), day);
        let limits = PathLimits { longest: 50, ..PathLimits::default() };
        let longer = PathQuestion { max_length: Some(50), limits, ..question };
        prop_assert_eq!(found.get(&Obstacle::Length).copied(), ask(view, &longer));
    }
}

/// Tells the paths of the invented country by the ids of their stations.
fn told(view: View<'_>, question: &PathQuestion) -> Vec<String> {
    let answer = paths(view, question, &mut Budget::unlimited()).unwrap();
    let ids = |stations: &[EntityIx]| view.graph().ids(stations.iter().copied()).join(" - ");
    let paths = answer.paths.iter();
    paths.map(|path| ids(&path.stations)).collect()
}

#[test]
fn the_two_ministries_are_connected_in_several_ways() {
    let graph = world();
    let ends = ["ministry-of-labour", "ministry-of-justice"].map(|id| graph.ix(id));
    let question = PathQuestion::new(ends[0], ends[1]);
    let view = graph.on("2024-02-10");
    assert_eq!(
        told(view, &question),
        ["ministry-of-labour - ministry-of-justice"]
    );
    let structure = Through {
        avoid: Avoid {
            relations: vec![relation(&graph, "cooperatesWith")],
            ..Avoid::default()
        },
        ..Through::default()
    };
    let question = PathQuestion {
        through: structure,
        mode: PathMode::Simple,
        ..question
    };
    assert_eq!(told(view, &question), [""; 0]);
    // A month later two offices carry out one law.
    assert_eq!(
        told(graph.on("2024-03-31"), &question),
        [
            "ministry-of-labour - integration-office - asylum-act - migration-office - ministry-of-justice"
        ]
    );
    // In 2019 one office answered to both.
    assert_eq!(
        told(graph.on("2019-05-01"), &question),
        [
            "ministry-of-labour - integration-office - ministry-of-justice",
            "ministry-of-labour - settlement-board - integration-act - integration-office - ministry-of-justice",
        ]
    );
}

#[test]
fn what_cannot_be_asked_is_told() {
    let graph = world();
    let view = graph.on("2024-02-10");
    let (one, other) = (graph.ix("migration-office"), graph.ix("entry-act"));
    let ask = |question: PathQuestion| {
        let answer = paths(view, &question, &mut Budget::unlimited());
        let error = answer.unwrap_err();
        let help = error.help().unwrap_or_default();
        format!("{}: {error}; {help}", error.code())
    };
    let question = PathQuestion::new(one, other);
    assert_eq!(
        ask(PathQuestion::new(one, one)),
        "query/same-ends: the path begins and ends at `migration-office`; \
         name two different entities; `neighbourhood` shows what is around one"
    );
    let mut avoiding = question.clone();
    avoiding.through.avoid.entities = vec![other];
    assert_eq!(
        ask(avoiding),
        "query/avoided-end: `entry-act` is an end of the path and is to be avoided as well; \
         take it out of what is to be avoided, or ask for another path"
    );
    let long = PathQuestion {
        max_length: Some(21),
        ..question.clone()
    };
    assert_eq!(
        ask(long),
        "query/out-of-range: `maxLength: 21` does not lie between 1 and 20; "
    );
    let none = PathQuestion {
        first: Some(0),
        ..question
    };
    assert_eq!(
        ask(none),
        "query/out-of-range: `first: 0` does not lie between 1 and 100; "
    );
}

#[test]
fn why_there_is_no_path_is_told() {
    let graph = world();
    let view = graph.on("2024-06-01");
    let ask = |question: &PathQuestion| {
        let answer = paths(view, question, &mut Budget::unlimited()).unwrap();
        assert_eq!(answer.paths, []);
        let obstacles = obstacles(view, question, &mut Budget::unlimited()).unwrap();
        (answer.none.unwrap(), obstacles)
    };
    let ix = |id: &str| graph.ix(id);
    // The board is gone by then.
    let question = PathQuestion::new(ix("settlement-board"), ix("ministry-of-labour"));
    let expected = vec![(Obstacle::Day, 1)];
    assert_eq!(
        ask(&question),
        (NoPath::Ended(ix("settlement-board")), expected)
    );
    // Nothing is tied to a book.
    let question = PathQuestion::new(ix("old-book"), ix("entry-act"));
    assert_eq!(ask(&question), (NoPath::Unconnected, Vec::new()));
    // From the law to the ministry, but only along the relations.
    let mut question = PathQuestion::new(ix("entry-act"), ix("ministry-of-justice"));
    question.through.way = Way::Along;
    let expected = vec![(Obstacle::Part(Part::Way), 2)];
    assert_eq!(ask(&question), (NoPath::Unconnected, expected));
    // Two filters that leave nothing.
    question.through.way = Way::Either;
    question.through.relations = Some(vec![relation(&graph, "implements")]);
    question.through.avoid.families = vec![FamilyId(0)];
    assert_eq!(ask(&question), (NoPath::NothingAllowed, Vec::new()));
    // Too short.
    let mut question = PathQuestion::new(ix("entry-act"), ix("ministry-of-justice"));
    question.max_length = Some(1);
    let expected = vec![(Obstacle::Length, 2)];
    assert_eq!(ask(&question), (NoPath::TooFar, expected));
}

#[test]
fn a_stopped_search_gives_no_answer() {
    let graph = world();
    let question = PathQuestion::new(graph.ix("entry-act"), graph.ix("ministry-of-justice"));
    let mut budget = Budget::unlimited().stopped_by(std::sync::Arc::new(|| true));
    let answer = paths(graph.on("2024-06-01"), &question, &mut budget);
    assert_eq!(answer, Err(QueryError::Stopped));
}
