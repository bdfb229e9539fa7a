//! A cube as JSON-stat 2.0, a response of the class `dataset` (<https://json-stat.org/full/>), a
//! piece at a time.
//!
//! What the format has no words for stands under `extension.govgraph`, in the words of seed files,
//! so that the cube can be read again without loss.

use std::collections::VecDeque;
use std::fmt::Write as _;

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use super::Export;
use super::PIECE;
use super::frame::MEASURE;
use super::frame::PERIOD;
use super::frame::UNDATED;
use super::labels::Labels;
use super::notes;
use super::notes::Notes;
use super::structure::Structure;
use super::structure::citation;
use crate::exchange::draft::print;
use crate::facts::cubes::Cube;
use crate::facts::cubes::Dimension;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::graph::Graph;
use crate::model::LangId;
use crate::model::PartialDate;

/// The version of what stands under `extension.govgraph`.
pub(in crate::exchange) const VERSION: &str = "1";
/// What is said of the dimension of times that is no dimension of the cube: rows name them.
pub(in crate::exchange) const IN_ROWS: &str = "rows";
/// What is said of it where there is one time for all figures.
pub(in crate::exchange) const OF_ALL: &str = "all";
/// What is said of cells beyond figure and status, as it stands under `extension.govgraph`.
const REMARKS: [(&str, Column); 4] = [
    ("line", Column::Line),
    ("cite", Column::Cite),
    ("because", Column::Because),
    ("note", Column::Note),
];

/// A dataset that is being written.
#[derive(Clone, Debug, Default)]
pub(super) struct JsonStat {
    begun: bool,
    steps: VecDeque<Step>,
}

/// What is still to be written.
#[derive(Clone, Debug)]
enum Step {
    Text(String),
    /// What is said of one cell after the other.
    Cells {
        column: Column,
        form: Form,
        /// The next row.
        next: usize,
        /// How many cells are written.
        written: u64,
    },
}

/// What is said of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Value,
    Status,
    Line,
    Cite,
    Because,
    Note,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Every cell in its order, `null` where there is nothing.
    List,
    /// Only cells that have something, each with its position.
    Object,
}

impl JsonStat {
    /// Returns the next piece; nothing at the end.
    pub(super) fn next(&mut self, graph: &Graph, export: &Export) -> Option<Vec<u8>> {
        if !std::mem::replace(&mut self.begun, true) {
            self.steps = steps(graph, export);
        }
        let mut piece = Vec::with_capacity(PIECE + PIECE / 4);
        while piece.len() < PIECE {
            let Some(step) = self.steps.front_mut() else {
                break;
            };
            let done = match step {
                Step::Text(text) => {
                    piece.extend_from_slice(text.as_bytes());
                    true
                }
                Step::Cells {
                    column,
                    form,
                    next,
                    written,
                } => {
                    let cells = Cells {
                        graph,
                        export,
                        cube: &graph[export.frame.cube],
                    };
                    cells.write(*column, *form, next, written, &mut piece)
                }
            };
            if done {
                self.steps.pop_front();
            }
        }
        (!piece.is_empty()).then_some(piece)
    }
}

/// Lays out the whole dataset.
fn steps(graph: &Graph, export: &Export) -> VecDeque<Step> {
    let cube = &graph[export.frame.cube];
    let labels = export.labels(graph);
    let structure = Structure {
        graph,
        cube,
        frame: &export.frame,
    };
    let notes = notes::collect(&structure, &labels);
    // A list is shorter unless most cells are empty.
    let rows = export.observations() as u64;
    let form = if export.frame.cells() <= rows.saturating_mul(2) {
        Form::List
    } else {
        Form::Object
    };
    let mut steps = VecDeque::new();
    let mut text = object(head(&structure, &labels, &notes));
    text.pop();
    let mut cells = |text: &mut String, name: &str, column, form| {
        let (open, close) = match form {
            Form::List => ('[', ']'),
            Form::Object => ('{', '}'),
        };
        let _ = write!(text, "\"{name}\":{open}");
        steps.push_back(Step::Text(std::mem::take(text)));
        steps.push_back(Step::Cells {
            column,
            form,
            next: 0,
            written: 0,
        });
        text.push(close);
    };
    text.push(',');
    cells(&mut text, "value", Column::Value, form);
    let observations = &cube.observations;
    if !export
        .frame
        .rows()
        .all(|row| observations.status(row).is_none())
    {
        text.push(',');
        cells(&mut text, "status", Column::Status, Form::Object);
    }
    let mut own = object(extension(&structure, &labels));
    own.pop();
    let lang = json!(labels.language());
    let _ = write!(
        text,
        ",\"extension\":{{\"lang\":{lang},\"govgraph\":{own},\"cells\":{{"
    );
    let mut first = true;
    for (name, column) in REMARKS {
        let there = match column {
            Column::Line => observations.has_lines(),
            Column::Cite => !observations.all_citations().is_empty(),
            Column::Because => !observations.all_reasons().is_empty(),
            _ => !observations.all_notes().is_empty(),
        };
        if there {
            if !std::mem::take(&mut first) {
                text.push(',');
            }
            cells(&mut text, name, column, Form::Object);
        }
    }
    text.push_str("}}}}\n");
    steps.push_back(Step::Text(text));
    steps
}

/// Everything before the figures.
fn head(structure: &Structure<'_>, labels: &Labels<'_>, notes: &Notes) -> Map<String, Value> {
    let Structure { cube, frame, .. } = structure;
    let mut head = Map::new();
    let mut add = |key: &str, value: Value| {
        head.insert(key.to_owned(), value);
    };
    add("version", json!("2.0"));
    add("class", json!("dataset"));
    add("label", json!(labels.entity(cube.entity)));
    let source = cube.citations.first().map(|cited| cited.source);
    if let Some(source) = cube.publisher.or(source) {
        add("source", json!(labels.entity(source)));
    }
    if !notes.whole.is_empty() {
        add("note", json!(notes.whole));
    }
    let mut ids = Vec::new();
    let mut sizes = Vec::new();
    let mut dimensions = Map::new();
    let mut role = Map::new();
    let mut play = |part: &str, id: &str| {
        let of_role = role
            .entry(part.to_owned())
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(of_role) = of_role {
            of_role.push(json!(id));
        }
    };
    for (at, (axis, dimension)) in (0..).zip(frame.dimensions.iter().zip(&cube.dimensions)) {
        match dimension.kind {
            DimensionKind::Time => play("time", &dimension.id),
            DimensionKind::Place => play("geo", &dimension.id),
            DimensionKind::Category | DimensionKind::Sex | DimensionKind::Publisher => {}
        }
        ids.push(json!(dimension.id));
        sizes.push(json!(axis.len()));
        let described = described(structure, DimensionIx(at), dimension, labels, notes);
        dimensions.insert(dimension.id.to_string(), described);
    }
    play("metric", MEASURE);
    ids.push(json!(MEASURE));
    sizes.push(json!(frame.measures.len()));
    dimensions.insert(MEASURE.to_owned(), measures(structure, labels, notes));
    let mut codes: Vec<&str> = Vec::new();
    if let Some(axis) = &frame.periods {
        let (_, list) = cube.observations.periods();
        codes.extend(axis.iter().map(|code| {
            let date = (code as usize).checked_sub(1).and_then(|at| list.get(at));
            date.map_or(UNDATED, PartialDate::as_str)
        }));
    }
    codes.extend(frame.whole_period(cube).map(PartialDate::as_str));
    if !codes.is_empty() {
        play("time", PERIOD);
        ids.push(json!(PERIOD));
        sizes.push(json!(codes.len()));
        dimensions.insert(PERIOD.to_owned(), json!({"category": {"index": codes}}));
    }
    add("id", ids.into());
    add("size", sizes.into());
    add("role", role.into());
    add("dimension", dimensions.into());
    head
}

fn described(
    structure: &Structure<'_>,
    at: DimensionIx,
    dimension: &Dimension,
    labels: &Labels<'_>,
    notes: &Notes,
) -> Value {
    let members = (0..).map(MemberIx).zip(&dimension.members);
    let members = members.filter(|(member, _)| structure.frame.has_member(at, *member));
    let mut codes = Vec::new();
    let mut names = Map::new();
    let mut children: Map<String, Value> = Map::new();
    let mut child = |larger: MemberIx, smaller: MemberIx| {
        let (Some(larger), Some(smaller)) = (dimension.member(larger), dimension.member(smaller))
        else {
            return;
        };
        let list = children
            .entry(larger.code.to_string())
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list
            && !list.contains(&json!(smaller.code))
        {
            list.push(json!(smaller.code));
        }
    };
    let has = |member: MemberIx| structure.frame.has_member(at, member);
    for (number, member) in members {
        codes.push(json!(member.code));
        names.insert(member.code.to_string(), json!(labels.member(member)));
        for within in member.within.iter().filter(|within| has(within.member)) {
            child(within.member, number);
        }
    }
    for sum in dimension.sums.iter().filter(|sum| has(sum.whole)) {
        for part in sum.parts.iter().filter(|part| has(**part)) {
            child(sum.whole, *part);
        }
    }
    let mut category = Map::new();
    category.insert("index".to_owned(), codes.into());
    category.insert("label".to_owned(), names.into());
    for (key, table) in [("child", children), ("note", notes.of(&dimension.id))] {
        if !table.is_empty() {
            category.insert(key.to_owned(), table.into());
        }
    }
    json!({"label": labels.dimension(dimension), "category": category})
}

fn measures(structure: &Structure<'_>, labels: &Labels<'_>, notes: &Notes) -> Value {
    let mut codes = Vec::new();
    let mut names = Map::new();
    let mut units = Map::new();
    let measures = (0..).map(MeasureIx).zip(&structure.cube.measures);
    for (_, measure) in measures.filter(|(at, _)| structure.frame.has_measure(*at)) {
        let id = measure.id.to_string();
        codes.push(json!(measure.id));
        let name = labels.text(&measure.name).unwrap_or(&measure.id);
        names.insert(id.clone(), json!(name));
        let mut unit = Map::new();
        unit.insert("decimals".to_owned(), json!(measure.decimals));
        if let Some(of) = structure.graph.units().get(usize::from(measure.unit.0)) {
            let name = labels.text(&of.name).unwrap_or(&of.id);
            unit.insert("label".to_owned(), json!(name));
            if let Some(symbol) = &of.symbol {
                unit.insert("symbol".to_owned(), json!(symbol));
            }
        }
        units.insert(id, unit.into());
    }
    let mut category = Map::new();
    category.insert("index".to_owned(), codes.into());
    category.insert("label".to_owned(), names.into());
    category.insert("unit".to_owned(), units.into());
    let notes = notes.of(MEASURE);
    if !notes.is_empty() {
        category.insert("note".to_owned(), notes.into());
    }
    json!({"category": category})
}

/// What the format has no words for, but for what is said of single cells.
fn extension(structure: &Structure<'_>, labels: &Labels<'_>) -> Map<String, Value> {
    let mut own = Map::new();
    let mut add = |key: &str, value: Value| {
        own.insert(key.to_owned(), value);
    };
    add("version", json!(VERSION));
    if structure.frame.periods.is_some() {
        add("period", json!(IN_ROWS));
    } else if structure.frame.whole_period(structure.cube).is_some() {
        add("period", json!(OF_ALL));
    }
    let languages = (0..).map(LangId).zip(&structure.graph.ontology().languages);
    let names = languages.filter_map(|(lang, language)| {
        let name = labels.speaking(lang).exactly(structure.cube.entity)?;
        Some((language.tag.to_string(), json!(name)))
    });
    let names: Map<String, Value> = names.collect();
    if !names.is_empty() {
        add("name", names.into());
    }
    add("cube", structure.cube().into());
    add("units", structure.units().into());
    let shared = structure.shared();
    if !shared.is_empty() {
        add("measures", shared.into());
    }
    own
}

fn object(table: Map<String, Value>) -> String {
    Value::Object(table).to_string()
}

/// The cells that are written.
struct Cells<'e> {
    graph: &'e Graph,
    export: &'e Export,
    cube: &'e Cube,
}

impl Cells<'_> {
    /// Writes what a column says of cells, from a row on, until the piece is long enough; says
    /// whether that was all.
    fn write(
        &self,
        column: Column,
        form: Form,
        next: &mut usize,
        written: &mut u64,
        piece: &mut Vec<u8>,
    ) -> bool {
        let frame = &self.export.frame;
        while piece.len() < PIECE {
            let row = frame.row(*next);
            let position = row.map(|row| frame.position(self.cube, row));
            if form == Form::List {
                let until = position.unwrap_or_else(|| frame.cells());
                while *written < until {
                    if piece.len() >= PIECE {
                        return false;
                    }
                    separate(*written, piece);
                    piece.extend_from_slice(b"null");
                    *written += 1;
                }
            }
            let (Some(row), Some(position)) = (row, position) else {
                return true;
            };
            *next += 1;
            let text = self.text(column, row);
            match form {
                Form::List => {
                    separate(*written, piece);
                    piece.extend_from_slice(text.as_deref().unwrap_or("null").as_bytes());
                    *written += 1;
                }
                Form::Object => {
                    // A cell without a figure has none, unlike one that is not there at all, which
                    // the status tells.
                    if let Some(text) = text {
                        separate(*written, piece);
                        piece.extend_from_slice(format!("\"{position}\":{text}").as_bytes());
                        *written += 1;
                    }
                }
            }
        }
        false
    }

    /// Returns what a column says of a cell, as JSON.
    fn text(&self, column: Column, row: Row) -> Option<String> {
        let observations = &self.cube.observations;
        let quoted = |text: &str| json!(text).to_string();
        match column {
            Column::Value => {
                let measure = self.cube.measure(observations.measure(row));
                let decimals = measure.map_or(0, |measure| measure.decimals);
                let digits = observations.mantissa(row)?;
                Some(print(digits, decimals))
            }
            Column::Status => observations.status(row).map(|status| quoted(status.word())),
            Column::Line => observations.line(row).map(|line| line.to_string()),
            Column::Because => observations.because(row).map(quoted),
            Column::Note => observations.note(row).map(quoted),
            Column::Cite => {
                let citations = observations.citations(row);
                if citations.is_empty() {
                    return None;
                }
                let citations = citations.iter();
                let citations = citations.map(|cited| citation(self.graph, cited));
                Some(quoted(&citations.collect::<Vec<_>>().join("; ")))
            }
        }
    }
}

/// Writes a comma unless this is the first.
fn separate(written: u64, piece: &mut Vec<u8>) {
    if written > 0 {
        piece.push(b',');
    }
}
