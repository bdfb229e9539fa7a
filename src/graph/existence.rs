//! When entities exist, in a few bits each: what a walk asks of everything that it comes to.

use super::store::Sparse;
use super::store::Store;
use super::store::sparse;
use crate::facts::EntityIx;
use crate::graph::span::Days;
use crate::stored::stored;

/// What is known of the days on which an entity exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    /// It exists on every day.
    Always,
    /// One statement says when.
    On(Days),
    /// Several statements say when, and must be weighed.
    Weighed,
}

/// When entities exist.
#[derive(Debug)]
pub(super) struct Existence {
    /// For those that do not exist on every day: one more than the number of the days, or 0 where
    /// several statements must be weighed.
    days: Sparse,
}

stored!(
    struct Existence {
        days: Sparse,
    }
);

impl Existence {
    pub(super) fn new(store: &Store) -> Self {
        let mut days = sparse::Growing::default();
        for entity in (0..store.entities() as u32).map(EntityIx) {
            let mut said = store.existence(entity);
            let only = said.len() == 1;
            let dated = said.find_map(|at| store.stretch(at));
            days.push(dated.map(|stretch| if only { stretch + 1 } else { 0 }));
        }
        Self {
            days: days.finish(),
        }
    }

    /// Says whether an entity exists on every day.
    #[inline]
    pub(super) fn is_always(&self, entity: EntityIx) -> bool {
        !self.days.has(entity.0 as usize)
    }

    pub(super) fn of(&self, store: &Store, entity: EntityIx) -> Existing {
        match self.days.get(entity.0 as usize) {
            None => Existing::Always,
            Some(0) => Existing::Weighed,
            Some(stretch) => Existing::On(store.days_of(stretch - 1)),
        }
    }

    /// Returns how many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.days.bytes()
    }
}
