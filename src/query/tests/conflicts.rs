//! What the sources disagree about.

use std::fmt::Write;

use proptest::prelude::*;

use super::changing::FRAME;
use super::changing::ontology;
use super::changing::strelsau;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::graph::testing::build;
use crate::query::Budget;
use crate::query::Certainty;
use crate::query::Conflict;
use crate::query::ConflictFilter;
use crate::query::ConflictKind;
use crate::query::Difference;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::conflicts;
use crate::query::contradicting;

/// All degrees of certainty.
fn any_certainty() -> ConflictFilter {
    ConflictFilter {
        certainty: Some(vec![Certainty::Certain, Certainty::Possible]),
        ..ConflictFilter::default()
    }
}

fn found(graph: &Graph, filter: &ConflictFilter) -> Vec<Conflict> {
    let mut budget = Budget::unlimited();
    conflicts(graph, filter, &Page::default(), &mut budget)
        .unwrap()
        .items
}

/// Returns the two statements of a conflict.
fn sides(conflict: &Conflict) -> [StatementIx; 2] {
    [conflict.one, conflict.other].map(|side| side.statement().unwrap())
}

/// Writes conflicts one a line, as a person would read them.
fn told(graph: &Graph, filter: &ConflictFilter) -> String {
    let mut text = String::new();
    for conflict in found(graph, filter) {
        let sides = graph.said(sides(&conflict));
        let apart = match &conflict.difference {
            None => String::new(),
            Some(Difference::Number { absolute, relative }) => {
                let relative = relative.map_or("none".to_owned(), |share| share.to_string());
                format!("apart {absolute} ({relative})")
            }
            Some(Difference::Days { least, most }) => format!("apart {least} to {most} days"),
        };
        let (kind, sure) = (conflict.kind, conflict.certainty);
        writeln!(text, "{kind:?} {sure:?}: {} {apart}", sides.join(" / ")).unwrap();
    }
    text.replace(" \n", "\n")
}

#[test]
fn what_surely_contradicts_is_told() {
    let graph = strelsau();
    insta::assert_snapshot!(told(&graph, &ConflictFilter::default()), @r"
    Target Certain: border-office.headedBy.sapt / tax-office.headedBy.sapt
    Date Certain: grant-launched.date / grant-launched.date.2 apart 31 to 91 days
    Value Certain: tax-office.staff / tax-office.staff.2 apart 2 (0.036364)
    Value Certain: tax-office.cost / tax-office.cost.2 apart 10.5 (0.116667)
    Opposite Certain: tax-office.pays.pension / tax-office.refuses.pension
    ");
}

#[test]
fn what_may_only_touch_or_be_the_same_is_told_when_asked_for() {
    let graph = strelsau();
    let possible = ConflictFilter {
        certainty: Some(vec![Certainty::Possible]),
        ..ConflictFilter::default()
    };
    insta::assert_snapshot!(told(&graph, &possible), @r"
    SameChange Possible: pension-amended.date / pension-amended-later.date apart 32 to 61 days
    Value Possible: tax-office.name.en / tax-office.name.en.2
    Value Possible: tax-office.staff / tax-office.staff.3 apart 5 (0.090909)
    ");
}

#[test]
fn conflicts_can_be_narrowed() {
    let graph = strelsau();
    let count = |change: fn(&Graph, &mut ConflictFilter)| {
        let mut filter = any_certainty();
        change(&graph, &mut filter);
        found(&graph, &filter).len()
    };
    let all = count(|_, _| {});
    let number = |graph: &Graph, filter: &ConflictFilter| found(graph, filter).len();
    assert_eq!(
        count(|_, filter| filter.kinds = Some(vec![ConflictKind::Opposite])),
        1
    );
    assert_eq!(count(|_, filter| filter.kinds = Some(Vec::new())), 0);
    assert_eq!(
        count(|graph, filter| filter.entities = Some(vec![graph.ix("pension")])),
        1
    );
    assert_eq!(
        count(|graph, filter| filter.entities = Some(vec![graph.ix("zenda")])),
        0
    );
    assert_eq!(
        count(|graph, filter| filter.types = Some(vec![graph.kind("Person")])),
        1
    );
    assert_eq!(
        count(|_, filter| filter.fields = Some(vec!["cost".into()])),
        1
    );
    assert_eq!(
        count(|graph, filter| filter.sources = Some(vec![graph.ix("yearbook")])),
        all - 2
    );
    assert_eq!(count(|_, filter| filter.both_stated = Some(false)), 1);
    assert_eq!(count(|_, filter| filter.both_stated = Some(true)), all - 1);
    assert_eq!(count(|_, filter| filter.within_one_source = Some(true)), 2);
    let by_entity = ConflictFilter {
        entities: Some(vec![graph.ix("tax-office"), graph.ix("pension")]),
        ..any_certainty()
    };
    let by_type = ConflictFilter {
        types: Some(vec![graph.kind("Office")]),
        ..any_certainty()
    };
    assert!(number(&graph, &by_entity) >= number(&graph, &by_type) - 1);
}

#[test]
fn conflicts_come_in_pages_and_cost_what_is_looked_at() {
    let graph = strelsau();
    let filter = any_certainty();
    let all = found(&graph, &filter);
    let mut joined: Vec<Conflict> = Vec::new();
    let mut after = None;
    loop {
        let page = Page {
            first: Some(2),
            after,
            ..Page::default()
        };
        let slice = conflicts(&graph, &filter, &page, &mut Budget::unlimited()).unwrap();
        after = slice.items.last().map(|item| slice.cursor(&graph, item));
        joined.extend(slice.items.clone());
        if !slice.has_next {
            break;
        }
    }
    assert_eq!(joined, all);
    let poor = conflicts(&graph, &filter, &Page::default(), &mut Budget::new(1));
    assert_eq!(poor, Err(QueryError::TooCostly { limit: 1 }));
}

/// Facts about one office: numbers and seats of all sorts of validity.
fn some_facts() -> impl Strategy<Value = String> {
    let when = prop::sample::select(vec![
        "",
        ", since = \"2020\"",
        ", until = \"2020\"",
        ", since = \"2020-06\"",
        ", until = \"2020-07\"",
        ", since = \"2020\", until = \"2021-03-01\"",
        ", during = \"2020\"",
        ", rank = \"deprecated\"",
        ", because = \"it follows\"",
    ]);
    let said = (0usize..2, when, any::<bool>());
    prop::collection::vec(said, 1..5).prop_map(|said| {
        let mut text = String::from(FRAME);
        for id in ["zenda", "hofbau"] {
            write!(
                text,
                "\n[[town]]\nid = \"{id}\"\nname = {{ en = \"x\" }}\ncite = [\"survey\"]\n"
            )
            .unwrap();
        }
        text.push_str(
            "\n[[office]]\nid = \"office\"\nname = { en = \"x\" }\ncite = [\"survey\"]\n",
        );
        let list = |key: &str, value: &dyn Fn(usize) -> String| {
            let mut list = String::new();
            for (at, when, other) in &said {
                let source = if *other { "yearbook" } else { "survey" };
                write!(
                    list,
                    "{{ {key} = {}, cite = [\"{source}\"]{when} }}, ",
                    value(*at)
                )
                .unwrap();
            }
            list
        };
        let staff = list("value", &|at| at.to_string());
        let seats = list("to", &|at| format!("\"{}\"", ["zenda", "hofbau"][at]));
        write!(text, "staff = [{staff}]\nseat = [{seats}]\n").unwrap();
        text
    })
}

/// Says, day by day, whether two statements both hold on one, surely or possibly.
fn meet(graph: &Graph, one: StatementIx, other: StatementIx, least: crate::model::Holds) -> bool {
    let first = crate::graph::testing::day("2019-01-01").number();
    (first..first + 1500).any(|number| {
        let on = crate::model::Day::from_number(number);
        let holds = |at: StatementIx| graph.validity(at).holds(on) >= least;
        holds(one) && holds(other)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn conflicts_are_what_a_walk_over_all_pairs_finds(facts in some_facts()) {
        thread_local! {
            static KNOWN: std::sync::Arc<crate::ontology::Ontology> = ontology();
        }
        let graph = build(&KNOWN.with(std::sync::Arc::clone), &[&facts]);
        let mut told: Vec<(StatementIx, StatementIx)> = found(&graph, &any_certainty())
            .iter()
            .map(|conflict| sides(conflict).into())
            .collect();
        let office = graph.ix("office");
        let all: Vec<StatementIx> = graph.said_of(office).collect();
        let single = |at: StatementIx| match graph.claim(at) {
            Claim::Property(id, _) => Some((0, id.0)),
            Claim::Relation(id, _) => Some((1, id.0)),
            Claim::Exists => None,
        };
        let mut walked = Vec::new();
        for (at, one) in all.iter().enumerate() {
            for other in &all[at + 1..] {
                let usable = |at: StatementIx| graph.rank(at) != crate::facts::Rank::Deprecated;
                if single(*one) == single(*other)
                    && graph.claim(*one) != graph.claim(*other)
                    && usable(*one)
                    && usable(*other)
                    && meet(&graph, *one, *other, crate::model::Holds::Possibly)
                {
                    walked.push((*one, *other));
                }
                if meet(&graph, *one, *other, crate::model::Holds::Yes) && walked.contains(&(*one, *other)) {
                    prop_assert!(contradicting(&graph, *one).contains(other));
                }
            }
        }
        told.sort_unstable();
        prop_assert_eq!(told, walked);
        for conflict in found(&graph, &any_certainty()) {
            let sides = sides(&conflict);
            let (one, other) = (contradicting(&graph, sides[0]), contradicting(&graph, sides[1]));
            let certain = conflict.certainty == Certainty::Certain;
            prop_assert_eq!(one.contains(&sides[1]), certain);
            prop_assert_eq!(other.contains(&sides[0]), certain);
        }
    }
}

#[test]
fn inferred_is_told_apart() {
    let graph = strelsau();
    let inferred = ConflictFilter {
        both_stated: Some(false),
        ..ConflictFilter::default()
    };
    let all = found(&graph, &inferred);
    let sides = all.iter().flat_map(|one| [one.one, one.other]);
    let inferred = sides.filter(|side| !side.is_stated(&graph));
    assert_eq!(inferred.count(), all.len());
}
