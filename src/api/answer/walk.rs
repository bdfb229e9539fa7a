//! What paths between entities answer.

use std::sync::Arc;

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::entity;
use super::misplaced;
use super::root::reader;
use super::statement;
use super::thing::PathsThing;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::PathField;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::model::Day;
use crate::ontology::Direction;
use crate::ontology::RelationId;
use crate::query;
use crate::query::NoPath;
use crate::query::Obstacle;
use crate::query::Part;
use crate::query::Path;
use crate::query::PathLimits;
use crate::query::PathMode;
use crate::query::PathQuestion;
use crate::query::Step;
use crate::query::Surroundings;
use crate::query::SurroundingsLimits;
use crate::query::Truncated;

/// Finds how two entities are connected.
pub(super) fn paths(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let graph = run.graph();
    let from = input::entity(graph, asked.string("from"))?;
    let to = input::entity(graph, asked.string("to"))?;
    let question = PathQuestion {
        from,
        to,
        through: reader(run).through(graph, &asked.field.arguments, asked.arguments)?,
        mode: match asked.string("mode") {
            "SIMPLE" => PathMode::Simple,
            _ => PathMode::Shortest,
        },
        max_length: asked.number("maxLength"),
        first: asked.number("first"),
        limits: PathLimits::default(),
    };
    let ended = input::include_ended(asked.arguments);
    let view = run.view(day).include_ended(ended);
    let answer = run.spend(|budget| query::paths(view, &question, budget))?;
    Ok(Answer::One(Thing::Paths(Arc::new(PathsThing {
        day,
        ended,
        question,
        answer,
    }))))
}

/// Answers a field of paths, of a path, or of a step.
pub(super) fn answer(
    run: &Run,
    thing: &Thing,
    field: PathField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    match thing {
        Thing::Paths(of) => whole(run, of, field, asked),
        Thing::PathObstacle(obstacle, length) => match field {
            PathField::Condition => Ok(Answer::text(condition(*obstacle))),
            PathField::LengthWithout => Ok(Answer::Value(Json::from(*length))),
            _ => Err(misplaced()),
        },
        Thing::Path(of, at) => match of.answer.paths.get(*at) {
            Some(path) => one(run, of, (*at, path), field, asked),
            None => Err(misplaced()),
        },
        Thing::PathStep(of, at, place) => {
            let path = of.answer.paths.get(*at);
            match path.and_then(|path| path.steps.get(*place)) {
                Some(step) => self::step(run, of.day, step, field, asked),
                None => Err(misplaced()),
            }
        }
        _ => Err(misplaced()),
    }
}

fn whole(
    run: &Run,
    of: &Arc<PathsThing>,
    field: PathField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let answer = &of.answer;
    Ok(match field {
        PathField::Paths => {
            let all = 0..answer.paths.len();
            Answer::Many(all.map(|at| Thing::Path(Arc::clone(of), at)).collect())
        }
        PathField::Exhaustive => Answer::Value(Json::Bool(answer.truncated.is_none())),
        PathField::TruncatedBecause => truncated(answer.truncated),
        PathField::NoneBecause => Answer::maybe_text(answer.none.map(|why| match why {
            NoPath::Ended(end) if end == of.question.from => "FROM_NOT_ON_THE_DAY",
            NoPath::Ended(_) => "TO_NOT_ON_THE_DAY",
            NoPath::NothingAllowed => "NOTHING_ALLOWED",
            NoPath::Unconnected => "UNCONNECTED",
            NoPath::TooFar => "TOO_FAR",
        })),
        PathField::Around => {
            let question = around(of, asked)?;
            let view = view(run, of);
            let found = run.spend(|budget| query::neighbourhood(view, &question, budget))?;
            Answer::One(Thing::Neighbourhood(of.day, Arc::new(found)))
        }
        PathField::Obstacles => {
            if answer.none.is_none() {
                return Ok(Answer::Many(Vec::new()));
            }
            let view = view(run, of);
            let found = run.spend(|budget| query::obstacles(view, &of.question, budget))?;
            let things = found.into_iter();
            Answer::Many(
                things
                    .map(|(obstacle, length)| Thing::PathObstacle(obstacle, length))
                    .collect(),
            )
        }
        _ => return Err(misplaced()),
    })
}

/// Asks for what lies around everything on the paths.
fn around(of: &PathsThing, asked: Asked<'_>) -> Result<Surroundings, Problem> {
    let (from, to) = (of.question.from, of.question.to);
    let mut with = vec![to];
    let stations = of.answer.paths.iter().flat_map(|path| &path.stations);
    for station in stations.copied() {
        if station != from && !with.contains(&station) {
            with.push(station);
        }
    }
    let limits = SurroundingsLimits::default();
    let first = query::first(asked.number("first"), limits.first, limits.most)?;
    // What is beside the paths is asked for apart from what is on them, at least one.
    let beside = first.saturating_sub(1 + with.len()).max(1);
    Ok(Surroundings {
        with,
        between: true,
        first: i64::try_from(beside).ok(),
        per_relation: asked.number("perRelation"),
        ..Surroundings::new(from)
    })
}

fn one(
    run: &Run,
    of: &Arc<PathsThing>,
    (at, path): (usize, &Path),
    field: PathField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    Ok(match field {
        PathField::Length => Answer::Value(Json::from(path.steps.len())),
        PathField::Certainty => Answer::text(entity::holds(path.certainty)),
        PathField::Stations => entities(of.day, &path.stations),
        PathField::Steps => {
            let all = 0..path.steps.len();
            let step = |place| Thing::PathStep(Arc::clone(of), at, place);
            Answer::Many(all.map(step).collect())
        }
        PathField::Sentence => {
            let lang = run.wanted(asked).first().copied().unwrap_or_default();
            Answer::text(query::sentence(view(run, of), path, lang))
        }
        _ => return Err(misplaced()),
    })
}

fn step(
    run: &Run,
    day: Day,
    step: &Step,
    field: PathField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let best = step.best;
    Ok(match field {
        PathField::From => Answer::One(Thing::Entity(day, step.from)),
        PathField::To => Answer::One(Thing::Entity(day, step.to)),
        PathField::Relation => Answer::One(Thing::Relation(day, best.relation)),
        PathField::Direction => Answer::text(direction(best.direction)),
        PathField::Phrase => phrase(run, best.relation, best.direction, asked),
        PathField::Statement => Answer::One(Thing::Statement(day, best.statement)),
        PathField::Citations => statement::citations(day, run.graph().citations(best.statement)),
        PathField::OtherStatements => {
            let others = step.others.iter().map(|tied| tied.statement);
            entity::statements(day, others)
        }
        _ => return Err(misplaced()),
    })
}

fn view<'a>(run: &'a Run, of: &PathsThing) -> View<'a> {
    run.view(of.day).include_ended(of.ended)
}

/// Answers several entities.
pub(super) fn entities(day: Day, all: &[EntityIx]) -> Answer {
    let things = all.iter().map(|entity| Thing::Entity(day, *entity));
    Answer::Many(things.collect())
}

/// Answers why there is perhaps more.
pub(super) fn truncated(why: Option<Truncated>) -> Answer {
    Answer::maybe_text(why.map(|why| match why {
        Truncated::First => "FIRST",
        Truncated::Looks => "EFFORT",
    }))
}

/// Returns the name of a direction in the API.
pub(super) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Forward => "FORWARD",
        Direction::Inverse => "BACKWARD",
    }
}

/// Answers the words by which a relation is told in a direction.
pub(super) fn phrase(
    run: &Run,
    relation: RelationId,
    direction: Direction,
    asked: Asked<'_>,
) -> Answer {
    let relation = &run.ontology()[relation];
    let (phrase, name) = match direction {
        Direction::Forward => (&relation.reads, &relation.name),
        Direction::Inverse => (&relation.inverse_reads, &relation.inverse),
    };
    Answer::text(run.words(asked, phrase).unwrap_or(name))
}

fn condition(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Part(Part::Relations) => "VIA_RELATIONS",
        Obstacle::Part(Part::Families) => "VIA_FAMILIES",
        Obstacle::Part(Part::Types) => "VIA_TYPES",
        Obstacle::Part(Part::AvoidRelations) => "AVOID_RELATIONS",
        Obstacle::Part(Part::AvoidFamilies) => "AVOID_FAMILIES",
        Obstacle::Part(Part::AvoidTypes) => "AVOID_TYPES",
        Obstacle::Part(Part::AvoidEntities) => "AVOID_ENTITIES",
        Obstacle::Part(Part::Way) => "DIRECTION",
        Obstacle::Day => "DAY",
        Obstacle::Length => "MAX_LENGTH",
    }
}
