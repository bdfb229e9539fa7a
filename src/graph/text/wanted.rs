//! One word of what is searched for, and how well a word of a text fits it.

use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;

use levenshtein_automata::DFA;
use levenshtein_automata::Distance;
use levenshtein_automata::LevenshteinAutomatonBuilder;

use super::dictionary::Dictionary;
use super::stems::StemId;
use super::stems::Stems;
use super::words::Word;
use super::words::beginning;
use crate::graph::fold::Fold;

/// How well a word fits: from 0 to [`Grade::MOST`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grade(pub u8);

impl Grade {
    /// The best there is.
    pub const MOST: u8 = 200;
    /// It is the word.
    pub const EXACT: Self = Self(Self::MOST);
    /// It has the same stem.
    pub const STEM: Self = Self(165);

    /// It is made of others, of which the last has the same stem.
    pub(super) const TAIL: Self = Self(90);
    /// It is made of others, of which the last begins with the searched letters.
    pub(super) const BEGINNING_OF_TAIL: Self = Self(75);

    /// It begins with the searched letters: the better the less is missing.
    pub fn beginning(letters: usize, of: usize) -> Self {
        let part = 60 * letters.min(of) / of.max(1);
        Self(105 + u8::try_from(part).unwrap_or(0))
    }

    /// It is the word but for some slips; nothing if they are too many.
    pub(super) fn near(distance: Distance) -> Option<Self> {
        match distance {
            Distance::Exact(0) => Some(Self(105)),
            Distance::Exact(1) => Some(Self(95)),
            Distance::Exact(_) => Some(Self(70)),
            Distance::AtLeast(_) => None,
        }
    }

    /// The same where the first of the searched words does not stand at the beginning of the text.
    #[must_use]
    pub fn later(self) -> Self {
        Self(self.0.saturating_sub(12))
    }
}

/// A word that is searched for.
pub struct Wanted {
    word: Fold,
    beginning: bool,
    stems: Vec<(StemId, Box<str>)>,
    /// Languages that write words that are made of others as one.
    joining: Vec<StemId>,
    near: Vec<DFA>,
}

/// The automata are made from these; making them takes some milliseconds, once.
static ONE_SLIP: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
static TWO_SLIPS: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

/// Longer words must be written without slips: their automata would grow too large.
const LONGEST_WITH_SLIPS: usize = 24;

/// A word that is made of others has at least so many letters before the last of them.
const SHORTEST_HEAD: usize = 3;
/// And the last of them has at least so many.
const SHORTEST_TAIL: usize = 4;
/// And the stem of the last.
const SHORTEST_STEM_OF_TAIL: usize = 3;

/// Returns what may be the last of the words of which a folded word is made, with where it begins.
pub(super) fn tails(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let letters = word.chars().count();
    let places = word.char_indices().map(|(at, _)| at).enumerate();
    places
        .skip(SHORTEST_HEAD)
        .take_while(move |(before, _)| letters - before >= SHORTEST_TAIL)
        .filter_map(|(_, at)| Some((at, word.get(at..)?)))
}

/// How many slips a word of this length may have.
pub fn slips(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        8..=LONGEST_WITH_SLIPS => 2,
        _ => 0,
    }
}

impl Wanted {
    /// Makes a word ready to be searched for. `beginning` says that it may be the beginning of a
    /// word only.
    pub fn new(word: Fold, beginning: bool, stems: &Stems) -> Self {
        let mut all: Vec<(StemId, Box<str>)> = Vec::new();
        for way in stems.ways() {
            for letters in word.both().iter() {
                let stem = (way, Box::from(&*stems.stem(way, letters)));
                if !all.contains(&stem) {
                    all.push(stem);
                }
            }
        }
        Self {
            word,
            beginning,
            stems: all,
            joining: stems.ways().filter(|way| stems.joins(*way)).collect(),
            near: Vec::new(),
        }
    }

    /// Also lets words fit that are nearly the same. A letter too many, too few, wrong, or swapped
    /// with its neighbour is one slip.
    #[must_use]
    pub fn with_slips(&self, slips: u8) -> Self {
        let maker = match slips {
            0 => None,
            1 => Some(&*ONE_SLIP),
            _ => Some(&*TWO_SLIPS),
        };
        let make = |maker: &LevenshteinAutomatonBuilder| -> Vec<DFA> {
            let both = self.word.both();
            let make = |letters| {
                if self.beginning {
                    maker.build_prefix_dfa(letters)
                } else {
                    maker.build_dfa(letters)
                }
            };
            both.iter().map(make).collect()
        };
        Self {
            word: self.word.clone(),
            beginning: self.beginning,
            stems: self.stems.clone(),
            joining: self.joining.clone(),
            near: maker.map(make).unwrap_or_default(),
        }
    }

    /// Returns how many letters it has.
    pub fn length(&self) -> usize {
        self.word.both().narrow.chars().count()
    }

    /// Says whether words that are nearly the same fit too.
    pub fn has_slips(&self) -> bool {
        !self.near.is_empty()
    }

    pub(super) fn letters(&self) -> impl Iterator<Item = &str> {
        self.word.both().iter()
    }

    pub(super) fn is_beginning(&self) -> bool {
        self.beginning
    }

    pub(super) fn stems(&self) -> impl Iterator<Item = (StemId, &str)> {
        self.stems.iter().map(|(way, stem)| (*way, &**stem))
    }

    /// Returns the stems that the last of the words may have of which a word is made.
    pub(super) fn tails(&self) -> impl Iterator<Item = (StemId, &str)> {
        let long = |stem: &str| stem.chars().count() >= SHORTEST_STEM_OF_TAIL;
        self.stems()
            .filter(move |(way, stem)| self.joining.contains(way) && long(stem))
    }

    /// Returns the letters with which such a stem may begin.
    pub(super) fn beginnings_of_tails(&self) -> impl Iterator<Item = (StemId, &str)> {
        let long = self.beginning && self.length() >= SHORTEST_TAIL;
        let ways = self.joining.iter().filter(move |_| long);
        ways.flat_map(|way| self.letters().map(|letters| (*way, letters)))
    }

    pub(super) fn near(&self) -> &[DFA] {
        &self.near
    }

    /// Returns which part of a text fits, if this word of it does: the bytes of the text.
    ///
    /// `way` is how the words of the text are stemmed.
    pub(super) fn touched(
        &self,
        text: &str,
        word: &Word,
        way: Option<StemId>,
        stems: &Stems,
        dictionary: &Dictionary,
    ) -> Option<Range<usize>> {
        let of_text = word.fold.both();
        let whole = Some(word.range.clone());
        let same = |mine: &str| of_text.iter().any(|letters| letters == mine);
        if self.letters().any(same) {
            return whole;
        }
        if self.beginning {
            let begins = |mine: &&str| of_text.iter().any(|letters| letters.starts_with(*mine));
            if let Some(mine) = self.letters().find(begins) {
                let letters = text.get(word.range.clone()).unwrap_or_default();
                let length = beginning(letters, mine);
                return Some(word.range.start..word.range.start + length);
            }
        }
        let has_stem = |(of, stem): (StemId, &str)| {
            let same = |letters: &str| {
                letters == stem || way == Some(of) && *stems.stem(of, letters) == *stem
            };
            of_text.iter().any(same)
        };
        if self.stems().any(has_stem) {
            return whole;
        }
        if let Some(way) = way.filter(|way| self.joining.contains(way)) {
            let tails = of_text.iter().flat_map(|letters| {
                let tails = tails(letters);
                tails.map(move |(at, tail)| (letters, at, stems.stem(way, tail)))
            });
            let mut tails = tails.filter(|(.., stem)| dictionary.has_tail(way, stem));
            let wanted = |stem: &str| {
                self.tails().any(|mine| mine == (way, stem))
                    || self
                        .beginnings_of_tails()
                        .any(|(of, mine)| of == way && stem.starts_with(mine))
            };
            if let Some((letters, at, _)) = tails.find(|(.., stem)| wanted(stem)) {
                let head = letters.get(..at).unwrap_or_default();
                let written = text.get(word.range.clone()).unwrap_or_default();
                let start = word.range.start + beginning(written, head);
                let tail = start..word.range.end;
                return if tail.is_empty() { whole } else { Some(tail) };
            }
        }
        let is_near = |near: &DFA| {
            let near = |letters: &str| matches!(near.eval(letters), Distance::Exact(_));
            of_text.iter().any(near)
        };
        whole.filter(|_| self.near.iter().any(is_near))
    }
}

impl fmt::Debug for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wanted")
            .field("word", &self.word)
            .field("beginning", &self.beginning)
            .field("stems", &self.stems)
            .field("slips", &self.has_slips())
            .finish_non_exhaustive()
    }
}
