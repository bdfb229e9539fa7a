//! The findings about ontologies, one folder for each case: `tests/cases/ontology/<code>/<case>/`
//! holds files and the report on them. A case without a `dataset.graphql` gets the shared one.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use govgraph::diagnostics::Code;
use govgraph::diagnostics::Diagnostics;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::ontology::codes;
use govgraph::ontology::load;

const BASE: &str = include_str!("../cases/ontology/base.graphql");

#[test]
fn every_case_is_reported_as_recorded() {
    insta::glob!("../cases/ontology", "*/*/*.graphql", |path| {
        let folder = path.parent().unwrap();
        // The files of a case are read together, once.
        if files(folder).first().map(PathBuf::as_path) != Some(path) {
            return;
        }
        let (sources, diagnostics) = findings(folder);
        let report = render(&diagnostics, &sources, Format::Human { colour: false });
        insta::with_settings!({
            snapshot_path => folder,
            prepend_module_to_snapshot => false,
            snapshot_suffix => "",
            omit_expression => true,
        }, { insta::assert_snapshot!("report", report); });
    });
}

#[test]
fn every_case_shows_what_its_folder_is_named_for() {
    for code in codes::ALL.iter().filter(|code| has_folder(code)) {
        for case in folders(&folder_of(code)) {
            let (_, diagnostics) = findings(&case);
            assert!(
                diagnostics.iter().any(|found| found.code == *code),
                "{}: no {}",
                case.display(),
                code.slug()
            );
        }
    }
}

#[test]
fn every_code_has_a_case_and_an_explanation() {
    for code in codes::ALL {
        let has_case = !folders(&folder_of(code)).is_empty();
        assert!(has_case || !has_folder(code), "{}: no case", code.slug());
        let explanation = code.explanation();
        assert!(explanation.contains(code.slug()), "{}", code.slug());
        assert!(explanation.lines().count() > 2, "{}", code.slug());
    }
    let known: Vec<PathBuf> = codes::ALL.iter().map(folder_of).collect();
    for folder in folders(&root()) {
        assert!(
            known.contains(&folder),
            "{}: no such code",
            folder.display()
        );
    }
}

/// The case of this one would be a file of megabytes; the rule has a test of its own.
fn has_folder(code: &Code) -> bool {
    *code != codes::TOO_LARGE
}

#[test]
fn no_files_are_no_ontology() {
    let sources = SourceMap::default();
    let report = render(&load(&sources, &[]).diagnostics, &sources, Format::Plain);
    insta::assert_snapshot!(report, @r"
    error ontology/empty: there is no file with an ontology; declare the types of entities in files that end with `.graphql`
    1 error
    ");
}

fn findings(folder: &Path) -> (SourceMap, Diagnostics) {
    let mut sources = SourceMap::default();
    let mut ids = Vec::new();
    let paths = files(folder);
    for path in &paths {
        let name = path.file_name().unwrap().to_str().unwrap();
        ids.push(sources.add(name, fs::read_to_string(path).unwrap()));
    }
    if !folder.join("dataset.graphql").exists() {
        ids.push(sources.add("dataset.graphql", BASE));
    }
    let mut diagnostics = Diagnostics::default();
    // The cases stay short without labels; those that are about them are in a folder of their own.
    let about_labels = folder.starts_with(folder_of(&codes::MISSING_LABEL));
    for found in &load(&sources, &ids).diagnostics {
        if about_labels || found.code != codes::MISSING_LABEL {
            diagnostics.push(found.clone());
        }
    }
    (sources, diagnostics)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/ontology")
}

fn folder_of(code: &Code) -> PathBuf {
    root().join(code.slug().trim_start_matches("ontology/"))
}

fn folders(of: &Path) -> Vec<PathBuf> {
    entries(of)
        .into_iter()
        .filter(|path| path.is_dir())
        .collect()
}

fn files(of: &Path) -> Vec<PathBuf> {
    let is_sdl = |path: &PathBuf| path.extension().is_some_and(|end| end == "graphql");
    entries(of).into_iter().filter(is_sdl).collect()
}

fn entries(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
