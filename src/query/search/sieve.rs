//! What a search finds, while it is found: how much of which type, and the best of it.
//!
//! A few letters may fit a good part of all entities. They are all counted, but only those are kept
//! that may still come first.

use std::cmp::Reverse;

use super::rank::Ranked;
use super::rank::best;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::ontology::TypeId;

/// Fewer than so many are not worth sorting before the end.
const MANY: usize = 1_024;

/// What fits and is there on the day of a view.
#[derive(Debug)]
pub(super) struct Sieve<'a> {
    view: View<'a>,
    /// For each concrete type, whether it is asked for; all are where nothing is said.
    asked: Option<Vec<bool>>,
    /// By type, whatever types are asked for.
    counts: Vec<usize>,
    /// How much is of a type that is asked for.
    total: usize,
    /// Whether something fits that is not there on the day.
    hidden: bool,
    /// How many are wanted.
    most: usize,
    best: Vec<Ranked>,
    /// What misses more than this to the best score does not come first any more.
    limit: u32,
}

impl<'a> Sieve<'a> {
    /// Keeps the best so many.
    pub(super) fn new(view: View<'a>, types: Option<&[TypeId]>, most: usize) -> Self {
        let ontology = view.graph().ontology();
        let is_asked = |kind: TypeId, types: &[TypeId]| {
            let mut types = types.iter();
            types.any(|of| ontology.is_a(kind, *of))
        };
        let asked = types.map(|types| {
            let kinds = ontology.type_ids();
            kinds.map(|kind| is_asked(kind, types)).collect()
        });
        Self {
            view,
            asked,
            counts: vec![0; ontology.types.len()],
            total: 0,
            hidden: false,
            most,
            best: Vec::new(),
            limit: u32::MAX,
        }
    }

    /// Counts an entity that fits; says whether to rank it.
    pub(super) fn count(&mut self, entity: EntityIx) -> bool {
        if !self.view.shows(entity) {
            self.hidden = true;
            return false;
        }
        let kind = usize::from(self.view.graph().kind_of(entity).0);
        if let Some(count) = self.counts.get_mut(kind) {
            *count += 1;
        }
        let asked = self.asked.as_ref();
        let asked = asked.is_none_or(|asked| asked.get(kind) == Some(&true));
        self.total += usize::from(asked);
        asked
    }

    /// Returns how much may be missing to the best score of what is still of use.
    pub(super) fn limit(&self) -> u32 {
        self.limit
    }

    /// Keeps an entity, as long as it may be among the best.
    pub(super) fn keep(&mut self, ranked: Ranked) {
        if ranked.short > self.limit {
            return;
        }
        self.best.push(ranked);
        if self.best.len() >= self.most.saturating_mul(2).max(MANY) {
            best(self.view.graph(), &mut self.best, self.most);
            self.limit = self.best.last().map_or(self.limit, |last| last.short);
        }
    }

    /// Says whether nothing fits, of whatever type.
    pub(super) fn is_empty(&self) -> bool {
        self.counts.iter().all(|count| *count == 0)
    }

    /// Says whether something fits that is not there on the day.
    pub(super) fn has_hidden(&self) -> bool {
        self.hidden
    }

    /// Returns how much fits that is of a type that is asked for.
    pub(super) fn total(&self) -> usize {
        self.total
    }

    /// Returns how much is of which type, the most frequent first.
    pub(super) fn types(&self) -> Vec<(TypeId, usize)> {
        let types = self.view.graph().ontology().type_ids();
        let mut counts: Vec<(TypeId, usize)> = types
            .zip(self.counts.iter().copied())
            .filter(|(_, count)| *count > 0)
            .collect();
        counts.sort_by_key(|(of, count)| (Reverse(*count), *of));
        counts
    }

    /// Returns what was kept, at least the best, in no order.
    pub(super) fn into_kept(self) -> Vec<Ranked> {
        self.best
    }
}
