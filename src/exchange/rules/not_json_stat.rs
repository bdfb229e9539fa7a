//! `exchange/not-json-stat`: the file is a JSON-stat dataset, a bundle or a collection of them.
//!
//! A dataset says `"class": "dataset"` and has `id`, `size`, `dimension` and `value`; in version 1 a
//! bundle holds one or more datasets by name. Answers with an error, descriptions of a single
//! dimension, and collections that only link to their datasets hold no figures: download the
//! dataset itself.

use super::meant;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

const CLASSES: [&str; 3] = ["dataset", "collection", "dimension"];

/// Reports a document that is no object.
pub(in crate::exchange) fn no_object(words: &str, span: Span) -> Diagnostic {
    let problem = format!("JSON-stat is an object, and this is {words}");
    Diagnostic::new(codes::NOT_JSON_STAT, problem, span, "")
        .help("download the data in the format JSON-stat; `json` alone is often another")
}

/// Reports an object without datasets.
pub(in crate::exchange) fn no_dataset(span: Span) -> Diagnostic {
    let problem = "this is JSON, but there is no JSON-stat dataset in it";
    Diagnostic::new(codes::NOT_JSON_STAT, problem, span, "")
        .help("a dataset has `id`, `size`, `dimension` and `value`: download the data in the format JSON-stat")
}

/// Reports a class that JSON-stat does not have.
pub(in crate::exchange) fn class(written: &str, span: Span) -> Diagnostic {
    let problem = format!("JSON-stat has no class `{written}`");
    let finding = Diagnostic::new(codes::NOT_JSON_STAT, problem, span, "")
        .help("a file with figures has the class `dataset`");
    meant(finding, written, CLASSES)
}

/// Reports the description of a dimension.
pub(in crate::exchange) fn dimension(span: Span) -> Diagnostic {
    let problem = "this describes a single dimension and has no figures";
    Diagnostic::new(codes::NOT_JSON_STAT, problem, span, "").help("download a dataset")
}

/// Reports a collection that holds no datasets.
pub(in crate::exchange) fn only_links(span: Span) -> Diagnostic {
    let problem = "this collection only links to datasets";
    Diagnostic::new(codes::NOT_JSON_STAT, problem, span, "")
        .help("download the datasets that it links to, and import each")
}

/// Reports an answer that says what went wrong.
pub(in crate::exchange) fn error(label: Option<&str>, span: Span) -> Diagnostic {
    let problem = match label {
        Some(label) => format!("this is an answer that says what went wrong: `{label}`"),
        None => "this is an answer that says what went wrong, not data".to_owned(),
    };
    Diagnostic::new(codes::NOT_JSON_STAT, problem, span, "").help("ask for the data again")
}

/// Reports a version that is not known.
pub(in crate::exchange) fn version(written: &str, span: Span) -> Diagnostic {
    let problem = format!("version `{written}` of JSON-stat is not known");
    Diagnostic::new(codes::NOT_JSON_STAT, problem, span, "")
        .help("download the data as JSON-stat 2.0")
}
