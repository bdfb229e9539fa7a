//! Why figures cannot be written.

use crate::query::QueryError;

/// Why a part of a cube cannot be written.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ExportError {
    /// A choice has not the form that is wanted.
    #[error("`{written}` chooses nothing")]
    Form {
        /// The choice as written.
        written: String,
    },
    /// No row names such a time.
    #[error("no figure of `{cube}` is of the period `{written}`")]
    UnknownPeriod {
        /// The cube.
        cube: String,
        /// The time as written.
        written: String,
        /// The most similar one.
        nearest: Option<String>,
    },
    /// There is no such measure, dimension or member, or it would be too much.
    #[error(transparent)]
    Query(#[from] QueryError),
}

impl ExportError {
    /// Returns what to do about it.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Form { .. } => Some(
                "write a dimension, `measure` or `period`, then `=` and codes with commas between them, such as `county=north,south`"
                    .to_owned(),
            ),
            Self::UnknownPeriod { nearest, .. } => {
                nearest.as_ref().map(|near| format!("did you mean `{near}`?"))
            }
            Self::Query(QueryError::TooCostly { .. }) => {
                Some("choose fewer members, such as `county=north,south`".to_owned())
            }
            Self::Query(error) => error.help(),
        }
    }
}
