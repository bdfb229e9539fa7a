//! `exchange/unfit-extension`: what govgraph itself wrote into a file fits the rest of the file.
//!
//! A JSON-stat file that `govgraph export` made holds the whole cube under `extension.govgraph`, in
//! the words of seed files, and is read back from there. When somebody changes dimensions, codes or
//! measures of the file and not the extension, it cannot be known which of the two is meant.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

const CURE: &str = "export the figures again, or read the rest of the file alone with `--plain`";

/// Reports an extension that is not about the dataset it stands in.
pub(in crate::exchange) fn finding(problem: &str, span: Span) -> Diagnostic {
    let problem = format!("`extension.govgraph` {problem}");
    Diagnostic::new(codes::UNFIT_EXTENSION, problem, span, "").help(CURE)
}

/// Reports an extension of a version that is not known.
pub(in crate::exchange) fn version(span: Span) -> Diagnostic {
    finding("is of a version that is not known", span)
}
