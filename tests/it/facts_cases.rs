//! One folder a case, under `tests/cases/facts/<rule>/<case>/`: seed files with their tables of
//! figures (`*.csv`) and, beside them, the report.
//!
//! A case is checked against the ontology beside the rules, together with `frame.toml` there, which
//! holds what every case needs. A case with an ontology (`*.graphql`) of its own uses that, and a
//! case that has a file named `alone.md`, which says why, is checked without the frame.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use govgraph::diagnostics::FileId;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::facts;
use govgraph::ontology;

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/facts")
}

/// The entries of a folder, by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    entries
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

fn is(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

/// Adds files under their names alone, so that a report reads the same everywhere.
fn add(sources: &mut SourceMap, paths: &[PathBuf]) -> Vec<FileId> {
    paths
        .iter()
        .map(|path| sources.add(name(path), fs::read_to_string(path).unwrap()))
        .collect()
}

fn report(case: &Path) -> String {
    let files = entries(case);
    let own = |ending: &str| -> Vec<PathBuf> {
        let own = files.iter().filter(|path| is(path, ending));
        own.cloned().collect()
    };
    let mut schema = own("graphql");
    if schema.is_empty() {
        schema.push(cases().join("ontology.graphql"));
    }
    let mut sources = SourceMap::default();
    let schema = add(&mut sources, &schema);
    let loaded = ontology::load(&sources, &schema);
    let Some(ontology) = loaded.ontology else {
        return render(&loaded.diagnostics, &sources, Format::Plain);
    };
    let mut seed = own("toml");
    if !case.join("alone.md").exists() {
        seed.push(cases().join("frame.toml"));
    }
    seed.extend(own("csv"));
    let seed = add(&mut sources, &seed);
    let loaded = facts::load(&sources, &seed, &ontology);
    render(
        &loaded.diagnostics,
        &sources,
        Format::Human { colour: false },
    )
}

#[test]
fn every_case_gives_its_report() {
    for rule in entries(&cases()).iter().filter(|path| path.is_dir()) {
        for case in entries(rule) {
            let report = report(&case);
            let told = format!("facts/{}", name(rule));
            assert!(report.contains(&told), "{}: {report}", case.display());
            insta::with_settings!({
                snapshot_path => &case,
                prepend_module_to_snapshot => false,
                omit_expression => true,
            }, { insta::assert_snapshot!("report", report); });
        }
    }
}

#[test]
fn every_code_has_a_case_and_an_explanation() {
    let mut missing = Vec::new();
    let mut known = BTreeSet::new();
    for code in facts::codes::ALL {
        let rule = code.slug().strip_prefix("facts/").unwrap_or_default();
        known.insert(rule.to_owned());
        let has_case = cases().join(rule).is_dir() && !entries(&cases().join(rule)).is_empty();
        // A thousand million statements do not fit a folder.
        if !has_case && rule != "too-much" {
            missing.push(format!("`{}` has no case", code.slug()));
        }
        let explanation = code.explanation();
        let head = format!("`{}`: ", code.slug());
        if !explanation.starts_with(&head) || explanation.lines().count() < 3 {
            missing.push(format!("`{}` is not explained in its file", code.slug()));
        }
    }
    for rule in entries(&cases()).iter().filter(|path| path.is_dir()) {
        if !known.contains(name(rule)) {
            missing.push(format!("the cases of `{}` belong to no code", name(rule)));
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}
