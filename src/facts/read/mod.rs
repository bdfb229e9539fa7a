//! One seed file to its tables as written, with the place of everything.
//!
//! This stage knows TOML and the outermost shape of a seed file, nothing of the ontology: what a
//! key means is decided in `resolve`. A file with syntax errors is read as far as possible.

mod node;
mod recovery;
mod tables;
mod toml;

pub(in crate::facts) use node::{Key, Kind, Node, Table};
pub(in crate::facts) use tables::{RawFile, RawTable, read};
pub(in crate::facts) use toml::SyntaxError;
