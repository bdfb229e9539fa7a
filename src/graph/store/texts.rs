//! Texts one behind the other, without a pointer and an allocation for each.

use crate::stored::stored;

/// Many texts by number.
#[derive(Debug, Default)]
pub(in crate::graph) struct Texts {
    letters: Box<str>,
    /// Where each text ends.
    ends: Box<[u32]>,
}

stored!(struct Texts { letters: Box<str>, ends: Box<[u32]> } if is_sound);

impl Texts {
    /// Says whether each text ends behind the one before it, and the last with the letters.
    fn is_sound(&self) -> bool {
        let last = self.ends.last().copied().unwrap_or_default();
        self.ends.is_sorted() && last as usize == self.letters.len()
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

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the place of a text among texts that are sorted.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle).unwrap_or_default().cmp(text) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        self.letters.len() + size_of_val(&*self.ends)
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
        Texts {
            letters: self.letters.into(),
            ends: self.ends.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_number_and_where_sorted_by_their_letters() {
        let mut growing = Growing::default();
        for (at, text) in (0u32..).zip(["", "act", "ås", "ås-2"]) {
            assert_eq!(growing.push(text), at);
        }
        let texts = growing.finish();
        assert_eq!(texts.get(0), Some(""));
        assert_eq!(texts.get(2), Some("ås"));
        assert_eq!(texts.get(4), None);
        assert_eq!(texts.find("ås-2"), Some(3));
        assert_eq!(texts.find("b"), None);
    }
}
