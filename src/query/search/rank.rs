//! How well an entity fits what is searched for.
//!
//! Whole numbers throughout, so that the order is the same on every machine.

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
    fn new(entity: EntityIx, passage: PassageIx, score: u64, has: u32) -> Self {
        Self {
            short: u32::try_from(PERFECT.saturating_sub(score)).unwrap_or(u32::MAX),
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
}

/// Returns how much a word counts that so many of all texts have: one more for every halving.
pub(super) fn weight(texts: usize, of: usize) -> u64 {
    let times = of.max(1) / texts.max(1);
    u64::from(times.max(1).ilog2()) + 1
}

impl Fits<'_> {
    /// Returns the entities of which words fit that together count at least `least`, in their
    /// order, if they exist on the day; and says whether there are any that do not.
    pub(super) fn ranked(&self, least: u64) -> (Vec<Ranked>, bool) {
        if let ([list], [weight]) = (&*self.lists, &*self.weights) {
            return self.of_one_word(list, *weight);
        }
        let mut rests: Vec<&[Fit]> = self.lists.iter().map(Vec::as_slice).collect();
        let mut ranked = Vec::with_capacity(rests.first().map_or(0, |first| first.len()));
        let mut own: Vec<(PassageIx, usize, Grade)> = Vec::new();
        let mut hidden = false;
        while let Some(entity) = self.next(&rests) {
            let end = self.index.of(entity).end;
            own.clear();
            let mut weight = 0;
            let mut has = 0;
            for ((word, rest), weight_of) in rests.iter_mut().enumerate().zip(&self.weights) {
                let mut any = false;
                while let Some(((at, grade), behind)) = rest.split_first()
                    && at.0 < end
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
            if weight < least {
                continue;
            }
            if self.view.shows(entity) {
                ranked.extend(self.rank(entity, &mut own, has));
            } else {
                hidden = true;
            }
        }
        (ranked, hidden)
    }

    /// Returns the same for a single word, which may fit a good part of all entities.
    fn of_one_word(&self, list: &[Fit], weight: u64) -> (Vec<Ranked>, bool) {
        let mut hidden = None;
        let mut ranked: Vec<Ranked> = Vec::with_capacity(list.len());
        for (at, grade) in list {
            let Some(passage) = self.index.passage(*at) else {
                continue;
            };
            if hidden == Some(passage.entity) || !self.holds(*at, passage) {
                continue;
            }
            let score = self.score(passage, weight * u64::from(grade.0), 0, 1);
            let found = Ranked::new(passage.entity, *at, score, u32::MAX);
            match ranked.last_mut().filter(|last| last.entity == found.entity) {
                Some(last) => {
                    if found.short < last.short {
                        *last = found;
                    }
                }
                None if self.view.shows(found.entity) => ranked.push(found),
                None => hidden = Some(found.entity),
            }
        }
        (ranked, hidden.is_some())
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

    /// Ranks an entity by the words that fit its texts.
    fn rank(
        &self,
        entity: EntityIx,
        own: &mut [(PassageIx, usize, Grade)],
        has: u32,
    ) -> Option<Ranked> {
        own.sort_unstable_by_key(|(at, word, _)| (*at, *word));
        let of = |word: usize| self.weights.get(word).copied().unwrap_or_default();
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
            // What another text of the entity has counts half.
            let elsewhere: u64 = (0..self.weights.len())
                .filter(|word| !text.iter().any(|(_, here, _)| here == word))
                .map(|word| {
                    let grades = own.iter().filter(|(_, of, _)| *of == word);
                    let grade = grades.map(|(.., grade)| *grade).max();
                    of(word) * u64::from(grade.unwrap_or_default().0) / 2
                })
                .sum();
            let score = self.score(passage, here, elsewhere, text.len());
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, *at));
            }
        }
        let (score, passage) = best?;
        Some(Ranked::new(entity, passage, score, has))
    }

    /// Returns how well a text fits.
    fn score(&self, passage: &Passage, here: u64, elsewhere: u64, words: usize) -> u64 {
        let all: u64 = self.weights.iter().sum();
        let whole = u64::from(Grade::MOST) * all.max(1);
        // A quarter of the score tells how much of the text was searched for.
        let of_text = u64::from(passage.words).max(1);
        let covered = 75 + 25 * (words as u64).min(of_text) / of_text;
        let here = PERFECT * here * covered * of_part(passage.part) * self.of_language(passage);
        let here = here / (whole * 100 * 100 * 100);
        if elsewhere == 0 {
            return here;
        }
        here + PERFECT * elsewhere * 75 / (whole * 100)
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
