//! What sources say: seed files to a [`FactBase`] that conforms to the ontology, every statement
//! cited.
//!
//! [`load()`] reads TOML files, reports everything that is wrong with them at once, and gives back
//! [`Checked`] facts only if nothing is; [`made()`] puts facts that a program made to the same
//! demands. Nothing else makes a `Checked`, so a graph cannot be built from facts that nobody looked
//! at. Indexes and questions are not here (`graph`, `query`).
//!
//! The stages are `read` (as written, with places), `resolve` (as meant, with names looked up),
//! `order` (the defined order) and `rules` (what must hold of the whole).

mod citation;
pub mod codes;
pub mod cubes;
mod load;
mod made;
mod order;
mod read;
mod resolve;
mod rules;
#[cfg(test)]
mod testing;
mod types;

pub use load::{Loaded, load};
pub use made::{Unfit, made};
pub use types::*;
