//! Why requests are refused and fields fail: the one table of codes and HTTP statuses.

/// Says why the API of an ontology cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The schema that follows from the ontology is not valid GraphQL.
    #[error("the ontology gives no valid GraphQL schema: {reason}")]
    InvalidSchema {
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
    /// The program failed; the cause is in its log.
    Internal,
}

impl Refusal {
    /// Returns the code under `extensions.code`.
    pub fn code(self) -> &'static str {
        self.row().0
    }

    /// Returns the HTTP status under `application/graphql-response+json`.
    pub fn status(self) -> u16 {
        self.row().1
    }

    fn row(self) -> (&'static str, u16) {
        match self {
            Self::Syntax => ("api/syntax", 400),
            Self::Validation => ("api/validation", 400),
            Self::Operation => ("api/operation", 400),
            Self::Variables => ("api/variables", 400),
            Self::TooLarge => ("api/too-large", 400),
            Self::Internal => ("api/internal", 500),
        }
    }
}
