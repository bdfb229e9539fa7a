//! What comes in and what goes out, without any HTTP.

use serde_json::Map;
use serde_json::Value;

use super::Refusal;
use super::document::Refused;
use super::error::Problem;
use super::reference::Executed;
use crate::model::Day;
use crate::model::LangId;

/// A GraphQL request, as read from a body or a query string.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The document.
    pub query: String,
    /// Which of the document's operations to run; needed where it has several.
    pub operation_name: Option<String>,
    /// The values of the operation's variables.
    pub variables: Map<String, Value>,
    /// What the client says beside the specification.
    pub extensions: Map<String, Value>,
}

/// What a request is run with besides the facts.
#[derive(Clone, Debug)]
pub struct Context {
    /// The day for which to answer where the request names none.
    pub today: Day,
    /// The languages of texts where the request names none, the most wanted first. May be empty:
    /// the ontology's default language then applies.
    pub languages: Vec<LangId>,
}

/// What sort of operation a request runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationKind {
    /// Reads; allowed by GET.
    Query,
    /// Writes; refused by GET.
    Mutation,
    /// Asks to be told of changes.
    Subscription,
}

/// The answer to a request: the bytes of the JSON body, and what they contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The body, one JSON object.
    pub body: Vec<u8>,
    /// What the body contains.
    pub kind: ResponseKind,
}

/// What the body of a response contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind {
    /// `data`, complete.
    Data,
    /// `data`, perhaps null, and `errors`: some fields failed.
    Partial,
    /// Only `errors`: the request was not run.
    Refused(Refusal),
}

impl Response {
    /// Tells why a request is not run.
    pub(super) fn refused(refused: &Refused) -> Self {
        let errors = problems(&refused.problems);
        Self {
            body: format!("{{\"errors\":{errors}}}").into_bytes(),
            kind: ResponseKind::Refused(refused.refusal),
        }
    }

    /// Tells what came of running a request.
    pub(super) fn executed(executed: &Executed) -> Self {
        let mut body = Vec::with_capacity(1024);
        if executed.problems.is_empty() {
            body.extend_from_slice(b"{\"data\":");
        } else {
            body.extend_from_slice(b"{\"errors\":");
            body.extend_from_slice(problems(&executed.problems).as_bytes());
            body.extend_from_slice(b",\"data\":");
        }
        if let Err(reason) = serde_json::to_writer(&mut body, &executed.data) {
            let problem = super::error::internal(&reason.to_string());
            return Self::refused(&Refused {
                refusal: Refusal::Internal,
                problems: vec![problem],
            });
        }
        body.push(b'}');
        let kind = if executed.problems.is_empty() {
            ResponseKind::Data
        } else {
            ResponseKind::Partial
        };
        Self { body, kind }
    }

    /// Returns the HTTP status under `application/graphql-response+json`.
    pub fn status(&self) -> u16 {
        match self.kind {
            ResponseKind::Data | ResponseKind::Partial => 200,
            ResponseKind::Refused(refusal) => refusal.status(),
        }
    }
}

fn problems(problems: &[Problem]) -> String {
    let list: Value = problems.iter().map(Problem::json).collect();
    list.to_string()
}
