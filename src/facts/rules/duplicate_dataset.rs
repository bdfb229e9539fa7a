//! `facts/duplicate-dataset`: the data set is described once.
//!
//! With two `[dataset]` tables it would depend on the order of the files which title and terms
//! count.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(second: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        codes::DUPLICATE_DATASET,
        "the data set is described twice",
        second,
        "described again here",
    )
    .label(first, "described first here")
    .help("merge the two into one `[dataset]` table")
}
