//! `facts/bad-sum`: a declared sum can be one.
//!
//! The whole is not among its own parts, and no part is named twice; there are at least two parts,
//! or at least one that is taken away. Measures that are added to each other have the same unit. A
//! figure of kind `rate` or `change` is never a sum over members; a `share` only where the sum says
//! so with `measures`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(problem: &str, span: Span, help: &str) -> Diagnostic {
    Diagnostic::new(codes::BAD_SUM, problem, span, "").help(help)
}
