//! The dimension that names what is measured, as measures of a cube.

use super::super::draft::MOST_DECIMALS;
use super::super::draft::Measure;
use super::super::draft::Names;
use super::super::draft::Note;
use super::super::draft::Unit;
use super::super::draft::words;
use super::super::json::Object;
use super::super::json::Value;
use super::super::rules::no_unit;
use super::super::rules::unstated_kind;
use super::super::rules::wrong_type;
use super::category::Described;
use super::extension::Extension;
use super::extension::as_period;
use super::reader::Reader;
use crate::diagnostics::Span;
use crate::facts::cubes::MeasureKind;

/// What a measure is called that a file does not name.
const NAMELESS: &str = "figures";

/// The measures of a dataset.
#[derive(Debug, Default)]
pub(super) struct Measures {
    pub(super) list: Vec<Measure>,
    pub(super) units: Vec<Unit>,
    /// How many decimals the file says that each has.
    pub(super) declared: Vec<Option<u8>>,
    /// Remarks that follow from what is said of measures.
    pub(super) notes: Vec<Note>,
}

/// What a file says of a unit.
#[derive(Default)]
struct Said {
    label: Option<String>,
    base: Option<String>,
    symbol: Option<String>,
    decimals: Option<u8>,
    multiplier: Option<i64>,
}

impl<'s> Reader<'s> {
    /// Makes measures of the categories of a dimension.
    pub(super) fn measures(
        &mut self,
        metric: &Described<'s>,
        language: &str,
        extension: &Extension,
        names: &mut Names,
    ) -> Measures {
        let mut measures = Measures::default();
        for (at, code) in metric.codes.iter().enumerate() {
            let label = metric.labels.get(at).cloned().flatten();
            let said = match metric.units.get(&at) {
                Some(unit) => self.unit(unit),
                None => Said::default(),
            };
            let more = self.of_measure(metric.extension.as_ref(), code);
            let period = more.period.or_else(|| extension.period.clone());
            let is_time = period.as_deref().and_then(as_period);
            let otherwise = format!("measure-{}", at + 1);
            let id = names.claim(code, &otherwise);
            if let (Some(words), None) = (period, &is_time) {
                // Said of each measure alike, it is said once.
                let text = words.clone();
                let same = |note: &&mut Note| note.text == text;
                if measures.notes.iter_mut().find(same).is_none() {
                    let cells = vec![("measure".to_owned(), id.clone())];
                    measures.notes.push(Note { cells, text });
                } else if let Some(note) = measures.notes.iter_mut().find(same) {
                    note.cells.push(("measure".to_owned(), id.clone()));
                }
            }
            let measure = Measure {
                name: label.unwrap_or_else(|| code.clone()),
                unit: 0,
                kind: self.kind(code, &id, more.kind.as_deref()),
                aggregate: None,
                decimals: 0,
                period: is_time,
                id,
            };
            self.add(&mut measures, measure, said, language, extension);
        }
        self.unsaid(&measures, metric.category);
        let all = measures.list.len();
        for note in &mut measures.notes {
            if note.cells.len() == all {
                note.cells.clear();
            }
        }
        measures
    }

    /// Makes the only measure of a dataset that does not name what is measured.
    pub(super) fn nameless(
        &mut self,
        name: &str,
        language: &str,
        extension: &Extension,
        names: &mut Names,
        span: Span,
    ) -> Measures {
        let mut measures = Measures::default();
        let measure = Measure {
            id: names.claim(NAMELESS, NAMELESS),
            name: name.to_owned(),
            unit: 0,
            kind: self.kind(NAMELESS, NAMELESS, None),
            aggregate: None,
            decimals: 0,
            period: extension.period.as_deref().and_then(as_period),
        };
        if let (Some(text), None) = (&extension.period, &measure.period) {
            let text = text.clone();
            let cells = Vec::new();
            measures.notes.push(Note { cells, text });
        }
        let said = Said::default();
        self.add(&mut measures, measure, said, language, extension);
        self.unsaid(&measures, span);
        measures
    }

    /// Reports what is not known of measures.
    fn unsaid(&mut self, measures: &Measures, span: Span) {
        let unstated = MeasureKind::Unstated.word();
        let list = measures.list.iter();
        let unstated = list.filter(|measure| measure.kind == unstated);
        let unstated: Vec<(&str, &str)> = unstated
            .map(|measure| (measure.id.as_str(), measure.name.as_str()))
            .collect();
        if !unstated.is_empty() {
            self.report.push(unstated_kind::finding(&unstated, span));
        }
        let nothing = Unit::default();
        let list = measures.list.iter();
        let without = list.filter(|measure| measures.units.get(measure.unit) == Some(&nothing));
        let without: Vec<&str> = without.map(|measure| measure.name.as_str()).collect();
        if !without.is_empty() {
            self.report.push(no_unit::finding(&without, span));
        }
    }

    fn add(
        &self,
        measures: &mut Measures,
        mut measure: Measure,
        said: Said,
        language: &str,
        extension: &Extension,
    ) {
        if extension.never_added && is_added(measure.kind) {
            measure.aggregate = Some("none");
        } else if measure.kind == MeasureKind::Amount.word() {
            // An amount may be a stock or a flow; which one, the file does not say.
            measure.aggregate = Some("none");
        }
        let decimals = said.decimals.or(extension.decimals);
        let unit = self.named(said, language).unwrap_or_default();
        measure.unit = match measures.units.iter().position(|known| *known == unit) {
            Some(at) => at,
            None => {
                measures.units.push(unit);
                measures.units.len() - 1
            }
        };
        measures
            .declared
            .push(decimals.filter(|decimals| *decimals <= MOST_DECIMALS));
        measures.list.push(measure);
    }

    /// Returns the kind of a measure: what the user says, or else the file.
    fn kind(&self, code: &str, id: &str, word: Option<&str>) -> &'static str {
        let kinds = &self.wishes.kinds;
        let own = kinds
            .iter()
            .find(|(of, _)| matches!(of, Some(of) if of == code || of == id));
        let told = own.or_else(|| kinds.iter().find(|(of, _)| of.is_none()));
        match (told, word) {
            (Some((_, kind)), _) => kind.word(),
            (None, Some("stock")) => MeasureKind::Stock.word(),
            (None, Some("flow")) => MeasureKind::Flow.word(),
            _ => MeasureKind::Unstated.word(),
        }
    }

    fn unit(&mut self, unit: &Object<'s>) -> Said {
        let decimals = unit
            .get("decimals")
            .filter(|value| value.written() != "null");
        let multiplier = unit.get("multiplier").map(Value::written);
        Said {
            label: self.words("the label of a unit", unit.get("label")),
            base: self.words("the base of a unit", unit.get("base")),
            symbol: self.words("the symbol of a unit", unit.get("symbol")),
            decimals: decimals.and_then(|value| {
                let decimals = self.small("`decimals`", value)?;
                if decimals > MOST_DECIMALS {
                    let span = self.span(value);
                    self.report.push(wrong_type::decimals(decimals, span));
                }
                Some(decimals)
            }),
            multiplier: multiplier.and_then(|written| written.parse().ok()),
        }
    }

    /// Returns a unit with its name; nothing where neither the file nor the user names it.
    fn named(&self, said: Said, language: &str) -> Option<Unit> {
        let base = said.base.map(|base| match said.multiplier {
            Some(power) if power != 0 => format!("{base} × 10^{power}"),
            _ => base,
        });
        let symbol = said.symbol;
        if let Some(name) = said.label.or(base).or_else(|| symbol.clone()) {
            return Some(Unit {
                name: words(language, &name),
                symbol,
                ..Unit::default()
            });
        }
        let told = self.wishes.unit.as_ref()?;
        Some(Unit {
            id: Some(told.clone()),
            name: words(language, told),
            ..Unit::default()
        })
    }
}

/// Whether figures of a kind may be added in some way.
fn is_added(kind: &str) -> bool {
    let added = [MeasureKind::Stock, MeasureKind::Flow, MeasureKind::Amount];
    added.iter().any(|added| added.word() == kind)
}
