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

impl<'a> Runner<'a> {
    /// Writes what a field answers if there is a short cut for it, and says whether there was.
    pub(super) fn quick(
        &mut self,
        step: &Step,
        field: &'a Field,
        given: usize,
        then: &'a Then,
        thing: &Thing,
    ) -> Result<bool, Halt> {
        match (field.kind, thing) {
            (FieldKind::Entity(of), Thing::Entity(day, entity)) => {
                self.entity(step, (field, of), given, then, (*day, *entity))
            }
            (FieldKind::Statement(of), Thing::Statement(day, at)) => {
                self.statement(of, then, *day, *at)
            }
            (FieldKind::Edge(of), Thing::Edge(day, slice, at)) => {
                let Some(edge) = slice.items.get(*at) else {
                    return Ok(false);
                };
                match (of, &edge.ground) {
                    (EdgeField::Node, _) => {
                        self.thing(then, &Thing::Entity(*day, edge.other))?;
                        Ok(true)
                    }
                    (EdgeField::Of(of), Ground::Statement(at)) => {
                        self.statement(of, then, *day, *at)
                    }
                    _ => Ok(false),
                }
            }
            (FieldKind::Citation(CitationField::Source), Thing::Citation(day, citation)) => {
                self.thing(then, &Thing::Entity(*day, citation.source))?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn entity(
        &mut self,
        step: &Step,
        (field, of): (&'a Field, EntityField),
        given: usize,
        then: &'a Then,
        (day, entity): (Day, EntityIx),
    ) -> Result<bool, Halt> {
        match of {
            EntityField::Id => {
                let run = self.run;
                self.text(run.graph().id_of(entity));
                Ok(true)
            }
            EntityField::Property(id) if !field.ty.list => {
                Ok(self.property(field, id, given, (day, entity)))
            }
            EntityField::Related(ontology::Field::Relation(relation, direction))
                if field.ty.list =>
            {
                self.related(step, (relation, direction), given, then, (day, entity))
            }
            _ => Ok(false),
        }
    }

    /// Writes a property in the languages of the request.
    fn property(
        &mut self,
        field: &Field,
        id: PropertyId,
        given: usize,
        (day, entity): (Day, EntityIx),
    ) -> bool {
        if !self.arguments(given).is_some_and(Map::is_empty) {
            return false;
        }
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
        true
    }

    /// Writes the different entities that an entity is related to, by id.
    fn related(
        &mut self,
        step: &Step,
        (relation, direction): (RelationId, Direction),
        given: usize,
        then: &'a Then,
        (day, entity): (Day, EntityIx),
    ) -> Result<bool, Halt> {
        let Some((first, ended)) = self.arguments(given).and_then(plain) else {
            return Ok(false);
        };
        let run = self.run;
        let view = run.view(day).include_ended(ended);
        let start = self.others.len();
        let mut looks = 0;
        for link in view.links(entity, relation, direction) {
            looks += 1;
            // Links come sorted by their other end.
            if self.others.len() == start || self.others.last() != Some(&link.other) {
                self.others.push(link.other);
            }
        }
        if let Err(error) = run.spend(|budget| budget.spend(looks)) {
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
            let written = self.thing(then, &Thing::Entity(day, other));
            self.way.pop();
            if written.is_err() {
                self.others.truncate(start);
            }
            written?;
        }
        self.out.push(b']');
        self.others.truncate(start);
        Ok(true)
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
                self.thing(then, &Thing::Entity(day, graph.subject(at)))?;
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
