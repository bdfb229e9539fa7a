//! Texts as writers of answers want them: known to be as they are in JSON, and quick to copy.

/// Bytes that are copied at once, whatever the length of a text: more are cut off again. Calling a
/// function that copies as many as there are takes longer.
const SHORT: usize = 32;
/// The same for longer texts.
const LONG: usize = 64;

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

    /// Returns the text.
    pub fn as_str(self) -> &'a str {
        let text = self.rest.get(..self.length).unwrap_or_default();
        str::from_utf8(text).unwrap_or_default()
    }

    /// Writes the text behind others, and the quote that ends it.
    #[inline]
    pub fn append_to(self, out: &mut Vec<u8>) {
        match self.rest.first_chunk::<SHORT>() {
            Some(some) if self.length < SHORT => append(out, some, self.length),
            _ => self.append_long(out),
        }
    }

    /// Writes a longer text, or one of the last of the column.
    #[inline(never)]
    fn append_long(self, out: &mut Vec<u8>) {
        match self.rest.first_chunk::<LONG>() {
            Some(some) if self.length < LONG => append(out, some, self.length),
            _ => {
                out.extend_from_slice(self.rest.get(..self.length).unwrap_or_default());
                out.push(b'"');
            }
        }
    }
}

/// Writes the first of some bytes behind others, and a quote.
#[inline]
fn append<const N: usize>(out: &mut Vec<u8>, some: &[u8; N], length: usize) {
    let end = out.len() + length;
    out.extend_from_slice(some);
    if let Some(quote) = out.get_mut(end) {
        *quote = b'"';
    }
    out.truncate(end + 1);
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
    fn a_text_is_copied_with_a_quote_and_without_what_stands_behind_it() {
        let all: String = (0..200u8).map(|at| char::from(b'a' + at % 26)).collect();
        for start in 0..all.len() {
            for end in start..all.len() {
                let letters = Letters {
                    rest: &all.as_bytes()[start..],
                    length: end - start,
                    plain: true,
                };
                let mut out = b"before".to_vec();
                letters.append_to(&mut out);
                assert_eq!(out, format!("before{}\"", &all[start..end]).into_bytes());
                assert_eq!(letters.as_str(), &all[start..end]);
            }
        }
    }
}
