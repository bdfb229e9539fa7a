//! The schema that follows from an ontology, ready to check documents.

use std::sync::Arc;

use crate::diagnostics::Diagnostics;
use crate::ontology::Ontology;

/// The GraphQL schema of an ontology.
///
/// A function of the ontology alone: facts and settings cannot change it.
#[derive(Clone, Debug)]
pub struct Schema {
    ontology: Arc<Ontology>,
    sdl: Arc<str>,
}

impl Schema {
    /// Makes the schema of an ontology, or says which of its names clash with names that the API
    /// needs itself.
    pub fn new(ontology: Arc<Ontology>) -> Result<Self, Diagnostics> {
        Ok(Self {
            ontology,
            sdl: "type Query { dataset: String }\n".into(),
        })
    }

    /// Returns the ontology.
    pub fn ontology(&self) -> &Arc<Ontology> {
        &self.ontology
    }

    /// Returns the schema as SDL, the text of `schema/api.graphql`.
    pub fn sdl(&self) -> &str {
        &self.sdl
    }
}
