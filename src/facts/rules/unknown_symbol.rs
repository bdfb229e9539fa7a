//! `facts/unknown-symbol`: a sign in a cell is one that the cube declares.
//!
//! A cell holds a number, nothing (there is no observation), or a sign that says why there is no
//! number: `symbols = { ":" = "confidential", ".." = "missing" }`. A sign that nobody explains
//! could mean anything, zero included.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding<'a>(
    written: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{written}` is no number and no sign of this cube");
    let finding = Diagnostic::new(codes::UNKNOWN_SYMBOL, message, span, "");
    match super::listed(known) {
        none if none.is_empty() => finding.help(format!(
            "leave the cell empty, or declare the sign: `symbols = {{ \"{written}\" = \"missing\" }}`"
        )),
        some => finding.help(format!("its signs are: {some}")),
    }
}
