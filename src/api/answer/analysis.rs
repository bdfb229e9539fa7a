//! What analyses of the graph answer.

use std::sync::Arc;

use serde_json::Number;
use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::misplaced;
use super::root::reader;
use super::walk::entities;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::AnalysisField;
use crate::facts::EntityIx;
use crate::model::Day;
use crate::query;
use crate::query::Excerpt;
use crate::query::Falls;
use crate::query::Measure;

/// Takes the part of the graph that is to be analysed.
pub(super) fn analysis(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let through = reader(run).through(run.graph(), &asked.field.arguments, asked.arguments)?;
    let view = run
        .view(day)
        .include_ended(input::include_ended(asked.arguments));
    let excerpt = run.analyse(|budget| query::excerpt(view, &through, budget))?;
    Ok(Answer::One(Thing::Analysis(day, Arc::new(excerpt))))
}

/// Answers a field of an analysis, or of what it finds.
pub(super) fn answer(
    run: &Run,
    thing: &Thing,
    field: AnalysisField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let answered = match thing {
        Thing::Analysis(day, excerpt) => return whole(run, *day, excerpt, field, asked),
        Thing::Score(day, scored) => match field {
            AnalysisField::Entity => Some(Answer::One(Thing::Entity(*day, scored.entity))),
            AnalysisField::Score => Some(float(scored.score)),
            AnalysisField::Rank => Some(number(scored.rank)),
            _ => None,
        },
        Thing::Groups(day, groups) => match field {
            AnalysisField::Count => Some(number(groups.count)),
            AnalysisField::Modularity => Some(groups.modularity.map_or(Answer::Nothing, float)),
            AnalysisField::Groups => {
                let all = groups.groups.iter();
                let thing = |group: &Vec<EntityIx>| Thing::Group(*day, group.as_slice().into());
                Some(Answer::Many(all.map(thing).collect()))
            }
            _ => None,
        },
        Thing::Group(day, group) => match field {
            AnalysisField::Size => Some(number(group.len())),
            AnalysisField::Members => {
                let first = query::first(asked.number("first"), 100, 1000)?;
                Some(entities(*day, group.get(..first).unwrap_or(group)))
            }
            _ => None,
        },
        _ => None,
    };
    answered.ok_or_else(misplaced)
}

fn whole(
    run: &Run,
    day: Day,
    excerpt: &Excerpt,
    field: AnalysisField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let first = asked.number("first");
    let rank = |measure| {
        let found = run.analyse(|budget| excerpt.rank(measure, first, budget))?;
        let things = found.into_iter().map(|scored| Thing::Score(day, scored));
        Ok(Answer::Many(things.collect()))
    };
    let groups = |falls| {
        let found = run.analyse(|budget| excerpt.groups(falls, first, budget))?;
        Ok(Answer::One(Thing::Groups(day, Arc::new(found))))
    };
    match field {
        AnalysisField::EntityCount => Ok(number(excerpt.entities())),
        AnalysisField::LinkCount => Ok(number(excerpt.links())),
        AnalysisField::Degree => rank(Measure::Degree),
        AnalysisField::PageRank => rank(Measure::PageRank),
        AnalysisField::Betweenness => rank(Measure::Betweenness),
        AnalysisField::Components => groups(Falls::Components),
        AnalysisField::Communities => groups(Falls::Communities),
        _ => Err(misplaced()),
    }
}

fn number(count: usize) -> Answer {
    Answer::Value(Json::from(count))
}

/// Answers a measure with as many digits as mean something.
pub(super) fn float(value: f64) -> Answer {
    let rounded = (value * 1e6).round() / 1e6;
    if rounded.fract() == 0.0 && rounded.abs() < 1e15 {
        // GraphQL writes whole numbers without a point.
        return Answer::Value(Json::from(rounded as i64));
    }
    Number::from_f64(rounded).map_or(Answer::Nothing, |number| {
        Answer::Value(Json::Number(number))
    })
}
