//! `ontology/not-an-entity`, `ontology/interface-cycle`, `ontology/unused-interface`: every type
//! stands in one order of interfaces with `Entity` on top.
//!
//! `Entity` gives a thing its name and everything else that all things have, so every type
//! implements it, directly or through another interface. An interface that implements itself, on
//! whatever detour, has no place in that order. One that no type implements has no things.

use std::collections::BTreeSet;

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::written::TypeDecl;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut circular: BTreeSet<&str> = BTreeSet::new();
    for declared in context.names.types.values() {
        if circular.contains(&*declared.name.text) {
            continue;
        }
        let cycle = cycle(context, declared);
        if let Some((first, rest)) = cycle.split_first() {
            circular.extend(cycle.iter().map(|step| &*step.text));
            let message = format!("`{}` implements itself", declared.name);
            let mut found = Diagnostic::new(codes::INTERFACE_CYCLE, message, first.span, "by this");
            for step in rest {
                found = found.label(step.span, "and this");
            }
            diagnostics.push(found.help("take one of them away"));
        }
    }
    for declared in context.names.types.values().copied() {
        if !declared.is_built_in() && !circular.contains(&*declared.name.text) {
            entity(context, declared, diagnostics);
            unused(context, declared, diagnostics);
        }
    }
}

/// Returns the `implements` that lead from an interface back to itself, if there are any.
fn cycle<'a>(context: &Context<'a>, start: &'a TypeDecl) -> Vec<&'a Word> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<Vec<&Word>> = start.implements.iter().map(|word| vec![word]).collect();
    while let Some(path) = open.pop() {
        let Some(last) = path.last() else { continue };
        if last.text == start.name.text {
            return path;
        }
        let next = context.names.types.get(&*last.text);
        if let Some(next) = next.filter(|_| seen.insert(&last.text)) {
            let longer = |word| path.iter().copied().chain([word]).collect();
            open.extend(next.implements.iter().map(longer));
        }
    }
    Vec::new()
}

fn entity(context: &Context<'_>, declared: &TypeDecl, diagnostics: &mut Diagnostics) {
    let name = &declared.name;
    let known = |interface: &Word| context.names.types.contains_key(&*interface.text);
    let is_entity = context.names.is_a(name, "Entity");
    if is_entity || !declared.implements.iter().all(known) {
        return;
    }
    // One of the interfaces may be to blame, which is then reported for itself.
    let ancestors = context.names.ancestors(name);
    if !ancestors.is_empty() {
        return;
    }
    let message = format!("`{name}` does not implement `Entity`");
    let found = Diagnostic::new(codes::NOT_AN_ENTITY, message, name.span, "not an entity");
    let mut help = format!("write `{name} implements Entity`");
    if !declared.is_interface {
        help.push_str(", or mark it `@qualifiers` if its fields are qualifiers of relations");
    }
    diagnostics.push(found.help(help));
}

fn unused(context: &Context<'_>, declared: &TypeDecl, diagnostics: &mut Diagnostics) {
    let name = &declared.name;
    if declared.is_interface && context.names.concrete(name).is_empty() {
        let message = format!("no type implements `{name}`");
        diagnostics.push(
            Diagnostic::new(
                codes::UNUSED_INTERFACE,
                message,
                name.span,
                "never implemented",
            )
            .help("leave it out until there is one"),
        );
    }
}
