//! A column in which most rows have nothing: a bit a row, and the numbers of those that have one.

use super::packed::Packed;
use crate::stored::stored;

/// A number for some of many rows.
#[derive(Debug)]
pub(in crate::graph) struct Sparse {
    /// A bit for each row.
    bits: Box<[u64]>,
    /// How many rows before each 64 have a number.
    before: Box<[u32]>,
    items: Packed,
}

stored!(struct Sparse { bits: Box<[u64]>, before: Box<[u32]>, items: Packed } if is_sound);

impl Sparse {
    /// Says whether the counts are those of the bits.
    fn is_sound(&self) -> bool {
        let mut count = 0;
        let counted = self.bits.iter().zip(&self.before).all(|(bits, before)| {
            let fits = *before == count;
            count += bits.count_ones();
            fits
        });
        counted && self.bits.len() == self.before.len() && self.items.len() == count as usize
    }

    /// Returns the number of a row, if it has one.
    pub(in crate::graph) fn get(&self, row: usize) -> Option<u32> {
        let at = self.place(row)?;
        self.items.number(at).map(|item| item as u32)
    }

    /// Returns the place of a row among those that have a number.
    pub(in crate::graph) fn place(&self, row: usize) -> Option<usize> {
        let bits = self.bits.get(row / 64)?;
        let bit = 1u64 << (row % 64);
        if bits & bit == 0 {
            return None;
        }
        let earlier = (bits & (bit - 1)).count_ones();
        Some((self.before.get(row / 64)?.wrapping_add(earlier)) as usize)
    }

    /// Returns the row of a number by the place of the number among all.
    pub(in crate::graph) fn row(&self, place: usize) -> Option<usize> {
        let behind = self
            .before
            .partition_point(|before| *before as usize <= place);
        let word = behind.checked_sub(1)?;
        let mut bits = *self.bits.get(word)?;
        for _ in (*self.before.get(word)? as usize..place).take(64) {
            bits &= bits.wrapping_sub(1);
        }
        (bits != 0).then(|| word * 64 + bits.trailing_zeros() as usize)
    }

    /// Says whether a row has a number.
    #[inline]
    pub(in crate::graph) fn has(&self, row: usize) -> bool {
        let bits = self.bits.get(row / 64);
        bits.is_some_and(|bits| bits & (1u64 << (row % 64)) != 0)
    }

    /// Returns a bit for each row: set where it has no number, or one that passes.
    pub(super) fn all_but(&self, passes: impl Fn(u32) -> bool) -> Box<[u64]> {
        let mut items = 0..self.items.len();
        let mut next = || items.next().and_then(|at| self.items.number(at));
        let word = |bits: &u64| {
            let mut left = *bits;
            let mut found = !*bits;
            while left != 0 {
                let lowest = left & left.wrapping_neg();
                left ^= lowest;
                if next().is_some_and(|item| passes(item as u32)) {
                    found |= lowest;
                }
            }
            found
        };
        self.bits.iter().map(word).collect()
    }

    /// Returns how many bytes it takes.
    pub(in crate::graph) fn bytes(&self) -> usize {
        size_of_val(&*self.bits) + size_of_val(&*self.before) + self.items.bytes()
    }
}

/// A [`Sparse`] that grows row by row.
#[derive(Default)]
pub(in crate::graph) struct Growing {
    rows: usize,
    bits: Vec<u64>,
    before: Vec<u32>,
    items: Vec<u32>,
}

impl Growing {
    pub(in crate::graph) fn push(&mut self, row: Option<u32>) {
        if self.rows.is_multiple_of(64) {
            self.bits.push(0);
            self.before.push(self.items.len() as u32);
        }
        if let (Some(item), Some(bits)) = (row, self.bits.last_mut()) {
            *bits |= 1 << (self.rows % 64);
            self.items.push(item);
        }
        self.rows += 1;
    }

    pub(in crate::graph) fn finish(self) -> Sparse {
        Sparse {
            bits: self.bits.into(),
            before: self.before.into(),
            items: Packed::of(&self.items),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_put_in_is_found_again(rows in prop::collection::vec(prop::option::of(any::<u32>()), 0..300)) {
            let mut growing = Growing::default();
            for row in &rows {
                growing.push(*row);
            }
            let column = growing.finish();
            for (at, row) in rows.iter().enumerate() {
                prop_assert_eq!(column.get(at), *row);
                prop_assert_eq!(column.has(at), row.is_some());
                if let Some(place) = column.place(at) {
                    prop_assert_eq!(column.row(place), Some(at));
                }
            }
            prop_assert_eq!(column.get(rows.len() + 64), None);
            prop_assert_eq!(column.row(rows.iter().flatten().count()), None);
        }
    }
}
