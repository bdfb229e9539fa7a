//! What govgraph itself says under `extension.govgraph`: the cube in the words of seed files, so
//! that nothing is lost on the way out and back in.
//!
//! It is believed only where it fits the rest of the file: the same dimensions, codes and measures.

use rustc_hash::FxHashMap;
use serde::de::DeserializeOwned;
use serde_json::Map;
use serde_json::Value as Tree;

use super::super::draft::Cells;
use super::super::draft::Remarks;
use super::super::draft::Structure;
use super::super::draft::Unit;
use super::super::export::IN_ROWS;
use super::super::export::MEASURE;
use super::super::export::OF_ALL;
use super::super::export::PERIOD;
use super::super::export::UNDATED;
use super::super::export::VERSION;
use super::super::json::Kind;
use super::super::json::Object;
use super::super::json::Value;
use super::super::rules::unfit_extension;
use super::category::Described;
use super::reader::Reader;
use super::values::Grid;
use crate::diagnostics::Span;

/// What is said of cells beyond figure and status.
const REMARKS: [&str; 4] = ["line", "cite", "because", "note"];

/// A cube in the words of seed files, as a file has it.
#[derive(Debug)]
pub(super) struct Own {
    /// What its `[[cube]]` table says.
    cube: Structure,
    units: Vec<Structure>,
    /// The measures that its data set shares.
    shared: Vec<Structure>,
    /// What it is called, by language.
    name: Map<String, Tree>,
    /// Whether there is a dimension of times that is none of the cube, and what it says.
    period: Option<Times>,
    span: Span,
}

/// What a dimension of times says that is none of the cube.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Times {
    /// The times that rows name.
    OfRows,
    /// The one time of the cube.
    OfAll,
}

/// What is said of single cells, by position.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// The codes of the times that rows name.
    times: Vec<String>,
    remarks: [FxHashMap<u64, String>; REMARKS.len()],
}

impl<'s> Reader<'s> {
    /// Reads the extension of our own, if there is one and it is wanted.
    pub(super) fn own(&mut self, dataset: &Object<'s>) -> Option<(Own, Option<Value<'s>>)> {
        if self.wishes.plain {
            return None;
        }
        let open = |value: Value<'s>| self.document.object(value).ok().flatten();
        let own = open(dataset.get("extension")?)?.get("govgraph")?;
        let span = self.start(own);
        let found = open(own).and_then(|object| {
            let version = object.get("version")?;
            let version = serde_json::from_str::<String>(version.written()).ok();
            Some((object, version.filter(|version| version == VERSION)?))
        });
        let Some((object, _)) = found else {
            self.report.push(unfit_extension::version(span));
            return None;
        };
        let read = || {
            let period = match tree::<Option<String>>(object.get("period"))?.as_deref() {
                None => None,
                Some(IN_ROWS) => Some(Times::OfRows),
                Some(OF_ALL) => Some(Times::OfAll),
                Some(_) => return None,
            };
            Some(Own {
                cube: tree(object.get("cube"))?,
                units: tree(object.get("units"))?,
                shared: tree(object.get("measures"))?,
                name: tree(object.get("name"))?,
                period,
                span,
            })
        };
        match read() {
            Some(own) => Some((own, object.get("cells"))),
            None => {
                let finding = unfit_extension::finding("is not of the form that it has", span);
                self.report.push(finding);
                None
            }
        }
    }

    /// Says whether the extension describes the dataset that it stands in, and reports it if not.
    pub(super) fn fits(
        &mut self,
        own: &Own,
        described: &[Described<'s>],
        metric: Option<usize>,
    ) -> bool {
        let problem = own.problem(described, metric);
        if let Some(problem) = &problem {
            let finding = unfit_extension::finding(problem, own.span);
            self.report.push(finding);
        }
        problem.is_none()
    }

    /// Reads what is said of single cells.
    pub(super) fn said(
        &mut self,
        own: &Own,
        cells: Option<Value<'s>>,
        times: Option<&Described<'s>>,
        grid: &Grid,
    ) -> Said {
        let mut said = Said::default();
        if let (Some(times), Some(Times::OfRows)) = (times, own.period) {
            said.times.clone_from(&times.codes);
        }
        let Some(object) = cells.and_then(|cells| self.object("`cells`", cells)) else {
            return said;
        };
        // Lines are those of the source that the file names.
        let keeps_source = self.keeps_source(own);
        for (name, remarks) in REMARKS.iter().zip(&mut said.remarks) {
            let Some(value) = object.get(name) else {
                continue;
            };
            if !keeps_source && matches!(*name, "line" | "cite") {
                continue;
            }
            let what = format!("`{name}` of `cells`");
            self.positions(&what, value, grid, |reader, at, value| {
                let text = match value.kind() {
                    Kind::Number => Some(value.written().to_owned()),
                    _ => reader.text(&what, value),
                };
                remarks.extend(text.map(|text| (at, text)));
            });
        }
        said
    }

    /// Says whether the figures keep the source that the file names for them.
    pub(super) fn keeps_source(&self, own: &Own) -> bool {
        let cite = own.cite();
        let wanted = self.wishes.source.as_ref();
        wanted.is_none_or(|wanted| cite.as_slice() == [wanted.as_str()])
    }

    /// Takes over the structure of the cube. Returns it with its units and measures.
    pub(super) fn taken(&mut self, own: Own, cells: &Cells) -> Taken {
        let keeps_source = self.keeps_source(&own);
        let Own {
            mut cube,
            mut units,
            mut shared,
            name,
            span,
            ..
        } = own;
        if !keeps_source {
            for key in ["break", "note"] {
                for table in tables_mut(cube.get_mut(key)) {
                    table.shift_remove("cite");
                }
            }
        }
        let cite = cube.shift_remove("cite");
        let cite = cite.as_ref().map(texts).unwrap_or_default();
        for key in ["entity", "data"] {
            cube.shift_remove(key);
        }
        let unit_ids: Vec<String> = units.iter().map(|unit| text_of(unit, "id")).collect();
        let measures = tables_mut(cube.get_mut(MEASURE)).chain(shared.iter_mut());
        for measure in measures {
            if let Some(unit) = measure.get_mut("unit") {
                let at = unit_ids
                    .iter()
                    .position(|id| Some(id.as_str()) == unit.as_str());
                *unit = at.map_or(Tree::from(""), Tree::from);
            }
        }
        let decimals = |measure: &Structure| {
            let declared = measure.get("decimals").or_else(|| {
                let id = measure.get("id");
                let mut shared = shared.iter();
                let shared = shared.find(|shared| shared.get("id") == id);
                // One that says something itself stands for no other.
                let stands_for = measure.get("unit").is_none();
                shared.filter(|_| stands_for)?.get("decimals")
            });
            declared
                .and_then(Tree::as_u64)
                .and_then(|decimals| u8::try_from(decimals).ok())
        };
        let list = cube.get(MEASURE).and_then(Tree::as_array);
        let list = list.into_iter().flatten().filter_map(Tree::as_object);
        let measures: Vec<(String, u8)> = list
            .map(|measure| (text_of(measure, "id"), decimals(measure).unwrap_or(0)))
            .collect();
        let mut told = vec![false; measures.len()];
        for cell in cells.list() {
            let at = usize::from(cell.measure);
            if let (Some(figure), Some((id, decimals)), Some(told)) =
                (cell.figure(), measures.get(at), told.get_mut(at))
                && !figure.fits(*decimals)
                && !std::mem::replace(told, true)
            {
                let problem = format!("says that figures of `{id}` have {decimals} decimals");
                self.report.push(unfit_extension::finding(&problem, span));
            }
        }
        let units = units.iter_mut().map(|unit| Unit {
            id: Some(text_of(unit, "id")),
            name: match unit.shift_remove("name") {
                Some(Tree::Object(name)) => name,
                _ => Map::new(),
            },
            symbol: Some(text_of(unit, "symbol")).filter(|symbol| !symbol.is_empty()),
            currency: Some(text_of(unit, "currency")).filter(|code| !code.is_empty()),
        });
        Taken {
            units: units.collect(),
            measures,
            structure: cube,
            shared,
            cite,
            name,
        }
    }
}

/// What a draft takes from our own extension.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) structure: Structure,
    pub(super) units: Vec<Unit>,
    pub(super) shared: Vec<Structure>,
    pub(super) measures: Vec<(String, u8)>,
    pub(super) cite: Vec<String>,
    pub(super) name: Map<String, Tree>,
}

impl Own {
    /// Returns who says the figures.
    fn cite(&self) -> Vec<String> {
        self.cube.get("cite").map(texts).unwrap_or_default()
    }

    /// Returns the name of the dimension of times that is none of the cube.
    pub(super) fn times(&self) -> Option<&'static str> {
        self.period.map(|_| PERIOD)
    }

    /// Says what in the dataset is not as the extension says; nothing where it fits.
    fn problem(&self, described: &[Described<'_>], metric: Option<usize>) -> Option<String> {
        let ids = |tables: Option<&Tree>| -> Vec<String> {
            let tables = tables.and_then(Tree::as_array).into_iter().flatten();
            let codes = tables.map(|table| match table {
                Tree::Object(table) => text_of(table, "id"),
                _ => String::new(),
            });
            codes.collect()
        };
        let Some(metric) = metric.and_then(|at| described.get(at)) else {
            return Some("is of a dataset that names what is measured".to_owned());
        };
        if ids(self.cube.get(MEASURE)) != metric.codes {
            return Some("has other measures than the dataset".to_owned());
        }
        let times = self.times();
        let here = described.iter();
        let here = here.filter(|dimension| dimension.name != metric.name);
        let here = here.filter(|dimension| Some(dimension.name.as_str()) != times);
        let here: Vec<&Described<'_>> = here.collect();
        let named = here.iter().map(|dimension| dimension.name.clone());
        if ids(self.cube.get("dimension")) != named.collect::<Vec<_>>() {
            return Some("has other dimensions than the dataset".to_owned());
        }
        let tables = self.cube.get("dimension").and_then(Tree::as_array);
        for (table, here) in tables.into_iter().flatten().zip(here) {
            let members = table.get("members").and_then(Tree::as_array);
            let codes = members.into_iter().flatten().map(|member| match member {
                Tree::Object(member) => text_of(member, "code"),
                other => other.as_str().unwrap_or_default().to_owned(),
            });
            if !codes.eq(here.codes.iter().cloned()) {
                return Some(format!(
                    "has other members of `{}` than the dataset",
                    here.name
                ));
            }
        }
        let has_times = described
            .iter()
            .any(|dimension| Some(dimension.name.as_str()) == times);
        (times.is_some() && !has_times)
            .then(|| format!("is of a dataset with a dimension `{PERIOD}`"))
    }
}

impl Said {
    /// Adds what is said of the cell at a position, the place of its time given where it has one.
    pub(super) fn add(&self, at: u64, time: Option<usize>, remarks: &mut Remarks) {
        let time = time.and_then(|time| self.times.get(time));
        if let Some(time) = time.filter(|time| *time != UNDATED) {
            remarks.period.clone_from(time);
        }
        let [line, cite, because, note] = &self.remarks;
        for (from, to) in [
            (line, &mut remarks.line),
            (cite, &mut remarks.cite),
            (because, &mut remarks.because),
            (note, &mut remarks.note),
        ] {
            if let Some(text) = from.get(&at) {
                to.clone_from(text);
            }
        }
    }
}

fn text_of(table: &Structure, key: &str) -> String {
    let text = table.get(key).and_then(Tree::as_str);
    text.unwrap_or_default().to_owned()
}

fn texts(value: &Tree) -> Vec<String> {
    let several = value.as_array().into_iter().flatten();
    let all = value
        .as_str()
        .into_iter()
        .chain(several.filter_map(Tree::as_str));
    all.map(str::to_owned).collect()
}

fn tables_mut(value: Option<&mut Tree>) -> impl Iterator<Item = &mut Structure> {
    let list = value.and_then(Tree::as_array_mut).into_iter().flatten();
    list.filter_map(Tree::as_object_mut)
}

/// Reads a value as a tree; an empty one where there is no value.
fn tree<T: DeserializeOwned + Default>(value: Option<Value<'_>>) -> Option<T> {
    match value {
        Some(value) => serde_json::from_str(value.written()).ok(),
        None => Some(T::default()),
    }
}
