//! A cube on its way from another format to seed files.
//!
//! Everything is in the words of seed files already: identifiers, codes, exact numbers, times in
//! EDTF. Reading other formats is not here, nor the writing of files (`seed`).

mod cells;
mod figure;
mod names;
mod sign;
mod time;

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

pub(super) use cells::Cell;
pub(super) use cells::Cells;
pub(super) use cells::Remarks;
pub(super) use figure::Figure;
pub(super) use figure::MOST_DECIMALS;
pub(super) use figure::Slip;
pub(super) use figure::print;
pub(super) use names::Names;
pub(super) use names::slug;
pub(super) use sign::Sign;
pub(super) use sign::meaning;
pub(super) use time::period;

/// The structure of a cube as seed files have it: keys and values of a `[[cube]]` table.
pub(super) type Structure = Map<String, Value>;

/// A cube that was read from another format.
#[derive(Debug)]
pub(super) struct Draft {
    /// The id of its entity.
    pub(super) id: String,
    /// What it is called, by language.
    pub(super) name: Map<String, Value>,
    /// Who says the figures, where the file names it in the words of the data set.
    pub(super) cite: Vec<String>,
    /// Measures that a data set shares; the unit is its place in `units`.
    pub(super) shared: Vec<Structure>,
    /// What the file says of itself, a line each.
    pub(super) origin: Vec<String>,
    /// The units of its measures.
    pub(super) units: Vec<Unit>,
    /// Measures, dimensions and what is said of them; the unit of a measure is its place in `units`.
    pub(super) structure: Structure,
    /// The names of the dimensions in the order of the cells.
    pub(super) dimensions: Vec<Axis>,
    /// The names and decimals of the measures in the order of the cells.
    pub(super) measures: Vec<(String, u8)>,
    /// The figures.
    pub(super) cells: Cells,
}

/// A dimension as far as the table of figures needs it.
#[derive(Debug)]
pub(super) struct Axis {
    pub(super) id: String,
    pub(super) codes: Vec<String>,
}

/// In what figures are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its id, where the data set is known to have it or the user names it.
    pub(super) id: Option<String>,
    /// What it is called, by language.
    pub(super) name: Map<String, Value>,
    pub(super) symbol: Option<String>,
    pub(super) currency: Option<String>,
}

/// A measure as read.
#[derive(Debug)]
pub(super) struct Measure {
    pub(super) id: String,
    pub(super) name: String,
    /// Its place among the units.
    pub(super) unit: usize,
    /// The word for its kind.
    pub(super) kind: &'static str,
    /// The word for how it may be added, where that is not what its kind says.
    pub(super) aggregate: Option<&'static str>,
    pub(super) decimals: u8,
    pub(super) period: Option<String>,
}

/// A dimension as read.
#[derive(Debug)]
pub(super) struct Dimension {
    pub(super) id: String,
    pub(super) name: String,
    /// The word for its kind.
    pub(super) kind: &'static str,
    pub(super) members: Vec<Member>,
}

/// A member of a dimension as read.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) code: String,
    pub(super) name: Option<String>,
    pub(super) period: Option<String>,
    /// The codes of the members that it lies in.
    pub(super) within: Vec<String>,
}

/// A footnote as read.
#[derive(Debug)]
pub(super) struct Note {
    /// Dimensions, or `measure`, each with a code.
    pub(super) cells: Vec<(String, String)>,
    pub(super) text: String,
}

/// Returns a text under its language.
pub(super) fn words(language: &str, text: &str) -> Map<String, Value> {
    Map::from_iter([(language.to_owned(), Value::from(text))])
}

impl Measure {
    /// Writes the measure as a table of a seed file.
    pub(super) fn table(&self, language: &str) -> Value {
        let mut table = Map::new();
        table.insert("id".to_owned(), json!(self.id));
        table.insert("name".to_owned(), words(language, &self.name).into());
        table.insert("unit".to_owned(), json!(self.unit));
        table.insert("kind".to_owned(), json!(self.kind));
        if let Some(aggregate) = self.aggregate {
            table.insert("aggregate".to_owned(), json!(aggregate));
        }
        if self.decimals > 0 {
            table.insert("decimals".to_owned(), json!(self.decimals));
        }
        if let Some(period) = &self.period {
            table.insert("period".to_owned(), json!(period));
        }
        table.into()
    }
}

impl Dimension {
    /// Writes the dimension as a table of a seed file.
    pub(super) fn table(&self, language: &str) -> Value {
        let mut table = Map::new();
        table.insert("id".to_owned(), json!(self.id));
        table.insert("name".to_owned(), words(language, &self.name).into());
        if self.kind != "category" {
            table.insert("kind".to_owned(), json!(self.kind));
        }
        let is_time = self.kind == "time";
        let members = self
            .members
            .iter()
            .map(|member| member.table(language, is_time));
        table.insert("members".to_owned(), members.collect());
        table.into()
    }

    /// Returns what the table of figures needs to know.
    pub(super) fn axis(&self) -> Axis {
        Axis {
            id: self.id.clone(),
            codes: self
                .members
                .iter()
                .map(|member| member.code.clone())
                .collect(),
        }
    }
}

impl Member {
    fn table(&self, language: &str, is_time: bool) -> Value {
        let mut table = Map::new();
        table.insert("code".to_owned(), json!(self.code));
        let name = match &self.name {
            Some(name) => Some(name).filter(|name| !is_time || **name != self.code),
            // Only times may go without a name.
            None => (!is_time).then_some(&self.code),
        };
        if let Some(name) = name {
            table.insert("name".to_owned(), words(language, name).into());
        }
        if let Some(period) = self.period.as_ref().filter(|period| **period != self.code) {
            table.insert("period".to_owned(), json!(period));
        }
        match self.within.as_slice() {
            [] => {}
            [only] => {
                table.insert("within".to_owned(), json!(only));
            }
            several => {
                table.insert("within".to_owned(), json!(several));
            }
        }
        if table.len() == 1 {
            return json!(self.code);
        }
        table.into()
    }
}

impl Note {
    /// Writes the footnote as a table of a seed file.
    pub(super) fn table(&self, language: &str) -> Value {
        let mut table = Map::new();
        if !self.cells.is_empty() {
            let cells = self.cells.iter();
            let cells = cells.map(|(what, code)| (what.clone(), json!(code)));
            table.insert("where".to_owned(), Value::Object(cells.collect()));
        }
        table.insert("text".to_owned(), words(language, &self.text).into());
        table.into()
    }
}
