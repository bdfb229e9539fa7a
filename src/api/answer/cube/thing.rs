//! Parts of cubes, figures, and what comes of them, as things that have fields.

use std::sync::Arc;

use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::SumRule;
use crate::facts::cubes::UnitIx;
use crate::query::Slice;
use crate::query::cube::Change;
use crate::query::cube::Contrast;
use crate::query::cube::Group;
use crate::query::cube::ObservationIx;
use crate::query::cube::Ranked;
use crate::query::cube::Remarks;
use crate::query::cube::Series;
use crate::query::cube::Share;

/// A part of a cube, a figure, or what comes of several. A `usize` at the end is a place in the list
/// before it.
#[derive(Clone, Debug)]
pub(in crate::api) enum FigureThing {
    /// What the figures of a cube count and by what they are broken down.
    Structure(CubeIx),
    /// A measure.
    Measure(CubeIx, MeasureIx),
    /// With what a measure is easily confused.
    Differs(CubeIx, MeasureIx, usize),
    /// A unit.
    Unit(UnitIx),
    /// A dimension.
    Dimension(CubeIx, DimensionIx),
    /// A member of a dimension.
    Member(CubeIx, DimensionIx, MemberIx),
    /// In what a member lies.
    Within(CubeIx, DimensionIx, MemberIx, usize),
    /// A declared sum.
    Sum(CubeIx, SumRule),
    /// A sign, by its place in the cube.
    Symbol(CubeIx, usize),
    /// What is said of some figures.
    Remarks(CubeIx, Arc<Remarks>),
    /// A break in the series.
    Break(CubeIx, Arc<Remarks>, usize),
    /// A footnote, by its place in the cube.
    Footnote(CubeIx, usize),
    /// A broken sum, by its place in the cube.
    Violation(CubeIx, usize),
    /// A figure.
    Observation(ObservationIx),
    /// A page of figures.
    Observations(Arc<Slice<ObservationIx>>),
    /// An edge of such a page.
    Edge(Arc<Slice<ObservationIx>>, usize),
    /// A line over time.
    Series(CubeIx, Arc<[Series]>, usize),
    /// Figures that were put together.
    Group(CubeIx, Arc<[Group]>, usize),
    /// By how much a figure changed.
    Change(Arc<[Change]>, usize),
    /// A figure and its place.
    Ranked(Arc<[Ranked]>, usize),
    /// What part of a whole a figure is.
    Share(Arc<[Share]>, usize),
    /// Two measures side by side.
    Contrast(Arc<[Contrast]>, usize),
}
