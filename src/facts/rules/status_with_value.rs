//! `facts/status-with-value`: a status that says there is no figure does not stand beside one.
//!
//! `missing`, `not-applicable`, `confidential`, `not-yet` and `unreliable` say why there is no
//! figure. `provisional`, `estimated`, `revised` and `break` say something of a figure, so there
//! must be one.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

/// A status does not fit what else stands in its row.
pub(in crate::facts) fn finding(status: &str, has_value: bool, span: Span) -> Diagnostic {
    let (message, help) = if has_value {
        (
            format!("`{status}` says something of a figure, and this row has none"),
            "write the figure, or a status that says why there is none",
        )
    } else {
        (
            format!("`{status}` says that there is no figure, and this row has one"),
            "leave the figure out, or the status",
        )
    };
    Diagnostic::new(codes::STATUS_WITH_VALUE, message, span, "").help(help)
}
