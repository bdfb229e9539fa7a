//! `ontology/bad-opposite`: two relations that contradict each other are about the same things.
//!
//! `opposite` names the relation that says the contrary, so that statements of both about the same
//! ends are found as a conflict. It names another relation, not an inverse; the two can have the
//! same ends; and they agree that they are each other's opposite.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::Direction;
use crate::ontology::codes;
use crate::ontology::names::RelationDecl;
use crate::ontology::path;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for relation in &context.names.relations {
        let opposite = relation.directive.text("opposite");
        if let Some(found) = opposite.and_then(|named| fault(context, relation, &named)) {
            diagnostics.push(found);
        }
    }
}

fn fault(
    context: &Context<'_>,
    relation: &RelationDecl<'_>,
    opposite: &Word,
) -> Option<Diagnostic> {
    let names = context.names;
    let name = &relation.field.name;
    let found =
        |message: String| Diagnostic::new(codes::BAD_OPPOSITE, message, opposite.span, "this one");
    let Some((_, other, direction)) = path::step(names, opposite) else {
        let known = names.relations.iter();
        let known = known.map(|relation| &*relation.field.name.text);
        let message = format!("there is no relation `{opposite}`");
        return Some(found(message).did_you_mean(opposite, known));
    };
    let declared = &other.field.name;
    if direction == Direction::Inverse {
        let message = format!("`{opposite}` is an inverse");
        return Some(found(message).help(format!("name the relation itself: `{declared}`")));
    }
    if declared.text == name.text {
        let message = format!("`{name}` is named as its own opposite");
        return Some(found(message).help("name the relation that says the contrary"));
    }
    if let Some(third) = other.directive.text("opposite")
        && third.text != name.text
    {
        let message = format!("`{opposite}` names another opposite, `{third}`");
        return Some(
            found(message)
                .label(third.span, "named here")
                .help("let each name the other"),
        );
    }
    let ends = |relation: &RelationDecl<'_>| {
        let domain = names.concrete(&relation.domain.name);
        (domain, names.concrete(&relation.field.ty.name))
    };
    let (ours, theirs) = (ends(relation), ends(other));
    let share = |one: &[&str], other: &[&str]| one.iter().any(|name| other.contains(name));
    if !share(&ours.0, &theirs.0) || !share(&ours.1, &theirs.1) {
        let message = format!("`{name}` and `{opposite}` never have the same ends");
        return Some(
            found(message)
                .label(declared.span, "declared here")
                .help("leave `opposite` out"),
        );
    }
    None
}
