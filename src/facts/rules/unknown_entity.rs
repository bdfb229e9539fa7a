//! `facts/unknown-entity`: every id that is named is declared by some table.
//!
//! Targets of relations, sources, works cited `via` a source, and the subjects of `[[about]]`
//! tables are all named by id. A dangling one is a slip or an entity that is still to be written.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(id: &str, span: Span, near: Option<&str>) -> Diagnostic {
    let message = format!("there is no entity `{id}`");
    let finding = Diagnostic::new(codes::UNKNOWN_ENTITY, message, span, "");
    match near {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help("declare it in a table of its own, or correct the id"),
    }
}
