//! `facts/missing-name`: every entity has a name in at least one language.
//!
//! Without a name an entity could be shown only by its id, and found only by those who know it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(id: &str, span: Span) -> Diagnostic {
    let message = format!("`{id}` has no name");
    Diagnostic::new(codes::MISSING_NAME, message, span, "no `name` for this")
        .help("add `name = \"...\"`, or `name = { en = \"...\" }` to say the language")
}
