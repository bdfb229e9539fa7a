//! What the validator leaves out and the specification asks for: input fields that are given twice,
//! inputs of which exactly one field is given, and the forms of this API's own scalars.

use apollo_compiler::ExecutableDocument;
use apollo_compiler::Node;
use apollo_compiler::ast::Argument;
use apollo_compiler::ast::InputValueDefinition;
use apollo_compiler::ast::Value;
use apollo_compiler::ast::VariableDefinition;
use apollo_compiler::executable::Field;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;

use super::place;
use crate::api::Refusal;
use crate::api::error::Problem;
use crate::api::model::ApiModel;
use crate::api::model::InputType;
use crate::api::model::Shape;
use crate::api::scalar;

/// Returns what is wrong with a document that the validator accepts.
pub(super) fn check(model: &ApiModel, document: &ExecutableDocument) -> Vec<Problem> {
    let mut walk = Walk {
        model,
        document,
        variables: &[],
        problems: Vec::new(),
    };
    for operation in document.operations.iter() {
        walk.variables = &operation.variables;
        for variable in &operation.variables {
            if let Some(default) = &variable.default_value {
                walk.value(variable.ty.inner_named_type(), default);
            }
        }
        walk.selections(&operation.selection_set);
    }
    walk.variables = &[];
    for fragment in document.fragments.values() {
        walk.selections(&fragment.selection_set);
    }
    walk.problems
}

struct Walk<'a> {
    model: &'a ApiModel,
    document: &'a ExecutableDocument,
    variables: &'a [Node<VariableDefinition>],
    problems: Vec<Problem>,
}

impl Walk<'_> {
    fn selections(&mut self, set: &SelectionSet) {
        for selection in &set.selections {
            match selection {
                Selection::Field(field) => {
                    self.arguments(&field.arguments, &field.definition.arguments);
                    self.description_inside(field);
                    self.selections(&field.selection_set);
                }
                Selection::InlineFragment(fragment) => self.selections(&fragment.selection_set),
                Selection::FragmentSpread(_) => {}
            }
        }
    }

    /// Reports a field that answers the whole query type and is asked for a description of the
    /// schema, which stands only at the root of a request.
    fn description_inside(&mut self, field: &Node<Field>) {
        let set = &field.selection_set;
        let query = &*self.model[self.model.query].name;
        if set.ty == query && asks_for_description(self.document, set) {
            let place = place(field.location(), &self.document.sources);
            let message = format!(
                "`__schema` and `__type` cannot be asked within `{}`",
                field.name
            );
            let problem = Problem::new(Refusal::Validation.code(), message)
                .at(place)
                .help(Some("ask for them at the root of the request"));
            self.problems.push(problem);
        }
    }

    fn arguments(&mut self, given: &[Node<Argument>], known: &[Node<InputValueDefinition>]) {
        for argument in given {
            if let Some(known) = known.iter().find(|known| known.name == argument.name) {
                self.value(known.ty.inner_named_type(), &argument.value);
            }
        }
    }

    /// Checks a value of a type, or a list of such values.
    fn value(&mut self, of: &str, value: &Node<Value>) {
        if let Value::List(items) = value.as_ref() {
            for item in items {
                self.value(of, item);
            }
            return;
        }
        if matches!(value.as_ref(), Value::Null | Value::Variable(_)) {
            return;
        }
        let model = self.model;
        match (model.types.get(of).map(|item| &item.shape), value.as_ref()) {
            (Some(Shape::Input(input)), Value::Object(fields)) => {
                self.object(of, input, value, fields);
            }
            (Some(Shape::Scalar(scalar)), _) if !scalar.built_in => {
                if let Err(problem) = scalar::read(scalar.kind, &plain(value)) {
                    self.report(value, problem);
                }
            }
            _ => {}
        }
    }

    fn object(
        &mut self,
        of: &str,
        input: &InputType,
        value: &Node<Value>,
        fields: &[(apollo_compiler::Name, Node<Value>)],
    ) {
        for (at, (name, inner)) in fields.iter().enumerate() {
            if fields.iter().take(at).any(|(earlier, _)| earlier == name) {
                self.report(inner, format!("`{name}` is given twice"));
            }
            if let Some(field) = input.fields.get(name.as_str()) {
                let inner_type = &self.model[field.value.ty.of].name;
                self.value(inner_type, inner);
            }
        }
        if input.one_of {
            self.exactly_one(of, value, fields);
        }
    }

    fn exactly_one(
        &mut self,
        of: &str,
        value: &Node<Value>,
        fields: &[(apollo_compiler::Name, Node<Value>)],
    ) {
        match fields {
            [(name, inner)] => match inner.as_ref() {
                Value::Null => {
                    self.report(inner, format!("`{name}` of `{of}` is null"));
                }
                Value::Variable(variable) => {
                    let declared = self.variables.iter().find(|known| known.name == *variable);
                    if declared.is_some_and(|declared| !declared.ty.is_non_null()) {
                        let message = format!(
                            "the variable `${variable}` for `{name}` of `{of}` may be null: declare it with `!`"
                        );
                        self.report(inner, message);
                    }
                }
                _ => {}
            },
            _ => self.report(
                value,
                format!(
                    "`{of}` takes exactly one field, and {} are given",
                    fields.len()
                ),
            ),
        }
    }

    fn report(&mut self, value: &Node<Value>, message: impl Into<String>) {
        let place = place(value.location(), &self.document.sources);
        self.problems
            .push(Problem::new(Refusal::Validation.code(), message).at(place));
    }
}

fn asks_for_description(document: &ExecutableDocument, set: &SelectionSet) -> bool {
    set.selections.iter().any(|selection| match selection {
        Selection::Field(field) => matches!(field.name.as_str(), "__schema" | "__type"),
        Selection::InlineFragment(inner) => asks_for_description(document, &inner.selection_set),
        Selection::FragmentSpread(spread) => spread
            .fragment_def(document)
            .is_some_and(|fragment| asks_for_description(document, &fragment.selection_set)),
    })
}

/// Returns a literal of a scalar as JSON; what no scalar takes, as null.
fn plain(value: &Value) -> serde_json::Value {
    match value {
        Value::String(text) => text.as_str().into(),
        Value::Boolean(value) => (*value).into(),
        Value::Int(number) => number.as_str().parse().map_or_else(
            |_| serde_json::Value::Null,
            |number: serde_json::Number| number.into(),
        ),
        Value::Float(number) => number.as_str().parse().map_or_else(
            |_| serde_json::Value::Null,
            |number: serde_json::Number| number.into(),
        ),
        Value::Null | Value::Enum(_) | Value::Variable(_) | Value::List(_) | Value::Object(_) => {
            serde_json::Value::Null
        }
    }
}
