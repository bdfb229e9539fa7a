//! Figures as people write them in a language: `20,289` in English, `20 289` in Norwegian.

use icu_decimal::DecimalFormatter;
use icu_decimal::input;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;

use crate::model::Decimal;

/// Writes a number as is usual in the language of a tag; plainly where nothing is known of it.
pub(super) fn written(number: Decimal, tag: &str) -> String {
    let plain = number.to_string();
    usual(&plain, tag).unwrap_or(plain)
}

fn usual(plain: &str, tag: &str) -> Option<String> {
    let locale: Locale = tag.parse().ok()?;
    let number: input::Decimal = plain.parse().ok()?;
    let formatter =
        DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok()?;
    Some(formatter.format(&number).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_language(number: &str, tag: &str) -> String {
        written(number.parse().unwrap(), tag)
    }

    #[test]
    fn each_language_has_its_signs() {
        assert_eq!(in_language("5572279", "en"), "5,572,279");
        assert_eq!(in_language("5572279", "nb"), "5\u{a0}572\u{a0}279");
        assert_eq!(in_language("46.40", "en"), "46.40");
        assert_eq!(in_language("46.40", "nb"), "46,40");
        assert_eq!(in_language("-1453", "en"), "-1,453");
        assert_eq!(in_language("-1453", "nb"), "\u{2212}1\u{a0}453");
        assert_eq!(in_language("1453", "de"), "1.453");
        assert_eq!(in_language("1453", "fr"), "1\u{202f}453");
    }

    #[test]
    fn a_language_of_which_nothing_is_known_writes_plainly() {
        assert_eq!(in_language("1453", "not a tag"), "1453");
        assert!(in_language("1453", "qaa").contains("453"));
    }
}
