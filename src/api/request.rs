//! What comes in and what goes out, without any HTTP.

use serde::Serialize;
use serde_json::Map;
use serde_json::Value as Json;
use serde_json::json;

use super::Executor;
use super::Refusal;
use super::document::Refused;
use super::error::Problem;
use super::introspection::Root;
use super::plan;
use super::plan::Written;
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
    pub variables: Map<String, Json>,
    /// What the client says beside the specification.
    pub extensions: Map<String, Json>,
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
    /// What it took.
    pub spent: Spent,
}

/// What it took to answer a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// How many fields the answer was expected to have.
    pub cost: u64,
    /// How many fields were answered.
    pub answered: u64,
    /// How many entities and links were looked at, analyses apart.
    pub visited: u64,
    /// Whether the document was known; nothing where it was not used.
    pub known: Option<bool>,
    /// What ran the document; nothing where it was not run.
    pub executor: Option<Executor>,
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
            spent: Spent::default(),
        }
    }

    /// Tells what the schema says of itself, where nothing else is asked.
    pub(super) fn described(roots: &[Root], known: bool) -> Self {
        let mut body = b"{\"data\":".to_vec();
        write_roots(None, roots, &mut body);
        body.push(b'}');
        Self {
            body,
            kind: ResponseKind::Data,
            spent: Spent {
                known: Some(known),
                ..Spent::default()
            },
        }
    }

    /// Tells what came of running a request; `described` has its root fields where some of them
    /// describe the schema, `before` is what is known of the effort before, and `most` the greatest
    /// cost that is allowed where the client wants to know.
    pub(super) fn executed(
        executed: &Executed,
        described: &[Root],
        before: Spent,
        most: Option<u64>,
    ) -> Self {
        let spent = Spent {
            cost: before.cost,
            known: before.known,
            executor: before.executor,
            ..executed.spent
        };
        let mut body = Vec::with_capacity(1024);
        let (start, kind) = if executed.problems.is_empty() {
            ("{\"data\":".to_owned(), ResponseKind::Data)
        } else {
            let errors = problems(&executed.problems);
            let start = format!("{{\"errors\":{errors},\"data\":");
            (start, ResponseKind::Partial)
        };
        body.extend_from_slice(start.as_bytes());
        if described.is_empty() || executed.data == async_graphql::Value::Null {
            write(&executed.data, &mut body);
        } else {
            write_roots(Some(executed), described, &mut body);
        }
        finish(&mut body, spent, most);
        Self { body, kind, spent }
    }

    /// Tells what a plan has written.
    pub(super) fn written(written: Written, before: Spent, most: Option<u64>) -> Self {
        let Written {
            mut body,
            problems,
            spent,
        } = written;
        let spent = Spent {
            cost: before.cost,
            known: before.known,
            executor: before.executor,
            ..spent
        };
        let kind = if problems.is_empty() {
            ResponseKind::Data
        } else {
            let data = body.get(plan::START.len()..).unwrap_or_default();
            let errors = self::problems(&problems);
            let start = format!("{{\"errors\":{errors},\"data\":");
            body = [start.as_bytes(), data].concat();
            ResponseKind::Partial
        };
        finish(&mut body, spent, most);
        Self { body, kind, spent }
    }

    /// Returns the HTTP status under `application/graphql-response+json`.
    pub fn status(&self) -> u16 {
        match self.kind {
            ResponseKind::Data | ResponseKind::Partial => 200,
            ResponseKind::Refused(refusal) => refusal.status(),
        }
    }
}

/// Ends a body, with what it took where the client wants to know.
fn finish(body: &mut Vec<u8>, spent: Spent, most: Option<u64>) {
    if let Some(most) = most {
        let Spent {
            cost,
            answered,
            visited,
            ..
        } = spent;
        let told = json!({"cost": {"expected": cost, "answered": answered, "visited": visited, "limit": most}});
        body.extend_from_slice(b",\"extensions\":");
        write(&told, body);
    }
    body.push(b'}');
}

fn problems(problems: &[Problem]) -> String {
    let list: Json = problems.iter().map(Problem::json).collect();
    list.to_string()
}

/// Writes the root fields in the order in which they are asked.
fn write_roots(executed: Option<&Executed>, roots: &[Root], body: &mut Vec<u8>) {
    body.push(b'{');
    for (at, root) in roots.iter().enumerate() {
        if at > 0 {
            body.push(b',');
        }
        let (Root::Described(key, _) | Root::Other(key)) = root;
        write(key, body);
        body.push(b':');
        match root {
            Root::Described(_, json) => body.extend_from_slice(json),
            Root::Other(key) => write(&executed.and_then(|executed| executed.root(key)), body),
        }
    }
    body.push(b'}');
}

fn write(value: &(impl Serialize + ?Sized), body: &mut Vec<u8>) {
    // Writing strings, numbers and maps of strings into memory does not fail.
    let _ = serde_json::to_writer(body, value);
}
