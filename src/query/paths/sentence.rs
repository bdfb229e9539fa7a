//! A path in words: `A is subordinate to B, which implements C; C governs D.`
//!
//! The phrases are the relations' own, the names are those of the day in the wanted language or one
//! that it falls back to. In brackets stands what limits a step: qualifiers in words, dates, and
//! that it is inferred or only possibly holds.

use super::Path;
use super::Step;
use super::words::Words;
use super::words::words;
use crate::facts::Basis;
use crate::facts::EntityIx;
use crate::graph::Claim;
use crate::graph::View;
use crate::model::Holds;
use crate::model::LangId;
use crate::model::PartialDate;
use crate::model::Validity;
use crate::model::Value;
use crate::model::ValueKind;
use crate::model::ValueRef;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::query::values::value;

/// How many steps are told before a name is said again: few clauses can refer back in a row.
const CLAUSES: usize = 2;

/// Tells a path as one sentence.
///
/// Where the ontology has no phrases in the wanted language, its default language is spoken; names
/// are in the wanted one all the same.
pub fn sentence(view: View<'_>, path: &Path, lang: LangId) -> String {
    let teller = Teller::new(view, path, lang);
    let mut told = String::new();
    for (at, step) in path.steps.iter().enumerate() {
        let phrase = teller.phrase(step);
        let which = teller.words.and_then(|words| words.which.zip(Some(words)));
        match which {
            Some((which, words)) if at % CLAUSES != 0 => {
                told.push_str(", ");
                told.push_str(which);
                told.push(' ');
                told.push_str(&words.subordinate(phrase));
            }
            _ => {
                if at > 0 {
                    told.push_str("; ");
                }
                told.push_str(teller.name(step.from));
                told.push(' ');
                told.push_str(phrase);
            }
        }
        told.push(' ');
        told.push_str(teller.name(step.to));
        let remarks = teller.remarks(step);
        if !remarks.is_empty() {
            told.push_str(" (");
            told.push_str(&remarks.join("; "));
            told.push(')');
        }
    }
    capitalised(&told)
}

/// Begins with a capital letter and ends with a full stop.
fn capitalised(told: &str) -> String {
    let mut letters = told.chars();
    match letters.next() {
        Some(first) => {
            let mut whole: String = first.to_uppercase().collect();
            whole.push_str(letters.as_str());
            whole.push('.');
            whole
        }
        None => String::new(),
    }
}

struct Teller<'a> {
    view: View<'a>,
    ontology: &'a Ontology,
    /// The language of names.
    lang: LangId,
    /// The language of phrases.
    spoken: LangId,
    words: Option<&'static Words>,
}

impl<'a> Teller<'a> {
    fn new(view: View<'a>, path: &Path, lang: LangId) -> Self {
        let ontology = view.graph().ontology();
        let all_given = path.steps.iter().all(|step| {
            let relation = &ontology[step.best.relation];
            let both = [&relation.reads, &relation.inverse_reads];
            both.iter().all(|phrase| phrase.exact(lang).is_some())
        });
        let spoken = if all_given { lang } else { LangId(0) };
        let language = ontology.languages.get(usize::from(spoken.0));
        Self {
            view,
            ontology,
            lang,
            spoken,
            words: language.and_then(|language| words(&language.tag)),
        }
    }

    /// Returns what an entity is called on the day; what it is called at all where it has no name
    /// then.
    fn name(&self, entity: EntityIx) -> &'a str {
        let graph = self.view.graph();
        let named = |view: View<'a>| {
            let property = match self.ontology.field(graph.kind_of(entity), "name")? {
                Field::Property(property) => property,
                Field::Relation(..) | Field::Derived(_) => return None,
            };
            match graph.claim(value(view, entity, property, self.lang)?) {
                Claim::Property(_, ValueRef::Text { text, .. }) => Some(text),
                Claim::Property(..) | Claim::Exists | Claim::Relation(..) => None,
            }
        };
        named(self.view)
            .or_else(|| named(self.view.include_ended(true)))
            .unwrap_or_else(|| graph.id_of(entity))
    }

    fn phrase(&self, step: &Step) -> &'a str {
        let relation = &self.ontology[step.best.relation];
        let phrase = match step.best.direction {
            Direction::Forward => &relation.reads,
            Direction::Inverse => &relation.inverse_reads,
        };
        phrase.or_default(self.spoken).unwrap_or(&relation.name)
    }

    /// Returns what limits a step.
    fn remarks(&self, step: &Step) -> Vec<String> {
        let (graph, at) = (self.view.graph(), step.best.statement);
        let set = self.ontology[step.best.relation].qualifiers;
        let mut remarks: Vec<String> = Vec::new();
        for (place, value) in graph.qualifiers(at) {
            let said = match value {
                Value::Text { text, lang } if *lang == self.spoken => Some(text.to_string()),
                Value::Enum(name) => set.and_then(|set| {
                    let qualifier = self.ontology[set].qualifiers.get(usize::from(*place))?;
                    self.label(&qualifier.kind, name)
                }),
                _ => None,
            };
            remarks.extend(said);
        }
        remarks.extend(self.dates(graph.validity(at)));
        if *graph.basis(at) != Basis::Stated {
            remarks.push(self.words.map_or("∴", |words| words.inferred).to_owned());
        }
        if step.best.holds(self.view) == Holds::Possibly {
            remarks.push(self.words.map_or("?", |words| words.possibly).to_owned());
        }
        remarks
    }

    /// Returns what a value of an enumeration is called.
    fn label(&self, kind: &ValueKind, name: &str) -> Option<String> {
        let ValueKind::Enum(of) = kind else {
            return None;
        };
        let mut values = self.ontology.enum_named(of)?.values.iter();
        let value = values.find(|value| &*value.name == name)?;
        value.label.or_default(self.spoken).map(str::to_owned)
    }

    fn dates(&self, validity: &Validity) -> Option<String> {
        let Validity { since, until } = validity;
        match (since, until, self.words) {
            (None, None, _) => None,
            (Some(since), None, Some(words)) => {
                Some(format!("{} {}", words.since, words.date(since)))
            }
            (None, Some(until), Some(words)) => {
                Some(format!("{} {}", words.until, words.date(until)))
            }
            (Some(since), Some(until), Some(words)) => Some(format!(
                "{} {} {} {}",
                words.since,
                words.date(since),
                words.until,
                words.date(until)
            )),
            (since, until, None) => {
                let open = |date: &Option<PartialDate>| {
                    date.as_ref().map_or("..".into(), ToString::to_string)
                };
                Some(format!("{}/{}", open(since), open(until)))
            }
        }
    }
}
