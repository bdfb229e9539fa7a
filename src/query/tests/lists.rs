//! Lists, relations, order and pages.

use super::EN;
use super::NB;
use super::down;
use super::everything;
use super::id;
use super::listed;
use super::node;
use super::paged;
use super::tests;
use super::up;
use crate::graph::Graph;
use crate::graph::View;
use crate::graph::testing::world;
use crate::model::Holds;
use crate::ontology::DerivedId;
use crate::query::BasisKind;
use crate::query::Budget;
use crate::query::Edge;
use crate::query::EdgeFilter;
use crate::query::EdgeKey;
use crate::query::EdgeOrder;
use crate::query::Key;
use crate::query::Limits;
use crate::query::LinkFilter;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::Test;
use crate::query::edges;
use crate::query::list;
use crate::query::related;

const TODAY: &str = "2025-06-01";

#[test]
fn lists_come_in_the_order_that_is_asked_for() {
    let graph = world();
    let laws = |order: &[_]| listed(graph.on("2024-01-01"), "Law", &everything(), order);
    let property = |name: &str, lang| Key::Property(graph.property(name), lang);
    assert_eq!(
        laws(&[]),
        [
            "asylum-act",
            "entry-act",
            "integration-act",
            "settlement-act"
        ]
    );
    assert_eq!(
        laws(&[down(Key::Id)]),
        [
            "settlement-act",
            "integration-act",
            "entry-act",
            "asylum-act"
        ]
    );
    // Asylloven, Bosettingsloven, Innreiseloven, Integreringsloven.
    assert_eq!(
        laws(&[up(property("Law.name", NB))]),
        [
            "asylum-act",
            "settlement-act",
            "entry-act",
            "integration-act"
        ]
    );
    // What has no date comes last in both directions.
    assert_eq!(
        laws(&[up(property("Law.adopted", EN))]),
        [
            "asylum-act",
            "entry-act",
            "integration-act",
            "settlement-act"
        ]
    );
    assert_eq!(
        laws(&[down(property("Law.adopted", EN))]),
        [
            "integration-act",
            "entry-act",
            "asylum-act",
            "settlement-act"
        ]
    );
    let count = Key::Count(graph.field("Law.implementedBy"));
    assert_eq!(
        laws(&[down(count), down(Key::Id)]),
        [
            "integration-act",
            "entry-act",
            "asylum-act",
            "settlement-act"
        ]
    );
    let bodies = |order: &[_]| listed(graph.on("2024-01-01"), "Directorate", &everything(), order);
    assert_eq!(bodies(&[up(Key::Until)])[0], "settlement-board");
    assert_eq!(bodies(&[down(Key::Since)])[0], "settlement-board");
}

fn connected(view: View<'_>, from: &str, field: &str, filter: &LinkFilter) -> Slice<Edge> {
    let graph = view.graph();
    edges(
        view,
        graph.ix(from),
        graph.field(field),
        filter,
        &[],
        &Page::default(),
        &mut Budget::unlimited(),
    )
    .unwrap()
}

fn keys(graph: &Graph, edges: &Slice<Edge>) -> Vec<String> {
    let keys = edges.items.iter().map(|edge| match edge.statement() {
        Some(at) => graph.statement_id(at),
        None => format!("=> {}", graph.id_of(edge.other)),
    });
    keys.collect()
}

#[test]
fn two_statements_of_one_relation_are_two_edges_and_one_neighbour() {
    let graph = world();
    let view = graph.on(TODAY);
    let all = connected(
        view,
        "entry-act",
        "Law.implementedBy",
        &LinkFilter::default(),
    );
    assert_eq!(
        keys(&graph, &all),
        [
            "migration-office.implements.entry-act",
            "migration-office.implements.entry-act.2"
        ]
    );
    let bodies = related(
        view,
        graph.ix("entry-act"),
        graph.field("Law.implementedBy"),
        &LinkFilter::default(),
        &[],
        &Page::default(),
        &mut Budget::unlimited(),
    );
    assert_eq!(graph.ids(bodies.unwrap().items), ["migration-office"]);
}

#[test]
fn a_symmetric_relation_is_seen_from_both_ends() {
    let graph = world();
    let with = |from: &str| {
        let all = connected(
            graph.on(TODAY),
            from,
            "Body.cooperatesWith",
            &LinkFilter::default(),
        );
        keys(&graph, &all)
    };
    assert_eq!(
        with("migration-office"),
        ["integration-office.cooperatesWith.migration-office"]
    );
    assert_eq!(
        with("integration-office"),
        ["integration-office.cooperatesWith.migration-office"]
    );
}

#[test]
fn edges_are_filtered_and_ordered_by_what_they_say() {
    let graph = world();
    let view = graph.on(TODAY);
    let office = graph.ix("migration-office");
    let field = graph.field("Body.implements");
    let asked = |filter: &LinkFilter, order: &[EdgeOrder]| {
        let mut budget = Budget::unlimited();
        let found = edges(
            view,
            office,
            field,
            filter,
            order,
            &Page::default(),
            &mut budget,
        );
        keys(&graph, &found.unwrap())
    };
    let [entry, entry2, asylum] = [
        "migration-office.implements.entry-act",
        "migration-office.implements.entry-act.2",
        "migration-office.implements.asylum-act",
    ];
    let by = |key, descending| EdgeOrder { key, descending };
    assert_eq!(asked(&LinkFilter::default(), &[]), [asylum, entry, entry2]);
    // Only one of the two edges to the entry act gives a share.
    assert_eq!(
        asked(
            &LinkFilter::default(),
            &[
                by(EdgeKey::Qualifier(1, EN), false),
                by(EdgeKey::Since, true)
            ]
        ),
        [entry, asylum, entry2]
    );
    assert_eq!(
        asked(&LinkFilter::default(), &[by(EdgeKey::Node(Key::Id), true)]),
        [entry, entry2, asylum]
    );
    let role = |part: &str| LinkFilter {
        node: None,
        edge: Some(EdgeFilter::Qualifier(
            0,
            tests([Test::Contains(part.into())]),
        )),
    };
    assert_eq!(asked(&role("REGISTER"), &[]), [entry2]);
    assert_eq!(asked(&node(id("asylum-act")), &[]), [asylum]);
}

#[test]
fn what_follows_carries_its_steps_as_evidence() {
    let graph = world();
    let view = graph.on(TODAY);
    let all = connected(view, "entry-act", "Law.ministries", &LinkFilter::default());
    assert_eq!(keys(&graph, &all), ["=> ministry-of-justice"]);
    let edge = &all.items[0];
    assert_eq!(
        graph.said(edge.inferred_from().iter().copied()),
        [
            "migration-office.implements.entry-act",
            "migration-office.subordinateTo.ministry-of-justice"
        ]
    );
    assert_eq!(
        edge.because(&graph),
        Some("it follows from `implementedBy`, then `subordinateTo`")
    );
    assert_eq!(edge.citations(&graph).len(), 2);
    assert_eq!(edge.holds(view), Holds::Yes);
    let crate::query::Ground::Derived(inference) = &edge.ground else {
        panic!("{edge:?}");
    };
    assert_eq!(inference.chains.len(), 2);
    assert!(!inference.more);
}

#[test]
fn what_follows_holds_while_all_of_its_steps_do() {
    let graph = world();
    let followed = |day: &str| {
        let all = connected(
            graph.on(day),
            "asylum-act",
            "Law.ministries",
            &LinkFilter::default(),
        );
        let told = all.items.iter().map(|edge| {
            let validity = edge.validity(&graph);
            let date = |date: &Option<crate::model::PartialDate>| {
                date.as_ref().map_or(String::new(), ToString::to_string)
            };
            format!(
                "{} {}..{} {:?}",
                graph.id_of(edge.other),
                date(&validity.since),
                date(&validity.until),
                edge.holds(graph.on(day))
            )
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(
        followed("2019-01-01"),
        [
            "ministry-of-justice ..2020 Yes",
            "ministry-of-labour .. Yes"
        ]
    );
    assert_eq!(followed("2022-01-01"), ["ministry-of-labour .. Yes"]);
    assert_eq!(
        followed("2024-03-15"),
        [
            "ministry-of-justice 2024-03.. Possibly",
            "ministry-of-labour .. Yes"
        ]
    );
}

#[test]
fn nobody_follows_to_be_related_to_itself() {
    let graph = world();
    let siblings = |from: &str| {
        let all = connected(
            graph.on("2022-01-01"),
            from,
            "Body.siblings",
            &LinkFilter::default(),
        );
        keys(&graph, &all)
    };
    assert_eq!(siblings("integration-office"), ["=> settlement-board"]);
    assert_eq!(siblings("migration-office"), Vec::<String>::new());
    let derived: Vec<_> = (0..graph.ontology().derived.len() as u16)
        .map(DerivedId)
        .collect();
    assert_eq!(derived.len(), 2);
}

#[test]
fn edges_that_follow_are_filtered_too() {
    let graph = world();
    let view = graph.on("2019-01-01");
    let filter = |edge| LinkFilter {
        node: None,
        edge: Some(edge),
    };
    let until = EdgeFilter::Until(tests([Test::IsNull(false)]));
    let all = connected(view, "asylum-act", "Law.ministries", &filter(until));
    assert_eq!(keys(&graph, &all), ["=> ministry-of-justice"]);
    let stated = EdgeFilter::Basis(vec![BasisKind::Stated]);
    let all = connected(view, "asylum-act", "Law.ministries", &filter(stated));
    assert!(all.items.is_empty());
}

#[test]
fn a_page_that_cannot_be_given_says_why() {
    let graph = world();
    let ask = |page: Page| paged(graph.on(TODAY), "Law", &everything(), &[], &page);
    let page = Page::default();
    assert_eq!(
        ask(Page {
            first: Some(-1),
            ..page.clone()
        })
        .unwrap_err()
        .to_string(),
        "`first: -1` is less than zero"
    );
    assert_eq!(
        ask(Page {
            last: Some(1001),
            ..page.clone()
        })
        .unwrap_err()
        .to_string(),
        "`last: 1001` asks for more than 1000"
    );
    assert_eq!(
        ask(Page {
            first: Some(1),
            last: Some(1),
            ..page.clone()
        }),
        Err(QueryError::BothEnds)
    );
    let short = Limits {
        default: 2,
        most: 3,
    };
    let some = ask(Page {
        limits: short,
        ..page.clone()
    })
    .unwrap();
    assert_eq!((some.items.len(), some.has_next), (2, true));
    let none = ask(Page {
        first: Some(0),
        ..page
    })
    .unwrap();
    assert_eq!(
        (none.items.len(), none.has_next, none.has_previous),
        (0, true, false)
    );
}

#[test]
fn a_cursor_belongs_to_its_question() {
    let graph = world();
    let ask = |day: &str, of: &str, order: &[_], after: Option<String>| {
        let page = Page {
            first: Some(1),
            after,
            ..Page::default()
        };
        paged(graph.on(day), of, &everything(), order, &page)
    };
    let first = ask(TODAY, "Law", &[], None).unwrap();
    let cursor = first.cursor(&graph, &first.items[0]);
    let next = ask(TODAY, "Law", &[], Some(cursor.clone())).unwrap();
    assert_eq!(graph.ids(next.items), ["entry-act"]);
    let foreign = QueryError::ForeignCursor {
        cursor: cursor.clone(),
    };
    assert_eq!(
        ask("2025-06-02", "Law", &[], Some(cursor.clone())),
        Err(foreign.clone())
    );
    assert_eq!(
        ask(TODAY, "Directorate", &[], Some(cursor.clone())),
        Err(foreign.clone())
    );
    assert_eq!(
        ask(TODAY, "Law", &[down(Key::Id)], Some(cursor)),
        Err(foreign)
    );
    let bad = ask(TODAY, "Law", &[], Some("entry-act".to_owned())).unwrap_err();
    assert_eq!(bad.to_string(), "`entry-act` is not a cursor");
}

#[test]
fn a_question_that_looks_at_too_much_is_refused() {
    let graph = world();
    let of = graph.kind("Law");
    let mut budget = Budget::new(2);
    let refused = list(
        graph.on(TODAY),
        of,
        &everything(),
        &[],
        &Page::default(),
        &mut budget,
    );
    assert_eq!(refused, Err(QueryError::TooCostly { limit: 2 }));
}
