//! From the arguments of a field to a question as plain data.
//!
//! Arguments arrive as JSON that fits the schema. What each part means is read off the model, so
//! nothing here knows the name of an input field.

mod coerce;
mod cube;
mod filter;
mod groups;
mod list;
mod tests;
mod told;
mod walk;

use std::fmt;

use serde_json::Value as Json;

use super::error::Failure;
use super::error::Problem;
use super::model::ApiModel;
use crate::model::LangId;
use crate::ontology::Ontology;

pub(super) use coerce::{Coercer, plain, variables};
pub(super) use cube::{functions, status_name, ways};
pub(super) use groups::{NamedKey, Scope};
pub(super) use list::{ListArguments, include_ended, page};
pub(super) use told::{day, told_trait, trait_name};
pub(super) use walk::entity;

/// Reads arguments.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    pub(super) model: &'a ApiModel,
    pub(super) ontology: &'a Ontology,
    /// The language in which words are sorted.
    pub(super) lang: LangId,
}

/// The way to a part of an argument, for error messages.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    before: Option<&'a At<'a>>,
    name: &'a str,
}

impl<'a> At<'a> {
    /// Starts at an argument or variable.
    pub(super) fn new(name: &'a str) -> Self {
        Self { before: None, name }
    }

    fn then(&'a self, name: &'a str) -> Self {
        Self {
            before: Some(self),
            name,
        }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(before) = self.before {
            write!(f, "{before}.")?;
        }
        f.write_str(self.name)
    }
}

/// Says that a part of an argument has a value that it cannot have.
fn bad(at: At<'_>, problem: impl fmt::Display) -> Problem {
    Failure::BadArgument.problem(format!("`{at}`: {problem}"))
}

/// Says that an operator is given nothing to compare with.
fn null_operator(at: At<'_>) -> Problem {
    Failure::NullOperator
        .problem(format!(
            "`{at}` is null, which nothing can be compared with"
        ))
        .help(Some(
            "leave it out, or write `isNull: true` to look for what has no value",
        ))
}

/// Returns the language that an argument names, by its place in the enumeration of languages.
pub(super) fn language(ontology: &Ontology, json: Option<&Json>) -> Option<LangId> {
    let code = json?.as_str()?;
    let at = ontology
        .languages
        .iter()
        .position(|language| super::model::language_code(&language.tag) == code)?;
    u8::try_from(at).ok().map(LangId)
}
