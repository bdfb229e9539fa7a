//! `exchange/no-figures`: a dataset has figures.
//!
//! A description of a table, as statistical offices give it before the table is asked for, has no
//! values, or only empty ones.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a dataset without figures.
pub(in crate::exchange) fn finding(span: Span) -> Diagnostic {
    let problem = "this dataset describes a table but has no figures";
    Diagnostic::new(codes::NO_FIGURES, problem, span, "")
        .help("download the data of the table, not only its description")
}

/// Reports a file without a single figure.
pub(in crate::exchange) fn empty(span: Span) -> Diagnostic {
    let problem = "this file has no figures";
    Diagnostic::new(codes::NO_FIGURES, problem, span, "").help(
        "a table has the names of its columns in the first row, and a row below for each figure",
    )
}
