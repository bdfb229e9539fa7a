//! Who says what: each different citation once in twelve bytes, and for most statements one number.

use rustc_hash::FxHashMap;

use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::graph::csr::Rows;
use crate::stored::stored;

/// The number of a list of citations rather than of one.
const LIST: u32 = 1 << 31;
/// That a citation names no section, or no lines.
const NONE: u16 = u16::MAX;
/// That a citation is among those that do not fit twelve bytes.
const ODD: u16 = u16::MAX - 1;

/// The citations of all statements.
#[derive(Debug)]
pub(in crate::graph) struct Citations {
    /// For each statement a citation or, with [`LIST`], a list of several or none.
    of: Box<[u32]>,
    lists: Rows<u32>,
    sources: Box<[u32]>,
    firsts: Box<[u32]>,
    sections: Box<[u16]>,
    /// How many lines come behind the first; or [`NONE`], or [`ODD`].
    more: Box<[u16]>,
    /// Those that name works, long stretches, or sections of great number.
    odd: Vec<(u32, Citation)>,
}

stored!(
    struct Citations {
        of: Box<[u32]>,
        lists: Rows<u32>,
        sources: Box<[u32]>,
        firsts: Box<[u32]>,
        sections: Box<[u16]>,
        more: Box<[u16]>,
        odd: Vec<(u32, Citation)>,
    }
);

impl Citations {
    /// Says whether every source is one of so many entities; those of citations that are kept whole
    /// are looked at where they are read.
    pub(super) fn is_sound(&self, entities: usize) -> bool {
        self.sources
            .iter()
            .all(|source| (*source as usize) < entities)
    }

    /// Iterates over the citations of a statement, as they were given.
    pub(super) fn of(&self, statement: usize) -> impl ExactSizeIterator<Item = Citation> + '_ {
        let at = self.of.get(statement);
        let list = match at {
            Some(at) if at & LIST == 0 => std::slice::from_ref(at),
            Some(at) => self.lists.row((at & !LIST) as usize),
            None => &[],
        };
        list.iter().map(|at| self.citation(*at))
    }

    fn citation(&self, number: u32) -> Citation {
        let at = number as usize;
        let more = self.more.get(at).copied().unwrap_or(NONE);
        if more == ODD {
            let found = self
                .odd
                .binary_search_by_key(&number, |(number, _)| *number);
            if let Some((_, citation)) = found.ok().and_then(|at| self.odd.get(at)) {
                return citation.clone();
            }
        }
        let first = self.firsts.get(at).copied().unwrap_or_default();
        let section = self.sections.get(at).copied();
        Citation {
            source: EntityIx(self.sources.get(at).copied().unwrap_or_default()),
            section: section.filter(|section| *section != NONE),
            lines: (more != NONE).then(|| (first, first.saturating_add(u32::from(more)))),
            via: Vec::new(),
        }
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        let each = size_of::<(u32, Citation)>();
        let via = self.odd.iter().map(|(_, odd)| size_of_val(&*odd.via));
        size_of_val(&*self.of)
            + self.lists.bytes()
            + self.sources.len() * 12
            + self.odd.len() * each
            + via.sum::<usize>()
    }
}

/// [`Citations`] that grow statement by statement.
#[derive(Default)]
pub(super) struct Growing {
    numbers: FxHashMap<Citation, u32>,
    lists: FxHashMap<Box<[u32]>, u32>,
    of: Vec<u32>,
    list: Vec<u32>,
    ends: Vec<u32>,
    items: Vec<u32>,
    sources: Vec<u32>,
    firsts: Vec<u32>,
    sections: Vec<u16>,
    more: Vec<u16>,
    odd: Vec<(u32, Citation)>,
}

impl Growing {
    pub(super) fn push(&mut self, citations: &[Citation]) {
        if let [only] = citations {
            let number = self.number(only);
            self.of.push(number);
            return;
        }
        let mut list = std::mem::take(&mut self.list);
        list.clear();
        list.extend(citations.iter().map(|citation| self.number(citation)));
        let next = self.lists.len() as u32;
        let at = self.lists.get(&*list).copied().unwrap_or(next);
        if at == next {
            self.lists.insert(list.as_slice().into(), at);
            self.items.extend(&list);
            self.ends.push(self.items.len() as u32);
        }
        self.of.push(at | LIST);
        self.list = list;
    }

    /// Returns the number of a citation, a new one if it is new.
    fn number(&mut self, citation: &Citation) -> u32 {
        if let Some(number) = self.numbers.get(citation) {
            return *number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(citation.clone(), number);
        let Citation {
            source,
            section,
            lines,
            via,
        } = citation;
        let more = match lines {
            None => Some(NONE),
            Some((first, last)) => last
                .checked_sub(*first)
                .and_then(|more| u16::try_from(more).ok())
                .filter(|more| *more < ODD),
        };
        let fits = via.is_empty() && *section != Some(NONE);
        let more = more.filter(|_| fits);
        if more.is_none() {
            self.odd.push((number, citation.clone()));
        }
        self.sources.push(source.0);
        self.firsts.push(lines.map_or(0, |(first, _)| first));
        self.sections.push(section.unwrap_or(NONE));
        self.more.push(more.unwrap_or(ODD));
        number
    }

    pub(super) fn finish(self) -> Citations {
        let mut offsets = vec![0];
        offsets.extend(self.ends);
        Citations {
            of: self.of.into(),
            lists: Rows::from_parts(offsets, self.items),
            sources: self.sources.into(),
            firsts: self.firsts.into(),
            sections: self.sections.into(),
            more: self.more.into(),
            odd: self.odd,
        }
    }
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

    proptest! {
        #[test]
        fn every_citation_comes_back_as_it_was_given(
            given in prop::collection::vec(prop::collection::vec(citation(), 0..4), 0..40),
        ) {
            let mut growing = Growing::default();
            for list in &given {
                growing.push(list);
            }
            let kept = growing.finish();
            for (at, list) in given.iter().enumerate() {
                prop_assert_eq!(&kept.of(at).collect::<Vec<_>>(), list);
            }
            prop_assert_eq!(kept.of(given.len()).len(), 0);
        }
    }

    #[test]
    fn a_citation_of_many_statements_is_kept_once() {
        let cited = Citation {
            source: EntityIx(3),
            section: Some(1),
            lines: Some((9, 12)),
            via: Vec::new(),
        };
        let mut growing = Growing::default();
        for _ in 0..100 {
            growing.push(std::slice::from_ref(&cited));
            growing.push(&[cited.clone(), cited.clone()]);
        }
        let kept = growing.finish();
        assert_eq!((kept.sources.len(), kept.lists.row(0)), (1, &[0, 0][..]));
        assert!(kept.lists.row(1).is_empty());
    }
}
