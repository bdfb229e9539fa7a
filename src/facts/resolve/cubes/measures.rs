//! Measures and what follows from other measures.

use rustc_hash::FxHashMap;

use super::super::Resolver;
use super::fields::Spot;
use super::fields::get;
use super::units::Shared;
use crate::diagnostics::Span;
use crate::facts::Basis;
use crate::facts::cubes::Aggregation;
use crate::facts::cubes::Cube;
use crate::facts::cubes::Differs;
use crate::facts::cubes::Identity;
use crate::facts::cubes::Measure;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::Period;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::Table;
use crate::facts::rules::bad_sum;
use crate::facts::rules::duplicate_name;
use crate::facts::rules::unknown_measure;
use crate::facts::rules::unknown_unit;
use crate::facts::rules::wrong_shape;
use crate::facts::rules::wrong_value;

const MEASURE_KEYS: [&str; 9] = [
    "id",
    "name",
    "unit",
    "kind",
    "decimals",
    "aggregate",
    "concept",
    "period",
    "differs",
];
/// What a measure that the data set shares does not say, since it has no neighbours.
const OF_CUBE: &str = "differs";
/// What a measure says itself unless the data set shares it.
const OWN: [&str; 5] = ["name", "unit", "kind", "decimals", "aggregate"];
const IDENTITY_KEYS: [&str; 3] = ["result", "plus", "minus"];
const MOST_DECIMALS: i64 = 15;

impl Resolver<'_, '_> {
    /// Resolves all measures of a cube.
    pub(super) fn measures(
        &mut self,
        cube: &str,
        node: &Node<'_>,
        broken: bool,
        shared: &Shared,
    ) -> Vec<Measure> {
        let tables = self.tables("cube.measure", node);
        let mut measures: Vec<Measure> = Vec::with_capacity(tables.len());
        let mut first: FxHashMap<Box<str>, Span> = FxHashMap::default();
        let mut confused = Vec::new();
        for (entries, span) in tables {
            let spot = Spot {
                what: "this measure",
                span,
                broken,
            };
            let stands_for = !OWN.iter().any(|key| get(entries, key).is_some());
            let measure = if stands_for {
                self.shared_measure(cube, spot, entries, shared)
            } else {
                self.only(spot, entries, &MEASURE_KEYS);
                self.measure(spot, entries, shared)
            };
            let Some(measure) = measure else { continue };
            if let Some(first) = first.get(&measure.id) {
                let (name, span) = (&measure.id, measure.span);
                let finding = duplicate_name::finding("measures", name, span, *first);
                self.diagnostics.push(finding);
                continue;
            }
            first.insert(measure.id.clone(), measure.span);
            if let Some(node) = get(entries, "differs") {
                confused.push((measures.len(), node));
            }
            measures.push(measure);
        }
        for (at, node) in confused {
            let differs = self.differs(cube, node, &measures);
            if let Some(measure) = measures.get_mut(at) {
                measure.differs = differs;
            }
        }
        measures
    }

    /// Resolves a measure that stands for one that the data set shares.
    fn shared_measure(
        &mut self,
        cube: &str,
        spot: Spot<'_>,
        entries: &Table<'_>,
        shared: &Shared,
    ) -> Option<Measure> {
        self.only(spot, entries, &MEASURE_KEYS);
        let node = self.required(spot, entries, "id", "id = \"immigration\"")?;
        let id = self.slug(node)?;
        let Some(found) = shared.measures.get(&id) else {
            if !shared.lost_measures && !spot.broken {
                let known = shared.measures.keys().map(|id| &**id);
                let mut known: Vec<&str> = known.collect();
                known.sort_unstable();
                let finding = unknown_measure::shared(&id, cube, node.span, known);
                self.diagnostics.push(finding);
            }
            return None;
        };
        let mut measure = found.clone();
        measure.span = node.span;
        if let Some(node) = get(entries, "period") {
            measure.period = self.period(node);
        }
        if let Some(node) = get(entries, "concept") {
            measure.concept = self.an_entity("concept", node);
        }
        Some(measure)
    }

    /// Resolves a measure that the data set shares.
    pub(super) fn shareable(
        &mut self,
        spot: Spot<'_>,
        entries: &Table<'_>,
        shared: &Shared,
    ) -> Option<Measure> {
        let known = MEASURE_KEYS.iter().filter(|key| **key != OF_CUBE);
        let known: Vec<&str> = known.copied().collect();
        self.only(spot, entries, &known);
        let measure = self.measure(spot, entries, shared)?;
        Some(Measure {
            shared: true,
            ..measure
        })
    }

    /// Resolves a measure that says everything itself.
    fn measure(&mut self, spot: Spot<'_>, entries: &Table<'_>, shared: &Shared) -> Option<Measure> {
        let id = self.required(spot, entries, "id", "id = \"immigration\"");
        let name = self.required(spot, entries, "name", "name = { en = \"Immigration\" }");
        let name = self.words_of("name", name);
        let unit = self.required(spot, entries, "unit", "unit = \"persons\"");
        let unit = unit.and_then(|node| {
            let id = self.words("unit", node)?;
            let unit = shared.unit_names.get(&id).copied();
            if unit.is_none() && !shared.lost_units {
                let known = shared.units.iter().map(|unit| &*unit.id);
                let finding = unknown_unit::finding(&id, node.span, known);
                self.diagnostics.push(finding);
            }
            unit
        });
        let kind = self.required(spot, entries, "kind", "kind = \"stock\"");
        let kind = kind.and_then(|node| self.one_of("kind", node, &MeasureKind::ALL));
        let decimals = get(entries, "decimals");
        let decimals = decimals.map_or(Some(0), |node| self.small("decimals", node, MOST_DECIMALS));
        let aggregation = kind.and_then(|kind| self.aggregation(spot, entries, kind));
        let concept = get(entries, "concept");
        let concept = concept.and_then(|node| self.an_entity("concept", node));
        let period = get(entries, "period").and_then(|node| self.period(node));
        let node = id?;
        Some(Measure {
            id: self.slug(node)?,
            shared: false,
            name,
            unit: unit?,
            kind: kind?,
            aggregation: aggregation?,
            decimals: decimals?,
            concept,
            period,
            differs: Vec::new(),
            span: node.span,
        })
    }

    /// Works out over what the figures of a measure may be added.
    fn aggregation(
        &mut self,
        spot: Spot<'_>,
        entries: &Table<'_>,
        kind: MeasureKind,
    ) -> Option<Aggregation> {
        const WORDS: [(&str, Aggregation); 3] = [
            ("flow", Aggregation::Flow),
            ("stock", Aggregation::Stock),
            ("none", Aggregation::Never),
        ];
        let widest = match kind {
            MeasureKind::Flow | MeasureKind::Amount => Aggregation::Flow,
            MeasureKind::Stock => Aggregation::Stock,
            _ => Aggregation::Never,
        };
        let Some(node) = get(entries, "aggregate") else {
            if kind == MeasureKind::Amount && !spot.broken {
                let example = "aggregate = \"flow\"` (so much in the course of a time), `\"stock\"` (so much at a time) or `\"none\"";
                let finding = wrong_shape::without("this amount", "aggregate", spot.span, example);
                self.diagnostics.push(finding);
                return None;
            }
            return Some(widest);
        };
        let aggregation = self.one_of("aggregate", node, &WORDS)?;
        if aggregation < widest {
            let written = node.as_str().unwrap_or_default();
            let finding = wrong_value::aggregate(kind.word(), written, node.span);
            self.diagnostics.push(finding);
            return None;
        }
        Some(aggregation)
    }

    /// Resolves what figures are about: a time, or a table with `value` and `because`.
    pub(super) fn period(&mut self, node: &Node<'_>) -> Option<Period> {
        let Kind::Table(entries) = &node.kind else {
            let date = self.date("period", node)?;
            let basis = Basis::Stated;
            return Some(Period { date, basis });
        };
        let spot = Spot {
            what: "this period",
            span: node.span,
            broken: false,
        };
        self.only(spot, entries, &["value", "because"]);
        let value = self.required(spot, entries, "value", "period = { value = \"2024\" }")?;
        let date = self.date("period", value);
        let because = get(entries, "because").and_then(|node| self.words("because", node));
        Some(Period {
            date: date?,
            basis: because.map_or(Basis::Stated, |because| Basis::Inferred { because }),
        })
    }

    fn differs(&mut self, cube: &str, node: &Node<'_>, measures: &[Measure]) -> Vec<Differs> {
        let mut found = Vec::new();
        for (entries, span) in self.tables("differs", node) {
            let spot = Spot {
                what: "this difference",
                span,
                broken: false,
            };
            self.only(spot, entries, &["from", "because"]);
            let from = self.required(spot, entries, "from", "from = \"other-measure\"");
            let because = self.required(spot, entries, "because", "because = { en = \"...\" }");
            let because = because.map(|node| self.localised("because", node));
            let from = from.and_then(|node| {
                let name = self.words("from", node)?;
                self.measure_of(cube, measures, &name, node.span)
            });
            if let (Some(from), Some(because)) = (from, because) {
                found.push(Differs { from, because });
            }
        }
        found
    }

    /// Looks up a measure of a cube.
    pub(super) fn measure_of(
        &mut self,
        cube: &str,
        measures: &[Measure],
        name: &str,
        span: Span,
    ) -> Option<MeasureIx> {
        let at = measures.iter().position(|measure| &*measure.id == name);
        if at.is_none() {
            let known = measures.iter().map(|measure| &*measure.id);
            let finding = unknown_measure::finding(name, cube, span, known);
            self.diagnostics.push(finding);
        }
        at.and_then(|at| u16::try_from(at).ok()).map(MeasureIx)
    }

    /// Reads a list of measures of a cube.
    pub(super) fn measures_of(
        &mut self,
        cube: &str,
        measures: &[Measure],
        what: &str,
        node: &Node<'_>,
    ) -> Vec<MeasureIx> {
        let names = self.several(what, node);
        names
            .into_iter()
            .filter_map(|(name, span)| self.measure_of(cube, measures, name, span))
            .collect()
    }

    /// Resolves the measures that follow from others.
    pub(super) fn identities(
        &mut self,
        name: &str,
        node: &Node<'_>,
        cube: &mut Cube,
        broken: bool,
    ) {
        for (entries, span) in self.tables("cube.identity", node) {
            let spot = Spot {
                what: "this identity",
                span,
                broken,
            };
            self.only(spot, entries, &IDENTITY_KEYS);
            let result = self.required(spot, entries, "result", "result = \"net-migration\"");
            let before = self.diagnostics.len();
            let result = result.map(|node| self.measures_of(name, &cube.measures, "result", node));
            let mut side = |key: &str| match get(entries, key) {
                Some(node) => self.measures_of(name, &cube.measures, key, node),
                None => Vec::new(),
            };
            let (plus, minus) = (side("plus"), side("minus"));
            let Some([result]) = result.as_deref() else {
                continue;
            };
            let identity = Identity {
                result: *result,
                plus,
                minus,
                span,
            };
            if self.diagnostics.len() == before {
                match wrong(cube, &identity) {
                    Some((problem, help)) => {
                        self.diagnostics
                            .push(bad_sum::finding(&problem, span, help));
                    }
                    None => cube.identities.push(identity),
                }
            }
        }
    }
}

/// Says what is wrong with an identity.
fn wrong(cube: &Cube, identity: &Identity) -> Option<(String, &'static str)> {
    let Identity {
        result,
        plus,
        minus,
        span: _,
    } = identity;
    let id = |at: MeasureIx| cube.measure(at).map_or("", |measure| &*measure.id);
    let unit = |at: MeasureIx| cube.measure(at).map(|measure| measure.unit);
    let terms: Vec<MeasureIx> = plus.iter().chain(minus).copied().collect();
    if plus.is_empty() || terms.len() < 2 {
        let help = "write two or more measures under `plus`, or one there and one under `minus`";
        let problem = format!("`{}` follows from fewer than two measures", id(*result));
        return Some((problem, help));
    }
    if terms.contains(result) {
        let help = "take it out of `plus` and `minus`";
        return Some((format!("`{}` follows from itself", id(*result)), help));
    }
    for (at, term) in terms.iter().enumerate() {
        if terms.iter().skip(at + 1).any(|other| other == term) {
            let help = "name each measure once";
            return Some((format!("`{}` is counted twice", id(*term)), help));
        }
        if unit(*term) != unit(*result) {
            let problem = format!("`{}` and `{}` have different units", id(*term), id(*result));
            return Some((problem, "add only what is counted in the same unit"));
        }
    }
    None
}
