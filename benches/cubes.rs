//! Promises about large cubes, on a generated one: 1,000 districts, 100 ages, 100 years, so 10^7
//! observations.
//!
//! `cargo bench --bench cubes` measures how long loading from CSV, building the graph and questions
//! take, and how many bytes an observation. What was measured stands in `docs/performance.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a measurement stops at what it does not expect, and tells what it found"
)]

mod support;

use std::fmt::Write as _;
use std::sync::Arc;

use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::facts;
use govgraph::facts::Checked;
use govgraph::facts::FactBase;
use govgraph::facts::cubes::CubeIx;
use govgraph::facts::cubes::Observations;
use govgraph::graph::Graph;
use govgraph::graph::View;
use govgraph::ontology;
use govgraph::ontology::Ontology;
use govgraph::query::Budget;
use govgraph::query::cube;
use govgraph::query::cube::Axis;
use govgraph::query::cube::Functions;
use govgraph::query::cube::Grouping;
use govgraph::query::cube::MemberTest;
use govgraph::query::cube::Selection;

use support::Times;
use support::each;
use support::head;
use support::row;
use support::say;

const DISTRICTS: u32 = 1_000;
const AGES: u32 = 100;
const YEARS: std::ops::Range<u32> = 1925..2025;

const SCHEMA: &str = r#"
extend schema @ontology(title: {en: "Large"}, languages: [{tag: "en", label: {en: "English"}}])
"A table of figures."
type Table implements Cube @entity(plural: "tables", label: {en: "table"})
"A report."
type Report implements Source @entity(plural: "reports", label: {en: "report"})
"#;

const SEED: &str = r#"
[dataset]
title = "Large"
[[report]]
id = "report"
cite = "report"
name = "Report"
[[table]]
id = "people"
cite = "report"
name = "People"
[[unit]]
id = "persons"
name = "persons"
[[cube]]
entity = "people"
data = "people.csv"
cite = "report"
measure = [{ id = "moves", name = "Moves", unit = "persons", kind = "flow" }]
[[cube.dimension]]
id = "district"
name = "District"
disjoint = true
members = [DISTRICTS]
[[cube.dimension]]
id = "age"
name = "Age"
disjoint = true
members = [AGES]
[[cube.dimension]]
id = "year"
name = "Year"
kind = "time"
"#;

fn main() {
    let (seed, csv) = texts();
    let ontology = ontology();
    let mut sources = SourceMap::default();
    let files = [
        sources.add("people.toml", seed),
        sources.add("people.csv", csv),
    ];
    let loading = || {
        let loaded = facts::load(&sources, &files, &ontology);
        assert!(loaded.diagnostics.is_empty());
        loaded.facts.unwrap()
    };

    head("A cube of 10^7 observations: loading");
    row("load from CSV", "5 s", &Times::cold(5, |_| loading()));
    let mut checked: Vec<Checked> = (0..3).map(|_| loading()).collect();
    let cells = cells(checked.first().unwrap());
    let frames: Vec<FactBase> = checked.iter().map(frame).collect();
    let mut frames = frames.into_iter();
    let from_cells = |_| {
        let mut facts = frames.next().unwrap();
        let sizes = [DISTRICTS as usize, AGES as usize, YEARS.len()];
        let figures = Observations::dense(&sizes, 1, &cells).unwrap();
        facts.cubes.first_mut().unwrap().observations = figures;
        facts::made(facts, &ontology).unwrap()
    };
    row("load from dense arrays", "1 s", &Times::cold(3, from_cells));
    let building = |_| Graph::build(Arc::clone(&ontology), checked.pop().unwrap());
    row("build the graph", "", &Times::cold(3, building));

    let graph = Graph::build(Arc::clone(&ontology), loading());
    let rows = graph[CubeIx(0)].observations.len();
    let bytes = graph.bytes_of(CubeIx(0));
    say(&format!(
        "\n{rows} observations, {} bytes each (promise: 24)",
        each(bytes, rows)
    ));

    head("A cube of 10^7 observations: questions");
    let questions = [
        (
            "a third of the ages, by year",
            Some(members("age", 'a', (0..AGES).step_by(3))),
            "year",
        ),
        (
            "ten districts, by age",
            Some(members("district", 'd', 500..510)),
            "age",
        ),
        ("everything, by district", None, "district"),
    ];
    for (what, test, axis) in questions {
        let selection = Selection {
            dimensions: test.into_iter().collect(),
            ..Selection::default()
        };
        let grouping = sums_by(axis);
        let asked = Times::of(31, |_| ask(&graph, &selection, &grouping));
        row(what, "100 ms", &asked);
    }
}

/// All figures of the cube as one array.
fn cells(checked: &Checked) -> Vec<Option<i64>> {
    let figures = &checked.facts().cubes.first().unwrap().observations;
    figures.rows().map(|row| figures.mantissa(row)).collect()
}

/// Everything but the figures.
fn frame(checked: &Checked) -> FactBase {
    let facts = checked.facts();
    let mut cube = facts.cubes.first().unwrap().clone();
    cube.observations = Observations::default();
    FactBase {
        dataset: facts.dataset.clone(),
        entities: facts.entities.clone(),
        statements: facts.statements.clone(),
        sections: facts.sections.clone(),
        units: facts.units.clone(),
        cubes: vec![cube],
    }
}

/// The seed file and the table of figures.
fn texts() -> (String, String) {
    let members = |letter: char, count: u32| {
        let one = |at: u32| format!("{{ code = \"{letter}{at}\", name = \"{at}\" }}");
        (0..count).map(one).collect::<Vec<_>>().join(", ")
    };
    let (districts, ages) = (members('d', DISTRICTS), members('a', AGES));
    let seed = SEED.replace("DISTRICTS", &districts).replace("AGES", &ages);
    let mut csv = "district,age,year,moves\n".to_owned();
    for district in 0..DISTRICTS {
        for age in 0..AGES {
            for year in YEARS {
                let figure = (district * 7919 + age * 104_729 + year * 31) % 100_000;
                let _ = writeln!(csv, "d{district},a{age},{year},{figure}");
            }
        }
    }
    (seed, csv)
}

fn ontology() -> Arc<Ontology> {
    let mut sources = SourceMap::default();
    let file = sources.add("schema.graphql", SCHEMA);
    let loaded = ontology::load(&sources, &[file]);
    let findings = render(&loaded.diagnostics, &sources, Format::Plain);
    Arc::new(loaded.ontology.expect(&findings))
}

fn members(dimension: &str, letter: char, numbers: impl Iterator<Item = u32>) -> MemberTest {
    MemberTest {
        dimension: dimension.to_owned(),
        among: Some(numbers.map(|at| format!("{letter}{at}")).collect()),
        ..MemberTest::default()
    }
}

fn sums_by(axis: &str) -> Grouping {
    Grouping {
        by: vec![Axis::Dimension(axis.to_owned())],
        functions: Functions {
            sum: true,
            ..Functions::default()
        },
        ..Grouping::default()
    }
}

fn ask(graph: &Graph, selection: &Selection, grouping: &Grouping) -> cube::Groups {
    let view = View::new(graph, "2026-02-01".parse().unwrap());
    let mut budget = Budget::unlimited();
    cube::aggregate(view, CubeIx(0), selection, grouping, &mut budget).unwrap()
}
