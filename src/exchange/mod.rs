//! Figures in the formats of others: JSON-stat and CSV, in and out.
//!
//! What comes in is read strictly, with findings for what is wrong, and becomes seed files that a
//! person can read and correct; nothing goes into a graph from here. What goes out is a cube or a
//! part of it. Reading and writing of files on disk is not here, nor questions to cubes
//! (`query::cube`).

#![allow(
    clippy::single_match_else,
    reason = "what is found and what is not stand side by side"
)]

pub mod codes;
mod draft;
mod export;
mod json;
mod jsonstat;
mod report;
mod rules;
mod seed;
mod tidy;
mod wishes;

use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;

pub use export::Choice;
pub use export::Export;
pub use export::ExportError;
pub use export::Format;
pub use export::Pieces;
pub use seed::KnownUnit;
pub use seed::Seed;
pub use seed::Target;
pub use wishes::Wishes;

/// What came of reading a file of another format.
#[derive(Debug, Default)]
pub struct Imported {
    /// The seed files of each cube in it; none where the file has errors.
    pub cubes: Vec<Seed>,
    /// What was found in the file.
    pub diagnostics: Diagnostics,
}

/// Reads a JSON-stat file as seed files.
pub fn from_json_stat(
    sources: &SourceMap,
    file: FileId,
    wishes: &Wishes,
    target: Target,
) -> Imported {
    let read = jsonstat::read(sources, file, wishes);
    imported(sources, read, target)
}

/// Reads a CSV file as seed files, after a mapping that says which column is what.
pub fn from_csv(
    sources: &SourceMap,
    file: FileId,
    mapping: FileId,
    wishes: &Wishes,
    target: Target,
) -> Imported {
    let read = tidy::read(sources, file, mapping, wishes);
    imported(sources, read, target)
}

fn imported(
    sources: &SourceMap,
    (drafts, mut diagnostics): (Vec<draft::Draft>, Diagnostics),
    target: Target,
) -> Imported {
    diagnostics.sort(sources);
    let cubes = if diagnostics.has_errors() {
        Vec::new()
    } else {
        seed::write(&drafts, target)
    };
    Imported { cubes, diagnostics }
}
