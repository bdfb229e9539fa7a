//! Values that are found without weighing: what most questions read.
//!
//! Where every statement about a property is usual (it holds on every day, a source states it, and it
//! has no rank), which of them is answered depends on the languages alone. Everything is read from the
//! columns at once here; `query::value` weighs, and says the same of what is settled.

use std::ops::Range;

use super::Column;
use super::Store;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::View;
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
    #[inline]
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

impl Store {
    /// Returns the statement that gives a property in the most wanted language.
    pub(in crate::graph) fn settled(
        &self,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Settled<StatementIx> {
        let said = self.stretch_of(entity, property.0 + 1);
        self.settled_at(said, property, wanted)
            .map(|at| Some(StatementIx(at as u32)))
    }

    /// Returns the name of an entity in a language, if that is what the property gives and it is found
    /// in one step.
    #[inline]
    pub(in crate::graph) fn label(
        &self,
        entity: EntityIx,
        property: PropertyId,
        wanted: LangId,
    ) -> Option<Letters<'_>> {
        if self.labels.property() != Some(property) {
            return None;
        }
        self.labels.get(&self.values, entity, wanted)
    }

    /// Returns the value of a property in the most wanted language; if a view is given, also one that
    /// need not be weighed since nothing else is shown.
    pub(in crate::graph) fn told(
        &self,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
        then: Option<View<'_>>,
    ) -> Settled<Told<'_>> {
        let said = self.stretch_of(entity, property.0 + 1);
        let found = match (self.settled_at(said.clone(), property, wanted), then) {
            (Settled::Weighed, Some(view)) => self.only_of(said, view, property, wanted),
            (found, _) => found,
        };
        found.map(|at| self.told_by(property, at))
    }

    /// Returns the only one of some statements that a view shows: of words, the only one in the most
    /// wanted language.
    fn only_of(
        &self,
        said: Range<usize>,
        view: View<'_>,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Settled<usize> {
        let is_text = self.columns.get(usize::from(property.0)) == Some(&Column::Text);
        let lang = wanted.first().copied().filter(|_| is_text);
        let mut shown = said.filter(|at| {
            let fits = lang.is_none() || self.lang(*at) == lang;
            fits && view.shows_statement(StatementIx(*at as u32))
        });
        let only = shown.next().filter(|_| shown.next().is_none());
        only.map_or(Settled::Weighed, Settled::By)
    }

    /// Returns what a statement of a property tells.
    #[inline]
    fn told_by(&self, property: PropertyId, at: usize) -> Option<Told<'_>> {
        let column = *self.columns.get(usize::from(property.0))?;
        let number = *self.objects.get(at)?;
        Some(match self.values.letters(column, number) {
            Some(letters) => Told::Letters(letters),
            None => Told::Other(self.values.get(column, number)?),
        })
    }

    #[inline]
    fn settled_at(
        &self,
        said: Range<usize>,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Settled<usize> {
        if said.is_empty() {
            return Settled::Nothing;
        }
        if self.unusual.any(said.clone()) {
            return Settled::Weighed;
        }
        if self.columns.get(usize::from(property.0)) != Some(&Column::Text) {
            return Settled::By(said.start);
        }
        let first = wanted.first().copied();
        match said.clone().find(|at| self.lang(*at) == first) {
            Some(found) => Settled::By(found),
            None => self.in_another(said, wanted),
        }
    }

    /// Returns words in the next best language: another that is wanted, else the default, else the
    /// first of the ontology's that there is.
    #[cold]
    fn in_another(&self, words: Range<usize>, wanted: &[LangId]) -> Settled<usize> {
        let mut languages = wanted.iter();
        let found = languages
            .find_map(|lang| words.clone().find(|at| self.lang(*at) == Some(*lang)))
            .or_else(|| words.min_by_key(|at| self.lang(*at).map(|lang| lang.0)));
        found.map_or(Settled::Weighed, Settled::By)
    }

    /// Returns the language of the words that a statement gives.
    #[inline]
    fn lang(&self, at: usize) -> Option<LangId> {
        self.values.lang(*self.objects.get(at)?)
    }
}
