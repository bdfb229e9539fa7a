//! What connections, edges and pages answer.

use std::sync::Arc;

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::cube::FigureThing;
use super::entity;
use super::groups;
use super::misplaced;
use super::statement;
use super::tally;
use super::thing::PageInfo;
use crate::api::error::Problem;
use crate::api::model::ConnectionField;
use crate::api::model::EdgeField;
use crate::api::model::PageInfoField;
use crate::api::model::StatementEdgeField;
use crate::api::model::StatementField;
use crate::api::scalar;
use crate::facts::Basis;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::model::Day;
use crate::query;
use crate::query::Edge;
use crate::query::Ground;
use crate::query::Keyed;
use crate::query::Slice;

pub(super) fn answer(
    run: &Run,
    thing: &Thing,
    field: ConnectionField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let graph = run.graph();
    if let Thing::Entities(day, _, whole) | Thing::Edges(day, _, whole) = thing {
        match field {
            ConnectionField::GroupBy => return groups::groups(run, *day, whole, asked),
            ConnectionField::Facets => return groups::facets(run, *day, whole, asked),
            _ => {}
        }
    }
    Ok(match thing {
        Thing::Entities(day, slice, whole) => match field {
            ConnectionField::Nodes => things(slice, |entity| Thing::Entity(*day, *entity)),
            ConnectionField::Edges => {
                numbered(slice, |at| Thing::EntityEdge(*day, Arc::clone(slice), at))
            }
            ConnectionField::TotalCount if slice.total.is_none() => {
                Answer::Value(Json::from(groups::count(run, *day, whole)?))
            }
            field => common(graph, slice, field),
        },
        Thing::Edges(day, slice, _) => match field {
            ConnectionField::Nodes => things(slice, |edge| Thing::Entity(*day, edge.other)),
            ConnectionField::Edges => {
                numbered(slice, |at| Thing::Edge(*day, Arc::clone(slice), at))
            }
            field => common(graph, slice, field),
        },
        Thing::Statements(day, slice) => match field {
            ConnectionField::Nodes => things(slice, |at| Thing::Statement(*day, *at)),
            ConnectionField::Edges => numbered(slice, |at| {
                Thing::StatementEdge(*day, Arc::clone(slice), at)
            }),
            field => common(graph, slice, field),
        },
        Thing::Changes(day, slice, of) => match field {
            ConnectionField::Facets => return tally::of_changes(run, *day, of, asked),
            ConnectionField::Nodes => {
                numbered(slice, |at| Thing::Change(*day, Arc::clone(slice), at))
            }
            ConnectionField::Edges => {
                numbered(slice, |at| Thing::ChangeEdge(*day, Arc::clone(slice), at))
            }
            field => common(graph, slice, field),
        },
        Thing::Conflicts(day, slice, of) => match field {
            ConnectionField::Facets => return tally::of_conflicts(run, *day, of, asked),
            ConnectionField::Nodes => {
                numbered(slice, |at| Thing::Conflict(*day, Arc::clone(slice), at))
            }
            ConnectionField::Edges => {
                numbered(slice, |at| Thing::ConflictEdge(*day, Arc::clone(slice), at))
            }
            field => common(graph, slice, field),
        },
        Thing::Figure(day, FigureThing::Observations(slice)) => match field {
            ConnectionField::Nodes => things(slice, |at| {
                Thing::Figure(*day, FigureThing::Observation(*at))
            }),
            ConnectionField::Edges => numbered(slice, |at| {
                Thing::Figure(*day, FigureThing::Edge(Arc::clone(slice), at))
            }),
            field => common(graph, slice, field),
        },
        Thing::Found(day, found) => match field {
            ConnectionField::Nodes => things(&found.hits, |hit| Thing::Entity(*day, hit.entity)),
            ConnectionField::Edges => {
                numbered(&found.hits, |at| Thing::Hit(*day, Arc::clone(found), at))
            }
            field => common(graph, &found.hits, field),
        },
        _ => return Err(misplaced()),
    })
}

fn things<T>(slice: &Slice<T>, thing: impl Fn(&T) -> Thing) -> Answer {
    Answer::Many(slice.items.iter().map(thing).collect())
}

fn numbered<T>(slice: &Slice<T>, thing: impl Fn(usize) -> Thing) -> Answer {
    Answer::Many((0..slice.items.len()).map(thing).collect())
}

/// Answers what does not depend on what is connected.
fn common<T: Keyed>(graph: &Graph, slice: &Slice<T>, field: ConnectionField) -> Answer {
    match field {
        ConnectionField::TotalCount => Answer::Value(Json::from(slice.total)),
        _ => Answer::One(Thing::PageInfo(PageInfo {
            has_next: slice.has_next,
            has_previous: slice.has_previous,
            start: slice.items.first().map(|item| slice.cursor(graph, item)),
            end: slice.items.last().map(|item| slice.cursor(graph, item)),
        })),
    }
}

pub(super) fn page_info(page: &PageInfo, field: PageInfoField) -> Answer {
    match field {
        PageInfoField::HasNextPage => Answer::Value(Json::Bool(page.has_next)),
        PageInfoField::HasPreviousPage => Answer::Value(Json::Bool(page.has_previous)),
        PageInfoField::StartCursor => Answer::maybe_text(page.start.as_deref()),
        PageInfoField::EndCursor => Answer::maybe_text(page.end.as_deref()),
    }
}

pub(super) fn statement_edge(
    run: &Run,
    day: Day,
    slice: &Slice<StatementIx>,
    at: usize,
    field: StatementEdgeField,
) -> Result<Answer, Problem> {
    let item = slice.items.get(at).ok_or_else(misplaced)?;
    Ok(match field {
        StatementEdgeField::Node => Answer::One(Thing::Statement(day, *item)),
        StatementEdgeField::Cursor => Answer::text(slice.cursor(run.graph(), item)),
    })
}

pub(super) fn edge(
    run: &Run,
    thing: &Thing,
    field: EdgeField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    match thing {
        Thing::EntityEdge(day, slice, at) => {
            let entity = slice.items.get(*at).ok_or_else(misplaced)?;
            let existence = query::existence(run.view(*day), *entity);
            Ok(match (field, existence) {
                (EdgeField::Node, _) => Answer::One(Thing::Entity(*day, *entity)),
                (EdgeField::Cursor, _) => Answer::text(slice.cursor(run.graph(), entity)),
                (EdgeField::InferredFrom, _) => Answer::Many(Vec::new()),
                (field, Some(at)) => of_statement(run, *day, at, field, asked),
                (_, None) => return Err(misplaced()),
            })
        }
        Thing::Edge(day, slice, at) => {
            let edge = slice.items.get(*at).ok_or_else(misplaced)?;
            Ok(match (field, &edge.ground) {
                (EdgeField::Node, _) => Answer::One(Thing::Entity(*day, edge.other)),
                (EdgeField::Cursor, _) => Answer::text(slice.cursor(run.graph(), edge)),
                (EdgeField::InferredFrom, _) => {
                    entity::statements(*day, edge.inferred_from().iter().copied())
                }
                (field, Ground::Statement(at)) => of_statement(run, *day, *at, field, asked),
                (field, Ground::Derived(_)) => derived(run, *day, edge, field),
            })
        }
        _ => Err(misplaced()),
    }
}

/// Answers what the statement behind an edge says.
fn of_statement(
    run: &Run,
    day: Day,
    at: StatementIx,
    field: EdgeField,
    asked: Asked<'_>,
) -> Answer {
    match field {
        EdgeField::Of(of) => statement::answer(run, day, at, of, asked),
        EdgeField::Qualifier(place) => qualifier(run, at, place, asked),
        _ => Answer::One(Thing::Statement(day, at)),
    }
}

/// Answers a qualifier, in the most wanted language that it is given in.
fn qualifier(run: &Run, at: StatementIx, place: u16, asked: Asked<'_>) -> Answer {
    let given = run.graph().qualifiers(at);
    let values = || {
        given
            .iter()
            .filter(|(of, _)| *of == place)
            .map(|(_, value)| value)
    };
    let wanted = run.wanted(asked);
    let exact = wanted.iter().find_map(|lang| {
        values().find(|value| super::language::language_of(Some((*value).into())) == Some(*lang))
    });
    exact
        .or_else(|| values().next())
        .map_or(Answer::Nothing, |value| Answer::Value(scalar::write(value)))
}

/// Answers what follows from the steps of an edge that is no statement of its own.
fn derived(run: &Run, day: Day, edge: &Edge, field: EdgeField) -> Answer {
    let graph = run.graph();
    let EdgeField::Of(of) = field else {
        return Answer::Nothing;
    };
    let validity = edge.validity(graph);
    let date = |date: &Option<crate::model::PartialDate>| {
        Answer::maybe_text(date.as_ref().map(crate::model::PartialDate::as_str))
    };
    match of {
        StatementField::Since => date(&validity.since),
        StatementField::Until => date(&validity.until),
        StatementField::Validity => Answer::One(Thing::Validity(validity.clone())),
        StatementField::Holds => Answer::text(entity::holds(edge.holds(run.view(day)))),
        StatementField::Basis => Answer::text(statement::basis(&Basis::Inferred {
            because: Box::default(),
        })),
        StatementField::Because => Answer::maybe_text(edge.because(graph)),
        StatementField::Origin => Answer::text("SOURCE"),
        StatementField::Rank => Answer::text("NORMAL"),
        StatementField::Citations => statement::citations(day, edge.citations(graph).into_owned()),
        _ => Answer::Nothing,
    }
}
