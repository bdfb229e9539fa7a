//! Figures: what a data set counts and measures, as columns.
//!
//! The types stand here, with how numbers are read and how declared sums are checked. The structure
//! of a cube is written in `[[cube]]` tables of seed files and its figures in CSV files beside them;
//! both are resolved where entities are (`resolve::cubes`). Questions to cubes are not here
//! (`query::cube`).

mod codes;
mod dense;
pub(super) mod number;
mod observations;
mod remarks;
pub(super) mod sums;
#[cfg(test)]
mod tests;
mod types;

pub use codes::Codes;
pub use observations::Observations;
pub(super) use observations::{Extras, Gathering, Lists};
pub use remarks::*;
pub use types::*;
