//! The graphs that benches ask: the same everywhere, of the size that was asked for, and uneven.

#[path = "../../benches/support/governance.rs"]
pub(crate) mod made;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use govgraph::facts::EntityIx;
use govgraph::facts::StatementIx;
use govgraph::graph::Claim;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use govgraph::graph::Tie;
use govgraph::graph::View;
use govgraph::graph::fold::fold;
use govgraph::model::LangId;
use govgraph::model::Validity;
use govgraph::model::Value;
use govgraph::ontology::Direction;
use govgraph::ontology::Field;
use govgraph::query::Budget;
use govgraph::query::Filter;
use govgraph::query::Key;
use govgraph::query::LinkFilter;
use govgraph::query::Order;
use govgraph::query::Page;
use govgraph::query::PathQuestion;
use govgraph::query::Quantifier;
use govgraph::query::Search;
use govgraph::query::Test;
use govgraph::query::Tests;
use govgraph::query::Way;
use govgraph::query::count;
use govgraph::query::list;
use govgraph::query::paths;
use govgraph::query::search;
use petgraph::Incoming;
use petgraph::algo::dijkstra;
use petgraph::graph::DiGraph;
use petgraph::graph::NodeIndex;

use made::Dice;
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
    let relations = graph.relations();
    assert!((40_000..60_000).contains(&relations), "{relations}");
    let mut links: Vec<usize> = (0..5_000)
        .map(|at| graph.ties(EntityIx(at)).len())
        .collect();
    links.sort_unstable();
    assert!(links[2_500] < 20, "half have at most {}", links[2_500]);
    assert!(links[4_999] > 300, "the greatest has {}", links[4_999]);
    let dated = graph
        .statements()
        .filter(|at| matches!(graph.claim(*at), Claim::Relation(..)))
        .filter(|at| graph.validity(*at).since.is_some());
    assert!(dated.count() > relations / 5);
}

#[test]
fn what_was_packed_says_what_the_facts_said() {
    let ontology = made::ontology();
    let facts = made::checked(Size::of(3_000), 11, &ontology);
    let said: Vec<String> = (facts.facts().statements.iter())
        .map(|statement| format!("{statement:?}"))
        .collect();
    let graph = Graph::build(ontology, facts);
    let mut ties: BTreeMap<EntityIx, BTreeSet<_>> = BTreeMap::new();
    let mut citing: BTreeMap<EntityIx, Vec<StatementIx>> = BTreeMap::new();
    let mut down = String::new();
    assert_eq!(graph.statements().len(), said.len());
    for (at, said) in graph.statements().zip(said) {
        let statement = graph.statement(at);
        assert_eq!(format!("{statement:?}"), said);
        let subject = statement.subject;
        if let Claim::Relation(relation, object) = graph.claim(at) {
            let back = if graph.ontology()[relation].symmetric {
                Direction::Forward
            } else {
                Direction::Inverse
            };
            let dated = statement.validity != Validity::ALWAYS;
            let mut tie = |from, direction, other| {
                let tie = (relation, direction, other, at, dated);
                ties.entry(from).or_default().insert(tie);
            };
            tie(subject, Direction::Forward, object);
            tie(object, back, subject);
        }
        let cited: BTreeSet<EntityIx> = (statement.citations.iter())
            .map(|citation| citation.source)
            .collect();
        for source in cited {
            citing.entry(source).or_default().push(at);
        }
        if let Some(words) = graph.words(at) {
            let own = fold(words);
            assert_eq!(graph.folded(at, &mut down), own.both());
            assert_eq!(graph.narrow(at), own.both().narrow);
        }
    }
    for entity in graph.entities() {
        let found = graph.ties(entity).map(|tie| {
            let Tie {
                relation,
                direction,
                other,
                statement,
                dated,
            } = tie;
            (relation, direction, other, statement, dated)
        });
        let found: BTreeSet<_> = found.collect();
        assert_eq!(found, ties.remove(&entity).unwrap_or_default());
        let found: Vec<StatementIx> = graph.citing(entity).collect();
        assert_eq!(found, citing.remove(&entity).unwrap_or_default());
    }
}

#[test]
fn names_have_the_letters_of_their_language() {
    let graph = graph(Size::of(1_000), 7);
    for letter in ['æ', 'ø', 'å'] {
        let named = |at| {
            let value = graph.value(at);
            value.is_some_and(|value| value.to_string().contains(letter))
        };
        assert!(graph.statements().any(named), "{letter}");
    }
}

#[test]
fn paths_are_real_and_as_short_and_as_many_as_petgraph_says() {
    let graph = graph(Size::of(2_000), 5);
    let view = View::new(&graph, "2022-06-15".parse().unwrap());
    let mut dice = Dice::new(3);
    let mut found = 0;
    for way in [Way::Either, Way::Along] {
        let net = net(view, way);
        for _ in 0..25 {
            let [from, to] = [(); 2].map(|()| EntityIx(dice.below(2_000) as u32));
            if from == to || !view.shows(from) || !view.shows(to) {
                continue;
            }
            let mut question = PathQuestion::new(from, to);
            question.through.way = way;
            question.first = Some(10_000);
            question.limits.most = 10_000;
            let answer = paths(view, &question, &mut Budget::unlimited()).unwrap();
            let ends = [from, to].map(|end| NodeIndex::new(end.0 as usize));
            let away = dijkstra(&net, ends[0], Some(ends[1]), |_| 1usize);
            let away = away.get(&ends[1]).copied();
            let length = answer.paths.first().map(|path| path.steps.len());
            assert_eq!(length, away.filter(|away| *away <= 8), "{from:?} {to:?}");
            for path in &answer.paths {
                assert_eq!(Some(path.steps.len()), length);
                for (step, ends) in path.steps.iter().zip(path.stations.windows(2)) {
                    assert_eq!([step.from, step.to], [ends[0], ends[1]]);
                    let ties = graph.ties(step.from);
                    let mut ties = ties.filter(|tie| view.shows_tie(tie));
                    let said = step.best.statement;
                    assert!(ties.any(|tie| (tie.other, tie.statement) == (step.to, said)));
                }
            }
            if answer.truncated.is_none() {
                assert_eq!(answer.paths.len(), shortest(&net, ends));
                found += answer.paths.len();
            }
        }
    }
    assert!(found > 100, "{found}");
}

/// Returns what holds on the day of a view, between entities that are there, as petgraph has it.
fn net(view: View<'_>, way: Way) -> DiGraph<(), ()> {
    let graph = view.graph();
    let mut arcs = BTreeSet::new();
    for (from, _) in (0u32..).zip(graph.entities()) {
        for tie in graph.ties(EntityIx(from)) {
            let symmetric = graph.ontology()[tie.relation].symmetric;
            let followed = way == Way::Either || symmetric || tie.direction == Direction::Forward;
            let there = [EntityIx(from), tie.other].map(|end| view.shows(end));
            if followed && there == [true, true] && view.shows_tie(&tie) {
                arcs.insert((from, tie.other.0));
            }
        }
    }
    DiGraph::from_edges(arcs)
}

/// Counts the shortest paths between two nodes: as many as lead to all that come just before the end.
fn shortest(net: &DiGraph<(), ()>, [from, to]: [NodeIndex; 2]) -> usize {
    let away = dijkstra(net, from, None, |_| 1usize);
    let Some(end) = away.get(&to) else {
        return 0;
    };
    let mut nodes: Vec<_> = away.iter().filter(|(_, far)| *far <= end).collect();
    nodes.sort_unstable_by_key(|(node, far)| (**far, **node));
    let mut ways = BTreeMap::from([(from, 1usize)]);
    for (node, far) in nodes.into_iter().skip(1) {
        let before = net.neighbors_directed(*node, Incoming);
        let before = before.filter(|other| away.get(other).is_some_and(|away| away + 1 == *far));
        let sum = before.map(|other| ways[&other]).sum();
        ways.insert(*node, sum);
    }
    ways[&to]
}

#[test]
fn filters_over_three_hops_find_the_same_from_either_end() {
    let graph = graph(Size::of(3_000), 9);
    let ontology = graph.ontology();
    let view = View::new(&graph, "2022-06-15".parse().unwrap());
    let some = |relation: &str, node: Filter| {
        let (id, direction) = ontology.relation_named(relation).unwrap();
        let node = Some(Box::new(node));
        let link = LinkFilter { node, edge: None };
        Filter::Related(Field::Relation(id, direction), Quantifier::Some(link))
    };
    let kind = |name: &str| ontology.type_named(name).unwrap();
    let list = |filter: &Filter| {
        let mut budget = Budget::unlimited();
        let total = count(view, kind("Body"), filter, &mut budget).unwrap();
        let looks = budget.visited();
        let page = Page::default();
        let found = list(view, kind("Body"), filter, &[], &page, &mut budget).unwrap();
        (found.items, total, looks)
    };
    let mut dice = Dice::new(1);
    let mut most = 0;
    for _ in 0..20 {
        let places = graph.of_type(kind("Place"));
        let id = graph.id_of(places[dice.below(places.len())]);
        let is_place = Filter::Id(Tests {
            tests: vec![Test::Eq(Value::String(id.into()))],
            ..Tests::default()
        });
        let filter = some("implements", some("basedOn", some("appliesIn", is_place)));
        // What is denied twice is looked for among all.
        let denied = Filter::Not(Box::new(Filter::Not(Box::new(filter.clone()))));
        let (found, total, looks) = list(&filter);
        let (expected, expected_total, all_looks) = list(&denied);
        assert_eq!((found, total), (expected, expected_total));
        assert!(looks < all_looks, "{looks} {all_looks}");
        most = most.max(total);
    }
    assert!(most > 100, "{most}");
}

#[test]
fn the_first_of_many_that_fit_are_the_first_of_all() {
    let graph = graph(Size::of(5_000), 7);
    let view = View::new(&graph, "2022-06-15".parse().unwrap());
    let ask = |text: &str, first: i64, after: Option<String>| {
        let asked = Search {
            text: text.to_owned(),
            first: Some(first),
            after,
            ..Search::default()
        };
        search(view, &asked, &mut Budget::unlimited()).unwrap()
    };
    for text in ["s", "re", "kommune", "regulation on", "in i"] {
        let first = ask(text, 10, None);
        let total = first.hits.total.unwrap();
        assert!(total > 1_000, "{text}: {total}");
        let types: usize = first.types.iter().map(|(_, count)| count).sum();
        assert_eq!(types, total);
        // Behind a cursor all that fit are sorted.
        let mut joined = first.hits.items.clone();
        let cursor = first.hits.cursor(&graph, &first.hits.items[9]);
        joined.extend(ask(text, 90, Some(cursor)).hits.items);
        assert_eq!(joined, ask(text, 100, None).hits.items);
    }
}

#[test]
fn lists_by_values_and_in_order_are_the_same_with_and_without_orders_of_values() {
    let graph = graph(Size::of(20_000), 5);
    let ontology = graph.ontology();
    let kind = |name: &str| ontology.type_named(name).unwrap();
    let property = |of: &str, name: &str| match ontology.field(kind(of), name) {
        Some(Field::Property(property)) => property,
        other => panic!("{name} is {other:?}"),
    };
    let (staff, founded) = (property("Body", "staff"), property("Body", "founded"));
    let (name, number) = (property("Entity", "name"), property("Rule", "number"));
    let has = |property, test| {
        let tests = Tests {
            tests: vec![test],
            ..Tests::default()
        };
        Filter::Property(property, tests)
    };
    let text = |text: &str| Value::String(text.into());
    let date = |text: &str| Value::PartialDate(text.parse().unwrap());
    let of = |name: &str| {
        let (id, direction) = ontology.relation_named(name).unwrap();
        Field::Relation(id, direction)
    };
    let many = |name: &str, many: fn(LinkFilter) -> Quantifier, node: Filter| {
        let node = Some(Box::new(node));
        Filter::Related(of(name), many(LinkFilter { node, edge: None }))
    };
    let crowded = || {
        has(
            property("Place", "population"),
            Test::Gt(Value::Int(200_000)),
        )
    };
    let rules = || many("appliesIn", Quantifier::Some, crowded());
    let filters = [
        ("Rule", has(number, Test::StartsWith("1984-1".into()))),
        ("Rule", has(number, Test::Lt(text("1910-5")))),
        (
            "Entity",
            has(name, Test::StartsWith("LOV OM TILSYN I OEST".into())),
        ),
        ("Entity", has(name, Test::Contains("77".into()))),
        ("Body", has(staff, Test::Gt(Value::Int(9_000)))),
        ("Body", has(staff, Test::Lte(Value::Int(400)))),
        (
            "Body",
            has(staff, Test::In((0..90).map(Value::Int).collect())),
        ),
        ("Body", has(founded, Test::Lte(date("1961-05")))),
        ("Body", has(founded, Test::Gt(date("2018")))),
        ("Body", has(founded, Test::Gte(date("2018-06-10")))),
        ("Body", has(founded, Test::Eq(date("1999")))),
        ("Rule", rules()),
        ("Rule", many("appliesIn", Quantifier::Every, crowded())),
        ("Body", many("implements", Quantifier::None, rules())),
        ("Body", many("implements", Quantifier::Every, rules())),
        (
            "Municipality",
            many("implements", Quantifier::Some, rules()),
        ),
    ];
    let by = |key, descending| vec![Order { key, descending }];
    let orders = [
        Vec::new(),
        by(Key::Id, true),
        by(Key::Property(name, LangId(1)), false),
        by(Key::Property(name, LangId(0)), true),
        by(Key::Property(staff, LangId(0)), true),
        [
            by(Key::Property(founded, LangId(0)), false),
            by(Key::Property(name, LangId(0)), true),
        ]
        .concat(),
    ];
    let mut budget = Budget::unlimited();
    let mut seen = 0;
    for (of, filter) in &filters {
        let of = kind(of);
        // What is denied twice is looked for among all.
        let denied = Filter::Not(Box::new(Filter::Not(Box::new(filter.clone()))));
        for day in ["1984-03-01", "2022-06-15"] {
            let view = View::new(&graph, day.parse().unwrap());
            let total = count(view, of, filter, &mut budget).unwrap();
            assert_eq!(total, count(view, of, &denied, &mut budget).unwrap());
            seen += total;
            for order in &orders {
                let page = Page {
                    first: Some(30),
                    ..Page::default()
                };
                let start = list(view, of, filter, order, &page, &mut budget).unwrap();
                let other = list(view, of, &denied, order, &page, &mut budget).unwrap();
                assert_eq!(start.items, other.items, "{filter:?} {order:?}");
                assert!(start.total.is_none_or(|known| known == total));
                assert_eq!(start.has_next, total > start.items.len());
                let [_, _, after, .., before, _] = &*start.items else {
                    continue;
                };
                // Between two cursors everything is put in order; behind one it need not be.
                let between = Page {
                    after: Some(start.cursor(&graph, after)),
                    before: Some(start.cursor(&graph, before)),
                    ..Page::default()
                };
                let between_them = i64::try_from(start.items.len()).unwrap() - 5;
                let behind = Page {
                    before: None,
                    first: Some(between_them),
                    ..between.clone()
                };
                let ahead = Page {
                    after: None,
                    last: Some(between_them),
                    ..between.clone()
                };
                let middle = list(view, of, filter, order, &between, &mut budget).unwrap();
                for page in [behind, ahead] {
                    let found = list(view, of, filter, order, &page, &mut budget).unwrap();
                    assert_eq!(found.items, middle.items, "{filter:?} {order:?} {page:?}");
                    assert!(found.has_next && found.has_previous);
                }
            }
        }
    }
    assert!(seen > 10_000, "{seen}");
}
