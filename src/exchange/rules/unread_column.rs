//! `exchange/unread-column`: every column is read, or left out on purpose.
//!
//! A column that is forgotten may be the one that tells two figures apart. Map it, or name it under
//! `ignore`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a column that the mapping does not mention.
pub(in crate::exchange) fn finding(name: &str, span: Span) -> Diagnostic {
    let problem = format!("the column `{name}` is not read");
    Diagnostic::new(codes::UNREAD_COLUMN, problem, span, "").help(format!(
        "make it a dimension, or leave it out on purpose: `ignore = [\"{name}\"]`"
    ))
}
