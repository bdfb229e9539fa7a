//! Which members stand in which stretch of a cube, so that most stretches need not be read.
//!
//! Rows are sorted by coordinate, so a stretch holds few members of the first dimensions.

use crate::facts::cubes::Codes;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::Observations;

/// How many rows are read at once.
pub(crate) const BLOCK: usize = 4096;

/// The least and the greatest member of each dimension in each stretch of [`BLOCK`] rows.
#[derive(Debug)]
pub(crate) struct Zones {
    /// By stretch, then by dimension.
    bounds: Vec<(u32, u32)>,
    dimensions: usize,
}

impl Zones {
    pub(super) fn new(observations: &Observations, dimensions: usize) -> Self {
        let mut bounds = Vec::new();
        let mut buffer = vec![0; BLOCK];
        for from in (0..observations.len()).step_by(BLOCK) {
            let length = BLOCK.min(observations.len() - from);
            for at in (0..dimensions).map(|at| DimensionIx(at as u16)) {
                let codes = observations.members(at);
                bounds.push(codes.map_or((0, 0), |codes| bound(codes, from, length, &mut buffer)));
            }
        }
        Self { bounds, dimensions }
    }

    /// Returns the least and the greatest member of a dimension in a stretch.
    pub(crate) fn bounds(&self, block: usize, dimension: DimensionIx) -> (u32, u32) {
        let at = block * self.dimensions + usize::from(dimension.0);
        self.bounds.get(at).copied().unwrap_or((0, u32::MAX))
    }

    /// Returns how many bytes the bounds take.
    pub(crate) fn bytes(&self) -> usize {
        self.bounds.capacity() * size_of::<(u32, u32)>()
    }
}

fn bound(codes: &Codes, from: usize, length: usize, buffer: &mut [u32]) -> (u32, u32) {
    let Some(buffer) = buffer.get_mut(..length) else {
        return (0, u32::MAX);
    };
    codes.copy(from, buffer);
    let least = buffer.iter().copied().min();
    (
        least.unwrap_or(0),
        buffer.iter().copied().max().unwrap_or(0),
    )
}
