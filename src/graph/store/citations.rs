//! Who says what: each citation in as many bits as the greatest number of each of its parts takes.

use rustc_hash::FxHashMap;

use super::counts;
use super::counts::Counts;
use super::packed;
use super::packed::Records;
use super::packed::width;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::stored::stored;

/// The parts of a citation: the place of its source among all that are cited, one more than its
/// section (0: none), its first line, one more than how many lines follow (0: no lines), and one more
/// than the number of the works (0: none).
const PARTS: usize = 5;

/// The citations of all statements, in the order of the statements.
#[derive(Debug)]
pub(in crate::graph) struct Citations {
    counts: Counts,
    records: Records<PARTS>,
    /// The different sources.
    sources: Box<[EntityIx]>,
    /// The different lists of works.
    works: Box<[Box<[EntityIx]>]>,
}

stored!(
    struct Citations {
        counts: Counts,
        records: Records<PARTS>,
        sources: Box<[EntityIx]>,
        works: Box<[Box<[EntityIx]>]>,
    }
);

impl Citations {
    /// Iterates over the citations of a statement, as they were given.
    pub(super) fn of(&self, statement: usize) -> impl ExactSizeIterator<Item = Citation> + '_ {
        self.counts.row(statement).map(|at| self.citation(at))
    }

    fn citation(&self, at: usize) -> Citation {
        let [source, section, first, lines, works] = self.records.get(at).unwrap_or_default();
        let source = self.sources.get(source as usize);
        let first = first as u32;
        let works = works.checked_sub(1).map(|works| works as usize);
        let works = works.and_then(|works| self.works.get(works));
        Citation {
            source: source.copied().unwrap_or(EntityIx(0)),
            section: section.checked_sub(1).map(|section| section as u16),
            lines: lines
                .checked_sub(1)
                .map(|more| (first, first.wrapping_add(more as u32))),
            via: works.map_or_else(Vec::new, |works| works.to_vec()),
        }
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        let works = self.works.iter().map(|works| 16 + size_of_val(&**works));
        self.counts.bytes()
            + self.records.bytes()
            + size_of_val(&*self.sources)
            + works.sum::<usize>()
    }
}

/// [`Citations`] that grow statement by statement.
#[derive(Debug)]
pub(super) struct Growing {
    counts: counts::Growing,
    records: packed::GrowingRecords<PARTS>,
    numbers: Numbers,
}

/// What is counted rather than written down.
#[derive(Debug, Default)]
struct Numbers {
    sources: FxHashMap<EntityIx, u32>,
    works: FxHashMap<Box<[EntityIx]>, u32>,
}

impl Growing {
    /// Looks at all citations that will come, to learn how many bits their parts take.
    pub(super) fn new<'a>(all: impl Iterator<Item = &'a Citation>) -> Self {
        let mut numbers = Numbers::default();
        let mut greatest = [0; PARTS];
        let mut count = 0;
        for citation in all {
            let parts = numbers.parts(citation);
            for (greatest, part) in greatest.iter_mut().zip(parts) {
                *greatest = part.max(*greatest);
            }
            count += 1;
        }
        Self {
            counts: counts::Growing::default(),
            records: packed::GrowingRecords::new(greatest.map(width), count),
            numbers,
        }
    }

    /// Adds the citations of a statement.
    pub(super) fn push(&mut self, citations: &[Citation]) {
        self.counts.push(citations.len());
        for citation in citations {
            self.records.push(self.numbers.parts(citation));
        }
    }

    pub(super) fn finish(self) -> Citations {
        let Numbers { sources, works } = self.numbers;
        Citations {
            counts: self.counts.finish(),
            records: self.records.finish(),
            sources: by_number(sources),
            works: by_number(works),
        }
    }
}

impl Numbers {
    fn parts(&mut self, citation: &Citation) -> [u64; PARTS] {
        let Citation {
            source,
            section,
            lines,
            via,
        } = citation;
        let next = self.sources.len() as u32;
        let source = *self.sources.entry(*source).or_insert(next);
        let works = (!via.is_empty()).then(|| self.works(via));
        let more = lines.map(|(first, last)| last.wrapping_sub(first));
        let counted = |number: Option<u32>| number.map_or(0, |number| u64::from(number) + 1);
        [
            source.into(),
            counted(section.map(u32::from)),
            lines.map_or(0, |(first, _)| first).into(),
            counted(more),
            counted(works),
        ]
    }

    /// Returns the number of a list of works.
    fn works(&mut self, via: &[EntityIx]) -> u32 {
        if let Some(number) = self.works.get(via) {
            return *number;
        }
        let next = self.works.len() as u32;
        self.works.insert(via.into(), next);
        next
    }
}

/// Returns what was numbered, in the order of the numbers.
fn by_number<T>(numbers: FxHashMap<T, u32>) -> Box<[T]> {
    let mut all: Vec<(T, u32)> = numbers.into_iter().collect();
    all.sort_unstable_by_key(|(_, number)| *number);
    all.into_iter().map(|(item, _)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn citation() -> impl Strategy<Value = Citation> {
        let number = prop_oneof![0..3u32, Just(70_000u32), Just(u32::MAX)];
        let section = prop::option::of(prop_oneof![0..3u16, Just(u16::MAX - 1), Just(u16::MAX)]);
        let lines = prop::option::of((number.clone(), number));
        let via = prop::collection::vec((0..3u32).prop_map(EntityIx), 0..3);
        (0..3u32, section, lines, via).prop_map(|(source, section, lines, via)| Citation {
            source: EntityIx(source),
            section,
            lines,
            via,
        })
    }

    fn kept(given: &[Vec<Citation>]) -> Citations {
        let mut growing = Growing::new(given.iter().flatten());
        for list in given {
            growing.push(list);
        }
        growing.finish()
    }

    proptest! {
        #[test]
        fn every_citation_comes_back_as_it_was_given(
            given in prop::collection::vec(prop::collection::vec(citation(), 0..4), 0..40),
        ) {
            let kept = kept(&given);
            for (at, list) in given.iter().enumerate() {
                prop_assert_eq!(&kept.of(at).collect::<Vec<_>>(), list);
            }
            prop_assert_eq!(kept.of(given.len()).len(), 0);
        }
    }

    #[test]
    fn a_citation_of_one_of_a_thousand_sources_by_line_takes_three_bytes() {
        let cited = |source: u32| Citation {
            source: EntityIx(source * 7),
            section: None,
            lines: Some((source, source)),
            via: Vec::new(),
        };
        let given: Vec<Vec<Citation>> = (0..1000).map(|source| vec![cited(source)]).collect();
        let kept = kept(&given);
        assert!(kept.records.bytes() < 3_000, "{}", kept.records.bytes());
    }
}
