//! Which statements rest on a source: each row in the distances between its statements, of which most
//! take one or two bytes.

use super::store::Store;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::stored::stored;

/// For each source and work, the statements that rest on it.
#[derive(Debug)]
pub(super) struct Citing {
    /// What is cited, sorted.
    cited: Box<[EntityIx]>,
    /// How many statements rest on each, and where its row ends.
    rows: Box<[(u32, u64)]>,
    /// The distances, seven bits in a byte, the lowest first; the last byte of each is less than 128.
    distances: Box<[u8]>,
}

stored!(
    struct Citing {
        cited: Box<[EntityIx]>,
        rows: Box<[(u32, u64)]>,
        distances: Box<[u8]>,
    }
);

impl Citing {
    pub(super) fn new(store: &Store) -> Self {
        let mut growing = Growing::new(store);
        let mut cited = Vec::new();
        let mut rows = Vec::new();
        let mut distances = Vec::new();
        for entity in (0..store.entities() as u32).map(EntityIx) {
            let row = growing.row(entity);
            if row.is_empty() {
                continue;
            }
            let mut count = 0;
            let mut before = None;
            for at in row {
                // A statement may cite the same source twice.
                if before == Some(*at) {
                    continue;
                }
                write(*at - before.unwrap_or(0), &mut distances);
                before = Some(*at);
                count += 1;
            }
            cited.push(entity);
            rows.push((count, distances.len() as u64));
        }
        Self {
            cited: cited.into(),
            rows: rows.into(),
            distances: distances.into(),
        }
    }

    /// Iterates over the statements that rest on something, in their defined order.
    pub(super) fn of(&self, cited: EntityIx) -> Cited<'_> {
        self.found(cited).unwrap_or(Cited {
            left: 0,
            at: 0,
            distances: &[],
        })
    }

    fn found(&self, cited: EntityIx) -> Option<Cited<'_>> {
        let at = self.cited.binary_search(&cited).ok()?;
        let (count, end) = *self.rows.get(at)?;
        let before = at.checked_sub(1).and_then(|before| self.rows.get(before));
        let start = before.map_or(0, |(_, end)| *end);
        let distances = self.distances.get(start as usize..end as usize)?;
        Some(Cited {
            // Each takes a byte or more.
            left: count.min(distances.len() as u32),
            at: 0,
            distances,
        })
    }

    /// Returns how many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.cited) + size_of_val(&*self.rows) + self.distances.len()
    }
}

/// The statements that rest on a source.
#[derive(Clone, Debug)]
pub(super) struct Cited<'a> {
    left: u32,
    /// The statement before.
    at: u32,
    distances: &'a [u8],
}

impl Iterator for Cited<'_> {
    type Item = StatementIx;

    fn next(&mut self) -> Option<StatementIx> {
        self.left = self.left.checked_sub(1)?;
        self.at = self.at.wrapping_add(read(&mut self.distances));
        Some(StatementIx(self.at))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl ExactSizeIterator for Cited<'_> {}

/// The rows while they are filled.
struct Growing {
    /// Where each row ends; while rows are filled, how far each is.
    ends: Vec<u32>,
    statements: Vec<u32>,
}

impl Growing {
    fn new(store: &Store) -> Self {
        let mut ends = vec![0u32; store.entities() + 1];
        for (cited, _) in all(store) {
            if let Some(count) = ends.get_mut(cited.0 as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut statements = vec![0; sum as usize];
        for (cited, at) in all(store) {
            let Some(place) = ends.get_mut(cited.0 as usize) else {
                continue;
            };
            if let Some(slot) = statements.get_mut(*place as usize) {
                *slot = at.0;
            }
            *place += 1;
        }
        Self { ends, statements }
    }

    fn row(&mut self, entity: EntityIx) -> &[u32] {
        let at = entity.0 as usize;
        let before = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.copied().unwrap_or(0) as usize;
        let end = self.ends.get(at).copied().unwrap_or(0) as usize;
        self.statements.get(start..end).unwrap_or_default()
    }
}

/// Iterates over what is cited by which statement, by statement.
fn all(store: &Store) -> impl Iterator<Item = (EntityIx, StatementIx)> {
    let statements = (0..store.statements() as u32).map(StatementIx);
    statements.flat_map(|at| {
        store.citations(at).flat_map(move |citation| {
            let works = citation.via.into_iter();
            std::iter::once(citation.source)
                .chain(works)
                .map(move |cited| (cited, at))
        })
    })
}

fn write(mut number: u32, into: &mut Vec<u8>) {
    while number >= 128 {
        into.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    into.push(number as u8);
}

fn read(from: &mut &[u8]) -> u32 {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let Some((byte, rest)) = from.split_first() else {
            break;
        };
        *from = rest;
        number |= u32::from(byte & 127) << shift;
        if *byte < 128 {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back_as_they_were_written(numbers in prop::collection::vec(any::<u32>(), 0..40)) {
            let numbers = numbers.into_iter().flat_map(|number| [number, number >> 12, number >> 25]);
            let numbers: Vec<u32> = numbers.collect();
            let mut bytes = Vec::new();
            for number in &numbers {
                write(*number, &mut bytes);
            }
            let mut left = bytes.as_slice();
            for number in &numbers {
                prop_assert_eq!(read(&mut left), *number);
            }
            prop_assert!(left.is_empty());
            prop_assert_eq!(read(&mut left), 0);
        }
    }
}
