//! The schema's description of itself, answered from the model.
//!
//! The description of a large ontology has half a million fields, so it is written straight into
//! the answer: the selections are merged once (`plan`) and then followed (`write`). What a document
//! asks beside it is answered by the executor (`reference`).

mod plan;
mod write;

use apollo_compiler::ExecutableDocument;
use apollo_compiler::executable::Operation;
use serde_json::Map;
use serde_json::Value as Json;

use super::model::ApiModel;

use plan::Planner;

/// A field at the root of an operation.
#[derive(Debug)]
pub(super) enum Root {
    /// A part of the description, as JSON.
    Described(String, Vec<u8>),
    /// A field that is answered elsewhere, by its response key.
    Other(String),
}

impl Root {
    /// Says whether it is a part of the description.
    pub(super) fn is_described(&self) -> bool {
        matches!(self, Self::Described(..))
    }
}

/// Says whether an operation asks for a description of the schema.
pub(super) fn is_asked(document: &ExecutableDocument, operation: &Operation) -> bool {
    operation
        .root_fields(document)
        .any(|field| matches!(field.name.as_str(), "__schema" | "__type"))
}

/// Answers what an operation asks about the schema, and says what else it asks, in order.
pub(super) fn roots(
    model: &ApiModel,
    document: &ExecutableDocument,
    operation: &Operation,
    variables: &Map<String, Json>,
) -> Vec<Root> {
    let planner = Planner::new(model, document, variables);
    let roots = planner.roots(operation).into_iter();
    let roots = roots.map(|root| match root.step {
        Some(step) => {
            let mut out = Vec::new();
            write::root(model, &step, &mut out);
            Root::Described(root.key, out)
        }
        None => Root::Other(root.key),
    });
    roots.collect()
}
