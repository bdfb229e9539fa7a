//! A column of small numbers, as narrow as the largest of them allows.

use std::hash::Hasher;

use super::observations::BLOCK;
use crate::stored::stored;

/// A column of numbers that are mostly small: the members of a dimension, lines, places in a list.
///
/// A column that holds one number throughout costs nothing; it widens by itself when a number comes
/// that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codes(Repr);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Repr {
    /// One number throughout, and how often.
    Same(u32, usize),
    Narrow(Vec<u8>),
    Medium(Vec<u16>),
    Wide(Vec<u32>),
}

stored!(struct Codes(repr: Repr));

stored!(enum Repr {
    Same(code: u32, len: usize),
    Narrow(list: Vec<u8>),
    Medium(list: Vec<u16>),
    Wide(list: Vec<u32>),
});

impl Default for Codes {
    fn default() -> Self {
        Self(Repr::Same(0, 0))
    }
}

impl Codes {
    /// Returns how many numbers there are.
    pub fn len(&self) -> usize {
        match &self.0 {
            Repr::Same(_, len) => *len,
            Repr::Narrow(list) => list.len(),
            Repr::Medium(list) => list.len(),
            Repr::Wide(list) => list.len(),
        }
    }

    /// Says whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the number at a place; 0 where there is no such place.
    pub fn get(&self, at: usize) -> u32 {
        match &self.0 {
            Repr::Same(code, _) => *code,
            Repr::Narrow(list) => list.get(at).map_or(0, |code| u32::from(*code)),
            Repr::Medium(list) => list.get(at).map_or(0, |code| u32::from(*code)),
            Repr::Wide(list) => list.get(at).copied().unwrap_or(0),
        }
    }

    /// Returns the number that the whole column holds, if it holds only one.
    pub fn same(&self) -> Option<u32> {
        match self.0 {
            Repr::Same(code, _) => Some(code),
            _ => None,
        }
    }

    /// Copies the numbers from a place on into `into`, as many as fit into it.
    pub fn copy(&self, from: usize, into: &mut [u32]) {
        fn widen<T: Copy + Into<u32>>(list: &[T], from: usize, into: &mut [u32]) {
            let list = list.get(from..).unwrap_or(&[]);
            for (to, code) in into.iter_mut().zip(list) {
                *to = (*code).into();
            }
        }
        match &self.0 {
            Repr::Same(code, _) => into.fill(*code),
            Repr::Narrow(list) => widen(list, from, into),
            Repr::Medium(list) => widen(list, from, into),
            Repr::Wide(list) => widen(list, from, into),
        }
    }

    /// Iterates over the numbers.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        (0..self.len()).map(|at| self.get(at))
    }

    /// Feeds the numbers to a hasher, however narrow the column is.
    pub(super) fn feed(&self, into: &mut impl Hasher) {
        if let Some(code) = self.same() {
            into.write_u32(code);
            return;
        }
        let mut block = vec![0; BLOCK];
        for from in (0..self.len()).step_by(BLOCK) {
            block.resize(BLOCK.min(self.len() - from), 0);
            self.copy(from, &mut block);
            let bytes: Vec<u8> = block.iter().flat_map(|code| code.to_le_bytes()).collect();
            into.write(&bytes);
        }
    }

    /// Adds a number at the end.
    pub(in crate::facts) fn push(&mut self, code: u32) {
        match &mut self.0 {
            Repr::Same(known, len) if *len == 0 || *known == code => {
                (*known, *len) = (code, *len + 1);
                return;
            }
            Repr::Narrow(list) => {
                if let Ok(code) = u8::try_from(code) {
                    return list.push(code);
                }
            }
            Repr::Medium(list) => {
                if let Ok(code) = u16::try_from(code) {
                    return list.push(code);
                }
            }
            Repr::Wide(list) => return list.push(code),
            Repr::Same(..) => {}
        }
        let largest = self.limit().max(code);
        let mut wider = Self::with_room(largest, self.len() + 1);
        for old in self.iter() {
            wider.put(old);
        }
        wider.put(code);
        *self = wider;
    }

    /// Makes a column of numbers, each what `code` says of its place.
    pub(in crate::facts) fn collect(len: usize, code: impl Fn(usize) -> u32) -> Self {
        let mut largest = 0;
        let mut same = true;
        let first = if len == 0 { 0 } else { code(0) };
        for at in 0..len {
            let code = code(at);
            largest = largest.max(code);
            same &= code == first;
        }
        if same {
            return Self(Repr::Same(first, len));
        }
        let mut column = Self::with_room(largest, len);
        for at in 0..len {
            column.put(code(at));
        }
        column
    }

    /// Gives back what room was kept for more numbers.
    pub(in crate::facts) fn shrink(&mut self) {
        match &mut self.0 {
            Repr::Same(..) => {}
            Repr::Narrow(list) => list.shrink_to_fit(),
            Repr::Medium(list) => list.shrink_to_fit(),
            Repr::Wide(list) => list.shrink_to_fit(),
        }
    }

    /// Returns how many bytes the numbers take.
    pub fn bytes(&self) -> usize {
        match &self.0 {
            Repr::Same(..) => 0,
            Repr::Narrow(list) => list.capacity(),
            Repr::Medium(list) => list.capacity() * 2,
            Repr::Wide(list) => list.capacity() * 4,
        }
    }

    /// Returns a number that is at least as large as all.
    fn limit(&self) -> u32 {
        match &self.0 {
            Repr::Same(code, _) => *code,
            // Widened only when a number comes that does not fit, which is larger than all.
            Repr::Narrow(_) => u32::from(u8::MAX),
            Repr::Medium(_) => u32::from(u16::MAX),
            Repr::Wide(_) => u32::MAX,
        }
    }

    /// Makes an empty column that is wide enough for numbers up to `largest`.
    fn with_room(largest: u32, len: usize) -> Self {
        Self(if u8::try_from(largest).is_ok() {
            Repr::Narrow(Vec::with_capacity(len))
        } else if u16::try_from(largest).is_ok() {
            Repr::Medium(Vec::with_capacity(len))
        } else {
            Repr::Wide(Vec::with_capacity(len))
        })
    }

    /// Adds a number to a list that is wide enough for it.
    fn put(&mut self, code: u32) {
        match &mut self.0 {
            Repr::Same(_, len) => *len += 1,
            Repr::Narrow(list) => list.push(code as u8),
            Repr::Medium(list) => list.push(code as u16),
            Repr::Wide(list) => list.push(code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_column_is_as_narrow_as_its_numbers_allow() {
        let bytes = |codes: &[u32]| {
            let mut column = Codes::default();
            for code in codes {
                column.push(*code);
            }
            column.shrink();
            column.bytes()
        };
        assert_eq!(bytes(&[]), 0);
        assert_eq!(bytes(&[70_000, 70_000, 70_000]), 0);
        assert_eq!(bytes(&[0, 255, 3]), 3);
        assert_eq!(bytes(&[0, 256, 3]), 6);
        assert_eq!(bytes(&[0, 3, 65_536]), 12);
    }

    proptest! {
        #[test]
        fn what_is_put_in_comes_out(list in prop::collection::vec(
            prop_oneof![0u32..4, 0u32..400, 0u32..100_000], 0..40)
        ) {
            let mut column = Codes::default();
            for code in &list {
                column.push(*code);
            }
            prop_assert_eq!(column.len(), list.len());
            prop_assert_eq!(column.iter().collect::<Vec<_>>(), &list[..]);
            let mut copied = vec![0; list.len()];
            column.copy(0, &mut copied);
            prop_assert_eq!(&copied, &list);
            let collected = Codes::collect(list.len(), |at| list[at]);
            prop_assert_eq!(collected.iter().collect::<Vec<_>>(), &list[..]);
        }
    }
}
