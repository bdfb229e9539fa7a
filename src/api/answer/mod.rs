//! What each field answers: from a thing, a field and its arguments to a value or further things.
//!
//! One file for each sort of thing. Everything is looked up on the graph or asked of `query`; how
//! a document is walked and written is not here (`reference`).

mod analysis;
mod around;
mod connection;
mod cube;
mod entity;
mod federation;
mod groups;
mod language;
mod metadata;
mod ontology;
mod root;
mod run;
mod search;
mod statement;
mod tally;
mod thing;
mod told;
mod walk;

use std::cell::OnceCell;
use std::sync::Arc;

use serde_json::Map;
use serde_json::Value as Json;

use super::error::Problem;
use super::input::ListArguments;
use super::model::CubeField;
use super::model::EntityField;
use super::model::Field;
use super::model::FieldKind;
use super::model::RootField;
use crate::query::codes;

pub(super) use entity::holds;
pub(super) use run::Run;
pub(super) use statement::basis;
pub(super) use thing::Thing;

/// What a field answers.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    /// Nothing.
    Nothing,
    /// A value of a scalar or enumeration.
    Value(Json),
    /// Several such values.
    Values(Vec<Json>),
    /// A thing that has fields itself.
    One(Thing),
    /// Several such things.
    Many(Vec<Thing>),
    /// Several such things, some of which there are not.
    Gaps(Vec<Option<Thing>>),
}

impl Answer {
    /// Answers a text.
    fn text(text: impl Into<String>) -> Self {
        Self::Value(Json::String(text.into()))
    }

    /// Answers a text where there is one.
    fn maybe_text(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Nothing, Self::text)
    }

    /// Answers a thing where there is one.
    fn maybe(thing: Option<Thing>) -> Self {
        thing.map_or(Self::Nothing, Self::One)
    }
}

/// A field that is asked, with its arguments in the form that the schema gives them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    pub(super) field: &'a Field,
    pub(super) arguments: &'a Map<String, Json>,
    /// Where the arguments of a list are kept once they were read, if the same field is asked of
    /// many things.
    pub(super) list: Option<&'a ListOnce>,
}

/// The arguments of a list, once they were read.
pub(super) type ListOnce = OnceCell<Result<Arc<ListArguments>, Problem>>;

impl Asked<'_> {
    fn string(&self, name: &str) -> &str {
        let value = self.arguments.get(name);
        value.and_then(Json::as_str).unwrap_or_default()
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.arguments.get(name).and_then(Json::as_i64)
    }

    fn flag(&self, name: &str) -> bool {
        self.arguments.get(name).and_then(Json::as_bool) == Some(true)
    }

    fn strings(&self, name: &str) -> Option<Vec<&str>> {
        let items = self.arguments.get(name)?.as_array()?;
        Some(items.iter().filter_map(Json::as_str).collect())
    }
}

/// Says that a field was asked of a thing that has no such field; a fault of the program.
fn misplaced() -> Problem {
    super::error::internal("a field was asked of a thing that has none of its kind")
}

/// Returns what a field of a thing answers.
pub(super) fn answer(run: &Run, thing: &Thing, asked: Asked<'_>) -> Result<Answer, Problem> {
    any(run, thing, asked).map_err(|problem| rest(asked.field, problem))
}

/// Says how to come by the rest of what was asked for in too long a page.
fn rest(field: &Field, problem: Problem) -> Problem {
    let way = match field.kind {
        _ if problem.code != codes::PAGE_TOO_LONG.slug() => return problem,
        _ if !field.ty.list && field.arguments.contains_key("after") => {
            "for the rest with the cursors of `pageInfo`"
        }
        FieldKind::Root(RootField::List(_) | RootField::Figures)
        | FieldKind::Entity(EntityField::Related(_) | EntityField::ReferencedBy)
        | FieldKind::Cube(CubeField::Observations | CubeField::Figures) => {
            "for the rest with the field of this name that ends in `Connection` and has cursors"
        }
        _ => return problem,
    };
    let help = problem
        .help
        .as_deref()
        .map(|help| format!("{help}, and {way}"));
    problem.help(help)
}

fn any(run: &Run, thing: &Thing, asked: Asked<'_>) -> Result<Answer, Problem> {
    match (asked.field.kind, thing) {
        (FieldKind::Root(field), Thing::Root(day)) => root::answer(run, *day, field, asked),
        (FieldKind::Entity(field), Thing::Entity(day, entity)) => {
            entity::answer(run, *day, *entity, field, asked)
        }
        // The one field of `Node` that a statement has too.
        (FieldKind::Entity(_), Thing::Statement(_, statement)) => {
            Ok(Answer::text(run.graph().statement_id(*statement)))
        }
        (FieldKind::Connection(field), _) => connection::answer(run, thing, field, asked),
        (FieldKind::PageInfo(field), Thing::PageInfo(page)) => {
            Ok(connection::page_info(page, field))
        }
        (FieldKind::Edge(field), _) => connection::edge(run, thing, field, asked),
        (FieldKind::StatementEdge(field), Thing::StatementEdge(day, page, at)) => {
            connection::statement_edge(run, *day, page, *at, field)
        }
        (FieldKind::Validity(field), Thing::Validity(validity)) => {
            Ok(statement::validity(validity, field))
        }
        (FieldKind::Statement(field), Thing::Statement(day, at)) => {
            Ok(statement::answer(run, *day, *at, field, asked))
        }
        (FieldKind::Qualifier(field), Thing::Qualifier(statement, at)) => {
            Ok(statement::qualifier(run, *statement, *at, field, asked))
        }
        (FieldKind::Citation(field), Thing::Citation(day, citation)) => {
            Ok(statement::citation(run, *day, citation, field))
        }
        (FieldKind::Section(field), Thing::Section(source, at)) => {
            Ok(statement::section(run, *source, *at, field))
        }
        (FieldKind::Name(field), Thing::Name(day, naming)) => {
            Ok(entity::name(run, *day, *naming, field, asked))
        }
        (FieldKind::Evidence(field), Thing::Evidence(day, evidence)) => {
            Ok(entity::evidence(*day, evidence, field))
        }
        (FieldKind::Resolution(field), _) => root::resolution(thing, field),
        (FieldKind::Path(field), _) => walk::answer(run, thing, field, asked),
        (FieldKind::Around(field), _) => around::answer(run, thing, field, asked),
        (FieldKind::Analysis(field), _) => analysis::answer(run, thing, field, asked),
        (
            FieldKind::Change(field),
            Thing::Change(day, page, at) | Thing::ChangeEdge(day, page, at),
        ) => told::change(run, (*day, page, *at), field, asked),
        (
            FieldKind::Conflict(field),
            Thing::Conflict(day, page, at) | Thing::ConflictEdge(day, page, at),
        ) => told::conflict(run, (*day, page, *at), field, asked),
        (FieldKind::Group(field), _) => groups::answer(run, thing, field, asked),
        (FieldKind::Cube(field), Thing::Entity(day, entity)) => {
            cube::of_entity(run, *day, *entity, field, asked)
        }
        (FieldKind::Structure(field), _) => cube::structure(run, thing, field, asked),
        (FieldKind::Figure(field), _) => cube::figure(run, thing, field, asked),
        (FieldKind::Search(field), _) => search::answer(run, thing, field),
        (FieldKind::Dataset(field), Thing::Dataset(day)) => {
            Ok(metadata::dataset(run, *day, field, asked))
        }
        (FieldKind::Language(field), Thing::Language(lang)) => {
            Ok(metadata::language(run, *lang, field, asked))
        }
        (FieldKind::Question(field), Thing::Question(at)) => {
            Ok(metadata::question(run, *at, field, asked))
        }
        (FieldKind::Service(field), Thing::Service) => Ok(federation::service(run, field)),
        (FieldKind::Question(field), Thing::Parameter(of, at)) => {
            Ok(metadata::parameter(run, *of, *at, field, asked))
        }
        (_, _) => ontology::answer(run, thing, asked),
    }
}
