//! `ontology/missing-label`: what people meet beside a value is called in their language.
//!
//! A property, a qualifier and a value of an enumeration have a name that programs use, such as
//! `inForceSince`. Where there is no `@label`, people are shown that name, in every language. What
//! types and relations are called stands in `@entity` and `@relation`, which need it.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::names::Role;
use crate::ontology::written::Directives;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut found = |name: &Word, directives: &Directives| {
        let is_there = directives.get("label").is_some() || context.has_unknown(directives);
        if is_there || name.span.is_built_in() {
            return;
        }
        let message = format!("`{name}` has no label");
        let label = context.example("...");
        diagnostics.push(
            Diagnostic::new(
                codes::MISSING_LABEL,
                message,
                name.span,
                "what do people call it?",
            )
            .help(format!("add `@label(text: {label})`")),
        );
    };
    let properties = context.fields().map(|(_, field)| field);
    let qualifiers = context.qualifier_sets().flat_map(|set| &set.fields);
    for field in properties.chain(qualifiers) {
        let is_value = context.names.value_kind(&field.ty.name).is_some();
        if is_value && matches!(field.role(), Role::Property) {
            found(&field.name, &field.directives);
        }
    }
    for value in context.written.enums.iter().flat_map(|item| &item.values) {
        found(&value.name, &value.directives);
    }
}
