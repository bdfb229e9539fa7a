//! `exchange/no-source`: somebody says the figures.
//!
//! Every figure cites its source. A file that `govgraph export` made names it; of any other file
//! `--source` says who is to be cited: an entity of the data set, with a section if need be.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a file whose figures nobody says.
pub(in crate::exchange) fn finding(span: Span) -> Diagnostic {
    let problem = "nothing says whose figures these are";
    Diagnostic::new(codes::NO_SOURCE, problem, span, "")
        .help("name a source of the data set: `--source yearbook#table-2`")
}
