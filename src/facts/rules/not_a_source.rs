//! `facts/not-a-source`: only sources are cited.
//!
//! A source is an entity of a type that implements `Source`: a publication, a data source, a public
//! register. A law or a body says nothing by itself; what is cited is the text in which it does.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(id: &str, kind: &str, span: Span, declared: Span) -> Diagnostic {
    let message = format!("`{id}` is `{kind}`, which cannot be cited");
    Diagnostic::new(codes::NOT_A_SOURCE, message, span, "not a source")
        .label(declared, "declared here")
        .help("cite an entity of a type that implements `Source`")
}
