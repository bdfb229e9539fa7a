//! Arguments of fields: coerced when the plan is made where they are all written in the document,
//! else once for each request, and never once for each object.

use std::cell::OnceCell;
use std::sync::Arc;

use apollo_compiler::Name;
use apollo_compiler::Node;
use apollo_compiler::ast::Argument;
use apollo_compiler::ast::Value as Literal;
use serde_json::Map;
use serde_json::Value as Json;

use crate::api::answer::ListOnce;
use crate::api::error::Failure;
use crate::api::error::Problem;
use crate::api::input::At;
use crate::api::input::Coercer;
use crate::api::input::plain;
use crate::api::model::ApiModel;
use crate::api::model::Arguments;

type Read = Result<Map<String, Json>, Problem>;

/// The arguments of a field as a document gives them.
#[derive(Debug)]
pub(super) enum Given {
    /// No variable is in them.
    Fixed(Read),
    /// What they are depends on the request.
    Open(Arc<Arguments>, Box<[(Name, Node<Literal>)]>),
}

/// The arguments of a field in one request, with what was made of them.
#[derive(Debug)]
pub(super) struct Ready<'a> {
    pub(super) arguments: std::borrow::Cow<'a, Read>,
    /// The arguments of a list, once they were read.
    pub(super) list: ListOnce,
}

impl Given {
    pub(super) fn new(
        model: &ApiModel,
        known: &Arc<Arguments>,
        written: &[Node<Argument>],
    ) -> Self {
        let written: Box<[_]> = written
            .iter()
            .map(|argument| (argument.name.clone(), argument.value.clone()))
            .collect();
        if written.iter().any(|(_, value)| has_variable(value)) {
            return Self::Open(Arc::clone(known), written);
        }
        Self::Fixed(read(model, known, &written, &Map::new()))
    }

    /// Returns the arguments if they depend on no request and could be read.
    pub(super) fn fixed(&self) -> Option<&Map<String, Json>> {
        match self {
            Self::Fixed(read) => read.as_ref().ok(),
            Self::Open(..) => None,
        }
    }

    /// Returns the arguments for a request.
    pub(super) fn ready<'a>(
        &'a self,
        model: &ApiModel,
        variables: &Map<String, Json>,
    ) -> Ready<'a> {
        let arguments = match self {
            Self::Fixed(read) => std::borrow::Cow::Borrowed(read),
            Self::Open(known, written) => {
                std::borrow::Cow::Owned(read(model, known, written, variables))
            }
        };
        Ready {
            arguments,
            list: OnceCell::new(),
        }
    }
}

fn read(
    model: &ApiModel,
    known: &Arguments,
    written: &[(Name, Node<Literal>)],
    variables: &Map<String, Json>,
) -> Read {
    let coercer = Coercer { model };
    let mut arguments = Map::new();
    for (name, value) in known {
        let given = written.iter().find(|(own, _)| own.as_str() == &**name);
        let given = given.and_then(|(_, literal)| filled(literal, variables));
        let read = coercer.given(At::new(name), value, given.as_ref());
        let read = read.map_err(|unfit| unfit.problem(Failure::BadArgument.code()))?;
        if let Some(json) = read {
            arguments.insert(String::from(&**name), json);
        }
    }
    Ok(arguments)
}

fn has_variable(value: &Literal) -> bool {
    match value {
        Literal::Variable(_) => true,
        Literal::List(items) => items.iter().any(|item| has_variable(item)),
        Literal::Object(fields) => fields.iter().any(|(_, value)| has_variable(value)),
        _ => false,
    }
}

/// Returns a literal with its variables filled in. A variable without a value is as if it were not
/// written; in a list it is null (GraphQL September 2025, 3.10 and 3.11).
fn filled(value: &Literal, variables: &Map<String, Json>) -> Option<Json> {
    Some(match value {
        Literal::Variable(name) => return variables.get(name.as_str()).cloned(),
        Literal::List(items) => {
            let items = items.iter();
            items
                .map(|item| filled(item, variables).unwrap_or_default())
                .collect()
        }
        Literal::Object(fields) => {
            let mut made = Map::new();
            for (name, value) in fields {
                if let Some(json) = filled(value, variables) {
                    made.insert(name.as_str().to_owned(), json);
                }
            }
            Json::Object(made)
        }
        other => plain(other),
    })
}
