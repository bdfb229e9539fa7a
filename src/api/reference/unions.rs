//! Works around the executor's answer of nothing to a fragment on a union: it looks only for the
//! object type itself and its interfaces.
//!
//! A document that fits the schema spreads a fragment on a union only where every object is one of
//! the union's (the schema has one union, whose members are in nothing else). So the condition can
//! be left out: an inline fragment loses it, and a named fragment is written out where it is used.
//! What that can grow to was bounded when the document was measured.

use std::collections::HashMap;
use std::collections::HashSet;

use async_graphql::Name;
use async_graphql::Positioned;
use async_graphql::parser::types::DocumentOperations;
use async_graphql::parser::types::ExecutableDocument;
use async_graphql::parser::types::FragmentDefinition;
use async_graphql::parser::types::InlineFragment;
use async_graphql::parser::types::Selection;
use async_graphql::parser::types::SelectionSet;

use crate::api::model::ApiModel;
use crate::api::model::Shape;

type Fragments = HashMap<Name, Positioned<FragmentDefinition>>;

/// Removes the conditions on unions from a document.
pub(super) fn remove(model: &ApiModel, document: &mut ExecutableDocument) {
    let unions: HashSet<&str> = model
        .iter()
        .filter(|(_, item)| matches!(item.shape, Shape::Union(_)))
        .map(|(_, item)| &*item.name)
        .collect();
    let on_unions: Fragments = document
        .fragments
        .iter()
        .filter(|(_, item)| unions.contains(item.node.type_condition.node.on.node.as_str()))
        .map(|(name, item)| (name.clone(), item.clone()))
        .collect();
    let rewriter = Rewriter { unions, on_unions };
    for fragment in document.fragments.values_mut() {
        rewriter.set(&mut fragment.node.selection_set.node);
    }
    match &mut document.operations {
        DocumentOperations::Single(operation) => {
            rewriter.set(&mut operation.node.selection_set.node);
        }
        DocumentOperations::Multiple(operations) => {
            for operation in operations.values_mut() {
                rewriter.set(&mut operation.node.selection_set.node);
            }
        }
    }
}

struct Rewriter<'a> {
    unions: HashSet<&'a str>,
    on_unions: Fragments,
}

impl Rewriter<'_> {
    fn set(&self, set: &mut SelectionSet) {
        for item in &mut set.items {
            if let Selection::FragmentSpread(spread) = &item.node
                && let Some(fragment) = self.on_unions.get(&spread.node.fragment_name.node)
            {
                let written_out = InlineFragment {
                    type_condition: None,
                    directives: spread.node.directives.clone(),
                    selection_set: fragment.node.selection_set.clone(),
                };
                let pos = spread.pos;
                item.node = Selection::InlineFragment(Positioned::new(written_out, pos));
            }
            match &mut item.node {
                Selection::Field(field) => self.set(&mut field.node.selection_set.node),
                Selection::InlineFragment(fragment) => {
                    let condition = &mut fragment.node.type_condition;
                    let on_union = condition
                        .as_ref()
                        .is_some_and(|on| self.unions.contains(on.node.on.node.as_str()));
                    if on_union {
                        *condition = None;
                    }
                    self.set(&mut fragment.node.selection_set.node);
                }
                Selection::FragmentSpread(_) => {}
            }
        }
    }
}
