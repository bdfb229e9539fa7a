//! What kinds of things there are and how they may be related: SDL files to one resolved
//! [`Ontology`].
//!
//! The files are GraphQL SDL with directives (`prelude.graphql` declares them); [`load`] reads
//! them, reports everything that is wrong with them at once, and resolves names to numbers. Facts
//! are not here (`facts`), nor is the GraphQL API that follows from an ontology (`api`).

pub mod codes;
mod load;
mod types;

pub use load::{Loaded, load};
pub use types::*;
