//! Numbers as they stand in tables of figures: digits, a point, an ASCII minus, and nothing else.
//!
//! What people and programs write instead (`1 012 404`, `45,5`, `−1896`) is recognised only to say
//! what to write; it is never read as a number, since `1,234` means two things.

/// What is wrong with a cell that should be a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) enum Slip {
    /// It is no number at all.
    Other,
    /// It is a number written in another way.
    Form {
        /// What is wrong with it, in a few words.
        what: &'static str,
        /// What could be meant, as it should be written; the likeliest first.
        meant: Vec<String>,
    },
    /// It has this many decimals, which is more than the measure has.
    Decimals(usize),
    /// It has more digits than can be kept.
    TooLong,
}

/// How many digits a number may have, those behind the point included.
const MOST_DIGITS: usize = 18;

/// Reads a number with at most so many decimals. Returns its digits as if it had all of them.
pub(in crate::facts) fn read(text: &str, decimals: u8) -> Result<i64, Slip> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut number: i64 = 0;
    let mut count = 0;
    // Digits behind the point; none where there is no point.
    let mut behind: Option<usize> = None;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                count += 1;
                if count <= MOST_DIGITS {
                    number = number * 10 + i64::from(byte - b'0');
                }
                behind = behind.map(|behind| behind + 1);
            }
            b'.' if behind.is_none() && count > 0 => behind = Some(0),
            _ => return Err(diagnose(text)),
        }
    }
    if count == 0 || behind == Some(0) {
        return Err(diagnose(text));
    }
    let decimals = usize::from(decimals);
    let found = behind.unwrap_or(0);
    let Some(lacking) = decimals.checked_sub(found) else {
        return Err(Slip::Decimals(found));
    };
    if count + lacking > MOST_DIGITS {
        return Err(Slip::TooLong);
    }
    for _ in 0..lacking {
        number *= 10;
    }
    Ok(if negative { -number } else { number })
}

/// Finds out what a text that is no number was meant to be.
fn diagnose(text: &str) -> Slip {
    let mut found: Vec<&'static str> = Vec::new();
    let note = |words: &'static str, found: &mut Vec<&'static str>| {
        if !found.contains(&words) {
            found.push(words);
        }
    };
    let mut plain = String::new();
    for (at, letter) in text.char_indices() {
        match letter {
            '−' | '‐' | '‑' | '‒' | '–' | '—' | '﹣' | '－' if plain.is_empty() => {
                note(
                    "a minus sign that is not the one of the keyboard",
                    &mut found,
                );
                plain.push('-');
            }
            '+' if plain.is_empty() => note("a plus sign", &mut found),
            letter if letter.is_whitespace() => {
                let around = text
                    .get(..at)
                    .is_some_and(|before| before.trim().is_empty())
                    || text.get(at..).is_some_and(|rest| rest.trim().is_empty());
                let words = match (around, letter) {
                    (true, _) => "a space around the number",
                    (false, ' ') => "a space between digits",
                    (false, _) => "a hard or thin space between digits",
                };
                note(words, &mut found);
            }
            '\'' | '’' | '_' => note("a separator between digits", &mut found),
            letter => plain.push(letter),
        }
    }
    let commas = plain.matches(',').count();
    let points = plain.matches('.').count();
    let without = |separator: char| plain.replace(separator, "");
    let mut meant = match (commas, points) {
        (0, 0 | 1) => vec![plain.clone()],
        (0, _) => {
            note("points between digits", &mut found);
            vec![without('.')]
        }
        (1, 0) => {
            note("a comma", &mut found);
            let thousands = plain
                .split_once(',')
                .is_some_and(|(_, behind)| behind.len() == 3);
            let decimal = plain.replace(',', ".");
            if thousands {
                vec![without(','), decimal]
            } else {
                vec![decimal]
            }
        }
        (1, _) if plain.rfind(',') > plain.rfind('.') => {
            note("a decimal comma", &mut found);
            vec![without('.').replace(',', ".")]
        }
        (_, 0 | 1) => {
            note("commas between digits", &mut found);
            vec![without(',')]
        }
        _ => Vec::new(),
    };
    for number in &mut meant {
        if number.starts_with('.') || number.starts_with("-.") {
            note("no digit before the point", &mut found);
            *number = number.replacen('.', "0.", 1);
        }
        if number.ends_with('.') {
            note("no digit behind the point", &mut found);
            number.pop();
        }
    }
    meant.retain(|number| is_number(number));
    match (meant.is_empty(), found.first()) {
        (false, Some(what)) => Slip::Form { what, meant },
        _ => Slip::Other,
    }
}

/// Says whether a text is digits with at most a minus before and a point within.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, behind) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, behind]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_with_all_their_decimals() {
        assert_eq!(read("0", 0), Ok(0));
        assert_eq!(read("-1896", 0), Ok(-1896));
        assert_eq!(read("45.5", 1), Ok(455));
        assert_eq!(read("46", 1), Ok(460));
        assert_eq!(read("483592648313.3", 1), Ok(4_835_926_483_133));
        assert_eq!(read("-0.9", 1), Ok(-9));
        assert_eq!(read("999999999999999999", 0), Ok(999_999_999_999_999_999));
    }

    #[test]
    fn what_is_too_fine_or_too_long_says_so() {
        assert_eq!(read("45.55", 1), Err(Slip::Decimals(2)));
        assert_eq!(read("4.0", 0), Err(Slip::Decimals(1)));
        assert_eq!(read("1000000000000000000", 0), Err(Slip::TooLong));
        assert_eq!(read("100000000000000000", 2), Err(Slip::TooLong));
    }

    #[test]
    fn other_ways_of_writing_are_recognised() {
        let meant = |text: &str| match read(text, 3) {
            Err(Slip::Form { what, meant }) => format!("{what}: {}", meant.join(" or ")),
            other => format!("{other:?}"),
        };
        assert_eq!(meant("1 012 404"), "a space between digits: 1012404");
        assert_eq!(
            meant("1\u{a0}012"),
            "a hard or thin space between digits: 1012"
        );
        assert_eq!(
            meant("1\u{202f}012"),
            "a hard or thin space between digits: 1012"
        );
        assert_eq!(meant("45,5"), "a comma: 45.5");
        assert_eq!(meant("1,234"), "a comma: 1234 or 1.234");
        assert_eq!(meant("1,012,404"), "commas between digits: 1012404");
        assert_eq!(meant("1.012.404"), "points between digits: 1012404");
        assert_eq!(meant("1.012,5"), "a decimal comma: 1012.5");
        assert_eq!(meant("1,012.5"), "commas between digits: 1012.5");
        assert_eq!(
            meant("−1896"),
            "a minus sign that is not the one of the keyboard: -1896"
        );
        assert_eq!(meant(" 5"), "a space around the number: 5");
        assert_eq!(meant("+5"), "a plus sign: 5");
        assert_eq!(meant("1'000"), "a separator between digits: 1000");
        assert_eq!(meant(".5"), "no digit before the point: 0.5");
        assert_eq!(meant("5."), "no digit behind the point: 5");
        for other in ["", "..", ":", "abc", "-", "1e5", "1,2,3.4.5", "٣"] {
            assert_eq!(read(other, 3), Err(Slip::Other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_with_numbers_that_can_be_read(text in "\\PC{0,12}") {
            if let Err(Slip::Form { meant, .. }) = read(&text, 9) {
                for number in meant {
                    let read = read(&number, 9);
                    let fine = matches!(read, Ok(_) | Err(Slip::TooLong | Slip::Decimals(_)));
                    prop_assert!(fine, "{number}");
                }
            }
        }

        #[test]
        fn a_number_that_is_printed_is_read_back(number in -1_000_000i64..1_000_000, decimals in 0u8..5) {
            let text = crate::model::Decimal::new(number, u32::from(decimals)).to_string();
            prop_assert_eq!(read(&text, decimals), Ok(number));
        }
    }
}
