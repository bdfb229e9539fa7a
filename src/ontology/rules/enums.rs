//! `ontology/empty-enum`: an enumeration has values.
//!
//! A property whose type has no values could never be given one.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for declared in &context.written.enums {
        if declared.values.is_empty() {
            let name = &declared.name;
            let message = format!("`{name}` has no values");
            diagnostics.push(
                Diagnostic::new(codes::EMPTY_ENUM, message, name.span, "empty")
                    .help(format!("write `enum {name} {{ FIRST SECOND }}`")),
            );
        }
    }
}
