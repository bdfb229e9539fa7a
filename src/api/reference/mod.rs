//! The executor that answers everything the schema can be asked, made from the model.
//!
//! `async_graphql` walks the document; each field is answered by `answer`. It does not null the
//! right ancestor when a field fails, so failures are kept aside while it runs and applied
//! afterwards (`nullify`).

mod build;
mod nullify;
mod resolve;
mod unions;

use std::sync::Arc;

use async_graphql::Request;
use async_graphql::Value;
use async_graphql::Variables;
use async_graphql::dynamic::DynamicRequestExt;
use async_graphql::dynamic::FieldValue;
use async_graphql::dynamic::Schema;
use async_graphql::parser::parse_query;
use async_graphql::parser::types::ExecutableDocument;
use serde_json::Map;
use serde_json::Value as Json;
use tracing::error;

use super::Refusal;
use super::answer::Run;
use super::answer::Thing;
use super::document::Document;
use super::document::Refused;
use super::error::ApiError;
use super::error::Problem;
use super::model::ApiModel;
use super::request::Spent;

use resolve::State;

/// Executes documents.
#[derive(Debug)]
pub(super) struct Reference {
    schema: Schema,
}

/// A document in the form in which it is executed.
#[derive(Debug)]
pub(super) struct Prepared {
    document: ExecutableDocument,
}

/// What came of executing a document.
#[derive(Debug)]
pub(super) struct Executed {
    pub(super) data: Value,
    pub(super) problems: Vec<Problem>,
    pub(super) spent: Spent,
}

impl Executed {
    /// Returns what a field at the root answered; nothing where the data are null as a whole.
    pub(super) fn root(&self, key: &str) -> Option<&Value> {
        match &self.data {
            Value::Object(fields) => fields.get(key),
            _ => None,
        }
    }
}

impl Prepared {
    /// Prepares a document that was checked.
    pub(super) fn new(model: &ApiModel, text: &str) -> Result<Self, Refused> {
        match parse_query(text) {
            Ok(mut document) => {
                unions::remove(model, &mut document);
                Ok(Self { document })
            }
            Err(reason) => {
                error!(%reason, "the executor cannot read a document that was checked");
                Err(Refused::because(Refusal::Internal, super::error::INTERNAL))
            }
        }
    }
}

impl Reference {
    /// Prepares to execute documents against the schema of a model.
    pub(super) fn new(model: &ApiModel) -> Result<Self, ApiError> {
        let schema = build::build(model).map_err(|error| ApiError::Executor {
            reason: error.to_string(),
        })?;
        Ok(Self { schema })
    }

    /// Executes an operation of a document, answering at most so many fields.
    pub(super) async fn execute(
        &self,
        run: Run,
        prepared: &Prepared,
        document: &Document,
        operation: Option<&str>,
        variables: Map<String, Json>,
        most: u64,
    ) -> Executed {
        let state = Arc::new(State::new(run, most));
        let mut request = Request::new("").variables(Variables::from_json(Json::Object(variables)));
        request.operation_name = operation.map(str::to_owned);
        request.set_parsed_query(prepared.document.clone());
        let root = FieldValue::owned_any(Thing::Root(state.run.today()));
        let request = request.data(Arc::clone(&state)).root_value(root);
        let response = self.schema.execute(request).await;
        let mut problems = state.take_problems();
        if let Some(failure) = response.errors.first() {
            error!(reason = %failure.message, "the executor failed");
            problems = vec![super::error::internal(&failure.message)];
        }
        let spent = Spent {
            answered: state.answered(),
            visited: state.run.end(),
            ..Spent::default()
        };
        if let Some(problem) = state.too_large().or_else(|| state.too_slow()) {
            return Executed {
                data: Value::Null,
                problems: vec![problem],
                spent,
            };
        }
        let mut data = response.data;
        for gap in state.take_gaps() {
            nullify::put_null(&mut data, &gap);
        }
        if !problems.is_empty() {
            problems = nullify::apply(document, operation, &mut data, problems);
        }
        Executed {
            data,
            problems,
            spent,
        }
    }
}
