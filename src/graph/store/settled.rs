//! Values that are found without weighing: what most questions read.
//!
//! Where every statement about a property is usual (it holds on every day, a source states it, and it
//! has no rank), which of them is answered depends on the languages alone. Everything is read from the
//! columns at once here; `query::value` weighs, and says the same of what is settled.

use super::Column;
use super::Store;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::letters::Letters;
use crate::model::LangId;
use crate::model::ValueRef;
use crate::ontology::PropertyId;

/// What is known of a property without weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Settled<T> {
    /// Nothing gives it a value, on any day.
    Nothing,
    /// This is its value.
    By(T),
    /// What gives it a value must be weighed.
    Weighed,
}

impl<T> Settled<T> {
    fn map<U>(self, change: impl FnOnce(T) -> Option<U>) -> Settled<U> {
        match self {
            Self::Nothing => Settled::Nothing,
            Self::By(found) => change(found).map_or(Settled::Weighed, Settled::By),
            Self::Weighed => Settled::Weighed,
        }
    }
}

/// A value as it is read quickly.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Told<'a> {
    /// Letters of whatever kind.
    Letters(Letters<'a>),
    /// Anything else.
    Other(ValueRef<'a>),
}

/// Statements of an entity that are looked at one by one before halving begins.
const NEAR: usize = 16;

impl Store {
    /// Returns the statement that gives a property in the most wanted language.
    pub(in crate::graph) fn settled(
        &self,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Settled<StatementIx> {
        let column = self.columns.get(usize::from(property.0)).copied();
        self.settled_at(entity, property, column, wanted)
            .map(|at| Some(StatementIx(at as u32)))
    }

    /// Returns the value of a property in the most wanted language.
    #[inline]
    pub(in crate::graph) fn told(
        &self,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Settled<Told<'_>> {
        let column = self.columns.get(usize::from(property.0)).copied();
        let found = self.settled_at(entity, property, column, wanted);
        found.map(|at| {
            let (column, number) = (column?, *self.objects.get(at)?);
            Some(match self.values.letters(column, number) {
                Some(letters) => Told::Letters(letters),
                None => Told::Other(self.values.get(column, number)?),
            })
        })
    }

    #[inline]
    fn settled_at(
        &self,
        entity: EntityIx,
        property: PropertyId,
        column: Option<Column>,
        wanted: &[LangId],
    ) -> Settled<usize> {
        let range = self.before_relations(entity);
        let own = self.predicates.get(range.clone()).unwrap_or(&[]);
        let predicate = property.0 + 1;
        let first = first(own, predicate);
        let start = range.start + first;
        let (mut at, mut found) = (start, None);
        for one in own.get(first..).unwrap_or(&[]) {
            if *one != predicate {
                break;
            }
            if self.unusual.has(at) {
                return Settled::Weighed;
            }
            if found.is_none()
                && (column != Some(Column::Text) || self.lang(at) == wanted.first().copied())
            {
                found = Some(at);
            }
            at += 1;
        }
        match found {
            Some(found) => Settled::By(found),
            None if at == start => Settled::Nothing,
            None => self.in_another(start..at, wanted),
        }
    }

    /// Returns words in the next best language: another that is wanted, else the default, else the
    /// first of the ontology's that there is.
    #[cold]
    fn in_another(&self, words: std::ops::Range<usize>, wanted: &[LangId]) -> Settled<usize> {
        let mut languages = wanted.iter();
        let found = languages
            .find_map(|lang| words.clone().find(|at| self.lang(*at) == Some(*lang)))
            .or_else(|| words.min_by_key(|at| self.lang(*at).map(|lang| lang.0)));
        found.map_or(Settled::Weighed, Settled::By)
    }

    /// Returns the language of the words that a statement gives.
    fn lang(&self, at: usize) -> Option<LangId> {
        self.values.lang(*self.objects.get(at)?)
    }
}

/// Returns how many of sorted numbers are below one.
#[inline]
fn first(own: &[u16], predicate: u16) -> usize {
    let near = own.get(..NEAR).unwrap_or(own);
    match near.iter().position(|own| *own >= predicate) {
        Some(first) => first,
        None if own.len() <= NEAR => own.len(),
        None => own.partition_point(|own| *own < predicate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_first_is_where_halving_finds_it(
            mut own in prop::collection::vec(0..9u16, 0..40),
            wanted in 0..10u16,
        ) {
            own.sort_unstable();
            prop_assert_eq!(first(&own, wanted), own.partition_point(|own| *own < wanted));
        }
    }
}
