//! `api/bad-question`: every saved question has an id and a title, and its query fits the schema.
//!
//! A saved question is a file with one GraphQL operation. Before the operation stand comment lines
//! with a key, a colon and a value: `id`, `title.en` and `description.en` (one for each language),
//! `audience`, `label.NAME.LANGUAGE` with what a variable is called in a form, and `variable.NAME`
//! with the value that a variable has unless another is given, as
//! JSON. A comment line that begins with more blanks goes on with the one before. The question must
//! run as it is: every variable that must be given has a value.

use crate::api::codes;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::diagnostics::nearest;

const KEYS: [&str; 6] = [
    "id",
    "title.en",
    "description.en",
    "audience",
    "variable.NAME",
    "label.NAME.LANGUAGE",
];

/// Says that two questions have one id.
pub(in crate::api) fn same_id(id: &str, second: Span, first: Span) -> Diagnostic {
    let message = format!("two saved questions have the id `{id}`");
    Diagnostic::new(codes::BAD_QUESTION, message, second, "used again here")
        .label(first, "first used here")
}

/// Says that a comment line before the operation has no key.
pub(in crate::api) fn stray_line(at: Span) -> Diagnostic {
    Diagnostic::new(
        codes::BAD_QUESTION,
        "a line before the query has no key",
        at,
        "no key",
    )
    .help("write `# key: value`, or begin the line with more blanks to go on with the one before")
}

/// Says that there is no such key.
pub(in crate::api) fn unknown_key(key: &str, at: Span) -> Diagnostic {
    let message = format!("a saved question has no `{key}`");
    let finding = Diagnostic::new(codes::BAD_QUESTION, message, at, "unknown key");
    finding.help(match nearest(key, KEYS) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the keys are `{}`", KEYS.join("`, `")),
    })
}

/// Says that the ontology has no such language.
pub(in crate::api) fn unknown_language<'a>(
    tag: &str,
    known: impl Iterator<Item = &'a str>,
    at: Span,
) -> Diagnostic {
    let message = format!("`{tag}` is not a language of this data set");
    let known: Vec<&str> = known.collect();
    Diagnostic::new(codes::BAD_QUESTION, message, at, "unknown language")
        .help(format!("the languages are `{}`", known.join("`, `")))
}

/// Says that the value of a variable is not JSON.
pub(in crate::api) fn not_json(name: &str, at: Span) -> Diagnostic {
    let message = format!("the value of the variable `{name}` is not JSON");
    Diagnostic::new(codes::BAD_QUESTION, message, at, "not JSON")
        .help("write a string in quotes, such as `\"harbour-office\"`")
}

/// Says that a key is missing.
pub(in crate::api) fn missing(key: &str, at: Span) -> Diagnostic {
    let message = format!("the saved question has no `{key}`");
    Diagnostic::new(codes::BAD_QUESTION, message, at, "before this")
        .help(format!("add a line `# {key}: ...` at the top"))
}

/// Says what is wrong with the query.
pub(in crate::api) fn query(message: &str, help: Option<String>, at: Span) -> Diagnostic {
    let finding = Diagnostic::new(codes::BAD_QUESTION, message, at, "");
    match help {
        Some(help) => finding.help(help),
        None => finding,
    }
}
