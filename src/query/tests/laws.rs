//! Laws: a filter means what a naive scan says, pages joined are the whole, cursors come back.

use proptest::prelude::*;

use super::naive::Naive;
use super::paged;
use super::text;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::graph::Graph;
use crate::graph::Settled;
use crate::graph::Told;
use crate::graph::testing::world;
use crate::model::Day;
use crate::model::Holds;
use crate::model::LangId;
use crate::model::Value;
use crate::model::ValueRef;
use crate::ontology::Field;
use crate::ontology::PropertyId;
use crate::query::BasisKind;
use crate::query::Budget;
use crate::query::CitationFilter;
use crate::query::EdgeFilter;
use crate::query::Filter;
use crate::query::Key;
use crate::query::LinkFilter;
use crate::query::Order;
use crate::query::Page;
use crate::query::Pattern;
use crate::query::Quantifier;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::Test;
use crate::query::Tests;
use crate::query::count;
use crate::query::filter::Check;
use crate::query::order;
use crate::query::value;

thread_local! {
    // Read once; every case only looks at it.
    static WORLD: Graph = world();
}

/// A value of a kind that a test may meet, near to those that the facts give.
fn a_value() -> BoxedStrategy<Value> {
    let date = |text: &str| Value::PartialDate(text.parse().unwrap());
    prop_oneof![
        prop::sample::select(vec![
            "entry-act",
            "asylum-act",
            "Asylloven",
            "office",
            "Tromsoe",
            "IN_FORCE",
            "survey",
            "bodies",
            "laws",
            "keeps the register",
            "",
            "old-book",
            "MO",
            "ministry-of-justice"
        ])
        .prop_map(text),
        prop::sample::select(vec![0i64, 1, 2, 30, 70, 120, 900, 950]).prop_map(Value::Int),
        prop::sample::select(vec![
            "2008",
            "2008-05",
            "2020",
            "2024-02",
            "2024-03-01",
            "2025",
            "2010"
        ])
        .prop_map(date),
        Just(Value::Boolean(true)),
        Just(Value::Decimal("1200.5".parse().unwrap())),
        Just(Value::Date("2008-05-15".parse().unwrap())),
    ]
    .boxed()
}

fn a_test() -> BoxedStrategy<Test> {
    let part = || prop::sample::select(vec!["o", "act", "Tromsø", "REG", "survey", "-", ""]);
    let some = || prop::collection::vec(a_value(), 0..3);
    prop_oneof![
        any::<bool>().prop_map(Test::IsNull),
        a_value().prop_map(Test::Eq),
        a_value().prop_map(Test::Ne),
        some().prop_map(Test::In),
        some().prop_map(Test::NotIn),
        a_value().prop_map(Test::Lt),
        a_value().prop_map(Test::Lte),
        a_value().prop_map(Test::Gt),
        a_value().prop_map(Test::Gte),
        part().prop_map(|part| Test::Contains(part.into())),
        part().prop_map(|part| Test::StartsWith(part.into())),
        part().prop_map(|part| Test::EndsWith(part.into())),
        prop::sample::select(vec!["^[A-Z]", "act$", "(?i)office", "."])
            .prop_map(|text| Test::Matches(Pattern::new(text).unwrap())),
    ]
    .boxed()
}

fn some_tests() -> BoxedStrategy<Tests> {
    let lang = prop::option::weighted(0.2, (0u8..3).prop_map(LangId));
    (lang, any::<bool>(), prop::collection::vec(a_test(), 0..3))
        .prop_map(|(lang, exact, tests)| Tests { lang, exact, tests })
        .boxed()
}

/// The fields of all types: properties, and what leads to other entities.
fn fields() -> (Vec<Field>, Vec<Field>) {
    WORLD.with(|graph| {
        let types = ["Law", "Directorate", "Report"].map(|name| graph.kind(name));
        let ontology = graph.ontology();
        let fields = types.iter().flat_map(|of| ontology[*of].fields.values());
        fields
            .copied()
            .partition(|field| matches!(field, Field::Property(_)))
    })
}

fn an_edge_filter() -> BoxedStrategy<EdgeFilter> {
    let tests = || prop::option::of(some_tests());
    let citation = || {
        (tests(), tests(), tests()).prop_map(|(source, via, section)| CitationFilter {
            source,
            via,
            section,
        })
    };
    let holds = prop::sample::subsequence(vec![Holds::No, Holds::Possibly, Holds::Yes], 0..3);
    let basis = prop::sample::subsequence(vec![BasisKind::Stated, BasisKind::Inferred], 0..2);
    let leaf = prop_oneof![
        (0u16..3, some_tests()).prop_map(|(at, tests)| EdgeFilter::Qualifier(at, tests)),
        some_tests().prop_map(EdgeFilter::Since),
        some_tests().prop_map(EdgeFilter::Until),
        holds.prop_map(EdgeFilter::Holds),
        basis.prop_map(EdgeFilter::Basis),
        Just(EdgeFilter::Rank(vec![Rank::Normal])),
        citation().prop_map(EdgeFilter::SomeCitation),
        citation().prop_map(EdgeFilter::EveryCitation),
        citation().prop_map(EdgeFilter::NoCitation),
    ];
    leaf.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(EdgeFilter::And),
            prop::collection::vec(inner.clone(), 0..3).prop_map(EdgeFilter::Or),
            inner.prop_map(|filter| EdgeFilter::Not(Box::new(filter))),
        ]
    })
    .boxed()
}

fn a_filter() -> BoxedStrategy<Filter> {
    let (properties, links) = fields();
    let types = WORLD.with(|graph| ["Body", "Law", "Ministry"].map(|name| graph.kind(name)));
    let property = move || prop::sample::select(properties.clone());
    let leaf = prop_oneof![
        some_tests().prop_map(Filter::Id),
        prop::sample::subsequence(types.to_vec(), 0..3).prop_map(Filter::Type),
        (property(), some_tests()).prop_map(|(field, tests)| match field {
            Field::Property(property) => Filter::Property(property, tests),
            Field::Relation(..) | Field::Derived(_) => Filter::And(Vec::new()),
        }),
        prop::sample::subsequence(vec![Holds::No, Holds::Possibly, Holds::Yes], 0..3)
            .prop_map(Filter::Holds),
        some_tests().prop_map(Filter::Since),
        some_tests().prop_map(Filter::Until),
    ];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        let link = (
            prop::option::of(inner.clone()),
            prop::option::of(an_edge_filter()),
        )
            .prop_map(|(node, edge)| LinkFilter {
                node: node.map(Box::new),
                edge,
            });
        let quantifier = prop_oneof![
            link.clone().prop_map(Quantifier::Some),
            link.clone().prop_map(Quantifier::Every),
            link.clone().prop_map(Quantifier::None),
            any::<bool>().prop_map(Quantifier::Exists),
            (link, some_tests()).prop_map(|(link, tests)| Quantifier::Count(link, tests)),
        ];
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..3).prop_map(Filter::And),
            1 => prop::collection::vec(inner.clone(), 0..3).prop_map(Filter::Or),
            1 => inner.prop_map(|filter| Filter::Not(Box::new(filter))),
            4 => (prop::sample::select(links.clone()), quantifier)
                .prop_map(|(field, quantifier)| Filter::Related(field, quantifier)),
        ]
    })
    .boxed()
}

/// A filter that can be followed backwards from entities that it names, and what cannot beside it.
fn a_filter_by_names() -> BoxedStrategy<Filter> {
    let (_, links) = fields();
    let ids: Vec<Value> = WORLD.with(|graph| {
        let ids = graph.ids((0..graph.entities().len() as u32).map(EntityIx));
        ids.into_iter().map(|id| Value::String(id.into())).collect()
    });
    let few = 1..ids.len();
    let named = prop::sample::subsequence(ids, few).prop_map(|ids| {
        Filter::Id(Tests {
            tests: vec![Test::In(ids)],
            ..Tests::default()
        })
    });
    named
        .prop_recursive(4, 12, 2, move |inner| {
            let edge = prop::option::weighted(0.2, an_edge_filter());
            let step = (prop::sample::select(links.clone()), inner.clone(), edge);
            let step = step.prop_map(|(field, node, edge)| {
                let node = Some(Box::new(node));
                Filter::Related(field, Quantifier::Some(LinkFilter { node, edge }))
            });
            let two = |inner: BoxedStrategy<Filter>| (inner.clone(), inner);
            prop_oneof![
                5 => step.clone(),
                1 => two(step.clone().boxed()).prop_map(|(a, b)| Filter::Or(vec![a, b])),
                1 => (step, a_filter()).prop_map(|(a, b)| Filter::And(vec![b, a])),
            ]
        })
        .boxed()
}

/// A filter by what is said of things themselves, most of which an order of values serves.
fn a_filter_by_values() -> BoxedStrategy<Filter> {
    let (properties, _) = fields();
    let leaf =
        (prop::sample::select(properties), some_tests()).prop_map(|(field, tests)| match field {
            Field::Property(property) => Filter::Property(property, tests),
            Field::Relation(..) | Field::Derived(_) => Filter::And(Vec::new()),
        });
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..3).prop_map(Filter::And),
            prop::collection::vec(inner.clone(), 1..3).prop_map(Filter::Or),
            inner.prop_map(|filter| Filter::Not(Box::new(filter))),
        ]
    })
    .boxed()
}

fn an_order() -> BoxedStrategy<Vec<Order>> {
    let (properties, links) = fields();
    let key = prop_oneof![
        Just(Key::Id),
        Just(Key::Since),
        Just(Key::Until),
        prop::sample::select(links).prop_map(Key::Count),
        (prop::sample::select(properties), 0u8..3).prop_map(|(field, lang)| match field {
            Field::Property(property) => Key::Property(property, LangId(lang)),
            Field::Relation(..) | Field::Derived(_) => Key::Id,
        }),
    ];
    let order = (key, any::<bool>()).prop_map(|(key, descending)| Order { key, descending });
    prop::collection::vec(order, 0..3).boxed()
}

fn a_day() -> impl Strategy<Value = Day> {
    // Around the days on which something changes.
    prop::sample::select(vec![
        "2009-06-01",
        "2024-02-10",
        "2024-02-20",
        "2024-03-15",
        "2025-06-01",
    ])
    .prop_map(|text| text.parse().unwrap())
}

const TYPES: [&str; 5] = ["Entity", "Law", "Directorate", "Body", "Report"];

fn page(graph: &Graph, slice: &Slice<EntityIx>, forward: bool, count: i64) -> Page {
    let mut page = Page::default();
    let end = if forward {
        slice.items.last()
    } else {
        slice.items.first()
    };
    let cursor = end.map(|item| slice.cursor(graph, item));
    if forward {
        (page.first, page.after) = (Some(count), cursor);
    } else {
        (page.last, page.before) = (Some(count), cursor);
    }
    page
}

/// Checks the answer to a filter against a look at every statement.
fn means_what_a_scan_says(
    of: &str,
    filter: &Filter,
    day: Day,
    ended: bool,
) -> Result<(), TestCaseError> {
    WORLD.with(|graph| {
        let said: Vec<_> = graph.statements().map(|at| graph.statement(at)).collect();
        let naive = Naive {
            graph,
            said: &said,
            day,
            ended,
        };
        let view = graph.on(&day.to_string()).include_ended(ended);
        let found = paged(view, of, filter, &[], &Page::default()).unwrap();
        prop_assert_eq!(graph.ids(found.items), graph.ids(naive.list(of, filter)));
        Ok(())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_filter_means_what_a_naive_scan_says(
        of in prop::sample::select(TYPES.to_vec()),
        filter in a_filter(),
        day in a_day(),
        ended in any::<bool>(),
    ) {
        means_what_a_scan_says(of, &filter, day, ended)?;
    }

    #[test]
    fn a_filter_by_values_means_what_a_naive_scan_says(
        of in prop::sample::select(TYPES.to_vec()),
        filter in a_filter_by_values(),
        day in a_day(),
        ended in any::<bool>(),
    ) {
        means_what_a_scan_says(of, &filter, day, ended)?;
    }

    #[test]
    fn a_filter_that_names_what_is_related_means_what_a_naive_scan_says(
        of in prop::sample::select(TYPES.to_vec()),
        filter in a_filter_by_names(),
        day in a_day(),
        ended in any::<bool>(),
    ) {
        means_what_a_scan_says(of, &filter, day, ended)?;
    }

    #[test]
    fn pages_joined_are_the_whole(
        of in prop::sample::select(TYPES.to_vec()),
        order in an_order(),
        day in a_day(),
        count in 1i64..4,
        forward in any::<bool>(),
    ) {
        WORLD.with(|graph| {
            let view = graph.on(&day.to_string());
            let all = Filter::And(Vec::new());
            let whole = paged(view, of, &all, &order, &Page::default()).unwrap();
            let mut joined: Vec<EntityIx> = Vec::new();
            let mut empty = whole.clone();
            empty.items.clear();
            let mut asked = page(graph, &empty, forward, count);
            loop {
                let slice = paged(view, of, &all, &order, &asked).unwrap();
                prop_assert!(slice.total.is_none_or(|total| total == whole.items.len()));
                if forward {
                    joined.extend(&slice.items);
                    prop_assert_eq!(slice.has_previous, joined.len() > slice.items.len());
                } else {
                    joined.splice(..0, slice.items.iter().copied());
                    prop_assert_eq!(slice.has_next, joined.len() > slice.items.len());
                }
                let more = if forward { slice.has_next } else { slice.has_previous };
                prop_assert_eq!(more, joined.len() < whole.items.len());
                if !more {
                    break;
                }
                asked = page(graph, &slice, forward, count);
            }
            prop_assert_eq!(joined, whole.items);
            Ok(())
        })?;
    }

    #[test]
    fn any_page_of_a_filtered_list_is_that_of_the_whole_put_in_order(
        of in prop::sample::select(TYPES.to_vec()),
        filter in prop_oneof![a_filter(), a_filter_by_names(), a_filter_by_values()],
        order in an_order(),
        (day, ended) in (a_day(), any::<bool>()),
        size in 1i64..4,
        forward in any::<bool>(),
    ) {
        WORLD.with(|graph| {
            let said: Vec<_> = graph.statements().map(|at| graph.statement(at)).collect();
            let naive = Naive { graph, said: &said, day, ended };
            let view = graph.on(&day.to_string()).include_ended(ended);
            let whole = naive.list(of, &filter);
            let mut budget = Budget::unlimited();
            let counted = count(view, graph.kind(of), &filter, &mut budget).unwrap();
            prop_assert_eq!(counted, whole.len());
            let mut check = Check::new(view, &mut budget);
            let whole = order::entities(&mut check, whole, &order).unwrap();
            let mut joined: Vec<EntityIx> = Vec::new();
            let mut asked = Page::default();
            (asked.first, asked.last) = if forward { (Some(size), None) } else { (None, Some(size)) };
            loop {
                let slice = paged(view, of, &filter, &order, &asked).unwrap();
                prop_assert!(slice.total.is_none_or(|total| total == whole.len()));
                if forward {
                    joined.extend(&slice.items);
                } else {
                    joined.splice(..0, slice.items.iter().copied());
                }
                prop_assert!(slice.items.len() <= usize::try_from(size).unwrap());
                let (more, back) = if forward {
                    (slice.has_next, slice.has_previous)
                } else {
                    (slice.has_previous, slice.has_next)
                };
                prop_assert_eq!(more, joined.len() < whole.len());
                prop_assert_eq!(back, joined.len() > slice.items.len());
                if !more {
                    break;
                }
                asked = page(graph, &slice, forward, size);
            }
            prop_assert_eq!(graph.ids(joined), graph.ids(whole));
            Ok(())
        })?;
    }

    #[test]
    fn a_changed_cursor_is_refused(at in 0usize..64, to in "[A-Za-z0-9_-]") {
        WORLD.with(|graph| {
            let ask = |page: &Page| paged(graph.on("2025-06-01"), "Law", &Filter::And(Vec::new()), &[], page);
            let whole = ask(&Page::default()).unwrap();
            let cursor = whole.cursor(graph, &whole.items[0]);
            let at = at % cursor.len();
            let mut changed = cursor.clone();
            changed.replace_range(at..=at, &to);
            let answer = ask(&Page { after: Some(changed.clone()), ..Page::default() });
            if changed == cursor {
                prop_assert_eq!(answer.unwrap().items, &whole.items[1..]);
            } else {
                prop_assert_eq!(answer, Err(QueryError::BadCursor { cursor: changed }));
            }
            Ok(())
        })?;
    }

    #[test]
    fn any_text_is_a_cursor_or_refused(text in "\\PC{0,40}") {
        WORLD.with(|graph| {
            let page = Page { before: Some(text), ..Page::default() };
            let answer = paged(graph.on("2025-06-01"), "Law", &Filter::And(Vec::new()), &[], &page);
            prop_assert!(answer.is_err());
            Ok(())
        })?;
    }
}

/// What need not be weighed is what weighing gives, on every day and in every choice of languages.
#[test]
fn what_is_settled_is_the_best_by_any_measure() {
    let choices: Vec<Vec<LangId>> = [&[0][..], &[1], &[2], &[0, 1], &[1, 0], &[2, 1]]
        .map(|all: &[u8]| all.iter().copied().map(LangId).collect())
        .into();
    WORLD.with(|graph| {
        let (mut settled, mut nothing, mut elsewhere) = (0, 0, 0);
        for at in (0..graph.entities().len()).map(|at| EntityIx(at as u32)) {
            for nth in 0..graph.ontology().properties.len() {
                let property = PropertyId(nth as u16);
                for wanted in &choices {
                    let found = match graph.settled(at, property, wanted) {
                        Settled::Weighed => continue,
                        Settled::Nothing => None,
                        Settled::By(found) => Some(found),
                    };
                    let told = match graph.told(at, property, wanted, None) {
                        Settled::By(Told::Letters(letters)) => Some(letters.as_str().to_owned()),
                        Settled::By(Told::Other(value)) => Some(value.to_string()),
                        Settled::Nothing | Settled::Weighed => None,
                    };
                    let said = found.and_then(|found| graph.value(found));
                    assert_eq!(told, said.map(|value| value.to_string()));
                    for day in ["1990-01-01", "2020-06-01", "2024-02-10", "2025-06-01"] {
                        for ended in [false, true] {
                            let view = graph.on(day).include_ended(ended);
                            let best = |lang: &LangId| value(view, at, property, *lang);
                            let is_in = |lang: &LangId| match best(lang)
                                .and_then(|best| graph.value(best))
                            {
                                Some(ValueRef::Text { lang: of, .. }) => of == *lang,
                                _ => true,
                            };
                            let lang = wanted.iter().find(|lang| is_in(lang));
                            elsewhere += usize::from(lang != wanted.first());
                            assert_eq!(best(lang.unwrap_or(&wanted[0])), found);
                        }
                    }
                    settled += usize::from(found.is_some());
                    nothing += usize::from(found.is_none());
                }
            }
        }
        assert!(
            settled > 30 && nothing > 30 && elsewhere > 30,
            "{settled} {nothing} {elsewhere}"
        );
    });
}

/// The name that is found in one step is what weighing gives on every day, and so is what only one
/// statement tells on a day.
#[test]
fn what_is_found_without_weighing_is_the_best_by_any_measure() {
    WORLD.with(|graph| {
        let (mut labels, mut then, mut none) = (0, 0, 0);
        let all = graph.entities();
        let properties = (0..graph.ontology().properties.len() as u16).map(PropertyId);
        for (at, property) in all.flat_map(|at| properties.clone().map(move |own| (at, own))) {
            for lang in [0, 1, 2].map(LangId) {
                for day in ["1990-01-01", "2020-06-01", "2024-02-10", "2025-06-01"] {
                    let view = graph.on(day);
                    let best = value(view, at, property, lang).and_then(|best| graph.value(best));
                    let best = best.map(|best| best.to_string());
                    if let Some(label) = graph.label(at, property, lang) {
                        assert_eq!(Some(label.as_str()), best.as_deref());
                        labels += 1;
                    }
                    let told = |then| graph.told(at, property, &[lang], then);
                    let Settled::Weighed = told(None) else {
                        continue;
                    };
                    match told(Some(view)) {
                        Settled::By(Told::Letters(told)) => {
                            assert_eq!(Some(told.as_str()), best.as_deref());
                            then += 1;
                        }
                        Settled::By(Told::Other(told)) => {
                            assert_eq!(Some(told.to_string()), best);
                            then += 1;
                        }
                        Settled::Nothing => panic!("something is said"),
                        Settled::Weighed => none += 1,
                    }
                }
            }
        }
        assert!(
            labels > 30 && then > 5 && none > 0,
            "{labels} {then} {none}"
        );
    });
}
