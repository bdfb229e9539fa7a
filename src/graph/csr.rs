//! Rows of different lengths in two flat arrays (compressed sparse rows).

use crate::facts::EntityIx;
use crate::ontology::TypeId;

/// Rows by number.
#[derive(Debug)]
pub(super) struct Rows<T> {
    /// Where each row starts in `items`; one more than there are rows.
    offsets: Box<[u32]>,
    items: Box<[T]>,
}

impl<T: Ord> Rows<T> {
    /// Sorts pairs of a row number and an item into rows; repeated pairs count once.
    pub(super) fn new(rows: usize, mut pairs: Vec<(u32, T)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut offsets = Vec::with_capacity(rows + 1);
        let mut items = Vec::with_capacity(pairs.len());
        offsets.push(0);
        let mut pairs = pairs.into_iter().peekable();
        for row in 0..rows {
            while let Some((_, item)) = pairs.next_if(|(at, _)| *at as usize <= row) {
                items.push(item);
            }
            offsets.push(u32::try_from(items.len()).unwrap_or(u32::MAX));
        }
        Self {
            offsets: offsets.into(),
            items: items.into(),
        }
    }
}

impl<T> Rows<T> {
    /// Puts rows one behind the other, as they come.
    pub(super) fn from_rows(rows: impl Iterator<Item = impl Iterator<Item = T>>) -> Self {
        let mut offsets = vec![0];
        let mut items = Vec::new();
        for row in rows {
            items.extend(row);
            offsets.push(u32::try_from(items.len()).unwrap_or(u32::MAX));
        }
        Self {
            offsets: offsets.into(),
            items: items.into(),
        }
    }

    /// Returns a row; empty where there is none of this number.
    pub(super) fn row(&self, row: usize) -> &[T] {
        let bounds = self.offsets.get(row).zip(self.offsets.get(row + 1));
        bounds
            .and_then(|(start, end)| self.items.get(*start as usize..*end as usize))
            .unwrap_or(&[])
    }
}

/// Where an entity stands: its type, and its place among the entities of that type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) kind: TypeId,
    pub(super) local: u32,
}

/// Rows by entity that exist only for the types that have any, so that a relation between few
/// entities of a large graph costs little.
#[derive(Debug)]
pub(super) struct Table<T> {
    /// The first row of each type, or `NONE`.
    bases: Box<[u32]>,
    rows: Rows<T>,
}

const NONE: u32 = u32::MAX;

impl<T: Ord> Table<T> {
    /// Sorts pairs of an entity and an item into rows.
    ///
    /// `places` has one for each entity, `sizes` the number of entities of each type.
    pub(super) fn new(places: &[Place], sizes: &[u32], pairs: Vec<(EntityIx, T)>) -> Self {
        let place = |entity: EntityIx| places.get(entity.0 as usize).copied();
        let mut bases = vec![NONE; sizes.len()];
        for place in pairs.iter().filter_map(|(entity, _)| place(*entity)) {
            if let Some(base) = bases.get_mut(usize::from(place.kind.0)) {
                *base = 0;
            }
        }
        let mut rows = 0;
        for (base, size) in bases.iter_mut().zip(sizes) {
            if *base != NONE {
                *base = rows;
                rows += size;
            }
        }
        let pairs = pairs
            .into_iter()
            .filter_map(|(entity, item)| {
                let place = place(entity)?;
                let base = bases.get(usize::from(place.kind.0))?;
                Some((base + place.local, item))
            })
            .collect();
        Self {
            rows: Rows::new(rows as usize, pairs),
            bases: bases.into(),
        }
    }
}

impl<T> Table<T> {
    /// Returns the row of an entity.
    pub(super) fn row(&self, place: Place) -> &[T] {
        match self.bases.get(usize::from(place.kind.0)) {
            Some(base) if *base != NONE => self.rows.row((base + place.local) as usize),
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_hold_what_was_put_in_sorted_and_once() {
        let rows = Rows::new(4, vec![(2, 'b'), (0, 'z'), (2, 'a'), (2, 'b')]);
        assert_eq!(rows.row(0), ['z']);
        assert!(rows.row(1).is_empty());
        assert_eq!(rows.row(2), ['a', 'b']);
        assert!(rows.row(3).is_empty());
        assert!(rows.row(4).is_empty());
    }

    #[test]
    fn only_types_with_items_have_rows() {
        let place = |kind, local| Place {
            kind: TypeId(kind),
            local,
        };
        let places = [place(1, 0), place(0, 0), place(1, 1)];
        let table = Table::new(
            &places,
            &[1, 2, 0],
            vec![(EntityIx(2), 7), (EntityIx(0), 5)],
        );
        assert_eq!(table.row(places[0]), [5]);
        assert!(table.row(places[1]).is_empty());
        assert_eq!(table.row(places[2]), [7]);
        assert!(table.row(place(9, 0)).is_empty());
        assert_eq!(table.rows.offsets.len(), 3);
    }
}
