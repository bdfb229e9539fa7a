//! The ids of entities, sorted, and the way from an id to its entity.
//!
//! Halving a list of a million texts jumps through all of its memory. Every few ids stand closely
//! together once more, so that most of the halving is done in memory that is at hand; what is left
//! are neighbours.

use std::ops::Range;

use super::texts;
use super::texts::Texts;
use crate::graph::letters::Letters;
use crate::stored::stored;

/// How many ids lie between two that stand together.
const STRIDE: usize = 32;

/// The ids of entities.
#[derive(Debug)]
pub(super) struct EntityIds {
    all: Texts,
    /// Every [`STRIDE`]th of them, from the first.
    signs: Texts,
}

stored!(
    struct EntityIds {
        all: Texts,
        signs: Texts,
    }
);

impl EntityIds {
    /// Takes ids, which are sorted.
    pub(super) fn new<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let (mut all, mut signs) = (texts::Growing::default(), texts::Growing::default());
        for (at, id) in ids.enumerate() {
            if at.is_multiple_of(STRIDE) {
                signs.push(id);
            }
            all.push(id);
        }
        Self {
            all: all.finish(),
            signs: signs.finish(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&str> {
        self.all.get(at)
    }

    #[inline]
    pub(super) fn letters(&self, at: usize) -> Option<Letters<'_>> {
        self.all.letters(at)
    }

    /// Returns the place of an id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let before = not_behind(&self.signs, 0..self.signs.len(), id);
        let start = before.checked_sub(1)? * STRIDE;
        let end = self.len().min(start + STRIDE);
        let at = not_behind(&self.all, start..end, id).checked_sub(1)?;
        (self.all.get(at) == Some(id)).then_some(at)
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        self.all.bytes() + self.signs.bytes()
    }
}

/// Returns the place of the first of some sorted texts that comes behind a text.
fn not_behind(texts: &Texts, range: Range<usize>, text: &str) -> usize {
    let Range {
        start: mut low,
        end: mut high,
    } = range;
    while low < high {
        let middle = low + (high - low) / 2;
        if texts.get(middle).unwrap_or_default() <= text {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_found_and_none_that_there_is_not() {
        for count in [0, 1, 31, 32, 33, 64, 200] {
            let ids: Vec<String> = (0..count).map(|at| format!("act-{at:03}")).collect();
            let kept = EntityIds::new(ids.iter().map(String::as_str));
            assert_eq!(kept.len(), count);
            for (at, id) in ids.iter().enumerate() {
                assert_eq!(kept.find(id), Some(at));
                assert_eq!(kept.get(at), Some(&**id));
                assert_eq!(kept.find(&format!("{id}a")), None);
                assert_eq!(kept.find(&id[..6]), None);
            }
            for other in ["", "a", "zoo"] {
                assert_eq!(kept.find(other), None);
            }
        }
    }
}
