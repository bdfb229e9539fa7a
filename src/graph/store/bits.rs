//! A bit for each of many rows.

use std::ops::Range;

use crate::stored::stored;

/// Says of each row whether something is so.
#[derive(Debug, Default)]
pub(in crate::graph) struct Bits {
    words: Box<[u64]>,
}

stored!(
    struct Bits {
        words: Box<[u64]>,
    }
);

impl Bits {
    /// Returns what is said of a row; no where there is none of this number.
    #[inline]
    pub(super) fn has(&self, row: usize) -> bool {
        let word = self.words.get(row / 64).copied().unwrap_or_default();
        word >> (row % 64) & 1 != 0
    }

    /// Says whether it is so of any of some rows.
    #[inline]
    pub(super) fn any(&self, mut rows: Range<usize>) -> bool {
        let (word, shift) = (rows.start / 64, rows.start % 64);
        match rows.len() {
            0 => false,
            length if shift + length <= 64 => {
                let own = self.words.get(word).copied().unwrap_or_default() >> shift;
                own & (u64::MAX >> (64 - length)) != 0
            }
            _ => rows.any(|row| self.has(row)),
        }
    }

    /// Says whether they are of so many rows.
    pub(super) fn are_of(&self, rows: usize) -> bool {
        self.words.len() == rows.div_ceil(64)
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.words)
    }
}

impl FromIterator<bool> for Bits {
    fn from_iter<I: IntoIterator<Item = bool>>(rows: I) -> Self {
        let mut words: Vec<u64> = Vec::new();
        for (row, has) in rows.into_iter().enumerate() {
            if row % 64 == 0 {
                words.push(0);
            }
            if let Some(word) = words.last_mut() {
                *word |= u64::from(has) << (row % 64);
            }
        }
        Self {
            words: words.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_row_says_what_was_said(rows in prop::collection::vec(any::<bool>(), 0..200)) {
            let bits: Bits = rows.iter().copied().collect();
            for (at, row) in rows.iter().enumerate() {
                prop_assert_eq!(bits.has(at), *row);
            }
            for start in 0..rows.len() {
                for end in start..=rows.len() {
                    let any = rows[start..end].contains(&true);
                    prop_assert_eq!(bits.any(start..end), any);
                }
            }
            prop_assert!(!bits.has(rows.len() + 64));
            prop_assert!(bits.are_of(rows.len()) && !bits.are_of(rows.len() + 64));
        }
    }
}
