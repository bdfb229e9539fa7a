//! Rows of different lengths in two flat arrays (compressed sparse rows).

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
    /// Returns a row; empty where there is none of this number.
    pub(super) fn row(&self, row: usize) -> &[T] {
        let bounds = self.offsets.get(row).zip(self.offsets.get(row + 1));
        bounds
            .and_then(|(start, end)| self.items.get(*start as usize..*end as usize))
            .unwrap_or(&[])
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
}
