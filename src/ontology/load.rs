//! Reads SDL files into an ontology.

use super::Ontology;
use super::names::Names;
use super::parse;
use super::resolve;
use super::rules;
use super::written::Written;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;

/// What came of reading an ontology.
#[derive(Debug)]
pub struct Loaded {
    /// The ontology, unless something is wrong with it.
    pub ontology: Option<Ontology>,
    /// Everything that was found, sorted.
    pub diagnostics: Diagnostics,
}

/// Reads the given files of `sources` as one ontology.
///
/// Neither the order of the files nor their names matter for the result. Where a file cannot be
/// parsed, the others are still looked at as far as that makes sense without it.
pub fn load(sources: &SourceMap, files: &[FileId]) -> Loaded {
    let mut files = files.to_vec();
    files.sort_by_key(|file| (sources.path(*file), *file));
    let parsed: Vec<_> = files
        .iter()
        .map(|file| parse::file(sources, *file))
        .collect();
    let mut written = Written::default();
    let prelude = parse::prelude();
    parse::collect(sources, &prelude, &mut written);
    for file in parsed.iter().filter(|file| file.errors.is_empty()) {
        parse::collect(sources, file, &mut written);
    }
    written.merge();
    let names = Names::new(&written);
    let mut diagnostics = rules::check(&rules::Context {
        sources,
        parsed: &parsed,
        written: &written,
        names: &names,
        signatures: &parse::signatures(&prelude),
    });
    diagnostics.sort(sources);
    Loaded {
        ontology: (!diagnostics.has_errors()).then(|| resolve::resolve(&written, &names)),
        diagnostics,
    }
}
