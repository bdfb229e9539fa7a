//! Texts one behind the other, without a pointer and an allocation for each.

use super::bits::Bits;
use crate::graph::letters::Letters;
use crate::graph::letters::is_plain;
use crate::stored::stored;

/// Many texts by number.
#[derive(Debug, Default)]
pub(in crate::graph) struct Texts {
    letters: Box<str>,
    /// Where each text ends.
    ends: Box<[u32]>,
    /// Which of them JSON does not hold as they are.
    escaped: Bits,
}

stored!(struct Texts { letters: Box<str>, ends: Box<[u32]>, escaped: Bits } if is_sound);

impl Texts {
    /// Says whether each text ends behind the one before it, the last with the letters, and each has
    /// a bit.
    fn is_sound(&self) -> bool {
        let last = self.ends.last().copied().unwrap_or_default();
        let mut ends = self.ends.iter().map(|end| *end as usize);
        self.ends.is_sorted()
            && ends.all(|end| self.letters.is_char_boundary(end))
            && last as usize == self.letters.len()
            && self.escaped.are_of(self.ends.len())
    }

    /// Returns a text; nothing where there is none of this number.
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.letters.get(start..end)
    }

    /// Returns a text to be written; nothing where there is none of this number.
    #[inline]
    pub(super) fn letters(&self, at: usize) -> Option<Letters<'_>> {
        let end = *self.ends.get(at)? as usize;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        Some(Letters {
            rest: self.letters.as_bytes().get(start..)?,
            length: end.saturating_sub(start),
            plain: !self.escaped.has(at),
        })
    }

    /// Returns all letters, and where each text ends.
    pub(super) fn whole(&self) -> (&str, &[u32]) {
        (&self.letters, &self.ends)
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        self.letters.len() + size_of_val(&*self.ends) + self.escaped.bytes()
    }
}

/// [`Texts`] that grow text by text.
#[derive(Debug, Default)]
pub(super) struct Growing {
    letters: String,
    ends: Vec<u32>,
}

impl Growing {
    /// Adds a text and returns its number.
    pub(super) fn push(&mut self, text: &str) -> u32 {
        let at = self.ends.len() as u32;
        self.letters.push_str(text);
        self.ends.push(self.letters.len() as u32);
        at
    }

    pub(super) fn finish(self) -> Texts {
        let mut start = 0;
        let escaped = self.ends.iter().map(|end| {
            let text = self.letters.as_bytes().get(start..*end as usize);
            start = *end as usize;
            !text.is_some_and(is_plain)
        });
        Texts {
            escaped: escaped.collect(),
            letters: self.letters.into(),
            ends: self.ends.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_number() {
        let mut growing = Growing::default();
        for (at, text) in (0u32..).zip(["", "act", "ås", "ås-2"]) {
            assert_eq!(growing.push(text), at);
        }
        let texts = growing.finish();
        assert_eq!(texts.get(0), Some(""));
        assert_eq!(texts.get(2), Some("ås"));
        assert_eq!(texts.get(4), None);
    }

    #[test]
    fn texts_that_end_within_a_letter_are_refused() {
        let mut growing = Growing::default();
        growing.push("å");
        growing.push("b");
        let mut texts = growing.finish();
        assert!(texts.is_sound());
        for end in [1, 4] {
            texts.ends = [end, 3].into();
            assert!(!texts.is_sound());
        }
    }

    #[test]
    fn what_must_be_escaped_in_json_is_known() {
        let mut growing = Growing::default();
        let given = ["plain", "", "a \"quote\"", "a line\nand another", "ås"];
        for text in given {
            growing.push(text);
        }
        let texts = growing.finish();
        for (at, text) in given.into_iter().enumerate() {
            let letters = texts.letters(at).unwrap();
            assert_eq!(letters.as_str(), text);
            assert_eq!(letters.is_plain(), !text.contains(['"', '\n']));
        }
        assert!(texts.letters(given.len()).is_none());
    }
}
