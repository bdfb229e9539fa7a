//! Documents: read, measured and checked once, then kept.
//!
//! `apollo_compiler` reads and validates; what it lacks is in `rules`. Most documents that have no
//! faults are read and checked in one pass (`sound`). Nothing is executed here (`reference`).

mod checker;
mod colons;
mod condition;
mod guard;
mod rules;
mod sound;
mod suggest;
mod wording;

use std::sync::Arc;

use apollo_compiler::ExecutableDocument;
use apollo_compiler::Name;
use apollo_compiler::Node;
use apollo_compiler::Schema;
use apollo_compiler::ast;
use apollo_compiler::diagnostic::Diagnostic;
use apollo_compiler::executable::Field;
use apollo_compiler::executable::Operation;
use apollo_compiler::parser::Parser;
use apollo_compiler::parser::SourceMap;
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::validation::DiagnosticData;
use apollo_compiler::validation::DiagnosticList;
use apollo_compiler::validation::Valid;

use super::OperationKind;
use super::Refusal;
use super::error::Place;
use super::error::Problem;
use super::model::ApiModel;
use crate::diagnostics::Meant;

pub(super) use condition::{is_included, is_true};
pub use guard::DocumentLimits;

/// How deep a document may nest before reading stops: deeper than the guard allows, so that the
/// guard's words are heard.
const RECURSION: usize = 150;

/// What is told of a document with nothing to run.
const EMPTY: &str = "the document contains no operation";

/// Errors about one document that are told at most.
const TOLD: usize = 10;

/// Checks documents against a schema.
#[derive(Debug)]
pub(super) struct Checker {
    schema: Valid<Schema>,
}

/// A document that fits the schema.
#[derive(Debug)]
pub(super) struct Document {
    checked: Valid<ExecutableDocument>,
    text: Arc<str>,
    /// Where fields are in the text, by where they stand in memory, for those that do not say so
    /// themselves.
    places: Vec<(usize, usize)>,
}

/// Why a document cannot be used.
#[derive(Clone, Debug)]
pub(super) struct Refused {
    pub(super) refusal: Refusal,
    pub(super) problems: Vec<Problem>,
}

impl Refused {
    /// Refuses for one reason.
    pub(super) fn because(refusal: Refusal, message: impl Into<String>) -> Self {
        Self {
            refusal,
            problems: vec![Problem::new(refusal.code(), message)],
        }
    }
}

impl Checker {
    /// Prepares to check against the schema of a model; says in one line why that is not valid.
    pub(super) fn new(model: &ApiModel) -> Result<Self, String> {
        Ok(Self {
            schema: checker::build(model)?,
        })
    }

    /// Reads and checks a document.
    pub(super) fn check(
        &self,
        model: &ApiModel,
        text: &str,
        limits: &DocumentLimits,
    ) -> Result<Document, Refused> {
        let sound = self.sound(model, text, limits);
        sound.map_or_else(|| self.any(model, text, limits), Ok)
    }

    /// Reads and checks any document.
    fn any(
        &self,
        model: &ApiModel,
        text: &str,
        limits: &DocumentLimits,
    ) -> Result<Document, Refused> {
        let read = read(text, limits)?;
        guard::check(&read, limits)?;
        let checked = read
            .to_executable_validate(&self.schema)
            .map_err(|found| invalid(&found.errors, model))?;
        let problems = rules::check(model, &checked);
        if problems.is_empty() {
            Ok(Document {
                checked,
                text: text.into(),
                places: Vec::new(),
            })
        } else {
            Err(Refused {
                refusal: Refusal::Validation,
                problems,
            })
        }
    }

    /// Reads and checks a document in one pass, if it is plainly sound.
    fn sound(&self, model: &ApiModel, text: &str, limits: &DocumentLimits) -> Option<Document> {
        if text.len() > limits.bytes {
            return None;
        }
        let sound = sound::read(&self.schema, model, text, limits)?;
        if sound.has_values && !rules::check(model, &sound.document).is_empty() {
            return None;
        }
        Some(Document {
            checked: Valid::assume_valid(sound.document),
            text: text.into(),
            places: sound.places,
        })
    }
}

impl Document {
    /// Returns the operation to run.
    pub(super) fn operation(&self, name: Option<&str>) -> Result<&Node<Operation>, Refused> {
        let operations = &self.checked.operations;
        if let Ok(found) = operations.get(name) {
            return Ok(found);
        }
        let names = || operations.named.keys().map(Name::as_str);
        Err(no_operation(name, names))
    }

    /// Returns the document as it was checked.
    pub(super) fn checked(&self) -> &Valid<ExecutableDocument> {
        &self.checked
    }

    /// Returns the text from which it was read.
    pub(super) fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// Returns where a field begins in the text, in bytes.
    pub(super) fn offset(&self, field: &Node<Field>) -> Option<usize> {
        if let Some(span) = field.location() {
            return Some(span.offset());
        }
        let of = sound::address(field);
        let at = self.places.binary_search_by_key(&of, |(field, _)| *field);
        self.places.get(at.ok()?).map(|(_, offset)| *offset)
    }
}

/// Says what sort of operation a document would run, without checking it against a schema.
pub(super) fn kind(
    text: &str,
    name: Option<&str>,
    limits: &DocumentLimits,
) -> Result<OperationKind, Refused> {
    let read = read(text, limits)?;
    let operations = || {
        read.definitions
            .iter()
            .filter_map(|item| item.as_operation_definition())
    };
    let found = match name {
        Some(name) => operations().find(|item| item.name.as_ref().is_some_and(|own| own == name)),
        None if operations().nth(1).is_none() => operations().next(),
        None => None,
    };
    let names = || {
        operations()
            .filter_map(|item| item.name.as_ref())
            .map(Name::as_str)
    };
    match found {
        Some(operation) => Ok(match operation.operation_type {
            ast::OperationType::Query => OperationKind::Query,
            ast::OperationType::Mutation => OperationKind::Mutation,
            ast::OperationType::Subscription => OperationKind::Subscription,
        }),
        None => Err(no_operation(name, names)),
    }
}

fn read(text: &str, limits: &DocumentLimits) -> Result<ast::Document, Refused> {
    if text.len() > limits.bytes {
        return Err(guard::too_large("bytes", text.len(), limits.bytes));
    }
    let mut parser = Parser::new()
        .recursion_limit(RECURSION)
        .token_limit(limits.tokens);
    let document = parser.parse_ast(text, "query").map_err(|found| {
        let limited = parser.tokens_reached() > limits.tokens;
        if limited {
            return guard::too_large("tokens", parser.tokens_reached(), limits.tokens);
        }
        if parser.recursion_reached() > RECURSION {
            return guard::too_large("levels", parser.recursion_reached(), limits.depth);
        }
        syntax(&found.errors)
    })?;
    if document.definitions.is_empty() {
        return Err(Refused::because(Refusal::Syntax, EMPTY));
    }
    colons::check(text).map_err(|problem| Refused {
        refusal: Refusal::Syntax,
        problems: vec![problem],
    })?;
    Ok(document)
}

fn no_operation<'a, I: Iterator<Item = &'a str>>(
    name: Option<&str>,
    names: impl Fn() -> I,
) -> Refused {
    let refusal = Refusal::Operation;
    let problem = match name {
        Some(name) => Problem::new(
            refusal.code(),
            format!("the document has no operation `{name}`"),
        )
        .meant(Meant::of(name, names())),
        None if names().next().is_none() => Problem::new(refusal.code(), EMPTY),
        None => {
            let all: Vec<String> = names().map(|name| format!("`{name}`")).collect();
            Problem::new(refusal.code(), "the document has several operations").help(Some(format!(
                "name one as `operationName`: {}",
                all.join(", ")
            )))
        }
    };
    Refused {
        refusal,
        problems: vec![problem],
    }
}

/// Tells only the first fault of the syntax: what follows it is mostly its echo.
fn syntax(found: &DiagnosticList) -> Refused {
    Refused {
        refusal: Refusal::Syntax,
        problems: found
            .iter()
            .take(1)
            .map(|first| wording::syntax(&first))
            .collect(),
    }
}

fn invalid(found: &DiagnosticList, model: &ApiModel) -> Refused {
    let name = |item: &Diagnostic<'_, DiagnosticData>| item.error.unstable_error_name();
    let unknown_field = found
        .iter()
        .any(|item| name(&item) == Some("UndefinedField"));
    // A field that is not known is left out before its parent is looked at, which then seems empty.
    let echo = |item: &Diagnostic<'_, DiagnosticData>| {
        unknown_field && name(item) == Some("MissingSubselection")
    };
    let own = found.iter().filter(|item| !echo(item)).take(TOLD);
    Refused {
        refusal: Refusal::Validation,
        problems: own.map(|item| wording::validation(&item, model)).collect(),
    }
}

/// Returns where in a document a node stands.
fn place(span: Option<SourceSpan>, sources: &SourceMap) -> Option<Place> {
    let span = span?;
    place_at(sources.get(&span.file_id())?.source_text(), span.offset())
}

/// Returns the place of a byte of a text. Columns count characters.
pub(super) fn place_at(text: &str, offset: usize) -> Option<Place> {
    let before = match text.get(..offset)? {
        // The end is where the text ends, not an empty line below it.
        all if all.len() == text.len() => all.trim_end(),
        before => before,
    };
    let line = before.rsplit(['\n', '\r']).next()?;
    let ends = before.matches('\n').count() + before.matches('\r').count();
    Some(Place {
        line: 1 + ends - before.matches("\r\n").count(),
        column: 1 + line.chars().count(),
    })
}
