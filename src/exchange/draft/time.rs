//! The codes by which statistical offices name times, as dates known in part.

use crate::model::Day;
use crate::model::PartialDate;

/// Returns the time that a code names, in the form of seed files.
///
/// Known are years, year-months, days, quarters (`2024K1`, `2024-Q1`), half-years (`2024H1`,
/// `2024-S1`), ISO weeks (`2024U05`, `2024-W05`) and stretches of years (`2020-2024`).
pub(in crate::exchange) fn period(code: &str) -> Option<String> {
    let year = code.get(..4)?;
    if !is_digits(year) {
        return None;
    }
    let rest = code.get(4..)?;
    let part = rest.strip_prefix('-').unwrap_or(rest);
    let found = if part.is_empty() {
        rest.is_empty().then(|| year.to_owned())
    } else if let Some(to) = rest.strip_prefix(['-', '/']).filter(|to| is_year(to)) {
        Some(format!("{year}/{to}"))
    } else if is_digits(part) {
        match (rest.starts_with('-'), part.len()) {
            // `2021-22` is mostly a school year, so only what can be nothing but a month is one.
            (true, 2) => in_range(part, 12).map(|_| code.to_owned()),
            (false, 4) => Some(format!("{year}-{}-{}", part.get(..2)?, part.get(2..)?)),
            _ => None,
        }
    } else if is_date(part) {
        Some(code.to_owned())
    } else {
        let sort = part.chars().next()?;
        let number = part.get(sort.len_utf8()..)?;
        match sort.to_ascii_uppercase() {
            'M' => in_range(number, 12).map(|month| format!("{year}-{month:02}")),
            'Q' | 'K' => in_range(number, 4).map(|quarter| stretch(year, quarter, 3)),
            'H' | 'S' => in_range(number, 2).map(|half| stretch(year, half, 6)),
            'W' | 'U' | 'V' => in_range(number, 53).and_then(|number| week(year, number)),
            _ => None,
        }
    };
    found.filter(|text| text.parse::<PartialDate>().is_ok())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && is_digits(text)
}

/// Whether a text is `02-15`.
fn is_date(text: &str) -> bool {
    let part = |part: &str| part.len() == 2 && is_digits(part);
    text.split_once('-')
        .is_some_and(|(month, day)| part(month) && part(day))
}

fn in_range(text: &str, most: u32) -> Option<u32> {
    if !is_digits(text) || text.len() > 2 {
        return None;
    }
    text.parse()
        .ok()
        .filter(|number| (1..=most).contains(number))
}

/// Returns so many months of a year: the first, second ... such part.
fn stretch(year: &str, number: u32, months: u32) -> String {
    let last = number * months;
    format!("{year}-{:02}/{year}-{last:02}", last + 1 - months)
}

/// Returns the days of an ISO week; nothing where the year has no such week.
fn week(year: &str, number: u32) -> Option<String> {
    let year: i16 = year.parse().ok()?;
    let monday = |year: i16| {
        // The fourth of January is always in the first week. 1970-01-01 was a Thursday.
        let day = Day::new(year, 1, 4)?.number();
        Some(day - (day + 3).rem_euclid(7))
    };
    let first = monday(year)? + 7 * (i32::try_from(number).ok()? - 1);
    let exists = monday(year.checked_add(1)?).is_none_or(|next| first < next);
    let (from, to) = (Day::from_number(first), Day::from_number(first + 6));
    exists.then(|| format!("{from}/{to}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_usual_codes_are_known() {
        for (code, expected) in [
            ("2024", "2024"),
            ("2024-02", "2024-02"),
            ("2024M02", "2024-02"),
            ("2024-M2", "2024-02"),
            ("2024-02-15", "2024-02-15"),
            ("20240215", "2024-02-15"),
            ("2024K1", "2024-01/2024-03"),
            ("2024-Q4", "2024-10/2024-12"),
            ("2024H2", "2024-07/2024-12"),
            ("2024S1", "2024-01/2024-06"),
            ("2024U01", "2024-01-01/2024-01-07"),
            ("2021-W01", "2021-01-04/2021-01-10"),
            ("2020-W53", "2020-12-28/2021-01-03"),
            ("2020-2024", "2020/2024"),
            ("2020/2024", "2020/2024"),
        ] {
            assert_eq!(period(code).as_deref(), Some(expected), "{code}");
        }
    }

    #[test]
    fn what_could_be_something_else_is_no_time() {
        for code in [
            "",
            "24",
            "2021-22",
            "2024M13",
            "2024Q5",
            "2021-W53",
            "2024-",
            "20242",
            "2024X1",
            "2024-02-30",
            "20240230",
            "2024 ",
            "total",
            "2024/2020",
            "0000",
            "æøåæøå",
        ] {
            assert_eq!(period(code), None, "{code}");
        }
    }

    proptest! {
        #[test]
        fn a_time_is_a_date_known_in_part(code in "[0-9]{4}[-MKQWHU/0-9]{0,7}") {
            if let Some(text) = period(&code) {
                prop_assert!(text.parse::<PartialDate>().is_ok());
            }
        }
    }
}
