//! `exchange/ragged-row`: every row has as many cells as there are columns.
//!
//! A row that is shorter or longer mostly has a separator within a text that is not quoted, or the
//! file is cut off.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a row that is too short or too long.
pub(in crate::exchange) fn finding(found: usize, wanted: usize, span: Span) -> Diagnostic {
    let problem = format!("this row has {found} cells, and there are {wanted} columns");
    Diagnostic::new(codes::RAGGED_ROW, problem, span, "")
        .help("put texts with separators in them between quotes")
}
