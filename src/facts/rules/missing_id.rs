//! `facts/missing-id`: every table of an entity says which entity it is about.
//!
//! The id is how all other files, citations and queries name the entity, so it is written by hand
//! and stays as it is when names change.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(header: Span) -> Diagnostic {
    Diagnostic::new(
        codes::MISSING_ID,
        "this table has no `id`",
        header,
        "which entity?",
    )
    .help("add `id = \"...\"`: a short, lasting name in lower case, such as `immigration-act`")
}
