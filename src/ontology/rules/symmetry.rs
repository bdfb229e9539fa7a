//! `ontology/symmetry`, `ontology/missing-inverse`: a relation is told from both its ends.
//!
//! Seen from its object a relation has another name and another phrase, unless it means the same in
//! both directions. Then it is symmetric, has no inverse, and joins things of one type.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::names::RelationDecl;

/// What a symmetric relation cannot say, and why.
const ONE_SIDED: &[(&str, &str)] = &[
    ("inverse", "leave it out: both ends see the same relation"),
    (
        "inverseDescription",
        "leave it out: both ends see the same relation",
    ),
    (
        "inverseReads",
        "leave it out: `reads` serves for both directions",
    ),
    (
        "inverseSingle",
        "leave it out: the type of the field says how many there are",
    ),
    (
        "acyclic",
        "leave it out: what holds in both directions always comes back",
    ),
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for relation in &context.names.relations {
        if relation.is_symmetric() {
            symmetric(relation, diagnostics);
        } else {
            directed(context, relation, diagnostics);
        }
    }
}

fn symmetric(relation: &RelationDecl<'_>, diagnostics: &mut Diagnostics) {
    let name = &relation.field.name;
    for (argument, help) in ONE_SIDED {
        let mut arguments = relation.directive.arguments.iter();
        if let Some((word, _)) = arguments.find(|(word, _)| &*word.text == *argument) {
            let message = format!("`{name}` is symmetric and has `{argument}`");
            diagnostics
                .push(Diagnostic::new(codes::SYMMETRY, message, word.span, "this one").help(*help));
        }
    }
    let range = &relation.field.ty.name;
    if *range.text != *relation.domain.name.text {
        let domain = &relation.domain.name;
        let message = format!("`{name}` is symmetric and joins different types");
        let help = if domain.span.is_built_in() {
            format!("write `[{domain}!]`, or leave `symmetric` out")
        } else {
            format!(
                "write `[{domain}!]`, declare it on an interface of both, or leave `symmetric` out"
            )
        };
        let mut found = Diagnostic::new(codes::SYMMETRY, message, range.span, "to this type");
        if !domain.span.is_built_in() {
            found = found.label(domain.span, "from this type");
        }
        diagnostics.push(found.help(help));
    }
}

fn directed(context: &Context<'_>, relation: &RelationDecl<'_>, diagnostics: &mut Diagnostics) {
    let (name, directive) = (&relation.field.name, relation.directive);
    let example = context.example("...");
    let lacks = |argument: &str, what: &str, help: String| {
        directive.argument(argument).is_none().then(|| {
            let message = format!("`{name}` has no {what}");
            Diagnostic::new(
                codes::MISSING_INVERSE,
                message,
                directive.head(),
                "one-sided",
            )
            .help(help)
        })
    };
    let inverse =
        "add `inverse: \"...\"`, or `symmetric: true` if it means the same in both directions";
    if let Some(found) = lacks("inverse", "inverse", inverse.to_owned()) {
        diagnostics.push(found);
    } else if let Some(found) = lacks(
        "inverseReads",
        "phrase for its other direction",
        format!("add `inverseReads: {example}`"),
    ) {
        diagnostics.push(found);
    }
}
