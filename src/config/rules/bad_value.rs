//! `config/bad-value`: every setting has a value of its kind.
//!
//! Addresses are `127.0.0.1:8000`, days `2026-02-01`, times `10 s`, `500 ms` or `2 min`, sizes
//! `256 KiB`, `1 MiB` or a number of bytes.

use crate::config::InForce;
use crate::config::Origin;
use crate::config::codes;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;

/// Says that the value of a setting cannot be used, and what would do.
pub(in crate::config) fn finding(setting: &InForce, expected: &str) -> Diagnostic {
    let (name, value) = (setting.key.name, &setting.value);
    let told = match &setting.origin {
        Origin::Environment(variable) => format!("`{variable}` cannot be `{value}`"),
        Origin::Flag => format!("`--{name}` cannot be `{value}`"),
        Origin::Default | Origin::File { .. } => format!("`{name}` cannot be `{value}`"),
    };
    let finding = match setting.span {
        Some(span) => Diagnostic::new(codes::BAD_VALUE, told, span, ""),
        None => Diagnostic::without_place(codes::BAD_VALUE, told),
    };
    finding.help(format!("write {expected}"))
}

/// Says that a value in the file is of no kind that a setting takes.
pub(in crate::config) fn wrong_kind(name: &str, found: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::BAD_VALUE,
        format!("`{name}` cannot be {found}"),
        span,
        "",
    )
    .help("write a text, a number, or a list of texts")
}

/// Says that a variable is not UTF-8.
pub(in crate::config) fn not_unicode(variable: &str) -> Diagnostic {
    Diagnostic::without_place(
        codes::BAD_VALUE,
        format!("the variable `{variable}` is not readable text"),
    )
    .help("write it in UTF-8")
}
