//! `ontology/bad-path`: each step of a path starts where the one before it ends.
//!
//! A derived relation is a chain of relations or inverses, named from its own type on and separated
//! by `/`. A chain that nothing can follow from end to end is a mistake. Steps are relations as
//! declared; what is itself derived is written out.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::Direction;
use crate::ontology::codes;
use crate::ontology::names::Names;
use crate::ontology::names::Role;
use crate::ontology::path;
use crate::ontology::written::FieldDecl;
use crate::ontology::written::TypeDecl;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for (declared, field) in context.fields() {
        if let Role::Derived(directive) = field.role()
            && let Some(via) = directive.text("via")
            && context.names.types.contains_key(&*field.ty.name.text)
        {
            follow(context.names, declared, field, &via, diagnostics);
        }
    }
}

fn follow(
    names: &Names<'_>,
    declared: &TypeDecl,
    field: &FieldDecl,
    via: &Word,
    diagnostics: &mut Diagnostics,
) {
    let mut here: Word = declared.name.clone();
    for step in path::steps(via) {
        if step.text.is_empty() {
            let help = "name relations, separated by `/`, such as `implementedBy/subordinateTo`";
            let message = format!("the path of `{}` has an empty step", field.name);
            diagnostics
                .push(Diagnostic::new(codes::BAD_PATH, message, via.span, "this path").help(help));
            return;
        }
        let Some((_, relation, direction)) = path::step(names, &step) else {
            diagnostics.push(unknown(names, &here, &step));
            return;
        };
        let (from, to) = match direction {
            Direction::Forward => (&relation.domain.name, &relation.field.ty.name),
            Direction::Inverse => (&relation.field.ty.name, &relation.domain.name),
        };
        if !meet(names, &here, from) {
            let message = format!("`{step}` does not start at `{here}`");
            let mut found = Diagnostic::new(codes::BAD_PATH, message, step.span, "this step");
            found = found.label(relation.field.name.span, format!("from `{from}` to `{to}`"));
            diagnostics.push(found.help(format!("name a relation of `{here}`")));
            return;
        }
        here = to.clone();
    }
    let range = &field.ty.name;
    if !meet(names, &here, range) {
        let message = format!("the path of `{}` leads to `{here}`", field.name);
        let label = format!("`{range}` is never there");
        diagnostics.push(
            Diagnostic::new(codes::BAD_PATH, message, range.span, label)
                .label(via.span, "this path")
                .help(format!("write `[{here}!]`, or mend the path")),
        );
    }
}

/// Says whether a thing can be of both types.
fn meet(names: &Names<'_>, one: &str, other: &str) -> bool {
    if names.is_a(one, other) || names.is_a(other, one) {
        return true;
    }
    let others = names.concrete(other);
    names.concrete(one).iter().any(|name| others.contains(name))
}

fn unknown(names: &Names<'_>, here: &str, step: &Word) -> Diagnostic {
    let is_derived = |declared: &&TypeDecl| {
        let mut fields = declared.fields.iter();
        fields.any(|field| field.name.text == step.text && matches!(field.role(), Role::Derived(_)))
    };
    if names.types.values().any(is_derived) {
        let message = format!("`{step}` is derived itself");
        return Diagnostic::new(codes::BAD_PATH, message, step.span, "this step")
            .help("write out its path");
    }
    let message = format!("there is no relation `{step}`");
    let found = Diagnostic::new(codes::BAD_PATH, message, step.span, "unknown");
    let starting = names.relations.iter().flat_map(|relation| {
        let forward = (relation.field.name.clone(), &relation.domain.name);
        let inverse = relation.inverse();
        let inverse = inverse.map(|inverse| (inverse, &relation.field.ty.name));
        [Some(forward), inverse].into_iter().flatten()
    });
    let here: Vec<Word> = starting
        .filter(|(_, from)| names.is_a(here, from))
        .map(|(name, _)| name)
        .collect();
    found
        .help("name a relation or its inverse")
        .did_you_mean(step, here.iter().map(|name| &*name.text))
}
