//! What could be narrowed by what, and changes and conflicts told once.

use super::EN;
use super::NB;
use super::changing::FRAME;
use super::changing::ontology;
use super::changing::strelsau;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::graph::testing::build;
use crate::graph::testing::world;
use crate::model::Day;
use crate::model::LangId;
use crate::ontology::TypeId;
use crate::query::Budget;
use crate::query::Certainty;
use crate::query::Change;
use crate::query::ChangeFilter;
use crate::query::ChangesOf;
use crate::query::Conflict;
use crate::query::ConflictFilter;
use crate::query::Limits;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Span;
use crate::query::Tally;
use crate::query::Telling;
use crate::query::Trait;
use crate::query::TraitValue;
use crate::query::change_tallies;
use crate::query::changes;
use crate::query::conflict_tallies;
use crate::query::conflicts;
use crate::query::timeline;

const OF_CHANGES: [Trait; 8] = [
    Trait::Kind,
    Trait::Matter,
    Trait::Certainty,
    Trait::Type,
    Trait::Interface,
    Trait::Field,
    Trait::Source,
    Trait::Year,
];

const OF_CONFLICTS: [Trait; 8] = [
    Trait::Kind,
    Trait::Certainty,
    Trait::Type,
    Trait::Interface,
    Trait::Field,
    Trait::Source,
    Trait::WithinOneSource,
    Trait::BothStated,
];

fn all() -> Page {
    let limits = Limits {
        default: 10_000,
        most: 10_000,
    };
    Page {
        limits,
        ..Page::default()
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn span(from: &str, to: &str) -> Span {
    Span {
        after: Some(day(from)),
        until: Some(day(to)),
    }
}

fn told(graph: &Graph, of: ChangesOf, filter: &ChangeFilter) -> Vec<Change> {
    let budget = &mut Budget::unlimited();
    let slice = match of {
        ChangesOf::All(span) => {
            let (from, to) = (span.after.unwrap(), span.until.unwrap());
            changes(graph, from, to, filter, &all(), budget)
        }
        ChangesOf::One(entity, span) => timeline(graph, entity, span, filter, &all(), budget),
    };
    slice.unwrap().items
}

fn tallies(graph: &Graph, of: ChangesOf, filter: &ChangeFilter) -> Vec<Tally> {
    let budget = &mut Budget::unlimited();
    change_tallies(graph, of, filter, &OF_CHANGES, Some(1000), budget).unwrap()
}

fn contradictions(graph: &Graph, filter: &ConflictFilter) -> Vec<Conflict> {
    let found = conflicts(graph, filter, &all(), &mut Budget::unlimited());
    found.unwrap().items
}

/// Narrows changes by a value of a trait.
fn narrowed(of: ChangesOf, filter: &ChangeFilter, value: &TraitValue) -> (ChangesOf, ChangeFilter) {
    let mut filter = filter.clone();
    let mut of = of;
    match value {
        TraitValue::Change(kind) => filter.kinds = Some(vec![*kind]),
        TraitValue::Matter(matter) => filter.matters = Some(vec![*matter]),
        TraitValue::Certainty(certainty) => filter.certainty = Some(vec![*certainty]),
        TraitValue::Type(kind) => filter.types = Some(vec![*kind]),
        TraitValue::Field(name) => filter.fields = Some(vec![name.clone()]),
        TraitValue::Source(source) => filter.sources = Some(vec![*source]),
        TraitValue::Year(year) => {
            let own = span(
                &format!("{:04}-12-31", year - 1),
                &format!("{year:04}-12-31"),
            );
            filter.certainty = None;
            of = match of {
                ChangesOf::All(_) => ChangesOf::All(own),
                ChangesOf::One(entity, _) => ChangesOf::One(entity, own),
            };
        }
        TraitValue::Conflict(_) | TraitValue::Flag(_) => unreachable!("no changes have it"),
    }
    (of, filter)
}

#[test]
fn each_count_of_changes_is_what_the_value_would_leave() {
    let mut counted = 0;
    for graph in [strelsau(), world()] {
        let ever = span("0001-01-01", "2999-12-31");
        let some = span("2000-06-01", "2024-02-15");
        let one: EntityIx = graph.entities().nth(2).unwrap();
        let first_type: TypeId = graph.kind_of(one);
        let filters = [
            ChangeFilter::default(),
            ChangeFilter {
                types: Some(vec![first_type]),
                certainty: Some(vec![Certainty::Certain]),
                ..ChangeFilter::default()
            },
            ChangeFilter {
                telling: Telling {
                    languages: vec![NB],
                    by_field: true,
                },
                ..ChangeFilter::default()
            },
        ];
        for of in [
            ChangesOf::All(ever),
            ChangesOf::All(some),
            ChangesOf::One(one, ever),
        ] {
            for filter in &filters {
                for tally in tallies(&graph, of, filter) {
                    assert_eq!(tally.values.len(), tally.total);
                    for (value, count) in tally.values {
                        let (of, filter) = narrowed(of, filter, &value);
                        assert_eq!(told(&graph, of, &filter).len(), count, "{value:?}");
                        counted += 1;
                    }
                }
            }
        }
    }
    assert!(counted > 100, "only {counted} counts");
}

#[test]
fn each_count_of_conflicts_is_what_the_value_would_leave() {
    let mut counted = 0;
    for graph in [strelsau(), world()] {
        let possible = vec![Certainty::Certain, Certainty::Possible];
        let filters = [
            ConflictFilter::default(),
            ConflictFilter {
                certainty: Some(possible),
                within_one_source: Some(false),
                ..ConflictFilter::default()
            },
            ConflictFilter {
                telling: Telling {
                    languages: vec![EN],
                    by_field: false,
                },
                ..ConflictFilter::default()
            },
        ];
        for filter in &filters {
            let budget = &mut Budget::unlimited();
            let tallies = conflict_tallies(&graph, filter, &OF_CONFLICTS, None, budget).unwrap();
            for tally in tallies {
                for (value, count) in tally.values {
                    let mut filter = filter.clone();
                    match value.clone() {
                        TraitValue::Conflict(kind) => filter.kinds = Some(vec![kind]),
                        TraitValue::Certainty(certainty) => {
                            filter.certainty = Some(vec![certainty]);
                        }
                        TraitValue::Type(kind) => filter.types = Some(vec![kind]),
                        TraitValue::Field(name) => filter.fields = Some(vec![name]),
                        TraitValue::Source(source) => filter.sources = Some(vec![source]),
                        TraitValue::Flag(flag) if tally.by == Trait::WithinOneSource => {
                            filter.within_one_source = Some(flag);
                        }
                        TraitValue::Flag(flag) => filter.both_stated = Some(flag),
                        other => panic!("no conflict has {other:?}"),
                    }
                    assert_eq!(contradictions(&graph, &filter).len(), count, "{value:?}");
                    counted += 1;
                }
            }
        }
    }
    assert!(counted > 20, "only {counted} counts");
}

#[test]
fn what_changes_of_a_field_at_once_is_told_once_and_nothing_is_lost() {
    for graph in [strelsau(), world()] {
        let of = ChangesOf::All(span("0001-01-01", "2999-12-31"));
        let each = told(&graph, of, &ChangeFilter::default());
        let telling = Telling {
            by_field: true,
            ..Telling::default()
        };
        let filter = ChangeFilter {
            telling,
            ..ChangeFilter::default()
        };
        let together = told(&graph, of, &filter);
        let said = |changes: &[Change]| {
            let mut all: Vec<_> = changes.iter().flat_map(Change::statements).collect();
            all.sort_unstable();
            all
        };
        assert_eq!(said(&together), said(&each));
        let mut topics: Vec<_> = together
            .iter()
            .map(|change| {
                (
                    change.date.clone(),
                    change.entity,
                    change.field,
                    change.kind,
                )
            })
            .collect();
        topics.sort_unstable();
        let told = topics.len();
        topics.dedup();
        assert_eq!(topics.len(), told);
        let budget = &mut Budget::unlimited();
        // What was told one way is no place in the other.
        let slice = |filter: &ChangeFilter, after: Option<String>, budget: &mut Budget| {
            let page = Page { after, ..all() };
            let (from, to) = (day("0001-01-01"), day("2999-12-31"));
            changes(&graph, from, to, filter, &page, budget)
        };
        let first = slice(&filter, None, budget).unwrap();
        let cursor = first.items.first().map(|item| first.cursor(&graph, item));
        let foreign = slice(&ChangeFilter::default(), cursor, budget);
        assert!(matches!(foreign, Err(QueryError::ForeignCursor { .. })));
    }
}

/// An office that two sources name differently in two languages, and one of which renamed it.
const NAMES: &str = r#"
[[office]]
id = "mint"
name = [
  { value = { en = "Mint", nb = "Mynten" }, since = "2020" },
  { value = { en = "Coinage", nb = "Myntverket" }, until = "2020" },
  { value = { en = "Royal Mint", nb = "Den kongelige mynt" }, since = "2020", cite = ["yearbook"] },
  { value = { en = "Old Mint" }, until = "2000", cite = ["yearbook"] },
]
cite = ["survey"]
"#;

#[test]
fn words_are_told_in_the_language_that_is_wanted_or_in_another() {
    let graph = build(&ontology(), &[FRAME, NAMES]);
    let texts = |languages: Vec<LangId>, by_field: bool| {
        let of = ChangesOf::All(span("1990-01-01", "2999-12-31"));
        let telling = Telling {
            languages,
            by_field,
        };
        let filter = ChangeFilter {
            telling,
            fields: Some(vec!["name".into()]),
            ..ChangeFilter::default()
        };
        let lines = told(&graph, of, &filter).into_iter().map(|change| {
            let words = change.statements().filter_map(|at| graph.words(at));
            words.collect::<Vec<_>>().join(" > ")
        });
        lines.collect::<Vec<_>>()
    };
    assert_eq!(texts(Vec::new(), true).len(), 2);
    assert_eq!(texts(Vec::new(), false).len(), 3);
    let english = texts(vec![EN], true);
    assert_eq!(english, texts(vec![EN], false));
    assert_eq!(english.len(), 2);
    assert_eq!(english[0], "Old Mint");
    // The order is that of the statements.
    assert!(english[1].contains("Coinage") && english[1].contains("Royal Mint"));
    assert!(!english[1].contains("Mynt"));
    let norwegian = texts(vec![NB], true);
    assert_eq!(norwegian[0], "Old Mint");
    assert!(norwegian[1].contains("Myntverket") && !norwegian[1].contains("Royal"));
}

#[test]
fn sources_that_disagree_in_two_languages_are_told_once() {
    let graph = build(&ontology(), &[FRAME, NAMES]);
    let words = |languages: Vec<LangId>| {
        let filter = ConflictFilter {
            telling: Telling {
                languages,
                by_field: false,
            },
            ..ConflictFilter::default()
        };
        let all = contradictions(&graph, &filter).into_iter().map(|conflict| {
            let sides = [conflict.one, conflict.other].map(|side| side.statement().unwrap());
            let mut words = sides.map(|at| graph.words(at).unwrap());
            words.sort_unstable();
            words.join(" / ")
        });
        let mut all: Vec<String> = all.collect();
        all.sort_unstable();
        all
    };
    let (norwegian, english) = ("Den kongelige mynt / Mynten", "Mint / Royal Mint");
    // What stands in one language only is told in that.
    let only = "Coinage / Old Mint";
    assert_eq!(words(Vec::new()), [only, norwegian, english]);
    assert_eq!(words(vec![EN]), [only, english]);
    assert_eq!(words(vec![NB]), [only, norwegian]);
}
