//! A cube in the words of seed files: what `[[cube]]` tables say, as data.
//!
//! Nothing of a cube is lost here, so that what is written out can be read again as the same cube.
//! Of a part of a cube only what is true of the part is said: sums all of whose members are there,
//! footnotes on what is left.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use super::frame::Frame;
use super::frame::MEASURE;
use super::frame::PERIOD;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::cubes::Aggregation;
use crate::facts::cubes::Cells;
use crate::facts::cubes::Cube;
use crate::facts::cubes::Dimension;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::Measure;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MeasureKind;
use crate::facts::cubes::Member;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Period;
use crate::facts::cubes::SumRule;
use crate::facts::cubes::Unit;
use crate::facts::cubes::Violation;
use crate::graph::Graph;
use crate::model::LangId;
use crate::model::Localised;
use crate::model::PartialDate;

/// Writes a citation as seed files have it: `source#section:12-14 via work`.
pub(super) fn citation(graph: &Graph, citation: &Citation) -> String {
    let mut text = graph.id_of(citation.source).to_owned();
    if let Some(section) = graph.section_of(citation) {
        text = format!("{text}#{}", section.id);
        if let Some((first, last)) = citation.lines {
            text = format!("{text}:{first}");
            if last != first {
                text = format!("{text}-{last}");
            }
        }
    }
    let via: Vec<&str> = citation.via.iter().map(|work| graph.id_of(*work)).collect();
    if !via.is_empty() {
        text = format!("{text} via {}", via.join(", "));
    }
    text
}

/// The structure of the part of a cube that is written.
pub(super) struct Structure<'g> {
    pub(super) graph: &'g Graph,
    pub(super) cube: &'g Cube,
    pub(super) frame: &'g Frame,
}

impl Structure<'_> {
    /// Returns what a `[[cube]]` table says.
    pub(super) fn cube(&self) -> Map<String, Value> {
        let cube = self.cube;
        let mut table = Map::new();
        let mut add = |key: &str, value: Value| {
            table.insert(key.to_owned(), value);
        };
        add("entity", self.id(cube.entity));
        add("cite", self.citations(&cube.citations));
        if let Some(publisher) = cube.publisher {
            add("publisher", self.id(publisher));
        }
        if let Some(at) = &cube.period {
            add("period", period(at));
        }
        let tolerance = cube.tolerance.map(|tolerance| tolerance.to_string());
        if let Some(Ok(number)) = tolerance.map(|text| serde_json::from_str(&text)) {
            add("tolerance", number);
        }
        if !cube.symbols.is_empty() {
            let symbols = cube.symbols.iter();
            let symbols = symbols.map(|(sign, status)| (sign.to_string(), json!(status.word())));
            add("symbols", Value::Object(symbols.collect()));
        }
        let measures = self.measures().map(|(_, measure)| self.measure(measure));
        add("measure", measures.collect());
        let mut list = |key: &str, items: Vec<Value>| {
            if !items.is_empty() {
                table.insert(key.to_owned(), items.into());
            }
        };
        let dimensions = (0..).map(DimensionIx).zip(&cube.dimensions);
        let dimensions = dimensions.map(|(at, dimension)| self.dimension(at, dimension));
        list("dimension", dimensions.collect());
        list("identity", self.identities());
        let known = cube.violations.iter();
        list("known", known.filter_map(|item| self.known(item)).collect());
        list("break", self.breaks());
        list("note", self.footnotes());
        table
    }

    /// Returns the units of the measures that are written.
    pub(super) fn units(&self) -> Vec<Value> {
        let mut units: Vec<u16> = self.measures().map(|(_, measure)| measure.unit.0).collect();
        units.sort_unstable();
        units.dedup();
        let units = units
            .into_iter()
            .filter_map(|at| self.graph.units().get(usize::from(at)));
        units.map(|unit| self.unit(unit)).collect()
    }

    /// Returns the measures that are written and that the data set shares, with all that they say.
    pub(super) fn shared(&self) -> Vec<Value> {
        let shared = self.measures().filter(|(_, measure)| measure.shared);
        shared
            .map(|(_, measure)| Value::Object(self.declared(measure)))
            .collect()
    }

    /// Returns a text by its languages.
    pub(super) fn words(&self, text: &Localised) -> Value {
        let languages = (0..).map(LangId).zip(&self.graph.ontology().languages);
        let words = languages.filter_map(|(lang, language)| {
            let words = text.exact(lang)?;
            Some((language.tag.to_string(), json!(words)))
        });
        Value::Object(words.collect())
    }

    fn measures(&self) -> impl Iterator<Item = (MeasureIx, &Measure)> {
        let measures = (0..).map(MeasureIx).zip(&self.cube.measures);
        measures.filter(|(at, _)| self.frame.has_measure(*at))
    }

    fn unit(&self, unit: &Unit) -> Value {
        let mut table = Map::new();
        table.insert("id".to_owned(), json!(unit.id));
        table.insert("name".to_owned(), self.words(&unit.name));
        for (key, value) in [("symbol", &unit.symbol), ("currency", &unit.currency)] {
            if let Some(value) = value {
                table.insert(key.to_owned(), json!(value));
            }
        }
        table.into()
    }

    /// A measure as its cube says it: one that the data set shares says little itself.
    fn measure(&self, measure: &Measure) -> Value {
        let mut table = if measure.shared {
            let mut table = Map::new();
            table.insert("id".to_owned(), json!(measure.id));
            self.about(measure, &mut table);
            table
        } else {
            self.declared(measure)
        };
        let differs = measure.differs.iter();
        let differs = differs.filter(|differs| self.frame.has_measure(differs.from));
        let differs = differs.map(
            |differs| json!({"from": self.name(differs.from), "because": self.words(&differs.because)}),
        );
        let differs: Vec<Value> = differs.collect();
        if !differs.is_empty() {
            table.insert("differs".to_owned(), differs.into());
        }
        table.into()
    }

    fn declared(&self, measure: &Measure) -> Map<String, Value> {
        let mut table = Map::new();
        let mut add = |key: &str, value: Value| {
            table.insert(key.to_owned(), value);
        };
        let unit = self.graph.units().get(usize::from(measure.unit.0));
        add("id", json!(measure.id));
        add("name", self.words(&measure.name));
        add("unit", json!(unit.map(|unit| &unit.id)));
        add("kind", json!(measure.kind.word()));
        let word = match measure.aggregation {
            Aggregation::Flow => "flow",
            Aggregation::Stock => "stock",
            Aggregation::Never => "none",
        };
        // What follows from the kind is not said.
        let said = match measure.kind {
            MeasureKind::Amount => true,
            MeasureKind::Flow | MeasureKind::Stock => word != measure.kind.word(),
            _ => false,
        };
        if said {
            add("aggregate", json!(word));
        }
        if measure.decimals > 0 {
            add("decimals", json!(measure.decimals));
        }
        self.about(measure, &mut table);
        table
    }

    fn about(&self, measure: &Measure, table: &mut Map<String, Value>) {
        if let Some(concept) = measure.concept {
            table.insert("concept".to_owned(), self.id(concept));
        }
        if let Some(at) = &measure.period {
            table.insert("period".to_owned(), period(at));
        }
    }

    fn dimension(&self, at: DimensionIx, dimension: &Dimension) -> Value {
        let mut table = Map::new();
        table.insert("id".to_owned(), json!(dimension.id));
        table.insert("name".to_owned(), self.words(&dimension.name));
        if dimension.kind != DimensionKind::Category {
            table.insert("kind".to_owned(), json!(dimension.kind.word()));
        }
        if dimension.disjoint {
            table.insert("disjoint".to_owned(), json!(true));
        }
        let members = (0..).map(MemberIx).zip(&dimension.members);
        let members = members.filter(|(member, _)| self.frame.has_member(at, *member));
        let members = members.map(|(_, member)| self.member(at, dimension, member));
        table.insert("members".to_owned(), members.collect());
        let sums = self.sums(at, dimension);
        if !sums.is_empty() {
            table.insert("sum".to_owned(), sums.into());
        }
        table.into()
    }

    fn member(&self, at: DimensionIx, dimension: &Dimension, member: &Member) -> Value {
        let mut table = Map::new();
        table.insert("code".to_owned(), json!(member.code));
        if member.name.0.iter().any(Option::is_some) {
            table.insert("name".to_owned(), self.words(&member.name));
        }
        if let Some(entity) = member.entity {
            table.insert("entity".to_owned(), self.id(entity));
        }
        let period = member.period.as_ref().map(PartialDate::as_str);
        let is_time = dimension.kind == DimensionKind::Time;
        if let Some(period) = period.filter(|period| !is_time || *period != &*member.code) {
            table.insert("period".to_owned(), json!(period));
        }
        let within = member.within.iter();
        let within = within.filter(|within| self.frame.has_member(at, within.member));
        let within = within.map(|within| {
            let larger = code(dimension, within.member);
            match &within.because {
                None => json!(larger),
                Some(because) => json!({"member": larger, "because": because}),
            }
        });
        let mut within: Vec<Value> = within.collect();
        match (within.len(), within.pop()) {
            (1, Some(only)) => {
                table.insert("within".to_owned(), only);
            }
            (_, Some(last)) => {
                within.push(last);
                table.insert("within".to_owned(), within.into());
            }
            (_, None) => {}
        }
        if table.len() == 1 {
            return json!(member.code);
        }
        table.into()
    }

    fn sums(&self, at: DimensionIx, dimension: &Dimension) -> Vec<Value> {
        let has = |member: MemberIx| self.frame.has_member(at, member);
        let mut sums = Vec::new();
        for sum in &dimension.sums {
            let whole = has(sum.whole) && sum.parts.iter().all(|part| has(*part));
            let measures = self.names(&sum.measures);
            if !whole || (measures.is_empty() && !sum.measures.is_empty()) {
                continue;
            }
            let parts = sum.parts.iter().map(|part| code(dimension, *part));
            let parts: Vec<&str> = parts.collect();
            let mut table = Map::new();
            table.insert("whole".to_owned(), json!(code(dimension, sum.whole)));
            table.insert("parts".to_owned(), json!(parts));
            table.insert("measures".to_owned(), json!(measures));
            if !sum.exhaustive {
                table.insert("exhaustive".to_owned(), json!(false));
            }
            if let Some(because) = &sum.because {
                table.insert("because".to_owned(), json!(because));
            }
            sums.push(table.into());
        }
        sums
    }

    fn identities(&self) -> Vec<Value> {
        let has = |measures: &[MeasureIx]| measures.iter().all(|at| self.frame.has_measure(*at));
        let identities = self.cube.identities.iter();
        let identities = identities.filter(|identity| {
            self.frame.has_measure(identity.result) && has(&identity.plus) && has(&identity.minus)
        });
        let identities = identities.map(|identity| {
            let mut table = Map::new();
            table.insert("result".to_owned(), json!(self.name(identity.result)));
            for (key, measures) in [("plus", &identity.plus), ("minus", &identity.minus)] {
                if !measures.is_empty() {
                    table.insert(key.to_owned(), json!(self.names(measures)));
                }
            }
            table.into()
        });
        identities.collect()
    }

    /// A fault that is known, where the sum that it breaks is written too.
    fn known(&self, violation: &Violation) -> Option<Value> {
        let note = violation.note.as_ref()?;
        let kept = match violation.rule {
            SumRule::Members(at, number) => {
                let dimension = self.cube.dimension(at)?;
                let sum = dimension.sums.get(usize::from(number))?;
                let has = |member: &MemberIx| self.frame.has_member(at, *member);
                has(&sum.whole) && sum.parts.iter().all(has)
            }
            SumRule::Measures(number) => {
                let identity = self.cube.identities.get(usize::from(number))?;
                let terms = identity.plus.iter().chain(&identity.minus);
                let mut terms = terms.chain([&identity.result]);
                terms.all(|at| self.frame.has_measure(*at))
            }
        };
        let observations = &self.cube.observations;
        let mut place = Map::new();
        for (at, dimension) in (0..).map(DimensionIx).zip(&self.cube.dimensions) {
            let member = observations.member(at, violation.row);
            if !self.frame.has_member(at, member) {
                return None;
            }
            place.insert(dimension.id.to_string(), json!(code(dimension, member)));
        }
        let measure = observations.measure(violation.row);
        if !kept || !self.frame.has_measure(measure) {
            return None;
        }
        place.insert(MEASURE.to_owned(), json!(self.name(measure)));
        if let Some(date) = observations.period(violation.row) {
            let (column, _) = observations.periods();
            let code = column.get(violation.row.0 as usize);
            self.frame.periods.as_ref().filter(|axis| axis.has(code))?;
            place.insert(PERIOD.to_owned(), json!(date.as_str()));
        }
        Some(json!({"where": place, "note": self.words(note)}))
    }

    fn breaks(&self) -> Vec<Value> {
        let mut breaks = Vec::new();
        for item in &self.cube.breaks {
            let measures = self.names(&item.measures);
            if measures.is_empty() && !item.measures.is_empty() {
                continue;
            }
            let mut table = Map::new();
            let mut add = |key: &str, value: Value| {
                table.insert(key.to_owned(), value);
            };
            let bounds = [
                ("since", &item.validity.since),
                ("until", &item.validity.until),
            ];
            for (key, date) in bounds {
                if let Some(date) = date {
                    add(key, json!(date.as_str()));
                }
            }
            if !measures.is_empty() {
                add("measures", json!(measures));
            }
            if let Some(event) = item.event {
                add("event", self.id(event));
            }
            add("note", self.words(&item.note));
            if item.citations != self.cube.citations {
                add("cite", self.citations(&item.citations));
            }
            breaks.push(table.into());
        }
        breaks
    }

    fn footnotes(&self) -> Vec<Value> {
        let mut notes = Vec::new();
        for note in &self.cube.notes {
            let Some(place) = self.place(&note.cells) else {
                continue;
            };
            let mut table = Map::new();
            if !place.is_empty() {
                table.insert("where".to_owned(), place.into());
            }
            table.insert("text".to_owned(), self.words(&note.text));
            if note.citations != self.cube.citations {
                table.insert("cite".to_owned(), self.citations(&note.citations));
            }
            notes.push(table.into());
        }
        notes
    }

    /// Returns a choice of cells as far as they are written; nothing where none of them is.
    pub(super) fn place(&self, cells: &Cells) -> Option<Map<String, Value>> {
        let mut place = Map::new();
        for (at, members) in &cells.members {
            let dimension = self.cube.dimension(*at)?;
            let members = members.iter().copied();
            let codes = members.filter(|member| self.frame.has_member(*at, *member));
            let codes: Vec<&str> = codes.map(|member| code(dimension, member)).collect();
            place.insert(dimension.id.to_string(), one_or_several(&codes)?);
        }
        if !cells.measures.is_empty() {
            let measures = self.names(&cells.measures);
            place.insert(MEASURE.to_owned(), one_or_several(&measures)?);
        }
        if !cells.periods.is_empty() {
            let periods = cells.periods.iter().map(PartialDate::as_str);
            let periods: Vec<&str> = periods.collect();
            place.insert(PERIOD.to_owned(), one_or_several(&periods)?);
        }
        Some(place)
    }

    fn name(&self, measure: MeasureIx) -> &str {
        let measure = self.cube.measure(measure);
        measure.map_or("", |measure| &*measure.id)
    }

    /// Returns the names of those measures that are written.
    fn names(&self, measures: &[MeasureIx]) -> Vec<&str> {
        let written = measures.iter().filter(|at| self.frame.has_measure(**at));
        written.map(|at| self.name(*at)).collect()
    }

    fn id(&self, entity: EntityIx) -> Value {
        json!(self.graph.id_of(entity))
    }

    fn citations(&self, citations: &[Citation]) -> Value {
        let citations = citations.iter();
        citations
            .map(|cited| json!(citation(self.graph, cited)))
            .collect()
    }
}

fn code(dimension: &Dimension, member: MemberIx) -> &str {
    dimension.member(member).map_or("", |member| &*member.code)
}

fn period(period: &Period) -> Value {
    match &period.basis {
        Basis::Stated => json!(period.date.as_str()),
        Basis::Inferred { because } => {
            json!({"value": period.date.as_str(), "because": because})
        }
    }
}

fn one_or_several(codes: &[&str]) -> Option<Value> {
    match codes {
        [] => None,
        [only] => Some(json!(only)),
        several => Some(json!(several)),
    }
}
