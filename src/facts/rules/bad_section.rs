//! `facts/bad-section`: the sections of a source have an id, a title and perhaps lines.
//!
//! Only sources have sections. The id is a short name without spaces, `#` and `:`, unique within
//! the source; `lines` is the first and last line, such as `9-19`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(problem: impl Into<String>, span: Span) -> Diagnostic {
    Diagnostic::new(codes::BAD_SECTION, problem, span, "")
        .help("write `{ id = \"governance\", title = \"...\", lines = \"9-19\" }`")
}

pub(in crate::facts) fn twice(id: &str, second: Span, first: Span) -> Diagnostic {
    let message = format!("this source has two sections `{id}`");
    Diagnostic::new(codes::BAD_SECTION, message, second, "declared again here")
        .label(first, "declared first here")
        .help("rename one of them")
}

pub(in crate::facts) fn misplaced(
    problem: impl Into<String>,
    span: Span,
    help: &str,
) -> Diagnostic {
    Diagnostic::new(codes::BAD_SECTION, problem, span, "").help(help)
}
