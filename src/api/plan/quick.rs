//! Short cuts: what most answers consist of, written without the detour over an `Answer`.
//!
//! They say the same as `answer` does, which a test holds; whatever is asked in another way (an
//! argument, a filter, an order) takes the usual way.

use std::ops::Range;

use serde_json::Map;
use serde_json::Value as Json;

use super::Step;
use super::Then;
use super::run::At;
use super::run::Halt;
use super::run::OfObject;
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
        let view = self.run.view(day).include_ended(ended);
        let start = self.others.len();
        let looks = view.add_ends(entity, relation, direction, &mut self.others);
        if let Err(error) = self.purse.spend(looks) {
            self.others.truncate(start);
            return Err(self.fail_at(step, error.into()));
        }
        let end = self.others.len().min(start.saturating_add(first));
        self.out.push(b'[');
        let written = match self.same_of_all(then)? {
            Some(asked) if asked.set.values => self.rows(asked, day, start..end),
            asked => self.things(asked, then, day, start..end),
        };
        self.others.truncate(start);
        written?;
        self.out.push(b']');
        Ok(())
    }

    /// Returns what is asked of things if it is the same of each.
    fn same_of_all(&mut self, then: &Then) -> Result<Option<OfObject<'a>>, Halt> {
        match then {
            Then::Object(of, set) => self.asked(*set, Some(*of)).map(Some),
            Then::Any(set) if !self.is_named(*set) => self.asked(*set, None).map(Some),
            Then::Any(_) | Then::ByType(_) | Then::Leaf => Ok(None),
        }
    }

    /// Writes several entities, of which the same is asked if that is given.
    fn things(
        &mut self,
        asked: Option<OfObject<'a>>,
        then: &'a Then,
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
            self.way.push(At::Index(at - start));
            let written = match asked {
                Some(asked) => self.entity(asked, (day, other)),
                None => self.thing(then, On::Entity(day, other)),
            };
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
                None => self.out.extend(b"null"),
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

    fn maybe_text(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.out.extend(b"null"),
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
