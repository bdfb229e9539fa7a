//! How well an entity fits what is searched for.
//!
//! Whole numbers throughout, so that the order is the same on every machine.

use rustc_hash::FxHashMap;

use super::sieve::Sieve;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::graph::NameKind;
use crate::graph::View;
use crate::graph::text::Fit;
use crate::graph::text::Grade;
use crate::graph::text::Part;
use crate::graph::text::Passage;
use crate::graph::text::PassageIx;
use crate::graph::text::Place;
use crate::graph::text::TextIndex;
use crate::model::LangId;

/// The score of an entity whose name is what is searched for.
pub(super) const PERFECT: u64 = 10_000;

/// An entity that fits. Ordered from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ranked {
    /// How much is missing to the best score.
    pub(super) short: u32,
    /// How few ties it has: among equals, what has to do with much is wanted most. Told only of
    /// those for which it matters.
    lonely: u32,
    /// The entity.
    pub(super) entity: EntityIx,
    /// The text that fits best.
    pub(super) passage: PassageIx,
    /// Which of the words it has, the first in the lowest bit.
    has: u32,
}

impl Ranked {
    fn new(entity: EntityIx, passage: PassageIx, short: u32, has: u32) -> Self {
        Self {
            short,
            lonely: 0,
            entity,
            passage,
            has,
        }
    }

    /// Says whether it has a word, by its place among those that are searched for.
    pub(super) fn has(&self, word: usize) -> bool {
        self.has & bit(word) != 0
    }
}

/// Returns the bit of a word; words far behind share the last.
fn bit(word: usize) -> u32 {
    1 << word.min(31)
}

/// Sorts the best that fit to the front, as many as are wanted, and drops the others.
pub(super) fn best(graph: &Graph, ranked: &mut Vec<Ranked>, wanted: usize) {
    // Most are out of the question by their score alone.
    if wanted < ranked.len() {
        let (_, last, _) = ranked.select_nth_unstable_by_key(wanted, |ranked| ranked.short);
        let short = last.short;
        ranked.retain(|ranked| ranked.short <= short);
    }
    with_ties(graph, ranked);
    ranked.sort_unstable();
    ranked.truncate(wanted);
}

/// Tells how many ties those that fit have.
pub(super) fn with_ties(graph: &Graph, ranked: &mut [Ranked]) {
    for ranked in ranked {
        let ties = u32::try_from(graph.ties(ranked.entity).len());
        ranked.lonely = u32::MAX - ties.unwrap_or(u32::MAX);
    }
}

/// Where each word of a search fits, and how much it counts.
pub(super) struct Fits<'a> {
    pub(super) index: &'a TextIndex,
    pub(super) view: View<'a>,
    pub(super) languages: &'a [LangId],
    /// The texts that each word fits, in their order.
    pub(super) lists: Vec<Vec<Fit>>,
    /// How rare each word is.
    pub(super) weights: Vec<u64>,
    /// The only entities of interest, by id; all where nothing is said.
    pub(super) among: Option<Vec<EntityIx>>,
}

/// Returns how much a word counts that so many of all texts have: one more for every halving.
pub(super) fn weight(texts: usize, of: usize) -> u64 {
    let times = of.max(1) / texts.max(1);
    u64::from(times.max(1).ilog2()) + 1
}

impl Fits<'_> {
    /// Puts the entities of which words fit that together count at least `least` into a sieve, in
    /// their order.
    pub(super) fn put(&self, least: u64, into: &mut Sieve<'_>) {
        if let ([list], [weight]) = (&*self.lists, &*self.weights) {
            self.put_one_word(list, *weight, into);
            return;
        }
        let whole = self.whole();
        let mut rests: Vec<&[Fit]> = self.lists.iter().map(Vec::as_slice).collect();
        let mut among = self.among.as_ref().map(|among| among.iter());
        let mut own: Vec<(PassageIx, usize, Grade)> = Vec::new();
        loop {
            let next = match &mut among {
                Some(among) => among.next().copied(),
                None => self.next(&rests),
            };
            let Some(entity) = next else {
                return;
            };
            let texts = self.index.of(entity);
            own.clear();
            let mut weight = 0;
            let mut has = 0;
            for ((word, rest), weight_of) in rests.iter_mut().enumerate().zip(&self.weights) {
                let mut any = false;
                *rest = from(rest, texts.start);
                while let Some(((at, grade), behind)) = rest.split_first()
                    && at.0 < texts.end
                {
                    if self
                        .index
                        .passage(*at)
                        .is_some_and(|of| self.holds(*at, of))
                    {
                        own.push((*at, word, *grade));
                        any = true;
                    }
                    *rest = behind;
                }
                if any {
                    weight += *weight_of;
                    has |= bit(word);
                }
            }
            if weight < least || !into.count(entity) {
                continue;
            }
            if let Some((short, passage)) = self.rank(&mut own, whole, into.limit()) {
                into.keep(Ranked::new(entity, passage, short, has));
            }
        }
    }

    /// Does the same for a single word, which may fit a good part of all entities.
    fn put_one_word(&self, list: &[Fit], weight: u64, into: &mut Sieve<'_>) {
        let mut scores = Scores::default();
        let whole = self.whole();
        let mut latest: Option<Ranked> = None;
        let mut put = |found: Option<Ranked>| {
            if let Some(found) = found
                && into.count(found.entity)
            {
                into.keep(found);
            }
        };
        for (at, grade) in list {
            let Some(passage) = self.index.passage(*at) else {
                continue;
            };
            if !self.holds(*at, passage) {
                continue;
            }
            let score = scores.of(
                (*grade, passage.words, self.worth(passage)),
                |covered, worth| whole.part(weight * u64::from(grade.0) * covered * worth),
            );
            let short = short(score);
            match &mut latest {
                Some(latest) if latest.entity == passage.entity => {
                    if short < latest.short {
                        (latest.short, latest.passage) = (short, *at);
                    }
                }
                _ => {
                    let found = Ranked::new(passage.entity, *at, short, u32::MAX);
                    put(latest.replace(found));
                }
            }
        }
        put(latest);
    }

    /// Returns the first entity that any of these fits belong to.
    fn next(&self, rests: &[&[Fit]]) -> Option<EntityIx> {
        let first = rests.iter().filter_map(|rest| rest.first());
        let (at, _) = first.min_by_key(|(at, _)| *at)?;
        self.index.passage(*at).map(|passage| passage.entity)
    }

    /// Says whether a text is looked at: a name always, other words if they hold on the day.
    fn holds(&self, at: PassageIx, passage: &Passage) -> bool {
        match passage.part {
            Part::Property(_) => match self.index.place(at) {
                Some(Place::Statement(statement)) => self.view.shows_statement(statement),
                _ => true,
            },
            _ => true,
        }
    }

    /// Tells how much an entity misses to the best score by the words that fit its texts, and which
    /// text fits best; nothing if it misses more than `limit`.
    fn rank(
        &self,
        own: &mut [(PassageIx, usize, Grade)],
        whole: Whole,
        limit: u32,
    ) -> Option<(u32, PassageIx)> {
        own.sort_unstable_by_key(|(at, word, _)| (*at, *word));
        let of = |word: usize| self.weights.get(word).copied().unwrap_or_default();
        let mut least = PERFECT.saturating_sub(u64::from(limit));
        let mut best: Option<(u64, PassageIx)> = None;
        for text in own.chunk_by(|a, b| a.0 == b.0) {
            let Some(((at, ..), passage)) = text
                .first()
                .and_then(|fit| Some((fit, self.index.passage(fit.0)?)))
            else {
                continue;
            };
            let here: u64 = text
                .iter()
                .map(|(_, word, grade)| of(*word) * u64::from(grade.0))
                .sum();
            let here = here * covered(text.len(), passage.words) * self.worth(passage);
            // What another text of the entity has counts half.
            let elsewhere: u64 = if text.len() == own.len() {
                0
            } else {
                (0..self.weights.len())
                    .filter(|word| !text.iter().any(|(_, here, _)| here == word))
                    .map(|word| {
                        let grades = own.iter().filter(|(_, of, _)| *of == word);
                        let grade = grades.map(|(.., grade)| *grade).max();
                        of(word) * u64::from(grade.unwrap_or_default().0) / 2
                    })
                    .sum()
            };
            // Most can be told to be too bad without dividing.
            if elsewhere == 0 && !whole.has(here, least) {
                continue;
            }
            let score = whole.part(here) + whole.part(elsewhere * 75 * 100 * 100);
            if score >= least {
                best = Some((score, *at));
                least = score + 1;
            }
        }
        best.map(|(score, passage)| (short(score), passage))
    }

    fn whole(&self) -> Whole {
        let all: u64 = self.weights.iter().sum();
        Whole(u64::from(Grade::MOST) * all.max(1) * 100 * 100 * 100)
    }

    /// Returns what a text counts by what and in which language it is, in ten-thousandths.
    fn worth(&self, passage: &Passage) -> u64 {
        of_part(passage.part) * self.of_language(passage)
    }

    /// Returns what a text in its language counts, in hundredths.
    fn of_language(&self, passage: &Passage) -> u64 {
        let wanted = self.languages.first();
        match (passage.lang, wanted) {
            (Some(lang), Some(wanted)) if lang != *wanted => 98,
            _ => 100,
        }
    }
}

/// Returns the part of a list of fits from a text on. What is looked for is mostly near.
fn from(list: &[Fit], text: u32) -> &[Fit] {
    let is_before = |(at, _): &Fit| at.0 < text;
    let mut reach = 1;
    while list.get(reach).is_some_and(is_before) {
        reach *= 2;
    }
    let near = list.get(..=reach).unwrap_or(list);
    list.get(near.partition_point(is_before)..).unwrap_or(&[])
}

/// Returns how much is missing to the best score.
fn short(score: u64) -> u32 {
    u32::try_from(PERFECT.saturating_sub(score)).unwrap_or(u32::MAX)
}

/// Returns what a text counts of which so many words were searched for, in hundredths: a quarter tells
/// how much of the text that is.
fn covered(words: usize, of: u8) -> u64 {
    let of = u64::from(of).max(1);
    75 + 25 * (words as u64).min(of) / of
}

/// What a text would count that is exactly what is searched for, in hundredths of hundredths of
/// hundredths of grades times weights.
#[derive(Clone, Copy, Debug)]
struct Whole(u64);

impl Whole {
    /// Returns the score of a part.
    fn part(self, part: u64) -> u64 {
        PERFECT * part / self.0
    }

    /// Says whether the score of a part is at least so much.
    fn has(self, part: u64, least: u64) -> bool {
        PERFECT * part >= least * self.0
    }
}

/// The scores of a single word: many texts have the same few.
#[derive(Debug, Default)]
struct Scores {
    known: FxHashMap<(u8, u8, u64), u64>,
}

impl Scores {
    /// Returns the score of a text of so many words of which one fits so well, and that is worth so
    /// much.
    fn of(
        &mut self,
        (grade, words, worth): (Grade, u8, u64),
        score: impl FnOnce(u64, u64) -> u64,
    ) -> u64 {
        let known = self.known.entry((grade.0, words, worth));
        *known.or_insert_with(|| score(covered(1, words), worth))
    }
}

/// Returns what a text counts, in hundredths.
fn of_part(part: Part) -> u64 {
    match part {
        Part::Name(NameKind::Name) => 100,
        Part::Name(NameKind::Abbreviation) => 99,
        Part::Name(NameKind::Alias) => 95,
        Part::Name(NameKind::FormerName) => 88,
        Part::Property(_) => 60,
        Part::Measure => 55,
        Part::Dimension => 45,
        Part::Member => 40,
    }
}
