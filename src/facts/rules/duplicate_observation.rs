//! `facts/duplicate-observation`: there is one figure for each coordinate.
//!
//! Two rows with the same members, measure and period would leave open which of them is meant.
//! Where two publishers differ, the cube has a dimension of kind `publisher`, and both figures
//! stand.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(second: Span, first: Span) -> Diagnostic {
    let message = "two rows give a figure for the same coordinate";
    Diagnostic::new(codes::DUPLICATE_OBSERVATION, message, second, "again here")
        .label(first, "first here")
        .help("take one out; or add a dimension or a `period` that tells them apart")
}
