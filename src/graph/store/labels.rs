//! What everything is called, found in one step: most answers ask for the names of what is in them.
//!
//! Only names that need not be weighed stand here: no source gives them dates, infers them or ranks
//! them. The others are found with all that is said of their entity (`settled`).

use super::Start;
use super::Values;
use crate::facts::EntityIx;
use crate::graph::letters::Letters;
use crate::model::LangId;
use crate::ontology::PropertyId;
use crate::stored::stored;

/// How many bits tell in how many languages something has a name.
const BITS: u32 = 2;
/// The most languages that these bits tell.
const MOST: usize = (1 << BITS) - 1;

/// The names of entities.
#[derive(Debug)]
pub(in crate::graph) struct Labels {
    /// The property that gives names.
    property: Option<PropertyId>,
    /// For each entity the number of its first name among the words, and in the last bits how many
    /// there are; none where they must be weighed, or do not fit.
    ///
    /// INVARIANT: there are fewer than 2^30 statements (`facts/too-much`), and so of words.
    all: Box<[u32]>,
}

stored!(
    struct Labels {
        property: Option<PropertyId>,
        all: Box<[u32]>,
    }
);

impl Labels {
    /// Finds the names of all entities among the columns of what is said of them.
    pub(super) fn new(
        property: Option<PropertyId>,
        starts: &[Start],
        (predicates, objects): (&[u16], &[u32]),
        unusual: &[bool],
    ) -> Self {
        let label = |start: &Start| {
            let said = start.said as usize..start.related as usize;
            let own = predicates.get(said.clone())?;
            let predicate = property?.0 + 1;
            let before = own.partition_point(|own| *own < predicate);
            let until = own.partition_point(|own| *own <= predicate);
            let (range, count) = (said.start + before..said.start + until, until - before);
            let numbers = objects.get(range.clone())?;
            let first = *numbers.first()?;
            let usual = !unusual.get(range)?.contains(&true);
            let follow = (first..).zip(numbers).all(|(one, own)| one == *own);
            let fits = usual && follow && count <= MOST;
            fits.then_some(first << BITS | count as u32)
        };
        // The last start is that of no entity.
        let entities = starts.split_last().map_or(&[][..], |(_, starts)| starts);
        Self {
            property,
            all: entities
                .iter()
                .map(|start| label(start).unwrap_or(0))
                .collect(),
        }
    }

    /// Says whether there is room for the name of each entity.
    pub(super) fn are_of(&self, entities: usize) -> bool {
        self.all.len() == entities
    }

    /// Returns the property that gives names.
    #[inline]
    pub(super) fn property(&self) -> Option<PropertyId> {
        self.property
    }

    /// Returns the name of an entity in a language, if it is among these.
    #[inline]
    pub(super) fn get<'a>(
        &self,
        values: &'a Values,
        entity: EntityIx,
        lang: LangId,
    ) -> Option<Letters<'a>> {
        let label = *self.all.get(entity.0 as usize)?;
        let (first, count) = ((label >> BITS) as usize, label as usize & MOST);
        values.words_in(first..first + count, lang)
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.all)
    }
}
