//! Units, and measures that the whole data set shares.

use rustc_hash::FxHashMap;

use super::super::Resolver;
use super::fields::Spot;
use super::fields::get;
use crate::diagnostics::Span;
use crate::facts::cubes::Measure;
use crate::facts::cubes::Unit;
use crate::facts::cubes::UnitIx;
use crate::facts::read::RawTable;
use crate::facts::rules::duplicate_name;
use crate::facts::rules::wrong_value;

/// What cubes may name without declaring it.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) units: Vec<Unit>,
    pub(super) unit_names: FxHashMap<Box<str>, UnitIx>,
    /// Units of tables that could not be read.
    pub(super) lost_units: bool,
    pub(super) measures: FxHashMap<Box<str>, Measure>,
    /// Shared measures of tables that could not be read.
    pub(super) lost_measures: bool,
}

const UNIT_KEYS: [&str; 4] = ["id", "name", "symbol", "currency"];

impl Resolver<'_, '_> {
    /// Resolves `[[unit]]` and `[[measure]]`.
    pub(super) fn shared(&mut self, units: &[RawTable<'_>], measures: &[RawTable<'_>]) -> Shared {
        let mut shared = Shared::default();
        let mut first: FxHashMap<Box<str>, Span> = FxHashMap::default();
        for table in units {
            let Some(unit) = self.unit(table) else {
                shared.lost_units = true;
                continue;
            };
            if let Some(first) = first.get(&unit.id) {
                let finding = duplicate_name::finding("units", &unit.id, unit.span, *first);
                self.diagnostics.push(finding);
            } else {
                first.insert(unit.id.clone(), unit.span);
                shared.units.push(unit);
            }
        }
        shared.units.sort_by(|a, b| a.id.cmp(&b.id));
        shared.unit_names = (0..)
            .map(UnitIx)
            .zip(&shared.units)
            .map(|(at, unit)| (unit.id.clone(), at))
            .collect();
        for table in measures {
            let spot = Spot {
                what: "this measure",
                span: table.header,
                broken: table.broken,
            };
            let Some(measure) = self.shareable(spot, &table.entries, &shared) else {
                shared.lost_measures = true;
                continue;
            };
            match shared.measures.get(&measure.id) {
                Some(first) => {
                    let (name, span) = (&measure.id, measure.span);
                    let what = "shared measures";
                    let finding = duplicate_name::finding(what, name, span, first.span);
                    self.diagnostics.push(finding);
                }
                None => {
                    shared.measures.insert(measure.id.clone(), measure);
                }
            }
        }
        shared
    }

    fn unit(&mut self, table: &RawTable<'_>) -> Option<Unit> {
        let spot = Spot {
            what: "this unit",
            span: table.header,
            broken: table.broken,
        };
        let entries = &table.entries;
        self.only(spot, entries, &UNIT_KEYS);
        let id = self.required(spot, entries, "id", "id = \"persons\"");
        let name = self.required(spot, entries, "name", "name = { en = \"persons\" }");
        let name = self.words_of("name", name);
        let symbol = get(entries, "symbol").and_then(|node| self.words("symbol", node));
        let currency = get(entries, "currency").and_then(|node| {
            let code = self.words("currency", node)?;
            let legal = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
            if !legal {
                let finding = wrong_value::currency(&code, node.span);
                self.diagnostics.push(finding);
            }
            legal.then_some(code)
        });
        let node = id?;
        Some(Unit {
            id: self.slug(node)?,
            name,
            symbol,
            currency,
            span: node.span,
        })
    }
}
