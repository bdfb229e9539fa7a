//! The ids of statements: made of what they say, so that none needs to be kept.

use std::fmt::Write as _;

use super::Claim;
use super::Run;
use super::Store;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::model::ValueRef;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;

/// The parts of an id, which points separate; the last may be empty and is then none.
pub(super) type Parts<'a> = [&'a str; 3];

/// Returns what an id is made of, without the number that tells several apart.
pub(super) fn parts<'a>(
    ontology: &'a Ontology,
    subject: &'a str,
    claim: Claim<'_>,
    object: &'a str,
) -> Parts<'a> {
    match claim {
        Claim::Exists => [subject, "exists", ""],
        Claim::Property(property, value) => {
            let language = match value {
                ValueRef::Text { lang, .. } => ontology.languages.get(usize::from(lang.0)),
                _ => None,
            };
            let tag = language.map_or("", |language| &*language.tag);
            [subject, &ontology[property].name, tag]
        }
        Claim::Relation(relation, _) => [subject, &ontology[relation].name, object],
    }
}

/// Returns how long an id is without the number that tells several apart.
pub(super) fn length([subject, field, end]: Parts<'_>) -> usize {
    let end = if end.is_empty() { 0 } else { end.len() + 1 };
    subject.len() + 1 + field.len() + end
}

impl Store {
    fn parts<'a>(&'a self, ontology: &'a Ontology, at: StatementIx) -> Parts<'a> {
        let claim = self.claim(at);
        let object = match claim {
            Claim::Relation(_, object) => self.id(object),
            Claim::Exists | Claim::Property(..) => "",
        };
        parts(ontology, self.id(self.subject(at)), claim, object)
    }

    /// Returns the id of a statement.
    pub(in crate::graph) fn statement_id(&self, ontology: &Ontology, at: StatementIx) -> String {
        let parts @ [subject, field, end] = self.parts(ontology, at);
        let mut id = String::with_capacity(length(parts) + 4);
        id.push_str(subject);
        id.push('.');
        id.push_str(field);
        if !end.is_empty() {
            id.push('.');
            id.push_str(end);
        }
        if let Some(nth) = self.repeats.get(at.0) {
            // Writing to a text cannot fail.
            let _ = write!(id, ".{nth}");
        }
        id
    }

    /// Returns the statement of an id.
    pub(in crate::graph) fn statement_by_id(
        &self,
        ontology: &Ontology,
        id: &str,
    ) -> Option<StatementIx> {
        let (subject, rest) = id.split_once('.')?;
        let subject = self.by_id(subject)?;
        let mut rest = rest.split('.');
        let field = rest.next()?;
        let found = |mut run: Run| run.find(|at| self.is_called(ontology, *at, id));
        if field == "exists"
            && let Some(at) = found(self.existence(subject))
        {
            return Some(at);
        }
        match ontology.field(self.kind(subject), field)? {
            Field::Property(property) => found(self.property(subject, property)),
            Field::Relation(relation, Direction::Forward) => {
                let object = self.by_id(rest.next()?)?;
                let run = self.relation(subject, relation);
                found(self.to(&run, object))
            }
            Field::Relation(_, Direction::Inverse) | Field::Derived(_) => None,
        }
    }

    /// Returns those of the statements of one relation of one subject that lead to an entity.
    fn to(&self, run: &Run, object: EntityIx) -> Run {
        let start = run.clone().next().map_or(0, |at| at.0 as usize);
        let end = start + run.len();
        let objects = self.objects.get(start..end).unwrap_or(&[]);
        let from = objects.partition_point(|own| *own < object.0);
        let until = objects.partition_point(|own| *own <= object.0);
        super::run(start + from..start + until)
    }

    /// Says whether a statement has an id, without making it.
    fn is_called(&self, ontology: &Ontology, at: StatementIx, id: &str) -> bool {
        let [subject, field, end] = self.parts(ontology, at);
        let rest = id.strip_prefix(subject);
        let rest = rest.and_then(|rest| rest.strip_prefix('.')?.strip_prefix(field));
        let rest = match end {
            "" => rest,
            end => rest.and_then(|rest| rest.strip_prefix('.')?.strip_prefix(end)),
        };
        match (rest, self.repeats.get(at.0)) {
            (Some(rest), None) => rest.is_empty(),
            (Some(rest), Some(nth)) => rest.strip_prefix('.') == Some(&*nth.to_string()),
            (None, _) => false,
        }
    }
}
