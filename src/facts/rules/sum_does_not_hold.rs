//! `facts/sum-does-not-hold`: the figures are what the declared sums say.
//!
//! A cube declares what adds up: parts to a whole (`[[cube.dimension.sum]]`), measures to a measure
//! (`[[cube.identity]]`). A cell that breaks such a sum was mostly read wrongly. Where the source
//! itself does not add up, the figure stays as published and is acknowledged in a `[[cube.known]]`
//! table with a note; it remains visible to readers. Sums are tried only where all figures are
//! there, with the slack that `tolerance` gives (for figures with decimals, half a unit of the last
//! place each).

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;
use crate::model::Decimal;

/// What is said of a cell that breaks a sum.
#[derive(Debug, Default)]
pub(in crate::facts) struct Broken<'a> {
    /// The cell, in words.
    pub(in crate::facts) cell: &'a str,
    /// What makes the sum, in words.
    pub(in crate::facts) parts: &'a str,
    pub(in crate::facts) expected: Decimal,
    pub(in crate::facts) found: Decimal,
    /// Whether the parts are all of the whole.
    pub(in crate::facts) exhaustive: bool,
}

pub(in crate::facts) fn finding(broken: &Broken<'_>, cell: Span, declared: Span) -> Diagnostic {
    let Broken {
        cell: name,
        parts,
        expected,
        found,
        exhaustive,
    } = broken;
    let difference = (found - expected).abs();
    let message = if *exhaustive {
        format!("{name} is {found}, but {parts} make {expected}")
    } else {
        format!("{name} is {found}, less than the {expected} of {parts} that it contains")
    };
    Diagnostic::new(
        codes::SUM_DOES_NOT_HOLD,
        message,
        cell,
        format!("off by {difference}"),
    )
    .label(declared, "declared here")
    .help(
        "correct what was read wrongly; if it was published so, acknowledge it in `[[cube.known]]`",
    )
}
