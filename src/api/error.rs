//! Why requests are refused and fields fail: the one table of codes and HTTP statuses, and how an
//! error is told to a client.

use serde_json::Value;
use serde_json::json;
use tracing::error;

use super::codes::requests as codes;
use crate::diagnostics::Code;
use crate::diagnostics::Meant;
use crate::diagnostics::one_line;
use crate::query::QueryError;

/// Says why the executor of a schema cannot be made; a fault of the program.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The executor does not accept the schema.
    #[error("the schema cannot be executed: {reason}")]
    Executor {
        /// What is wrong with it.
        reason: String,
    },
}

/// Why a request is not run at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The document is not GraphQL.
    Syntax,
    /// The document does not fit the schema.
    Validation,
    /// The document has several operations and the request names none, or one that is not there.
    Operation,
    /// A variable is missing or has a value that does not fit.
    Variables,
    /// The document is larger than the limits allow.
    TooLarge,
    /// The answer may be expected to be larger than the limits allow.
    TooCostly,
    /// Too many requests that may take long run already.
    Busy,
    /// The program failed; the cause is in its log.
    Internal,
}

impl Refusal {
    /// Every refusal.
    pub const ALL: &[Self] = &[
        Self::Syntax,
        Self::Validation,
        Self::Operation,
        Self::Variables,
        Self::TooLarge,
        Self::TooCostly,
        Self::Busy,
        Self::Internal,
    ];

    /// Returns the code under `extensions.code`.
    pub fn code(self) -> &'static str {
        self.row().0.slug()
    }

    /// Returns the HTTP status under `application/graphql-response+json`.
    pub fn status(self) -> u16 {
        self.row().1
    }

    fn row(self) -> (Code, u16) {
        match self {
            Self::Syntax => (codes::SYNTAX, 400),
            Self::Validation => (codes::VALIDATION, 400),
            Self::Operation => (codes::OPERATION, 400),
            Self::Variables => (codes::VARIABLES, 400),
            Self::TooLarge => (codes::TOO_LARGE, 400),
            Self::TooCostly => (codes::TOO_COSTLY, 400),
            Self::Busy => (codes::BUSY, 503),
            Self::Internal => (codes::INTERNAL, 500),
        }
    }
}

/// Why a field fails, beside what `query` says of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// An argument fits the schema and yet means nothing.
    BadArgument,
    /// An operator is given null to compare with.
    NullOperator,
    /// More ids are asked for at once than are answered.
    TooManyIds,
    /// The whole answer would be larger than is allowed.
    AnswerTooLarge,
    /// The whole request took longer than is allowed.
    TooSlow,
}

impl Failure {
    /// Returns the code under `extensions.code`. A failed field changes no HTTP status.
    pub(super) fn code(self) -> &'static str {
        let code = match self {
            Self::BadArgument => codes::BAD_ARGUMENT,
            Self::NullOperator => codes::NULL_OPERATOR,
            Self::TooManyIds => codes::TOO_MANY_IDS,
            Self::AnswerTooLarge => codes::ANSWER_TOO_LARGE,
            Self::TooSlow => codes::TOO_SLOW,
        };
        code.slug()
    }

    /// Says that the answer would have more fields than it may.
    pub(super) fn too_large(most: u64) -> Problem {
        let message = format!("the answer has more than {most} fields");
        Self::AnswerTooLarge.problem(message).help(Some(
            "ask for fewer levels or shorter lists, in several requests",
        ))
    }

    /// Says that the request was stopped.
    pub(super) fn too_slow() -> Problem {
        Self::TooSlow
            .problem("the request takes longer than it may")
            .help(Some("ask for less at once, or narrow what is looked for"))
    }

    /// Starts the problem of this failure.
    pub(super) fn problem(self, message: impl Into<String>) -> Problem {
        Problem::new(self.code(), message)
    }
}

/// What a client is told when the program itself failed.
pub(super) const INTERNAL: &str = "the server failed to answer; its log says why";

/// Says that the program failed, and writes the reason to the log, not to the client.
pub(super) fn internal(reason: &str) -> Problem {
    error!(%reason, "a request could not be answered");
    Problem::new(Refusal::Internal.code(), INTERNAL)
}

/// An error as a client is told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    /// The code.
    pub(super) code: &'static str,
    /// The problem, in one line.
    pub(super) message: String,
    /// The cure, where one is known.
    pub(super) help: Option<String>,
    /// What was written that nothing is called, and what it may have been meant for.
    pub(super) meant: Option<Box<Meant>>,
    /// The places in the document.
    pub(super) places: Vec<Place>,
    /// The way through the answer to the field that failed.
    pub(super) path: Vec<Step>,
}

/// A line and a column of a document, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// A step of the way through an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To the value under a key.
    Key(String),
    /// To an item of a list.
    Index(usize),
}

impl Problem {
    /// Starts a problem.
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            help: None,
            meant: None,
            places: Vec::new(),
            path: Vec::new(),
        }
    }

    /// Says what to do about it.
    pub(super) fn help(self, help: Option<impl Into<String>>) -> Self {
        let help = help.map(Into::into);
        Self { help, ..self }
    }

    /// Says what may have been meant, to people and to programs.
    pub(super) fn meant(self, meant: Meant) -> Self {
        Self {
            help: meant.help(),
            meant: Some(Box::new(meant)),
            ..self
        }
    }

    /// Says where in the document it is.
    pub(super) fn at(self, place: Option<Place>) -> Self {
        let places = place.into_iter().collect();
        Self { places, ..self }
    }

    /// Returns the problem as the specification writes errors.
    pub(super) fn json(&self) -> Value {
        let mut error = serde_json::Map::new();
        error.insert("message".to_owned(), one_line(&self.message).into());
        if !self.places.is_empty() {
            let places = self.places.iter();
            let places = places.map(|at| json!({"line": at.line, "column": at.column}));
            error.insert("locations".to_owned(), places.collect());
        }
        if !self.path.is_empty() {
            let steps = self.path.iter().map(|step| match step {
                Step::Key(key) => Value::from(key.as_str()),
                Step::Index(at) => Value::from(*at),
            });
            error.insert("path".to_owned(), steps.collect());
        }
        let mut extensions = serde_json::Map::new();
        extensions.insert("code".to_owned(), self.code.into());
        if let Some(help) = &self.help {
            extensions.insert("help".to_owned(), one_line(help).into());
        }
        if let Some(meant) = &self.meant {
            // As they are, so that a program can put the one in the place of the other.
            extensions.insert("written".to_owned(), (&*meant.written).into());
            let nearest = meant.nearest.iter().map(|word| Value::from(&**word));
            extensions.insert("nearest".to_owned(), nearest.collect());
        }
        error.insert("extensions".to_owned(), extensions.into());
        error.into()
    }
}

impl From<QueryError> for Problem {
    fn from(error: QueryError) -> Self {
        let meant = error.meant().cloned().map(Box::new);
        Self {
            meant,
            ..Self::new(error.code(), error.to_string()).help(error.help())
        }
    }
}

/// Says that a value does not fit, before it is known which failure that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unfit {
    message: String,
    meant: Option<Meant>,
}

impl Unfit {
    /// Says that something is written that nothing is called.
    pub(super) fn meant(message: String, meant: Meant) -> Self {
        let meant = Some(meant);
        Self { message, meant }
    }

    /// Makes a problem of it.
    pub(super) fn problem(self, code: &'static str) -> Problem {
        let problem = Problem::new(code, self.message);
        match self.meant {
            Some(meant) => problem.meant(meant),
            None => problem,
        }
    }
}

impl From<String> for Unfit {
    fn from(message: String) -> Self {
        Self {
            message,
            meant: None,
        }
    }
}
