//! `ontology/reserved-field`: no field or qualifier has a name that is taken.
//!
//! In the files of facts the keys of an entity are its properties and relations beside a few that
//! every entity has (`id`, `cite`, `since` ...), and the keys of a statement are its qualifiers
//! beside those that every statement has (`to`, `note` ...). In the API it is the same with fields.
//! A name can mean only one of the two.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::reserved;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for (_, field) in context.fields() {
        entity_field(&field.name, diagnostics);
        let relation = field.directives.get("relation");
        if let Some(inverse) = relation.and_then(|relation| relation.text("inverse")) {
            entity_field(&inverse, diagnostics);
        }
    }
    for field in context.qualifier_sets().flat_map(|set| &set.fields) {
        if reserved::STATEMENT_KEYS.contains(&&*field.name.text) {
            let message = format!("every statement has its own `{}`", field.name);
            diagnostics.push(report(message, &field.name));
        }
    }
}

fn entity_field(name: &Word, diagnostics: &mut Diagnostics) {
    if reserved::ENTITY_KEYS.contains(&&*name.text) {
        let message = format!("every entity has its own `{name}`");
        diagnostics.push(report(message, name));
    } else if let Some(suffix) = reserved::suffix(name, reserved::FIELD_SUFFIXES) {
        let message = format!("names that end with `{suffix}` belong to generated fields");
        diagnostics.push(report(message, name));
    }
}

fn report(message: String, name: &Word) -> Diagnostic {
    Diagnostic::new(codes::RESERVED_FIELD, message, name.span, "taken").help("choose another name")
}
