//! Puts null where a field failed: at the field itself if it may be null, else at the nearest thing
//! above it that may be (GraphQL September 2025, 6.4.4).

use apollo_compiler::ExecutableDocument;
use apollo_compiler::executable::Field;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;
use async_graphql::Value;

use crate::api::document::Document;
use crate::api::error::Problem;
use crate::api::error::Step;

/// Applies failures to the data and returns those that are told: of several below one null only
/// the first.
pub(super) fn apply(
    document: &Document,
    operation: Option<&str>,
    data: &mut Value,
    problems: Vec<Problem>,
) -> Vec<Problem> {
    let mut nulled: Vec<Vec<Step>> = Vec::new();
    let mut told = Vec::new();
    for problem in problems {
        if nulled.iter().any(|at| problem.path.starts_with(at)) {
            continue;
        }
        let length = nullable(document, operation, &problem.path);
        let at = problem.path.get(..length).unwrap_or_default();
        put_null(data, at);
        nulled.push(at.to_vec());
        told.push(problem);
    }
    told
}

/// Returns how much of a path leads to what may be null.
fn nullable(document: &Document, operation: Option<&str>, path: &[Step]) -> usize {
    let checked: &ExecutableDocument = document.checked();
    let Ok(operation) = checked.operations.get(operation) else {
        return 0;
    };
    let mut sets = vec![&operation.selection_set];
    let mut fields: Vec<&Field> = Vec::new();
    let mut found = 0;
    for (at, step) in path.iter().enumerate() {
        let first = match step {
            Step::Key(key) => {
                fields.clear();
                for set in &sets {
                    collect(checked, set, key, &mut fields);
                }
                sets = fields.iter().map(|field| &field.selection_set).collect();
                fields.first().map(|field| field.ty())
            }
            Step::Index(_) => fields.first().map(|field| field.ty().item_type()),
        };
        if first.is_some_and(|ty| !ty.is_non_null()) {
            found = at + 1;
        }
    }
    found
}

/// Collects the fields under a response key, through fragments. Fields of one key have the same
/// shape on all types, or the document would not be valid.
fn collect<'a>(
    document: &'a ExecutableDocument,
    set: &'a SelectionSet,
    key: &str,
    fields: &mut Vec<&'a Field>,
) {
    for selection in &set.selections {
        match selection {
            Selection::Field(field) if field.response_key() == key => fields.push(field),
            Selection::Field(_) => {}
            Selection::InlineFragment(inner) => {
                collect(document, &inner.selection_set, key, fields);
            }
            Selection::FragmentSpread(spread) => {
                if let Some(fragment) = spread.fragment_def(document) {
                    collect(document, &fragment.selection_set, key, fields);
                }
            }
        }
    }
}

/// Puts null at the end of a path.
pub(super) fn put_null(data: &mut Value, path: &[Step]) {
    let mut value = data;
    for step in path {
        let inner = match (step, value) {
            (Step::Key(key), Value::Object(fields)) => fields.get_mut(key.as_str()),
            (Step::Index(at), Value::List(items)) => items.get_mut(*at),
            _ => None,
        };
        match inner {
            Some(inner) => value = inner,
            None => return,
        }
    }
    *value = Value::Null;
}
