//! Values of entities, written from the columns: what most answers consist of.
//!
//! Nothing about them can fail, so that the way to them need not be known. They say the same as
//! `answer` does, which a test holds.

use super::Asks;
use super::Short;
use super::Step;
use super::key::Behind;
use super::key::Key;
use super::run::Halt;
use super::run::Runner;
use crate::api::error::internal;
use crate::api::model::Field;
use crate::api::model::TypeIx;
use crate::facts::EntityIx;
use crate::graph::Letters;
use crate::graph::Settled;
use crate::graph::Told;
use crate::model::Day;
use crate::model::ValueRef;
use crate::ontology::PropertyId;

/// A property, and the field that asks for it.
type Property<'f> = (PropertyId, &'f Field);

impl Runner<'_> {
    /// Writes a value of an entity; its type is needed where its name is asked for.
    #[inline]
    pub(super) fn cell(
        &mut self,
        step: &Step,
        of: Option<TypeIx>,
        on: (Day, EntityIx),
    ) -> Result<(), Halt> {
        match &step.asks {
            Asks::Field {
                short: Some(Short::Property(id)),
                field,
                ..
            } => self.property(&step.key, (*id, field), on),
            Asks::Field { .. } => self.id(&step.key, on.1),
            Asks::TypeName => self.type_name(&step.key, of)?,
        }
        Ok(())
    }

    /// Writes the name of a type behind its key.
    pub(super) fn type_name(&mut self, key: &Key, of: Option<TypeIx>) -> Result<(), Halt> {
        let Some(of) = of else {
            return Err(self.fail(internal("a plan lacks the name of a type")));
        };
        key.append_to(&mut self.out, Behind::Text);
        let name = &*self.run.model()[of].name;
        self.out.extend_from_slice(name.as_bytes());
        self.out.push(b'"');
        Ok(())
    }

    /// Writes the id of an entity behind its key.
    #[inline]
    fn id(&mut self, key: &Key, entity: EntityIx) {
        match self.graph.id_letters(entity) {
            Some(letters) if letters.is_plain() => self.letters(key, letters),
            _ => self.escaped(key, self.graph.id_of(entity)),
        }
    }

    /// Writes a property behind its key.
    #[inline]
    fn property(&mut self, key: &Key, property: Property<'_>, on: (Day, EntityIx)) {
        match self.graph.label(on.1, property.0, self.lang) {
            Some(letters) if letters.is_plain() => self.letters(key, letters),
            _ => self.property_among_all(key, property, on),
        }
    }

    /// Writes letters that JSON holds as they are behind their key.
    #[inline]
    fn letters(&mut self, key: &Key, letters: Letters<'_>) {
        key.append_to(&mut self.out, Behind::Text);
        letters.append_to(&mut self.out);
    }

    /// Writes a property that is looked for among all that is said of an entity.
    #[inline(never)]
    fn property_among_all(
        &mut self,
        key: &Key,
        property: Property<'_>,
        (day, entity): (Day, EntityIx),
    ) {
        let (id, field) = property;
        match self.graph.told(entity, id, self.languages) {
            Settled::By(told) => self.told(key, told),
            Settled::Nothing if field.ty.required => self.id(key, entity),
            Settled::Nothing => {
                key.append_to(&mut self.out, Behind::Other);
                self.out.extend_from_slice(b"null");
            }
            Settled::Weighed => self.weighed(key, property, (day, entity)),
        }
    }

    /// Writes a property whose statements must be weighed.
    fn weighed(&mut self, key: &Key, (id, field): Property<'_>, (day, entity): (Day, EntityIx)) {
        let (run, required) = (self.run, field.ty.required);
        let once = run.is_once(id);
        if !once && let Some(told) = self.graph.told_then(entity, id, self.lang, day) {
            return self.told(key, told);
        }
        key.append_to(&mut self.out, Behind::Other);
        let view = run.view(day).include_ended(once);
        let wanted = self.languages;
        let found = run.weighed(view, entity, id, wanted).or_else(|| {
            let always = view.include_ended(true);
            required.then(|| run.weighed(always, entity, id, wanted))?
        });
        match found.and_then(|at| run.value_of(at)) {
            Some(value) => self.written(value),
            None if required => self.text(run.graph().id_of(entity)),
            None => self.out.extend_from_slice(b"null"),
        }
    }

    /// Writes a value behind its key.
    #[inline]
    fn told(&mut self, key: &Key, told: Told<'_>) {
        match told {
            Told::Letters(letters) if letters.is_plain() => self.letters(key, letters),
            Told::Letters(letters) => self.escaped(key, letters.as_str()),
            Told::Other(value) => {
                key.append_to(&mut self.out, Behind::Other);
                self.written(value);
            }
        }
    }

    /// Writes a text that JSON does not hold as it is behind its key.
    #[cold]
    fn escaped(&mut self, key: &Key, text: &str) {
        key.append_to(&mut self.out, Behind::Other);
        self.value(&text);
    }

    /// Writes a value as the API answers it.
    fn written(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Int(number) => self.value(&number),
            ValueRef::Boolean(value) => self.value(&value),
            other => self.shown(other),
        }
    }

    /// Writes a value as text.
    pub(super) fn shown(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Text { text, .. }
            | ValueRef::String(text)
            | ValueRef::Url(text)
            | ValueRef::Enum(text) => self.text(text),
            other => self.text(&other.to_string()),
        }
    }
}
