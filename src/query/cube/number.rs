//! Arithmetic with exact figures, and where it stops being exact.
//!
//! Sums and differences are exact. A quotient is rounded to [`PLACES`] decimals, half away from
//! zero; only the yearly rate, which is a root, goes by way of a binary fraction before it is
//! rounded alike.

use crate::model::Decimal;

/// How many decimals a quotient has at most.
pub const PLACES: u32 = 10;

/// Divides; nothing where that cannot be done.
pub(super) fn quotient(number: Decimal, by: Decimal) -> Option<Decimal> {
    let exact = number.checked_div(by)?;
    Some(rounded(exact))
}

/// Returns by which factor something grew every year, less one, if it grew so much in so many
/// years.
pub(super) fn yearly(from: Decimal, to: Decimal, years: f64) -> Option<Decimal> {
    let positive = from > Decimal::ZERO && to > Decimal::ZERO && years > 0.0;
    let factor = positive.then(|| to.checked_div(from)).flatten()?;
    let factor = f64::try_from(factor).ok()?;
    let rate = factor.powf(years.recip()) - 1.0;
    Decimal::try_from(rate).ok().map(rounded)
}

/// Makes a figure of digits and the number of its decimals.
pub(super) fn figure(digits: i128, decimals: u32) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(digits, decimals).ok()
}

/// Puts things in the order of a number that they have. What has none comes last in both directions;
/// ties keep their order.
pub fn arrange<T>(items: &mut [T], descending: bool, number: impl Fn(&T) -> Option<Decimal>) {
    items.sort_by(|a, b| match (number(a), number(b)) {
        (Some(a), Some(b)) if descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}

fn rounded(number: Decimal) -> Decimal {
    let away = crate::model::RoundingStrategy::MidpointAwayFromZero;
    number.round_dp_with_strategy(PLACES, away).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotients_are_rounded_alike() {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        let divided = |a: &str, b: &str| quotient(number(a), number(b)).unwrap().to_string();
        assert_eq!(divided("1", "3"), "0.3333333333");
        assert_eq!(divided("2", "3"), "0.6666666667");
        assert_eq!(divided("-2", "3"), "-0.6666666667");
        assert_eq!(divided("10", "4"), "2.5");
        assert_eq!(quotient(number("1"), number("0")), None);
    }

    #[test]
    fn what_has_no_number_comes_last_in_both_directions() {
        let mut list = [Some(2), None, Some(3), Some(1)];
        arrange(&mut list, false, |item| item.map(Decimal::from));
        assert_eq!(list, [Some(1), Some(2), Some(3), None]);
        arrange(&mut list, true, |item| item.map(Decimal::from));
        assert_eq!(list, [Some(3), Some(2), Some(1), None]);
    }

    #[test]
    fn what_doubles_in_two_years_grows_by_the_root_of_two() {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        let rate = yearly(number("100"), number("200"), 2.0).unwrap();
        assert_eq!(rate.to_string(), "0.4142135624");
        assert_eq!(yearly(number("0"), number("200"), 2.0), None);
        assert_eq!(yearly(number("100"), number("-1"), 2.0), None);
    }
}
