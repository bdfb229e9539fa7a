//! Loads a data set: the built-in one, or an ontology and facts from folders, to a [`Snapshot`]
//! and the [`Api`] that answers for it.
//!
//! The only place that reads folders. What the files mean is not here: their texts go to
//! `ontology`, `facts`, `graph` and `api` in turn, and whatever is wrong with any of them comes
//! back as findings, all in one run.

mod builtin;
pub mod codes;
mod folder;
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
use crate::diagnostics::SourceMap;
use crate::graph::Snapshot;

pub use folder::read_file;
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
