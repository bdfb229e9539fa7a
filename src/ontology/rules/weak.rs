//! `ontology/misplaced-weak`: what is marked `@weak` can connect two things.
//!
//! A type or interface of entities can stand between two others, a relation can lead from one to the
//! other, and a family is relations. Of equally short paths those over weak ones come last. A
//! property, a derived relation, a set of qualifiers or a value of another enumeration is on no path.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::names::Role;
use crate::ontology::written::Directives;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for set in context.qualifier_sets() {
        let name = &set.name;
        report(&set.directives, diagnostics, || {
            format!("`{name}` is a set of qualifiers and connects nothing")
        });
    }
    for (_, field) in context.fields() {
        let (name, what) = match field.role() {
            Role::Relation(_) => continue,
            Role::Derived(_) => (
                &field.name,
                "a derived relation, and paths run over its steps",
            ),
            Role::Property => (&field.name, "a property and connects nothing"),
        };
        report(&field.directives, diagnostics, || {
            format!("`{name}` is {what}")
        });
    }
    for declared in &context.written.enums {
        if declared.is_families() {
            continue;
        }
        for value in &declared.values {
            let name = &value.name;
            report(&value.directives, diagnostics, || {
                format!("`{name}` is not a family of relations")
            });
        }
    }
}

fn report(directives: &Directives, diagnostics: &mut Diagnostics, message: impl Fn() -> String) {
    if let Some(weak) = directives.get("weak") {
        diagnostics.push(
            Diagnostic::new(codes::MISPLACED_WEAK, message(), weak.head(), "not here").help(
                "leave it out: types of entities, relations and families of relations can be weak",
            ),
        );
    }
}
