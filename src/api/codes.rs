//! The codes of findings about what an ontology or a saved question asks of the API.

use crate::diagnostics::codes;

codes! {
    NAME_CLASH = "api/name-clash", Error, "A name of the ontology is one that the API needs itself.", "rules/name_clash.rs";
    INVALID_SCHEMA = "api/invalid-schema", Error, "The ontology gives no valid GraphQL schema.", "rules/invalid_schema.rs";
    BAD_QUESTION = "api/bad-question", Error, "A saved question cannot be read or does not fit the schema.", "rules/bad_question.rs";
}
