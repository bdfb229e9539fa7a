//! Where the rows of a list start, when most rows have one item: two or three bits a row.
//!
//! Each row is a one and as many zeros as it has items; the place of a one tells where its row starts.

use std::ops::Range;

use crate::stored::stored;

/// How many rows lie between two whose place is written down.
const STRIDE: usize = 32;

/// How many items each of many rows has.
#[derive(Debug, Default)]
pub(in crate::graph) struct Counts {
    bits: Box<[u64]>,
    /// The place of the one of every [`STRIDE`]th row.
    places: Box<[u32]>,
}

stored!(
    struct Counts {
        bits: Box<[u64]>,
        places: Box<[u32]>,
    }
);

impl Counts {
    /// Returns which items a row has; none where there is no row of this number.
    pub(super) fn row(&self, row: usize) -> Range<usize> {
        self.found(row).unwrap_or(0..0)
    }

    fn found(&self, row: usize) -> Option<Range<usize>> {
        let place = *self.places.get(row / STRIDE)? as usize;
        let mut word = place / 64;
        let mut ones = self.bits.get(word)? & (u64::MAX << (place % 64));
        let mut behind = row % STRIDE;
        loop {
            let here = ones.count_ones() as usize;
            if behind < here {
                break;
            }
            behind -= here;
            word += 1;
            ones = *self.bits.get(word)?;
        }
        for _ in 0..behind {
            ones &= ones - 1;
        }
        let first = word * 64 + ones.trailing_zeros() as usize;
        ones &= ones - 1;
        while ones == 0 {
            word += 1;
            ones = *self.bits.get(word)?;
        }
        let next = word * 64 + ones.trailing_zeros() as usize;
        let start = first.checked_sub(row)?;
        Some(start..start + next - first - 1)
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.bits) + size_of_val(&*self.places)
    }
}

/// [`Counts`] that grow row by row.
#[derive(Debug, Default)]
pub(super) struct Growing {
    rows: usize,
    /// How many bits there are.
    length: usize,
    bits: Vec<u64>,
    places: Vec<u32>,
}

impl Growing {
    /// Adds a row with so many items.
    pub(super) fn push(&mut self, items: usize) {
        if self.rows.is_multiple_of(STRIDE) {
            self.places.push(self.length as u32);
        }
        self.one();
        self.rows += 1;
        self.length += items;
    }

    fn one(&mut self) {
        let word = self.length / 64;
        self.bits.resize(word + 1, 0);
        if let Some(bits) = self.bits.get_mut(word) {
            *bits |= 1 << (self.length % 64);
        }
        self.length += 1;
    }

    pub(super) fn finish(mut self) -> Counts {
        // What ends the last row.
        self.one();
        Counts {
            bits: self.bits.into(),
            places: self.places.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_start_where_those_before_end(
            counts in prop::collection::vec(prop_oneof![8 => 0..3usize, 1 => 0..300usize], 0..200),
        ) {
            let mut growing = Growing::default();
            for count in &counts {
                growing.push(*count);
            }
            let kept = growing.finish();
            let mut start = 0;
            for (row, count) in counts.iter().enumerate() {
                prop_assert_eq!(kept.row(row), start..start + count);
                start += count;
            }
            prop_assert_eq!(kept.row(counts.len()).len(), 0);
            prop_assert_eq!(kept.row(counts.len() + 1_000).len(), 0);
        }
    }
}
