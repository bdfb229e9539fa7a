//! The figures of a draft.

use rustc_hash::FxHashMap;

use super::Figure;
use crate::facts::cubes::Status;

/// What stands for the decimals of a figure that is not there.
const NO_FIGURE: u8 = u8::MAX;

/// A figure or a sign at its coordinate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Cell {
    /// The members, counted like the digits of a number, the last dimension fastest.
    pub(in crate::exchange) coordinate: u64,
    /// The measure, by its place.
    pub(in crate::exchange) measure: u16,
    status: Option<Status>,
    /// The decimals of the figure, or [`NO_FIGURE`].
    decimals: u8,
    digits: i64,
    /// What is said of the cell, by its place from 1; 0 for nothing.
    remarks: u32,
}

/// What is said of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::exchange) struct Remarks {
    pub(in crate::exchange) period: String,
    pub(in crate::exchange) line: String,
    pub(in crate::exchange) cite: String,
    pub(in crate::exchange) because: String,
    pub(in crate::exchange) note: String,
}

/// The figures of a draft, sorted by coordinate and measure once they are complete.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Cells {
    /// How many members each dimension has.
    sizes: Vec<u64>,
    list: Vec<Cell>,
    remarks: Vec<Remarks>,
    known: FxHashMap<Remarks, u32>,
}

impl Cells {
    /// Starts the figures of a cube whose dimensions have so many members; nothing where the cells
    /// cannot be counted.
    pub(in crate::exchange) fn new(sizes: Vec<u64>) -> Option<Self> {
        sizes
            .iter()
            .try_fold(1u64, |cells, size| cells.checked_mul(*size))?;
        Some(Self {
            sizes,
            ..Self::default()
        })
    }

    /// Writes the members of a coordinate into `members`.
    pub(in crate::exchange) fn members(&self, coordinate: u64, members: &mut Vec<usize>) {
        members.clear();
        let mut rest = coordinate;
        for size in self.sizes.iter().rev() {
            members.push(rest.checked_rem(*size).unwrap_or(0) as usize);
            rest = rest.checked_div(*size).unwrap_or(0);
        }
        members.reverse();
    }

    /// Adds a cell.
    pub(in crate::exchange) fn push(
        &mut self,
        coordinate: u64,
        measure: u16,
        figure: Option<Figure>,
        status: Option<Status>,
        remarks: Remarks,
    ) {
        let remarks = if remarks == Remarks::default() {
            0
        } else {
            let next = u32::try_from(self.remarks.len() + 1).unwrap_or(u32::MAX);
            *self.known.entry(remarks.clone()).or_insert_with(|| {
                self.remarks.push(remarks);
                next
            })
        };
        let (digits, decimals) = figure.map_or((0, NO_FIGURE), Figure::parts);
        self.list.push(Cell {
            coordinate,
            measure,
            status,
            decimals,
            digits,
            remarks,
        });
    }

    /// Puts the cells in the order of their coordinates.
    pub(in crate::exchange) fn sort(&mut self) {
        let key = |cell: &Cell| (cell.coordinate, cell.measure);
        if !self.list.is_sorted_by_key(key) {
            self.list.sort_by_key(key);
        }
    }

    /// Returns the cells.
    pub(in crate::exchange) fn list(&self) -> &[Cell] {
        &self.list
    }

    /// Returns what is said of a cell.
    pub(in crate::exchange) fn remarks(&self, cell: &Cell) -> Option<&Remarks> {
        self.remarks.get((cell.remarks as usize).checked_sub(1)?)
    }

    /// Returns everything that is said of any cell.
    pub(in crate::exchange) fn all_remarks(&self) -> &[Remarks] {
        &self.remarks
    }
}

impl Cell {
    /// Returns the figure.
    pub(in crate::exchange) fn figure(&self) -> Option<Figure> {
        (self.decimals != NO_FIGURE).then(|| Figure::from_parts(self.digits, self.decimals))
    }

    /// Returns the status.
    pub(in crate::exchange) fn status(&self) -> Option<Status> {
        self.status
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cell_is_small() {
        assert!(size_of::<Cell>() <= 24);
    }

    proptest! {
        #[test]
        fn a_coordinate_gives_its_members_back(
            digits in prop::collection::vec((0u64..9).prop_flat_map(|at| (Just(at), at + 1..12)), 0..6)
        ) {
            let cells = Cells::new(digits.iter().map(|(_, size)| *size).collect()).unwrap();
            let coordinate = digits.iter().fold(0, |number, (at, size)| number * size + at);
            let mut members = Vec::new();
            cells.members(coordinate, &mut members);
            let expected: Vec<usize> = digits.iter().map(|(at, _)| *at as usize).collect();
            prop_assert_eq!(members, expected);
        }
    }
}
