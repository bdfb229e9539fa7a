//! Promises about lists: filtered, ordered and cut into pages, over 10^4, 10^5 and 10^6 entities.
//!
//! `cargo bench --bench lists` makes graphs like those of public governance in processes of their
//! own and asks each list many times, with other values each time: by the query layer, and by GraphQL
//! with ids and names. `cargo bench --bench lists -- 1000000` does so for one size, which needs about
//! 8 GB while it loads. Beside the medians it says how many entities and links one question looked at.
//! What was measured stands in `docs/performance.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "a measurement stops at what it does not expect"
)]

#[path = "support/governance.rs"]
mod governance;
mod support;

use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use govgraph::api::Api;
use govgraph::api::Context;
use govgraph::api::Limits;
use govgraph::api::Questions;
use govgraph::api::Request;
use govgraph::api::ResponseKind;
use govgraph::api::Schema;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::Span;
use govgraph::facts;
use govgraph::facts::Basis;
use govgraph::facts::Citation;
use govgraph::facts::Claim;
use govgraph::facts::EntityIx;
use govgraph::facts::FactBase;
use govgraph::facts::Origin;
use govgraph::facts::Rank;
use govgraph::facts::Statement;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use govgraph::graph::View;
use govgraph::model::LangId;
use govgraph::model::Validity;
use govgraph::model::Value;
use govgraph::ontology;
use govgraph::ontology::Field;
use govgraph::ontology::Ontology;
use govgraph::ontology::PropertyId;
use govgraph::query;
use govgraph::query::Budget;
use govgraph::query::Filter;
use govgraph::query::Key;
use govgraph::query::LinkFilter;
use govgraph::query::Order;
use govgraph::query::Page;
use govgraph::query::Quantifier;
use govgraph::query::Test;
use govgraph::query::Tests;

use governance::Dice;
use governance::Size;
use support::Times;
use support::each;
use support::head;
use support::row;
use support::say;

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
const DAY: &str = "2022-06-15";
/// A day in the past, when a good part of what has dates did not hold yet.
const PAST: &str = "1984-03-01";
/// Where an index serves.
const INDEX: &str = "1 ms";
/// Where things must be looked at one by one.
const SCAN: &str = "50 ms";

fn main() {
    let asked = std::env::args().skip(1).filter(|word| word != "--bench");
    let mut sizes: Vec<usize> = asked
        .map(|word| word.parse().expect("numbers of entities"))
        .collect();
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    match *sizes {
        [entities] => measure(entities),
        _ => {
            for entities in sizes {
                let this = std::env::current_exe().unwrap();
                let outcome = Command::new(this).arg(entities.to_string()).status();
                assert!(outcome.unwrap().success(), "{entities} entities");
            }
        }
    }
}

/// The ontology of the graphs, with programmes that have a state and a cost.
fn the_ontology() -> Arc<Ontology> {
    let programme = "type Programme implements Entity @entity(plural: \"programmes\", label: {en: \"programme\", nb: \"ordning\"})";
    let more = format!(
        "{programme} {{\n  \"Its state.\"\n  state: State @label(text: {{en: \"state\", nb: \"tilstand\"}})\n  \
         \"What it costs.\"\n  cost: Decimal @label(text: {{en: \"cost\", nb: \"kostnad\"}})\n}}\n\
         \"The state of a programme.\"\nenum State {{\n  \"Planned.\"\n  PLANNED @label(text: {{en: \"planned\", nb: \"planlagt\"}})\n  \
         \"Running.\"\n  RUNNING @label(text: {{en: \"running\", nb: \"i gang\"}})\n  \
         \"Ended.\"\n  ENDED @label(text: {{en: \"ended\", nb: \"avsluttet\"}})\n}}"
    );
    assert!(governance::SCHEMA.contains(programme));
    let mut sources = SourceMap::default();
    let schema = governance::SCHEMA.replace(programme, &more);
    let file = sources.add("governance.graphql", schema);
    ontology::load(&sources, &[file])
        .ontology
        .map(Arc::new)
        .expect("an ontology without faults")
}

/// Says of each programme in what state it is, one in two hundred of them planned, and of most what
/// they cost.
fn programmes(made: &mut FactBase, ontology: &Ontology) {
    let kind = ontology.type_named("Programme").unwrap();
    let property = |name: &str| property(ontology, "Programme", name);
    let (state, cost) = (property("state"), property("cost"));
    let source = ontology.type_named("Report").unwrap();
    let source = made.entities.iter().position(|one| one.kind == source);
    let source = EntityIx(source.unwrap() as u32);
    let mut dice = Dice::new(3);
    for (at, entity) in made.entities.iter().enumerate() {
        if entity.kind != kind {
            continue;
        }
        let mut say = |claim| {
            made.statements.push(Statement {
                id: Box::default(),
                subject: EntityIx(at as u32),
                claim,
                qualifiers: Vec::new(),
                validity: Validity::ALWAYS,
                citations: vec![Citation {
                    source,
                    section: None,
                    lines: None,
                    via: Vec::new(),
                }],
                basis: Basis::Stated,
                origin: Origin::Source,
                rank: Rank::Normal,
                note: None,
                span: Span::BUILT_IN,
            });
        };
        let name = match dice.below(200) {
            0 => "PLANNED",
            1..150 => "RUNNING",
            _ => "ENDED",
        };
        say(Claim::Property(state, Value::Enum(name.into())));
        if dice.below(10) > 0 {
            let number = format!("{}.{:02}", dice.below(1_000_000), dice.below(100));
            let number = Value::Decimal(number.parse().unwrap());
            say(Claim::Property(cost, number));
        }
    }
}

fn property(ontology: &Ontology, of: &str, name: &str) -> PropertyId {
    let of = ontology.type_named(of).unwrap();
    match ontology.field(of, name) {
        Some(Field::Property(property)) => property,
        other => unreachable!("`{name}` is {other:?}"),
    }
}

fn measure(entities: usize) {
    let ontology = the_ontology();
    let mut made = governance::facts(Size::of(entities), 42, &ontology);
    programmes(&mut made, &ontology);
    let checked = facts::made(made, &ontology).unwrap();
    let graph = Graph::build(Arc::clone(&ontology), checked);
    let (statements, relations) = (graph.statements().len(), graph.relations());
    let before: usize = graph.bytes().iter().map(|(_, bytes)| bytes).sum();
    let schema = Schema::new(ontology).unwrap();
    let limits = Limits {
        visited: u64::MAX,
        ..Limits::default()
    };
    let api = Api::new(schema, Questions::default())
        .unwrap()
        .within(limits);
    let asking = Asking {
        snapshot: Arc::new(Snapshot::new(graph)),
        api,
        runtime: tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap(),
    };
    head(&format!(
        "{entities} entities, {relations} relations, {statements} statements"
    ));
    asking.by_values();
    asking.in_order();
    asking.over_relations();
    asking.by_graphql();
    let parts = asking.snapshot.graph().bytes();
    let after: usize = parts.iter().map(|(_, bytes)| bytes).sum();
    say(&format!(
        "\n{} bytes a relation, {} of them indexes that these questions asked for",
        each(after, relations),
        each(after - before, relations),
    ));
}

/// What is asked, and of what.
struct Asking {
    snapshot: Arc<Snapshot>,
    api: Api,
    runtime: tokio::runtime::Runtime,
}

/// A list to ask for.
struct Question {
    of: &'static str,
    filter: Filter,
    order: Vec<Order>,
    page: Page,
    day: &'static str,
    counted: bool,
}

impl Question {
    fn of(of: &'static str, filter: Filter) -> Self {
        Self {
            of,
            filter,
            order: Vec::new(),
            page: first(20),
            day: DAY,
            counted: false,
        }
    }

    fn by(mut self, key: Key, descending: bool) -> Self {
        self.order.push(Order { key, descending });
        self
    }

    fn counted(mut self) -> Self {
        self.counted = true;
        self
    }
}

fn first(count: i64) -> Page {
    Page {
        first: Some(count),
        ..Page::default()
    }
}

fn tests(test: Test) -> Tests {
    Tests {
        tests: vec![test],
        ..Tests::default()
    }
}

fn everything() -> Filter {
    Filter::And(Vec::new())
}

fn not(filter: Filter) -> Filter {
    Filter::Not(Box::new(filter))
}

impl Asking {
    fn graph(&self) -> &Graph {
        self.snapshot.graph()
    }

    fn property(&self, of: &str, name: &str) -> PropertyId {
        property(self.graph().ontology(), of, name)
    }

    fn has(&self, of: &str, name: &str, test: Test) -> Filter {
        Filter::Property(self.property(of, name), tests(test))
    }

    fn list(&self, question: &Question) -> (query::Slice<EntityIx>, usize, u64) {
        let graph = self.graph();
        let view = View::new(graph, question.day.parse().unwrap());
        let of = graph.ontology().type_named(question.of).unwrap();
        let Question {
            filter,
            order,
            page,
            ..
        } = question;
        let budget = &mut Budget::unlimited();
        let found = query::list(view, of, filter, order, page, budget).unwrap();
        let total = match found.total {
            None if question.counted => query::count(view, of, filter, budget).unwrap(),
            total => total.unwrap_or_default(),
        };
        (found, total, budget.visited())
    }

    /// Asks one question after the other, each with other values.
    fn ask(&self, what: &str, promise: &str, runs: usize, make: impl Fn(&mut Dice) -> Question) {
        let mut dice = Dice::new(7);
        let questions: Vec<Question> = (0..=runs).map(|_| make(&mut dice)).collect();
        // The first makes what is made when it is first asked for.
        let began = Instant::now();
        drop(self.list(&questions[runs]));
        let cold = began.elapsed();
        let mut looks = 0;
        let times = Times::of(runs, |number| {
            let (found, total, visited) = self.list(&questions[number]);
            looks += visited;
            (found.items.len(), total)
        });
        row(what, promise, &times);
        say(&format!(
            "| *{} looks each; the first took {:.2} ms* | | | | | | |",
            looks as usize / (runs + 1),
            cold.as_secs_f64() * 1e3
        ));
    }

    fn by_values(&self) {
        let year = |dice: &mut Dice| 1960 + dice.below(50);
        let date = |text: String| Value::PartialDate(text.parse().unwrap());
        self.ask("a string: `number` is this", INDEX, 100, |dice| {
            let number = format!("{}-{}", 1900 + dice.below(125), dice.below(1000));
            let number = Test::Eq(Value::String(number.into()));
            Question::of("Rule", self.has("Rule", "number", number)).counted()
        });
        self.ask("a name: `name` is this", INDEX, 100, |dice| {
            let name = format!("Bjørkevik kommune {}", dice.below(3000));
            let name = Test::Eq(Value::String(name.into()));
            Question::of("Entity", self.has("Entity", "name", name)).counted()
        });
        let state = |name: &str| {
            let name = Test::Eq(Value::Enum(name.into()));
            self.has("Programme", "state", name)
        };
        self.ask("a rare name of an enumeration", INDEX, 100, |_| {
            Question::of("Programme", state("PLANNED"))
        });
        self.ask("a frequent name of an enumeration", INDEX, 100, |_| {
            Question::of("Programme", state("RUNNING"))
        });
        self.ask("the same, counted", SCAN, 10, |_| {
            Question::of("Programme", state("RUNNING")).counted()
        });
        self.ask("a whole number: `staff` is this", INDEX, 100, |dice| {
            let staff = Test::Eq(Value::Int(1 + dice.below(9000) as i64));
            Question::of("Body", self.has("Body", "staff", staff)).counted()
        });
        let between = |of: &str, name: &str, from: Value, to: Value| {
            let tests = Tests {
                tests: vec![Test::Gte(from), Test::Lt(to)],
                ..Tests::default()
            };
            Filter::Property(self.property(of, name), tests)
        };
        self.ask("a narrow range of whole numbers", INDEX, 100, |dice| {
            let from = 900_000 + dice.below(90_000) as i64;
            let range = between(
                "Place",
                "population",
                Value::Int(from),
                Value::Int(from + 500),
            );
            Question::of("Place", range).counted()
        });
        self.ask("a narrow range of decimals", INDEX, 100, |dice| {
            let from = dice.below(999_000);
            let number = |number: usize| Value::Decimal(number.into());
            let range = between("Programme", "cost", number(from), number(from + 500));
            Question::of("Programme", range).counted()
        });
        self.ask("a wide range of decimals, counted", SCAN, 10, |dice| {
            let from = Value::Decimal(dice.below(900_000).into());
            let range = self.has("Programme", "cost", Test::Gt(from));
            Question::of("Programme", range).counted()
        });
        self.ask("one day of dates", INDEX, 100, |dice| {
            let day = format!("{}-04-{:02}", year(dice), 1 + dice.below(28));
            let day = self.has("Body", "founded", Test::Eq(date(day)));
            Question::of("Body", day).counted()
        });
        self.ask("a range of dates, first 20", INDEX, 100, |dice| {
            let range = between(
                "Body",
                "founded",
                date(year(dice).to_string()),
                date("2015".into()),
            );
            Question::of("Body", range)
        });
        self.ask("names that start with this", INDEX, 100, |dice| {
            let name = format!(
                "lov om tilsyn i øst{}",
                ["øya", "nes", "vik"][dice.below(3)]
            );
            let name = self.has("Entity", "name", Test::StartsWith(name.into()));
            Question::of("Law", name)
        });
        self.ask("names that contain this, counted", SCAN, 10, |dice| {
            let name = format!("{}77", dice.below(10));
            let name = self.has("Entity", "name", Test::Contains(name.into()));
            Question::of("Entity", name).counted()
        });
        self.ask("began to exist before a year, counted", SCAN, 10, |dice| {
            let since = Filter::Since(tests(Test::Lt(date(year(dice).to_string()))));
            Question::of("Entity", since).counted()
        });
        self.ask(
            "two of three conditions serve, one not",
            INDEX,
            100,
            |dice| {
                let from = Value::Decimal((950_000 + dice.below(40_000)).into());
                let all = vec![
                    state("PLANNED"),
                    self.has("Programme", "cost", Test::Gt(from)),
                    not(self.has("Entity", "name", Test::Contains("råd".into()))),
                ];
                Question::of("Programme", Filter::And(all)).counted()
            },
        );
        self.ask("one or the other", INDEX, 100, |dice| {
            let staff = |number: usize| Test::Eq(Value::Int(number as i64));
            let day = format!("{}-04-{:02}", year(dice), 1 + dice.below(28));
            let any = vec![
                self.has("Body", "staff", staff(5000 + dice.below(4000))),
                self.has("Body", "founded", Test::Eq(date(day))),
            ];
            Question::of("Body", Filter::Or(any)).counted()
        });
        self.ask("all but these, first 20", INDEX, 100, |_| {
            Question::of("Programme", not(state("RUNNING")))
        });
        self.ask("everything of a type, counted", SCAN, 10, |_| {
            Question::of("Municipality", everything()).counted()
        });
        self.ask("everything there is, counted", SCAN, 10, |_| {
            Question::of("Entity", everything()).counted()
        });
    }

    fn in_order(&self) {
        let name = |lang| Key::Property(self.property("Entity", "name"), LangId(lang));
        let staff = Key::Property(self.property("Body", "staff"), LangId(0));
        let founded = Key::Property(self.property("Body", "founded"), LangId(0));
        let cost = Key::Property(self.property("Programme", "cost"), LangId(0));
        self.ask("a type by name, first 20", INDEX, 100, |dice| {
            let lang = dice.below(2) as u8;
            Question::of("Municipality", everything()).by(name(lang), false)
        });
        self.ask("everything by name, the last first", INDEX, 100, |_| {
            Question::of("Entity", everything()).by(name(0), true)
        });
        self.ask("bodies by number, the greatest first", INDEX, 100, |_| {
            Question::of("Body", everything()).by(staff, true)
        });
        self.ask("bodies by date, the first first", INDEX, 100, |_| {
            Question::of("Body", everything()).by(founded, false)
        });
        self.ask("the same on a day in the past", INDEX, 100, |_| Question {
            day: PAST,
            ..Question::of("Body", everything()).by(founded, false)
        });
        self.ask("by number, then date, then name", INDEX, 100, |_| {
            let question = Question::of("Body", everything()).by(staff, false);
            question.by(founded, true).by(name(1), false)
        });
        self.ask("by name, with the count", SCAN, 10, |_| {
            let question = Question::of("Municipality", everything());
            question.by(name(0), false).counted()
        });
        let rare = |dice: &mut Dice| {
            let staff = Test::Gt(Value::Int(9_000 + dice.below(900) as i64));
            self.has("Body", "staff", staff)
        };
        self.ask("filtered by a number, by name", SCAN, 10, |dice| {
            Question::of("Body", rare(dice)).by(name(0), false)
        });
        let running = || {
            let state = Test::Eq(Value::Enum("RUNNING".into()));
            self.has("Programme", "state", state)
        };
        self.ask("most of a type, by cost", INDEX, 100, |_| {
            Question::of("Programme", running()).by(cost, true)
        });
        let implements = self.graph().ontology().relation_named("implements");
        let implements = implements.map(|(relation, way)| Field::Relation(relation, way));
        self.ask("municipalities by number of rules", SCAN, 5, |_| {
            let count = Key::Count(implements.unwrap());
            Question::of("Municipality", everything()).by(count, true)
        });
        for (what, order) in [("by id", None), ("by name", Some(name(0)))] {
            let mut question = Question::of("Municipality", everything());
            if let Some(key) = order {
                question = question.by(key, false);
            }
            let mut far = question.page.clone();
            // To the middle, a thousand at a time.
            far.first = Some(1_000);
            let half = self.list(&Question {
                page: far.clone(),
                ..Question::of("Municipality", everything()).counted()
            });
            let mut passed = 0;
            while passed < half.1 / 2 {
                question.page = far.clone();
                let (found, ..) = self.list(&question);
                passed += found.items.len();
                far.after = found
                    .items
                    .last()
                    .map(|item| found.cursor(self.graph(), item));
            }
            let page = Page {
                after: far.after,
                ..first(20)
            };
            self.ask(&format!("a page far in, {what}"), INDEX, 100, |_| {
                Question {
                    order: question.order.clone(),
                    page: page.clone(),
                    ..Question::of("Municipality", everything())
                }
            });
        }
        self.ask("the last 20 by name", INDEX, 100, |_| Question {
            page: Page {
                last: Some(20),
                ..Page::default()
            },
            ..Question::of("Municipality", everything()).by(name(0), false)
        });
    }

    fn over_relations(&self) {
        let ontology = self.graph().ontology();
        let field = |name: &str| {
            let (relation, direction) = ontology.relation_named(name).unwrap();
            Field::Relation(relation, direction)
        };
        let node = |node: Filter| LinkFilter {
            node: Some(Box::new(node)),
            edge: None,
        };
        let some =
            |name: &str, end: Filter| Filter::Related(field(name), Quantifier::Some(node(end)));
        let none =
            |name: &str, end: Filter| Filter::Related(field(name), Quantifier::None(node(end)));
        let every =
            |name: &str, end: Filter| Filter::Related(field(name), Quantifier::Every(node(end)));
        let peopled = |dice: &mut Dice| {
            let people = Test::Gt(Value::Int(dice.below(10) as i64 * 30_000));
            self.has("Place", "population", people)
        };
        let crowded = |dice: &mut Dice| {
            let people = Test::Gt(Value::Int(990_000 + dice.below(9_000) as i64));
            self.has("Place", "population", people)
        };
        let to = |end: Filter| some("implements", some("basedOn", some("appliesIn", end)));
        let all = |what: &str, make: &dyn Fn(&mut Dice) -> (&'static str, Filter)| {
            self.ask(&format!("{what}: first 20"), INDEX, 20, |dice| {
                let (of, filter) = make(dice);
                Question::of(of, filter)
            });
            self.ask(&format!("{what}: counted"), SCAN, 10, |dice| {
                let (of, filter) = make(dice);
                Question::of(of, filter).counted()
            });
        };
        all("one hop, some", &|dice| {
            ("Rule", some("appliesIn", peopled(dice)))
        });
        all("one hop, some of few", &|dice| {
            ("Rule", some("appliesIn", crowded(dice)))
        });
        all("one hop, none", &|dice| {
            ("Rule", none("appliesIn", peopled(dice)))
        });
        all("one hop, every", &|dice| {
            ("Rule", every("appliesIn", peopled(dice)))
        });
        all("two hops, some", &|dice| {
            ("Body", some("implements", some("appliesIn", peopled(dice))))
        });
        all("two hops, every of some", &|dice| {
            (
                "Body",
                every("implements", some("appliesIn", peopled(dice))),
            )
        });
        all("two hops, none of some, of few", &|dice| {
            ("Body", none("implements", some("appliesIn", crowded(dice))))
        });
        all("three hops, some", &|dice| {
            ("Municipality", to(peopled(dice)))
        });
        all("three hops, some of few", &|dice| {
            ("Municipality", to(crowded(dice)))
        });
        all("three hops, not", &|dice| {
            ("Municipality", not(to(peopled(dice))))
        });
        all("at least five rules", &|_| {
            let five = tests(Test::Gte(Value::Int(5)));
            let count = Quantifier::Count(LinkFilter::default(), five);
            ("Municipality", Filter::Related(field("implements"), count))
        });
        let name = Key::Property(self.property("Entity", "name"), LangId(0));
        self.ask("three hops, some, by name", SCAN, 10, |dice| {
            Question::of("Municipality", to(peopled(dice))).by(name, false)
        });
        self.ask("three hops, in the past: counted", SCAN, 10, |dice| {
            Question {
                day: PAST,
                ..Question::of("Municipality", to(peopled(dice))).counted()
            }
        });
    }

    fn graphql(&self, query: String) -> usize {
        let context = Context {
            today: DAY.parse().unwrap(),
            languages: vec![LangId(0)],
        };
        let request = Request {
            query,
            ..Request::default()
        };
        let snapshot = Arc::clone(&self.snapshot);
        let response = self
            .runtime
            .block_on(self.api.execute(snapshot, request, context));
        let body = String::from_utf8_lossy(&response.body);
        assert_eq!(response.kind, ResponseKind::Data, "{body}");
        response.body.len()
    }

    fn by_graphql(&self) {
        let ask = |what: &str, promise: &str, runs: usize, make: &dyn Fn(usize) -> String| {
            let times = Times::of(runs, |number| self.graphql(make(number)));
            row(&format!("GraphQL: {what}"), promise, &times);
        };
        ask("a string, with names", INDEX, 100, &|number| {
            let number = format!("{}-{}", 1900 + number, number * 7);
            format!("{{ rules(where: {{number: {{eq: \"{number}\"}}}}) {{ id name }} }}")
        });
        ask("a type by name, first 20", INDEX, 100, &|number| {
            format!(
                "{{ municipalities(orderBy: [{{name: ASC}}], first: 20) {{ id name }} }} # {number}"
            )
        });
        ask("bodies by number, with the count", SCAN, 10, &|number| {
            format!(
                "{{ bodiesConnection(orderBy: [{{staff: DESC}}], first: 20) {{ totalCount nodes {{ id name staff }} }} }} # {number}"
            )
        });
        ask(
            "bodies by number in the past, first 20",
            INDEX,
            100,
            &|number| {
                format!(
                    "{{ asOf(date: \"{PAST}\") {{ bodies(orderBy: [{{staff: DESC}}], first: 20) {{ id name staff }} }} }} # {number}"
                )
            },
        );
        ask("rules of peopled places, first 20", INDEX, 20, &|number| {
            let people = (number % 10) * 30_000;
            format!(
                "{{ rules(where: {{appliesIn: {{some: {{node: {{population: {{gt: {people}}}}}}}}}}}, first: 20) {{ id name }} }}"
            )
        });
        ask("the same, counted", SCAN, 10, &|number| {
            let people = (number % 10) * 30_000;
            format!(
                "{{ rulesConnection(where: {{appliesIn: {{some: {{node: {{population: {{gt: {people}}}}}}}}}}}, first: 20) {{ totalCount nodes {{ id name }} }} }}"
            )
        });
    }
}
