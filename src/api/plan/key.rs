//! Response keys as they are written: with what stands before them, quotes and colon.

use std::ops::Deref;

/// Bytes that are copied at once; what a shorter key does not need is cut off again. Nearly all keys
/// are shorter.
const AT_ONCE: usize = 32;

/// A response key as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// As much of the key and of the quote with which a text begins as there is room for.
    short: [u8; AT_ONCE],
    text: Box<str>,
}

/// What stands behind a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// A text, whose first quote belongs to the key.
    Text,
    /// Anything else.
    Other,
}

impl Key {
    /// Writes the key.
    #[inline]
    pub(super) fn append_to(&self, out: &mut Vec<u8>, behind: Behind) {
        let length = self.text.len() + usize::from(behind == Behind::Text);
        if length <= AT_ONCE {
            let end = out.len() + length;
            out.extend_from_slice(&self.short);
            out.truncate(end);
        } else {
            self.append_long(out, behind);
        }
    }

    #[inline(never)]
    fn append_long(&self, out: &mut Vec<u8>, behind: Behind) {
        out.extend_from_slice(self.text.as_bytes());
        if behind == Behind::Text {
            out.push(b'"');
        }
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        let mut short = [b'"'; AT_ONCE];
        for (to, from) in short.iter_mut().zip(text.bytes()) {
            *to = from;
        }
        Self {
            short,
            text: text.into(),
        }
    }
}

impl Deref for Key {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_every_length_are_written_with_and_without_the_quote_of_a_text() {
        for length in 0..70 {
            let text = format!("{{\"{}\":", "k".repeat(length));
            let key = Key::from(text.clone());
            let mut out = b"before".to_vec();
            key.append_to(&mut out, Behind::Other);
            key.append_to(&mut out, Behind::Text);
            assert_eq!(out, format!("before{text}{text}\"").into_bytes());
            assert_eq!(&*key, text);
        }
    }
}
