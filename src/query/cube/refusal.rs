//! Sums, shares and rankings that would mislead, and what can be asked instead.
//!
//! Figures can be added in many ways of which few make sense: a total and its parts, members that
//! overlap, rates, people counted at two times. Such a question is not answered with a number and a
//! warning but refused, with the two things that do not go together and a way that does.

use std::fmt;

use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::graph::Graph;
use crate::graph::Nested;

/// What was asked for and cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// A sum.
    Sum,
    /// A mean.
    Mean,
    /// A least or greatest figure.
    Extreme,
    /// A ranking.
    Ranking,
    /// A share.
    Share,
    /// A difference.
    Difference,
}

/// Why figures cannot be put together as was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What was asked for.
    pub asked: Asked,
    /// What is wrong with it.
    pub reason: Reason,
    /// What to ask instead.
    pub instead: String,
}

impl std::error::Error for Refusal {}

/// What is wrong with putting figures together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Two members are not known to have nothing in common.
    Members {
        /// The dimension.
        dimension: String,
        /// One of them.
        one: String,
        /// The other.
        other: String,
        /// What they have to do with each other.
        nested: Nested,
    },
    /// Figures of this kind are never added.
    Kind {
        /// The measure.
        measure: String,
        /// The word for its kind.
        kind: &'static str,
    },
    /// Figures that tell how many there are at a time are not added over times.
    Times {
        /// The measure.
        measure: String,
    },
    /// Two times overlap, or one is not known.
    Periods {
        /// One of them; nothing where it is not known.
        one: Option<String>,
        /// The other.
        other: Option<String>,
    },
    /// Figures of several measures would be mixed.
    Measures {
        /// One of them.
        one: String,
        /// Another.
        other: String,
        /// Whether they are counted in the same unit.
        same_unit: bool,
    },
    /// Several publishers tell of the same thing.
    Publishers {
        /// The dimension.
        dimension: String,
        /// One of them.
        one: String,
        /// Another.
        other: String,
    },
    /// The figures at one member are not a part of those at another.
    NotAPart {
        /// The dimension.
        dimension: String,
        /// The part.
        part: String,
        /// The whole.
        whole: String,
        /// The measure.
        measure: String,
    },
    /// No declared sum makes a measure a part of another.
    NotAPartOfMeasure {
        /// The part.
        part: String,
        /// The whole.
        whole: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asked = match self.asked {
            Asked::Sum => "a sum",
            Asked::Mean => "a mean",
            Asked::Extreme => "a least or greatest figure",
            Asked::Ranking => "a ranking",
            Asked::Share => "a share",
            Asked::Difference => "a difference",
        };
        match &self.reason {
            Reason::Members {
                dimension,
                one,
                other,
                nested,
            } => match nested {
                Nested::In | Nested::Same => write!(
                    f,
                    "{asked} would count `{one}` twice: in `{dimension}` it lies in `{other}`"
                ),
                Nested::Around => write!(
                    f,
                    "{asked} would count `{other}` twice: in `{dimension}` it lies in `{one}`"
                ),
                Nested::Crossing => write!(
                    f,
                    "{asked} would count twice what `{one}` and `{other}` of `{dimension}` have in common"
                ),
                Nested::Apart | Nested::Unknown => write!(
                    f,
                    "{asked} could count twice: nothing says that `{one}` and `{other}` of `{dimension}` have nothing in common"
                ),
            },
            Reason::Kind { measure, kind } => {
                write!(f, "{asked} of `{measure}` means nothing: it is a {kind}")
            }
            Reason::Times { measure } => write!(
                f,
                "{asked} of `{measure}` over several times means nothing: it counts what there is at a time"
            ),
            Reason::Periods { one, other } => match (one, other) {
                (Some(one), Some(other)) => write!(
                    f,
                    "{asked} would count twice what falls in both `{one}` and `{other}`"
                ),
                _ => write!(f, "{asked} needs times that are known, and one is not"),
            },
            Reason::Measures {
                one,
                other,
                same_unit: false,
            } => write!(
                f,
                "{asked} of `{one}` and `{other}` means nothing: they have different units"
            ),
            Reason::Measures { one, other, .. } => {
                write!(f, "{asked} of `{one}` and `{other}` would mix two measures")
            }
            Reason::Publishers {
                dimension,
                one,
                other,
            } => write!(
                f,
                "{asked} would count the same thing twice: `{one}` and `{other}` of `{dimension}` both tell of it"
            ),
            Reason::NotAPart {
                dimension,
                part,
                whole,
                measure,
            } => write!(
                f,
                "`{measure}` of `{part}` is not a part of that of `{whole}` in `{dimension}`, as far as is declared"
            ),
            Reason::NotAPartOfMeasure { part, whole } => {
                write!(f, "no declared sum makes `{part}` a part of `{whole}`")
            }
        }
    }
}

/// Names the parts of a cube for messages.
#[derive(Clone, Copy)]
pub(super) struct Namer<'g> {
    pub(super) graph: &'g Graph,
    pub(super) cube: CubeIx,
}

impl Namer<'_> {
    pub(super) fn cube(self) -> String {
        let cube = &self.graph[self.cube];
        self.graph.id_of(cube.entity).to_owned()
    }

    pub(super) fn measure(self, at: MeasureIx) -> String {
        let measure = self.graph[self.cube].measure(at);
        measure.map_or_else(String::new, |measure| measure.id.to_string())
    }

    pub(super) fn dimension(self, at: DimensionIx) -> String {
        let dimension = self.graph[self.cube].dimension(at);
        dimension.map_or_else(String::new, |dimension| dimension.id.to_string())
    }

    pub(super) fn member(self, dimension: DimensionIx, at: MemberIx) -> String {
        let dimension = self.graph[self.cube].dimension(dimension);
        let member = dimension.and_then(|dimension| dimension.member(at));
        member.map_or_else(String::new, |member| member.code.to_string())
    }
}
