//! `ontology/inherited-field`: a field is declared at one place in the order of interfaces.
//!
//! A type has the fields of its interfaces without repeating them. If it declared one of them
//! again, or had it from two interfaces, the two could differ, and nobody could say which is meant.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::written::FieldDecl;
use crate::ontology::written::TypeDecl;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for declared in context.names.types.values() {
        for field in &declared.fields {
            redeclared(context, declared, field, diagnostics);
        }
        from_two(context, declared, diagnostics);
    }
}

fn redeclared(
    context: &Context<'_>,
    declared: &TypeDecl,
    field: &FieldDecl,
    diagnostics: &mut Diagnostics,
) {
    let name = &field.name;
    for ancestor in context.names.ancestors(&declared.name) {
        if let Some(above) = own(ancestor, name) {
            let message = format!(
                "`{}` has `{name}` already, from `{}`",
                declared.name, ancestor.name
            );
            let mut found = Diagnostic::new(
                codes::INHERITED_FIELD,
                message,
                name.span,
                "declared again here",
            );
            if !above.name.span.is_built_in() {
                found = found.label(above.name.span, "inherited from here");
            }
            diagnostics.push(found.help("leave it out: inherited fields are not repeated"));
            return;
        }
    }
}

fn from_two(context: &Context<'_>, declared: &TypeDecl, diagnostics: &mut Diagnostics) {
    let ancestors = context.names.ancestors(&declared.name);
    for (at, one) in ancestors.iter().enumerate() {
        for field in &one.fields {
            let name = &field.name;
            let rest = ancestors.iter().skip(at + 1);
            // Where one of the two implements the other, the other has declared it again.
            let mut rest = rest.filter(|other| !context.names.is_a(&other.name, &one.name));
            let Some((other, second)) =
                rest.find_map(|other| own(other, name).map(|field| (other, field)))
            else {
                continue;
            };
            let said_above = ancestors.iter().any(|between| {
                context.names.is_a(&between.name, &one.name)
                    && context.names.is_a(&between.name, &other.name)
            });
            if !said_above {
                let message = format!(
                    "`{}` has `{name}` from two interfaces, `{}` and `{}`",
                    declared.name, one.name, other.name
                );
                let mut found = Diagnostic::new(
                    codes::INHERITED_FIELD,
                    message,
                    declared.name.span,
                    "this type",
                );
                for place in [name.span, second.name.span] {
                    if !place.is_built_in() {
                        found = found.label(place, "declared here");
                    }
                }
                let help = "declare the field in an interface that both implement, or rename one";
                diagnostics.push(found.help(help));
            }
        }
    }
}

fn own<'a>(declared: &'a TypeDecl, name: &str) -> Option<&'a FieldDecl> {
    declared
        .fields
        .iter()
        .find(|field| &*field.name.text == name)
}
