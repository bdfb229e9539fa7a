//! Short cuts: what most answers consist of, written without the detour over an `Answer`.
//!
//! They say the same as `answer` does, which a test holds; whatever is asked in another way (an
//! argument, a filter, an order) takes the usual way.

use std::ops::Range;

use serde_json::Map;
use serde_json::Value as Json;

use super::SetIx;
use super::Step;
use super::Then;
use super::key::Behind;
use super::key::Key;
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
use crate::api::model::TypeIx;
use crate::facts::Basis;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Letters;
use crate::graph::Settled;
use crate::graph::Told;
use crate::graph::View;
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
    /// The different entities that it is related to, by id.
    Related(Related),
}

/// Which related entities are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Related {
    relation: RelationId,
    direction: Direction,
    /// How many of them.
    first: usize,
    /// Whether those too that do not hold on the day.
    ended: bool,
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
                Some(Self::Related(Related {
                    relation,
                    direction,
                    first,
                    ended,
                }))
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
                // Only relations have arguments that are known no earlier.
                let Short::Related(related) = short else {
                    return Ok(false);
                };
                self.related(step, related, then, (day, entity))?;
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

    /// Writes the id of an entity behind its key.
    #[inline]
    pub(super) fn id(&mut self, key: &Key, entity: EntityIx) {
        let graph = self.graph;
        match graph.id_letters(entity) {
            Some(letters) => self.letters(key, letters),
            None => self.escaped(key, graph.id_of(entity)),
        }
    }

    /// Writes a property behind its key, in the languages of the request.
    #[inline]
    pub(super) fn property(
        &mut self,
        key: &Key,
        field: &Field,
        id: PropertyId,
        (day, entity): (Day, EntityIx),
    ) {
        match self.graph.told(entity, id, self.languages) {
            Settled::By(Told::Letters(letters)) => self.letters(key, letters),
            Settled::By(Told::Other(value)) => {
                key.append_to(&mut self.out, Behind::Other);
                self.written(value);
            }
            Settled::Nothing if field.ty.required => self.id(key, entity),
            Settled::Nothing => {
                key.append_to(&mut self.out, Behind::Other);
                self.out.extend_from_slice(b"null");
            }
            Settled::Weighed => self.weighed(key, field, id, (day, entity)),
        }
    }

    /// Writes a property whose statements must be weighed.
    #[cold]
    fn weighed(
        &mut self,
        key: &Key,
        field: &Field,
        id: PropertyId,
        (day, entity): (Day, EntityIx),
    ) {
        key.append_to(&mut self.out, Behind::Other);
        let run = self.run;
        let view = run.view(day).include_ended(run.is_once(id));
        let wanted = run.languages();
        let found = run.weighed(view, entity, id, wanted).or_else(|| {
            let always = field.ty.required;
            always.then(|| run.weighed(view.include_ended(true), entity, id, wanted))?
        });
        match found.and_then(|at| run.value_of(at)) {
            Some(value) => self.written(value),
            None if field.ty.required => self.text(run.graph().id_of(entity)),
            None => self.out.extend_from_slice(b"null"),
        }
    }

    /// Writes letters behind their key.
    #[inline]
    fn letters(&mut self, key: &Key, letters: Letters<'_>) {
        if !letters.is_plain() {
            return self.escaped(key, letters.as_str());
        }
        key.append_to(&mut self.out, Behind::Text);
        letters.append_to(&mut self.out);
    }

    /// Writes a text that JSON does not hold as it is behind its key.
    #[cold]
    fn escaped(&mut self, key: &Key, text: &str) {
        key.append_to(&mut self.out, Behind::Other);
        self.value(&text);
    }

    /// Writes the different entities that an entity is related to, which come by id.
    pub(super) fn related(
        &mut self,
        step: &Step,
        related: Related,
        then: &'a Then,
        (day, entity): (Day, EntityIx),
    ) -> Result<(), Halt> {
        let Related {
            relation,
            direction,
            first,
            ended,
        } = related;
        let view = View::new(self.graph, day).include_ended(ended);
        let start = self.others.len();
        let (mut looks, mut last) = (0, None);
        for link in view.links(entity, relation, direction) {
            looks += 1;
            if last != Some(link.other) {
                last = Some(link.other);
                self.others.push(link.other);
            }
        }
        if let Err(error) = self.run.spend(|budget| budget.spend(looks)) {
            self.others.truncate(start);
            return Err(self.fail_at(step, error.into()));
        }
        self.looks += looks;
        let end = self.others.len().min(start.saturating_add(first));
        self.out.push(b'[');
        let written = match self.valued(then) {
            Some((set, of)) => self.values(set, of, day, start..end),
            None => self.things(then, day, start..end),
        };
        self.others.truncate(start);
        written?;
        self.out.push(b']');
        Ok(())
    }

    /// Returns what is asked of things if it is the same of each, and only values.
    fn valued(&self, then: &Then) -> Option<(SetIx, Option<TypeIx>)> {
        let (set, of) = match then {
            Then::Object(of, set) => (*set, Some(*of)),
            Then::Any(set) => (*set, None),
            Then::ByType(_) | Then::Leaf => return None,
        };
        let asked = self.set(set)?;
        (asked.values && (of.is_some() || !asked.named)).then_some((set, of))
    }

    /// Writes the values of several entities. The way to them need not be known.
    fn values(
        &mut self,
        set: SetIx,
        of: Option<TypeIx>,
        day: Day,
        range: Range<usize>,
    ) -> Result<(), Halt> {
        let start = range.start;
        for at in range {
            let Some(other) = self.others.get(at).copied() else {
                break;
            };
            if at > start {
                self.out.push(b',');
            }
            self.object(set, of, On::Entity(day, other))?;
        }
        Ok(())
    }

    /// Writes several entities.
    fn things(&mut self, then: &'a Then, day: Day, range: Range<usize>) -> Result<(), Halt> {
        let start = range.start;
        for at in range {
            let Some(other) = self.others.get(at).copied() else {
                break;
            };
            if at > start {
                self.out.push(b',');
            }
            self.way.push(At::Index(at - start));
            let written = self.thing(then, On::Entity(day, other));
            self.way.pop();
            written?;
        }
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
