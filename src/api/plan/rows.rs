//! Values of entities, written from the columns: what most answers consist of.
//!
//! Nothing about them can fail, so that the way to them need not be known. They say the same as
//! `answer` does, which a test holds.

use std::ops::Range;

use super::Asks;
use super::Short;
use super::Step;
use super::key::Behind;
use super::key::Key;
use super::run::Halt;
use super::run::OfObject;
use super::run::Runner;
use crate::api::model::Field;
use crate::facts::EntityIx;
use crate::graph::Settled;
use crate::graph::Told;
use crate::model::Day;
use crate::model::ValueRef;
use crate::ontology::PropertyId;

/// A property, and the field that asks for it.
type Property<'f> = (PropertyId, &'f Field);

impl Runner<'_> {
    /// Writes an entity of which only values are asked.
    pub(super) fn one_row(&mut self, asked: OfObject<'_>, on: (Day, EntityIx)) -> Result<(), Halt> {
        self.count(asked.set.fields)?;
        self.row(asked, on);
        Ok(())
    }

    /// Writes some of the entities of lists, of which only values are asked.
    pub(super) fn rows(
        &mut self,
        asked: OfObject<'_>,
        day: Day,
        range: Range<usize>,
    ) -> Result<(), Halt> {
        let fields = asked.set.fields;
        self.count(fields.saturating_mul(range.len() as u64))?;
        let start = range.start;
        for at in range {
            let Some(other) = self.others.get(at).copied() else {
                break;
            };
            if at > start {
                self.out.push(b',');
            }
            self.row(asked, (day, other));
        }
        Ok(())
    }

    #[expect(
        clippy::inline_always,
        reason = "calls take as long as what is written"
    )]
    #[inline(always)]
    fn row(&mut self, OfObject { set, name, .. }: OfObject<'_>, on: (Day, EntityIx)) {
        if set.steps.is_empty() {
            self.out.push(b'{');
        }
        for step in &set.steps {
            self.cell(step, name, on);
        }
        self.out.push(b'}');
    }

    /// Writes a value of an entity; the name is that of its type.
    pub(super) fn value_of(&mut self, step: &Step, name: &str, on: (Day, EntityIx)) {
        self.cell(step, name, on);
    }

    #[expect(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn cell(&mut self, step: &Step, name: &str, on: (Day, EntityIx)) {
        match &step.asks {
            Asks::Field {
                short: Some(Short::Property(id)),
                field,
                ..
            } => self.property(&step.key, (*id, field), on),
            Asks::Field { .. } => self.id(&step.key, on.1),
            Asks::TypeName => self.type_name(&step.key, name),
        }
    }

    /// Writes the name of a type behind its key.
    pub(super) fn type_name(&mut self, key: &Key, name: &str) {
        self.out.key(key, Behind::Text);
        self.out.extend(name.as_bytes());
        self.out.push(b'"');
    }

    /// Writes the id of an entity behind its key.
    #[expect(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn id(&mut self, key: &Key, entity: EntityIx) {
        match self.graph.id_letters(entity) {
            Some(letters) if letters.is_plain() => self.out.few_letters(key, letters),
            _ => self.escaped(key, self.graph.id_of(entity)),
        }
    }

    /// Writes a property behind its key.
    #[expect(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn property(&mut self, key: &Key, property: Property<'_>, on: (Day, EntityIx)) {
        match self.graph.label(on.1, property.0, self.lang) {
            Some(letters) if letters.is_plain() => self.out.letters(key, letters),
            _ => self.property_among_all(key, property, on),
        }
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
        let then = (!self.run.is_once(id)).then(|| self.run.view(day));
        match self.graph.told(entity, id, self.languages, then) {
            Settled::By(told) => self.told(key, told),
            Settled::Nothing if field.ty.required => self.id(key, entity),
            Settled::Nothing => {
                self.out.key(key, Behind::Other);
                self.out.extend(b"null");
            }
            Settled::Weighed => self.weighed(key, property, (day, entity)),
        }
    }

    /// Writes a property whose statements must be weighed.
    fn weighed(&mut self, key: &Key, (id, field): Property<'_>, (day, entity): (Day, EntityIx)) {
        let (run, required) = (self.run, field.ty.required);
        self.out.key(key, Behind::Other);
        let view = run.view(day).include_ended(run.is_once(id));
        let wanted = self.languages;
        let found = run.weighed(view, entity, id, wanted).or_else(|| {
            let always = view.include_ended(true);
            required.then(|| run.weighed(always, entity, id, wanted))?
        });
        match found.and_then(|at| run.value_of(at)) {
            Some(value) => self.written(value),
            None if required => self.text(run.graph().id_of(entity)),
            None => self.out.extend(b"null"),
        }
    }

    /// Writes a value behind its key.
    #[inline]
    fn told(&mut self, key: &Key, told: Told<'_>) {
        match told {
            Told::Letters(letters) if letters.is_plain() => self.out.letters(key, letters),
            Told::Letters(letters) => self.escaped(key, letters.as_str()),
            Told::Other(value) => {
                self.out.key(key, Behind::Other);
                self.written(value);
            }
        }
    }

    /// Writes a text that JSON does not hold as it is behind its key.
    #[cold]
    fn escaped(&mut self, key: &Key, text: &str) {
        self.out.key(key, Behind::Other);
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
