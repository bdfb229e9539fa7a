//! One folder a case, under `tests/cases/exchange/<case>/`: a file of another format, `input.json` or
//! `input.csv` with its `map.toml`, and beside it what is reported and what seed files come of it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use govgraph::dataset;
use govgraph::diagnostics::Diagnostics;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::exchange;
use govgraph::exchange::Imported;
use govgraph::exchange::Target;
use govgraph::exchange::Wishes;

const CASES: &str = "tests/cases/exchange";

fn report(case: &Path) -> String {
    let mut sources = SourceMap::default();
    let mut diagnostics = Diagnostics::default();
    let mut file = |name: &str| {
        let path = case.join(name);
        let there = path.exists();
        there.then(|| dataset::read_file(&path, &mut sources, &mut diagnostics))
    };
    let (json, csv, map) = (file("input.json"), file("input.csv"), file("map.toml"));
    let wishes = Wishes {
        id: "moves".to_owned(),
        source: Some("yearbook".to_owned()),
        languages: vec!["en".to_owned(), "nb".to_owned()],
        ..Wishes::default()
    };
    let target = Target {
        source: wishes.source.clone(),
        kind: "table".to_owned(),
        ..Target::default()
    };
    let imported = match (json.flatten(), csv.flatten(), map.flatten()) {
        (Some(json), ..) => exchange::from_json_stat(&sources, json, &wishes, target),
        (_, Some(csv), Some(map)) => exchange::from_csv(&sources, csv, map, &wishes, target),
        _ => Imported::default(),
    };
    let format = Format::Human { colour: false };
    let mut text = render(&diagnostics, &sources, format);
    if diagnostics.is_empty() {
        text = render(&imported.diagnostics, &sources, format);
    }
    for cube in &imported.cubes {
        for (ending, content) in [("toml", &cube.toml), ("csv", &cube.csv)] {
            let _ = write!(text, "\n==> {}.{ending} <==\n{content}", cube.file);
        }
    }
    text
}

#[test]
fn every_case_gives_its_report() {
    let mut cases = Vec::new();
    for entry in fs::read_dir(CASES).unwrap() {
        cases.push(entry.unwrap().path());
    }
    cases.sort();
    assert!(cases.len() > 30);
    let mut told = String::new();
    for case in &cases {
        let report = report(case);
        told += &report;
        assert!(report.contains("exchange/") || report.contains("==>") || report.contains("data/"));
        insta::with_settings!({
            snapshot_path => Path::new(env!("CARGO_MANIFEST_DIR")).join(case),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!("report", report); });
    }
    for slug in [
        "bad-mapping",
        "unknown-column",
        "ragged-row",
        "unread-column",
    ] {
        assert!(told.contains(&format!("exchange/{slug}")), "{slug}");
    }
}
