//! The index of words: from a searched word to the texts that have it or one like it.
//!
//! Made when it is first asked for, from the graph alone, so that a program that does not search
//! does not wait for it. What several words together mean, and which answer is best, is not here
//! (`query::search`).

mod dictionary;
mod passages;
mod stems;
mod wanted;
mod words;

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Graph;
use crate::facts::EntityIx;
use crate::model::LangId;
use dictionary::Dictionary;
use dictionary::Term;
use dictionary::stem_key;
use dictionary::tail_key;

pub use passages::{Part, Passage, Place};
pub use stems::{StemId, Stems};
pub use wanted::{Grade, Wanted, slips};
pub use words::{Word, Words, words};

/// A text that search looks into, by its place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PassageIx(pub u32);

/// All words of all texts, and where they stand.
///
/// INVARIANT: the texts of one entity stand next to each other, entities in their order.
#[derive(Debug)]
pub struct TextIndex {
    passages: Box<[Passage]>,
    /// Where each text stands; apart, since most searches look at many texts and show few.
    places: Box<[Place]>,
    /// Where the texts of each entity start; one more than there are entities.
    starts: Box<[u32]>,
    dictionary: Dictionary,
    /// Where the postings of each term start; one more than there are terms.
    offsets: Box<[u32]>,
    postings: Box<[Posting]>,
    stems: Stems,
}

/// That a term stands in a text, and whether the text begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Posting(u32);

impl Posting {
    fn new(passage: u32, first: bool) -> Self {
        Self(passage << 1 | u32::from(first))
    }

    fn passage(self) -> PassageIx {
        PassageIx(self.0 >> 1)
    }

    fn is_first(self) -> bool {
        self.0 & 1 == 1
    }
}

/// A text that has a word, and how well the word fits.
pub type Fit = (PassageIx, Grade);

impl TextIndex {
    /// Indexes the words of a graph.
    pub(super) fn new(graph: &Graph) -> Self {
        let stems = Stems::new(graph.ontology());
        let (mut passages, places): (Vec<Passage>, Vec<Place>) =
            passages::all(graph).into_iter().unzip();
        let mut terms = Terms::default();
        for ((at, passage), place) in (0u32..).zip(&mut passages).zip(&places) {
            let words = words(passages::text(graph, passage, *place));
            passage.words = u8::try_from(words.single.len()).unwrap_or(u8::MAX);
            let way = stems.of(passage.lang);
            let start = words.single.first().map(|word| word.range.start);
            for word in words.single.iter().chain(&words.joined) {
                let posting = Posting::new(at, Some(word.range.start) == start);
                for letters in word.fold.both().iter() {
                    let term = terms.word(letters, posting);
                    if let Some(way) = way {
                        terms.stem(term, way, letters, &stems, posting);
                    }
                }
            }
        }
        terms.tails(&stems, &passages);
        let (dictionary, offsets, postings) = terms.sorted();
        Self {
            starts: starts(&passages, graph.entities().len()),
            passages: passages.into(),
            places: places.into(),
            dictionary,
            offsets,
            postings,
            stems,
        }
    }

    /// Returns how words are stemmed.
    pub fn stems(&self) -> &Stems {
        &self.stems
    }

    /// Returns all texts; the place of a text is its [`PassageIx`].
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// Returns a text.
    pub fn passage(&self, at: PassageIx) -> Option<&Passage> {
        self.passages.get(at.0 as usize)
    }

    /// Returns where a text stands.
    pub fn place(&self, at: PassageIx) -> Option<Place> {
        self.places.get(at.0 as usize).copied()
    }

    /// Returns the words of a text of the graph that was indexed.
    pub fn text<'a>(&self, graph: &'a Graph, at: PassageIx) -> &'a str {
        let found = self.passage(at).zip(self.place(at));
        found.map_or("", |(passage, place)| passages::text(graph, passage, place))
    }

    /// Returns the texts of an entity.
    pub fn of(&self, entity: EntityIx) -> Range<u32> {
        let at = entity.0 as usize;
        let start = self.starts.get(at).copied().unwrap_or_default();
        start..self.starts.get(at + 1).copied().unwrap_or(start)
    }

    /// Returns how many texts are looked at to find a word, and what is needed to find them.
    pub fn meant(&self, wanted: &Wanted) -> Meant {
        let terms = self.dictionary.meant(wanted);
        let postings = terms.iter().map(|(term, _)| self.postings(*term).len());
        Meant {
            postings: postings.sum(),
            terms,
        }
    }

    /// Returns the texts that have what is meant, in their order, each once with its best grade.
    ///
    /// `is_first` says that the word is the first of those that are searched for, and so fits best
    /// at the beginning of a text. `among` restricts the texts to those of some entities, sorted.
    pub fn fits(&self, meant: &Meant, is_first: bool, among: Option<&[EntityIx]>) -> Vec<Fit> {
        if meant.postings > SORTED_AT_MOST {
            return self.many_fits(meant, is_first, among);
        }
        let graded = meant.terms.iter().flat_map(|(term, grade)| {
            self.postings(*term).iter().map(move |posting| {
                let later = is_first && !posting.is_first();
                let grade = if later { grade.later() } else { *grade };
                (posting.passage(), grade)
            })
        });
        let mut fits: Vec<Fit> = graded.collect();
        fits.sort_unstable_by_key(|(at, grade)| (*at, std::cmp::Reverse(*grade)));
        fits.dedup_by_key(|(at, _)| *at);
        if let Some(among) = among {
            fits.retain(|(at, _)| {
                let entity = self.passage(*at).map(|passage| passage.entity);
                entity.is_some_and(|entity| among.binary_search(&entity).is_ok())
            });
        }
        fits
    }

    /// Does the same where there are so many that it is quicker to mark the texts than to sort them.
    fn many_fits(&self, meant: &Meant, is_first: bool, among: Option<&[EntityIx]>) -> Vec<Fit> {
        let mut marks = vec![0u8; self.passages.len().next_multiple_of(WORD)];
        for (term, grade) in &meant.terms {
            let later = if is_first { grade.later() } else { *grade };
            for posting in self.postings(*term) {
                let grade = if posting.is_first() { grade.0 } else { later.0 };
                if let Some(mark) = marks.get_mut(posting.passage().0 as usize) {
                    *mark = grade.max(*mark);
                }
            }
        }
        let Some(among) = among else {
            return marked(&marks);
        };
        let texts = among.iter().flat_map(|entity| self.of(*entity));
        let marked = texts.filter_map(|at| Some((PassageIx(at), *marks.get(at as usize)?)));
        let fits = marked.filter(|(_, mark)| *mark > 0);
        fits.map(|(at, mark)| (at, Grade(mark))).collect()
    }

    fn postings(&self, term: Term) -> &[Posting] {
        let at = term as usize;
        let bounds = self.offsets.get(at).zip(self.offsets.get(at + 1));
        bounds
            .and_then(|(start, end)| self.postings.get(*start as usize..*end as usize))
            .unwrap_or(&[])
    }

    /// Returns which part of a text fits what is searched for, if this word of it does: the bytes of
    /// the text.
    pub fn touched(
        &self,
        wanted: &Wanted,
        text: &str,
        word: &Word,
        lang: Option<LangId>,
    ) -> Option<Range<usize>> {
        let way = self.stems.of(lang);
        wanted.touched(text, word, way, &self.stems, &self.dictionary)
    }

    /// Returns how many bytes the index takes.
    pub fn bytes(&self) -> usize {
        size_of_val(&*self.passages)
            + size_of_val(&*self.places)
            + size_of_val(&*self.starts)
            + self.dictionary.bytes()
            + size_of_val(&*self.offsets)
            + size_of_val(&*self.postings)
    }
}

/// Up to so many texts are sorted.
const SORTED_AT_MOST: usize = 8_192;

/// So many marks are looked at together.
const WORD: usize = size_of::<u64>();

/// Returns what is marked, in its order. Most is not, so that several marks are looked at together.
fn marked(marks: &[u8]) -> Vec<Fit> {
    let mut fits = Vec::new();
    let (words, _) = marks.as_chunks::<WORD>();
    for (start, word) in (0u32..).step_by(WORD).zip(words) {
        let mut word = u64::from_le_bytes(*word);
        while word != 0 {
            let at = word.trailing_zeros() / u8::BITS;
            let mark = (word >> (at * u8::BITS)) as u8;
            fits.push((PassageIx(start + at), Grade(mark)));
            word &= !(u64::from(u8::MAX) << (at * u8::BITS));
        }
    }
    fits
}

/// The words and stems that a searched word may mean, and how many texts have them.
#[derive(Clone, Debug, Default)]
pub struct Meant {
    terms: Vec<(Term, Grade)>,
    /// How many texts have them; one that has several of them counts for each.
    pub postings: usize,
}

/// The terms while the texts are read.
#[derive(Default)]
struct Terms {
    numbers: FxHashMap<Box<[u8]>, u32>,
    /// The stem of each word, for each way of stemming.
    stems: FxHashMap<(u32, StemId), Option<u32>>,
    /// The last text that has each term.
    last: Vec<u32>,
    postings: Vec<(u32, Posting)>,
}

impl Terms {
    fn word(&mut self, letters: &str, posting: Posting) -> u32 {
        let term = self.number(letters.as_bytes());
        self.post(term, posting);
        term
    }

    /// Adds the stem of a word, if it is another than the word.
    fn stem(&mut self, word: u32, way: StemId, letters: &str, stems: &Stems, posting: Posting) {
        let known = self.stems.get(&(word, way)).copied();
        let term = known.unwrap_or_else(|| {
            let stem = stems.stem(way, letters);
            let other = *stem != *letters;
            let term = other.then(|| self.number(&stem_key(way, &stem)));
            self.stems.insert((word, way), term);
            term
        });
        if let Some(term) = term {
            self.post(term, posting);
        }
    }

    /// Adds, for words that are made of others, the stem of the last of these, if it is known as a
    /// word or stem of its own.
    fn tails(&mut self, stems: &Stems, passages: &[Passage]) {
        let mut found: FxHashMap<(u32, StemId), Vec<Box<[u8]>>> = FxHashMap::default();
        for (key, number) in &self.numbers {
            let ways = stems.ways().filter(|way| stems.joins(*way));
            for way in ways.filter(|way| self.stems.contains_key(&(*number, *way))) {
                let word = std::str::from_utf8(key).unwrap_or_default();
                for (_, tail) in wanted::tails(word) {
                    let stem = stems.stem(way, tail);
                    let known = [tail.as_bytes(), stem.as_bytes(), &stem_key(way, &stem)];
                    if known.iter().any(|key| self.numbers.contains_key(*key)) {
                        let tails = found.entry((*number, way)).or_default();
                        tails.push(tail_key(way, &stem).into());
                    }
                }
            }
        }
        let mut numbered: FxHashMap<(u32, StemId), Vec<u32>> = FxHashMap::default();
        for (of, keys) in found {
            let numbers = keys.iter().map(|key| self.number(key)).collect();
            numbered.insert(of, numbers);
        }
        for at in 0..self.postings.len() {
            let Some((term, posting)) = self.postings.get(at).copied() else {
                continue;
            };
            let passage = passages.get(posting.passage().0 as usize);
            let way = passage.and_then(|passage| stems.of(passage.lang));
            let tails = way.and_then(|way| numbered.get(&(term, way)));
            for tail in tails.into_iter().flatten() {
                self.post(*tail, posting);
            }
        }
    }

    fn number(&mut self, key: &[u8]) -> u32 {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(key.into(), number);
        self.last.push(u32::MAX);
        number
    }

    /// Notes that a text has a term, once; its first word comes first.
    fn post(&mut self, term: u32, posting: Posting) {
        let passage = posting.passage().0;
        if let Some(last) = self.last.get_mut(term as usize)
            && *last != passage
        {
            *last = passage;
            self.postings.push((term, posting));
        }
    }

    /// Puts everything in the order of the dictionary.
    fn sorted(self) -> (Dictionary, Box<[u32]>, Box<[Posting]>) {
        let mut keys: Vec<(Box<[u8]>, u32)> = self.numbers.into_iter().collect();
        keys.sort_unstable();
        let mut place = vec![0u32; keys.len()];
        for (at, (_, number)) in (0u32..).zip(&keys) {
            if let Some(place) = place.get_mut(*number as usize) {
                *place = at;
            }
        }
        let sorted: Vec<Box<[u8]>> = keys.into_iter().map(|(key, _)| key).collect();
        let dictionary = Dictionary::new(&sorted);
        let place = |term: u32| place.get(term as usize).copied().unwrap_or_default() as usize;
        let mut offsets = vec![0u32; sorted.len() + 1];
        for (term, _) in &self.postings {
            if let Some(count) = offsets.get_mut(place(*term) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for offset in &mut offsets {
            sum += *offset;
            *offset = sum;
        }
        let mut next = offsets.clone();
        let mut postings = vec![Posting(0); self.postings.len()];
        for (term, posting) in self.postings {
            if let Some(next) = next.get_mut(place(term)) {
                if let Some(slot) = postings.get_mut(*next as usize) {
                    *slot = posting;
                }
                *next += 1;
            }
        }
        (dictionary, offsets.into(), postings.into())
    }
}

fn starts(passages: &[Passage], entities: usize) -> Box<[u32]> {
    let mut starts = Vec::with_capacity(entities + 1);
    let mut at = 0u32;
    for entity in 0..=entities {
        while passages
            .get(at as usize)
            .is_some_and(|passage| (passage.entity.0 as usize) < entity)
        {
            at += 1;
        }
        starts.push(at);
    }
    starts.into()
}
