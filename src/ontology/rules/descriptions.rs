//! `ontology/missing-description`: everything that people meet in the API says what it means.
//!
//! Descriptions become the documentation of the API, where somebody who has never seen the data
//! reads them first. A relation has two: its own, and `inverseDescription` for its other direction.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut found = |name: &Word, description: Option<&str>| {
        if description.is_none() && !name.span.is_built_in() {
            let message = format!("`{name}` has no description");
            diagnostics.push(
                Diagnostic::new(
                    codes::MISSING_DESCRIPTION,
                    message,
                    name.span,
                    "what is it?",
                )
                .help("write one sentence in quotes on the line before"),
            );
        }
    };
    for declared in &context.written.types {
        found(&declared.name, declared.description.as_deref());
        for field in &declared.fields {
            found(&field.name, field.description.as_deref());
        }
    }
    for declared in &context.written.enums {
        found(&declared.name, declared.description.as_deref());
        for value in &declared.values {
            found(&value.name, value.description.as_deref());
        }
    }
    for (_, field) in context.fields() {
        let relation = field.directives.get("relation");
        let Some(relation) = relation.filter(|relation| !relation.flag("symmetric")) else {
            continue;
        };
        let inverse = relation.text("inverse");
        if let (Some(inverse), None) = (inverse, relation.argument("inverseDescription")) {
            let message = format!("`{inverse}` has no description");
            diagnostics.push(
                Diagnostic::new(
                    codes::MISSING_DESCRIPTION,
                    message,
                    inverse.span,
                    "what is it?",
                )
                .help("add `inverseDescription: \"...\"`"),
            );
        }
    }
}
