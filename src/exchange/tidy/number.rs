//! Numbers as a mapping says that they are written.

use super::super::draft::Figure;
use super::super::draft::Slip;

/// Reads a number, the signs for decimals and thousands being these.
pub(super) fn read(text: &str, decimal: char, thousands: Option<char>) -> Result<Figure, Slip> {
    let mut plain = String::with_capacity(text.len());
    // Digits since the last sign between thousands; nothing before the first.
    let mut group: Option<usize> = None;
    let mut behind = false;
    let mut lead = 0;
    for letter in text.chars() {
        // What is written as a space is often another one.
        let is_space = |sign: char| matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        let between =
            thousands.is_some_and(|sign| sign == letter || (is_space(sign) && is_space(letter)));
        if letter.is_ascii_digit() {
            lead += 1;
            group = group.map(|digits| digits + 1);
            plain.push(letter);
        } else if between && !behind {
            // Groups are of three digits, but for the first.
            if lead == 0 || group.is_some_and(|digits| digits != 3) || (group.is_none() && lead > 3)
            {
                return Err(Slip::Form);
            }
            group = Some(0);
        } else if letter == decimal && !behind {
            behind = true;
            if group.is_some_and(|digits| digits != 3) {
                return Err(Slip::Form);
            }
            group = None;
            plain.push('.');
        } else if letter == '-' && plain.is_empty() {
            plain.push('-');
        } else {
            return Err(Slip::Form);
        }
    }
    if group.is_some_and(|digits| digits != 3) {
        return Err(Slip::Form);
    }
    Figure::parse(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_the_mapping_says_and_not_otherwise() {
        let told = |text: &str, decimal, thousands| {
            let figure = read(text, decimal, thousands).ok()?;
            figure.with_decimals(figure.decimals())
        };
        let plain = |text: &str| told(text, '.', None);
        assert_eq!(plain("-12.50").as_deref(), Some("-12.5"));
        assert_eq!(plain("007").as_deref(), Some("7"));
        for wrong in [
            "", "-", "1,5", "1 000", "−5", "1e5", "1.", ".5", "1.2.3", "5-", "+5", "٣",
        ] {
            assert_eq!(plain(wrong), None, "{wrong}");
        }
        let nordic = |text: &str| told(text, ',', Some(' '));
        assert_eq!(nordic("1 012 404,5").as_deref(), Some("1012404.5"));
        assert_eq!(nordic("1\u{a0}012").as_deref(), Some("1012"));
        assert_eq!(nordic("1012,5").as_deref(), Some("1012.5"));
        for wrong in [
            "1 01",
            "1012 404",
            "1 012 40,5",
            " 5",
            "5 ",
            "1.5",
            "1,012 404",
        ] {
            assert_eq!(nordic(wrong), None, "{wrong}");
        }
        assert_eq!(
            told("1.234.567", ',', Some('.')).as_deref(),
            Some("1234567")
        );
        assert_eq!(told("1.23", ',', Some('.')), None);
    }
}
