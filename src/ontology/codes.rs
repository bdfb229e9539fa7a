//! The codes of findings about an ontology.

use crate::diagnostics::codes;

codes! {
    SYNTAX = "ontology/syntax", Error, "A file is not GraphQL SDL.", "rules/syntax.rs";
}
