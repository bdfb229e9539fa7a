//! `config/not-toml`: the settings file is TOML.
//!
//! Each line is `key = value`; texts stand in quotation marks. `govgraph config` prints every
//! setting with its name and the value in force.

use crate::config::codes;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;

pub(in crate::config) fn finding(message: &str, span: Span) -> Diagnostic {
    let message = message.lines().collect::<Vec<_>>().join("; ");
    Diagnostic::new(
        codes::NOT_TOML,
        format!("the settings cannot be read: {message}"),
        span,
        "",
    )
    .help("write `key = value`, with texts in quotation marks")
}
