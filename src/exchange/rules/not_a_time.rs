//! `exchange/not-a-time`: the codes of a time dimension are times.
//!
//! Known are years, months, days, quarters, half-years and weeks in their usual forms (`2024`,
//! `2024-02`, `2024M02`, `2024K1`, `2024-W05`). A dimension with other codes is imported as
//! categories; give its members a `period` by hand and say `kind = "time"`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a dimension of which a code is no time.
pub(in crate::exchange) fn finding(code: &str, dimension: &str, span: Span) -> Diagnostic {
    let problem = format!("`{code}` in the time dimension `{dimension}` is not a time");
    Diagnostic::new(codes::NOT_A_TIME, problem, span, "")
        .help("the dimension is imported as categories; change its `kind` when its members have a `period`")
}

/// Reports a cell that should be a time.
pub(in crate::exchange) fn cell(written: &str, column: &str, span: Span) -> Diagnostic {
    let problem = format!("`{written}` in `{column}` is not a time");
    Diagnostic::new(codes::NOT_A_TIME, problem, span, "")
        .help("the figure is imported without a time of its own")
}
