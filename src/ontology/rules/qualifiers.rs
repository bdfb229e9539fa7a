//! `ontology/unknown-qualifiers`, `ontology/bad-qualifier`: what statements of a relation may say
//! beside their object is a set of plain values.
//!
//! A set of qualifiers is a type marked `@qualifiers`. Its fields are scalars or enumerations, one
//! value each, and never required: a source may leave unsaid what another says.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::names::SCALARS;
use crate::ontology::written::FieldDecl;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for relation in &context.names.relations {
        if let Some(set) = relation.directive.text("qualifiers")
            && !context.names.qualifier_sets.contains_key(&*set.text)
        {
            diagnostics.push(unknown(context, &set));
        }
    }
    for set in context.qualifier_sets() {
        let name = &set.name;
        if let Some(interface) = set.implements.first() {
            let message = format!("the set of qualifiers `{name}` implements an interface");
            diagnostics.push(
                Diagnostic::new(codes::BAD_QUALIFIER, message, interface.span, "this one")
                    .help("leave it out: qualifiers are not entities"),
            );
        }
        if set.fields.is_empty() {
            let message = format!("the set of qualifiers `{name}` is empty");
            diagnostics.push(
                Diagnostic::new(codes::BAD_QUALIFIER, message, name.span, "empty")
                    .help("write its qualifiers, such as `role: Text`, or leave it out"),
            );
        }
        for field in &set.fields {
            qualifier(context, field, diagnostics);
        }
    }
}

fn unknown(context: &Context<'_>, set: &Word) -> Diagnostic {
    let names = context.names;
    if let Some(declared) = names.types.get(&*set.text) {
        let message = format!("`{set}` is not marked as a set of qualifiers");
        let found = Diagnostic::new(codes::UNKNOWN_QUALIFIERS, message, set.span, "named here");
        if declared.is_built_in() {
            return found.help("name a type that is marked `@qualifiers`");
        }
        return found
            .label(declared.name.span, "declared here")
            .help(format!(
                "write `type {set} @qualifiers` if that is what it is"
            ));
    }
    let message = format!("there is no set of qualifiers `{set}`");
    let sets = names.qualifier_sets.keys().copied();
    Diagnostic::new(codes::UNKNOWN_QUALIFIERS, message, set.span, "unknown")
        .help(format!(
            "declare it: `type {set} @qualifiers {{ role: Text }}`"
        ))
        .did_you_mean(set, sets)
}

fn qualifier(context: &Context<'_>, field: &FieldDecl, diagnostics: &mut Diagnostics) {
    let (name, ty) = (&field.name, &field.ty);
    let names = context.names;
    if names.value_kind(&ty.name).is_none() {
        let message = format!("the qualifier `{name}` is not a plain value");
        let scalars = SCALARS.iter().map(|(scalar, _)| *scalar);
        diagnostics.push(
            Diagnostic::new(codes::BAD_QUALIFIER, message, ty.name.span, "this type")
                .help("use a scalar or an enumeration")
                .did_you_mean(&ty.name, scalars.chain(names.enums.keys().copied())),
        );
    } else if ty.lists > 0 || ty.required {
        let what = if ty.lists > 0 { "a list" } else { "required" };
        let message = format!("the qualifier `{name}` cannot be {what}");
        diagnostics.push(
            Diagnostic::new(codes::BAD_QUALIFIER, message, ty.name.span, "this type")
                .help(format!("write `{name}: {}`", ty.name)),
        );
    }
    for directive in &field.directives.list {
        if matches!(
            &*directive.name.text,
            "relation" | "path" | "search" | "maps" | "weak"
        ) {
            let message = format!("a qualifier cannot carry `@{}`", directive.name);
            diagnostics.push(
                Diagnostic::new(codes::BAD_QUALIFIER, message, directive.head(), "not here")
                    .help("leave it out; `@label` is the only directive of qualifiers"),
            );
        }
    }
}
