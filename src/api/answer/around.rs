//! What lies around, below and beside an entity answers.

use std::sync::Arc;

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::entity;
use super::misplaced;
use super::root::reader;
use super::walk::direction;
use super::walk::entities;
use super::walk::phrase;
use super::walk::truncated;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::AroundField;
use crate::model::Day;
use crate::ontology::Direction;
use crate::ontology::RelationId;
use crate::query;
use crate::query::Between;
use crate::query::Connected;
use crate::query::Descendant;
use crate::query::Descent;
use crate::query::Surroundings;

/// Finds what lies around an entity.
pub(super) fn neighbourhood(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let graph = run.graph();
    let with = asked.strings("with").unwrap_or_default();
    let with: Result<_, _> = with
        .into_iter()
        .map(|id| input::entity(graph, id))
        .collect();
    let question = Surroundings {
        with: with?,
        between: asked.flag("between"),
        depth: asked.number("depth"),
        through: reader(run).through(graph, &asked.field.arguments, asked.arguments)?,
        first: asked.number("first"),
        per_relation: asked.number("perRelation"),
        ..Surroundings::new(input::entity(graph, asked.string("of"))?)
    };
    let view = run
        .view(day)
        .include_ended(input::include_ended(asked.arguments));
    let found = run.spend(|budget| query::neighbourhood(view, &question, budget))?;
    Ok(Answer::One(Thing::Neighbourhood(day, Arc::new(found))))
}

/// Finds what lies below an entity.
pub(super) fn descendants(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let of = input::entity(run.graph(), asked.string("of"))?;
    let over = reader(run).links(&asked.strings("over").unwrap_or_default());
    let question = Descent {
        max_depth: asked.number("maxDepth"),
        first: asked.number("first"),
        ..Descent::new(of, over)
    };
    let view = run
        .view(day)
        .include_ended(input::include_ended(asked.arguments));
    let found = run.spend(|budget| query::descendants(view, &question, budget))?;
    Ok(Answer::One(Thing::Descendants(day, Arc::new(found))))
}

/// Counts what an entity is connected with.
pub(super) fn connections(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let of = input::entity(run.graph(), asked.string("of"))?;
    let view = run
        .view(day)
        .include_ended(input::include_ended(asked.arguments));
    let found = run.spend(|budget| query::connections(view, of, budget))?;
    let things = found.into_iter();
    Ok(Answer::Many(
        things
            .map(|connected| Thing::Connected(day, Arc::new(connected)))
            .collect(),
    ))
}

/// Answers a field of these.
pub(super) fn answer(
    run: &Run,
    thing: &Thing,
    field: AroundField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let answered = match thing {
        Thing::Neighbourhood(day, found) => match field {
            AroundField::Nodes => {
                let all = found.nodes.iter();
                let thing = |node: &query::Neighbour| Thing::Neighbour(*day, *node);
                Some(Answer::Many(all.map(thing).collect()))
            }
            AroundField::Edges => {
                let all = found.edges.iter();
                let thing = |edge: &Between| Thing::Between(*day, Arc::new(edge.clone()));
                Some(Answer::Many(all.map(thing).collect()))
            }
            AroundField::LeftOut => {
                let all = found.left_out.iter();
                let thing = |left: &query::LeftOut| Thing::LeftOut(*day, *left);
                Some(Answer::Many(all.map(thing).collect()))
            }
            AroundField::Exhaustive => Some(yes(found.truncated.is_none())),
            AroundField::TruncatedBecause => Some(truncated(found.truncated)),
            _ => None,
        },
        Thing::Neighbour(day, node) => match field {
            AroundField::Entity => Some(Answer::One(Thing::Entity(*day, node.entity))),
            AroundField::Depth => Some(number(node.depth)),
            AroundField::LeftOutHere => Some(number(node.left_out)),
            _ => None,
        },
        Thing::Between(day, edge) => between(run, *day, edge, field, asked),
        Thing::LeftOut(day, left) => {
            let seen = (left.relation, left.direction);
            match field {
                AroundField::Count => Some(number(left.count)),
                _ => relation(run, *day, seen, field, asked),
            }
        }
        Thing::Descendants(day, found) => match field {
            AroundField::Nodes => {
                let all = found.found.iter();
                let thing = |item: &Descendant| Thing::Descendant(*day, Arc::new(item.clone()));
                Some(Answer::Many(all.map(thing).collect()))
            }
            AroundField::Cycles => {
                let all = found.cycles.iter();
                let thing = |cycle: &Vec<_>| Thing::Cycle(*day, cycle.as_slice().into());
                Some(Answer::Many(all.map(thing).collect()))
            }
            AroundField::Deeper => Some(yes(found.deeper)),
            AroundField::Exhaustive => Some(yes(found.truncated.is_none())),
            AroundField::TruncatedBecause => Some(truncated(found.truncated)),
            _ => None,
        },
        Thing::Descendant(day, item) => descendant(*day, item, field),
        Thing::Cycle(day, round) => match field {
            AroundField::Round => Some(entities(*day, round)),
            _ => None,
        },
        Thing::Connected(day, connected) => self::connected(run, *day, connected, field, asked),
        Thing::TypeCount(day, of, count) => match field {
            AroundField::Type => Some(Answer::One(Thing::Type(*day, *of))),
            AroundField::Count => Some(number(*count)),
            _ => None,
        },
        _ => None,
    };
    answered.ok_or_else(misplaced)
}

fn between(
    run: &Run,
    day: Day,
    edge: &Between,
    field: AroundField,
    asked: Asked<'_>,
) -> Option<Answer> {
    let (best, others) = edge.statements.split_first()?;
    Some(match field {
        AroundField::From => Answer::One(Thing::Entity(day, edge.from)),
        AroundField::To => Answer::One(Thing::Entity(day, edge.to)),
        AroundField::Statement => Answer::One(Thing::Statement(day, *best)),
        AroundField::OtherStatements => entity::statements(day, others.iter().copied()),
        _ => return relation(run, day, (edge.relation, Direction::Forward), field, asked),
    })
}

fn descendant(day: Day, item: &Descendant, field: AroundField) -> Option<Answer> {
    Some(match field {
        AroundField::Entity => Answer::One(Thing::Entity(day, item.entity)),
        AroundField::Depth => number(item.depth),
        AroundField::Parent => Answer::One(Thing::Entity(day, item.parent)),
        AroundField::OtherParents => entities(day, &item.other_parents),
        AroundField::Statement => Answer::One(Thing::Statement(day, item.statement)),
        _ => return None,
    })
}

fn connected(
    run: &Run,
    day: Day,
    connected: &Connected,
    field: AroundField,
    asked: Asked<'_>,
) -> Option<Answer> {
    let seen = (connected.relation, connected.direction);
    Some(match field {
        AroundField::Count => number(connected.entities),
        AroundField::StatementCount => number(connected.statements),
        AroundField::Types => {
            let all = connected.types.iter();
            let thing = |(of, count): &(_, usize)| Thing::TypeCount(day, *of, *count);
            Answer::Many(all.map(thing).collect())
        }
        _ => return relation(run, day, seen, field, asked),
    })
}

/// Answers what a relation is, as seen from one end.
fn relation(
    run: &Run,
    day: Day,
    (id, seen): (RelationId, Direction),
    field: AroundField,
    asked: Asked<'_>,
) -> Option<Answer> {
    let relation = &run.ontology()[id];
    Some(match field {
        AroundField::Relation => Answer::One(Thing::Relation(day, id)),
        AroundField::Direction => Answer::text(direction(seen)),
        AroundField::Phrase => phrase(run, id, seen, asked),
        AroundField::Field => Answer::text(match seen {
            Direction::Forward => &*relation.name,
            Direction::Inverse => &*relation.inverse,
        }),
        _ => return None,
    })
}

fn yes(value: bool) -> Answer {
    Answer::Value(Json::Bool(value))
}

fn number(count: usize) -> Answer {
    Answer::Value(Json::from(count))
}
