//! The figures of the built-in data set: as many as the sources give, and what adds up adds up.

use std::collections::BTreeMap;

use govgraph::dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::facts::cubes::Cube;
use govgraph::facts::cubes::DimensionIx;
use govgraph::graph::Snapshot;

fn snapshot() -> std::sync::Arc<Snapshot> {
    let origin = Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    };
    let loaded = dataset::load(&origin, &mut |_| ()).unwrap();
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.dataset.unwrap().snapshot
}

/// Names the cell of a row: its measure and members.
fn cell(cube: &Cube, row: govgraph::facts::cubes::Row) -> String {
    let measure = cube.measure(cube.observations.measure(row)).unwrap();
    let mut words = vec![measure.id.to_string()];
    for (at, dimension) in (0..).map(DimensionIx).zip(&cube.dimensions) {
        let member = dimension.member(cube.observations.member(at, row)).unwrap();
        words.push(member.code.to_string());
    }
    words.join(" ")
}

#[test]
fn every_figure_of_the_sources_is_there() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let counts: BTreeMap<&str, usize> = graph
        .cubes()
        .iter()
        .map(|cube| (graph[cube.entity].id.as_str(), cube.observations.len()))
        .collect();
    let expected = [
        ("country-factsheet-box", 19),
        ("country-factsheet-figures", 72),
        ("news-article-figures", 8),
        ("nordic-overview-figures", 4),
        ("ssb-internal-migration-by-level", 6),
        ("ssb-internal-migration-time-series", 20),
        ("ssb-migration-by-citizenship", 64),
        ("ssb-migration-by-county", 144),
        ("ssb-migration-time-series", 371),
        ("ssb-refugees-by-category", 40),
        ("ssb-refugees-by-residence", 28),
        ("ssb-refugees-by-sex-and-citizenship", 42),
    ];
    assert_eq!(counts, BTreeMap::from(expected));
    let in_tables: usize = counts
        .iter()
        .filter(|(id, _)| id.starts_with("ssb-"))
        .map(|(_, count)| count)
        .sum();
    assert_eq!(in_tables, 715);
    assert_eq!(counts.values().sum::<usize>(), 715 + 19 + 84);
}

#[test]
fn the_declared_sums_hold_in_all_cells_but_the_one_that_is_known() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let mut broken = Vec::new();
    let mut sums = 0;
    for cube in graph.cubes() {
        sums += cube.identities.len();
        sums += cube
            .dimensions
            .iter()
            .map(|dimension| dimension.sums.len())
            .sum::<usize>();
        for violation in &cube.violations {
            let id = &graph[cube.entity].id;
            let (cell, found) = (cell(cube, violation.row), violation.found);
            broken.push(format!(
                "{id}: {cell} is {found}, not {}",
                violation.expected
            ));
            assert!(violation.note.is_some());
        }
    }
    assert_eq!(sums, 20);
    assert_eq!(
        broken,
        ["ssb-migration-time-series: emigration 2015 is 37474, not 35934"]
    );
}

#[test]
fn every_figure_is_cited_to_a_place_in_a_source() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    for cube in graph.cubes() {
        for row in cube.observations.rows() {
            let citations = cube.citations(row);
            let located = citations.iter().all(|citation| citation.lines.is_some());
            assert!(!citations.is_empty() && located, "{}", cell(cube, row));
        }
    }
}

#[test]
fn everything_in_a_cube_is_called_something_in_both_languages() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let ontology = graph.ontology();
    let both = [ontology.language("en"), ontology.language("nb")].map(Option::unwrap);
    for cube in graph.cubes() {
        for lang in both {
            for measure in &cube.measures {
                assert!(measure.name.exact(lang).is_some(), "{}", measure.id);
            }
            for dimension in &cube.dimensions {
                assert!(dimension.name.exact(lang).is_some(), "{}", dimension.id);
                for member in &dimension.members {
                    let named = member.name.exact(lang).is_some();
                    let known = named || member.entity.is_some() || member.period.is_some();
                    assert!(known, "{}", member.code);
                }
            }
        }
    }
}
