//! Short cuts: what most answers consist of, written without the detour over an `Answer`.
//!
//! They say the same as `answer` does, which a test holds; whatever is asked in another way (an
//! argument, a filter, an order) takes the usual way.

use serde_json::Map;
use serde_json::Value as Json;

use super::Step;
use super::Then;
use super::run::At;
use super::run::Halt;
use super::run::On;
use super::run::Runner;
use crate::api::answer::Thing;
use crate::api::answer::basis;
use crate::api::answer::holds;
use crate::api::model::CitationField;
use crate::api::model::EdgeField;
use crate::api::model::EntityField;
use crate::api::model::Field;
use crate::api::model::FieldKind;
use crate::api::model::StatementField;
use crate::facts::Basis;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::model::Day;
use crate::model::PartialDate;
use crate::model::ValueRef;
use crate::ontology;
use crate::ontology::Direction;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::query;
use crate::query::Ground;

/// A short cut to what a field of an entity answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Short {
    /// Its id.
    Id,
    /// A property, in the languages of the request.
    Property(PropertyId),
    /// The first so many of the different entities that it is related to, by id; and whether those too
    /// that do not hold on the day.
    Related(RelationId, Direction, usize, bool),
}

impl Short {
    /// Returns the short cut to what a field answers with these arguments, if there is one.
    pub(super) fn of(field: &Field, arguments: &Map<String, Json>) -> Option<Self> {
        let FieldKind::Entity(of) = field.kind else {
            return None;
        };
        match of {
            EntityField::Id => Some(Self::Id),
            EntityField::Property(id) if !field.ty.list => {
                arguments.is_empty().then_some(Self::Property(id))
            }
            EntityField::Related(ontology::Field::Relation(relation, direction))
                if field.ty.list =>
            {
                let (first, ended) = plain(arguments)?;
                Some(Self::Related(relation, direction, first, ended))
            }
            _ => None,
        }
    }
}

impl<'a> Runner<'a> {
    /// Writes what a field answers if there is a short cut for it, and says whether there was.
    pub(super) fn quick(
        &mut self,
        step: &Step,
        field: &'a Field,
        given: usize,
        then: &'a Then,
        on: On<'_>,
    ) -> Result<bool, Halt> {
        match (field.kind, on) {
            (FieldKind::Entity(_), On::Entity(day, entity)) => {
                let short = self
                    .arguments(given)
                    .and_then(|read| Short::of(field, read));
                let Some(short) = short else {
                    return Ok(false);
                };
                self.shortly(step, field, short, then, (day, entity))?;
                Ok(true)
            }
            (FieldKind::Statement(of), On::Other(Thing::Statement(day, at))) => {
                self.statement(of, then, *day, *at)
            }
            (FieldKind::Edge(of), On::Other(Thing::Edge(day, slice, at))) => {
                let Some(edge) = slice.items.get(*at) else {
                    return Ok(false);
                };
                match (of, &edge.ground) {
                    (EdgeField::Node, _) => {
                        self.thing(then, On::Entity(*day, edge.other))?;
                        Ok(true)
                    }
                    (EdgeField::Of(of), Ground::Statement(at)) => {
                        self.statement(of, then, *day, *at)
                    }
                    _ => Ok(false),
                }
            }
            (
                FieldKind::Citation(CitationField::Source),
                On::Other(Thing::Citation(day, citation)),
            ) => {
                self.thing(then, On::Entity(*day, citation.source))?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Writes what a field of an entity answers by a short cut. Only relations can fail.
    pub(super) fn shortly(
        &mut self,
        step: &Step,
        field: &Field,
        short: Short,
        then: &'a Then,
        (day, entity): (Day, EntityIx),
    ) -> Result<(), Halt> {
        match short {
            Short::Id => {
                let run = self.run;
                self.text(run.graph().id_of(entity));
                Ok(())
            }
            Short::Property(id) => {
                self.property(field, id, (day, entity));
                Ok(())
            }
            Short::Related(relation, direction, first, ended) => {
                let view = self.run.view(day).include_ended(ended);
                let links = view.links(entity, relation, direction);
                let others = links.map(|link| link.other);
                self.related(step, others, first, then, day)
            }
        }
    }

    /// Writes a property in the languages of the request.
    fn property(&mut self, field: &Field, id: PropertyId, (day, entity): (Day, EntityIx)) {
        let run = self.run;
        let view = run.view(day).include_ended(run.is_once(id));
        let wanted = run.languages();
        let found = run.value(view, entity, id, wanted).or_else(|| {
            let always = field.ty.required;
            always.then(|| run.value(view.include_ended(true), entity, id, wanted))?
        });
        match found.and_then(|at| run.value_of(at)) {
            Some(value) => self.written(value),
            None if field.ty.required => self.text(run.graph().id_of(entity)),
            None => self.out.extend_from_slice(b"null"),
        }
    }

    /// Writes the different entities that an entity is related to, which come by id.
    fn related(
        &mut self,
        step: &Step,
        others: impl Iterator<Item = EntityIx>,
        first: usize,
        then: &'a Then,
        day: Day,
    ) -> Result<(), Halt> {
        let start = self.others.len();
        let mut looks = 0;
        for other in others {
            looks += 1;
            if self.others.len() == start || self.others.last() != Some(&other) {
                self.others.push(other);
            }
        }
        if let Err(error) = self.run.spend(|budget| budget.spend(looks)) {
            self.others.truncate(start);
            return Err(self.fail_at(step, error.into()));
        }
        let end = self.others.len().min(start.saturating_add(first));
        self.out.push(b'[');
        for at in start..end {
            if at > start {
                self.out.push(b',');
            }
            let Some(other) = self.others.get(at).copied() else {
                break;
            };
            self.way.push(At::Index(at - start));
            let written = self.thing(then, On::Entity(day, other));
            self.way.pop();
            if written.is_err() {
                self.others.truncate(start);
            }
            written?;
        }
        self.out.push(b']');
        self.others.truncate(start);
        Ok(())
    }

    fn statement(
        &mut self,
        of: StatementField,
        then: &'a Then,
        day: Day,
        at: StatementIx,
    ) -> Result<bool, Halt> {
        let run = self.run;
        let graph = run.graph();
        let validity = graph.validity(at);
        match of {
            StatementField::Id => self.text(&graph.statement_id(at)),
            StatementField::Subject => {
                self.thing(then, On::Entity(day, graph.subject(at)))?;
            }
            StatementField::Value => match run.value_of(at) {
                Some(value) => self.shown(value),
                None => self.out.extend_from_slice(b"null"),
            },
            StatementField::Since => {
                self.maybe_text(validity.since.as_ref().map(PartialDate::as_str));
            }
            StatementField::Until => {
                self.maybe_text(validity.until.as_ref().map(PartialDate::as_str));
            }
            StatementField::Basis => self.text(basis(graph.basis(at))),
            StatementField::Because => self.maybe_text(match graph.basis(at) {
                Basis::Stated => None,
                Basis::Inferred { because } => Some(because),
            }),
            StatementField::Holds => self.text(holds(run.view(day).holds_statement(at))),
            StatementField::Note => self.maybe_text(graph.note(at)),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Writes a value as the API answers it.
    fn written(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Int(number) => self.value(&number),
            ValueRef::Boolean(value) => self.value(&value),
            other => self.shown(other),
        }
    }

    /// Writes a value as text.
    fn shown(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Text { text, .. }
            | ValueRef::String(text)
            | ValueRef::Url(text)
            | ValueRef::Enum(text) => self.text(text),
            other => self.text(&other.to_string()),
        }
    }

    fn maybe_text(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.out.extend_from_slice(b"null"),
        }
    }
}

/// Returns how many are wanted and whether those too that do not hold on the day, if nothing else is
/// asked of a list.
fn plain(arguments: &Map<String, Json>) -> Option<(usize, bool)> {
    let limits = query::Limits::default();
    let (mut first, mut ended) = (limits.default, false);
    for (name, value) in arguments {
        match (name.as_str(), value) {
            (_, Json::Null) => {}
            ("first", Json::Number(number)) => {
                let number = number
                    .as_u64()
                    .and_then(|number| usize::try_from(number).ok())?;
                first = (number <= limits.most).then_some(number)?;
            }
            ("includeEnded", Json::Bool(value)) => ended = *value,
            _ => return None,
        }
    }
    Some((first, ended))
}
