//! Figures from an array with a place for every cell, as JSON-stat and many programs hold them.

use super::Dimension;
use super::Extras;
use super::Gathering;
use super::Lists;
use super::Measure;
use super::Observations;

impl Observations {
    /// Takes the figures of a whole cube: the measure changes fastest, then the last dimension, and
    /// the first one slowest. Where there is no figure there is no observation.
    ///
    /// A figure is its digits without the decimal point. Nothing is returned where the sizes of the
    /// dimensions and the number of measures do not multiply to the number of cells, or where that
    /// is more than a cube can have.
    pub fn dense(sizes: &[usize], measures: usize, cells: &[Option<i64>]) -> Option<Self> {
        let all = sizes.iter().chain([&measures]);
        let count = all.copied().try_fold(1usize, usize::checked_mul)?;
        if count != cells.len() || u32::try_from(count).is_err() {
            return None;
        }
        let mut gathering = Gathering::new(sizes.len());
        let mut members = vec![0u32; sizes.len()];
        for row in cells.chunks(measures.max(1)) {
            for (measure, value) in (0u32..).zip(row) {
                // The least number stands for none.
                if value.is_some_and(|value| value != i64::MIN) {
                    gathering.push(&members, measure, *value, None, Extras::default(), 0);
                }
            }
            for (member, size) in members.iter_mut().zip(sizes).rev() {
                *member += 1;
                if (*member as usize) < *size {
                    break;
                }
                *member = 0;
            }
        }
        let ranks = vec![None; sizes.len()];
        let gathered = gathering.finish(sizes, &ranks, measures, Lists::default());
        gathered.ok().map(|gathered| gathered.observations)
    }

    /// Says whether these are figures of a cube with these dimensions and measures.
    pub(in crate::facts) fn fits(&self, dimensions: &[Dimension], measures: &[Measure]) -> bool {
        let sizes = dimensions.iter().map(|dimension| dimension.members.len());
        self.has_sizes(sizes, measures.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::cubes::DimensionIx;
    use proptest::prelude::*;

    #[test]
    fn sizes_that_do_not_multiply_to_the_cells_are_refused() {
        assert!(Observations::dense(&[2, 2], 1, &[None; 3]).is_none());
        assert!(Observations::dense(&[usize::MAX, 2], 1, &[]).is_none());
        assert!(Observations::dense(&[0, 2], 1, &[]).is_some());
        assert_eq!(Observations::dense(&[], 1, &[Some(7)]).unwrap().len(), 1);
    }

    proptest! {
        #[test]
        fn every_cell_stands_at_its_coordinate(
            sizes in prop::collection::vec(1usize..4, 0..4),
            measures in 1usize..3,
            values in prop::collection::vec(prop::option::of(-9i64..9), 128),
        ) {
            let count = sizes.iter().product::<usize>() * measures;
            let cells = &values[..count];
            let observations = Observations::dense(&sizes, measures, cells).unwrap();
            let mut found = vec![None; count];
            for row in observations.rows() {
                let members = (0..sizes.len()).map(|at| DimensionIx(at as u16));
                let members = members.map(|at| observations.member(at, row).0 as usize);
                let place = members.zip(&sizes).fold(0, |place, (member, size)| place * size + member);
                let place = place * measures + usize::from(observations.measure(row).0);
                found[place] = observations.mantissa(row);
            }
            prop_assert_eq!(found, cells);
        }
    }
}
