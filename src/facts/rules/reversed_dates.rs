//! `facts/reversed-dates`: what holds, holds for some time.
//!
//! `since` is the first day on which a statement holds and `until` the first on which it no longer
//! does, so `until` lies after `since`. Dates that are known only in part may overlap (`2024` to
//! `2024-02`), as long as some order of the days is possible.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;
use crate::model::Validity;

/// Reports dates between which there cannot be a day.
pub(in crate::facts) fn finding(
    validity: &Validity,
    since: Span,
    until: Span,
) -> Option<Diagnostic> {
    let (Some(first), Some(last)) = (&validity.since, &validity.until) else {
        return None;
    };
    if first.earliest() < last.latest() {
        return None;
    }
    let message = format!("this ends (`{last}`) before it begins (`{first}`)");
    let help = if first.earliest() == last.latest() {
        "`until` is the first day on which it no longer holds, so it lies after `since`"
    } else {
        "exchange the two dates, or correct one"
    };
    let finding = Diagnostic::new(codes::REVERSED_DATES, message, until, "ends here");
    Some(finding.label(since, "begins here").help(help))
}
