//! What a request may be expected to cost, told from its document and variables alone.
//!
//! The cost is the number of fields that the answer would have if every list were as long as the
//! request allows it to be; lists that carry no `first` are taken to be of a usual length. It is the same
//! for every data set, so that whoever writes a client can rely on it. What an answer really has is
//! counted while it is made (`reference`).

use std::sync::Arc;

use apollo_compiler::ExecutableDocument;
use apollo_compiler::Node;
use apollo_compiler::ast::Value;
use apollo_compiler::executable;
use apollo_compiler::executable::Operation;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;
use serde_json::Map;
use serde_json::Value as Json;

use super::document;
use super::model::ApiModel;
use super::model::ByName;
use super::model::ConnectionField;
use super::model::Field;
use super::model::FieldKind;
use super::model::RootField;
use super::model::Shape;

/// The length of a list at the root that names none; what `query` gives then.
const ROOT_LIST: u64 = 100;
/// The length of what a search finds where it names none.
const FOUND_LIST: u64 = 20;
/// The usual length of another list that could be long.
const LONG_LIST: u64 = 5;
/// The usual length of a list that takes no `first`.
const SHORT_LIST: u64 = 3;
/// The longest list; what `query` gives at most.
const LONGEST: u64 = 1000;
/// What looking at much of the graph counts for, in fields.
const LONG: u64 = 500;
/// What looking at all of it many times counts for.
const ANALYSIS: u64 = 10_000;
/// Above this many fields an answer takes so long that others should not wait for it.
const SHORT_ANSWER: u64 = 4000;

/// What a request may be expected to cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    /// The number of fields of the answer.
    pub(super) fields: u64,
    /// Whether it looks at much of the graph.
    walks: bool,
    /// The field of which most is expected, as the way to it.
    dearest: Box<str>,
}

impl Cost {
    /// Says whether it is run where others do not wait for it.
    pub(super) fn is_long(&self) -> bool {
        self.walks || self.fields > SHORT_ANSWER
    }

    /// Returns the way to the field of which most is expected.
    pub(super) fn dearest(&self) -> &str {
        &self.dearest
    }
}

/// Tells what an operation may be expected to cost with these variables.
pub(super) fn of(
    model: &ApiModel,
    document: &ExecutableDocument,
    operation: &Operation,
    variables: &Map<String, Json>,
) -> Cost {
    let mut walk = Walk {
        model,
        document,
        variables,
        cost: Cost::default(),
        way: Vec::new(),
        dearest: (0, Vec::new()),
    };
    walk.selections(&operation.selection_set, 1, None);
    Cost {
        dearest: walk.dearest.1.join(".").into(),
        ..walk.cost
    }
}

struct Walk<'a> {
    model: &'a ApiModel,
    document: &'a ExecutableDocument,
    variables: &'a Map<String, Json>,
    cost: Cost,
    way: Vec<&'a str>,
    /// What most is expected of, and the way to it.
    dearest: (u64, Vec<&'a str>),
}

impl<'a> Walk<'a> {
    /// Adds fields that are answered `times`, within something of which a page has `page` items.
    fn selections(&mut self, set: &'a SelectionSet, times: u64, page: Option<u64>) {
        let of = self.fields_of(&set.ty);
        for selection in &set.selections {
            match selection {
                Selection::Field(field)
                    if document::is_included(&field.directives, self.variables) =>
                {
                    // The schema's description of itself is not made by the executor.
                    if let Some(known) = of.and_then(|of| of.get(field.name.as_str())) {
                        self.field(known, field, times, page);
                    }
                }
                Selection::InlineFragment(inner)
                    if document::is_included(&inner.directives, self.variables) =>
                {
                    self.selections(&inner.selection_set, times, page);
                }
                Selection::FragmentSpread(spread)
                    if document::is_included(&spread.directives, self.variables) =>
                {
                    if let Some(fragment) = self.document.fragments.get(&spread.fragment_name) {
                        self.selections(&fragment.selection_set, times, page);
                    }
                }
                _ => {}
            }
        }
    }

    fn field(
        &mut self,
        known: &Field,
        field: &'a executable::Field,
        times: u64,
        page: Option<u64>,
    ) {
        let mut own = times;
        if known.kind.is_long() {
            self.cost.walks = true;
            let looks = match known.kind {
                FieldKind::Analysis(_) => ANALYSIS,
                _ => LONG,
            };
            own = own.saturating_mul(looks);
        }
        self.way.push(field.response_key());
        self.cost.fields = self.cost.fields.saturating_add(own);
        if own > self.dearest.0 {
            self.dearest.0 = own;
            self.dearest.1.clone_from(&self.way);
        }
        if !field.selection_set.selections.is_empty() {
            let (items, page) = self.size(known, field, page);
            self.selections(&field.selection_set, times.saturating_mul(items), page);
        }
        self.way.pop();
    }

    fn fields_of(&self, of: &str) -> Option<&'a ByName<Arc<Field>>> {
        let model: &'a ApiModel = self.model;
        match &model.types.get(of)?.shape {
            Shape::Object(of) | Shape::Interface(of) => Some(&of.fields),
            _ => None,
        }
    }

    /// Returns how many things a field answers, and how many items a page of each of them has.
    fn size(
        &self,
        known: &Field,
        field: &executable::Field,
        page: Option<u64>,
    ) -> (u64, Option<u64>) {
        let usual = match known.kind {
            FieldKind::Root(RootField::Search) => FOUND_LIST,
            FieldKind::Root(_) => ROOT_LIST,
            _ => LONG_LIST,
        };
        let takes_first = known.arguments.contains_key("first");
        let asked = || {
            let asked = ["first", "last"].iter().find_map(|name| {
                let value = field.arguments.iter().find(|given| given.name == *name)?;
                self.number(&value.value)
            });
            asked.unwrap_or(usual).min(LONGEST)
        };
        if !known.ty.list {
            return (1, takes_first.then(asked));
        }
        let named = match known.kind {
            FieldKind::Root(RootField::Nodes | RootField::Nearest) => Some("ids"),
            FieldKind::Root(RootField::Entities) => Some("representations"),
            _ => None,
        };
        if let Some(name) = named {
            let given = field.arguments.iter().find(|given| given.name == name);
            return (given.map_or(1, |given| self.length(&given.value)), None);
        }
        if known.kind == FieldKind::Connection(ConnectionField::Facets) {
            // A facet for each trait or key, and `first` values of each.
            let given = field.arguments.iter().find(|given| given.name == "of");
            let facets = given.map_or(1, |given| self.length(&given.value));
            return (facets, Some(asked()));
        }
        let items = match page {
            _ if takes_first => asked(),
            Some(page) => page,
            None => SHORT_LIST,
        };
        (items, None)
    }

    fn number(&self, value: &Node<Value>) -> Option<u64> {
        match value.as_ref() {
            // What does not fit is refused when the field is answered.
            Value::Int(number) => number.try_to_i32().ok()?.try_into().ok(),
            Value::Variable(name) => self.variables.get(name.as_str())?.as_u64(),
            _ => None,
        }
    }

    fn length(&self, value: &Node<Value>) -> u64 {
        let length = match value.as_ref() {
            Value::List(items) => Some(items.len()),
            Value::Variable(name) => self
                .variables
                .get(name.as_str())
                .and_then(Json::as_array)
                .map(Vec::len),
            _ => None,
        };
        length.map_or(1, |length| length as u64)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::api::document::Checker;
    use crate::api::document::DocumentLimits;
    use crate::graph::testing::ontology;

    fn cost(query: &str, variables: &Json) -> Cost {
        let model = ApiModel::new(&ontology()).unwrap();
        let checker = Checker::new(&model).unwrap();
        let limits = DocumentLimits::default();
        let document = checker.check(&model, query, &limits).unwrap();
        let operation = document.operation(None).unwrap();
        let variables = variables.as_object().cloned().unwrap_or_default();
        of(&model, document.checked(), operation, &variables)
    }

    fn fields(query: &str) -> u64 {
        cost(query, &Json::Null).fields
    }

    #[test]
    fn lists_multiply_what_is_within_them() {
        assert_eq!(fields("{ entities { name } }"), 1 + 100);
        assert_eq!(fields("{ entities(first: 7) { name id } }"), 1 + 14);
        assert_eq!(
            fields("{ entities(first: 10) { names { text } } }"),
            1 + 10 + 30
        );
        // What is asked for beyond the longest page is refused when it is answered.
        assert_eq!(fields("{ entities(first: 100000) { id } }"), 1 + 1000);
    }

    #[test]
    fn a_page_has_as_many_nodes_and_edges_as_are_asked_for() {
        assert_eq!(
            fields(
                "{ entitiesConnection(last: 5) { totalCount edges { node { id } } nodes { id } } }"
            ),
            1 + 1 + 1 + 5 + 5 + 1 + 5
        );
    }

    #[test]
    fn a_facet_has_as_many_values_as_are_asked_for() {
        assert_eq!(
            fields("{ conflicts { facets(of: [KIND, TYPE], first: 7) { key groups { count } } } }"),
            500 + 500 + 2 + 2 + 14
        );
    }

    #[test]
    fn variables_count_with_their_values() {
        let query =
            "query Q($n: Int, $no: Boolean!) { entities(first: $n) { id name @skip(if: $no) } }";
        assert_eq!(cost(query, &json!({"n": 20, "no": true})).fields, 21);
        assert_eq!(cost(query, &json!({"n": 20, "no": false})).fields, 41);
        let ids = "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        assert_eq!(cost(ids, &json!({"ids": ["a", "b", "c"]})).fields, 4);
    }

    #[test]
    fn fragments_count_wherever_they_are_used() {
        let query = "{ a: entities(first: 3) { ...F } b: entities(first: 4) { ...F } } fragment F on Entity { id name }";
        assert_eq!(fields(query), 2 + 6 + 8);
    }

    #[test]
    fn the_dearest_field_is_named() {
        let query = "{ entities(first: 100) { id others: names { text } } }";
        let cost = cost(query, &Json::Null);
        assert_eq!(cost.dearest(), "entities.others.text");
        assert!(!cost.is_long());
    }

    #[test]
    fn walks_are_long_whatever_they_answer() {
        let walk = cost("{ analysis { entityCount } }", &Json::Null);
        assert!(walk.is_long());
        assert!(
            cost(
                "{ entities(first: 1000) { id name names { text } } }",
                &Json::Null
            )
            .is_long()
        );
        assert!(!cost("{ entities(first: 10) { id } }", &Json::Null).is_long());
    }
}
