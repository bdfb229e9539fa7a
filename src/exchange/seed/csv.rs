//! The table of figures of a draft.

use csv::WriterBuilder;

use super::super::draft::Cell;
use super::super::draft::Draft;
use super::super::draft::Remarks;
use crate::facts::cubes::Status;

/// Writes the figures: each measure in a column of its own, or all in one beside another that names
/// the measure where cells have more than their figure.
pub(super) fn write(draft: &Draft) -> String {
    let extras = Extras::of(draft);
    let wide = draft.measures.len() == 1 || !extras.any();
    let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let mut row: Vec<&str> = draft
        .dimensions
        .iter()
        .map(|axis| axis.id.as_str())
        .collect();
    if wide {
        row.extend(draft.measures.iter().map(|(id, _)| id.as_str()));
    } else {
        row.extend(["measure", "value"]);
    }
    extras.header(&mut row);
    // Writing to memory does not fail.
    let _ = writer.write_record(&row);
    let mut members = Vec::new();
    let cells = draft.cells.list();
    let measure = |cell: &Cell| draft.measures.get(usize::from(cell.measure));
    let together = |a: &Cell, b: &Cell| wide && a.coordinate == b.coordinate;
    for cells in cells.chunk_by(together) {
        let Some(first) = cells.first() else { continue };
        draft.cells.members(first.coordinate, &mut members);
        let codes = draft.dimensions.iter().zip(&members);
        let codes = codes.map(|(axis, at)| axis.codes.get(*at).map_or("", String::as_str));
        let mut row: Vec<&str> = codes.collect();
        let mut figures = vec![String::new(); if wide { draft.measures.len() } else { 1 }];
        for cell in cells {
            let at = if wide { usize::from(cell.measure) } else { 0 };
            let decimals = measure(cell).map_or(0, |(_, decimals)| *decimals);
            let text = cell
                .figure()
                .and_then(|figure| figure.with_decimals(decimals));
            if let (Some(figure), Some(text)) = (figures.get_mut(at), text) {
                *figure = text;
            }
        }
        if !wide {
            row.push(measure(first).map_or("", |(id, _)| id));
        }
        row.extend(figures.iter().map(String::as_str));
        extras.cells(draft, first, &mut row);
        let _ = writer.write_record(&row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

type Column = (&'static str, fn(&Remarks) -> &str);

/// Which columns there are beside the figures.
struct Extras {
    status: bool,
    remarks: Vec<Column>,
}

impl Extras {
    fn of(draft: &Draft) -> Self {
        const COLUMNS: [Column; 5] = [
            ("period", |remarks| &remarks.period),
            ("line", |remarks| &remarks.line),
            ("cite", |remarks| &remarks.cite),
            ("because", |remarks| &remarks.because),
            ("note", |remarks| &remarks.note),
        ];
        let all = draft.cells.all_remarks();
        let used = |column: &Column| all.iter().any(|remarks| !(column.1)(remarks).is_empty());
        Self {
            status: draft
                .cells
                .list()
                .iter()
                .any(|cell| cell.status().is_some()),
            remarks: COLUMNS.into_iter().filter(used).collect(),
        }
    }

    fn any(&self) -> bool {
        self.status || !self.remarks.is_empty()
    }

    fn header(&self, row: &mut Vec<&str>) {
        row.extend(self.status.then_some("status"));
        row.extend(self.remarks.iter().map(|(name, _)| *name));
    }

    fn cells<'d>(&self, draft: &'d Draft, cell: &Cell, row: &mut Vec<&'d str>) {
        if self.status {
            row.push(cell.status().map_or("", Status::word));
        }
        let remarks = draft.cells.remarks(cell);
        for (_, column) in &self.remarks {
            row.push(remarks.map_or("", *column));
        }
    }
}
