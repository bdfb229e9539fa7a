//! Which entities pass a condition on the other end of an edge, kept while one question runs.
//!
//! Where a list is filtered by what its members are related to, the same entities are met again and
//! again: thousands of bodies apply one rule. A question that meets few asks each of them. Once it
//! has met a good part of all that there could be, what passes is found as a whole, and from then on
//! to ask is to look at one bit.

use std::cell::Cell;
use std::cell::OnceCell;

use super::bits::Bits;
use crate::facts::EntityIx;

/// The whole is found after one in so many of all could have been asked for.
const PATIENCE: usize = 16;
/// So few are never worth it; in tests, where there is little of everything, next to none is.
const FEW: usize = if cfg!(test) { 1 } else { 32 };

/// Which entities pass a condition.
///
/// INVARIANT: asked for one view only; a filter is made ready for each question anew.
#[derive(Debug, Default)]
pub(super) struct Memory {
    asked: Cell<usize>,
    whole: OnceCell<Bits>,
}

impl Memory {
    /// Returns whether an entity passes and is there on the day, if that is known.
    pub(super) fn recall(&self, entity: EntityIx) -> Option<bool> {
        self.whole.get().map(|whole| whole.has(entity))
    }

    /// Says whether it is known of everything whether it passes.
    pub(super) fn is_whole(&self) -> bool {
        self.whole.get().is_some()
    }

    /// Returns all that pass and are there on the day, by id, if they are known.
    pub(super) fn all(&self) -> Option<Vec<EntityIx>> {
        self.whole.get().map(Bits::list)
    }

    /// Counts that an entity is asked for, of so many that could be, and says whether it is time to
    /// find the whole.
    pub(super) fn is_due(&self, of: usize) -> bool {
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        asked > FEW.max(of / PATIENCE)
    }

    /// Keeps what passes.
    pub(super) fn keep(&self, whole: Bits) {
        // Whoever was first found the same.
        let _ = self.whole.set(whole);
    }
}
