//! Questions to figures.
//!
//! What can be asked, each of a [`View`](crate::graph::View) and within a
//! [`Budget`](super::Budget); a cube is named by its [`CubeIx`], which
//! [`Graph::cube_of`](crate::graph::Graph::cube_of) finds for an entity ([`cube_of`] with an error
//! that explains):
//!
//! | Function | Answers |
//! |---|---|
//! | [`observations()`] | the observations of a cube that a [`Selection`] leaves, in order, in pages |
//! | [`observation`], [`observation_id`] | one observation by its lasting id, and back |
//! | [`rows`] | all of these in the order of the cube, for whoever writes them out |
//! | [`series()`] | the same as lines over time |
//! | [`change()`] | by how much figures change from time to time: absolute, relative, yearly |
//! | [`aggregate()`] | sum, mean, least and greatest in groups, with how many figures are missing |
//! | [`ranking()`] | figures by their size, with their places |
//! | [`share()`] | what part of a larger member, a measure or the whole selection a figure is |
//! | [`arrange`] | the answers of one of these in the order of a number |
//! | [`contrast`] | two measures side by side: difference and ratio |
//! | [`compare`] | any two figures side by side |
//! | [`remarks()`] | breaks, footnotes and broken sums that touch a selection |
//! | [`disagreements()`] | figures of one thing that differ by publisher; measures that are not the same |
//! | [`apart`] | how far any two figures of one unit lie apart |
//! | [`figures()`] | figures of all cubes: of an entity, of words, of a number |
//!
//! What a cube is (measures, dimensions, members, sums, violations) is read from
//! [`Cube`](crate::facts::cubes::Cube) itself. Sums, shares and rankings that would mislead are
//! refused ([`Refusal`]) with what to ask instead. Figures are exact; [`PLACES`] says where
//! quotients are rounded. A missing figure is never taken for zero.

mod aggregate;
mod disagreements;
mod figures;
mod legal;
mod number;
mod observations;
mod ranking;
mod refusal;
mod remarks;
mod selection;
mod series;
#[cfg(test)]
mod tests;

pub use aggregate::{
    Axis, Functions, Group, GroupKey, GroupKeyed, GroupOrder, Grouping, Groups, aggregate,
};
pub use disagreements::{
    Confusion, Difference, Disagreement, Disagreements, Dispute, apart, disagreements,
};
pub(super) use disagreements::{at_any_time, concerned};
pub use figures::{FigureFilter, Way, figures};
pub use number::{PLACES, arrange};
pub use observations::{
    FigureKey, FigureOrder, ObservationIx, observation, observation_id, observations, rows,
};
pub use ranking::{Contrast, Ranked, Share, Whole, compare, contrast, ranking, share};
pub use refusal::{Asked, Reason, Refusal};
pub use remarks::{Remarks, Touched, remarks};
pub use selection::{MemberTest, Selection};
pub use series::{Change, Moved, Point, Series, Since, change, series};

use crate::facts::EntityIx;
use crate::facts::cubes::CubeIx;
use crate::graph::Graph;
use crate::query::QueryError;

/// Returns the cube of an entity, or says that it has no figures of its own.
pub fn cube_of(graph: &Graph, entity: EntityIx) -> Result<CubeIx, QueryError> {
    graph.cube_of(entity).ok_or_else(|| QueryError::NotACube {
        id: graph.id_of(entity).to_owned(),
    })
}
