//! What began, changed, ended and happened.

use std::fmt::Write;
use std::sync::Arc;

use proptest::prelude::*;

use super::changing::FRAME;
use super::changing::ontology;
use super::changing::strelsau;
use crate::facts::Rank;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::graph::View;
use crate::graph::testing::build;
use crate::graph::testing::day;
use crate::model::Day;
use crate::model::Holds;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::query::Budget;
use crate::query::Certainty;
use crate::query::Change;
use crate::query::ChangeFilter;
use crate::query::ChangeKind;
use crate::query::Limits;
use crate::query::Matter;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Span;
use crate::query::changes;
use crate::query::timeline;

/// Writes changes one a line, as a person would read them.
fn told(graph: &Graph, all: &[Change]) -> String {
    let mut text = String::new();
    for change in all {
        let ontology = graph.ontology();
        let field = match change.field {
            None => "exists",
            Some(Field::Property(id)) => &ontology[id].name,
            Some(Field::Relation(id, _)) => &ontology[id].name,
            Some(Field::Derived(_)) => "derived",
        };
        let said = |list: &[StatementIx]| {
            let claims = list.iter().map(|at| match graph.claim(*at) {
                Claim::Exists => "there".to_owned(),
                Claim::Property(_, value) => value.to_string(),
                Claim::Relation(_, object) => graph.id_of(object).to_owned(),
            });
            claims.collect::<Vec<_>>().join(", ")
        };
        let (before, after) = (said(&change.before), said(&change.after));
        let sure = match change.certainty {
            Certainty::Certain => "",
            Certainty::Possible => "?",
        };
        let changed = graph.ids(change.changed.iter().copied()).join(", ");
        let entity = graph.id_of(change.entity);
        let line = format!(
            "{}{sure} {:?} {entity}.{field}: {before} > {after} {changed}",
            change.date, change.kind
        );
        let words: Vec<&str> = line.split_whitespace().collect();
        writeln!(text, "{}", words.join(" ")).unwrap();
    }
    text
}

fn page() -> Page {
    let limits = Limits {
        default: 10_000,
        most: 10_000,
    };
    Page {
        limits,
        ..Page::default()
    }
}

fn between(graph: &Graph, from: &str, to: &str, filter: &ChangeFilter) -> Vec<Change> {
    let budget = &mut Budget::unlimited();
    let slice = changes(graph, day(from), day(to), filter, &page(), budget);
    slice.unwrap().items
}

fn of(graph: &Graph, id: &str, span: Span) -> Vec<Change> {
    let budget = &mut Budget::unlimited();
    let filter = ChangeFilter::default();
    let slice = timeline(graph, graph.ix(id), span, &filter, &page(), budget);
    slice.unwrap().items
}

#[test]
fn a_timeline_tells_what_is_said_of_an_entity_and_what_changed_it() {
    let graph = strelsau();
    insta::assert_snapshot!(told(&graph, &of(&graph, "tax-office", Span::default())), @r"
    1989 Dated tax-office.founded: > 1989
    1990 Began tax-office.exists: > there
    2015-03-01 Changed tax-office.seat: zenda > hofbau
    2020 Changed tax-office.name: Toll Office > Tax Office
    2020 Began tax-office.headedBy: > sapt
    2022 Began tax-office.pays: > grant
    2022-03 Happened grant-launched.date: > 2022-03 grant, tax-office
    2022-05 Happened grant-launched.date: > 2022-05 grant, tax-office
    2023-01-01 Began tax-office.refuses: > pension
    2024-01-01 Began tax-office.cost: > 90
    2024-01-01 Began tax-office.cost: > 100.5
    2024-01-01 Ended tax-office.refuses: pension >
    2024-02 Ended tax-office.pays: grant >
    2025-01-01 Ended tax-office.cost: 90 >
    2025-01-01 Ended tax-office.cost: 100.5 >
    2025-06-01 Began tax-office.staff: > 57
    2025-09-01 Ended tax-office.staff: 57 >
    2026-01 Changed tax-office.staff: 55 > 60
    ");
}

#[test]
fn an_entity_is_told_of_also_where_it_is_the_object() {
    let graph = strelsau();
    insta::assert_snapshot!(told(&graph, &of(&graph, "grant", Span::default())), @r"
    2022 Began tax-office.pays: > grant
    2022-03 Happened grant-launched.date: > 2022-03 grant, tax-office
    2022-05 Happened grant-launched.date: > 2022-05 grant, tax-office
    2024-02 Ended tax-office.pays: grant >
    ");
}

#[test]
fn changes_say_what_differs_between_two_days() {
    let graph = strelsau();
    let all = between(&graph, "2023-12-31", "2025-06-15", &ChangeFilter::default());
    insta::assert_snapshot!(told(&graph, &all), @r"
    2024-01-01 Began tax-office.cost: > 90
    2024-01-01 Began tax-office.cost: > 100.5
    2024-01-01 Ended tax-office.refuses: pension >
    2024-02 Ended border-office.exists: there >
    2024-02 Ended tax-office.pays: grant >
    2024-11 Happened pension-amended.date: > 2024-11 pension
    2025-01-01 Happened pension-amended-later.date: > 2025-01-01 pension
    2025-01-01 Ended tax-office.cost: 90 >
    2025-01-01 Ended tax-office.cost: 100.5 >
    2025-06-01 Began tax-office.staff: > 57
    ");
}

#[test]
fn a_date_that_may_lie_elsewhere_makes_a_change_possible_only() {
    let graph = strelsau();
    let all = between(&graph, "2024-02-10", "2024-11-05", &ChangeFilter::default());
    insta::assert_snapshot!(told(&graph, &all), @r"
    2024-02? Ended border-office.exists: there >
    2024-02? Ended tax-office.pays: grant >
    2024-11? Happened pension-amended.date: > 2024-11 pension
    ");
}

#[test]
fn changes_can_be_narrowed() {
    let graph = strelsau();
    let ask = |filter: ChangeFilter| {
        told(
            &graph,
            &between(&graph, "1980-01-01", "2030-01-01", &filter),
        )
    };
    let staff = ChangeFilter {
        fields: Some(vec!["staff".into()]),
        ..ChangeFilter::default()
    };
    insta::assert_snapshot!(ask(staff), @r"
    2025-06-01 Began tax-office.staff: > 57
    2025-09-01 Ended tax-office.staff: 57 >
    2026-01 Changed tax-office.staff: 55 > 60
    ");
    let events = ChangeFilter {
        types: Some(vec![graph.kind("Benefit")]),
        matters: Some(vec![Matter::Events]),
        ..ChangeFilter::default()
    };
    insta::assert_snapshot!(ask(events), @r"
    2022-03 Happened grant-launched.date: > 2022-03 grant, tax-office
    2022-05 Happened grant-launched.date: > 2022-05 grant, tax-office
    2024-11 Happened pension-amended.date: > 2024-11 pension
    2025-01-01 Happened pension-amended-later.date: > 2025-01-01 pension
    ");
    let founded = ChangeFilter {
        entities: Some(vec![graph.ix("tax-office")]),
        matters: Some(vec![Matter::Dates]),
        ..ChangeFilter::default()
    };
    insta::assert_snapshot!(ask(founded), @"1989 Dated tax-office.founded: > 1989");
    let nothing = ChangeFilter {
        kinds: Some(Vec::new()),
        ..ChangeFilter::default()
    };
    assert_eq!(ask(nothing), "");
}

#[test]
fn days_the_wrong_way_round_are_refused() {
    let graph = strelsau();
    let (from, to) = (day("2025-01-01"), day("2024-01-01"));
    let filter = ChangeFilter::default();
    let answer = changes(&graph, from, to, &filter, &page(), &mut Budget::unlimited());
    assert_eq!(answer, Err(QueryError::ReversedDays { from, to }));
    for same in ["2024-01-01", "2024-02-15"] {
        assert_eq!(between(&graph, same, same, &filter), []);
        let span = Span {
            after: Some(day(same)),
            until: Some(day(same)),
        };
        assert_eq!(of(&graph, "tax-office", span), []);
    }
}

#[test]
fn changes_come_in_pages() {
    let graph = strelsau();
    let filter = ChangeFilter::default();
    let all = between(&graph, "1980-01-01", "2030-01-01", &filter);
    let mut joined: Vec<Change> = Vec::new();
    let mut after = None;
    loop {
        let page = Page {
            first: Some(3),
            after,
            ..Page::default()
        };
        let (from, to) = (day("1980-01-01"), day("2030-01-01"));
        let slice = changes(&graph, from, to, &filter, &page, &mut Budget::unlimited()).unwrap();
        after = slice.items.last().map(|item| slice.cursor(&graph, item));
        joined.extend(slice.items.clone());
        if !slice.has_next {
            break;
        }
    }
    assert_eq!(joined, all);
}

/// The days of the facts below, and of the questions to them.
const DATES: [&str; 9] = [
    "2020",
    "2020-03",
    "2020-03-15",
    "2020-23",
    "2021",
    "2021-02",
    "2021-02-10",
    "2020-05/2021-04",
    "2022",
];

/// A stretch of time whose end is not before its beginning.
fn a_stretch() -> impl Strategy<Value = String> {
    let date = || prop::option::of(prop::sample::select(DATES.to_vec()));
    (date(), date()).prop_map(|(since, until)| {
        let parse = |text: &str| text.parse::<crate::model::PartialDate>().unwrap();
        let (since, until) = match (since, until) {
            (Some(a), Some(b)) if parse(a).earliest() >= parse(b).latest() => (Some(b), None),
            both => both,
        };
        let mut text = String::new();
        if let Some(since) = since {
            write!(text, ", since = \"{since}\"").unwrap();
        }
        if let Some(until) = until {
            write!(text, ", until = \"{until}\"").unwrap();
        }
        text
    })
}

/// Facts about two offices: values and relations with all sorts of validity.
fn some_facts() -> impl Strategy<Value = String> {
    let values = || prop::collection::vec((0i64..4, a_stretch(), any::<bool>()), 1..4);
    let ends = || prop::collection::vec((0usize..2, a_stretch(), any::<bool>()), 1..4);
    let office = || (a_stretch(), values(), ends(), ends());
    prop::collection::vec(office(), 2).prop_map(|offices| {
        let mut text = String::from(FRAME);
        for id in ["zenda", "hofbau"] {
            write!(
                text,
                "\n[[town]]\nid = \"{id}\"\nname = {{ en = \"x\" }}\ncite = [\"survey\"]\n"
            )
            .unwrap();
        }
        for id in ["pension", "grant"] {
            write!(
                text,
                "\n[[benefit]]\nid = \"{id}\"\nname = {{ en = \"x\" }}\ncite = [\"survey\"]\n"
            )
            .unwrap();
        }
        let source = |other: bool| if other { "yearbook" } else { "survey" };
        for (at, (there, staff, seats, pays)) in offices.iter().enumerate() {
            write!(
                text,
                "\n[[office]]\nid = \"office-{at}\"\nname = {{ en = \"x\" }}\ncite = [\"survey\"]\n"
            )
            .unwrap();
            text.push_str(&there.replace(", ", "\n"));
            text.push_str("\nstaff = [");
            for (value, when, other) in staff {
                write!(
                    text,
                    "{{ value = {value}, cite = [\"{}\"]{when} }}, ",
                    source(*other)
                )
                .unwrap();
            }
            text.push_str("]\nseat = [");
            for (to, when, other) in seats {
                let to = ["zenda", "hofbau"][*to];
                write!(
                    text,
                    "{{ to = \"{to}\", cite = [\"{}\"]{when} }}, ",
                    source(*other)
                )
                .unwrap();
            }
            text.push_str("]\npays = [");
            for (to, when, other) in pays {
                let to = ["pension", "grant"][*to];
                write!(
                    text,
                    "{{ to = \"{to}\", cite = [\"{}\"]{when} }}, ",
                    source(*other)
                )
                .unwrap();
            }
            text.push_str("]\n");
        }
        text
    })
}

fn a_day() -> impl Strategy<Value = Day> {
    let first = day("2019-12-30").number();
    let last = day("2023-01-02").number();
    let edge = prop::sample::select(DATES.to_vec()).prop_map(|text| {
        let date: crate::model::PartialDate = text.parse().unwrap();
        date.earliest()
    });
    prop_oneof![(first..last).prop_map(Day::from_number), edge]
}

/// How far each statement has begun and still lasts.
fn states(graph: &Graph, on: Day) -> Vec<(Holds, Holds)> {
    let half = |since: bool, at: StatementIx| {
        let mut validity = graph.validity(at).clone();
        if since {
            validity.until = None;
        } else {
            validity.since = None;
        }
        validity.holds(on)
    };
    let all = graph.statements();
    all.map(|at| (half(true, at), half(false, at))).collect()
}

/// Puts changes to the state of the statements on one day.
fn apply(states: &mut [(Holds, Holds)], changes: &[Change], to: Day) {
    let of_statements = |change: &&Change| {
        matches!(
            change.kind,
            ChangeKind::Began | ChangeKind::Changed | ChangeKind::Ended
        )
    };
    for change in changes.iter().filter(of_statements) {
        let sure = !change.may_follow(to);
        for at in &change.before {
            states[at.0 as usize].1 = if sure { Holds::No } else { Holds::Possibly };
        }
        for at in &change.after {
            states[at.0 as usize].0 = if sure { Holds::Yes } else { Holds::Possibly };
        }
    }
}

/// Everything that a view shows, as text.
fn shown(view: View<'_>, ontology: &Ontology) -> String {
    let graph = view.graph();
    let mut text = String::new();
    for entity in view.of_type(graph.kind("Entity")) {
        let fields = &ontology[graph.kind_of(entity)].fields;
        write!(text, "{} {:?}:", graph.id_of(entity), view.holds(entity)).unwrap();
        for field in fields.values() {
            match field {
                Field::Property(id) => {
                    for at in view.values(entity, *id) {
                        write!(
                            text,
                            " {}={:?}",
                            graph.statement_id(at),
                            view.holds_statement(at)
                        )
                        .unwrap();
                    }
                }
                Field::Relation(id, direction) => {
                    for link in view.links(entity, *id, *direction) {
                        let holds = view.holds_statement(link.statement);
                        write!(text, " {}={holds:?}", graph.statement_id(link.statement)).unwrap();
                    }
                }
                Field::Derived(_) => {}
            }
        }
        text.push('\n');
    }
    text
}

/// The same, worked out from the state of the statements alone.
fn reckoned(graph: &Graph, ontology: &Ontology, states: &[(Holds, Holds)]) -> String {
    let holds = |at: StatementIx| states[at.0 as usize].0.min(states[at.0 as usize].1);
    let exists = |entity| {
        let said = graph.existence(entity);
        assert!(said.clone().all(|at| graph.rank(at) == Rank::Normal));
        said.map(holds).max().unwrap_or(Holds::Yes)
    };
    let mut text = String::new();
    for entity in graph.of_type(graph.kind("Entity")).iter().copied() {
        if exists(entity) == Holds::No {
            continue;
        }
        write!(text, "{} {:?}:", graph.id_of(entity), exists(entity)).unwrap();
        for field in ontology[graph.kind_of(entity)].fields.values() {
            let said: Vec<StatementIx> = match field {
                Field::Property(id) => graph.values(entity, *id).collect(),
                Field::Relation(id, direction) => {
                    let links = graph.links(entity, *id, *direction);
                    let there = links.filter(|link| exists(link.other) != Holds::No);
                    there.map(|link| link.statement).collect()
                }
                Field::Derived(_) => Vec::new(),
            };
            for at in said.into_iter().filter(|at| holds(*at) != Holds::No) {
                write!(text, " {}={:?}", graph.statement_id(at), holds(at)).unwrap();
            }
        }
        text.push('\n');
    }
    text
}

fn known() -> Arc<Ontology> {
    thread_local! {
        static KNOWN: Arc<Ontology> = ontology();
    }
    KNOWN.with(Arc::clone)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_changes_put_to_the_first_day_give_the_second(
        facts in some_facts(),
        one in a_day(),
        other in a_day(),
    ) {
        let ontology = known();
        let graph = build(&ontology, &[&facts]);
        let (from, to) = (one.min(other), one.max(other));
        let filter = ChangeFilter::default();
        let found = between(&graph, &from.to_string(), &to.to_string(), &filter);
        let mut state = states(&graph, from);
        prop_assert_eq!(reckoned(&graph, &ontology, &state), shown(View::new(&graph, from), &ontology));
        apply(&mut state, &found, to);
        prop_assert_eq!(reckoned(&graph, &ontology, &state), shown(View::new(&graph, to), &ontology));
        // What surely lies between the days was not there on the first and is there on the second.
        for change in &found {
            let sure = !change.may_precede(from) && !change.may_follow(to);
            prop_assert_eq!(sure, change.certainty == Certainty::Certain);
        }
    }

    #[test]
    fn a_timeline_is_what_changes_say_of_the_entity(
        facts in some_facts(),
        one in a_day(),
        other in a_day(),
        id in prop::sample::select(vec!["office-0", "office-1", "zenda", "grant"]),
    ) {
        let graph = build(&known(), &[&facts]);
        let (from, to) = (one.min(other), one.max(other));
        let span = Span { after: Some(from), until: Some(to) };
        let filter = ChangeFilter {
            entities: Some(vec![graph.ix(id)]),
            ..ChangeFilter::default()
        };
        let all = between(&graph, &from.to_string(), &to.to_string(), &filter);
        let own = of(&graph, id, span);
        // A change that one end of a relation made for two others is told to each in full.
        let side = |list: &[Change]| {
            let mut keys: Vec<String> = list
                .iter()
                .flat_map(|change| change.statements().map(|at| (change.date.clone(), at)))
                .filter(|(_, at)| {
                    let object = matches!(graph.claim(*at), Claim::Relation(_, object) if object == graph.ix(id));
                    graph.subject(*at) == graph.ix(id) || object
                })
                .map(|(date, at)| format!("{date} {}", graph.statement_id(at)))
                .collect();
            keys.sort();
            keys
        };
        prop_assert_eq!(side(&own), side(&all));
    }
}

#[test]
fn the_directions_of_a_field_are_those_of_its_subject() {
    let graph = strelsau();
    let all = of(&graph, "zenda", Span::default());
    let fields: Vec<_> = all.iter().filter_map(|change| change.field).collect();
    let (seat, _) = graph.relation("Office.seat");
    assert_eq!(fields, [Field::Relation(seat, Direction::Forward)]);
}
