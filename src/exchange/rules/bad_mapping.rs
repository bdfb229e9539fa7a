//! `exchange/bad-mapping`: the mapping of a CSV file says which column is what.
//!
//! A mapping is a TOML file with `[[dimension]]` and `[[measure]]` tables, each of which names a
//! column; `value` and `measures` name the columns of figures and of what they measure where all
//! figures stand in one column. `docs/exchange.md` shows one.

use super::listed;
use super::meant;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a mapping that is not TOML.
pub(in crate::exchange) fn syntax(message: &str, span: Span) -> Diagnostic {
    let problem = format!("this is not TOML: {message}");
    Diagnostic::new(codes::BAD_MAPPING, problem, span, "")
        .help("write keys and texts as in `value = \"Number\"`")
}

/// Reports a key that means nothing.
pub(in crate::exchange) fn unknown(
    key: &str,
    what: &str,
    span: Span,
    known: &[&str],
) -> Diagnostic {
    let problem = format!("{what} has no key `{key}`");
    let finding = Diagnostic::new(codes::BAD_MAPPING, problem, span, "");
    let finding = finding.help(format!("there are {}", listed(known.iter().copied())));
    meant(finding, key, known.iter().copied())
}

/// Reports a value of the wrong form.
pub(in crate::exchange) fn shape(key: &str, wanted: &str, span: Span) -> Diagnostic {
    let problem = format!("`{key}` is not {wanted}");
    Diagnostic::new(codes::BAD_MAPPING, problem, span, "").help(format!("write {wanted}"))
}

/// Reports a kind that there is not.
pub(in crate::exchange) fn kind(written: &str, span: Span, known: &[&str]) -> Diagnostic {
    let problem = format!("there is no kind `{written}`");
    let finding = Diagnostic::new(codes::BAD_MAPPING, problem, span, "");
    let finding = finding.help(format!("it is one of {}", listed(known.iter().copied())));
    meant(finding, written, known.iter().copied())
}

/// Reports a table that lacks a key.
pub(in crate::exchange) fn without(what: &str, key: &str, span: Span) -> Diagnostic {
    let problem = format!("{what} lacks `{key}`");
    Diagnostic::new(codes::BAD_MAPPING, problem, span, "")
        .help(format!("name the column: `{key} = \"...\"`"))
}

/// Reports a mapping that names no figures.
pub(in crate::exchange) fn no_figures(span: Span) -> Diagnostic {
    let problem = "nothing says which column has the figures";
    Diagnostic::new(codes::BAD_MAPPING, problem, span, "").help(
        "name it: `value = \"...\"`, or a `[[measure]]` with its `column` for each of several",
    )
}

/// Reports an identifier that cannot be one.
pub(in crate::exchange) fn id(written: &str, span: Span) -> Diagnostic {
    let problem = format!("`{written}` is not an identifier, or something else has it already");
    Diagnostic::new(codes::BAD_MAPPING, problem, span, "")
        .help("use lower-case letters, digits and hyphens, different for each column")
}

/// Reports a code that stands for no measure of the mapping.
pub(in crate::exchange) fn code<'a>(
    code: &str,
    column: &str,
    span: Span,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let problem = format!("`{code}` in `{column}` is not a measure of the mapping");
    let finding = Diagnostic::new(codes::BAD_MAPPING, problem, span, "");
    let finding = finding.help(format!("it has {}", listed(known.clone())));
    meant(finding, code, known)
}
