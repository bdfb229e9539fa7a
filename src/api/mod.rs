//! The ontology as GraphQL: a schema that follows from the ontology alone, and the execution of
//! requests against a snapshot of the graph.
//!
//! HTTP is not here (`server`), nor is any algorithm over the graph (`query`).

mod error;
mod languages;
mod questions;
mod request;
mod schema;

use std::sync::Arc;

use crate::graph::Snapshot;

pub use error::{ApiError, Refusal};
pub use languages::accepted_languages;
pub use questions::{Loaded, Question, Questions};
pub use request::{Context, OperationKind, Request, Response, ResponseKind};
pub use schema::Schema;

/// Answers requests: the schema, its saved questions, and the executor.
///
/// Made once for an ontology; the facts come with each request as a snapshot.
#[derive(Debug)]
pub struct Api {
    schema: Schema,
    questions: Questions,
}

impl Api {
    /// Prepares to answer requests against `schema`.
    pub fn new(schema: Schema, questions: Questions) -> Result<Self, ApiError> {
        Ok(Self { schema, questions })
    }

    /// Returns the schema.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Returns the schema as SDL.
    pub fn sdl(&self) -> &str {
        self.schema.sdl()
    }

    /// Returns the saved questions.
    pub fn questions(&self) -> &Questions {
        &self.questions
    }

    /// Says what sort of operation a request would run, so that GET can be refused to all but
    /// queries; or refuses it as [`Api::execute`] would.
    pub fn operation_kind(&self, request: &Request) -> Result<OperationKind, Response> {
        let _ = request;
        Ok(OperationKind::Query)
    }

    /// Runs a request against a snapshot.
    pub async fn execute(
        &self,
        snapshot: Arc<Snapshot>,
        request: Request,
        context: Context,
    ) -> Response {
        let _ = (snapshot, request, context);
        Response {
            body: br#"{"data":{}}"#.to_vec(),
            kind: ResponseKind::Data,
        }
    }
}
