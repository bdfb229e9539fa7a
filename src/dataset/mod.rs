//! Loads a data set: the built-in one, an ontology and facts from folders, or both from one file, to
//! a [`Snapshot`] and the [`Api`] that answers for it.
//!
//! The only place that reads folders and files of data. What the files mean is not here: their texts go to
//! `ontology`, `facts`, `graph` and `api` in turn, and whatever is wrong with any of them comes
//! back as findings, all in one run.

mod builtin;
pub mod codes;
mod folder;
mod kept;
mod load;
mod locate;
mod rules;
mod stamp;

use std::path::PathBuf;
use std::sync::Arc;

use crate::api::Api;
use crate::api::ApiError;
use crate::api::Schema;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::graph::Snapshot;

pub use folder::read_file;
pub use kept::{Texts, keep};
pub use load::{load, load_for, load_schema};
pub use locate::{Origin, Place};
pub use stamp::Stamp;

/// Why a data set cannot be loaded at all.
#[derive(Debug, thiserror::Error)]
pub enum DatasetError {
    /// A folder that was named does not exist.
    #[error("there is no folder `{}`", path.display())]
    NoSuchFolder {
        /// The folder.
        path: PathBuf,
    },
    /// What was named as a folder is something else.
    #[error("`{}` is not a folder", path.display())]
    NotAFolder {
        /// What was named.
        path: PathBuf,
    },
    /// What was named as facts is neither a folder nor such a file.
    #[error("`{}` is neither a folder nor a file that `govgraph build` wrote", path.display())]
    NotFacts {
        /// What was named.
        path: PathBuf,
    },
    /// A file that holds an ontology and another ontology are named together.
    #[error("the file `{}` holds an ontology of its own", file.display())]
    SchemaTwice {
        /// The file.
        file: PathBuf,
    },
    /// A folder cannot be listed.
    #[error("the folder `{}` cannot be read", path.display())]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The facts are named, but their ontology is not and is not beside them.
    #[error("there is no folder `schema` in or beside `{}`", facts.display())]
    NoSchema {
        /// The folder of the facts.
        facts: PathBuf,
    },
    /// The ontology is named, but the facts are not and are not beside it.
    #[error("there is no folder `seed` or `data` beside `{}`", schema.display())]
    NoFacts {
        /// The folder of the ontology.
        schema: PathBuf,
    },
    /// The API of a sound ontology cannot be made.
    #[error(transparent)]
    Api(#[from] ApiError),
}

impl DatasetError {
    /// Says what to do about it, where that is known.
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::NoSchema { .. } => Some("name the folder of the ontology with `--schema`"),
            Self::NoFacts { .. } => Some("name the folder of the facts with `--data`"),
            Self::SchemaTwice { .. } => Some("leave out `--schema`"),
            _ => None,
        }
    }
}

/// What came of loading a data set.
#[derive(Debug)]
pub struct Loaded {
    /// The data set, unless something is wrong with it.
    pub dataset: Option<Dataset>,
    /// Everything that was found, sorted.
    pub diagnostics: Diagnostics,
    /// The files that findings point into.
    pub sources: SourceMap,
    written: Written,
}

/// Which files are the texts that a data set keeps, each with its path below their folder.
#[derive(Debug, Default)]
struct Written {
    ontology: Vec<(String, FileId)>,
    questions: Vec<(String, FileId)>,
}

impl Loaded {
    /// Returns the texts of the ontology and of the saved questions, to be kept with the snapshot.
    pub fn texts(&self) -> Texts {
        let texts = |files: &[(String, FileId)]| {
            let text = |file: &FileId| self.sources.text(*file).to_owned();
            let texts = files.iter().map(|(name, file)| (name.clone(), text(file)));
            texts.collect()
        };
        Texts {
            ontology: texts(&self.written.ontology),
            questions: texts(&self.written.questions),
        }
    }
}

/// A data set that is ready to be asked.
#[derive(Debug)]
pub struct Dataset {
    /// What answers.
    pub api: Api,
    /// What it answers from.
    pub snapshot: Arc<Snapshot>,
}

/// What came of loading an ontology alone.
#[derive(Debug)]
pub struct LoadedSchema {
    /// The schema, unless something is wrong with the ontology.
    pub schema: Option<Schema>,
    /// Everything that was found, sorted.
    pub diagnostics: Diagnostics,
    /// The files that findings point into.
    pub sources: SourceMap,
}

/// How far loading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How many files are done.
    pub done: usize,
    /// How many files there are.
    pub of: usize,
}

/// A part of loading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading files.
    Reading,
    /// Checking the ontology.
    Ontology,
    /// Checking the facts.
    Facts,
    /// Building the graph.
    Graph,
    /// Preparing the API and its saved questions.
    Api,
}
