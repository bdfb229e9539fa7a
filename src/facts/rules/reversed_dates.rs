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
    let (message, help) = if first == last {
        (
            format!("this ends on the day on which it begins (`{first}`)"),
            "`until` is the first day on which it no longer holds, so it lies after `since`",
        )
    } else {
        (
            format!("this ends (`{last}`) before it begins (`{first}`)"),
            "exchange the two dates, or correct one",
        )
    };
    let finding = Diagnostic::new(codes::REVERSED_DATES, message, until, "ends here");
    Some(finding.label(since, "begins here").help(help))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn an_end_before_the_beginning_is_shown() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            since = "2024-02"
            until = "2024-01"
            staff = [{ value = 1, since = "2024-01-01", until = "2024-01-01" }, { value = 2, since = "2024", until = "2024-02" }]
        "#), @r#"
        facts/reversed-dates: this ends (`2024-01`) before it begins (`2024-02`) | ‹"2024-01"› ends here | ‹"2024-02"› begins here | help: exchange the two dates, or correct one
        facts/reversed-dates: this ends on the day on which it begins (`2024-01-01`) | ‹"2024-01-01"› ends here | ‹"2024-01-01"› begins here | help: `until` is the first day on which it no longer holds, so it lies after `since`
        "#);
    }
}
