//! `ontology/missing-entity`: every type of entities says how it is named.
//!
//! `@entity` gives the name of many in the API and what people call one. Neither can be guessed
//! from the name of the type.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::case;
use crate::ontology::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for declared in context.entity_types() {
        let directives = &declared.directives;
        if directives.get("entity").is_some() || context.has_unknown(directives) {
            continue;
        }
        let name = &declared.name;
        let message = format!("`{name}` has no `@entity`");
        let plural = case::lower_camel(name);
        let label = context.example(&case::kebab(name).replace('-', " "));
        diagnostics.push(
            Diagnostic::new(codes::MISSING_ENTITY, message, name.span, "this type").help(format!(
                "add `@entity(plural: \"{plural}s\", label: {label})`"
            )),
        );
    }
}
