//! Validity as four numbers, so that most questions of time are two comparisons.

use crate::model::Day;
use crate::model::Holds;
use crate::model::PartialDate;
use crate::model::Validity;
use crate::stored::stored;

/// The days between which a statement holds, with the uncertainty of both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    since: (i32, i32),
    until: (i32, i32),
}

stored!(
    struct Days {
        since: (i32, i32),
        until: (i32, i32),
    }
);

impl Days {
    /// Without stated limits.
    pub(crate) const ALWAYS: Self = Self {
        since: (i32::MIN, i32::MIN),
        until: (i32::MAX, i32::MAX),
    };

    /// Says whether the statement holds on `day`, as [`Validity::holds`] does.
    pub(crate) fn holds(self, day: Day) -> Holds {
        let day = day.number();
        let begun = if self.since.1 <= day {
            Holds::Yes
        } else if self.since.0 <= day {
            Holds::Possibly
        } else {
            return Holds::No;
        };
        if day < self.until.0 {
            begun
        } else if day < self.until.1 {
            Holds::Possibly
        } else {
            Holds::No
        }
    }
}

impl From<&Validity> for Days {
    fn from(validity: &Validity) -> Self {
        let ends = |date: &PartialDate| (date.earliest().number(), date.latest().number());
        Self {
            since: validity.since.as_ref().map_or(Self::ALWAYS.since, ends),
            until: validity.until.as_ref().map_or(Self::ALWAYS.until, ends),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn four_numbers_say_what_the_dates_say(
            since in prop::option::of(prop::sample::select(vec!["2020", "2021-02", "2021-02-03", "2020-23"])),
            until in prop::option::of(prop::sample::select(vec!["2021", "2021-03", "2021-02-28", "2022-21"])),
            number in 18_000..19_500,
        ) {
            let date = |text: &str| text.parse().unwrap();
            let validity = Validity { since: since.map(date), until: until.map(date) };
            let day = Day::from_number(number);
            prop_assert_eq!(Days::from(&validity).holds(day), validity.holds(day));
        }
    }
}
