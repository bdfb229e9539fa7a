//! `api/invalid-schema`: the GraphQL schema that follows from the ontology is valid.
//!
//! The schema is checked once more as a whole before anything is served. What is found here and not
//! by the rules of the ontology is a fault of the program: please report it with the ontology.

use crate::api::codes;
use crate::diagnostics::Diagnostic;

/// Says what is wrong with the schema, in one line.
pub(in crate::api) fn because(reason: &str) -> Diagnostic {
    let reason = reason.lines().next().unwrap_or_default();
    Diagnostic::without_place(
        codes::INVALID_SCHEMA,
        format!("the ontology gives no valid GraphQL schema: {reason}"),
    )
}
