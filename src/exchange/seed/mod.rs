//! A draft as files that `govgraph check` accepts: the description of a cube and its table.

mod csv;
mod toml;

use std::fmt::Write as _;

use serde_json::Value;

use super::draft::Draft;
use super::draft::Structure;
use super::draft::Unit;
use super::draft::slug;

/// Where a draft is going: what the data set has already, and what the user says of the cube.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// The citation of every figure, such as `yearbook#table-2`; where there is none, the file
    /// names it.
    pub source: Option<String>,
    /// The key of the entity type of new cubes, such as `statistical-table`.
    pub kind: String,
    /// The cubes' entities that exist already.
    pub entities: Vec<String>,
    /// The shared measures that exist already.
    pub measures: Vec<String>,
    /// The units that exist already.
    pub units: Vec<KnownUnit>,
}

/// A unit that a data set has.
#[derive(Clone, Debug)]
pub struct KnownUnit {
    /// Its id.
    pub id: String,
    /// What it is called, in any language, its sign included.
    pub names: Vec<String>,
}

/// The files of a cube.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed {
    /// The id of the cube.
    pub id: String,
    /// What its files are called, without their endings.
    pub file: String,
    /// The description, a seed file.
    pub toml: String,
    /// The figures.
    pub csv: String,
}

/// Writes drafts as files; units of one are known to those after it.
pub(super) fn write(drafts: &[Draft], mut target: Target) -> Vec<Seed> {
    let written = drafts.iter().map(|draft| one(draft, &mut target));
    written.collect()
}

fn one(draft: &Draft, target: &mut Target) -> Seed {
    let mut text = String::new();
    for line in &draft.origin {
        let _ = writeln!(text, "# {line}");
    }
    let ids = units(draft, target, &mut text);
    for shared in &draft.shared {
        let id = shared.get("id").and_then(Value::as_str).unwrap_or_default();
        if !target.measures.iter().any(|known| known == id) {
            target.measures.push(id.to_owned());
            toml::header(&mut text, "measure");
            let mut shared = shared.clone();
            with_unit(&mut shared, &ids);
            toml::tables(&mut text, "measure", &shared);
        }
    }
    let cite = match &target.source {
        Some(source) => vec![source.clone()],
        None => draft.cite.clone(),
    };
    let cite = Value::from(cite);
    if !target.entities.contains(&draft.id) {
        toml::header(&mut text, &target.kind);
        toml::entry(&mut text, "id", &Value::from(draft.id.as_str()));
        toml::entry(&mut text, "cite", &cite);
        toml::entry(&mut text, "name", &Value::from(draft.name.clone()));
    }
    toml::header(&mut text, "cube");
    toml::entry(&mut text, "entity", &Value::from(draft.id.as_str()));
    let file = draft.id.replace('/', "-");
    toml::entry(&mut text, "data", &Value::from(format!("{file}.csv")));
    toml::entry(&mut text, "cite", &cite);
    let mut structure = draft.structure.clone();
    let measures = structure.get_mut("measure").and_then(Value::as_array_mut);
    let measures = measures.into_iter().flatten();
    for measure in measures.filter_map(Value::as_object_mut) {
        with_unit(measure, &ids);
    }
    toml::tables(&mut text, "cube", &structure);
    Seed {
        id: draft.id.clone(),
        file,
        toml: text,
        csv: csv::write(draft),
    }
}

/// Writes the units that are new; returns the ids of all.
fn units(draft: &Draft, target: &mut Target, text: &mut String) -> Vec<String> {
    let mut ids = Vec::with_capacity(draft.units.len());
    for unit in &draft.units {
        let (id, is_new) = named(unit, &target.units);
        if is_new {
            toml::header(text, "unit");
            toml::entry(text, "id", &Value::from(id.as_str()));
            toml::entry(text, "name", &Value::from(unit.name.clone()));
            for (key, value) in [("symbol", &unit.symbol), ("currency", &unit.currency)] {
                if let Some(value) = value {
                    toml::entry(text, key, &Value::from(value.as_str()));
                }
            }
            let names = unit.name.values().filter_map(Value::as_str);
            let names = names.chain(unit.symbol.as_deref()).map(str::to_owned);
            target.units.push(KnownUnit {
                names: names.collect(),
                id: id.clone(),
            });
        }
        ids.push(id);
    }
    ids
}

/// Writes the id of a measure's unit where its place stands.
fn with_unit(measure: &mut Structure, ids: &[String]) {
    if let Some(unit) = measure.get_mut("unit")
        && let Some(at) = unit.as_u64()
    {
        *unit = Value::from(ids.get(at as usize).map_or("", String::as_str));
    }
}

/// Returns the id of a unit, and whether the data set does not have it yet.
fn named(unit: &Unit, known: &[KnownUnit]) -> (String, bool) {
    let names: Vec<&str> = unit.name.values().filter_map(Value::as_str).collect();
    let told = unit.id.as_deref();
    let found = known.iter().find(|known| match told {
        Some(told) => known.id == told,
        None => known
            .names
            .iter()
            .any(|name| names.contains(&name.as_str())),
    });
    if let Some(found) = found {
        return (found.id.clone(), false);
    }
    let of_sign = |name: &&str| match *name {
        "%" => Some("per-cent".to_owned()),
        "‰" => Some("per-mille".to_owned()),
        name => Some(slug(name)).filter(|slug| !slug.is_empty()),
    };
    let mut named = told.iter().chain(&names);
    let base = named.find_map(of_sign).unwrap_or_else(|| "unit".to_owned());
    let further = (2..).map(|number| format!("{base}-{number}"));
    let mut ids = std::iter::once(base.clone()).chain(further);
    let free = ids.find(|id| known.iter().all(|known| known.id != *id));
    (free.unwrap_or(base), true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::draft::words;

    #[test]
    fn a_unit_that_is_there_is_used_again() {
        let known = [
            ("persons", ["persons", "personer"].as_slice()),
            ("share", &["per cent", "%"]),
        ];
        let known: Vec<KnownUnit> = known
            .iter()
            .map(|(id, names)| KnownUnit {
                id: (*id).to_owned(),
                names: names.iter().map(|name| (*name).to_owned()).collect(),
            })
            .collect();
        let id = |told: Option<&str>, name: &str| {
            let unit = Unit {
                id: told.map(str::to_owned),
                name: words("en", name),
                ..Unit::default()
            };
            let (id, is_new) = named(&unit, &known);
            format!("{id} {}", if is_new { "new" } else { "known" })
        };
        assert_eq!(id(None, "personer"), "persons known");
        assert_eq!(id(None, "%"), "share known");
        assert_eq!(id(None, "‰"), "per-mille new");
        assert_eq!(id(None, "Persons"), "persons-2 new");
        assert_eq!(id(Some("share"), "share"), "share known");
        assert_eq!(id(Some("Tons"), "Tons"), "tons new");
        assert_eq!(id(None, "年"), "unit new");
    }
}
