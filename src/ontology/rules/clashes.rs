//! `ontology/clashing-directives`: what stands on one definition does not contradict itself.
//!
//! A field is a property, a relation or a derived relation, and only properties are searched and
//! labelled; relations are told by their phrases and name their standard terms themselves. A type
//! is a type of entities or a set of qualifiers.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;

/// Two directives that exclude each other, and what to do about it.
const PAIRS: &[(&str, &str, &str)] = &[
    (
        "relation",
        "path",
        "a relation is declared or follows from others: keep one of the two",
    ),
    (
        "relation",
        "search",
        "leave `@search` out: search looks into properties, not into relations",
    ),
    (
        "relation",
        "label",
        "leave `@label` out: a relation is called what `reads` and `inverseReads` say",
    ),
    (
        "relation",
        "maps",
        "write `maps: [...]` within `@relation(...)`",
    ),
    (
        "path",
        "search",
        "leave `@search` out: search looks into properties, not into relations",
    ),
    (
        "path",
        "label",
        "leave `@label` out: a derived relation is called what `reads` says",
    ),
    (
        "path",
        "maps",
        "leave `@maps` out: what follows from other relations has no term of its own",
    ),
    (
        "event",
        "qualifiers",
        "an event is an entity: leave `@event` out",
    ),
    (
        "entity",
        "qualifiers",
        "things are entities, what is said about links are qualifiers: keep one of the two",
    ),
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for directives in context.directives() {
        for (one, other, help) in PAIRS {
            if let (Some(first), Some(second)) = (directives.get(one), directives.get(other)) {
                let message = format!("`@{one}` and `@{other}` exclude each other");
                diagnostics.push(
                    Diagnostic::new(
                        codes::CLASHING_DIRECTIVES,
                        message,
                        second.head(),
                        "this one",
                    )
                    .label(first.head(), "and this one")
                    .help(*help),
                );
            }
        }
    }
}
