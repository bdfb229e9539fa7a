//! `ontology/syntax`: the files are GraphQL SDL.
//!
//! A definition that cannot be read hides what it says, so the rules that look at the ontology as a
//! whole wait until every file can be read. One mistake is reported for each definition: what a
//! parser says after the first is mostly about the first.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for file in context.parsed {
        for error in &file.errors {
            diagnostics.push(Diagnostic::new(
                codes::SYNTAX,
                error.message.clone(),
                error.span,
                "",
            ));
        }
    }
}
