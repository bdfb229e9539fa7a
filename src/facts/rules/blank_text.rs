//! `facts/blank-text`: a text says something.
//!
//! An empty name, note or reason looks on the page as if something had been left out. Leave the
//! key out instead.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(what: &str, span: Span) -> Diagnostic {
    let help = match what {
        "because" => "say in a few words from what it follows, or leave `because` out".to_owned(),
        _ => format!("write it out, or leave `{what}` out"),
    };
    let message = format!("`{what}` is blank");
    Diagnostic::new(codes::BLANK_TEXT, message, span, "").help(help)
}
