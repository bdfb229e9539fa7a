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
    /// Returns how many bytes are written of it.
    #[inline]
    pub(super) fn length(&self, behind: Behind) -> usize {
        self.text.len() + usize::from(behind == Behind::Text)
    }

    /// Returns the key and the quote of a text as far as there is room for them.
    #[inline]
    pub(super) fn short(&self) -> &[u8; AT_ONCE] {
        &self.short
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
