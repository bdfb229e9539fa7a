//! `exchange/many-measures`: one dimension names what is measured.
//!
//! The dimension with the role `metric` becomes the measures of the cube, the others its dimensions.
//! Where several have that role, say with `--measures` which of them is meant; the others are
//! imported like any dimension.

use super::listed;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports that several dimensions have the role.
pub(in crate::exchange) fn finding(names: &[&str], span: Span) -> Diagnostic {
    let all = listed(names.iter().copied());
    let first = names.first().copied().unwrap_or_default();
    let problem = format!("{all} all name what is measured");
    Diagnostic::new(codes::MANY_MEASURES, problem, span, "")
        .help(format!("choose one of them: `--measures {first}`"))
}
