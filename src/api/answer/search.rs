//! What a search answers.

use std::sync::Arc;

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::analysis::float;
use super::misplaced;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::SearchField;
use crate::api::model::language_code;
use crate::model::Day;
use crate::query;
use crate::query::Found;
use crate::query::Nothing;
use crate::query::Search;

/// Searches.
pub(super) fn search(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let types = asked.strings("types").map(|names| {
        let names = names.into_iter();
        let types = names.filter_map(|name| run.ontology().type_named(name));
        types.collect()
    });
    let search = Search {
        text: asked.string("text").to_owned(),
        languages: run.wanted(asked),
        types,
        first: asked.number("first"),
        after: asked
            .arguments
            .get("after")
            .and_then(Json::as_str)
            .map(str::to_owned),
    };
    let view = run
        .view(day)
        .include_ended(input::include_ended(asked.arguments));
    // The first search makes the index, which must not hold up the rest of the request.
    run.graph().text_index();
    let found = run.spend(|budget| query::search(view, &search, budget))?;
    Ok(Answer::One(Thing::Found(day, Arc::new(found))))
}

/// Answers a field of what a search found.
pub(super) fn answer(run: &Run, thing: &Thing, field: SearchField) -> Result<Answer, Problem> {
    match thing {
        Thing::Found(day, found) => whole(*day, found, field),
        Thing::Hit(day, found, at) => hit(run, *day, found, *at, field),
        Thing::Highlight(start, end) => Ok(Answer::Value(Json::from(match field {
            SearchField::Start => *start,
            _ => *end,
        }))),
        _ => Err(misplaced()),
    }
}

fn whole(day: Day, found: &Found, field: SearchField) -> Result<Answer, Problem> {
    Ok(match field {
        SearchField::Facets => {
            let types = found.types.iter();
            let things = types.map(|(of, count)| Thing::TypeCount(day, *of, *count));
            Answer::Many(things.collect())
        }
        SearchField::Suggestions => {
            let names = found.suggestions.iter();
            Answer::Many(names.map(|naming| Thing::Match(day, *naming)).collect())
        }
        SearchField::EmptyBecause => Answer::maybe_text(found.nothing.map(|reason| match reason {
            Nothing::NoWords => "NO_WORDS",
            Nothing::NotFound => "NOT_FOUND",
            Nothing::NotOnDay => "NOT_ON_THE_DAY",
            Nothing::OtherTypes => "OTHER_TYPES",
        })),
        _ => return Err(misplaced()),
    })
}

fn hit(
    run: &Run,
    day: Day,
    found: &Found,
    at: usize,
    field: SearchField,
) -> Result<Answer, Problem> {
    let hit = found.hits.items.get(at).ok_or_else(misplaced)?;
    Ok(match field {
        SearchField::Node => Answer::One(Thing::Entity(day, hit.entity)),
        SearchField::Cursor => Answer::text(found.hits.cursor(run.graph(), hit)),
        SearchField::Score => float(f64::from(hit.score) / 10_000.0),
        SearchField::MatchedField => Answer::text(hit.field(run.ontology())),
        SearchField::Lang => {
            let languages = &run.ontology().languages;
            let lang = hit.lang.and_then(|lang| languages.get(usize::from(lang.0)));
            Answer::maybe_text(lang.map(|lang| language_code(&lang.tag)))
        }
        SearchField::Snippet => Answer::text(&*hit.snippet),
        SearchField::Highlights => {
            let ranges = hit.highlights.iter();
            let things = ranges.map(|range| Thing::Highlight(range.start, range.end));
            Answer::Many(things.collect())
        }
        SearchField::Statement => Answer::maybe(hit.statement.map(|at| Thing::Statement(day, at))),
        SearchField::Missing => {
            let words = hit.missing.iter();
            Answer::Values(words.map(|word| Json::from(&**word)).collect())
        }
        _ => return Err(misplaced()),
    })
}
