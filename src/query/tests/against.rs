//! What contradicts what, and what rests on what.

use crate::graph::testing::build;
use crate::graph::testing::ontology;
use crate::graph::testing::world;
use crate::query::Budget;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::citing;
use crate::query::contradicting;
use crate::query::names;

#[test]
fn two_values_at_one_time_contradict_each_other_but_not_their_predecessor() {
    let graph = world();
    let against = |id: &str| {
        let found = contradicting(&graph, graph.statement_by_id(id).unwrap());
        graph.said(found)
    };
    assert_eq!(
        against("migration-office.staff.2"),
        ["migration-office.staff.3"]
    );
    assert_eq!(
        against("migration-office.staff.3"),
        ["migration-office.staff.2"]
    );
    // It ends at the same uncertain date at which the others begin.
    assert!(against("migration-office.staff").is_empty());
    assert!(against("migration-office.name.en").is_empty());
    assert!(against("migration-office.implements.entry-act").is_empty());
    assert!(against("migration-office.exists").is_empty());
}

#[test]
fn what_is_deprecated_contradicts_nothing() {
    let seed = r#"
        [dataset]
        title = { en = "R" }
        description = { en = "R" }
        licence = "CC0"
        [[report]]
        id = "survey"
        name = "Survey"
        cite = "survey"
        [[directorate]]
        id = "office"
        name = "Office"
        cite = "survey"
        staff = [{ value = 1 }, { value = 2, rank = "deprecated" }, { value = 3 }]
    "#;
    let graph = build(&ontology(), &[seed]);
    let against = |id: &str| {
        let found = contradicting(&graph, graph.statement_by_id(id).unwrap());
        found.len()
    };
    let staff = graph.property("Directorate.staff");
    let all = graph.values(graph.ix("office"), staff);
    let counts: Vec<usize> = graph.said(all).iter().map(|id| against(id)).collect();
    assert_eq!(counts.iter().sum::<usize>(), 2);
}

#[test]
fn a_source_and_a_work_tell_what_rests_on_them_in_pages() {
    let graph = world();
    let mut budget = Budget::unlimited();
    let all = citing(&graph, graph.ix("old-book"), &Page::default(), &mut budget).unwrap();
    assert_eq!(
        graph.said(all.items),
        ["migration-office.subordinateTo.ministry-of-justice"]
    );
    let survey = graph.ix("survey");
    let first = Page {
        first: Some(2),
        ..Page::default()
    };
    let start = citing(&graph, survey, &first, &mut budget).unwrap();
    assert!(start.has_next && !start.has_previous);
    let next = Page {
        after: Some(start.cursor(&graph, &start.items[1])),
        ..first.clone()
    };
    let rest = citing(&graph, survey, &next, &mut budget).unwrap();
    assert_eq!(rest.total, start.total);
    assert!(!rest.items.contains(&start.items[1]));
    let mut poor = Budget::new(1);
    let refused = citing(&graph, survey, &first, &mut poor);
    assert_eq!(refused, Err(QueryError::TooCostly { limit: 1 }));
}

#[test]
fn names_come_by_kind_and_former_ones_need_not_hold() {
    let seed = r#"
        [dataset]
        title = { en = "R" }
        description = { en = "R" }
        licence = "CC0"
        [[report]]
        id = "survey"
        name = "Survey"
        cite = "survey"
        [[directorate]]
        id = "office"
        name = [{ value = "Office", since = "2000" }, { value = "Bureau", until = "2000-01-01" }]
        formerNames = [{ value = "Bureau", until = "2000-01-01" }]
        abbreviation = "O"
        cite = "survey"
    "#;
    let graph = build(&ontology(), &[seed]);
    let office = graph.ix("office");
    let on = |day: &str| {
        let found = names(graph.on(day), office);
        graph
            .said(found.into_iter().map(|naming| naming.statement))
            .len()
    };
    assert_eq!(on("2010-01-01"), 3);
    assert_eq!(on("1990-01-01"), 3);
    let all = names(graph.on("2010-01-01").include_ended(true), office);
    assert_eq!(all.len(), 4);
}
