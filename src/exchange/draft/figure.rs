//! Exact numbers, as other formats write them.

/// How many digits a figure may have, those behind the point included, as in seed files.
pub(in crate::exchange) const MOST_DIGITS: usize = 18;
/// How many decimals a figure may have.
pub(in crate::exchange) const MOST_DECIMALS: u8 = 15;

/// An exact decimal number.
///
/// INVARIANT: at most [`MOST_DIGITS`] digits, of which at most [`MOST_DECIMALS`] behind the point;
/// no zero at the end of those behind the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Figure {
    digits: i64,
    decimals: u8,
}

/// Why a number cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Slip {
    /// It is not a number.
    Form,
    /// It has too many digits.
    TooLong,
    /// It has too many decimals.
    TooFine,
}

impl Figure {
    /// Reads a number as JSON writes it, without rounding.
    pub(in crate::exchange) fn parse(text: &str) -> Result<Self, Slip> {
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
            None => (text, 0),
        };
        let (whole, behind) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let point_without_digits = mantissa.contains('.') && behind.is_empty();
        if whole.is_empty() || point_without_digits || !all_digits(whole) || !all_digits(behind) {
            return Err(Slip::Form);
        }
        let all = [whole, behind].concat();
        let trimmed = all.trim_end_matches('0');
        let dropped = all.len() - trimmed.len();
        let significant = trimmed.trim_start_matches('0');
        if significant.is_empty() {
            return Ok(Self {
                digits: 0,
                decimals: 0,
            });
        }
        if significant.len() > MOST_DIGITS {
            return Err(Slip::TooLong);
        }
        let length = |part: &str| i64::try_from(part.len()).unwrap_or(i64::MAX);
        let dropped = i64::try_from(dropped).unwrap_or(i64::MAX);
        // How many of the digits that are left stand behind the point; negative for missing zeros.
        let behind = length(behind)
            .saturating_sub(dropped)
            .saturating_sub(exponent);
        let digits: i64 = significant.parse().map_err(|_| Slip::TooLong)?;
        let digits = if negative { -digits } else { digits };
        if behind >= 0 {
            let decimals = u8::try_from(behind).map_err(|_| Slip::TooFine)?;
            if decimals > MOST_DECIMALS {
                return Err(Slip::TooFine);
            }
            return Ok(Self { digits, decimals });
        }
        if length(significant).saturating_sub(behind)
            > i64::try_from(MOST_DIGITS).unwrap_or(i64::MAX)
        {
            return Err(Slip::TooLong);
        }
        let zeros = u32::try_from(-behind).map_err(|_| Slip::TooLong)?;
        let scale = 10i64.checked_pow(zeros).ok_or(Slip::TooLong)?;
        let digits = digits.checked_mul(scale).ok_or(Slip::TooLong)?;
        Ok(Self {
            digits,
            decimals: 0,
        })
    }

    /// Takes it apart into its digits and how many of them stand behind the point.
    pub(super) fn parts(self) -> (i64, u8) {
        (self.digits, self.decimals)
    }

    /// Puts together what [`Figure::parts`] took apart.
    pub(super) fn from_parts(digits: i64, decimals: u8) -> Self {
        Self { digits, decimals }
    }

    /// Says whether it can be written with this number of decimals.
    pub(in crate::exchange) fn fits(self, decimals: u8) -> bool {
        let further = decimals.checked_sub(self.decimals).map(u32::from);
        let scale = further.and_then(|further| 10i64.checked_pow(further));
        let digits = scale.and_then(|scale| self.digits.checked_mul(scale));
        let limit = 10i64.pow(MOST_DIGITS as u32);
        digits.is_some_and(|digits| -limit < digits && digits < limit)
    }

    /// Returns how many decimals it has.
    pub(in crate::exchange) fn decimals(self) -> u8 {
        self.decimals
    }

    /// Writes it with a number of decimals; nothing where that is fewer than it has, or makes too
    /// many digits.
    pub(in crate::exchange) fn with_decimals(self, decimals: u8) -> Option<String> {
        let further = u32::from(decimals.checked_sub(self.decimals)?);
        let digits = self.digits.checked_mul(10i64.checked_pow(further)?)?;
        self.fits(decimals).then(|| print(digits, decimals))
    }
}

/// Writes digits with a point before the last of them.
pub(in crate::exchange) fn print(digits: i64, decimals: u8) -> String {
    let sign = if digits < 0 { "-" } else { "" };
    let decimals = usize::from(decimals);
    let digits = format!("{:0width$}", digits.unsigned_abs(), width = decimals + 1);
    let point = digits.len() - decimals;
    match (digits.get(..point), digits.get(point..)) {
        (Some(whole), Some(behind)) if !behind.is_empty() => format!("{sign}{whole}.{behind}"),
        _ => format!("{sign}{digits}"),
    }
}

fn parse_exponent(text: &str) -> Result<i64, Slip> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Slip::Form);
    }
    // An exponent beyond 64 bits means the same as the largest: too long or too fine.
    let limit = if text.starts_with('-') {
        i64::MIN / 4
    } else {
        i64::MAX / 4
    };
    let text = text.strip_prefix('+').unwrap_or(text);
    Ok(text
        .parse()
        .unwrap_or(limit)
        .clamp(i64::MIN / 4, i64::MAX / 4))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Decimal;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        match Figure::parse(text) {
            Ok(figure) => figure.with_decimals(figure.decimals).unwrap(),
            Err(slip) => format!("{slip:?}"),
        }
    }

    #[test]
    fn numbers_are_kept_to_the_digit() {
        assert_eq!(read("5.943826289"), "5.943826289");
        assert_eq!(read("-0.90"), "-0.9");
        assert_eq!(read("100.0"), "100");
        assert_eq!(read("1e3"), "1000");
        assert_eq!(read("1.25E+1"), "12.5");
        assert_eq!(read("125e-4"), "0.0125");
        assert_eq!(read("-0"), "0");
        assert_eq!(read("0.000"), "0");
        assert_eq!(read("0e999999999999999999999"), "0");
        assert_eq!(read("33.333333333333336"), "33.333333333333336");
        assert_eq!(read("999999999999999999"), "999999999999999999");
    }

    #[test]
    fn what_cannot_be_kept_is_refused() {
        assert_eq!(read("1000000000000000001"), "TooLong");
        assert_eq!(read("1e18"), "TooLong");
        assert_eq!(read("1e999999999999999999999"), "TooLong");
        assert_eq!(read("0.30000000000000004"), "TooFine");
        assert_eq!(read("1e-999999999999999999999"), "TooFine");
        for wrong in [
            "", "-", ".5", "5.", "1e", "1e+", "+1", "1,5", "NaN", "0x1", "1e1.5",
        ] {
            assert_eq!(read(wrong), "Form", "{wrong}");
        }
    }

    #[test]
    fn figures_of_a_measure_are_written_alike() {
        let figure = Figure::parse("45.5").unwrap();
        assert_eq!(figure.with_decimals(1).as_deref(), Some("45.5"));
        assert_eq!(figure.with_decimals(3).as_deref(), Some("45.500"));
        assert_eq!(figure.with_decimals(0), None);
        let long = Figure::parse("123456789012345").unwrap();
        assert_eq!(
            long.with_decimals(3).as_deref(),
            Some("123456789012345.000")
        );
        assert_eq!(long.with_decimals(4), None);
        assert_eq!(print(-5, 2), "-0.05");
        assert_eq!(print(i64::MIN, 0), i64::MIN.to_string());
    }

    proptest! {
        #[test]
        fn a_number_is_what_it_was(digits in -999_999_999_999i64..1_000_000_000_000, decimals in 0u32..12) {
            let decimal = Decimal::new(digits, decimals);
            let figure = Figure::parse(&decimal.to_string()).unwrap();
            let back: Decimal = figure.with_decimals(figure.decimals).unwrap().parse().unwrap();
            prop_assert_eq!(back, decimal);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[-+0-9.eE]{0,30}") {
            if let Ok(figure) = Figure::parse(&text) {
                prop_assert!(figure.with_decimals(figure.decimals).is_some());
            }
        }
    }
}
