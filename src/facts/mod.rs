//! What sources say: seed files to a [`FactBase`] that conforms to the ontology, every statement
//! cited.
//!
//! [`load`] reads TOML files, reports everything that is wrong with them at once, and gives back
//! [`Checked`] facts only if nothing is. Nothing else makes a `Checked`, so a graph cannot be built
//! from facts that nobody looked at. Indexes and questions are not here (`graph`, `query`).

pub mod codes;
mod load;
mod types;

pub use load::{Loaded, load};
pub use types::*;
