//! The plans of one document: one for each of its operations and for each choice of what `@skip`
//! and `@include` leave out, made when first needed, bounded in number.

use std::sync::Arc;
use std::sync::PoisonError;
use std::sync::RwLock;

use apollo_compiler::ExecutableDocument;
use apollo_compiler::Name;
use apollo_compiler::ast::Value as Literal;
use apollo_compiler::executable::Operation;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;
use serde_json::Map;
use serde_json::Value as Json;

use super::Plan;
use super::compile::compile;
use crate::api::Refusal;
use crate::api::document::Document;
use crate::api::document::Refused;
use crate::api::error::INTERNAL;
use crate::api::model::ApiModel;

/// The most plans that are kept of a document; a further one is made and thrown away.
const MOST: usize = 16;

/// The plans of a document.
#[derive(Debug)]
pub(in crate::api) struct Plans {
    /// The variables that decide what is left out.
    deciding: Box<[Name]>,
    made: RwLock<Vec<(Key, Arc<Plan>)>>,
}

/// An operation, and the values of the variables that decide.
type Key = (Option<Name>, Box<[bool]>);

impl Plans {
    /// Prepares to make plans of a document.
    pub(in crate::api) fn new(document: &ExecutableDocument) -> Self {
        let mut deciding = Vec::new();
        for operation in document.operations.iter() {
            collect(&operation.selection_set, &mut deciding);
        }
        for fragment in document.fragments.values() {
            collect(&fragment.selection_set, &mut deciding);
        }
        deciding.sort();
        deciding.dedup();
        Self {
            deciding: deciding.into(),
            made: RwLock::default(),
        }
    }

    /// Returns the plan of an operation for a request with these variables.
    pub(in crate::api) fn get(
        &self,
        model: &ApiModel,
        document: &Document,
        operation: &Operation,
        variables: &Map<String, Json>,
    ) -> Result<Arc<Plan>, Refused> {
        let is_true = |name: &Name| variables.get(name.as_str()) == Some(&Json::Bool(true));
        let fits = |(name, bits): &Key| {
            *name == operation.name && self.deciding.iter().map(is_true).eq(bits.iter().copied())
        };
        {
            let made = self.made.read().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, plan)) = made.iter().find(|(key, _)| fits(key)) {
                return Ok(Arc::clone(plan));
            }
        }
        let plan = Arc::new(
            compile(model, document, operation, variables)
                .map_err(|_| Refused::because(Refusal::Internal, INTERNAL))?,
        );
        let bits = self.deciding.iter().map(is_true).collect();
        let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
        if made.len() < MOST {
            made.push(((operation.name.clone(), bits), Arc::clone(&plan)));
        }
        Ok(plan)
    }
}

/// Collects the variables that `@skip` and `@include` name.
fn collect(set: &SelectionSet, deciding: &mut Vec<Name>) {
    for selection in &set.selections {
        for directive in selection.directives() {
            if let Some(value) = directive.specified_argument_by_name("if")
                && let Literal::Variable(name) = &**value
            {
                deciding.push(name.clone());
            }
        }
        match selection {
            Selection::Field(field) => collect(&field.selection_set, deciding),
            Selection::InlineFragment(inner) => collect(&inner.selection_set, deciding),
            Selection::FragmentSpread(_) => {}
        }
    }
}
