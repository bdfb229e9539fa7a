//! What cubes and their figures answer: what was asked of `query::cube`, as things with fields.

mod observation;
mod results;
mod structure;
mod thing;
mod written;

use std::sync::Arc;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::misplaced;
use super::root::reader;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::CubeField;
use crate::api::model::FigureField;
use crate::api::model::StructureField;
use crate::facts::EntityIx;
use crate::facts::cubes::CubeIx;
use crate::model::Day;
use crate::model::Decimal;
use crate::query;
use crate::query::Slice;
use crate::query::cube;
use crate::query::cube::Axis;
use crate::query::cube::FigureFilter;
use crate::query::cube::GroupKeyed;
use crate::query::cube::Grouping;
use crate::query::cube::ObservationIx;
use crate::query::cube::Since;

pub(super) use observation::measure_name;
pub(super) use results::observations;
pub(in crate::api) use thing::FigureThing;

/// How many results are given where nothing is said.
const USUAL: usize = 1000;
/// How many results are given at most.
const MOST: usize = 10_000;

/// Answers a field that an entity has because figures have to do with it.
pub(super) fn of_entity(
    run: &Run,
    day: Day,
    entity: EntityIx,
    field: CubeField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let graph = run.graph();
    match field {
        CubeField::Figures => {
            let slice = figures(run, day, Some(entity), asked)?;
            return Ok(things(day, slice));
        }
        CubeField::FiguresConnection => {
            let slice = figures(run, day, Some(entity), asked)?;
            return Ok(page(day, slice));
        }
        _ => {}
    }
    let at = cube::cube_of(graph, entity)?;
    let thing = |thing| Thing::Figure(day, thing);
    Ok(match field {
        CubeField::Observations => things(day, chosen(run, day, at, asked)?),
        CubeField::ObservationsConnection => page(day, chosen(run, day, at, asked)?),
        CubeField::Remarks => {
            let chosen = reader(run).selection(&asked.field.arguments, asked.arguments)?;
            let view = run.view(day);
            let found = run.spend(|budget| cube::remarks(view, at, &chosen, budget))?;
            Answer::One(thing(FigureThing::Remarks(at, Arc::new(found))))
        }
        CubeField::Series => {
            let chosen = reader(run).selection(&asked.field.arguments, asked.arguments)?;
            let view = run.view(day);
            let mut found = run.spend(|budget| cube::series(view, at, &chosen, budget))?;
            found.truncate(first(asked)?);
            let found: Arc<[cube::Series]> = found.into();
            numbered(day, found.len(), |place| {
                FigureThing::Series(at, Arc::clone(&found), place)
            })
        }
        CubeField::Aggregate => aggregate(run, day, at, asked)?,
        CubeField::Change => change(run, day, at, asked)?,
        CubeField::Ranking => ranking(run, day, at, asked)?,
        CubeField::Share => share(run, day, at, asked)?,
        CubeField::Contrast => contrast(run, day, at, asked)?,
        CubeField::Structure | CubeField::Figures | CubeField::FiguresConnection => {
            Answer::One(thing(FigureThing::Structure(at)))
        }
    })
}

/// Answers an observation by its id.
pub(super) fn by_id(run: &Run, day: Day, id: &str) -> Answer {
    let found = cube::observation(run.graph(), id).ok();
    Answer::maybe(found.map(|at| Thing::Figure(day, FigureThing::Observation(at))))
}

/// Answers figures of all cubes: as a list, or as a connection.
pub(super) fn everywhere(
    run: &Run,
    day: Day,
    connected: bool,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let about = match asked.arguments.get("about").and_then(|id| id.as_str()) {
        Some(id) => Some(input::entity(run.graph(), id)?),
        None => None,
    };
    let slice = figures(run, day, about, asked)?;
    Ok(if connected {
        page(day, slice)
    } else {
        things(day, slice)
    })
}

/// Answers a field of the structure of a cube.
pub(super) fn structure(
    run: &Run,
    thing: &Thing,
    field: StructureField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    match thing {
        Thing::Figure(day, thing) => structure::answer(run, *day, thing, field, asked),
        _ => Err(misplaced()),
    }
}

/// Answers a field of an observation or of what comes of several.
pub(super) fn figure(
    run: &Run,
    thing: &Thing,
    field: FigureField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    match thing {
        Thing::Figure(day, FigureThing::Observation(at)) => {
            observation::answer(run, *day, *at, field, asked)
        }
        Thing::Figure(day, thing) => results::answer(run, *day, thing, field, asked),
        _ => Err(misplaced()),
    }
}

/// Answers the observations of a page as a list.
fn things(day: Day, slice: Slice<ObservationIx>) -> Answer {
    let items = slice.items.into_iter();
    let thing = |at| Thing::Figure(day, FigureThing::Observation(at));
    Answer::Many(items.map(thing).collect())
}

fn page(day: Day, slice: Slice<ObservationIx>) -> Answer {
    Answer::One(Thing::Figure(
        day,
        FigureThing::Observations(Arc::new(slice)),
    ))
}

/// Answers so many things that are told apart by their places.
fn numbered(day: Day, count: usize, thing: impl Fn(usize) -> FigureThing) -> Answer {
    Answer::Many((0..count).map(|at| Thing::Figure(day, thing(at))).collect())
}

fn first(asked: Asked<'_>) -> Result<usize, Problem> {
    query::first(asked.number("first"), USUAL, MOST).map_err(|error| {
        let help = "there are no pages here: narrow `where` to see others";
        Problem::from(error).help(Some(help))
    })
}

/// Says whether a direction is given, and if so whether the greatest comes first.
fn descending(asked: Asked<'_>) -> Option<bool> {
    match asked.string("order") {
        "ASC" => Some(false),
        "DESC" => Some(true),
        _ => None,
    }
}

/// Puts results in the order that is asked for, if one is, and leaves as many as are wanted.
fn arranged<T>(
    asked: Asked<'_>,
    mut found: Vec<T>,
    descending: Option<bool>,
    number: impl Fn(&T) -> Option<Decimal>,
) -> Result<Arc<[T]>, Problem> {
    if let Some(descending) = descending {
        cube::arrange(&mut found, descending, number);
    }
    found.truncate(first(asked)?);
    Ok(found.into())
}

fn chosen(
    run: &Run,
    day: Day,
    at: CubeIx,
    asked: Asked<'_>,
) -> Result<Slice<ObservationIx>, Problem> {
    let reader = reader(run);
    let chosen = reader.selection(&asked.field.arguments, asked.arguments)?;
    let order = reader.figure_order(&asked.field.arguments, asked.arguments);
    let page = input::page(asked.arguments);
    let view = run.view(day);
    let slice = run.spend(|budget| cube::observations(view, at, &chosen, &order, &page, budget))?;
    Ok(slice)
}

fn figures(
    run: &Run,
    day: Day,
    about: Option<EntityIx>,
    asked: Asked<'_>,
) -> Result<Slice<ObservationIx>, Problem> {
    let known = &asked.field.arguments;
    let filter = reader(run).figures(run.graph(), known, asked.arguments)?;
    let ways = asked.strings("as").map(|names| input::ways(&names));
    if ways.as_ref().is_some_and(Vec::is_empty) {
        // No way is no figure; the question itself takes none for the usual ones.
        return Ok(run.spend(|budget| {
            let none = FigureFilter {
                cubes: Some(Vec::new()),
                ..filter.clone()
            };
            cube::figures(run.view(day), &none, &input::page(asked.arguments), budget)
        })?);
    }
    let filter = FigureFilter {
        entity: about.map(|entity| (entity, ways.unwrap_or_default())),
        ..filter
    };
    let page = input::page(asked.arguments);
    let view = run.view(day);
    Ok(run.spend(|budget| cube::figures(view, &filter, &page, budget))?)
}

fn aggregate(run: &Run, day: Day, at: CubeIx, asked: Asked<'_>) -> Result<Answer, Problem> {
    let reader = reader(run);
    let chosen = reader.selection(&asked.field.arguments, asked.arguments)?;
    let order = reader.group_order(&asked.field.arguments, asked.arguments);
    let mut functions = input::functions(asked.strings("compute").as_deref());
    match order.map(|order| order.key) {
        Some(GroupKeyed::Sum) => functions.sum = true,
        Some(GroupKeyed::Mean) => functions.mean = true,
        Some(GroupKeyed::Min) => functions.min = true,
        Some(GroupKeyed::Max) => functions.max = true,
        _ => {}
    }
    let dimensions = asked.strings("by").unwrap_or_default();
    let mut by: Vec<Axis> = dimensions
        .into_iter()
        .map(|name| Axis::Dimension(name.to_owned()))
        .collect();
    by.extend(asked.flag("byMeasure").then_some(Axis::Measure));
    by.extend(asked.flag("byPeriod").then_some(Axis::Period));
    let grouping = Grouping {
        by,
        functions,
        order,
        top: Some(first(asked)?),
    };
    let view = run.view(day);
    let found = run.spend(|budget| cube::aggregate(view, at, &chosen, &grouping, budget))?;
    let groups: Arc<[cube::Group]> = found.groups.into();
    Ok(numbered(day, groups.len(), |place| {
        FigureThing::Group(at, Arc::clone(&groups), place)
    }))
}

fn change(run: &Run, day: Day, at: CubeIx, asked: Asked<'_>) -> Result<Answer, Problem> {
    let reader = reader(run);
    let chosen = reader.selection(&asked.field.arguments, asked.arguments)?;
    let order = reader.change_order(&asked.field.arguments, asked.arguments);
    let since = match asked.string("since") {
        "FIRST" => Since::First,
        _ => Since::Previous,
    };
    let view = run.view(day);
    let found = run.spend(|budget| cube::change(view, at, &chosen, since, budget))?;
    let descending = order.map(|(_, descending)| descending);
    let found = arranged(asked, found, descending, |change| {
        order.and_then(|(by, _)| change.by(by))
    })?;
    Ok(numbered(day, found.len(), |place| {
        FigureThing::Change(Arc::clone(&found), place)
    }))
}

fn ranking(run: &Run, day: Day, at: CubeIx, asked: Asked<'_>) -> Result<Answer, Problem> {
    let chosen = reader(run).selection(&asked.field.arguments, asked.arguments)?;
    let least_first = descending(asked) == Some(false);
    let top = Some(first(asked)?);
    let view = run.view(day);
    let found = run.spend(|budget| cube::ranking(view, at, &chosen, least_first, top, budget))?;
    let found: Arc<[cube::Ranked]> = found.into();
    Ok(numbered(day, found.len(), |place| {
        FigureThing::Ranked(Arc::clone(&found), place)
    }))
}

fn share(run: &Run, day: Day, at: CubeIx, asked: Asked<'_>) -> Result<Answer, Problem> {
    let reader = reader(run);
    let chosen = reader.selection(&asked.field.arguments, asked.arguments)?;
    let whole = reader.whole(&asked.field.arguments, asked.arguments);
    let view = run.view(day);
    let found = run.spend(|budget| cube::share(view, at, &chosen, &whole, budget))?;
    let found = arranged(asked, found, descending(asked), |share| share.share)?;
    Ok(numbered(day, found.len(), |place| {
        FigureThing::Share(Arc::clone(&found), place)
    }))
}

fn contrast(run: &Run, day: Day, at: CubeIx, asked: Asked<'_>) -> Result<Answer, Problem> {
    let reader = reader(run);
    let known = &asked.field.arguments;
    let chosen = reader.selection(known, asked.arguments)?;
    let test = reader.decimals(known, asked.arguments, "difference")?;
    let (one, other) = (asked.string("one"), asked.string("other"));
    let view = run.view(day);
    let found = run.spend(|budget| cube::contrast(view, at, &chosen, one, other, &test, budget))?;
    let found = arranged(asked, found, descending(asked), |pair| {
        Some(pair.difference)
    })?;
    Ok(numbered(day, found.len(), |place| {
        FigureThing::Contrast(Arc::clone(&found), place)
    }))
}
