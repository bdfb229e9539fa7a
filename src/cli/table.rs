//! Plain tables, for people and for screen readers: columns, no drawing.

use std::fmt;

/// Rows of cells under a head.
#[derive(Debug)]
pub(super) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    right: Vec<bool>,
}

impl Table {
    /// Starts a table with the names of its columns.
    pub(super) fn new(head: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let head: Vec<String> = head.into_iter().map(Into::into).collect();
        Self {
            right: vec![false; head.len()],
            head,
            rows: Vec::new(),
        }
    }

    /// Aligns a column of numbers to the right.
    pub(super) fn right(mut self, column: usize) -> Self {
        if let Some(right) = self.right.get_mut(column) {
            *right = true;
        }
        self
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = impl Into<String>>) {
        // A line break within a cell would begin a row of its own.
        let one_line = |cell: String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let cells = cells.into_iter().map(|cell| one_line(cell.into()));
        self.rows.push(cells.collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = || std::iter::once(&self.head).chain(&self.rows);
        let width = |column: usize| {
            let cells = lines().filter_map(|line| line.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.head.len()).map(width).collect();
        let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        let mut all = vec![&self.head, &rule];
        all.extend(&self.rows);
        for line in all {
            let cells = line.iter().zip(&widths).zip(&self.right);
            let cells = cells.map(|((cell, &width), right)| {
                if *right {
                    format!("{cell:>width$}")
                } else {
                    format!("{cell:width$}")
                }
            });
            let text = cells.collect::<Vec<_>>().join("  ");
            writeln!(f, "{}", text.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn columns_line_up_and_cells_stay_on_one_line() {
        let mut table = Table::new(["name", "count"]).right(1);
        table.row(["Æthelred\nthe Unready", "7"]);
        table.row(["udi", "1,234"]);
        insta::assert_snapshot!(table, @r"
        name                  count
        --------------------  -----
        Æthelred the Unready      7
        udi                   1,234
        ");
    }
}
