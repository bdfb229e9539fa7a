//! `facts/not-a-cube`: figures belong to an entity that can have figures.
//!
//! The structure and the figures of a collection stand in a `[[cube]]` table; its name, sources and
//! relations in a table of its own, of a type that implements `Cube`. `entity` in the `[[cube]]`
//! table names it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(id: &str, kind: &str, span: Span, declared: Span) -> Diagnostic {
    let message = format!("`{id}` is `{kind}`, which has no figures");
    Diagnostic::new(codes::NOT_A_CUBE, message, span, "not a cube")
        .label(declared, "declared here")
        .help("name an entity of a type that implements `Cube`, such as a statistical table")
}
