//! `facts/missing-dataset`: one file says what the data set is.
//!
//! People who meet the data must be told what it covers and under which terms it may be used, and
//! translations of our own need a source that stands for them. So there is one table `[dataset]`
//! over all files, with at least a title.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

const EXAMPLE: &str =
    "write `[dataset]` with `title = { en = \"...\" }` in one of the files, such as `dataset.toml`";

pub(in crate::facts) fn finding() -> Diagnostic {
    Diagnostic::without_place(
        codes::MISSING_DATASET,
        "no file has a `[dataset]` table that says what the data set is",
    )
    .help(EXAMPLE)
}

pub(in crate::facts) fn without_title(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::MISSING_DATASET,
        "the data set has no title",
        span,
        "no `title` here",
    )
    .help("add `title = { en = \"...\" }`")
}
