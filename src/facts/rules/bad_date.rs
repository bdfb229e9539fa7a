//! `facts/bad-date`: dates are written from the year to the day, as far as they are known.
//!
//! `2024`, `2024-02`, `2024-02-15`, a season (`2022-21` spring to `2022-24` winter), or a stretch
//! within which the day lies (`2025-06/2025-12`), always in quotes: a part of EDTF (ISO 8601-2). A
//! whole day may also stand without quotes. A property that takes a day takes only a whole day.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;
use crate::facts::read::Kind;
use crate::facts::read::Node;

const FORMS: &str = "write `\"2024\"`, `\"2024-02\"`, `\"2024-02-15\"`, a season such as `\"2022-23\"` (autumn), or `\"2025-06/2025-12\"` for a day within";

/// The text cannot be read as a date.
pub(in crate::facts) fn unreadable(node: &Node<'_>, why: &str) -> Diagnostic {
    let (problem, cure) = match why.split_once(": ") {
        Some((problem, _)) => (problem, Some(FORMS)),
        None => (why, None),
    };
    let finding = Diagnostic::new(codes::BAD_DATE, problem, node.span, "");
    match cure {
        Some(cure) => finding.help(cure),
        None => finding.help("correct the date"),
    }
}

/// A day is wanted, and something less exact is written.
pub(in crate::facts) fn not_a_day(what: &str, written: &str, node: &Node<'_>) -> Diagnostic {
    let message = format!("`{what}` takes a whole day, which `{written}` is not");
    Diagnostic::new(codes::BAD_DATE, message, node.span, "")
        .help("write the year, month and day, such as `\"2024-02-15\"`")
}

/// Something that is no text stands where a date is wanted.
pub(in crate::facts) fn kind(what: &str, node: &Node<'_>) -> Diagnostic {
    let message = format!("`{what}` takes a date, not {}", node.kind.words());
    let finding = Diagnostic::new(codes::BAD_DATE, message, node.span, node.kind.words());
    match &node.kind {
        Kind::Integer(digits, 10) if digits.len() == 4 => {
            finding.help(format!("put it in quotes: `\"{digits}\"`"))
        }
        _ => finding.help(FORMS),
    }
}

/// A cell of a table of figures cannot be read as a date.
pub(in crate::facts) fn at(span: Span, why: &str) -> Diagnostic {
    let problem = why.split_once(": ").map_or(why, |(problem, _)| problem);
    Diagnostic::new(codes::BAD_DATE, problem, span, "").help(
        "write `2024`, `2024-02`, `2024-02-15` or a stretch such as `2015/2025`, without quotes",
    )
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn dates_are_written_as_dates() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            since = 2004
            until = "March 2024"
            founded = "2004"
            moved = 2004-02-30
            staff = [{ value = 1, during = "2024-13" }, { value = 2, since = true }, { value = 3, until = "2025/2024" }]
        "#), @r#"
        facts/bad-date: `since` takes a date, not a whole number | ‹2004› a whole number | help: put it in quotes: `"2004"`
        facts/bad-date: `March 2024` is not a date | ‹"March 2024"› | help: write `"2024"`, `"2024-02"`, `"2024-02-15"`, a season such as `"2022-23"` (autumn), or `"2025-06/2025-12"` for a day within
        facts/bad-date: `founded` takes a whole day, which `2004` is not | ‹"2004"› | help: write the year, month and day, such as `"2024-02-15"`
        facts/syntax: invalid date | ‹2004-02-30› | help: expected day between 01 and 29
        facts/bad-date: there is no `2024-13` in the calendar | ‹"2024-13"› | help: correct the date
        facts/bad-date: `since` takes a date, not true or false | ‹true› true or false | help: write `"2024"`, `"2024-02"`, `"2024-02-15"`, a season such as `"2022-23"` (autumn), or `"2025-06/2025-12"` for a day within
        facts/bad-date: `2025/2024` ends before it starts | ‹"2025/2024"› | help: correct the date
        "#);
    }
}
