//! Files of other formats: each fault has its finding, and what is read is accepted as seed files.

use std::collections::BTreeSet;

use govgraph::diagnostics::FileId;
use govgraph::diagnostics::SourceMap;
use govgraph::exchange;
use govgraph::exchange::Imported;
use govgraph::exchange::Target;
use govgraph::exchange::Wishes;
use govgraph::facts;
use govgraph::ontology;
use proptest::prelude::*;

const SCHEMA: &str = r#"
extend schema @ontology(title: {en: "Lakes"}, languages: [{tag: "en", label: {en: "English"}}])
"A book."
type Book implements Source @entity(plural: "books", label: {en: "book"})
"A table."
type Table implements Cube @entity(plural: "tables", label: {en: "table"})
"Kinds."
enum Family @families { OTHER @label(text: {en: "other"}) }
"#;

const SEED: &str = r#"
[dataset]
title = { en = "Lakes" }
description = { en = "Lakes" }
licence = "CC0"
[[book]]
id = "yearbook"
name = { en = "Yearbook" }
cite = ["yearbook"]
"#;

const FILE: &str = r#"{
  "version": "2.0", "class": "dataset", "label": "Moves",
  "note": ["All moves."],
  "id": ["County", "what", "Tid"], "size": [3, 2, 2],
  "role": {"time": ["Tid"], "geo": ["County"], "metric": ["what"]},
  "dimension": {
    "County": {"label": "county", "category": {
      "index": {"all": 0, "n": 1, "s": 2},
      "label": {"all": "Both", "n": "North", "s": "South"},
      "child": {"all": ["n", "s"]}, "note": {"n": ["Since 2001."]}}},
    "what": {"category": {"index": ["in", "rate"], "label": {"in": "Arrivals", "rate": "Rate"},
      "unit": {"in": {"decimals": 0, "label": "persons"}, "rate": {"decimals": 1, "label": "%", "symbol": "%"}}}},
    "Tid": {"category": {"index": ["2023M01", "2023M02"]}}
  },
  "status": {"1": "p", "3": ".."},
  "value": [3, 4, 1.5, null, 1, 2, 0.5, 1.0, 2, 2, 1e0, -1]
}"#;

fn import(text: &str, wishes: &Wishes) -> (SourceMap, Imported) {
    let mut sources = SourceMap::default();
    let file = sources.add("moves.json", text);
    let target = Target {
        source: Some("yearbook".to_owned()),
        kind: "table".to_owned(),
        ..Target::default()
    };
    let imported = exchange::from_json_stat(&sources, file, wishes, target);
    (sources, imported)
}

fn wishes() -> Wishes {
    Wishes {
        id: "moves".to_owned(),
        source: Some("yearbook".to_owned()),
        languages: vec!["en".to_owned()],
        ..Wishes::default()
    }
}

/// The codes that a file gives.
fn codes(text: &str) -> BTreeSet<&'static str> {
    let (_, imported) = import(text, &wishes());
    let codes = imported
        .diagnostics
        .iter()
        .map(|finding| finding.code.slug());
    codes.collect()
}

/// Loads what was imported together with the seed it is for; returns what is found.
fn check(imported: &Imported) -> Vec<String> {
    let mut sources = SourceMap::default();
    let schema = sources.add("lakes.graphql", SCHEMA);
    let ontology = ontology::load(&sources, &[schema]).ontology.unwrap();
    let mut seed: Vec<FileId> = vec![sources.add("seed.toml", SEED)];
    for cube in &imported.cubes {
        seed.push(sources.add(format!("{}.toml", cube.file), cube.toml.as_str()));
        seed.push(sources.add(format!("{}.csv", cube.file), cube.csv.as_str()));
    }
    let loaded = facts::load(&sources, &seed, &ontology);
    let found = loaded.diagnostics.iter();
    found
        .map(|finding| format!("{}: {}", finding.code.slug(), finding.message))
        .collect()
}

#[test]
fn a_dataset_becomes_seed_files_that_are_accepted() {
    let (_, imported) = import(FILE, &wishes());
    let [cube] = imported.cubes.as_slice() else {
        panic!("{:?}", imported.diagnostics);
    };
    insta::assert_snapshot!("imported_toml", cube.toml);
    insta::assert_snapshot!("imported_csv", cube.csv);
    assert_eq!(check(&imported), Vec::<String>::new());
}

#[test]
fn a_bundle_of_version_1_gives_a_cube_for_each_dataset() {
    let one = r#"{"dimension": {"id": ["a"], "size": [1], "a": {"category": {"label": {"x": "X"}}}}, "value": [1.25], "status": ["e"]}"#;
    let wishes = Wishes {
        unit: Some("persons".to_owned()),
        ..wishes()
    };
    let (_, imported) = import(&format!(r#"{{"One": {one}, "Two": {one}}}"#), &wishes);
    let ids: Vec<&str> = imported.cubes.iter().map(|cube| cube.id.as_str()).collect();
    assert_eq!(ids, ["moves-one", "moves-two"]);
    assert_eq!(
        imported.cubes[0].csv,
        "a,figures,status\nx,1.25,estimated\n"
    );
    assert_eq!(check(&imported), Vec::<String>::new());
}

#[test]
fn every_fault_has_its_finding() {
    let cases: &[(&str, &str, &str)] = &[
        ("not-json", "\"label\": \"Moves\",", "// Moves"),
        (
            "not-json-stat",
            "\"class\": \"dataset\"",
            "\"class\": \"datset\"",
        ),
        ("missing-property", "\"size\": [3, 2, 2],", ""),
        (
            "wrong-type",
            "\"size\": [3, 2, 2]",
            "\"size\": [3, \"2\", 2]",
        ),
        ("wrong-type", "[3, 4, 1.5", "[\"3\", 4, 1.5"),
        ("repeated", "[\"in\", \"rate\"]", "[\"in\", \"in\"]"),
        (
            "unknown-dimension",
            "\"time\": [\"Tid\"]",
            "\"time\": [\"Tied\"]",
        ),
        ("wrong-index", "\"n\": 1, \"s\": 2", "\"n\": 1, \"s\": 7"),
        ("bad-code", "[\"in\", \"rate\"]", "[\"in\", \" rate\"]"),
        ("wrong-size", "1e0, -1]", "1e0]"),
        ("wrong-size", "[3, 2, 2]", "[3, 2, 18446744073709551615]"),
        ("wrong-position", "\"1\": \"p\"", "\"01\": \"p\""),
        ("wrong-position", "\"1\": \"p\"", "\"12\": \"p\""),
        ("bad-number", "1e0", "1e99"),
        (
            "child-cycle",
            "[\"n\", \"s\"]}",
            "[\"n\"], \"n\": [\"all\"]}",
        ),
        (
            "many-measures",
            "\"metric\": [\"what\"]",
            "\"metric\": [\"what\", \"Tid\"]",
        ),
        (
            "unknown-language",
            "\"note\": [\"All",
            "\"extension\": {\"px\": {\"language\": \"sv\"}}, \"note\": [\"All",
        ),
        (
            "no-unit",
            "\"decimals\": 0, \"label\": \"persons\"",
            "\"decimals\": 0",
        ),
        (
            "no-figures",
            "[3, 4, 1.5, null, 1, 2, 0.5, 1.0, 2, 2, 1e0, -1]",
            "[]",
        ),
        (
            "unfit-extension",
            "\"note\": [\"All",
            "\"extension\": {\"govgraph\": {\"version\": \"1\", \"cube\": {}}}, \"note\": [\"All",
        ),
        (
            "unknown-property",
            "\"label\": \"county\"",
            "\"lable\": \"county\"",
        ),
        ("unknown-category", "{\"n\": [\"Since", "{\"m\": [\"Since"),
        ("unknown-status", "\"1\": \"p\"", "\"1\": \"q\""),
        ("not-a-time", "2023M01", "sometime"),
        ("more-decimals", "\"decimals\": 1", "\"decimals\": 0"),
        ("unstated-kind", "", ""),
    ];
    let mut seen = BTreeSet::from(["exchange/unknown-dataset".to_owned()]);
    for (slug, from, to) in cases {
        assert!(FILE.contains(from), "{from}");
        let found = codes(&FILE.replacen(from, to, 1));
        let slug = format!("exchange/{slug}");
        assert!(found.contains(slug.as_str()), "{slug}: {found:?}");
        seen.insert(slug);
    }
    let wanted = Wishes {
        dataset: Some("other".to_owned()),
        ..wishes()
    };
    let (_, imported) = import(FILE, &wanted);
    assert_eq!(
        imported.diagnostics.iter().next().unwrap().code.slug(),
        "exchange/unknown-dataset"
    );
    let wanted = Wishes {
        source: None,
        ..wishes()
    };
    let (_, imported) = import(FILE, &wanted);
    let first = imported.diagnostics.iter().next().unwrap();
    assert!(seen.insert(first.code.slug().to_owned()), "{first:?}");
    // Of CSV; their cases lie in `tests/cases/exchange`.
    for slug in [
        "bad-mapping",
        "unknown-column",
        "ragged-row",
        "unread-column",
    ] {
        seen.insert(format!("exchange/{slug}"));
    }
    let all = exchange::codes::ALL
        .iter()
        .map(|code| code.slug().to_owned());
    assert_eq!(seen, all.collect());
}

proptest! {
    #[test]
    fn a_damaged_file_is_read_or_refused(cuts in prop::collection::vec((0usize..1400, 0usize..12, "[0-9\\[\\]{}\",: a-z-]{0,4}"), 1..4)) {
        let mut text = FILE.to_owned();
        for (at, length, new) in cuts {
            let at = at.min(text.len());
            let end = (at + length).min(text.len());
            text.replace_range(at..end, &new);
        }
        let (sources, imported) = import(&text, &wishes());
        for finding in &imported.diagnostics {
            for label in &finding.labels {
                prop_assert!(label.span.end as usize <= sources.text(label.span.file).len());
            }
        }
        if !imported.cubes.is_empty() {
            prop_assert!(!check(&imported).iter().any(|found| found.starts_with("facts/syntax")));
        }
    }
}
