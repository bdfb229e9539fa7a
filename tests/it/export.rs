//! Figures written in other formats: after the rules of the format, and without loss.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use govgraph::diagnostics::Format as Report;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::exchange::Choice;
use govgraph::exchange::Export;
use govgraph::exchange::Format;
use govgraph::facts;
use govgraph::facts::cubes::CubeIx;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use govgraph::graph::View;
use govgraph::model::LangId;
use govgraph::ontology;
use govgraph::query::Budget;
use serde_json::Value;

const CODES: Format = Format::Csv { labels: false };

/// The invented country, and our own data.
pub(crate) const LEDGERS: &str = "tests/fixtures/ledgers";
pub(crate) const OWN: &str = ".";

/// Loads a data set as it is.
pub(crate) fn snapshot(root: &str) -> Snapshot {
    loaded(root, |_, text| Some(text))
}

pub(crate) fn cubes(graph: &Graph) -> impl Iterator<Item = (CubeIx, &str)> {
    let cubes = (0..).map(CubeIx).zip(graph.cubes());
    cubes.map(|(at, cube)| (at, graph.id_of(cube.entity)))
}

/// Writes a part of a cube.
pub(crate) fn written(graph: &Graph, cube: CubeIx, choice: &[&str], format: Format) -> String {
    let choice: Vec<String> = choice.iter().map(|text| (*text).to_owned()).collect();
    let choice = Choice::read(&choice).unwrap();
    let view = View::new(graph, "2026-02-01".parse().unwrap());
    let budget = &mut Budget::unlimited();
    let export = Export::new(view, cube, &choice, LangId::default(), budget).unwrap();
    let mut pieces = export.pieces(format);
    let mut bytes = Vec::new();
    while let Some(piece) = pieces.next(graph) {
        bytes.extend(piece);
    }
    String::from_utf8(bytes).unwrap()
}

fn named(graph: &Graph, id: &str) -> CubeIx {
    graph.cube_of(graph.by_id(id).unwrap()).unwrap()
}

/// Returns everything about a text that breaks a rule of JSON-stat 2.0 for the class `dataset`
/// (<https://json-stat.org/full/>).
fn faults(text: &str) -> Vec<String> {
    let file: Value = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = Vec::new();
    let mut rule = |holds: bool, what: String| {
        if !holds {
            faults.push(what);
        }
    };
    rule(file["version"] == "2.0", "version".to_owned());
    rule(file["class"] == "dataset", "class".to_owned());
    let texts = |list: &Value| -> Option<Vec<String>> {
        let texts = list.as_array()?.iter();
        texts.map(|text| text.as_str().map(str::to_owned)).collect()
    };
    let Some(ids) = texts(&file["id"]) else {
        return vec!["id is no list of texts".to_owned()];
    };
    let sizes = file["size"].as_array().cloned().unwrap_or_default();
    let sizes: Vec<u64> = sizes.iter().filter_map(Value::as_u64).collect();
    rule(sizes.len() == ids.len(), "size and id".to_owned());
    let dimensions = file["dimension"].as_object().cloned().unwrap_or_default();
    rule(dimensions.len() == ids.len(), "dimension and id".to_owned());
    for (id, size) in ids.iter().zip(&sizes) {
        let category = &file["dimension"][id]["category"];
        let codes = texts(&category["index"]).unwrap_or_default();
        rule(codes.len() as u64 == *size, format!("size of {id}"));
        let mut unique = codes.clone();
        unique.sort();
        unique.dedup();
        rule(unique.len() == codes.len(), format!("codes of {id}"));
        for part in ["label", "unit", "note", "child", "coordinates"] {
            for key in category[part]
                .as_object()
                .into_iter()
                .flat_map(|part| part.keys())
            {
                rule(codes.contains(key), format!("{part} {key} of {id}"));
            }
        }
        let children = category["child"].as_object().into_iter().flatten();
        for (_, children) in children {
            let children = texts(children).unwrap_or_default();
            let known = children.iter().all(|code| codes.contains(code));
            rule(known && !children.is_empty(), format!("child of {id}"));
        }
    }
    let mut played: Vec<String> = Vec::new();
    for (role, of_role) in file["role"].as_object().into_iter().flatten() {
        let known = ["time", "geo", "metric"].contains(&role.as_str());
        let of_role = texts(of_role).unwrap_or_default();
        rule(
            known && of_role.iter().all(|id| ids.contains(id)),
            format!("role {role}"),
        );
        rule(
            of_role.iter().all(|id| !played.contains(id)),
            "two roles".to_owned(),
        );
        played.extend(of_role);
    }
    let cells: u64 = sizes.iter().product();
    match &file["value"] {
        Value::Array(list) => {
            rule(list.len() as u64 == cells, "value and size".to_owned());
            let numbers = list
                .iter()
                .all(|value| value.is_number() || value.is_null());
            rule(numbers, "value".to_owned());
        }
        Value::Object(some) => {
            let known = some
                .iter()
                .all(|(at, value)| at.parse::<u64>().unwrap() < cells && value.is_number());
            rule(known, "value".to_owned());
        }
        _ => rule(false, "value".to_owned()),
    }
    for (at, status) in file["status"].as_object().into_iter().flatten() {
        let known = at.parse::<u64>().unwrap() < cells && status.is_string();
        rule(known, format!("status {at}"));
    }
    rule(
        file["note"].is_null() || texts(&file["note"]).is_some(),
        "note".to_owned(),
    );
    faults
}

#[test]
fn every_cube_is_written_after_the_rules_of_json_stat() {
    for root in [LEDGERS, OWN] {
        let snapshot = snapshot(root);
        let graph = snapshot.graph();
        for (cube, id) in cubes(graph) {
            let text = written(graph, cube, &[], Format::JsonStat);
            assert_eq!(faults(&text), Vec::<String>::new(), "{id}");
        }
    }
}

#[test]
fn the_rules_find_what_breaks_them() {
    let snapshot = snapshot(LEDGERS);
    let graph = snapshot.graph();
    let text = written(graph, named(graph, "moves"), &[], Format::JsonStat);
    for (from, to, fault) in [
        ("[5,3,5]", "[5,3,4]", "size of measure"),
        ("\"geo\":[\"place\"]", "\"geo\":[\"country\"]", "role geo"),
        ("\"geo\":[\"place\"]", "\"geo\":[\"year\"]", "two roles"),
        (
            "\"label\":{\"all",
            "\"label\":{\"a\":\"A\",\"all",
            "label a of place",
        ),
        (
            "\"north\":[\"city\"]",
            "\"north\":[\"town\"]",
            "child of place",
        ),
        ("\"0\":100,", "\"0\":\"100\",", "value"),
        ("\"0\":100,", "\"75\":100,", "value"),
        (
            "\"8\":\"provisional\"",
            "\"75\":\"provisional\"",
            "status 75",
        ),
    ] {
        assert!(text.contains(from), "{from}");
        let found = faults(&text.replacen(from, to, 1));
        assert!(found.contains(&fault.to_owned()), "{fault}: {found:?}");
    }
}

#[test]
fn a_part_of_a_cube_is_written_with_what_is_true_of_it() {
    let snapshot = snapshot(LEDGERS);
    let graph = snapshot.graph();
    let moves = named(graph, "moves");
    let choice = [
        "place=coast, east",
        "place=all,north",
        "measure=in,net",
        "year=first",
    ];
    let text = written(graph, moves, &choice, Format::JsonStat);
    assert_eq!(faults(&text), Vec::<String>::new());
    insta::assert_snapshot!("part_json_stat", text);
    insta::assert_snapshot!("part_csv", written(graph, moves, &choice, CODES));
    let facts = named(graph, "facts");
    let choice = ["period=1990,undated", "publisher=league,nobody"];
    let text = written(graph, facts, &choice, Format::JsonStat);
    assert_eq!(faults(&text), Vec::<String>::new());
    insta::assert_snapshot!("part_of_periods", text);
    let labels = Format::Csv { labels: true };
    insta::assert_snapshot!("part_csv_labels", written(graph, facts, &choice, labels));
}

#[test]
fn whatever_is_chosen_a_part_has_the_figures_of_the_whole() {
    let snapshot = snapshot(LEDGERS);
    let graph = snapshot.graph();
    let moves = named(graph, "moves");
    let whole = written(graph, moves, &[], CODES);
    for (place, year) in [("all", "1991"), ("south", "first"), ("city", "1992")] {
        let choice = [format!("year={year}"), format!("place={place}")];
        let choice = choice.each_ref().map(String::as_str);
        let part = written(graph, moves, &choice, CODES);
        let begins = format!("{place},{year},");
        let fits = |(at, line): &(usize, &str)| *at == 0 || line.starts_with(&begins);
        let lines = whole.lines().enumerate().filter(fits);
        let expected: Vec<&str> = lines.map(|(_, line)| line).collect();
        assert_eq!(part.lines().collect::<Vec<_>>(), expected);
    }
}

#[test]
fn what_cannot_be_chosen_is_told() {
    let snapshot = snapshot(LEDGERS);
    let graph = snapshot.graph();
    let view = View::new(graph, "2026-02-01".parse().unwrap());
    let told = |cube: &str, choice: &str| {
        let choice = Choice::read(&[choice.to_owned()]).unwrap();
        let cube = named(graph, cube);
        let budget = &mut Budget::new(10);
        let error = Export::new(view, cube, &choice, LangId::default(), budget).unwrap_err();
        format!("{choice:?}: {error}; {}", error.help().unwrap_or_default())
    };
    let told = [
        told("moves", "place=north,sout"),
        told("moves", "place="),
        told("moves", "plce=north"),
        told("moves", "measure=inn"),
        told("moves", "period=1990"),
        told("facts", "period=1990-01-01"),
        told("moves", "measure=in,net"),
    ];
    insta::assert_snapshot!("refused", told.join("\n"));
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Loads a data set whose files may be changed before.
pub(crate) fn loaded(
    root: &str,
    mut change: impl FnMut(&Path, String) -> Option<String>,
) -> Snapshot {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
    let mut schema = Vec::new();
    files(&root.join("schema"), &mut schema);
    // The saved questions, and the schema that follows from it, are no part of the ontology.
    schema.retain(|path| {
        let above = path.parent().and_then(Path::file_name);
        above.is_some_and(|above| above == "schema") && !path.ends_with("api.graphql")
    });
    let mut seed = Vec::new();
    files(&root.join("seed"), &mut seed);
    let read = |path: &PathBuf| fs::read_to_string(path).unwrap();
    let mut sources = SourceMap::default();
    let mut schema_files = Vec::new();
    for path in &schema {
        schema_files.push(sources.add(path.display().to_string(), read(path)));
    }
    let ontology = ontology::load(&sources, &schema_files).ontology.unwrap();
    let mut seed_files = Vec::new();
    for path in &seed {
        if let Some(text) = change(path, read(path)) {
            seed_files.push(sources.add(path.display().to_string(), text));
        }
    }
    let loaded = facts::load(&sources, &seed_files, &ontology);
    let findings = render(&loaded.diagnostics, &sources, Report::Plain);
    assert!(loaded.diagnostics.is_empty(), "{findings}");
    Snapshot::new(Graph::build(ontology.into(), loaded.facts.unwrap()))
}

#[test]
fn a_table_that_was_written_is_read_as_the_same_figures() {
    for root in [LEDGERS, OWN] {
        let whole = snapshot(root);
        let graph = whole.graph();
        let mut replaced = 0;
        let again = loaded(root, |path, text| {
            let name = path.file_name().unwrap().to_str().unwrap();
            let Some(id) = name.strip_suffix(".csv") else {
                return Some(text);
            };
            replaced += 1;
            Some(written(graph, named(graph, id), &[], CODES))
        });
        assert_eq!(replaced, graph.cubes().len());
        assert_eq!(again.version(), whole.version());
    }
}
