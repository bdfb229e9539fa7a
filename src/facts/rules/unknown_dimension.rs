//! `facts/unknown-dimension`: every dimension that is named is one of the cube.
//!
//! In `where = { ... }` stand dimensions of the cube with members, and `measure` and `period`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding<'a>(
    name: &str,
    cube: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{cube}` has no dimension `{name}`");
    let finding = Diagnostic::new(codes::UNKNOWN_DIMENSION, message, span, "")
        .did_you_mean(name, known.clone());
    if finding.help.is_some() {
        return finding;
    }
    match super::listed(known) {
        none if none.is_empty() => finding.help("declare it in a `[[cube.dimension]]` table"),
        some => finding.help(format!("it has: {some}")),
    }
}
