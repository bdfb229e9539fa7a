//! The graph of the built-in data set: the same whatever the order of its files, and answering.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::facts;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use govgraph::graph::View;
use govgraph::ontology;
use govgraph::query::resolve;

/// Returns the files below a folder that have one of these extensions, by path.
fn files(folder: &str, extensions: &[&str]) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, extensions: &[&str], found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, extensions, found);
            } else if path
                .extension()
                .is_some_and(|own| extensions.iter().any(|one| own == *one))
            {
                found.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    walk(&root, extensions, &mut found);
    // The API and the saved questions lie beside the ontology, but are no part of it.
    let beside = |path: &Path| {
        let generated = path.ends_with("schema/api.graphql");
        generated
            || path
                .parent()
                .is_some_and(|folder| folder.ends_with("questions"))
    };
    found.retain(|(path, _)| !beside(path));
    found.sort();
    found
}

/// Builds the graph of files in the order in which they are given.
fn build(schema: &[(PathBuf, String)], seed: &[(PathBuf, String)]) -> Graph {
    let mut sources = SourceMap::default();
    let mut add = |files: &[(PathBuf, String)]| {
        let ids = files
            .iter()
            .map(|(path, text)| sources.add(path.display().to_string(), text.clone()));
        ids.collect::<Vec<_>>()
    };
    let (schema, seed) = (add(schema), add(seed));
    let loaded = ontology::load(&sources, &schema);
    let findings = render(&loaded.diagnostics, &sources, Format::Plain);
    let ontology = Arc::new(loaded.ontology.expect(&findings));
    let loaded = facts::load(&sources, &seed, &ontology);
    let findings = render(&loaded.diagnostics, &sources, Format::Plain);
    Graph::build(ontology, loaded.facts.expect(&findings))
}

/// Builds the graph of the built-in data set.
pub(crate) fn built_in() -> Graph {
    build(&schema(), &seed())
}

fn schema() -> Vec<(PathBuf, String)> {
    files("schema", &["graphql"])
}

fn seed() -> Vec<(PathBuf, String)> {
    files("seed", &["toml", "csv"])
}

#[test]
fn the_order_and_the_names_of_files_do_not_matter() {
    let (mut schema, mut seed) = (schema(), seed());
    let here = Snapshot::new(build(&schema, &seed));
    schema.reverse();
    seed.reverse();
    for (at, (path, _)) in seed.iter_mut().enumerate() {
        // Tables of figures are named by seed files, which stay beside them.
        if path.extension().is_some_and(|own| own == "toml") {
            *path = path.with_file_name(format!("{at}.toml"));
        }
    }
    let there = Snapshot::new(build(&schema, &seed));
    assert_eq!(here.version(), there.version());
    let edges = |snapshot: &Snapshot| {
        let net = snapshot.graph().net();
        let weights = net
            .edge_weights()
            .map(|edge| (edge.relation, edge.statement));
        weights.collect::<Vec<_>>()
    };
    assert_eq!(edges(&here), edges(&there));
}

#[test]
fn a_directorate_is_found_by_any_of_its_names() {
    let graph = built_in();
    let view = View::new(&graph, "2026-02-01".parse().unwrap());
    for name in [
        "UDI",
        "utlendingsdirektoratet",
        "Directorate of  immigration",
    ] {
        let resolved = resolve(view, name);
        let ids = resolved.found.iter();
        let ids: Vec<&str> = ids.map(|called| graph.id_of(called.entity)).collect();
        assert_eq!(ids, ["udi"], "{name}");
    }
}
