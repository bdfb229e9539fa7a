//! Looks for words, widens what fits until something does, and cuts a page.

use super::Found;
use super::Hit;
use super::LONGEST;
use super::Nothing;
use super::PAGE;
use super::Search;
use super::rank::Fits;
use super::rank::PERFECT;
use super::rank::Ranked;
use super::rank::best;
use super::rank::weight;
use super::rank::with_ties;
use super::sieve::Sieve;
use super::snippet::Snippet;
use super::snippet::snippet;
use super::words::Asked;
use super::words::asked;
use crate::facts::EntityIx;
use crate::graph::NameKind;
use crate::graph::Naming;
use crate::graph::View;
use crate::graph::text::Fit;
use crate::graph::text::Meant;
use crate::graph::text::Part;
use crate::graph::text::PassageIx;
use crate::graph::text::Place;
use crate::graph::text::TextIndex;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::cursor::Fingerprint;
use crate::query::page::length;

/// What it costs to look through the dictionary for words with slips.
const DICTIONARY: usize = 2_000;
/// How many names are suggested.
const SUGGESTIONS: usize = 5;

/// Finds the entities that a few words mean, the best first, one page.
///
/// Every name is found, on whatever day it was borne; other words only if they hold on the day.
pub fn search(view: View<'_>, search: &Search, budget: &mut Budget) -> Result<Found, QueryError> {
    let letters = search.text.chars().count();
    if letters > LONGEST {
        return Err(QueryError::TextTooLong {
            letters,
            most: LONGEST,
        });
    }
    let wanted = length("first", search.first, PAGE.most)?.unwrap_or(PAGE.default);
    let index = view.graph().text_index();
    let asked = asked(index, &search.text);
    let question = (
        "search",
        &*search.text,
        &search.languages,
        &search.types,
        view.day(),
        view.includes_ended(),
    );
    let fingerprint = Fingerprint::of(&question);
    let after = match &search.after {
        Some(cursor) => Some((cursor, fingerprint.key(cursor)?)),
        None => None,
    };
    let mut looking = Looking {
        view,
        index,
        search,
        budget,
        hidden: false,
    };
    // Where an answer begins behind a cursor, what stands before it must be known too.
    let kept = if after.is_none() { wanted } else { usize::MAX };
    let Fitting { mut asked, found } = looking.fitting(asked, kept)?;
    let types = found.types();
    let total = found.total();
    let mut ranked = found.into_kept();
    let mut nothing = None;
    if total == 0 {
        nothing = Some(match (asked.is_empty(), types.is_empty(), looking.hidden) {
            (true, ..) => Nothing::NoWords,
            (_, false, _) => Nothing::OtherTypes,
            (.., true) => Nothing::NotOnDay,
            _ => Nothing::NotFound,
        });
    }
    let mut suggestions = Vec::new();
    if nothing == Some(Nothing::NotFound) {
        (suggestions, asked) = looking.suggestions(asked)?;
    }
    let mut rest = total;
    let mut has_previous = false;
    if let Some((cursor, key)) = after {
        with_ties(view.graph(), &mut ranked);
        let last = view
            .graph()
            .by_id(&key)
            .and_then(|entity| {
                ranked
                    .iter()
                    .find(|ranked| ranked.entity == entity)
                    .copied()
            })
            .ok_or_else(|| QueryError::StaleCursor {
                cursor: cursor.clone(),
            })?;
        ranked.retain(|ranked| *ranked > last);
        rest = ranked.len();
        has_previous = true;
    }
    best(view.graph(), &mut ranked, wanted);
    let hits = ranked
        .iter()
        .filter_map(|ranked| looking.hit(ranked, &asked));
    Ok(Found {
        hits: Slice::new(
            hits.collect(),
            total,
            (has_previous, wanted < rest),
            fingerprint,
        ),
        types,
        suggestions,
        nothing,
    })
}

/// What fits, and the words as they were looked for.
struct Fitting<'a> {
    asked: Vec<Asked>,
    found: Sieve<'a>,
}

struct Looking<'a, 'b> {
    view: View<'a>,
    index: &'a TextIndex,
    search: &'a Search,
    budget: &'b mut Budget,
    /// Whether something fits that does not exist on the day.
    hidden: bool,
}

impl<'a> Looking<'a, '_> {
    /// Finds what has all words; else all with slips; else most of them. Keeps the best so many.
    fn fitting(&mut self, mut asked: Vec<Asked>, kept: usize) -> Result<Fitting<'a>, QueryError> {
        let mut meant = Vec::with_capacity(asked.len());
        for asked in &mut asked {
            meant.push(self.meant(asked)?);
        }
        let mut found = self.having_all(&meant, kept)?;
        if found.is_empty() && !asked.is_empty() {
            let mut wider = false;
            for (asked, meant) in asked.iter_mut().zip(&mut meant) {
                if !asked.wanted.has_slips()
                    && let Some(slipped) = asked.with_slips(u8::MAX)
                {
                    *meant = self.look(&slipped)?;
                    *asked = slipped;
                    wider = true;
                }
            }
            if wider {
                found = self.having_all(&meant, kept)?;
            }
            if found.is_empty() && meant.len() > 1 {
                found = self.having_most(&meant, kept)?;
            }
        }
        Ok(Fitting { asked, found })
    }

    /// Looks a word up; with a slip where it is nowhere, then with more.
    fn meant(&mut self, asked: &mut Asked) -> Result<Meant, QueryError> {
        let mut meant = self.look(asked)?;
        for slips in [1, u8::MAX] {
            if meant.postings > 0 {
                break;
            }
            if let Some(slipped) = asked.with_slips(slips) {
                meant = self.look(&slipped)?;
                *asked = slipped;
            }
        }
        Ok(meant)
    }

    fn look(&mut self, asked: &Asked) -> Result<Meant, QueryError> {
        if asked.wanted.has_slips() {
            self.budget.spend(DICTIONARY)?;
        }
        let meant = self.index.meant(&asked.wanted);
        Ok(meant)
    }

    /// Finds what has all words. The rarest is looked for first, the others only where it is.
    fn having_all(&mut self, meant: &[Meant], kept: usize) -> Result<Sieve<'a>, QueryError> {
        let mut order: Vec<usize> = (0..meant.len()).collect();
        order.sort_by_key(|word| meant.get(*word).map(|meant| meant.postings));
        let mut lists = vec![Vec::new(); meant.len()];
        let mut among: Option<Vec<EntityIx>> = None;
        let several = meant.len() > 1;
        for word in order {
            let (Some(meant), Some(list)) = (meant.get(word), lists.get_mut(word)) else {
                continue;
            };
            self.budget.spend(meant.postings)?;
            *list = self.index.fits(meant, word == 0, among.as_deref());
            if list.is_empty() {
                return Ok(self.sieve(kept));
            }
            if several {
                among = Some(self.entities(list));
            }
        }
        let weights = self.weights(meant);
        let all = weights.iter().sum();
        Ok(self.ranked((lists, among), weights, all, kept))
    }

    /// Finds what has words that count for two thirds of all.
    fn having_most(&mut self, meant: &[Meant], kept: usize) -> Result<Sieve<'a>, QueryError> {
        let weights = self.weights(meant);
        let all: u64 = weights.iter().sum();
        let lists = self.lists(meant)?;
        let least = (2 * all).div_ceil(3);
        Ok(self.ranked((lists, None), weights, least, kept))
    }

    fn lists(&mut self, meant: &[Meant]) -> Result<Vec<Vec<Fit>>, QueryError> {
        let mut lists = Vec::with_capacity(meant.len());
        for (word, meant) in meant.iter().enumerate() {
            self.budget.spend(meant.postings)?;
            lists.push(self.index.fits(meant, word == 0, None));
        }
        Ok(lists)
    }

    fn weights(&self, meant: &[Meant]) -> Vec<u64> {
        let texts = self.index.passages().len();
        let weights = meant.iter().map(|meant| weight(meant.postings, texts));
        weights.collect()
    }

    fn entities(&self, fits: &[Fit]) -> Vec<EntityIx> {
        let entities = fits.iter().filter_map(|(at, _)| self.index.passage(*at));
        let mut entities: Vec<EntityIx> = entities.map(|passage| passage.entity).collect();
        entities.dedup();
        entities
    }

    fn sieve(&self, kept: usize) -> Sieve<'a> {
        Sieve::new(self.view, self.search.types.as_deref(), kept)
    }

    /// Ranks what fits and exists on the day, of some entities or all, and keeps the best so many.
    fn ranked(
        &mut self,
        (lists, among): (Vec<Vec<Fit>>, Option<Vec<EntityIx>>),
        weights: Vec<u64>,
        least: u64,
        kept: usize,
    ) -> Sieve<'a> {
        let fits = Fits {
            index: self.index,
            view: self.view,
            languages: &self.search.languages,
            lists,
            weights,
            among,
        };
        let mut found = self.sieve(kept);
        fits.put(least, &mut found);
        self.hidden |= found.has_hidden();
        found
    }

    /// Finds the names that are nearest to what was searched for.
    fn suggestions(&mut self, asked: Vec<Asked>) -> Result<(Vec<Naming>, Vec<Asked>), QueryError> {
        let mut meant = Vec::with_capacity(asked.len());
        let mut wider = Vec::with_capacity(asked.len());
        for asked in asked {
            let asked = asked.with_more_slips();
            meant.push(self.look(&asked)?);
            wider.push(asked);
        }
        let mut lists = self.lists(&meant)?;
        let index = self.index;
        for list in &mut lists {
            list.retain(|(at, _)| {
                let part = index.passage(*at).map(|passage| passage.part);
                matches!(part, Some(Part::Name(_)))
            });
        }
        let weights = self.weights(&meant);
        let found = self.ranked((lists, None), weights, 1, SUGGESTIONS);
        let mut ranked = found.into_kept();
        best(self.view.graph(), &mut ranked, SUGGESTIONS);
        let names = ranked.iter().filter_map(|ranked| {
            let passage = self.index.passage(ranked.passage)?;
            match (passage.part, self.index.place(ranked.passage)?) {
                (Part::Name(kind), Place::Statement(statement)) => Some(Naming {
                    kind,
                    entity: passage.entity,
                    statement,
                }),
                _ => None,
            }
        });
        Ok((names.collect(), wider))
    }

    /// Tells what is to be shown of an entity that fits.
    fn hit(&self, ranked: &Ranked, asked: &[Asked]) -> Option<Hit> {
        let graph = self.view.graph();
        let mut at = ranked.passage;
        let mut passage = self.index.passage(at)?;
        let text = self.index.text(graph, at);
        let mut shown = snippet(text, asked, passage.lang, self.index);
        if let Some((name, own)) = self.own_name(ranked, asked)
            && own.highlights.len() >= shown.highlights.len()
        {
            (at, shown) = (name, own);
            passage = self.index.passage(at)?;
        }
        let words = asked.iter().enumerate();
        let missing = words.filter(|(word, _)| !ranked.has(*word));
        let score = PERFECT.saturating_sub(u64::from(ranked.short));
        Some(Hit {
            entity: ranked.entity,
            score: u32::try_from(score).unwrap_or(u32::MAX),
            part: passage.part,
            lang: passage.lang,
            statement: match self.index.place(at) {
                Some(Place::Statement(at)) => Some(at),
                _ => None,
            },
            snippet: shown.text.into(),
            highlights: shown.highlights,
            missing: missing.map(|(_, asked)| asked.written.clone()).collect(),
        })
    }

    /// Finds the name in the most wanted language where a text in another language fits best: who
    /// reads one language is told by it, though a stem of the other happened to fit better.
    fn own_name(&self, ranked: &Ranked, asked: &[Asked]) -> Option<(PassageIx, Snippet)> {
        let wanted = *self.search.languages.first()?;
        let best = self.index.passage(ranked.passage)?;
        if best.lang.is_none_or(|lang| lang == wanted) {
            return None;
        }
        let at = self.index.of(ranked.entity).map(PassageIx).find(|at| {
            let passage = self.index.passage(*at);
            passage.is_some_and(|passage| {
                passage.part == Part::Name(NameKind::Name) && passage.lang == Some(wanted)
            })
        })?;
        let text = self.index.text(self.view.graph(), at);
        Some((at, snippet(text, asked, Some(wanted), self.index)))
    }
}
