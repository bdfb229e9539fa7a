//! Promises about size: graphs like those of public governance, of 10^4, 10^5 and 10^6 entities with
//! ten relations each.
//!
//! `cargo bench --bench graph` makes each graph in a process of its own and measures what loading
//! costs, how much memory a relation takes with all that is said of it, and how long shortest paths,
//! filters over three hops, neighbourhoods and plain reading take, each over many different
//! questions. `cargo bench --bench graph -- 1000000` does so for one size; the largest needs about
//! 12 GB while it loads. What was measured stands in `docs/performance.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement stops at what it does not expect"
)]

#[path = "support/governance.rs"]
mod governance;
#[path = "support/large.rs"]
mod large;
mod support;

use std::sync::Arc;
use std::time::Instant;

use govgraph::facts;
use govgraph::facts::EntityIx;
use govgraph::graph::Graph;
use govgraph::graph::View;
use govgraph::model::Value;
use govgraph::ontology::Direction;
use govgraph::ontology::Field;
use govgraph::query;
use govgraph::query::Budget;
use govgraph::query::Filter;
use govgraph::query::LinkFilter;
use govgraph::query::Page;
use govgraph::query::PathQuestion;
use govgraph::query::Quantifier;
use govgraph::query::Surroundings;
use govgraph::query::Test;
use govgraph::query::Tests;

use governance::Dice;
use governance::Size;
use large::Asked;
use large::DAY;
use support::Times;
use support::each;
use support::head;
use support::memory;
use support::row;
use support::say;

const SEED: u64 = 42;

fn main() {
    large::each_size(measure);
}

fn measure(entities: usize) {
    let ontology = governance::ontology();
    let before = memory();
    let (made, making) = timed(|| governance::facts(Size::of(entities), SEED, &ontology));
    let (checked, checking) = timed(|| facts::made(made, &ontology).unwrap());
    let loaded = memory();
    let (graph, building) = timed(|| Graph::build(Arc::clone(&ontology), checked));
    let after = memory();
    let relations = graph.net().edge_count();
    let statements = graph.statements().len();

    head(&format!(
        "{entities} entities, {relations} relations, {statements} statements"
    ));
    row("make the facts", "", &making);
    row("put the facts to the rules", "", &checking);
    row("build the graph", "", &building);
    let mut asking = Asking {
        view: View::new(&graph, DAY.parse().unwrap()),
        dice: Dice::new(7),
    };
    asking.shortest_paths();
    asking.three_hops();
    asking.neighbourhoods();
    let (ties, links) = asking.expansion();
    through_the_api(graph);

    say(&format!(
        "\nreading an edge in any direction: {ties} ns; by relation: {links} ns"
    ));
    say(&format!(
        "loading a statement: {} ns to put it to the rules, {} ns to build the graph",
        checking.nanoseconds_each(statements),
        building.nanoseconds_each(statements),
    ));
    if let (Some((before, _)), Some((loaded, _)), Some((after, most))) = (before, loaded, after) {
        let (facts, all) = (loaded.saturating_sub(before), after.saturating_sub(before));
        say(&format!(
            "memory: {} bytes a relation with all that is said of it and of entities, {} of them facts; \
             {} bytes a statement; {} MiB in all, {} MiB at most while loading",
            each(all, relations),
            each(facts, relations),
            each(all, statements),
            after >> 20,
            most >> 20,
        ));
    }
}

/// Does something once.
fn timed<T>(run: impl FnOnce() -> T) -> (T, Times) {
    let began = Instant::now();
    let result = run();
    (result, Times::new(vec![began.elapsed()]))
}

/// Asks a graph many different questions.
struct Asking<'a> {
    view: View<'a>,
    dice: Dice,
}

impl Asking<'_> {
    /// Returns an entity that there is on the day.
    fn entity(&mut self) -> EntityIx {
        loop {
            let at = self.dice.below(self.view.graph().entities().len());
            let entity = EntityIx(u32::try_from(at).unwrap());
            if self.view.shows(entity) {
                return entity;
            }
        }
    }

    fn entities(&mut self, count: usize) -> Vec<EntityIx> {
        (0..count).map(|_| self.entity()).collect()
    }

    /// Between ends of which nothing is known, and between such as are tied to little.
    fn shortest_paths(&mut self) {
        let ends = self.entities(602);
        let mut lengths = Vec::new();
        let mut ask = |number: usize, strong: bool| {
            let (from, to) = (ends[number], ends[number + 301]);
            if from == to {
                return;
            }
            let mut question = PathQuestion::new(from, to);
            if strong {
                let ontology = self.view.graph().ontology();
                let weak = ["lists", "seat", "appliesIn"];
                let weak = weak.map(|name| ontology.relation_named(name).unwrap().0);
                question.through.avoid.relations = weak.to_vec();
            }
            let found = query::paths(self.view, &question, &mut Budget::unlimited()).unwrap();
            lengths.push(found.paths.first().map_or(0, |path| path.steps.len()));
        };
        let any = Times::of(300, |number| ask(number, false));
        row("shortest paths, the ten most telling", "2 ms", &any);
        let strong = Times::of(300, |number| ask(number, true));
        row("the same, not over lists and places", "2 ms", &strong);
        let mean = each(lengths.iter().sum(), lengths.len());
        let longest = lengths.iter().max().copied().unwrap_or_default();
        say(&format!(
            "| *paths have {mean} steps on average, {longest} at most* | | | | | | |"
        ));
    }

    /// Municipalities that apply regulations that rest on a law that applies in one place, or in a
    /// place that has more than so many people.
    fn three_hops(&mut self) {
        let graph = self.view.graph();
        let ontology = graph.ontology();
        let some = |relation: &str, node: Filter| {
            let (id, direction) = ontology.relation_named(relation).unwrap();
            let field = Field::Relation(id, direction);
            let node = Some(Box::new(node));
            Filter::Related(field, Quantifier::Some(LinkFilter { node, edge: None }))
        };
        let kind = |name: &str| ontology.type_named(name).unwrap();
        let places = graph.of_type(kind("Place"));
        let mut place = || {
            let place = places[self.dice.below(places.len())];
            graph.id_of(place).into()
        };
        let over = |end: Filter| some("implements", some("basedOn", some("appliesIn", end)));
        let named = |_| {
            over(Filter::Id(Tests {
                tests: vec![Test::Eq(Value::String(place()))],
                ..Tests::default()
            }))
        };
        let named: Vec<Filter> = (0..=100).map(named).collect();
        let Some(Field::Property(population)) = ontology.field(kind("Place"), "population") else {
            unreachable!("places have people");
        };
        let peopled = |number: i64| {
            let tests = vec![Test::Gt(Value::Int(number * 30_000))];
            let tests = Tests {
                tests,
                ..Tests::default()
            };
            over(Filter::Property(population, tests))
        };
        let peopled: Vec<Filter> = (0..=10).map(peopled).collect();
        let municipality = kind("Municipality");
        let page = Page {
            first: Some(20),
            ..Page::default()
        };
        let ask = |filter: &Filter| {
            let budget = &mut Budget::unlimited();
            let found = query::list(self.view, municipality, filter, &[], &page, budget);
            let count = query::count(self.view, municipality, filter, budget);
            (found.unwrap().items, count.unwrap())
        };
        let asked = Times::of(100, |number| ask(&named[number]));
        row("a filter over three hops to a place", "", &asked);
        let asked = Times::of(10, |number| ask(&peopled[number]));
        row(
            "a filter over three hops to places of some size",
            "",
            &asked,
        );
    }

    fn neighbourhoods(&mut self) {
        let middles = self.entities(201);
        let asked = Times::of(200, |number| {
            let question = Surroundings {
                depth: Some(2),
                first: Some(100),
                ..Surroundings::new(middles[number])
            };
            query::neighbourhood(self.view, &question, &mut Budget::unlimited()).unwrap()
        });
        row("neighbourhood of depth 2, at most 100", "", &asked);
    }

    /// Returns how many nanoseconds it takes to read an edge, and to look whether it and its other
    /// end are there on the day: as ties, and by relation.
    fn expansion(&mut self) -> (String, String) {
        let entities = self.entities(20_000);
        let graph = self.view.graph();
        let mut edges = 0;
        let (shown, ties) = timed(|| {
            let mut shown = 0usize;
            for entity in &entities {
                let ties = graph.ties(*entity);
                edges += ties.len();
                let there = |tie: &_| self.view.shows_tie(tie) && self.view.shows(tie.other);
                shown += ties.filter(there).count();
            }
            shown
        });
        std::hint::black_box(shown);
        let by_tie = each(ties.nanoseconds_each(1) as usize, edges);
        let (implements, _) = graph.ontology().relation_named("implements").unwrap();
        let (shown, links) = timed(|| {
            let mut shown = 0usize;
            for entity in &entities {
                for direction in [Direction::Forward, Direction::Inverse] {
                    shown += self.view.links(*entity, implements, direction).count();
                }
            }
            shown
        });
        let by_link = each(links.nanoseconds_each(1) as usize, shown);
        (by_tie, by_link)
    }
}

/// Asks the same by GraphQL, with the words of the answer.
fn through_the_api(graph: Graph) {
    let asked = Asked::new(graph);
    let (graph, ask) = (asked.graph(), |query| asked.ask(query));
    let mut asking = Asking {
        view: View::new(graph, DAY.parse().unwrap()),
        dice: Dice::new(11),
    };
    let ids: Vec<&str> = asking
        .entities(402)
        .iter()
        .map(|entity| graph.id_of(*entity))
        .collect();
    let paths = Times::of(200, |number| {
        let (from, to) = (ids[number], ids[number + 201]);
        let unlike = from != to;
        unlike.then(|| {
            ask(format!(
                "{{ paths(from: \"{from}\", to: \"{to}\") {{ paths {{ length stations {{ id name }} }} }} }}"
            ))
        })
    });
    row("GraphQL: shortest paths, with names", "", &paths);
    let hops = Times::of(200, |number| {
        let middle = ids[number];
        ask(format!(
            "{{ neighbourhood(of: \"{middle}\", depth: 2, first: 100) {{ nodes {{ depth entity {{ id name }} }} }} }}"
        ))
    });
    row("GraphQL: neighbourhood of depth 2, with names", "", &hops);
    let kind = graph.ontology().type_named("Municipality").unwrap();
    let all = graph.of_type(kind);
    let expand = Times::of(200, |number| {
        let of = graph.id_of(all[asking.dice.below(all.len())]);
        ask(format!(
            "{{ municipality(id: \"{of}\") {{ name implements(first: 10) {{ name ... on Regulation {{ basedOn(first: 10) {{ name appliesIn(first: 10) {{ name }} }} }} }} }} }} # {number}"
        ))
    });
    row("GraphQL: three hops from a municipality", "", &expand);
    let questions: Vec<String> = (0..=200)
        .map(|_| {
            let ids: Vec<String> = (0..100)
                .map(|_| format!("\"{}\"", graph.id_of(all[asking.dice.below(all.len())])))
                .collect();
            format!(
                "{{ nodes(ids: [{}]) {{ id ... on Municipality {{ name staff implements(first: 5) {{ id name }} }} }} }}",
                ids.join(", ")
            )
        })
        .collect();
    // The documents are known when they are timed: they are kept from the second time on.
    for question in &questions {
        ask(question.clone());
    }
    let fields: usize = questions
        .iter()
        .map(|question| fields(&serde_json::from_slice(&ask(question.clone())).unwrap()))
        .sum();
    let many = Times::of(200, |number| ask(questions[number].clone()));
    let each = many.nanoseconds_each(fields / questions.len());
    let what =
        format!("GraphQL: a hundred municipalities and what they implement, {each} ns a field");
    row(&what, "", &many);
}

/// Counts the fields of an answer.
fn fields(value: &serde_json::Value) -> usize {
    use serde_json::Value;
    match value {
        Value::Array(items) => items.iter().map(fields).sum(),
        Value::Object(map) => map.len() + map.values().map(fields).sum::<usize>(),
        _ => 0,
    }
}
