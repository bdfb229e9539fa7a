//! Every folded word and stem of the texts, and how to find those that a searched word may mean.
//!
//! Words stand in one sorted list, so that those with the same beginning have numbers next to each
//! other; stems stand before all words, apart for each way of stemming, and behind them the stems of
//! tails: of the last words of those that are made of others.

use std::fmt;
use std::ops::Range;

use fst::IntoStreamer;
use fst::Map;
use fst::Streamer;

use super::stems::StemId;
use super::wanted::Grade;
use super::wanted::Wanted;

/// A word or stem of the dictionary.
pub(super) type Term = u32;

/// All words and stems, by number.
pub(super) struct Dictionary {
    terms: Map<Vec<u8>>,
    /// How many letters each has; 255 where it has more.
    letters: Box<[u8]>,
}

/// No word begins with so low a byte.
const STEM: u8 = 1;
const TAIL: u8 = 2;
const FIRST_OF_WORDS: [u8; 1] = [3];

/// Returns under what a stem stands in the dictionary.
pub(super) fn stem_key(way: StemId, stem: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(stem.len() + 2);
    key.extend([STEM, way.0]);
    key.extend(stem.as_bytes());
    key
}

/// Returns under what the stem of a tail stands in the dictionary.
pub(super) fn tail_key(way: StemId, stem: &str) -> Vec<u8> {
    let mut key = stem_key(way, stem);
    if let Some(first) = key.first_mut() {
        *first = TAIL;
    }
    key
}

impl Dictionary {
    /// Takes words and stems that are sorted and each there once.
    pub(super) fn new(sorted: &[Box<[u8]>]) -> Self {
        let letters = sorted.iter().map(|key| {
            // Every character has one byte that does not continue another.
            let letters = key.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
            u8::try_from(letters).unwrap_or(u8::MAX)
        });
        Self {
            letters: letters.collect(),
            terms: Map::from_iter(sorted.iter().zip(0u64..)).unwrap_or_default(),
        }
    }

    /// Returns the words and stems that a searched word may mean, and how well each fits.
    ///
    /// One may be named twice.
    pub(super) fn meant(&self, wanted: &Wanted) -> Vec<(Term, Grade)> {
        let mut found = Vec::new();
        for letters in wanted.letters() {
            found.extend(
                self.term(letters.as_bytes())
                    .map(|term| (term, Grade::EXACT)),
            );
            if wanted.is_beginning() {
                for term in self.beginning_with(letters.as_bytes()) {
                    let of = self.letters_of(term);
                    found.push((term, Grade::beginning(letters.chars().count(), of)));
                }
            }
        }
        for (way, stem) in wanted.stems() {
            let as_word = self.term(stem.as_bytes());
            let as_stem = self.term(&stem_key(way, stem));
            let both = as_word.into_iter().chain(as_stem);
            found.extend(both.map(|term| (term, Grade::STEM)));
        }
        for (way, stem) in wanted.tails() {
            let term = self.term(&tail_key(way, stem));
            found.extend(term.map(|term| (term, Grade::TAIL)));
        }
        for (way, letters) in wanted.beginnings_of_tails() {
            let tails = self.beginning_with(&tail_key(way, letters));
            found.extend(tails.map(|term| (term, Grade::BEGINNING_OF_TAIL)));
        }
        for near in wanted.near() {
            let words = self.terms.search_with_state(near).ge(FIRST_OF_WORDS);
            let mut words = words.into_stream();
            while let Some((_, term, state)) = words.next() {
                let grade = Grade::near(near.distance(state));
                found.extend(grade.map(|grade| (term as Term, grade)));
            }
        }
        found
    }

    fn term(&self, key: &[u8]) -> Option<Term> {
        self.terms.get(key).map(|term| term as Term)
    }

    /// Says whether there is a word with a tail of this stem.
    pub(super) fn has_tail(&self, way: StemId, stem: &str) -> bool {
        self.terms.contains_key(tail_key(way, stem))
    }

    /// Returns the words, or stems, that begin with these letters.
    fn beginning_with(&self, letters: &[u8]) -> Range<Term> {
        let start = self.first_from(letters);
        let mut behind = letters.to_vec();
        // No byte of a text is the greatest there is.
        if let Some(last) = behind.last_mut() {
            *last = last.saturating_add(1);
        }
        start..self.first_from(&behind)
    }

    /// Returns the first word that does not stand before these bytes.
    fn first_from(&self, bytes: &[u8]) -> Term {
        let mut rest = self.terms.range().ge(bytes).into_stream();
        rest.next()
            .map_or(self.letters.len() as Term, |(_, term)| term as Term)
    }

    fn letters_of(&self, term: Term) -> usize {
        self.letters
            .get(term as usize)
            .copied()
            .map_or(1, usize::from)
    }

    /// Returns how many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.terms.as_fst().size() + self.letters.len()
    }
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dictionary({} words and stems)", self.letters.len())
    }
}
