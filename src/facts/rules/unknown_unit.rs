//! `facts/unknown-unit`: every unit that a measure names is declared.
//!
//! A unit is declared once in the data set: `[[unit]]` with `id`, `name` and, where there is one, a
//! `symbol` or a `currency`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding<'a>(
    unit: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("there is no unit `{unit}`");
    let finding =
        Diagnostic::new(codes::UNKNOWN_UNIT, message, span, "").did_you_mean(unit, known.clone());
    if finding.help.is_some() {
        return finding;
    }
    match super::listed(known) {
        none if none.is_empty() => finding.help("declare it in a `[[unit]]` table"),
        some => finding.help(format!(
            "declare it in a `[[unit]]` table, or use one of: {some}"
        )),
    }
}
