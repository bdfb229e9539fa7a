//! What kinds of things there are and how they may be related: SDL files to one resolved
//! [`Ontology`].
//!
//! The files are GraphQL SDL with directives (`prelude.graphql` declares them); [`load()`] reads
//! them, reports everything that is wrong with them at once, and resolves names to numbers. Facts
//! are not here (`facts`), nor is the GraphQL API that follows from an ontology (`api`).
//!
//! From text to meaning: `colons` (what the parser lets pass), `parse` (text to `written`), `names` (lookups), `rules` (findings),
//! `resolve` (to `types`).

mod case;
pub mod codes;
mod colons;
mod load;
mod names;
mod parse;
mod path;
mod reserved;
mod resolve;
mod rules;
mod types;
mod written;

pub use colons::{Grammar, MissingColon, missing_colons};
pub use load::{Loaded, load};
pub use types::*;
