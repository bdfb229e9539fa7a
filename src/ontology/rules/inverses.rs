//! `ontology/duplicate-relation`, `ontology/inverse-clash`, `ontology/missing-relation`,
//! `ontology/value-relation`, `ontology/value-search`: a field is what its type says, and its name
//! means one thing.
//!
//! Relations and their inverses have names of their own in the whole ontology, because paths,
//! statements and questions name them without saying of which type. An inverse becomes a field of
//! the type that the relation points to, so it cannot be called like a field that is there. A field
//! whose type is a type of entities is a relation and says so; one whose type is a scalar or an
//! enumeration is not, and only words can be searched.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::model::ValueKind;
use crate::ontology::codes;
use crate::ontology::names::RelationDecl;
use crate::ontology::names::Role;
use crate::ontology::written::FieldDecl;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    unique(context, diagnostics);
    for relation in &context.names.relations {
        clashes(context, relation, diagnostics);
    }
    for (_, field) in context.fields() {
        role(context, field, diagnostics);
    }
}

fn unique(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<Box<str>, Word> = BTreeMap::new();
    let names = context.names.relations.iter().flat_map(|relation| {
        let inverse = relation.inverse();
        [Some(relation.field.name.clone()), inverse]
            .into_iter()
            .flatten()
    });
    for name in names {
        let Some(first) = first.get(&name.text) else {
            first.insert(name.text.clone(), name);
            continue;
        };
        let message = format!("two relations or inverses are called `{name}`");
        diagnostics.push(
            Diagnostic::new(codes::DUPLICATE_RELATION, message, name.span, "this one")
                .label(first.span, "and this one")
                .help("rename one of them; if they are one relation, declare it once, on an interface if need be"),
        );
    }
}

/// Checks that the inverse of a relation is not called like a property or derived relation of a
/// type that it points to. Among relations the names are unique anyway.
fn clashes(context: &Context<'_>, relation: &RelationDecl<'_>, diagnostics: &mut Diagnostics) {
    let Some(inverse) = relation.inverse() else {
        return;
    };
    let names = context.names;
    let range = &relation.field.ty.name;
    for declared in names.types.values() {
        let same = |field: &&FieldDecl| {
            field.name.text == inverse.text && !matches!(field.role(), Role::Relation(_))
        };
        let Some(field) = declared.fields.iter().find(same) else {
            continue;
        };
        let meets =
            |special: &str| names.is_a(special, range) && names.is_a(special, &declared.name);
        if !names.types.keys().any(|special| meets(special)) {
            continue;
        }
        let message = format!(
            "the inverse `{inverse}` is called like a field of `{}`",
            declared.name
        );
        let mut found =
            Diagnostic::new(codes::INVERSE_CLASH, message, inverse.span, "this inverse");
        if !field.name.span.is_built_in() {
            found = found.label(field.name.span, "this field");
        }
        diagnostics.push(found.help("choose another name for the inverse"));
    }
}

fn role(context: &Context<'_>, field: &FieldDecl, diagnostics: &mut Diagnostics) {
    let (name, ty) = (&field.name, &field.ty.name);
    let kind = context.names.value_kind(ty);
    let directive = match field.role() {
        Role::Relation(directive) | Role::Derived(directive) => Some(directive),
        Role::Property => None,
    };
    match (directive, kind) {
        (Some(directive), Some(_)) => {
            let message = format!("`{name}` is a value, not a relation");
            diagnostics.push(
                Diagnostic::new(codes::VALUE_RELATION, message, directive.head(), "not here")
                    .label(ty.span, "not a type of entities")
                    .help(format!(
                        "leave `@{}` out, or name a type of entities",
                        directive.name
                    )),
            );
        }
        (None, Some(kind)) => {
            let words = matches!(kind, ValueKind::Text | ValueKind::String);
            if let Some(search) = field.directives.get("search").filter(|_| !words) {
                let message = format!("`{name}` has no words to search");
                diagnostics.push(
                    Diagnostic::new(codes::VALUE_SEARCH, message, search.head(), "not here")
                        .help("leave it out: only `Text` and `String` are searched"),
                );
            }
        }
        (None, None) => {
            let known = context.names.types.contains_key(&*ty.text);
            if known && !context.has_unknown(&field.directives) {
                let message = format!("`{name}` points to entities without saying how");
                let reads = context.example("...");
                diagnostics.push(
                    Diagnostic::new(codes::MISSING_RELATION, message, name.span, "this field")
                        .help(format!("add `@relation(inverse: \"...\", reads: {reads}, inverseReads: {reads}, family: \"...\")`, or `@path`")),
                );
            }
        }
        (Some(_), None) => {}
    }
}
