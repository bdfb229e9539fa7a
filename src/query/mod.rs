//! Questions as plain data, and their answers: values at a day, filters, order, pages, relations
//! and the relations that follow from others, names.
//!
//! Every question is asked of a [`View`](crate::graph::View), so that it has a day, and spends from
//! a [`Budget`]. GraphQL is not here (`api`).

mod analysis;
mod budget;
mod certainty;
mod cited;
pub mod codes;
mod conflicts;
mod connections;
pub mod cube;
mod cursor;
mod derived;
mod descendants;
mod error;
mod filter;
mod group;
mod list;
mod nearest;
mod neighbourhood;
mod order;
mod page;
mod paths;
mod related;
mod resolve;
mod search;
mod tally;
#[cfg(test)]
mod tests;
mod through;
mod time;
mod values;
mod walk;
mod weight;

pub use analysis::{Excerpt, Falls, Groups, Measure, Scored, excerpt};
pub use budget::Budget;
pub use certainty::Certainty;
pub use cited::citing;
pub use conflicts::{
    Conflict, ConflictFilter, ConflictKind, Difference, Side, conflict_tallies, conflicts,
    contradicting,
};
pub use connections::{Connected, connections};
pub use cursor::Keyed;
pub use derived::{Chain, Inference};
pub use descendants::{Descendant, Descendants, Descent, descendants};
pub use error::QueryError;
pub use filter::{
    BasisKind, CitationFilter, EdgeFilter, Filter, LinkFilter, Pattern, Quantifier, Test, Tests,
};
pub use group::{
    Aggregate, Common, Dated, EdgeTrait, Facet, Group, GroupKey, GroupMeasure, GroupOrder,
    GroupOrderKey, GroupTrait, Grouped, Grouping, Having, Listed, Member, NumberOf, Reckoning,
    Unit, aggregate, facets, groups, members,
};
pub use list::{count, list};
pub use nearest::nearest_to_id;
pub use neighbourhood::{
    Between, LeftOut, Neighbour, Neighbourhood, Surroundings, SurroundingsLimits, neighbourhood,
};
pub use order::{EdgeKey, EdgeOrder, Key, Order};
pub use page::{Limits, Page, Slice, first};
pub use paths::{
    NoPath, Obstacle, Path, PathLimits, PathMode, PathQuestion, Paths, Step, Tied, Truncated,
    obstacles, paths, sentence,
};
pub use related::{Edge, Ground, edges, related};
pub use resolve::{Called, Resolved, resolve};
pub use search::{Found, Hit, LONGEST, Nothing, Search, search};
pub use tally::{Tally, Telling, Trait, TraitValue};
pub use through::{Avoid, Part, Through, Way};
pub use time::{
    Change, ChangeFilter, ChangeKind, ChangesOf, Matter, Span, change_tallies, changes, timeline,
};
pub use values::{About, existence, names, statements, value, values};
