//! Texts that nobody would write: made of what people do write, by cutting, doubling and mixing.
//!
//! The tests make as many as fit into a few seconds, the same ones each time. To go on for ten minutes
//! with others: `FUZZ_SECONDS=600 FUZZ_SEED=7 cargo test --test it fuzz`. What fails is printed with its
//! number, and belongs into `tests/cases` or a test of its own once it is understood.
//!
//! No tool that watches which code a text reaches is used: `cargo fuzz` wants the nightly compiler, and
//! the project builds with one stable one.

pub(crate) mod documents;

use std::time::Duration;
use std::time::Instant;

/// Makes texts, the same ones for the same seed.
pub(crate) struct Mutator {
    state: u64,
    corpus: Vec<Vec<Vec<u8>>>,
    words: &'static [&'static str],
}

impl Mutator {
    /// Makes texts of those of a corpus and of words.
    pub(crate) fn new(corpus: &[Vec<u8>], words: &'static [&'static str]) -> Self {
        assert!(!corpus.is_empty() && !words.is_empty());
        Self {
            state: number("FUZZ_SEED").unwrap_or(20_261_121),
            corpus: corpus.iter().map(|text| tokens(text)).collect(),
            words,
        }
    }

    /// Returns the next number below a bound (`SplitMix64`).
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % bound.max(1) as u64).unwrap()
    }

    fn any(&mut self) -> Vec<Vec<u8>> {
        let at = self.below(self.corpus.len());
        self.corpus[at].clone()
    }

    /// Makes the next text.
    pub(crate) fn text(&mut self) -> Vec<u8> {
        let mut text = self.any();
        for _ in 0..=self.below(4) {
            self.change(&mut text);
        }
        text.concat()
    }

    fn change(&mut self, text: &mut Vec<Vec<u8>>) {
        let from = self.below(text.len());
        let to = (from + 1 + self.below(6)).min(text.len());
        match self.below(9) {
            0 => drop(text.drain(from..to)),
            1 => {
                let part = text[from..to].to_vec();
                let times = [1, 1, 2, 30, 3000][self.below(5)];
                let copies = std::iter::repeat_n(part, times).flatten();
                text.splice(to..to, copies);
            }
            2 => {
                let other = self.below(text.len());
                if from < text.len() {
                    text.swap(from, other);
                }
            }
            3 | 4 => {
                let word = self.words[self.below(self.words.len())];
                text.insert(from, word.as_bytes().to_vec());
            }
            5 => {
                let other = self.any();
                let cut = self.below(other.len());
                text.truncate(from);
                text.extend_from_slice(&other[cut..]);
            }
            6 => {
                let other = self.any();
                if let (Some(own), false) = (text.get_mut(from), other.is_empty()) {
                    own.clone_from(&other[self.below(other.len())]);
                }
            }
            7 => {
                if let Some(token) = text.get_mut(from) {
                    let at = self.below(token.len());
                    if let Some(byte) = token.get_mut(at) {
                        *byte ^= 1 << self.below(8);
                    }
                }
            }
            _ => text.truncate(from),
        }
    }
}

/// Cuts a text into names, numbers, blanks and signs.
fn tokens(text: &[u8]) -> Vec<Vec<u8>> {
    let class = |byte: u8| match byte {
        b if b.is_ascii_alphanumeric() || b == b'_' || !b.is_ascii() => 1,
        b if b.is_ascii_whitespace() => 2,
        _ => 0,
    };
    let same = |a: &u8, b: &u8| class(*a) != 0 && class(*a) == class(*b);
    text.chunk_by(same).map(<[u8]>::to_vec).collect()
}

/// Tries so many texts, or as many as the environment says that there is time for.
pub(crate) fn rounds(usual: usize) -> impl Iterator<Item = usize> {
    let until = number("FUZZ_SECONDS").map(|seconds| Instant::now() + Duration::from_secs(seconds));
    (0..).take_while(move |at| match until {
        Some(until) => Instant::now() < until,
        None => *at < usual,
    })
}

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(text.parse().expect("a whole number"))
}
