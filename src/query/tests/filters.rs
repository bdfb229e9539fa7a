//! What filters mean, by example.

use super::EN;
use super::NB;
use super::everything;
use super::id;
use super::listed;
use super::node;
use super::tests;
use super::text;
use crate::graph::testing::world;
use crate::model::Holds;
use crate::model::Value;
use crate::ontology::Field;
use crate::query::BasisKind;
use crate::query::CitationFilter;
use crate::query::EdgeFilter;
use crate::query::Filter;
use crate::query::LinkFilter;
use crate::query::Pattern;
use crate::query::Quantifier;
use crate::query::Test;
use crate::query::Tests;

const TODAY: &str = "2025-06-01";

/// Lists the entities of a type that pass tests of a property.
fn with(path: &str, tests: Tests) -> Vec<String> {
    let graph = world();
    let (of, _) = path.split_once('.').unwrap();
    let filter = Filter::Property(graph.property(path), tests);
    listed(graph.on(TODAY), of, &filter, &[])
}

/// Lists the entities of a type that are related as a quantifier says.
fn related(path: &str, quantifier: Quantifier) -> Vec<String> {
    let graph = world();
    let (of, _) = path.split_once('.').unwrap();
    let filter = Filter::Related(graph.field(path), quantifier);
    listed(graph.on(TODAY), of, &filter, &[])
}

fn edge(filter: EdgeFilter) -> LinkFilter {
    LinkFilter {
        node: None,
        edge: Some(filter),
    }
}

#[test]
fn words_are_compared_without_case_and_diacritics_unless_they_are_exact() {
    let contains = |part: &str, exact: bool, lang| {
        let tests = vec![Test::Contains(part.into())];
        with("Directorate.name", Tests { lang, exact, tests })
    };
    assert_eq!(contains("TROMSOE", false, None), ["migration-office"]);
    assert_eq!(contains("tromso", false, Some(NB)), ["migration-office"]);
    assert!(contains("tromso", false, Some(EN)).is_empty());
    assert!(contains("tromso", true, None).is_empty());
    assert_eq!(contains("Tromsø", true, None), ["migration-office"]);
    let name = |test| with("Law.name", tests([test]));
    assert_eq!(name(Test::Eq(text("asylloven"))), ["asylum-act"]);
    assert_eq!(
        name(Test::StartsWith("in".into())),
        ["entry-act", "integration-act"]
    );
    assert_eq!(name(Test::EndsWith("ENTRY ACT".into())), ["entry-act"]);
    assert_eq!(name(Test::Lt(text("b"))), ["asylum-act"]);
    let pattern = Pattern::new("^In.*loven$").unwrap();
    assert_eq!(
        name(Test::Matches(pattern)),
        ["entry-act", "integration-act"]
    );
}

#[test]
fn every_value_that_holds_is_tried_and_one_must_pass_all() {
    let staff = |given: &[Test]| with("Directorate.staff", tests(given));
    let int = |number| Value::Int(number);
    assert_eq!(staff(&[Test::Eq(int(940))]), ["migration-office"]);
    assert_eq!(staff(&[Test::Eq(int(950))]), ["migration-office"]);
    // 900 held until some day in 2025, so it is possible on this day.
    assert_eq!(staff(&[Test::Eq(int(900))]), ["migration-office"]);
    assert_eq!(
        staff(&[Test::Gt(int(900)), Test::Lt(int(945))]),
        ["migration-office"]
    );
    assert!(staff(&[Test::Gt(int(950)), Test::Lt(int(945))]).is_empty());
    assert_eq!(staff(&[Test::Ne(int(950))]), ["integration-office"]);
    assert_eq!(
        staff(&[
            Test::Gte(Value::Decimal("119.5".parse().unwrap())),
            Test::Lte(int(120))
        ]),
        ["integration-office"]
    );
}

#[test]
fn opposites_pass_where_there_is_no_value() {
    let status = |test| with("Law.status", tests([test]));
    let in_force = || Value::Enum("IN_FORCE".into());
    assert_eq!(status(Test::Eq(in_force())), ["asylum-act", "entry-act"]);
    assert_eq!(status(Test::Ne(in_force())), ["integration-act"]);
    assert_eq!(status(Test::NotIn(vec![in_force()])), ["integration-act"]);
    assert_eq!(status(Test::IsNull(true)), ["integration-act"]);
    assert_eq!(status(Test::IsNull(false)), ["asylum-act", "entry-act"]);
    assert!(status(Test::In(Vec::new())).is_empty());
    assert_eq!(status(Test::NotIn(Vec::new())).len(), 3);
}

#[test]
fn a_partial_date_is_before_another_only_when_all_its_days_are() {
    let adopted = |test: fn(Value) -> Test, date: &str| {
        let date = Value::PartialDate(date.parse().unwrap());
        with("Law.adopted", tests([test(date)]))
    };
    assert_eq!(adopted(Test::Eq, "2008"), ["asylum-act"]);
    assert_eq!(adopted(Test::Eq, "2008-01-01/2008-12-31"), ["asylum-act"]);
    assert_eq!(adopted(Test::Lte, "2008"), ["asylum-act", "entry-act"]);
    assert!(adopted(Test::Lt, "2008").is_empty());
    assert_eq!(adopted(Test::Lt, "2008-06"), ["entry-act"]);
    assert_eq!(
        adopted(Test::Gte, "2008-05"),
        ["entry-act", "integration-act"]
    );
    assert_eq!(adopted(Test::Gt, "2008"), ["integration-act"]);
    let day = Value::Date("2020-11-01".parse().unwrap());
    assert_eq!(
        with("Law.adopted", tests([Test::Gte(day)])),
        ["integration-act"]
    );
}

#[test]
fn no_condition_is_true_and_no_alternative_is_false() {
    let graph = world();
    let laws = |filter: &Filter| listed(graph.on(TODAY), "Law", filter, &[]).len();
    assert_eq!(laws(&everything()), 3);
    assert_eq!(laws(&Filter::Or(Vec::new())), 0);
    assert_eq!(laws(&Filter::Not(Box::new(everything()))), 0);
    assert_eq!(
        laws(&Filter::Or(vec![id("entry-act"), id("asylum-act")])),
        2
    );
    assert_eq!(
        laws(&Filter::And(vec![id("entry-act"), id("asylum-act")])),
        0
    );
}

#[test]
fn an_interface_is_narrowed_to_types() {
    let graph = world();
    let bodies = |of: &[&str]| {
        let types = of.iter().map(|name| graph.kind(name)).collect();
        listed(graph.on(TODAY), "Entity", &Filter::Type(types), &[])
    };
    assert_eq!(
        bodies(&["Ministry"]),
        ["ministry-of-justice", "ministry-of-labour"]
    );
    assert_eq!(bodies(&["Body"]).len(), 4);
    assert_eq!(
        bodies(&["Source", "Book"]),
        ["old-book", "survey", "yearbook"]
    );
    assert!(bodies(&[]).is_empty());
}

#[test]
fn quantifiers_reach_over_relations_their_inverses_and_what_follows() {
    // Laws that some body under the Ministry of Labour implements.
    let under = |ministry: &str| {
        let graph = world();
        let above = graph.field("Body.subordinateTo");
        node(Filter::Related(above, Quantifier::Some(node(id(ministry)))))
    };
    assert_eq!(
        related(
            "Law.implementedBy",
            Quantifier::Some(under("ministry-of-labour"))
        ),
        ["asylum-act", "integration-act"]
    );
    assert_eq!(
        related(
            "Law.implementedBy",
            Quantifier::Every(under("ministry-of-labour"))
        ),
        ["integration-act"]
    );
    assert_eq!(
        related(
            "Law.implementedBy",
            Quantifier::None(under("ministry-of-labour"))
        ),
        ["entry-act"]
    );
    assert_eq!(
        related(
            "Law.ministries",
            Quantifier::Some(node(id("ministry-of-labour")))
        ),
        ["asylum-act", "integration-act"]
    );
    assert_eq!(
        related("Directorate.implements", Quantifier::Exists(true)),
        ["integration-office", "migration-office"]
    );
    assert!(related("Directorate.subordinates", Quantifier::Exists(true)).is_empty());
    // Every is true where there are none.
    assert_eq!(
        related(
            "Ministry.implements",
            Quantifier::Every(node(id("nothing")))
        )
        .len(),
        2
    );
}

#[test]
fn different_neighbours_are_counted_not_statements() {
    let count = |number| tests([Test::Eq(Value::Int(number))]);
    let any = LinkFilter::default;
    // Two statements say that the migration office implements the entry act.
    assert_eq!(
        related("Law.implementedBy", Quantifier::Count(any(), count(1))),
        ["entry-act", "integration-act"]
    );
    assert_eq!(
        related("Law.implementedBy", Quantifier::Count(any(), count(2))),
        ["asylum-act"]
    );
    let only = || node(id("migration-office"));
    assert_eq!(
        related("Law.implementedBy", Quantifier::Count(only(), count(0))),
        ["integration-act"]
    );
}

#[test]
fn edges_are_asked_for_qualifiers_dates_basis_and_sources() {
    let some = |filter| related("Law.implementedBy", Quantifier::Some(edge(filter)));
    let eq = |value: &str| Some(tests([Test::Eq(text(value))]));
    let share = tests([Test::Gte(Value::Int(50))]);
    assert_eq!(some(EdgeFilter::Qualifier(1, share)), ["entry-act"]);
    let role = tests([Test::Contains("PERMITS".into())]);
    assert_eq!(some(EdgeFilter::Qualifier(0, role)), ["entry-act"]);
    let since = tests([Test::Gte(Value::PartialDate("2024".parse().unwrap()))]);
    assert_eq!(some(EdgeFilter::Since(since)), ["asylum-act"]);
    assert_eq!(
        some(EdgeFilter::Basis(vec![BasisKind::Inferred])),
        ["integration-act"]
    );
    assert_eq!(some(EdgeFilter::Holds(vec![Holds::Yes])).len(), 3);
    let yearbook = || CitationFilter {
        source: eq("yearbook"),
        ..CitationFilter::default()
    };
    assert_eq!(
        some(EdgeFilter::SomeCitation(yearbook())),
        ["entry-act", "integration-act"]
    );
    assert_eq!(
        some(EdgeFilter::NoCitation(yearbook())),
        ["asylum-act", "entry-act"]
    );
    let section = CitationFilter {
        section: eq("laws"),
        ..CitationFilter::default()
    };
    assert_eq!(
        some(EdgeFilter::EveryCitation(section)),
        ["asylum-act", "entry-act"]
    );
    let via = CitationFilter {
        via: eq("old-book"),
        ..CitationFilter::default()
    };
    assert_eq!(
        related(
            "Directorate.subordinateTo",
            Quantifier::Some(edge(EdgeFilter::SomeCitation(via)))
        ),
        ["migration-office"]
    );
}

#[test]
fn what_began_or_ended_is_found_by_its_dates() {
    let graph = world();
    let date = |date: &str| Value::PartialDate(date.parse().unwrap());
    let ended = Filter::Until(tests([Test::Lte(date("2024-02"))]));
    assert!(listed(graph.on(TODAY), "Entity", &ended, &[]).is_empty());
    let all = graph.on(TODAY).include_ended(true);
    assert_eq!(
        listed(all, "Entity", &ended, &[]),
        ["settlement-act", "settlement-board"]
    );
    let begun = Filter::Since(tests([Test::Eq(date("2010"))]));
    assert_eq!(listed(all, "Entity", &begun, &[]), ["settlement-board"]);
    let gone = Filter::Holds(vec![Holds::No]);
    assert_eq!(
        listed(all, "Entity", &gone, &[]),
        ["settlement-act", "settlement-board"]
    );
    let maybe = Filter::Holds(vec![Holds::Possibly]);
    assert_eq!(
        listed(graph.on("2024-02-10"), "Entity", &maybe, &[]),
        ["settlement-board"]
    );
}

#[test]
fn a_property_is_no_relation() {
    let graph = world();
    let name = Field::Property(graph.property("Law.name"));
    let filter = Filter::Related(name, Quantifier::Exists(true));
    assert!(listed(graph.on(TODAY), "Law", &filter, &[]).is_empty());
}
