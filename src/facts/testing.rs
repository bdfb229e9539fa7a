//! Helps the tests of rules: a small ontology with a frame of facts, and what `load` says of a seed
//! that stands beside the frame.

use std::fmt::Write as _;

use crate::diagnostics::Diagnostic;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::ontology;
use crate::ontology::Ontology;

use super::FactBase;
use super::Loaded;
use super::load;

/// The facts that every seed of a test stands beside.
pub(in crate::facts) const FRAME: &str = include_str!("../../tests/cases/facts/frame.toml");

/// The ontology of the tests.
pub(in crate::facts) fn ontology() -> Ontology {
    let mut sources = SourceMap::default();
    let text = include_str!("../../tests/cases/facts/ontology.graphql");
    let file = sources.add("ontology.graphql", text);
    let loaded = ontology::load(&sources, &[file]);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.ontology.unwrap()
}

/// Loads files as they are, without the frame.
pub(in crate::facts) fn load_files(files: &[(&str, &str)]) -> (SourceMap, Loaded) {
    let mut sources = SourceMap::default();
    let ids: Vec<FileId> = files
        .iter()
        .map(|(path, text)| sources.add(*path, *text))
        .collect();
    let loaded = load(&sources, &ids, &ontology());
    (sources, loaded)
}

/// Loads a seed beside the frame.
pub(in crate::facts) fn facts(seed: &str) -> FactBase {
    let (sources, loaded) = load_files(&[("frame.toml", FRAME), ("seed.toml", seed)]);
    let findings = report_of(&sources, &loaded);
    let facts = loaded.facts;
    facts.unwrap_or_else(|| panic!("{findings}")).into_facts()
}

/// Says what `load` finds in a seed beside the frame: a line for each finding, with the words that
/// are underlined.
pub(in crate::facts) fn report(seed: &str) -> String {
    let (sources, loaded) = load_files(&[("frame.toml", FRAME), ("seed.toml", seed)]);
    report_of(&sources, &loaded)
}

/// Says what `load` finds in files without the frame.
pub(in crate::facts) fn report_files(files: &[(&str, &str)]) -> String {
    let (sources, loaded) = load_files(files);
    report_of(&sources, &loaded)
}

fn report_of(sources: &SourceMap, loaded: &Loaded) -> String {
    let lines: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|finding| line(sources, finding))
        .collect();
    lines.join("\n")
}

fn line(sources: &SourceMap, finding: &Diagnostic) -> String {
    let mut line = format!("{:?}: {}", finding.code, finding.message);
    for label in &finding.labels {
        let words = sources.words(label.span);
        let _ = write!(line, " | ‹{words}› {}", label.message);
        line.truncate(line.trim_end().len());
    }
    if let Some(help) = &finding.help {
        let _ = write!(line, " | help: {help}");
    }
    line
}

/// The units that cubes of tests count in, and a table of figures to tell them of.
const FIGURES: &str = r#"
[[unit]]
id = "persons"
name = "persons"

[[unit]]
id = "per-cent"
name = "per cent"
symbol = "%"

[[table]]
id = "moves"
cite = "overview#governance"
name = "Moves"
"#;

/// Loads a cube beside the frame; its figures are in `moves.csv`.
pub(in crate::facts) fn load_cube(cube: &str, csv: &str) -> (SourceMap, Loaded) {
    load_files(&[
        ("frame.toml", FRAME),
        ("figures.toml", FIGURES),
        ("seed.toml", cube),
        ("moves.csv", csv),
    ])
}

/// Says what `load` finds in a cube beside the frame.
pub(in crate::facts) fn report_cube(cube: &str, csv: &str) -> String {
    let (sources, loaded) = load_cube(cube, csv);
    report_of(&sources, &loaded)
}

/// Loads a cube in which nothing is wrong.
pub(in crate::facts) fn cube(cube: &str, csv: &str) -> FactBase {
    let (sources, loaded) = load_cube(cube, csv);
    let findings = report_of(&sources, &loaded);
    let facts = loaded.facts;
    facts.unwrap_or_else(|| panic!("{findings}")).into_facts()
}
