//! What codes stand for, in the words of one language.

use crate::facts::EntityIx;
use crate::facts::cubes::Dimension;
use crate::facts::cubes::Member;
use crate::graph::Claim;
use crate::graph::View;
use crate::model::LangId;
use crate::model::Localised;
use crate::model::ValueRef;
use crate::ontology::Field;
use crate::query;

/// Names in one language, or in the one that there are where it has none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labels<'g> {
    view: View<'g>,
    lang: LangId,
}

impl<'g> Labels<'g> {
    pub(super) fn new(view: View<'g>, lang: LangId) -> Self {
        Self { view, lang }
    }

    /// Returns the language by its tag.
    pub(super) fn language(&self) -> &'g str {
        let languages = &self.view.graph().ontology().languages;
        let language = languages.get(usize::from(self.lang.0));
        language.map_or("", |language| &*language.tag)
    }

    /// Returns a text.
    pub(super) fn text<'t>(&self, text: &'t Localised) -> Option<&'t str> {
        text.or_default(self.lang)
    }

    /// Returns what an entity is called on the day; what it is called at all where it has no name
    /// then.
    pub(super) fn entity(&self, entity: EntityIx) -> &'g str {
        let graph = self.view.graph();
        let named = |view: View<'g>| {
            let kind = graph.kind_of(entity);
            let Some(Field::Property(name)) = graph.ontology().field(kind, "name") else {
                return None;
            };
            match graph.claim(query::value(view, entity, name, self.lang)?) {
                Claim::Property(_, ValueRef::Text { text, .. }) => Some(text),
                Claim::Property(..) | Claim::Exists | Claim::Relation(..) => None,
            }
        };
        named(self.view)
            .or_else(|| named(self.view.include_ended(true)))
            .unwrap_or_else(|| graph.id_of(entity))
    }

    /// Returns what an entity is called in exactly this language.
    pub(super) fn exactly(&self, entity: EntityIx) -> Option<&'g str> {
        let graph = self.view.graph();
        let kind = graph.kind_of(entity);
        let Some(Field::Property(name)) = graph.ontology().field(kind, "name") else {
            return None;
        };
        match graph.claim(query::value(self.view, entity, name, self.lang)?) {
            Claim::Property(_, ValueRef::Text { text, lang }) if lang == self.lang => Some(text),
            Claim::Property(..) | Claim::Exists | Claim::Relation(..) => None,
        }
    }

    /// Returns the same names in another language.
    pub(super) fn speaking(&self, lang: LangId) -> Self {
        Self { lang, ..*self }
    }

    /// Returns what a member is called: its name, that of its entity, or its code.
    pub(super) fn member(&self, member: &'g Member) -> &'g str {
        let own = member.name.or_default(self.lang);
        own.or_else(|| member.entity.map(|entity| self.entity(entity)))
            .unwrap_or(&member.code)
    }

    /// Returns what a dimension is called.
    pub(super) fn dimension(&self, dimension: &'g Dimension) -> &'g str {
        dimension
            .name
            .or_default(self.lang)
            .unwrap_or(&dimension.id)
    }
}
