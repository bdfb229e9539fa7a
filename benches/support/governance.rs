//! Graphs like those of public governance, of any size, made up from a seed.
//!
//! Bodies that answer to each other, rules that they implement, programmes, places, and reports that
//! say so, with names in two languages (Norwegian letters among them), aliases, validity, citations,
//! inferred and deprecated statements. How many links things have is as uneven as in life: most have
//! a few, and some have a good part of all. The same seed and size give the same facts everywhere.
//!
//! The facts are made directly (`facts::made` puts them to the rules), since ten million relations as
//! TOML would measure a parser. Nothing here is a real body or law.

#![allow(dead_code, reason = "benches and tests use a part of it each")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "made up for benches and tests, which stop at what they do not expect"
)]

#[path = "dice.rs"]
mod dice;

use std::sync::Arc;

use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::Span;
use govgraph::diagnostics::render;
use govgraph::facts;
use govgraph::facts::Basis;
use govgraph::facts::Checked;
use govgraph::facts::Citation;
use govgraph::facts::Claim;
use govgraph::facts::Entity;
use govgraph::facts::EntityIx;
use govgraph::facts::FactBase;
use govgraph::facts::Origin;
use govgraph::facts::Rank;
use govgraph::facts::Section;
use govgraph::facts::Sections;
use govgraph::facts::Statement;
use govgraph::graph::Graph;
use govgraph::model::LangId;
use govgraph::model::Validity;
use govgraph::model::Value;
use govgraph::ontology;
use govgraph::ontology::Direction;
use govgraph::ontology::Field;
use govgraph::ontology::Ontology;
use govgraph::ontology::RelationId;

pub(crate) use dice::Dice;

/// The kinds of things and relations of the graphs.
pub(crate) const SCHEMA: &str = include_str!("governance.graphql");

/// How large a graph is to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    /// How many entities there are.
    pub(crate) entities: usize,
    /// About how many relations there are; what would be said twice is left out.
    pub(crate) relations: usize,
}

impl Size {
    /// A graph of so many entities with ten relations each.
    pub(crate) fn of(entities: usize) -> Self {
        Self {
            entities,
            relations: entities * 10,
        }
    }
}

/// The types, by the ids of their entities, and how many of a thousand entities are of each.
const TYPES: [(&str, &str, usize); 8] = [
    ("Directorate", "directorate", 80),
    ("Law", "law", 50),
    ("Ministry", "ministry", 20),
    ("Municipality", "municipality", 300),
    ("Place", "place", 100),
    ("Programme", "programme", 180),
    ("Regulation", "regulation", 250),
    ("Report", "report", 20),
];

const BODIES: &[usize] = &[0, 2, 3];
const RULES: &[usize] = &[1, 6];
const ALL: &[usize] = &[0, 1, 2, 3, 4, 5, 6, 7];

/// The relations: what their subjects and objects are, and how many of a hundred relations they are.
const RELATIONS: [(&str, &[usize], &[usize], usize); 10] = [
    ("amends", RULES, RULES, 8),
    ("appliesIn", RULES, &[4], 8),
    ("basedOn", &[6], &[1], 6),
    ("cooperatesWith", BODIES, BODIES, 10),
    ("delivers", BODIES, &[5], 12),
    ("implements", BODIES, RULES, 30),
    ("lists", &[7], ALL, 10),
    ("seat", BODIES, &[4], 4),
    ("subordinateTo", BODIES, BODIES, 4),
    ("supervises", BODIES, BODIES, 8),
];

const ENGLISH: LangId = LangId(0);
const NORWEGIAN: LangId = LangId(1);

/// Half a name in both languages.
const FIRST: [(&str, &str); 16] = [
    ("Sør", "South"),
    ("Nørd", "North"),
    ("Øst", "East"),
    ("Vest", "West"),
    ("Grå", "Grey"),
    ("Blå", "Blue"),
    ("Rød", "Red"),
    ("Små", "Small"),
    ("Høy", "High"),
    ("Lår", "Thigh"),
    ("Bjørke", "Birch"),
    ("Æsk", "Ash"),
    ("Ål", "Eel"),
    ("Sjø", "Sea"),
    ("Fjær", "Feather"),
    ("Mjøl", "Meal"),
];
const SECOND: [(&str, &str); 16] = [
    ("øya", "island"),
    ("åsen", "ridge"),
    ("vær", "haven"),
    ("fjøra", "shore"),
    ("bæk", "brook"),
    ("nes", "ness"),
    ("vik", "bay"),
    ("dal", "dale"),
    ("sæter", "pasture"),
    ("bø", "farm"),
    ("løkka", "meadow"),
    ("grend", "hamlet"),
    ("åker", "field"),
    ("skjær", "reef"),
    ("tjørn", "tarn"),
    ("voll", "green"),
];
const MATTERS: [(&str, &str); 16] = [
    ("bosetting", "settlement"),
    ("opplæring", "training"),
    ("språkprøver", "language tests"),
    ("gjenforening", "reunification"),
    ("likestilling", "equality"),
    ("øvelser", "exercises"),
    ("fiskeri", "fisheries"),
    ("høring", "hearings"),
    ("væpnet vern", "armed protection"),
    ("åpenhet", "openness"),
    ("tilsyn", "supervision"),
    ("kvotering", "quotas"),
    ("grønne næringer", "green trades"),
    ("råd og støtte", "advice and support"),
    ("grensekontroll", "border control"),
    ("nærmiljø", "neighbourhoods"),
];

impl Dice {
    /// Says yes so many times in a hundred.
    fn often(&mut self, per_cent: usize) -> bool {
        self.below(100) < per_cent
    }

    /// Returns a number below another, mostly a small one: half of all are among the first fifth.
    fn skewed(&mut self, limit: usize) -> usize {
        let part = self.part();
        let part = part * part * part.sqrt();
        ((part * limit as f64) as usize).min(limit.saturating_sub(1))
    }

    /// Returns how many there are where there is a mean: mostly few, rarely many.
    fn count(&mut self, mean: f64) -> usize {
        let many = if self.below(1000) == 0 { 30.0 } else { 0.97 };
        let exact = -(1.0 - self.part()).ln() * mean * many;
        let whole = exact.floor();
        whole as usize + usize::from(self.part() < exact - whole)
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// Returns the ontology of the graphs.
pub(crate) fn ontology() -> Arc<Ontology> {
    let mut sources = SourceMap::default();
    let file = sources.add("governance.graphql", SCHEMA);
    let loaded = ontology::load(&sources, &[file]);
    let findings = render(&loaded.diagnostics, &sources, Format::Plain);
    Arc::new(loaded.ontology.expect(&findings))
}

/// Makes the facts of a graph and puts them to the rules.
pub(crate) fn checked(size: Size, seed: u64, ontology: &Ontology) -> Checked {
    facts::made(facts(size, seed, ontology), ontology).unwrap()
}

/// Makes a graph.
pub(crate) fn graph(size: Size, seed: u64) -> Graph {
    let ontology = ontology();
    let facts = checked(size, seed, &ontology);
    Graph::build(ontology, facts)
}

/// Makes the facts of a graph.
pub(crate) fn facts(size: Size, seed: u64, ontology: &Ontology) -> FactBase {
    let mut made = Made::new(size, seed, ontology);
    let mut statements = Vec::with_capacity(size.relations + size.entities * 4);
    for (kind, range) in made.ranges.clone().into_iter().enumerate() {
        for at in range {
            made.about(kind, at, &mut statements);
        }
    }
    FactBase {
        entities: made.entities(),
        sections: made.sections(),
        statements,
        ..FactBase::default()
    }
}

struct Made<'o> {
    ontology: &'o Ontology,
    dice: Dice,
    /// The entities of each type.
    ranges: Vec<std::ops::Range<usize>>,
    /// For each relation that a type may have: it, what it leads to, and how many of it an entity
    /// has.
    relations: Vec<Vec<(RelationId, usize, f64)>>,
}

impl<'o> Made<'o> {
    fn new(size: Size, seed: u64, ontology: &'o Ontology) -> Self {
        let mut start = 0;
        let mut ranges = Vec::new();
        for (nth, (_, _, share)) in TYPES.iter().enumerate() {
            let end = if nth + 1 == TYPES.len() {
                size.entities
            } else {
                start + (size.entities * share / 1000).max(1)
            };
            ranges.push(start..end.max(start + 1));
            start = end;
        }
        let count = |types: &[usize]| types.iter().map(|kind| ranges[*kind].len()).sum::<usize>();
        let relations = (0..TYPES.len()).map(|kind| {
            let own = RELATIONS.iter().enumerate();
            let own = own.filter(|(_, (_, domain, ..))| domain.contains(&kind));
            own.map(|(nth, (name, domain, _, share))| {
                let (id, direction) = ontology.relation_named(name).unwrap();
                assert_eq!(direction, Direction::Forward);
                let all = (size.relations * share) as f64 / 100.0;
                (id, nth, all / count(domain) as f64)
            })
            .collect()
        });
        Self {
            ontology,
            dice: Dice::new(seed),
            relations: relations.collect(),
            ranges,
        }
    }

    fn entities(&self) -> Vec<Entity> {
        let mut all = Vec::with_capacity(self.ranges.last().unwrap().end);
        for ((name, key, _), range) in TYPES.iter().zip(&self.ranges) {
            let kind = self.ontology.type_named(name).unwrap();
            all.extend((0..range.len()).map(|nth| Entity {
                id: format!("{key}-{nth:07}").parse().unwrap(),
                kind,
                span: Span::BUILT_IN,
            }));
        }
        all
    }

    fn sections(&self) -> Vec<Sections> {
        let reports = self.ranges[7].clone();
        let sections = |_: usize| {
            (0..SECTIONS).map(|nth| Section {
                id: format!("part-{nth}").into(),
                title: format!("Part {nth}").into(),
                lines: Some((nth * 100 + 1, nth * 100 + 100)),
            })
        };
        reports
            .map(|at| Sections {
                source: EntityIx(at as u32),
                sections: sections(at).collect(),
            })
            .collect()
    }

    /// Makes everything that is said of an entity.
    fn about(&mut self, kind: usize, at: usize, into: &mut Vec<Statement>) {
        let start = into.len();
        let validity = self.validity(20, 3);
        self.say(at, Claim::Exists, validity, into);
        let (nb, en) = self.names(kind, at - self.ranges[kind].start);
        let text = |text: String, lang| Value::Text {
            text: text.into(),
            lang,
        };
        self.property(kind, at, "name", text(en, ENGLISH), into);
        if self.dice.often(10) {
            let alias = format!("{} {}", self.dice.one(&FIRST).0, self.dice.below(100_000));
            self.property(kind, at, "aliases", text(alias, NORWEGIAN), into);
        }
        self.property(kind, at, "name", text(nb, NORWEGIAN), into);
        if BODIES.contains(&kind) {
            if self.dice.often(70) {
                let staff = 1 + self.dice.skewed(10_000) as i64;
                self.property(kind, at, "staff", Value::Int(staff), into);
            }
            if self.dice.often(50) {
                let founded = self.date().parse().unwrap();
                self.property(kind, at, "founded", Value::PartialDate(founded), into);
            }
        }
        if RULES.contains(&kind) {
            let year = 1900 + self.dice.below(125);
            let number = format!("{year}-{}", self.dice.below(1000));
            self.property(kind, at, "number", Value::String(number.into()), into);
        }
        if kind == 4 {
            let people = Value::Int(10 + self.dice.skewed(1_000_000) as i64);
            self.property(kind, at, "population", people, into);
        }
        for nth in 0..self.relations[kind].len() {
            self.relate(kind, at, nth, into);
        }
        into[start..].sort_by(|a, b| a.claim.cmp(&b.claim));
    }

    fn property(
        &mut self,
        kind: usize,
        at: usize,
        name: &str,
        value: Value,
        into: &mut Vec<Statement>,
    ) {
        let of = self.ontology.type_named(TYPES[kind].0).unwrap();
        let Some(Field::Property(property)) = self.ontology.field(of, name) else {
            unreachable!("`{name}` is a property");
        };
        let claim = Claim::Property(property, value);
        self.say(at, claim, Validity::ALWAYS, into);
    }

    fn relate(&mut self, kind: usize, at: usize, nth: usize, into: &mut Vec<Statement>) {
        let (relation, nth, mean) = self.relations[kind][nth];
        let (name, _, range, _) = RELATIONS[nth];
        let mut objects: Vec<usize> = Vec::new();
        for _ in 0..self.dice.count(mean) {
            let kind = self.target(range);
            let to = self.ranges[kind].clone();
            let mut object = to.start + self.dice.skewed(to.len());
            if name == "subordinateTo" || name == "cooperatesWith" {
                // Upwards only: no circle, and no two that say the same of each other.
                object = self.dice.skewed(at.max(1));
                let is_body = |at: usize| BODIES.iter().any(|of| self.ranges[*of].contains(&at));
                if !is_body(object) {
                    continue;
                }
            }
            if object != at {
                objects.push(object);
            }
        }
        objects.sort_unstable();
        objects.dedup();
        for object in objects {
            let validity = self.validity(25, 8);
            let claim = Claim::Relation(relation, EntityIx(object as u32));
            self.say(at, claim, validity, into);
            if name == "implements" && self.dice.often(30) {
                let role = self.dice.one(&["leads", "advises", "decides appeals"]);
                let role = Value::Text {
                    text: role.into(),
                    lang: ENGLISH,
                };
                into.last_mut().unwrap().qualifiers.push((0, role));
            }
        }
    }

    /// Chooses one of several types, as often as it has entities.
    fn target(&mut self, types: &[usize]) -> usize {
        let all: usize = types.iter().map(|kind| self.ranges[*kind].len()).sum();
        let mut place = self.dice.below(all);
        for kind in types {
            let size = self.ranges[*kind].len();
            if place < size {
                return *kind;
            }
            place -= size;
        }
        types[0]
    }

    fn say(&mut self, at: usize, claim: Claim, validity: Validity, into: &mut Vec<Statement>) {
        let dice = &mut self.dice;
        let reports = &self.ranges[7];
        let count = 1 + usize::from(dice.often(30));
        let mut citations: Vec<Citation> = Vec::with_capacity(count);
        for _ in 0..count {
            let section = dice.below(SECTIONS as usize) as u16;
            let line = u32::from(section) * 100 + 1 + dice.below(100) as u32;
            let source = reports.start + dice.skewed(reports.len());
            citations.push(Citation {
                source: EntityIx(source as u32),
                section: Some(section),
                lines: Some((line, line)),
                via: Vec::new(),
            });
        }
        let basis = if dice.often(5) {
            Basis::Inferred {
                because: "it follows from what two reports say of the same matter".into(),
            }
        } else {
            Basis::Stated
        };
        let rank = if dice.often(1) {
            Rank::Deprecated
        } else {
            Rank::Normal
        };
        let note = dice
            .often(2)
            .then(|| "Told in other words elsewhere.".into());
        into.push(Statement {
            id: Box::default(),
            subject: EntityIx(at as u32),
            claim,
            qualifiers: Vec::new(),
            validity,
            citations,
            basis,
            origin: Origin::Source,
            rank,
            note,
            span: Span::BUILT_IN,
        });
    }

    /// Makes a validity that has a start, and an end, so many times in a hundred.
    fn validity(&mut self, since: usize, until: usize) -> Validity {
        let mut validity = Validity::ALWAYS;
        if self.dice.often(since) {
            validity.since = Some(self.date().parse().unwrap());
        }
        if self.dice.often(until) {
            // Later than any start.
            let year = 2021 + self.dice.below(8);
            validity.until = Some(format!("{year}-07-01").parse().unwrap());
        }
        validity
    }

    /// Makes a date that is known to the year, the month or the day.
    fn date(&mut self) -> String {
        let year = 1950 + self.dice.below(70);
        let month = 1 + self.dice.below(12);
        match self.dice.below(3) {
            0 => format!("{year}"),
            1 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{:02}", 1 + self.dice.below(28)),
        }
    }

    /// Makes a name in Norwegian and in English.
    fn names(&mut self, kind: usize, nth: usize) -> (String, String) {
        let (first, second) = (self.dice.one(&FIRST), self.dice.one(&SECOND));
        let matter = self.dice.one(&MATTERS);
        let place = (
            format!("{}{}", first.0, second.0),
            format!("{} {}", first.1, second.1),
        );
        let (nb, en) = match TYPES[kind].1 {
            "directorate" => ("Direktoratet for", "Directorate of"),
            "law" => ("Lov om", "Act on"),
            "ministry" => ("Departementet for", "Ministry of"),
            "programme" => ("Ordning for", "Scheme for"),
            "regulation" => ("Forskrift om", "Regulation on"),
            "report" => ("Rapport om", "Report on"),
            "municipality" => {
                return (
                    format!("{} kommune {nth}", place.0),
                    format!("{} Municipality {nth}", place.1),
                );
            }
            _ => return (format!("{} {nth}", place.0), format!("{} {nth}", place.1)),
        };
        (
            format!("{nb} {} i {} {nth}", matter.0, place.0),
            format!("{en} {} in {} {nth}", matter.1, place.1),
        )
    }
}

/// How many parts a report has.
const SECTIONS: u32 = 8;
