//! In which language words are answered.

use super::Asked;
use super::Run;
use crate::api::input;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Settled;
use crate::graph::View;
use crate::model::LangId;
use crate::model::Localised;
use crate::model::ValueRef;
use crate::ontology::PropertyId;
use crate::query;

impl Run {
    /// Returns the languages that a field asks for, the most wanted first; never empty.
    pub(super) fn wanted(&self, asked: Asked<'_>) -> Vec<LangId> {
        match input::language(self.ontology(), asked.arguments.get("lang")) {
            Some(lang) => vec![lang],
            None => self.languages().to_vec(),
        }
    }

    /// Returns words of the ontology in the language that a field asks for, else in another.
    pub(super) fn words<'a>(&self, asked: Asked<'_>, text: &'a Localised) -> Option<&'a str> {
        let wanted = self.wanted(asked);
        let exact = wanted.iter().find_map(|lang| text.exact(*lang));
        exact.or_else(|| text.or_default(wanted.first().copied().unwrap_or_default()))
    }

    /// Returns the statements that give a property's values in the most wanted language that has
    /// any, the best first.
    pub(super) fn values(
        &self,
        view: View<'_>,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Vec<StatementIx> {
        let mut fallback = None;
        for lang in wanted {
            let found = query::values(view, entity, property, Some(*lang));
            let first = found.first().copied();
            if first
                .is_none_or(|first| language_of(self.value_of(first)).is_none_or(|of| of == *lang))
            {
                return found;
            }
            fallback.get_or_insert(found);
        }
        fallback.unwrap_or_default()
    }

    /// Returns the statement that best gives a property's value in the most wanted language.
    pub(in crate::api) fn value(
        &self,
        view: View<'_>,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Option<StatementIx> {
        match self.graph().settled(entity, property, wanted) {
            Settled::Nothing => None,
            Settled::By(found) => Some(found),
            Settled::Weighed => self.weighed(view, entity, property, wanted),
        }
    }

    /// Returns the same where statements must be weighed.
    pub(in crate::api) fn weighed(
        &self,
        view: View<'_>,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Option<StatementIx> {
        let mut fallback = None;
        for lang in wanted {
            let found = query::value(view, entity, property, *lang)?;
            if language_of(self.value_of(found)).is_none_or(|of| of == *lang) {
                return Some(found);
            }
            fallback.get_or_insert(found);
        }
        fallback
    }

    /// Returns the value that a statement gives.
    pub(in crate::api) fn value_of(&self, statement: StatementIx) -> Option<ValueRef<'_>> {
        self.graph().value(statement)
    }
}

/// Returns the language of words.
pub(super) fn language_of(value: Option<ValueRef<'_>>) -> Option<LangId> {
    match value {
        Some(ValueRef::Text { lang, .. }) => Some(lang),
        _ => None,
    }
}
