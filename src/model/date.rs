//! Days, and dates that are known only in part.
//!
//! The written forms are a small part of EDTF (ISO 8601-2:2019): `2024`, `2024-02`, `2024-02-15`,
//! the seasons `2022-21` to `2022-24` (spring, summer, autumn, winter), and `2025-06/2025-12` for
//! "some day within". Uncertainty is kept as the earliest and the latest day that the words allow.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use jiff::civil;

use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;

/// A calendar day, counted from 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(i32);

/// Says that a text is not a calendar day.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not a day: write year-month-day, such as `2024-02-15`")]
pub struct DayError(String);

impl Day {
    /// The earliest day that can be written (0001-01-01).
    pub const MIN: Self = Self(-719_162);
    /// The latest day that can be written (9999-12-30).
    pub const MAX: Self = Self(2_932_895);

    /// Returns the day of a calendar date, or `None` where there is no such date or it lies
    /// outside the years 1 to 9999.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        if year < 1 {
            return None;
        }
        civil::Date::new(year, month, day)
            .ok()
            .and_then(Self::from_civil)
    }

    fn from_civil(date: civil::Date) -> Option<Self> {
        let days = date
            .since((jiff::Unit::Day, civil::date(1970, 1, 1)))
            .ok()?
            .get_days();
        (Self::MIN.0..=Self::MAX.0)
            .contains(&days)
            .then_some(Self(days))
    }

    fn to_civil(self) -> civil::Date {
        civil::date(1970, 1, 1).saturating_add(jiff::Span::new().days(self.0))
    }

    /// Returns the number of days since 1970-01-01; negative before.
    pub fn number(self) -> i32 {
        self.0
    }

    /// Returns the day with this number since 1970-01-01, kept within [`Day::MIN`] and
    /// [`Day::MAX`].
    pub fn from_number(number: i32) -> Self {
        Self(number.clamp(Self::MIN.0, Self::MAX.0))
    }

    /// Returns the day after; the last day is its own successor.
    #[must_use]
    pub fn next(self) -> Self {
        Self::from_number(self.0 + 1)
    }

    /// Returns the day before; the first day is its own predecessor.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::from_number(self.0 - 1)
    }

    /// Returns the calendar year.
    pub fn year(self) -> i16 {
        self.to_civil().year()
    }

    /// Returns the month of the year, 1 to 12.
    pub fn month(self) -> i8 {
        self.to_civil().month()
    }

    /// Returns the day of the month, 1 to 31.
    pub fn day_of_month(self) -> i8 {
        self.to_civil().day()
    }
}

impl Stored for Day {
    const LAYOUT: u64 = layout("Day", &[("", i32::LAYOUT)]);

    fn write(&self, into: &mut Writer<'_>) {
        self.0.write(into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        i32::read(from).map(Self::from_number)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.to_civil();
        write!(
            f,
            "{:04}-{:02}-{:02}",
            date.year(),
            date.month(),
            date.day()
        )
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        match text.parse::<PartialDate>() {
            Ok(date) if text.len() == 10 && !text.contains('/') => Ok(date.earliest),
            _ => Err(DayError(text.to_owned())),
        }
    }
}

/// A date that is known to a day, a month, a season, a year, or to lie within a stretch of time.
///
/// Ordered by the earliest possible day, then the latest, then the written form.
///
/// INVARIANT: `earliest <= latest`; both follow from `text`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    earliest: Day,
    latest: Day,
    text: Arc<str>,
}

/// Says what is wrong with a partial date.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum PartialDateError {
    /// The text has none of the accepted forms.
    #[error(
        "`{0}` is not a date: write `2024`, `2024-02`, `2024-02-15`, a season such as `2022-23` (autumn), or `2025-06/2025-12` for a day within"
    )]
    Form(String),
    /// The form is right but there is no such day or month.
    #[error("there is no `{0}` in the calendar")]
    Impossible(String),
    /// A stretch that ends before it starts.
    #[error("`{0}` ends before it starts")]
    Reversed(String),
}

impl PartialDate {
    /// Returns the first day that the words allow.
    pub fn earliest(&self) -> Day {
        self.earliest
    }

    /// Returns the last day that the words allow.
    pub fn latest(&self) -> Day {
        self.latest
    }

    /// Returns the date as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Says whether the date is known to the day.
    pub fn is_exact(&self) -> bool {
        self.earliest == self.latest
    }
}

impl Stored for PartialDate {
    const LAYOUT: u64 = layout(
        "PartialDate",
        &[
            ("earliest", Day::LAYOUT),
            ("latest", Day::LAYOUT),
            ("text", String::LAYOUT),
        ],
    );

    fn write(&self, into: &mut Writer<'_>) {
        let Self {
            earliest,
            latest,
            text,
        } = self;
        earliest.write(into);
        latest.write(into);
        Box::<str>::from(&**text).write(into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        let (earliest, latest) = <(Day, Day)>::read(from)?;
        let text = Box::<str>::read(from)?.into();
        if latest < earliest {
            return Err(from.nonsense());
        }
        Ok(Self {
            earliest,
            latest,
            text,
        })
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        Self {
            earliest: day,
            latest: day,
            text: day.to_string().into(),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let (earliest, latest) = match text.split_once('/') {
            Some((from, to)) => {
                let (from, to) = (stretch(from, text)?, stretch(to, text)?);
                if to.1 < from.0 {
                    return Err(PartialDateError::Reversed(text.to_owned()));
                }
                (from.0, to.1)
            }
            None => stretch(text, text)?,
        };
        Ok(Self {
            earliest,
            latest,
            text: text.into(),
        })
    }
}

/// Reads one date without a slash as its first and last day.
fn stretch(part: &str, whole: &str) -> Result<(Day, Day), PartialDateError> {
    let form = || PartialDateError::Form(whole.to_owned());
    let impossible = || PartialDateError::Impossible(part.to_owned());
    let numbers: Vec<&str> = part.split('-').collect();
    let number = |digits: &str, width: usize| {
        let legal = digits.len() == width && digits.bytes().all(|b| b.is_ascii_digit());
        if legal {
            digits.parse::<i16>().map_err(|_| form())
        } else {
            Err(form())
        }
    };
    let days = |year: i16, month: i16, day: i16| {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Day::new(year, month, day)
    };
    match numbers.as_slice() {
        [year] => {
            let year = number(year, 4)?;
            let first = days(year, 1, 1).ok_or_else(impossible)?;
            Ok((first, days(year, 12, 31).unwrap_or(Day::MAX)))
        }
        [year, month] => {
            let (year, month) = (number(year, 4)?, number(month, 2)?);
            // EDTF: 21 spring, 22 summer, 23 autumn, 24 winter; winter runs into the next year.
            let (first, last) = match month {
                1..=12 => ((year, month), (year, month)),
                21 => ((year, 3), (year, 5)),
                22 => ((year, 6), (year, 8)),
                23 => ((year, 9), (year, 11)),
                24 => ((year, 12), (year + 1, 2)),
                _ => return Err(impossible()),
            };
            let start = days(first.0, first.1, 1).ok_or_else(impossible)?;
            let after = if last.1 == 12 {
                (last.0 + 1, 1)
            } else {
                (last.0, last.1 + 1)
            };
            Ok((
                start,
                days(after.0, after.1, 1).map_or(Day::MAX, Day::previous),
            ))
        }
        [year, month, day] => {
            let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
            let day = days(year, month, day).ok_or_else(impossible)?;
            Ok((day, day))
        }
        _ => Err(form()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span(text: &str) -> String {
        match text.parse::<PartialDate>() {
            Ok(date) => format!("{}..{}", date.earliest, date.latest),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn the_words_allow_these_days() {
        assert_eq!(span("2024"), "2024-01-01..2024-12-31");
        assert_eq!(span("2024-02"), "2024-02-01..2024-02-29");
        assert_eq!(span("2024-12"), "2024-12-01..2024-12-31");
        assert_eq!(span("2024-02-15"), "2024-02-15..2024-02-15");
        assert_eq!(span("2022-23"), "2022-09-01..2022-11-30");
        assert_eq!(span("2022-24"), "2022-12-01..2023-02-28");
        assert_eq!(span("2025-06/2025"), "2025-06-01..2025-12-31");
        assert_eq!(span("9999"), "9999-01-01..9999-12-30");
    }

    #[test]
    fn what_is_not_a_date_says_why() {
        assert_eq!(
            span("2023-02-29"),
            "there is no `2023-02-29` in the calendar"
        );
        assert_eq!(span("2023-13"), "there is no `2023-13` in the calendar");
        assert_eq!(span("0000"), "there is no `0000` in the calendar");
        assert_eq!(span("2025/2024"), "`2025/2024` ends before it starts");
        for wrong in [
            "",
            "24",
            "2024-2",
            "2024-02-15T00",
            "March 2022",
            "2024/",
            "-2024",
            "٢٠٢٤",
        ] {
            assert!(span(wrong).contains("is not a date"), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_day_prints_and_reads_back(number in Day::MIN.0..=Day::MAX.0) {
            let day = Day(number);
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,16}") {
            if let Ok(date) = text.parse::<PartialDate>() {
                prop_assert!(date.earliest() <= date.latest());
                prop_assert_eq!(date.as_str(), text);
            }
        }
    }
}
