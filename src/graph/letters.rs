//! Texts as writers of answers want them: known to be as they are in JSON, and quick to copy.

#[cfg(test)]
use std::ops::Range;

/// A text of a column.
#[derive(Clone, Copy, Debug)]
pub struct Letters<'a> {
    /// The text and all that stand behind it in the column.
    pub(super) rest: &'a [u8],
    pub(super) length: usize,
    pub(super) plain: bool,
}

impl<'a> Letters<'a> {
    /// Says whether the text stands in JSON as it is, between quotes.
    #[inline]
    pub fn is_plain(self) -> bool {
        self.plain
    }

    /// Returns how many bytes the text has.
    #[inline]
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(self) -> usize {
        self.length
    }

    /// Returns the text.
    pub fn as_str(self) -> &'a str {
        str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    /// Returns the bytes of the text.
    pub fn as_bytes(self) -> &'a [u8] {
        self.rest.get(..self.length).unwrap_or_default()
    }

    /// Returns the text and all that stands behind it in the column.
    #[inline]
    pub fn rest(self) -> &'a [u8] {
        self.rest
    }

    /// Takes a part of a text.
    #[cfg(test)]
    pub(crate) fn within(text: &'a str, range: Range<usize>) -> Self {
        Self {
            rest: &text.as_bytes()[range.start..],
            length: range.len(),
            plain: is_plain(&text.as_bytes()[range]),
        }
    }
}

/// Says whether a text is written in JSON as it is: without controls, quotes and backslashes.
pub fn is_plain(text: &[u8]) -> bool {
    // The last eight bytes may overlap those before.
    let Some(last) = text.last_chunk() else {
        return !text
            .iter()
            .any(|byte| matches!(byte, 0..b' ' | b'"' | b'\\'));
    };
    let (pieces, _) = text.as_chunks();
    let found = pieces
        .iter()
        .fold(0, |found, piece| found | special(*piece));
    found | special(*last) == 0
}

/// Returns something else than zero if one of eight bytes must be escaped; all are looked at at once.
///
/// `x - n` borrows from a byte's highest bit where the byte is below `n`, unless the bit was set.
fn special(piece: [u8; 8]) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let word = u64::from_le_bytes(piece);
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word;
    let quote = word ^ (ONES * u64::from(b'"'));
    let slash = word ^ (ONES * u64::from(b'\\'));
    (below(word, b' ') | below(quote, 1) | below(slash, 1)) & (ONES << 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_must_be_escaped_is_found_wherever_that_is() {
        for length in 0..50 {
            let plain = "ø".repeat(length / 2) + &"a".repeat(length % 2);
            assert!(is_plain(plain.as_bytes()));
            for at in 0..length {
                for special in *b"\"\\\0\n\x1f" {
                    let mut text = plain.clone().into_bytes();
                    text[at] = special;
                    assert!(!is_plain(&text), "{length} {at} {special}");
                }
            }
        }
    }

    #[test]
    fn a_text_is_told_from_what_stands_behind_it() {
        let text = Letters::within("a text and more", 2..6);
        assert_eq!((text.as_str(), text.len()), ("text", 4));
        assert_eq!(text.rest(), b"text and more");
        assert!(text.is_plain());
    }
}
