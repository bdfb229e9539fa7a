//! What comes of figures, and what is said of them: pages, series, groups, changes, rankings,
//! shares, contrasts and remarks.

use std::sync::Arc;

use serde_json::Value as Json;

use super::FigureThing;
use super::numbered;
use super::observation::decimal;
use super::structure;
use crate::api::answer::Answer;
use crate::api::answer::Asked;
use crate::api::answer::Run;
use crate::api::answer::Thing;
use crate::api::answer::misplaced;
use crate::api::answer::statement;
use crate::api::error::Problem;
use crate::api::model::FigureField;
use crate::facts::cubes::Break;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::Footnote;
use crate::facts::cubes::Violation;
use crate::model::Day;
use crate::model::Localised;
use crate::model::PartialDate;
use crate::query::Slice;
use crate::query::cube::Change;
use crate::query::cube::Contrast;
use crate::query::cube::Group;
use crate::query::cube::GroupKey;
use crate::query::cube::ObservationIx;
use crate::query::cube::Ranked;
use crate::query::cube::Series;
use crate::query::cube::Share;
use crate::query::cube::Touched;

pub(super) fn answer(
    run: &Run,
    day: Day,
    thing: &FigureThing,
    field: FigureField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let graph = run.graph();
    let found = match thing {
        FigureThing::Edge(page, at) => return edge(run, day, page, *at, field),
        FigureThing::Remarks(at, found) => match field {
            FigureField::Breaks => Some(numbered(day, found.breaks.len(), |place| {
                FigureThing::Break(*at, Arc::clone(found), place)
            })),
            FigureField::Notes => {
                let notes = found.notes.iter();
                let things = notes.map(|(place, _)| FigureThing::Footnote(*at, *place));
                let things = things.map(|thing| Thing::Figure(day, thing));
                Some(Answer::Many(things.collect()))
            }
            FigureField::Violations => {
                let broken = found.violations.iter();
                let things = broken.map(|place| FigureThing::Violation(*at, *place));
                let things = things.map(|thing| Thing::Figure(day, thing));
                Some(Answer::Many(things.collect()))
            }
            _ => None,
        },
        FigureThing::Break(at, found, place) => found.breaks.get(*place).and_then(|touched| {
            let declared = graph[*at].breaks.get(touched.number)?;
            of_break(run, day, *at, declared, touched, field, asked)
        }),
        FigureThing::Footnote(at, place) => {
            let note = graph[*at].notes.get(*place);
            note.and_then(|note| footnote(run, day, *at, note, field, asked))
        }
        FigureThing::Violation(at, place) => {
            let broken = graph[*at].violations.get(*place);
            broken.and_then(|broken| violation(run, day, *at, broken, field, asked))
        }
        FigureThing::Series(at, list, place) => list
            .get(*place)
            .and_then(|one| series(day, *at, one, field)),
        FigureThing::Group(at, list, place) => {
            list.get(*place).and_then(|one| group(day, *at, one, field))
        }
        FigureThing::Change(list, place) => {
            list.get(*place).and_then(|one| change(day, one, field))
        }
        FigureThing::Ranked(list, place) => {
            list.get(*place).and_then(|one| ranked(day, one, field))
        }
        FigureThing::Share(list, place) => list.get(*place).and_then(|one| share(day, one, field)),
        FigureThing::Contrast(list, place) => {
            list.get(*place).and_then(|one| contrast(day, one, field))
        }
        _ => None,
    };
    found.ok_or_else(misplaced)
}

fn edge(
    run: &Run,
    day: Day,
    page: &Slice<ObservationIx>,
    at: usize,
    field: FigureField,
) -> Result<Answer, Problem> {
    let item = page.items.get(at).ok_or_else(misplaced)?;
    Ok(match field {
        FigureField::Cursor => Answer::text(page.cursor(run.graph(), item)),
        _ => observation(day, *item),
    })
}

fn observation(day: Day, at: ObservationIx) -> Answer {
    Answer::One(Thing::Figure(day, FigureThing::Observation(at)))
}

/// Answers observations as a list.
pub(in crate::api::answer) fn observations(
    day: Day,
    list: impl Iterator<Item = ObservationIx>,
) -> Answer {
    let things = list.map(|at| Thing::Figure(day, FigureThing::Observation(at)));
    Answer::Many(things.collect())
}

fn words(run: &Run, text: &Localised, asked: Asked<'_>) -> Answer {
    Answer::text(run.words(asked, text).unwrap_or_default())
}

fn dates<'a>(list: impl Iterator<Item = &'a PartialDate>) -> Answer {
    Answer::Values(list.map(|date| Json::from(date.as_str())).collect())
}

fn of_break(
    run: &Run,
    day: Day,
    at: CubeIx,
    declared: &Break,
    touched: &Touched,
    field: FigureField,
    asked: Asked<'_>,
) -> Option<Answer> {
    Some(match field {
        FigureField::Since => structure::date(declared.validity.since.as_ref()),
        FigureField::Until => structure::date(declared.validity.until.as_ref()),
        FigureField::Words => words(run, &declared.note, asked),
        FigureField::Event => {
            Answer::maybe(declared.event.map(|entity| Thing::Entity(day, entity)))
        }
        FigureField::Measures => structure::measures(day, at, &declared.measures),
        FigureField::Periods => dates(touched.periods.iter().map(|(date, _)| date)),
        FigureField::Observations => observations(day, touched.observations.iter().copied()),
        FigureField::Citations => statement::citations(day, declared.citations.iter().cloned()),
        _ => return None,
    })
}

fn footnote(
    run: &Run,
    day: Day,
    at: CubeIx,
    note: &Footnote,
    field: FigureField,
    asked: Asked<'_>,
) -> Option<Answer> {
    Some(match field {
        FigureField::Words => words(run, &note.text, asked),
        FigureField::Measures => structure::measures(day, at, &note.cells.measures),
        FigureField::Members => {
            let chosen = note.cells.members.iter();
            let all = chosen.flat_map(|(dimension, members)| {
                members.iter().map(|member| (*dimension, *member))
            });
            structure::members(day, at, all)
        }
        FigureField::Periods => dates(note.cells.periods.iter()),
        FigureField::Citations => statement::citations(day, note.citations.iter().cloned()),
        _ => return None,
    })
}

fn violation(
    run: &Run,
    day: Day,
    at: CubeIx,
    broken: &Violation,
    field: FigureField,
    asked: Asked<'_>,
) -> Option<Answer> {
    Some(match field {
        FigureField::Observation => observation(
            day,
            ObservationIx {
                cube: at,
                row: broken.row,
            },
        ),
        FigureField::Expected => decimal(Some(broken.expected)),
        FigureField::Found => decimal(Some(broken.found)),
        FigureField::Difference => decimal(broken.found.checked_sub(broken.expected)),
        FigureField::Rule => Answer::One(Thing::Figure(day, FigureThing::Sum(at, broken.rule))),
        FigureField::Note => {
            let note = broken.note.as_ref();
            Answer::maybe_text(note.and_then(|note| run.words(asked, note)))
        }
        _ => return None,
    })
}

fn series(day: Day, at: CubeIx, one: &Series, field: FigureField) -> Option<Answer> {
    Some(match field {
        FigureField::Measure => structure::measure(day, at, one.measure),
        FigureField::Members => structure::members(day, at, one.members.iter().copied()),
        FigureField::Points => observations(day, one.points.iter().map(|point| point.at)),
        _ => return None,
    })
}

fn group(day: Day, at: CubeIx, one: &Group, field: FigureField) -> Option<Answer> {
    let keys = one.keys.iter();
    let number = |number: Option<u64>| match number {
        Some(number) => Answer::Value(Json::from(number)),
        None => Answer::Nothing,
    };
    let figure = |at: Option<ObservationIx>| match at {
        Some(at) => observation(day, at),
        None => Answer::Nothing,
    };
    Some(match field {
        FigureField::Members => {
            let members = keys.filter_map(|key| match key {
                GroupKey::Member(dimension, member) => Some((*dimension, *member)),
                _ => None,
            });
            structure::members(day, at, members)
        }
        FigureField::Measure => {
            let mut measures = keys.filter_map(|key| match key {
                GroupKey::Measure(measure) => Some(*measure),
                _ => None,
            });
            let found = measures.next();
            found.map_or(Answer::Nothing, |measure| {
                structure::measure(day, at, measure)
            })
        }
        FigureField::Period => {
            let mut periods = keys.filter_map(|key| match key {
                GroupKey::Period(date) => Some(date.as_ref()),
                _ => None,
            });
            structure::date(periods.next().flatten())
        }
        FigureField::Count => number(Some(one.count)),
        FigureField::Missing => number(Some(one.missing)),
        FigureField::Absent => number(one.absent),
        FigureField::Sum => decimal(one.sum),
        FigureField::Mean => decimal(one.mean),
        FigureField::Min => figure(one.min),
        FigureField::Max => figure(one.max),
        _ => return None,
    })
}

fn change(day: Day, one: &Change, field: FigureField) -> Option<Answer> {
    Some(match field {
        FigureField::From => observation(day, one.from),
        FigureField::To => observation(day, one.to),
        FigureField::Absolute => decimal(Some(one.absolute)),
        FigureField::Relative => decimal(one.relative),
        FigureField::Yearly => decimal(one.yearly),
        _ => return None,
    })
}

fn ranked(day: Day, one: &Ranked, field: FigureField) -> Option<Answer> {
    Some(match field {
        FigureField::Rank => Answer::Value(Json::from(one.rank)),
        FigureField::Observation => observation(day, one.at),
        _ => return None,
    })
}

fn share(day: Day, one: &Share, field: FigureField) -> Option<Answer> {
    Some(match field {
        FigureField::Observation => observation(day, one.at),
        FigureField::Whole => one
            .whole_at
            .map_or(Answer::Nothing, |at| observation(day, at)),
        FigureField::WholeValue => decimal(Some(one.whole)),
        FigureField::Share => decimal(one.share),
        _ => return None,
    })
}

fn contrast(day: Day, one: &Contrast, field: FigureField) -> Option<Answer> {
    Some(match field {
        FigureField::One => observation(day, one.one),
        FigureField::Other => observation(day, one.other),
        FigureField::Difference => decimal(Some(one.difference)),
        FigureField::Ratio => decimal(one.ratio),
        _ => return None,
    })
}
