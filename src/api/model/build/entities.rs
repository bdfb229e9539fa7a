//! The types that follow from the entity types of the ontology: the type itself, what it is
//! filtered and sorted by, and its lists.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Builder;
use super::fields::FieldMap;
use super::fields::Named;
use super::fields::field;
use super::fields::field_with;
use super::links::Target;
use super::links::Use;
use crate::api::model::Arguments;
use crate::api::model::Composite;
use crate::api::model::EntityField;
use crate::api::model::Field;
use crate::api::model::Shape;
use crate::api::rules::name_clash;
use crate::diagnostics::Span;
use crate::model::ValueKind;
use crate::ontology;
use crate::ontology::EntityType;
use crate::ontology::PropertyId;
use crate::ontology::TypeId;

/// Fields that several types have, made once.
#[derive(Default)]
pub(super) struct Shared {
    of_ontology: BTreeMap<ontology::Field, Vec<Named<Arc<Field>>>>,
    leading: FieldMap,
    trailing: FieldMap,
    of_sources: FieldMap,
    of_cubes: FieldMap,
}

impl Builder<'_> {
    /// Defines the types of all entity types and interfaces.
    pub(super) fn entities(&mut self) {
        self.node();
        self.qualifier_sets();
        self.shared.leading = self.leading_fields();
        self.shared.trailing = self.trailing_fields();
        self.shared.of_sources = self.source_fields();
        self.shared.of_cubes = self.cube_fields();
        for id in self.ontology.type_ids() {
            self.entity_type(id);
            self.condition(id);
            self.order(id);
            self.connection_of((id, None));
        }
    }

    fn node(&mut self) {
        let id = self.slots.refer("ID").required();
        let composite = Composite {
            implements: Vec::new(),
            possible: Vec::new(),
            varied: Vec::new(),
            fields: FieldMap::from_iter([field(
                "id",
                id,
                EntityField::Id,
                "Its id, unique in the data set.",
            )]),
        };
        self.slots.define(
            "Node",
            "Anything that has an id: an entity or a statement.",
            Shape::Interface(composite),
            None,
        );
    }

    fn entity_type(&mut self, id: TypeId) {
        let ontology = self.ontology;
        let item = &ontology[id];
        let mut fields = self.shared.leading.clone();
        let mut trailing = self.shared.trailing.clone();
        if item.is_source {
            trailing.extend(self.shared.of_sources.clone());
        }
        if item.is_cube {
            trailing.extend(self.shared.of_cubes.clone());
        }
        for (name, field) in &item.fields {
            for (key, made) in self.ontology_field(name, *field) {
                if fields.insert(key.clone(), made).is_some() {
                    let place = self.place_of(*field);
                    self.slots
                        .report(name_clash::of_fields(&item.name, &key, place));
                }
            }
        }
        for (key, made) in trailing {
            if fields.insert(key.clone(), made).is_some() {
                let place = item
                    .fields
                    .get(&key)
                    .map_or(item.span, |field| self.place_of(*field));
                self.slots
                    .report(name_clash::of_fields(&item.name, &key, place));
            }
        }
        let mut implements = vec![self.slots.refer("Node")];
        implements.extend(
            item.implements
                .iter()
                .map(|of| self.slots.refer(&ontology[*of].name)),
        );
        let composite = Composite {
            implements,
            possible: Vec::new(),
            varied: Vec::new(),
            fields,
        };
        let description = described(item);
        let shape = if item.is_interface {
            Shape::Interface(composite)
        } else {
            Shape::Object(composite)
        };
        self.slots
            .define(&item.name, description, shape, Some(item.span));
    }

    /// Returns the fields that follow from a property, relation or derived relation.
    fn ontology_field(&mut self, name: &str, of: ontology::Field) -> Vec<Named<Arc<Field>>> {
        if let Some(made) = self.shared.of_ontology.get(&of) {
            return made.clone();
        }
        let made = match (of, self.target(of)) {
            (ontology::Field::Property(id), _) => vec![self.property(id)],
            (_, Some(target)) => self.relation(name, of, &target),
            (_, None) => Vec::new(),
        };
        self.shared.of_ontology.insert(of, made.clone());
        made
    }

    fn property(&mut self, id: PropertyId) -> Named<Arc<Field>> {
        let property = &self.ontology[id];
        let of = self.scalar(&property.kind);
        let arguments = self.value_arguments(&property.kind);
        let mut description = property.description.to_string();
        let ty = if &*property.name == "name" && self.is_of_entity(id) {
            // The only value that never fails to answer, because every client shows it.
            description.push_str(" Never nothing: where no name is known for the day, one of another day answers, at last the id.");
            of.required()
        } else if property.many {
            of.list()
        } else {
            of.optional()
        };
        field_with(
            &property.name,
            ty,
            EntityField::Property(id),
            &description,
            &arguments,
        )
    }

    fn is_of_entity(&self, id: PropertyId) -> bool {
        self.ontology.type_named("Entity") == Some(self.ontology[id].domain)
    }

    /// Returns the arguments of a field that answers a value.
    pub(super) fn value_arguments(&mut self, kind: &ValueKind) -> Arc<Arguments> {
        match kind {
            ValueKind::Text => self.lang(),
            _ => Arc::default(),
        }
    }

    fn relation(
        &mut self,
        name: &str,
        of: ontology::Field,
        target: &Target,
    ) -> Vec<Named<Arc<Field>>> {
        let description = self.description_of(of);
        let node = self.slots.refer(&self.ontology[target.pair.0].name);
        let plain = if target.many {
            let arguments = self.list_arguments(target.pair, Use::RelatedList);
            field_with(
                name,
                node.list(),
                EntityField::Related(of),
                &description,
                &arguments,
            )
        } else {
            field(
                name,
                node.optional(),
                EntityField::Related(of),
                &description,
            )
        };
        let connection = self.connection_of(target.pair).required();
        let arguments = self.list_arguments(target.pair, Use::RelatedConnection);
        let about =
            format!("`{name}`, with what is said of each edge: since when, according to whom.");
        let kind = EntityField::RelatedConnection(of);
        let name = format!("{name}Connection");
        let connected = field_with(&name, connection, kind, &about, &arguments);
        vec![plain, connected]
    }

    pub(super) fn description_of(&self, of: ontology::Field) -> String {
        match of {
            ontology::Field::Property(id) => self.ontology[id].description.to_string(),
            ontology::Field::Relation(id, ontology::Direction::Forward) => {
                self.ontology[id].description.to_string()
            }
            ontology::Field::Relation(id, ontology::Direction::Inverse) => {
                self.ontology[id].inverse_description.to_string()
            }
            ontology::Field::Derived(id) => {
                let derived = &self.ontology[id];
                let steps: Vec<String> = derived
                    .path
                    .iter()
                    .map(|(id, direction)| {
                        let relation = &self.ontology[*id];
                        match direction {
                            ontology::Direction::Forward => format!("`{}`", relation.name),
                            ontology::Direction::Inverse => format!("`{}`", relation.inverse),
                        }
                    })
                    .collect();
                format!(
                    "{} Inferred: follows {}.",
                    derived.description,
                    steps.join(", then ")
                )
            }
        }
    }

    pub(super) fn place_of(&self, field: ontology::Field) -> Span {
        match field {
            ontology::Field::Property(id) => self.ontology[id].span,
            ontology::Field::Relation(id, _) => self.ontology[id].span,
            ontology::Field::Derived(id) => self.ontology[id].span,
        }
    }
}

/// Returns the description of a type, with the standard terms that it corresponds to.
fn described(item: &EntityType) -> String {
    if item.maps.is_empty() {
        return item.description.to_string();
    }
    let terms: Vec<String> = item.maps.iter().map(|term| format!("`{term}`")).collect();
    format!("{} Corresponds to {}.", item.description, terms.join(", "))
}
