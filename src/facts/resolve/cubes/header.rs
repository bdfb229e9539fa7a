//! Which column of a table of figures is what.

use super::super::Resolver;
use super::dimensions::Draft;
use super::raw;
use super::raw::RawRow;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::facts::cubes::Cube;
use crate::facts::rules::bad_table;
use crate::facts::rules::wrong_columns;

/// The names of columns that are no dimensions and no measures.
pub(super) const EXTRAS: [&str; 8] = [
    "measure", "value", "period", "line", "cite", "because", "note", "status",
];

/// Which column is what.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The column of each dimension.
    pub(super) dimensions: Vec<usize>,
    pub(super) figures: Figures,
    pub(super) period: Option<usize>,
    pub(super) line: Option<usize>,
    pub(super) cite: Option<usize>,
    pub(super) because: Option<usize>,
    pub(super) note: Option<usize>,
    pub(super) status: Option<usize>,
    /// How many columns there are.
    pub(super) count: usize,
    /// Where each column is named.
    pub(super) spans: Vec<Span>,
    /// The names.
    pub(super) names: Vec<Box<str>>,
    /// Where all are named.
    pub(super) span: Option<Span>,
}

/// In which columns the figures stand.
#[derive(Debug)]
pub(super) enum Figures {
    /// Each measure in its own.
    Wide(Vec<usize>),
    /// All in one, beside another that names the measure, if there are several.
    Long {
        measure: Option<usize>,
        value: usize,
    },
}

impl Default for Figures {
    fn default() -> Self {
        Self::Wide(Vec::new())
    }
}

impl Figures {
    /// Returns the column of a measure's figures.
    pub(super) fn column(&self, measure: u32) -> usize {
        match self {
            Self::Wide(columns) => columns.get(measure as usize).copied().unwrap_or(0),
            Self::Long { value, .. } => *value,
        }
    }
}

impl Resolver<'_, '_> {
    /// Reads the header of a table.
    pub(super) fn columns(
        &mut self,
        cube: &Cube,
        drafts: &[Draft<'_, '_>],
        cite: Option<Span>,
        sources: &SourceMap,
        file: FileId,
    ) -> Option<Columns> {
        let text = sources.text(file);
        let RawRow { cells, whole, .. } = raw::row(text, 0);
        let header = sources.span(file, whole.clone());
        let names: Vec<&str> = cells
            .iter()
            .map(|cell| text.get(cell.clone()).unwrap_or(""))
            .collect();
        let spans: Vec<Span> = cells
            .iter()
            .map(|cell| sources.span(file, cell.clone()))
            .collect();
        if let [only] = names.as_slice() {
            let separator = [';', '\t', '|']
                .into_iter()
                .find(|sign| only.contains(*sign));
            if let Some(separator) = separator {
                self.diagnostics
                    .push(bad_table::separator(separator, header));
                return None;
            }
        }
        let before = self.diagnostics.len();
        let dimension = |name: &str| {
            let mut ids = drafts.iter().map(|draft| &*draft.dimension.id);
            ids.position(|id| id == name)
        };
        let measure = |name: &str| cube.measures.iter().position(|item| &*item.id == name);
        for (at, (name, span)) in names.iter().zip(&spans).enumerate() {
            let first = names.iter().position(|other| other == name).unwrap_or(at);
            if first < at {
                let first = spans.get(first).copied().unwrap_or(*span);
                self.diagnostics
                    .push(wrong_columns::twice(name, *span, first));
                continue;
            }
            let known =
                EXTRAS.contains(name) || dimension(name).is_some() || measure(name).is_some();
            if !known {
                let dimensions = drafts.iter().map(|draft| &*draft.dimension.id);
                let measures = cube.measures.iter().map(|measure| &*measure.id);
                let all = dimensions.chain(measures).chain(EXTRAS);
                self.diagnostics
                    .push(wrong_columns::unknown(name, *span, all));
            }
        }
        let column = |wanted: &str| names.iter().position(|name| *name == wanted);
        let at = |column: usize| spans.get(column).copied().unwrap_or(header);
        let mut columns = Columns {
            period: column("period"),
            line: column("line"),
            cite: column("cite"),
            because: column("because"),
            note: column("note"),
            status: column("status"),
            count: names.len(),
            span: Some(header),
            names: names.iter().map(|name| Box::from(*name)).collect(),
            ..Columns::default()
        };
        for draft in drafts {
            let id = &draft.dimension.id;
            if let Some(at) = column(id) {
                columns.dimensions.push(at);
            } else {
                let declared = draft.dimension.span;
                let finding = wrong_columns::missing("dimension", id, header, declared);
                self.diagnostics.push(finding);
            }
        }
        let wide: Vec<Option<usize>> = cube.measures.iter().map(|item| column(&item.id)).collect();
        let some_wide = wide.iter().flatten().next();
        match (column("value"), column("measure"), some_wide) {
            (Some(value), _, Some(other)) => {
                let name = names.get(*other).copied().unwrap_or("");
                let problem = format!("`value` and `{name}` are both columns of figures");
                let help = "keep a column for each measure, or `measure` and `value`";
                let finding = wrong_columns::form(&problem, at(value), help);
                self.diagnostics.push(finding);
            }
            (Some(value), measure, None) => {
                if measure.is_none() && cube.measures.len() != 1 {
                    let problem = "this table does not say which measure its figures are of";
                    let help = "add a column `measure`";
                    let finding = wrong_columns::form(problem, at(value), help);
                    self.diagnostics.push(finding);
                }
                columns.figures = Figures::Long { measure, value };
            }
            (None, Some(measure), None) => {
                let problem = "this table names measures but has no figures";
                let finding = wrong_columns::form(problem, at(measure), "add a column `value`");
                self.diagnostics.push(finding);
            }
            (None, measure, _) => {
                if let Some(measure) = measure {
                    let problem = "`measure` stands beside a column for each measure";
                    let help = "take `measure` out, or write all figures under `value`";
                    let finding = wrong_columns::form(problem, at(measure), help);
                    self.diagnostics.push(finding);
                }
                for (measure, column) in cube.measures.iter().zip(&wide) {
                    if column.is_none() {
                        let (id, declared) = (&measure.id, measure.span);
                        let finding = wrong_columns::missing("measure", id, header, declared);
                        self.diagnostics.push(finding);
                    }
                }
                columns.figures = Figures::Wide(wide.into_iter().flatten().collect());
            }
        }
        let one_section = matches!(cube.citations.as_slice(), [only] if only.section.is_some());
        if let (Some(line), false, Some(cite)) = (columns.line, one_section, cite) {
            self.diagnostics.push(wrong_columns::line(at(line), cite));
        }
        columns.spans = spans;
        (self.diagnostics.len() == before).then_some(columns)
    }
}
