//! From dates of statements to changes: what ends and what begins at the same date belongs together.

use std::collections::BTreeMap;

use super::Change;
use super::ChangeKind;
use super::Span;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Bound;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::graph::Mark;
use crate::model::Day;
use crate::model::LangId;
use crate::model::PartialDate;
use crate::model::ValueRef;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::query::Certainty;

/// Collects the dates of statements.
#[derive(Debug)]
pub(super) struct Gather<'a> {
    graph: &'a Graph,
    span: Span,
    found: BTreeMap<Topic<'a>, Sides>,
}

/// What is said of an entity at one date. Whatever has the same topic is one change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Topic<'a> {
    earliest: Day,
    latest: Day,
    entity: EntityIx,
    field: Option<Field>,
    said: Said<'a>,
}

/// What of the field is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Said<'a> {
    /// Its one value or end, whichever it is; words in one language.
    Whatever(Option<LangId>),
    /// This value of several.
    Value(ValueRef<'a>),
    /// This end of several.
    End(EntityIx),
    /// The value is the date.
    Date,
}

#[derive(Debug)]
struct Sides {
    date: PartialDate,
    ended: Vec<StatementIx>,
    began: Vec<StatementIx>,
}

impl<'a> Gather<'a> {
    pub(super) fn new(graph: &'a Graph, span: Span) -> Self {
        Self {
            graph,
            span,
            found: BTreeMap::new(),
        }
    }

    /// Takes a date of a statement.
    pub(super) fn add(&mut self, bound: Bound) {
        let Some(date) = bound.date(self.graph) else {
            return;
        };
        let topic = self.topic(bound);
        let sides = self.found.entry(topic).or_insert_with(|| Sides {
            date,
            ended: Vec::new(),
            began: Vec::new(),
        });
        match bound.mark {
            Mark::Until => sides.ended.push(bound.statement),
            Mark::Since | Mark::Value => sides.began.push(bound.statement),
        }
    }

    fn topic(&self, bound: Bound) -> Topic<'a> {
        let graph = self.graph;
        let ontology = graph.ontology();
        let (field, said) = match graph.claim(bound.statement) {
            Claim::Exists => (None, Said::Whatever(None)),
            Claim::Property(id, _) if bound.mark == Mark::Value => {
                (Some(Field::Property(id)), Said::Date)
            }
            Claim::Property(id, value) => {
                let said = match value {
                    value if ontology[id].many => Said::Value(value),
                    ValueRef::Text { lang, .. } => Said::Whatever(Some(lang)),
                    _ => Said::Whatever(None),
                };
                (Some(Field::Property(id)), said)
            }
            Claim::Relation(id, object) => {
                let said = if ontology[id].many {
                    Said::End(object)
                } else {
                    Said::Whatever(None)
                };
                (Some(Field::Relation(id, Direction::Forward)), said)
            }
        };
        Topic {
            earliest: bound.earliest,
            latest: bound.latest,
            entity: graph.subject(bound.statement),
            field,
            said,
        }
    }

    /// Returns the changes, by date, then by entity and field.
    pub(super) fn changes(self) -> Vec<Change> {
        let Self { graph, span, found } = self;
        let mut changes = Vec::with_capacity(found.len());
        for (topic, sides) in found {
            let told = Told {
                graph,
                span,
                topic: &topic,
                date: &sides.date,
            };
            let (mut ended, mut began) = (sides.ended, sides.began);
            ended.sort_unstable();
            began.sort_unstable();
            if topic.said == Said::Date {
                changes.extend(told.dated(began));
            } else if topic.field.is_some() && differ(graph, &ended, &began) {
                changes.extend(told.change(ChangeKind::Changed, ended, began));
            } else {
                for ended in by_claim(graph, ended) {
                    changes.extend(told.change(ChangeKind::Ended, ended, Vec::new()));
                }
                for began in by_claim(graph, began) {
                    changes.extend(told.change(ChangeKind::Began, Vec::new(), began));
                }
            }
        }
        changes
    }
}

/// Says whether something else is said from the date on than before; what is only said again did
/// not change.
fn differ(graph: &Graph, before: &[StatementIx], after: &[StatementIx]) -> bool {
    let again = |at: &StatementIx| {
        let mut after = after.iter();
        after.any(|new| graph.claim(*new) == graph.claim(*at))
    };
    !before.is_empty() && !after.is_empty() && !before.iter().all(again)
}

/// Puts together the statements that say the same.
fn by_claim(graph: &Graph, statements: Vec<StatementIx>) -> Vec<Vec<StatementIx>> {
    let mut claims: Vec<Vec<StatementIx>> = Vec::new();
    for at in statements {
        let same = |claim: &&mut Vec<StatementIx>| {
            let first = claim.first();
            first.is_some_and(|first| graph.claim(*first) == graph.claim(at))
        };
        match claims.iter_mut().find(same) {
            Some(claim) => claim.push(at),
            None => claims.push(vec![at]),
        }
    }
    claims
}

/// What changes at one date have in common.
struct Told<'a> {
    graph: &'a Graph,
    span: Span,
    topic: &'a Topic<'a>,
    date: &'a PartialDate,
}

impl Told<'_> {
    /// Makes a change of statements; nothing where there are none.
    fn change(
        &self,
        kind: ChangeKind,
        before: Vec<StatementIx>,
        after: Vec<StatementIx>,
    ) -> Option<Change> {
        let first = before.first().or(after.first())?;
        let key = format!("{kind:?} {}", self.graph.statement_id(*first));
        let certainty = if self.span.surely_has(self.date) {
            Certainty::Certain
        } else {
            Certainty::Possible
        };
        Some(Change {
            kind,
            entity: self.topic.entity,
            field: self.topic.field,
            date: self.date.clone(),
            certainty,
            before,
            after,
            changed: Vec::new(),
            key: key.into(),
        })
    }

    /// Returns what a date that statements give tells: that an event happened, or another date.
    fn dated(&self, statements: Vec<StatementIx>) -> Option<Change> {
        let graph = self.graph;
        let event = graph.ontology()[graph.kind_of(self.topic.entity)].event;
        let event = event.filter(|event| self.topic.field == Some(Field::Property(event.date)));
        let Some(event) = event else {
            return self.change(ChangeKind::Dated, Vec::new(), statements);
        };
        let mut change = self.change(ChangeKind::Happened, Vec::new(), statements)?;
        let (relation, direction) = event.changes;
        let links = graph.links(self.topic.entity, relation, direction);
        change.changed = links.map(|link| link.other).collect();
        change.changed.dedup();
        Some(change)
    }
}
