//! What the query type answers.

use std::sync::Arc;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::analysis;
use super::around;
use super::cube;
use super::federation;
use super::groups::Whole;
use super::misplaced;
use super::search;
use super::thing::Resolution;
use super::told;
use super::walk;
use super::walk::entities;
use crate::api::error::Failure;
use crate::api::error::Problem;
use crate::api::input::ListArguments;
use crate::api::input::Reader;
use crate::api::input::Scope;
use crate::api::model::ResolutionField;
use crate::api::model::RootField;
use crate::api::scalar;
use crate::facts::EntityIx;
use crate::model::Day;
use crate::ontology::QualifierSetId;
use crate::ontology::TypeId;
use crate::query;
use crate::query::Listed;

/// Ids that may be asked for at once.
const MOST_IDS: usize = 100;

pub(super) fn answer(
    run: &Run,
    day: Day,
    field: RootField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    Ok(match field {
        RootField::Lookup(of) => Answer::maybe(lookup(run, day, of, asked.string("id"))),
        RootField::List(of) => {
            let (_, slice) = list(run, day, of, asked)?;
            let things = slice.items.into_iter();
            Answer::Many(things.map(|entity| Thing::Entity(day, entity)).collect())
        }
        RootField::Connection(of) => {
            let (arguments, slice) = list(run, day, of, asked)?;
            let whole = Whole {
                scope: Scope { of, set: None },
                listed: Listed::Type(of),
                arguments,
            };
            Answer::One(Thing::Entities(day, Arc::new(slice), Arc::new(whole)))
        }
        RootField::Node => Answer::maybe(node(run, day, asked.string("id"))),
        RootField::Nodes => nodes(run, day, asked)?,
        RootField::Resolve => Answer::One(resolve(run, day, asked.string("name"))),
        RootField::Nearest => nearest(run, day, asked)?,
        RootField::Statement => {
            let found = run.graph().statement_by_id(asked.string("id"));
            Answer::maybe(found.map(|at| Thing::Statement(day, at)))
        }
        RootField::Paths => walk::paths(run, day, asked)?,
        RootField::Neighbourhood => around::neighbourhood(run, day, asked)?,
        RootField::Descendants => around::descendants(run, day, asked)?,
        RootField::Connections => around::connections(run, day, asked)?,
        RootField::Analysis => analysis::analysis(run, day, asked)?,
        RootField::Timeline => told::timeline(run, day, asked)?,
        RootField::Changes => told::changes(run, day, asked)?,
        RootField::Conflicts => told::conflicts(run, day, asked)?,
        RootField::Observation => cube::by_id(run, day, asked.string("id")),
        RootField::Figures => cube::everywhere(run, day, false, asked)?,
        RootField::FiguresConnection => cube::everywhere(run, day, true, asked)?,
        RootField::Search => search::search(run, day, asked)?,
        RootField::AsOf => {
            let date = asked.arguments.get("date").cloned().unwrap_or_default();
            let day = scalar::date(&date)
                .map_err(|problem| Failure::BadArgument.problem(format!("`date`: {problem}")))?;
            Answer::One(Thing::Root(day))
        }
        RootField::Dataset => Answer::One(Thing::Dataset(day)),
        RootField::Ontology => Answer::One(Thing::Ontology(day)),
        RootField::Questions => {
            let all = 0..run.core.questions.iter().len();
            Answer::Many(all.map(Thing::Question).collect())
        }
        RootField::Question => {
            let wanted = asked.string("id");
            let at = run
                .core
                .questions
                .iter()
                .position(|question| &*question.id == wanted);
            Answer::maybe(at.map(Thing::Question))
        }
        RootField::Service => Answer::One(Thing::Service),
        RootField::Entities => federation::entities(run, day, asked)?,
    })
}

/// Reads the arguments of a list whose edges have the qualifiers of a set.
pub(super) fn list_arguments(
    run: &Run,
    asked: Asked<'_>,
    set: Option<QualifierSetId>,
) -> Result<Arc<ListArguments>, Problem> {
    let read = || {
        let read = reader(run).list(&asked.field.arguments, asked.arguments, set);
        read.map(Arc::new)
    };
    asked
        .list
        .map_or_else(read, |list| list.get_or_init(read).clone())
}

/// Returns what reads the arguments of a request.
pub(super) fn reader(run: &Run) -> Reader<'_> {
    Reader {
        model: run.model(),
        ontology: run.ontology(),
        lang: run.languages().first().copied().unwrap_or_default(),
    }
}

fn list(
    run: &Run,
    day: Day,
    of: TypeId,
    asked: Asked<'_>,
) -> Result<(Arc<ListArguments>, query::Slice<EntityIx>), Problem> {
    let arguments = list_arguments(run, asked, None)?;
    let view = run.view(day).include_ended(arguments.include_ended);
    let filter = arguments.node_filter();
    let slice = run.spend(|budget| {
        query::list(view, of, &filter, &arguments.order, &arguments.page, budget)
    })?;
    Ok((arguments, slice))
}

fn lookup(run: &Run, day: Day, of: TypeId, id: &str) -> Option<Thing> {
    let entity = run.graph().by_id(id)?;
    let fits = run.ontology().is_a(run.graph().kind_of(entity), of);
    fits.then_some(Thing::Entity(day, entity))
}

pub(super) fn node(run: &Run, day: Day, id: &str) -> Option<Thing> {
    let graph = run.graph();
    let entity = graph.by_id(id).map(|entity| Thing::Entity(day, entity));
    entity.or_else(|| {
        let statement = graph.statement_by_id(id)?;
        Some(Thing::Statement(day, statement))
    })
}

fn nodes(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let things = ids(&asked)?.into_iter().map(|id| node(run, day, id));
    Ok(Answer::Gaps(things.collect()))
}

fn ids<'a>(asked: &'a Asked<'_>) -> Result<Vec<&'a str>, Problem> {
    let ids = asked.strings("ids").unwrap_or_default();
    if ids.len() > MOST_IDS {
        let message = format!("`ids` asks for {} things, more than {MOST_IDS}", ids.len());
        return Err(Failure::TooManyIds
            .problem(message)
            .help(Some("ask for them in several requests")));
    }
    Ok(ids)
}

fn nearest(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let graph = run.graph();
    let mut unknown: Vec<&str> = Vec::new();
    for id in ids(&asked)? {
        if graph.by_id(id).is_none() && !unknown.contains(&id) {
            unknown.push(id);
        }
    }
    if !unknown.is_empty() {
        // The first search makes the index, which must not hold up the rest of the request.
        graph.text_index();
    }
    let languages = run.languages();
    let mut things = Vec::with_capacity(unknown.len());
    for id in unknown {
        let view = run.view(day);
        let near = run.spend(|budget| query::nearest_to_id(view, id, languages, budget))?;
        things.push(Thing::Near(day, Arc::new((id.into(), near))));
    }
    Ok(Answer::Many(things))
}

fn resolve(run: &Run, day: Day, name: &str) -> Thing {
    let resolved = query::resolve(run.view(day), name);
    let resolution = Resolution {
        query: name.into(),
        found: resolved.found,
        suggestions: resolved.suggestions,
    };
    Thing::Resolution(day, Arc::new(resolution))
}

pub(super) fn resolution(thing: &Thing, field: ResolutionField) -> Result<Answer, Problem> {
    Ok(match (field, thing) {
        (ResolutionField::Query, Thing::Resolution(_, of)) => Answer::text(&*of.query),
        (ResolutionField::Entity, Thing::Resolution(day, of)) => {
            let one = of.found.first();
            Answer::maybe(one.map(|called| Thing::Entity(*day, called.entity)))
        }
        (ResolutionField::Matches, Thing::Resolution(day, of)) => {
            let namings = of.found.iter().flat_map(|called| &called.namings);
            Answer::Many(namings.map(|naming| Thing::Match(*day, *naming)).collect())
        }
        (ResolutionField::Suggestions, Thing::Resolution(day, of)) => {
            let namings = of.suggestions.iter();
            Answer::Many(namings.map(|naming| Thing::Match(*day, *naming)).collect())
        }
        (ResolutionField::MatchEntity, Thing::Match(day, naming)) => {
            Answer::One(Thing::Entity(*day, naming.entity))
        }
        (ResolutionField::MatchName, Thing::Match(day, naming)) => {
            Answer::One(Thing::Name(*day, *naming))
        }
        (ResolutionField::NearId, Thing::Near(_, near)) => Answer::text(&*near.0),
        (ResolutionField::NearEntities, Thing::Near(day, near)) => entities(*day, &near.1),
        _ => return Err(misplaced()),
    })
}
