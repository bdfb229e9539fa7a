//! Indexes over figures: which cubes an entity has to do with, how members hang together, and which
//! stretches of a cube can hold a member at all.
//!
//! The columns themselves stay as they were read ([`crate::facts::cubes`]). They are sorted by
//! coordinate, so a cell needs no index; lists of rows by member would double the size of a large
//! cube and are not kept.

mod nesting;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod zones;

use super::csr::Rows;
use crate::facts::EntityIx;
use crate::facts::cubes::Cube;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;

pub(crate) use nesting::between_times;
pub use nesting::{Nested, Nesting};
pub(crate) use zones::BLOCK;
pub(crate) use zones::Zones;

/// In what way an entity has to do with figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// It has the figures.
    Cube(CubeIx),
    /// It is a member of a dimension.
    Member(CubeIx, DimensionIx, MemberIx),
    /// A measure counts it or is about it.
    Concept(CubeIx, MeasureIx),
    /// It publishes all figures of a cube, or those at a member of a dimension of publishers.
    Publisher(CubeIx, Option<(DimensionIx, MemberIx)>),
    /// It is an event behind a break in a series.
    Break(CubeIx, u32),
}

impl Role {
    /// Returns the cube.
    pub fn cube(self) -> CubeIx {
        match self {
            Self::Cube(cube)
            | Self::Member(cube, ..)
            | Self::Concept(cube, _)
            | Self::Publisher(cube, _)
            | Self::Break(cube, _) => cube,
        }
    }
}

/// The indexes over all cubes.
#[derive(Debug)]
pub(super) struct Figures {
    roles: Rows<Role>,
    cubes: Vec<OfCube>,
}

/// The indexes over one cube.
#[derive(Debug)]
struct OfCube {
    nestings: Vec<Nesting>,
    zones: Zones,
}

impl Figures {
    pub(super) fn new(entities: usize, all: &[Cube]) -> Self {
        let mut roles = Vec::new();
        for (at, cube) in (0..).map(CubeIx).zip(all) {
            roles_of(at, cube, &mut roles);
        }
        Self {
            roles: Rows::new(entities, roles),
            cubes: all
                .iter()
                .map(|cube| OfCube {
                    nestings: cube.dimensions.iter().map(Nesting::new).collect(),
                    zones: Zones::new(&cube.observations, cube.dimensions.len()),
                })
                .collect(),
        }
    }

    pub(super) fn roles(&self, entity: EntityIx) -> &[Role] {
        self.roles.row(entity.0 as usize)
    }

    pub(super) fn nesting(&self, cube: CubeIx, dimension: DimensionIx) -> Option<&Nesting> {
        let cube = self.cubes.get(cube.0 as usize)?;
        cube.nestings.get(usize::from(dimension.0))
    }

    /// Returns how many bytes the indexes over one cube's rows take.
    pub(super) fn bytes(&self, cube: CubeIx) -> usize {
        self.zones(cube).map_or(0, Zones::bytes)
    }

    pub(super) fn zones(&self, cube: CubeIx) -> Option<&Zones> {
        self.cubes.get(cube.0 as usize).map(|cube| &cube.zones)
    }
}

fn roles_of(at: CubeIx, cube: &Cube, roles: &mut Vec<(u32, Role)>) {
    let mut tie = |entity: EntityIx, role| roles.push((entity.0, role));
    tie(cube.entity, Role::Cube(at));
    if let Some(publisher) = cube.publisher {
        tie(publisher, Role::Publisher(at, None));
    }
    for (measure, declared) in (0..).map(MeasureIx).zip(&cube.measures) {
        if let Some(concept) = declared.concept {
            tie(concept, Role::Concept(at, measure));
        }
    }
    for (dimension, declared) in (0..).map(DimensionIx).zip(&cube.dimensions) {
        for (member, named) in (0..).map(MemberIx).zip(&declared.members) {
            let Some(entity) = named.entity else { continue };
            if declared.kind == DimensionKind::Publisher {
                tie(entity, Role::Publisher(at, Some((dimension, member))));
            } else {
                tie(entity, Role::Member(at, dimension, member));
            }
        }
    }
    for (number, item) in (0..).zip(&cube.breaks) {
        if let Some(event) = item.event {
            tie(event, Role::Break(at, number));
        }
    }
}
