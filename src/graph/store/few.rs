//! A column in which hardly any row has something: the numbers of those rows, and what they have.

use super::packed::Packed;
use crate::stored::stored;

/// A number for few of many rows.
#[derive(Debug)]
pub(super) struct Few {
    /// The rows that have a number, sorted.
    rows: Box<[u32]>,
    items: Packed,
}

stored!(struct Few { rows: Box<[u32]>, items: Packed } if is_sound);

impl Few {
    /// Says whether there is a number for each of the rows, which are sorted.
    fn is_sound(&self) -> bool {
        self.rows.is_sorted_by(|row, next| row < next) && self.rows.len() == self.items.len()
    }

    /// Returns the number of a row, if it has one.
    pub(super) fn get(&self, row: u32) -> Option<u32> {
        let at = self.rows.binary_search(&row).ok()?;
        self.items.number(at).map(|item| item as u32)
    }

    /// Returns how many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.rows) + self.items.bytes()
    }
}

/// A [`Few`] that grows row by row.
#[derive(Default)]
pub(super) struct Growing {
    next: u32,
    rows: Vec<u32>,
    items: Vec<u32>,
}

impl Growing {
    pub(super) fn push(&mut self, row: Option<u32>) {
        if let Some(item) = row {
            self.rows.push(self.next);
            self.items.push(item);
        }
        self.next += 1;
    }

    pub(super) fn finish(self) -> Few {
        Few {
            rows: self.rows.into(),
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
        fn what_was_put_in_is_found_again(rows in prop::collection::vec(prop::option::of(any::<u32>()), 0..200)) {
            let mut growing = Growing::default();
            for row in &rows {
                growing.push(*row);
            }
            let column = growing.finish();
            prop_assert!(column.is_sound());
            for (at, row) in (0..).zip(&rows) {
                prop_assert_eq!(column.get(at), *row);
            }
            prop_assert_eq!(column.get(rows.len() as u32), None);
        }
    }
}
