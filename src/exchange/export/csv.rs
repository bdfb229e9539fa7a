//! A row of CSV for each observation: codes, and on request what they stand for.
//!
//! Without labels it is the long form of the tables that seed files have (`docs/authoring.md`), so
//! that a table that was written is read again as it is.

use csv::Terminator;
use csv::WriterBuilder;

use super::Export;
use super::PIECE;
use super::frame::MEASURE;
use super::frame::PERIOD;
use super::labels::Labels;
use super::structure::citation;
use crate::exchange::draft::print;
use crate::facts::cubes::Cube;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::Row;
use crate::facts::cubes::Status;
use crate::graph::Graph;
use crate::model::PartialDate;

/// A table that is being written.
#[derive(Clone, Debug)]
pub(super) struct Table {
    labels: bool,
    /// Which columns there are; not known before the header is written.
    columns: Option<Columns>,
    /// The next row.
    next: usize,
}

/// Which columns there are beside codes and figures: those that some row of the cube fills.
#[derive(Clone, Debug)]
struct Columns {
    period: bool,
    further: Vec<Column>,
}

#[derive(Clone, Copy, Debug)]
enum Column {
    Line,
    Cite,
    Because,
    Note,
}

impl Table {
    pub(super) fn new(labels: bool) -> Self {
        Self {
            labels,
            columns: None,
            next: 0,
        }
    }

    /// Returns the next piece; nothing at the end.
    pub(super) fn next(&mut self, graph: &Graph, export: &Export) -> Option<Vec<u8>> {
        let begun = self.columns.is_some();
        if begun && self.next >= export.observations() {
            return None;
        }
        let columns = self.columns.get_or_insert_with(|| {
            let cube = &graph[export.frame.cube];
            Columns::new(cube, export, self.labels)
        });
        let mut writer = Writer {
            graph,
            cube: &graph[export.frame.cube],
            labels: self.labels.then(|| export.labels(graph)),
            columns,
            text: WriterBuilder::new()
                .terminator(Terminator::CRLF)
                .from_writer(Vec::new()),
        };
        if !begun {
            writer.header();
        }
        while let Some(row) = export.frame.row(self.next) {
            writer.row(row);
            self.next += 1;
            // The buffer of the writer is looked at now and then only.
            if self.next.is_multiple_of(64) && writer.written() >= PIECE {
                break;
            }
        }
        Some(writer.finish())
    }
}

impl Columns {
    fn new(cube: &Cube, export: &Export, labels: bool) -> Self {
        let observations = &cube.observations;
        // For people the time stands in each row, wherever it is known from.
        let period = if labels {
            let mut rows = observations.rows();
            rows.any(|row| cube.period(row).is_some())
        } else {
            export.frame.periods.is_some()
        };
        let further = [
            (Column::Line, observations.has_lines()),
            (Column::Cite, !observations.all_citations().is_empty()),
            (Column::Because, !observations.all_reasons().is_empty()),
            (Column::Note, !observations.all_notes().is_empty()),
        ];
        let further = further.into_iter().filter(|(_, there)| *there);
        Self {
            period,
            further: further.map(|(column, _)| column).collect(),
        }
    }
}

impl Column {
    fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Cite => "cite",
            Self::Because => "because",
            Self::Note => "note",
        }
    }
}

/// Writes rows to memory.
struct Writer<'e> {
    graph: &'e Graph,
    cube: &'e Cube,
    labels: Option<Labels<'e>>,
    columns: &'e Columns,
    text: csv::Writer<Vec<u8>>,
}

impl Writer<'_> {
    /// Writes the names of the columns.
    fn header(&mut self) {
        let mut names: Vec<String> = Vec::new();
        let labelled = self.labels.is_some();
        let dimensions = self.cube.dimensions.iter().map(|dimension| &*dimension.id);
        for name in dimensions.chain([MEASURE]) {
            names.push(name.to_owned());
            names.extend(labelled.then(|| format!("{name} label")));
        }
        names.extend(self.columns.period.then(|| PERIOD.to_owned()));
        names.push("value".to_owned());
        names.extend(labelled.then(|| "unit".to_owned()));
        names.push("status".to_owned());
        let further = self.columns.further.iter();
        names.extend(further.map(|column| column.name().to_owned()));
        // Writing to memory does not fail.
        let _ = self.text.write_record(&names);
    }

    /// Writes an observation.
    fn row(&mut self, row: Row) {
        let (cube, columns) = (self.cube, self.columns);
        let observations = &cube.observations;
        for (at, dimension) in (0..).map(DimensionIx).zip(&cube.dimensions) {
            let member = dimension.member(observations.member(at, row));
            self.field(member.map_or("", |member| &*member.code));
            if let Some(labels) = self.labels {
                self.field(member.map_or("", |member| labels.member(member)));
            }
        }
        let measure = cube.measure(observations.measure(row));
        self.field(measure.map_or("", |measure| &*measure.id));
        if let (Some(labels), Some(measure)) = (self.labels, measure) {
            self.field(labels.text(&measure.name).unwrap_or(&measure.id));
        }
        if columns.period {
            let period = match self.labels {
                Some(_) => cube.period(row).map(|(date, _)| date),
                None => observations.period(row),
            };
            self.field(period.map_or("", PartialDate::as_str));
        }
        let decimals = measure.map_or(0, |measure| measure.decimals);
        let figure = observations.mantissa(row);
        let figure = figure.map(|digits| print(digits, decimals));
        self.field(&figure.unwrap_or_default());
        if let (Some(labels), Some(measure)) = (self.labels, measure) {
            let unit = self.graph.units().get(usize::from(measure.unit.0));
            self.field(unit.map_or("", |unit| labels.text(&unit.name).unwrap_or(&unit.id)));
        }
        self.field(observations.status(row).map_or("", Status::word));
        for column in &columns.further {
            match column {
                Column::Line => {
                    let line = observations.line(row).map(|line| line.to_string());
                    self.field(&line.unwrap_or_default());
                }
                Column::Cite => {
                    let citations = observations.citations(row).iter();
                    let citations = citations.map(|cited| citation(self.graph, cited));
                    self.field(&citations.collect::<Vec<_>>().join("; "));
                }
                Column::Because => self.field(observations.because(row).unwrap_or_default()),
                Column::Note => self.field(observations.note(row).unwrap_or_default()),
            }
        }
        let _ = self.text.write_record(None::<&[u8]>);
    }

    fn field(&mut self, text: &str) {
        let _ = self.text.write_field(text);
    }

    /// Returns about how many bytes are written.
    fn written(&mut self) -> usize {
        let _ = self.text.flush();
        self.text.get_ref().len()
    }

    /// Returns what is written.
    fn finish(self) -> Vec<u8> {
        self.text.into_inner().unwrap_or_default()
    }
}
