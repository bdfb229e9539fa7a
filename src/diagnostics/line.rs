//! Texts that show what was written, on one line.

use std::borrow::Cow;

/// Returns a text as one line. What was written may have anything in it: line breaks, what steers
/// terminals and what turns the direction of writing are shown as escapes.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return text.into();
    }
    let mut line = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if steers(letter) {
            line.extend(letter.escape_default());
        } else {
            line.push(letter);
        }
    }
    line.into()
}

fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_shown_and_the_rest_is_left() {
        assert_eq!(one_line("Å `b` – 北"), "Å `b` – 北");
        assert_eq!(
            one_line("a\r\nb\t\u{1b}[31m\u{202e}c\u{2028}\u{85}"),
            "a\\r\\nb\\t\\u{1b}[31m\\u{202e}c\\u{2028}\\u{85}"
        );
    }
}
