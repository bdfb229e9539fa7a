//! Words that contain others, found in the letters of all words at once.
//!
//! To look into one name takes longer to begin than to do. But all words stand one behind the other,
//! so that they can be gone through as one text; what is found is then told apart by where it stands.

use memchr::memmem::Finder;

use super::Graph;
use super::fold::Folded;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::ontology::PropertyId;

/// Letters that are looked at at a time, so that what was made small is still near when it is read.
///
/// In tests few, so that there are many seams.
const BLOCK: usize = if cfg!(test) { 8 } else { 1 << 15 };

/// A part of words that is looked for; not empty.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<'p> {
    /// As it is written.
    Written(&'p str),
    /// In any folding.
    Folded(Folded<'p>),
}

impl Part<'_> {
    /// Returns how many bytes it has.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Written(text) => text.len(),
            Self::Folded(folded) => folded.narrow.len(),
        }
    }
}

impl Graph {
    /// Returns the statements of a property whose words contain a part, each behind what it is about,
    /// by number.
    pub(crate) fn containing(
        &self,
        property: PropertyId,
        part: Part<'_>,
    ) -> Vec<(EntityIx, StatementIx)> {
        let mut words: Vec<u32> = Vec::new();
        match part {
            Part::Written(text) => {
                let (letters, ends) = self.store.values().words();
                let end = |at: usize| ends.get(at).map(|end| *end as usize);
                containing(letters, end, text, false, |word| words.push(word as u32));
            }
            Part::Folded(folded) => {
                for letters in folded.iter() {
                    self.names.containing(&self.store, letters, &mut words);
                }
            }
        }
        words.sort_unstable();
        words.dedup();
        self.store.giving(property, &words)
    }

    /// Returns how many letters all words have, in bytes.
    pub(crate) fn letters(&self) -> usize {
        self.store.values().words().0.len()
    }
}

/// Finds the texts that contain a part that is not empty, by number; of each text it is told where it
/// ends. If they are to be small, capital letters of ASCII are read as small ones.
pub(super) fn containing(
    letters: &str,
    end: impl Fn(usize) -> Option<usize>,
    part: &str,
    small: bool,
    mut found: impl FnMut(usize),
) {
    let finder = Finder::new(part);
    let small = small && part.bytes().any(|letter| letter.is_ascii_lowercase());
    let block = BLOCK.max(part.len());
    let (mut at, mut text) = (0, 0);
    let mut down = Vec::new();
    while let Some(rest) = letters.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
        // A part that begins in this block may end behind it.
        let mut window = rest.get(..block + part.len() - 1).unwrap_or(rest);
        if small {
            down.clear();
            down.extend_from_slice(window);
            down.make_ascii_lowercase();
            window = &down;
        }
        let mut passed = 0;
        while let Some(hit) = window.get(passed..).and_then(|left| finder.find(left)) {
            let hit = at + passed + hit;
            text = first_behind(text, |text| end(text).is_none_or(|end| end > hit));
            let Some(end) = end(text) else {
                return;
            };
            if hit + part.len() <= end {
                found(text);
            }
            // If this one reaches into the next text, so do all that begin later in this text.
            passed = end - at;
        }
        at += block.max(passed);
    }
}

/// Returns the first number from one on that is behind something, as all numbers after it are.
///
/// It is looked for near the first one.
pub(crate) fn first_behind(from: usize, behind: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut step) = (from, 1);
    while !behind(low + step - 1) {
        low += step;
        step *= 2;
    }
    let mut high = low + step - 1;
    while low < high {
        let middle = low + (high - low) / 2;
        if behind(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fold::fold;
    use super::super::testing::world;
    use super::*;
    use crate::model::ValueRef;

    thread_local! {
        // Built once; every case only looks at it.
        static WORLD: Graph = world();
    }

    proptest! {
        #[test]
        fn the_texts_are_found_that_contain_a_part(
            texts in prop::collection::vec("[abA]{0,12}", 0..12),
            part in "[abA]{1,12}",
            small: bool,
        ) {
            let all = texts.concat();
            let ends: Vec<usize> = texts
                .iter()
                .scan(0, |end, text| {
                    *end += text.len();
                    Some(*end)
                })
                .collect();
            let part = if small { part.to_ascii_lowercase() } else { part };
            let mut found = Vec::new();
            containing(&all, |at| ends.get(at).copied(), &part, small, |at| found.push(at));
            let has = |text: &String| {
                if small {
                    text.to_ascii_lowercase().contains(&part)
                } else {
                    text.contains(&part)
                }
            };
            let scanned: Vec<usize> = (0..texts.len()).filter(|at| has(&texts[*at])).collect();
            prop_assert_eq!(found, scanned);
        }

        #[test]
        fn the_first_number_behind_is_found_from_anywhere_before(from in 0..50usize, more in 0..200usize) {
            let first = from + more;
            prop_assert_eq!(first_behind(from, |number| number >= first), first);
        }
    }

    #[test]
    fn what_contains_a_part_is_what_a_look_at_every_statement_finds() {
        WORLD.with(|graph| {
            let mut found = 0;
            let parts = [
                "o", "tromsø", "Tromsoe", "ROMSO", "act", "loven", "-", "č", "e a", "x",
            ];
            for (part, exact) in parts.iter().flat_map(|part| [(part, false), (part, true)]) {
                let wanted = fold(part);
                for nth in 0..graph.ontology().properties.len() {
                    let property = PropertyId(nth as u16);
                    let has = |at: &StatementIx| {
                        let (
                            Some(ValueRef::Text { text, .. } | ValueRef::String(text)),
                            super::super::Claim::Property(of, _),
                        ) = (graph.value(*at), graph.claim(*at))
                        else {
                            return false;
                        };
                        let contains = if exact {
                            text.contains(*part)
                        } else {
                            fold(text).both().any(wanted.both(), |a, b| a.contains(b))
                        };
                        of == property && contains
                    };
                    let scanned: Vec<_> = graph
                        .statements()
                        .filter(has)
                        .map(|at| (graph.subject(at), at))
                        .collect();
                    let part = if exact {
                        Part::Written(part)
                    } else {
                        Part::Folded(wanted.both())
                    };
                    found += scanned.len();
                    assert_eq!(graph.containing(property, part), scanned);
                }
            }
            assert!(found > 50, "{found}");
        });
    }
}
