//! Merges the selections of a document into steps.

use apollo_compiler::ExecutableDocument;
use apollo_compiler::ast::Value;
use apollo_compiler::executable::Field;
use apollo_compiler::executable::Operation;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;
use indexmap::IndexMap;
use serde_json::Map;
use serde_json::Value as Json;

use crate::api::document;
use crate::api::model::ApiModel;
use crate::api::model::FieldKind;
use crate::api::model::MetaField;
use crate::api::model::Shape;

/// A field that is answered, with what is asked of its answer.
#[derive(Debug)]
pub(super) struct Step {
    /// The response key with its quotes and a colon, as it is written.
    pub(super) key: Vec<u8>,
    pub(super) asks: Asks,
    /// Whether deprecated parts are wanted.
    pub(super) deprecated: bool,
    pub(super) steps: Vec<Step>,
}

/// What a step asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// The whole schema.
    Schema,
    /// The type of a name.
    Type(String),
    /// The name of the type of what is described, as it is written.
    TypeName(&'static [u8]),
    /// A part of what is described.
    Part(MetaField),
}

/// A field at the root of an operation; without a step if it describes nothing.
#[derive(Debug)]
pub(super) struct RootStep {
    pub(super) key: String,
    pub(super) step: Option<Step>,
}

#[derive(Clone, Copy)]
pub(super) struct Planner<'a> {
    model: &'a ApiModel,
    document: &'a ExecutableDocument,
    variables: &'a Map<String, Json>,
}

/// The fields of one response key.
type Merged<'a> = IndexMap<&'a str, Vec<&'a Field>>;

impl<'a> Planner<'a> {
    pub(super) fn new(
        model: &'a ApiModel,
        document: &'a ExecutableDocument,
        variables: &'a Map<String, Json>,
    ) -> Self {
        Self {
            model,
            document,
            variables,
        }
    }

    /// Returns the fields at the root of an operation.
    pub(super) fn roots(self, operation: &'a Operation) -> Vec<RootStep> {
        let mut merged = Merged::new();
        self.collect(&operation.selection_set, &mut merged);
        let roots = merged.into_iter().map(|(key, fields)| {
            let asks = fields.first().and_then(|field| match field.name.as_str() {
                "__schema" => Some((Asks::Schema, "__Schema")),
                "__type" => Some((Asks::Type(self.text(field, "name")), "__Type")),
                _ => None,
            });
            RootStep {
                key: key.to_owned(),
                step: asks.map(|(asks, of)| self.step(key, asks, of, &fields)),
            }
        });
        roots.collect()
    }

    fn step(self, key: &str, asks: Asks, of: &'static str, fields: &[&'a Field]) -> Step {
        let mut merged = Merged::new();
        for field in fields {
            self.collect(&field.selection_set, &mut merged);
        }
        let steps = merged
            .into_iter()
            .filter_map(|(key, fields)| self.part(key, of, &fields));
        Step {
            key: format!("{}:", Json::from(key)).into_bytes(),
            asks,
            deprecated: fields
                .first()
                .is_some_and(|field| self.flag(field, "includeDeprecated")),
            steps: steps.collect(),
        }
    }

    /// Returns the step of a field of one of the types that describe the schema.
    fn part(self, key: &str, of: &'static str, fields: &[&'a Field]) -> Option<Step> {
        let name = fields.first()?.name.as_str();
        if name == "__typename" {
            let asks = Asks::TypeName(of.as_bytes());
            return Some(self.step(key, asks, of, &[]));
        }
        let Shape::Object(composite) = &self.model.types.get(of)?.shape else {
            return None;
        };
        let field = composite.fields.get(name)?;
        let FieldKind::Meta(kind) = field.kind else {
            return None;
        };
        let inner = meta_name(&self.model[field.ty.of].name);
        Some(self.step(key, Asks::Part(kind), inner, fields))
    }

    fn collect(self, set: &'a SelectionSet, merged: &mut Merged<'a>) {
        for selection in &set.selections {
            if !document::is_included(selection.directives(), self.variables) {
                continue;
            }
            match selection {
                Selection::Field(field) => {
                    let key = field.response_key().as_str();
                    merged.entry(key).or_default().push(field);
                }
                // Nothing that describes the schema is abstract, so every condition holds.
                Selection::InlineFragment(inner) => self.collect(&inner.selection_set, merged),
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = spread.fragment_def(self.document) {
                        self.collect(&fragment.selection_set, merged);
                    }
                }
            }
        }
    }

    fn flag(self, field: &Field, name: &str) -> bool {
        let value = field.specified_argument_by_name(name);
        value.is_some_and(|value| document::is_true(value, self.variables))
    }

    fn text(self, field: &Field, name: &str) -> String {
        match field.specified_argument_by_name(name).map(|value| &**value) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Variable(variable)) => {
                let value = self.variables.get(variable.as_str());
                value.and_then(Json::as_str).unwrap_or_default().to_owned()
            }
            _ => String::new(),
        }
    }
}

/// Returns the name of a type that describes the schema, of those that have fields.
fn meta_name(name: &str) -> &'static str {
    const NAMES: [&str; 6] = [
        "__Schema",
        "__Type",
        "__Field",
        "__InputValue",
        "__EnumValue",
        "__Directive",
    ];
    NAMES
        .into_iter()
        .find(|known| *known == name)
        .unwrap_or_default()
}
