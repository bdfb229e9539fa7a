//! `facts/wrong-value`: a value is of the kind that its property, qualifier or key takes.
//!
//! Texts, ids and dates stand in quotes; numbers and `true` or `false` do not. A decimal number
//! keeps its digits as written, so it is neither rounded nor written with an exponent, and has at
//! most 28 significant digits.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::diagnostics::nearest;
use crate::facts::codes;
use crate::facts::read::Node;

/// A value of another kind stands where `wanted` is wanted.
pub(in crate::facts) fn kind(
    what: &str,
    node: &Node<'_>,
    wanted: &str,
    example: &str,
) -> Diagnostic {
    let message = format!("`{what}` takes {wanted}, not {}", node.kind.words());
    Diagnostic::new(codes::WRONG_VALUE, message, node.span, node.kind.words())
        .help(format!("write it like this: `{example}`"))
}

/// A number that is too large or too finely written.
pub(in crate::facts) fn number(what: &str, written: &str, span: Span, limit: &str) -> Diagnostic {
    let message = format!("`{written}` is outside the numbers that `{what}` can hold");
    Diagnostic::new(codes::WRONG_VALUE, message, span, "").help(limit)
}

/// A text that is not an address on the web.
pub(in crate::facts) fn address(what: &str, written: &str, span: Span) -> Diagnostic {
    let message = format!("`{what}` takes an address on the web, which `{written}` is not");
    Diagnostic::new(codes::WRONG_VALUE, message, span, "")
        .help("write the whole address, such as `https://www.example.org/page`")
}

/// A word that is not one of a list.
pub(in crate::facts) fn word<'a>(
    what: &str,
    written: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{what}` has no value `{written}`");
    let help = match nearest(written, known.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it takes one of: {}", super::listed(known)),
    };
    Diagnostic::new(codes::WRONG_VALUE, message, span, "").help(help)
}
