//! `ontology/unknown-family`, `ontology/duplicate-families`: every relation belongs to a family.
//!
//! Families are what people narrow the graph by: duties, structure, money. Their names are the
//! values of one enumeration of the ontology that is marked `@families`.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut marked = context
        .written
        .enums
        .iter()
        .filter(|item| item.is_families());
    let first = marked.next();
    for (again, first) in marked.zip(first.into_iter().cycle()) {
        let message = "two enumerations are marked `@families`";
        diagnostics.push(
            Diagnostic::new(
                codes::DUPLICATE_FAMILIES,
                message,
                again.name.span,
                "this one",
            )
            .label(first.name.span, "and this one")
            .help("join the two"),
        );
    }
    for relation in &context.names.relations {
        let Some(family) = relation.directive.text("family") else {
            continue;
        };
        let Some(families) = context.names.families else {
            diagnostics.push(
                Diagnostic::new(
                    codes::UNKNOWN_FAMILY,
                    "no enumeration is marked `@families`",
                    family.span,
                    "so this family is unknown",
                )
                .help(format!(
                    "write `enum Family @families {{ {} }}`",
                    family.text
                )),
            );
            return;
        };
        let known = || families.values.iter().map(|value| &*value.name.text);
        if !known().any(|name| *name == *family.text) {
            let message = format!("there is no family `{family}`");
            let all: Vec<String> = known().map(|name| format!("`{name}`")).collect();
            diagnostics.push(
                Diagnostic::new(codes::UNKNOWN_FAMILY, message, family.span, "unknown")
                    .label(families.name.span, "the families")
                    .help(format!("the families are {}", all.join(", ")))
                    .did_you_mean(&family, known()),
            );
        }
    }
}
