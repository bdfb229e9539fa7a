//! What gateways ask: the schema of this subgraph, and things that others refer to.

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::root;
use crate::api::error::Failure;
use crate::api::error::Problem;
use crate::api::model::ApiModel;
use crate::api::model::ScalarKind;
use crate::api::model::ServiceField;
use crate::api::model::Shape;
use crate::api::scalar;
use crate::diagnostics::Meant;
use crate::model::Day;

/// Things that may be asked for at once: as many as the longest list has, which a gateway follows
/// with one request.
const MOST: usize = 1000;

const TYPE: &str = ".__typename";
const KEY: &str = ".id";

pub(super) fn service(run: &Run, field: ServiceField) -> Answer {
    match field {
        ServiceField::Sdl => Answer::text(run.core.schema.sdl()),
    }
}

/// Returns the things that are represented; nothing in the place of one that does not exist, or
/// that is of another type.
pub(super) fn entities(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let given = asked.arguments.get("representations");
    let given = given
        .and_then(Json::as_array)
        .map_or(&[][..], Vec::as_slice);
    if given.len() > MOST {
        let message = format!(
            "`representations` asks for {} things, more than {MOST}",
            given.len()
        );
        let help = "ask for them in several requests";
        return Err(Failure::TooManyIds.problem(message).help(Some(help)));
    }
    let mut things = Vec::with_capacity(given.len());
    for (at, representation) in given.iter().enumerate() {
        let (of, id) = read(run.model(), at, representation)?;
        let found = root::node(run, day, &id);
        things.push(found.filter(|thing| thing.type_name(run.graph(), run.ontology()) == Some(of)));
    }
    Ok(Answer::Gaps(things))
}

/// Reads of which type something is, and its id.
fn read<'a>(model: &'a ApiModel, at: usize, json: &Json) -> Result<(&'a str, String), Problem> {
    let bad = |field: &str, problem: &str| {
        Failure::BadArgument.problem(format!("`representations.{at}{field}`{problem}"))
    };
    let Json::Object(fields) = json else {
        let help = "write `{__typename: \"...\", id: \"...\"}`";
        return Err(bad("", &format!(": `{json}` is not an object")).help(Some(help)));
    };
    let missing = |field: &str| bad(field, " is not given");
    let of = match fields.get("__typename") {
        None | Some(Json::Null) => return Err(missing(TYPE)),
        Some(Json::String(name)) => {
            known(model, name, |message| bad(TYPE, &format!(": {message}")))?
        }
        Some(other) => return Err(bad(TYPE, &format!(": `{other}` is not a string"))),
    };
    let id = match fields.get("id") {
        None | Some(Json::Null) => {
            let help = format!("things of `{of}` are known by their ids");
            return Err(missing(KEY).help(Some(help)));
        }
        Some(given) => scalar::read(ScalarKind::Id, given)
            .map_err(|problem| bad(KEY, &format!(": {problem}")))?,
    };
    Ok((of, id.as_str().unwrap_or_default().to_owned()))
}

/// Returns the name of a type whose things may be referred to, or what is wrong with it and what to
/// do about it.
fn known<'a>(
    model: &'a ApiModel,
    name: &str,
    bad: impl Fn(&str) -> Problem,
) -> Result<&'a str, Problem> {
    let members = match model
        .subgraph
        .as_ref()
        .map(|own| &model[own.entities].shape)
    {
        Some(Shape::Union(members)) => members.as_slice(),
        _ => &[],
    };
    let names = || members.iter().map(|of| &*model[*of].name);
    if let Some(own) = names().find(|own| *own == name) {
        return Ok(own);
    }
    let shape = model.types.get(name).map(|item| &item.shape);
    if let Some(Shape::Interface(_)) = shape {
        let help = "name the type of the thing itself";
        return Err(bad(&format!("`{name}` is an interface")).help(Some(help)));
    }
    let problem = bad(&format!("there is no entity type `{name}`"));
    Err(problem.meant(Meant::of(name, names())))
}
