//! What `@skip` and `@include` leave out of a document that was checked.

use apollo_compiler::Node;
use apollo_compiler::ast::Directive;
use apollo_compiler::ast::Value;
use serde_json::Map;
use serde_json::Value as Json;

/// Says whether a selection with these directives is asked for (GraphQL September 2025, 6.3.2).
pub(in crate::api) fn is_included(
    directives: &[Node<Directive>],
    variables: &Map<String, Json>,
) -> bool {
    directives.iter().all(|directive| {
        let condition = directive.specified_argument_by_name("if");
        let condition = condition.is_some_and(|value| is_true(value, variables));
        match directive.name.as_str() {
            "skip" => !condition,
            "include" => condition,
            _ => true,
        }
    })
}

/// Says whether a Boolean is true, written out or as a variable.
pub(in crate::api) fn is_true(value: &Value, variables: &Map<String, Json>) -> bool {
    match value {
        Value::Boolean(value) => *value,
        Value::Variable(name) => variables.get(name.as_str()) == Some(&Json::Bool(true)),
        _ => false,
    }
}
