//! `exchange/no-unit`: it is known in what figures are counted.
//!
//! A number without a unit means nothing. JSON-stat says it under `unit` of the dimension with the
//! role `metric`, as `label` or `base`; where a file does not, say it with `--unit`: the id of a unit
//! of the data set, or a word that becomes one.

use super::listed;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports the measures without a unit, by their names.
pub(in crate::exchange) fn finding(measures: &[&str], span: Span) -> Diagnostic {
    let names = listed(measures.iter().copied());
    let verb = if measures.len() == 1 { "is" } else { "are" };
    let problem = format!("the file does not say in what {names} {verb} counted");
    Diagnostic::new(codes::NO_UNIT, problem, span, "")
        .help("say it with `--unit`, such as `--unit persons`")
}
