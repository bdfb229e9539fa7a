//! How far apart two values are.

use crate::model::Decimal;
use crate::model::PartialDate;
use crate::model::ValueRef;

/// How far apart two values are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Two numbers.
    Number {
        /// The greater less the smaller.
        absolute: Decimal,
        /// The same as a part of the one nearer to zero; nothing where that is zero.
        relative: Option<Decimal>,
    },
    /// Two dates.
    Days {
        /// The fewest days that can lie between them.
        least: u32,
        /// The most.
        most: u32,
    },
}

impl Difference {
    /// Measures how far apart two values are, where that can be measured.
    pub(super) fn between(one: ValueRef<'_>, other: ValueRef<'_>) -> Option<Self> {
        if let (Some(one), Some(other)) = (number(one), number(other)) {
            let absolute = one.checked_sub(other)?.abs();
            let base = one.abs().min(other.abs());
            let relative = absolute.checked_div(base);
            return Some(Self::Number {
                absolute: absolute.normalize(),
                relative: relative.map(|share| share.round_dp(6).normalize()),
            });
        }
        Some(Self::of_dates(&date(one)?, &date(other)?))
    }

    /// Counts the days between two dates.
    pub(super) fn of_dates(one: &PartialDate, other: &PartialDate) -> Self {
        let (first, last) = if one <= other {
            (one, other)
        } else {
            (other, one)
        };
        let days = |from: i32, to: i32| u32::try_from(to.saturating_sub(from)).unwrap_or(0);
        let span = |date: &PartialDate| (date.earliest().number(), date.latest().number());
        let (first, last) = (span(first), span(last));
        Self::Days {
            least: days(first.1, last.0),
            most: days(first.0, last.1).max(days(last.0, first.1)),
        }
    }
}

fn number(value: ValueRef<'_>) -> Option<Decimal> {
    match value {
        ValueRef::Int(number) => Some(Decimal::from(number)),
        ValueRef::Decimal(number) => Some(number),
        _ => None,
    }
}

/// Returns the date that a value is.
pub(super) fn date(value: ValueRef<'_>) -> Option<PartialDate> {
    match value {
        ValueRef::Date(day) => Some(PartialDate::from(day)),
        ValueRef::PartialDate(date) => Some(date.clone()),
        _ => None,
    }
}

/// Says whether two dates can be the same day.
pub(super) fn may_agree(one: &PartialDate, other: &PartialDate) -> bool {
    one.earliest() <= other.latest() && other.earliest() <= one.latest()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days(one: &str, other: &str) -> Option<Difference> {
        let (one, other) = (one.parse().unwrap(), other.parse().unwrap());
        Difference::between(ValueRef::PartialDate(&one), ValueRef::PartialDate(&other))
    }

    #[test]
    fn numbers_differ_absolutely_and_relatively() {
        let found = Difference::between(ValueRef::Int(5_572_279), ValueRef::Int(5_550_203));
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        let expected = Difference::Number {
            absolute: number("22076"),
            relative: Some(number("0.003978")),
        };
        assert_eq!(found, Some(expected));
        let zero = Difference::between(ValueRef::Decimal(number("0.0")), ValueRef::Int(-3));
        let expected = Difference::Number {
            absolute: number("3"),
            relative: None,
        };
        assert_eq!(zero, Some(expected));
        let words = ValueRef::String("x");
        assert_eq!(Difference::between(words, ValueRef::Int(1)), None);
        let (most, least) = (
            ValueRef::Decimal(Decimal::MAX),
            ValueRef::Decimal(Decimal::MIN),
        );
        let far = Difference::between(most, least);
        assert_eq!(far, None);
    }

    #[test]
    fn dates_differ_by_at_least_and_at_most_so_many_days() {
        let between = |least, most| Some(Difference::Days { least, most });
        assert_eq!(days("2024-11", "2025-01-01"), between(32, 61));
        assert_eq!(days("2025-01-01", "2024-11"), between(32, 61));
        assert_eq!(days("2024-02-15", "2024-02-16"), between(1, 1));
        assert_eq!(days("2024", "2024-02"), between(0, 334));
    }

    proptest! {
        #[test]
        fn the_order_of_the_sides_does_not_matter(one in any::<i64>(), other in any::<i64>()) {
            let (one, other) = (ValueRef::Int(one), ValueRef::Int(other));
            prop_assert_eq!(Difference::between(one, other), Difference::between(other, one));
        }
    }
}
