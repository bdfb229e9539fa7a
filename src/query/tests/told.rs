//! Values, statements and names.

use super::EN;
use super::NB;
use super::SE;
use crate::graph::testing::build;
use crate::graph::testing::ontology;
use crate::graph::testing::world;
use crate::model::LangId;
use crate::query::About;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::existence;
use crate::query::resolve;
use crate::query::statements;
use crate::query::value;
use crate::query::values;

#[test]
fn the_best_of_several_values_is_stated_and_holds() {
    let graph = world();
    let staff = graph.property("Directorate.staff");
    let office = graph.ix("migration-office");
    let told = |day: &str| {
        let best = value(graph.on(day), office, staff, EN).unwrap();
        graph.statement_id(best)
    };
    // 900 until 2025; in 2025 the end and the start are both uncertain.
    assert_eq!(told("2024-12-31"), "migration-office.staff");
    assert_eq!(told("2025-06-01"), "migration-office.staff.3");
    assert_eq!(told("2026-01-01"), "migration-office.staff.3");
    let all = values(graph.on("2026-01-01"), office, staff, None);
    assert_eq!(
        graph.said(all),
        ["migration-office.staff.3", "migration-office.staff.2"]
    );
}

#[test]
fn words_fall_back_to_the_default_language_and_say_which_is_given() {
    let graph = world();
    let name = graph.property("Entity.name");
    let told = |id: &str, lang: LangId| {
        let best = value(graph.on("2025-01-01"), graph.ix(id), name, lang).unwrap();
        graph.statement_id(best)
    };
    assert_eq!(told("migration-office", NB), "migration-office.name.nb");
    assert_eq!(told("migration-office", SE), "migration-office.name.se");
    assert_eq!(told("integration-office", SE), "integration-office.name.en");
    assert_eq!(told("yearbook", NB), "yearbook.name.en");
    let all = values(graph.on("2025-01-01"), graph.ix("entry-act"), name, None);
    assert_eq!(graph.said(all), ["entry-act.name.en", "entry-act.name.nb"]);
    let all = values(
        graph.on("2025-01-01"),
        graph.ix("entry-act"),
        name,
        Some(NB),
    );
    assert_eq!(graph.said(all), ["entry-act.name.nb"]);
}

#[test]
fn rank_then_certainty_then_basis_then_the_later_start_decide() {
    let seed = r#"
        [dataset]
        title = { en = "T", nb = "T" }
        description = { en = "D", nb = "D" }
        licence = "CC0"
        [[report]]
        id = "r"
        name = "R"
        cite = ["r"]
        [[directorate]]
        id = "d"
        name = "D"
        cite = ["r"]
        staff = [
          { value = 1, since = "2001" },
          { value = 2, since = "2002" },
          { value = 3, since = "2003", because = "it follows" },
          { value = 4, since = "2004", rank = "deprecated" },
          { value = 5, since = "2005", rank = "preferred", until = "2006-01-01" },
          { value = 2, since = "2000" },
        ]
    "#;
    let graph = build(&ontology(), &[seed]);
    let staff = graph.property("Directorate.staff");
    let told = |day: &str, ended: bool| {
        let view = graph.on(day).include_ended(ended);
        let all = values(view, graph.ix("d"), staff, None);
        let told = all.iter().map(|at| match graph.claim(*at) {
            crate::graph::Claim::Property(_, value) => value.to_string(),
            other => panic!("{other:?}"),
        });
        told.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(told("2010-01-01", false), "2 1 3 4");
    assert_eq!(told("2005-06-01", false), "5 2 1 3 4");
    // A start that lies within 2002 makes one statement of 2 possible only; the other is earlier.
    assert_eq!(told("2002-06-01", false), "1 2");
    assert_eq!(told("2010-01-01", true), "2 1 3 4 5");
    assert_eq!(told("2003-06-01", false), "2 1 3");
}

#[test]
fn existence_is_told_also_of_what_has_ended() {
    let graph = world();
    let best = existence(graph.on("2025-01-01"), graph.ix("settlement-board")).unwrap();
    assert_eq!(graph.statement_id(best), "settlement-board.exists");
}

#[test]
fn statements_are_given_by_what_they_are_about() {
    let graph = world();
    let view = graph.on("2023-01-01");
    let told = |id: &str, about: &[About]| {
        let all = statements(view, graph.ix(id), about, &mut Budget::unlimited());
        graph.said(all.unwrap())
    };
    assert_eq!(
        told("settlement-act", &[About::Existence]),
        ["settlement-act.exists"]
    );
    assert_eq!(
        told("settlement-act", &[]),
        [
            "settlement-act.exists",
            "settlement-act.name.en",
            "settlement-act.name.nb",
            "settlement-act.status"
        ]
    );
    let name = About::Field(graph.field("Law.name"));
    let implemented = About::Field(graph.field("Law.implementedBy"));
    // The asylum act falls to the migration office from 2024 only.
    assert_eq!(
        told("asylum-act", &[implemented, name, name]),
        [
            "asylum-act.name.nb",
            "asylum-act.name.en",
            "integration-office.implements.asylum-act"
        ]
    );
    assert_eq!(
        told("migration-office", &[About::Links]),
        [
            "integration-office.cooperatesWith.migration-office",
            "migration-office.implements.entry-act",
            "migration-office.implements.entry-act.2",
            "migration-office.subordinateTo.ministry-of-justice"
        ]
    );
    let ministries = About::Field(graph.field("Law.ministries"));
    assert_eq!(
        told("entry-act", &[ministries]),
        [
            "migration-office.implements.entry-act",
            "migration-office.implements.entry-act.2",
            "migration-office.subordinateTo.ministry-of-justice"
        ]
    );
    let costly = statements(
        view,
        graph.ix("entry-act"),
        &[ministries],
        &mut Budget::new(2),
    );
    assert_eq!(costly, Err(QueryError::TooCostly { limit: 2 }));
}

#[test]
fn a_name_means_one_several_or_none() {
    let graph = world();
    let view = graph.on("2025-01-01");
    let one = resolve(view, "utlendingskontoret i tromsoe");
    let [called] = one.found.as_slice() else {
        panic!("{one:?}");
    };
    assert_eq!(graph.id_of(called.entity), "migration-office");
    assert_eq!(
        graph.said(called.namings.iter().map(|naming| naming.statement)),
        ["migration-office.name.nb"]
    );
    let none = resolve(view, "Asylum Akt");
    assert!(none.found.is_empty());
    assert_eq!(
        graph.ids(none.suggestions.iter().map(|naming| naming.entity)),
        ["asylum-act"]
    );
    let seed = r#"
        [dataset]
        title = { en = "T", nb = "T" }
        description = { en = "D", nb = "D" }
        licence = "CC0"
        [[report]]
        id = "r"
        name = "R"
        cite = ["r"]
        [[law]]
        id = "a"
        name = "The Act"
        cite = ["r"]
        until = "2020"
        [[law]]
        id = "b"
        name = "Another Act"
        aliases = ["the act"]
        abbreviation = "THE ACT"
        cite = ["r"]
    "#;
    let graph = build(&ontology(), &[seed]);
    let meant = |day: &str| {
        let resolved = resolve(graph.on(day), "The act");
        let found = resolved.found.iter();
        let found = found.flat_map(|called| called.namings.iter().map(|naming| naming.statement));
        graph.said(found)
    };
    assert_eq!(
        meant("2019-01-01"),
        ["a.name.en", "b.abbreviation", "b.aliases.en"]
    );
    assert_eq!(
        meant("2025-01-01"),
        ["b.abbreviation", "b.aliases.en", "a.name.en"]
    );
}
