//! What a condition on the other end of an edge was found to say, kept while one question runs.
//!
//! Where a list is filtered by what its members are related to, the same entities are met again and
//! again: thousands of bodies apply one rule. What the condition says of it is worked out once.

use std::cell::Cell;
use std::cell::RefCell;

use crate::facts::EntityIx;

/// Room for all entities is made after one in so many could have been remembered: a question that
/// looks at few is answered before.
const PATIENCE: usize = 16;

const PASSES: u8 = 1;
const FAILS: u8 = 2;

/// Which entities pass a condition, as far as it was put to them.
///
/// INVARIANT: asked for one view only; a filter is made ready for each question anew.
#[derive(Debug, Default)]
pub(super) struct Memory {
    asked: Cell<usize>,
    /// By entity; empty at first.
    known: RefCell<Vec<u8>>,
}

impl Memory {
    /// Returns whether an entity passes, if that is known.
    pub(super) fn recall(&self, entity: EntityIx) -> Option<bool> {
        match self.known.borrow().get(entity.0 as usize) {
            Some(&PASSES) => Some(true),
            Some(&FAILS) => Some(false),
            _ => None,
        }
    }

    /// Remembers whether one of so many entities passes.
    pub(super) fn keep(&self, entity: EntityIx, entities: usize, passes: bool) {
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        if asked <= entities / PATIENCE {
            return;
        }
        let mut known = self.known.borrow_mut();
        if known.is_empty() {
            known.resize(entities, 0);
        }
        if let Some(slot) = known.get_mut(entity.0 as usize) {
            *slot = if passes { PASSES } else { FAILS };
        }
    }
}
