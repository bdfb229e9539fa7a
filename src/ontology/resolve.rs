//! [`Written`] to [`Ontology`]: names become numbers.
//!
//! Runs only on what every rule has passed, so a name that cannot be found here cannot be; such a
//! declaration is left out rather than guessed at.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::Derived;
use super::DerivedId;
use super::Direction;
use super::EntityType;
use super::EnumType;
use super::EnumValue;
use super::Event;
use super::Family;
use super::FamilyId;
use super::Field;
use super::Language;
use super::Ontology;
use super::Property;
use super::PropertyId;
use super::Qualifier;
use super::QualifierSet;
use super::QualifierSetId;
use super::Relation;
use super::RelationId;
use super::TypeId;
use super::case;
use super::names::Names;
use super::names::RelationDecl;
use super::names::Role;
use super::path;
use super::written::Directive;
use super::written::Directives;
use super::written::EnumValueDecl;
use super::written::FieldDecl;
use super::written::TypeDecl;
use super::written::Value;
use super::written::Written;
use crate::model::Localised;

/// Resolves what is written.
pub(super) fn resolve(written: &Written, names: &Names<'_>) -> Ontology {
    Resolver { names }.ontology(written)
}

struct Resolver<'a> {
    names: &'a Names<'a>,
}

impl Resolver<'_> {
    fn ontology(&self, written: &Written) -> Ontology {
        let header = written
            .headers
            .iter()
            .find_map(|header| header.get("ontology"));
        let (mut properties, mut derived) = (Vec::new(), Vec::new());
        let mut own = IndexMap::new();
        for (name, declared) in &self.names.types {
            let fields = self.own_fields(declared, &mut properties, &mut derived);
            own.insert(*name, fields);
        }
        let types: Vec<EntityType> = self
            .names
            .types
            .values()
            .map(|declared| self.entity_type(declared, &own))
            .collect();
        let named = |filter: fn(&EntityType) -> bool, key: fn(&EntityType) -> &str| {
            (0u16..)
                .zip(&types)
                .filter(|(_, item)| filter(item))
                .map(|(at, item)| (Box::from(key(item)), TypeId(at)))
                .collect()
        };
        Ontology {
            title: self.localised(header.and_then(|header| header.argument("title"))),
            languages: self
                .names
                .languages
                .iter()
                .map(|language| Language {
                    tag: language.tag.text.clone(),
                    label: self.localised(language.label),
                    names_only: language.names_only,
                })
                .collect(),
            type_names: named(|_| true, |item| &item.name),
            type_keys: named(|item| !item.is_interface, |item| &item.key),
            types,
            properties,
            relations: self
                .names
                .relations
                .iter()
                .filter_map(|relation| self.relation(relation))
                .collect(),
            derived,
            qualifier_sets: self
                .names
                .qualifier_sets
                .values()
                .map(|declared| self.qualifier_set(declared))
                .collect(),
            enums: self.enums(),
            families: self.families(),
        }
    }

    /// Resolves the fields that a type declares itself. Properties and derived relations are
    /// numbered on the way: by type, then as written.
    fn own_fields(
        &self,
        declared: &TypeDecl,
        properties: &mut Vec<Property>,
        derived: &mut Vec<Derived>,
    ) -> Vec<(Box<str>, Field)> {
        let mut fields = Vec::new();
        let Some(domain) = self.type_id(&declared.name) else {
            return fields;
        };
        for field in &declared.fields {
            let resolved = match field.role() {
                Role::Relation(_) => self
                    .relation_id(&field.name)
                    .map(|id| Field::Relation(id, Direction::Forward)),
                Role::Derived(directive) => self.derived(domain, field, directive).map(|item| {
                    derived.push(item);
                    Field::Derived(DerivedId(number(derived.len() - 1)))
                }),
                Role::Property => self.property(domain, field).map(|item| {
                    properties.push(item);
                    Field::Property(PropertyId(number(properties.len() - 1)))
                }),
            };
            fields.extend(resolved.map(|resolved| (field.name.text.clone(), resolved)));
        }
        fields
    }

    fn entity_type(
        &self,
        declared: &TypeDecl,
        own: &IndexMap<&str, Vec<(Box<str>, Field)>>,
    ) -> EntityType {
        let name = &*declared.name.text;
        let ancestors = self.names.ancestors(name);
        let mut fields = IndexMap::new();
        let lineage = ancestors.iter().map(|ancestor| &*ancestor.name.text);
        for source in lineage.chain([name]) {
            for (field, resolved) in own.get(source).into_iter().flatten() {
                fields.entry(field.clone()).or_insert(*resolved);
            }
        }
        for (inverse, id) in self.inverses(name) {
            let field = Field::Relation(id, Direction::Inverse);
            fields.entry(inverse).or_insert(field);
        }
        let mut implements: Vec<TypeId> = ancestors
            .iter()
            .filter_map(|ancestor| self.type_id(&ancestor.name))
            .collect();
        implements.sort_unstable();
        let event = self.event(declared, ancestors, &fields);
        let entity = declared.directives.get("entity");
        let label = |name: &str| self.localised(entity.and_then(|entity| entity.argument(name)));
        EntityType {
            name: declared.name.text.clone(),
            description: text(declared.description.as_deref()),
            description_in: label("description"),
            is_interface: declared.is_interface,
            key: case::kebab(name).into(),
            singular: case::lower_camel(name).into(),
            plural: entity
                .and_then(|entity| entity.text("plural"))
                .map(|plural| plural.text)
                .unwrap_or_default(),
            label: label("label"),
            label_plural: label("labelPlural"),
            maps: terms(entity, "maps"),
            implements,
            concrete: self
                .names
                .concrete(name)
                .into_iter()
                .filter_map(|concrete| self.type_id(concrete))
                .collect(),
            fields,
            is_source: self.names.is_a(name, "Source"),
            is_cube: self.names.is_a(name, "Cube"),
            event,
            weak: is_weak(&declared.directives)
                || ancestors.iter().any(|above| is_weak(&above.directives)),
            span: declared.name.span,
        }
    }

    /// Returns how the entities of a type tell of events, as the type or the most special of its
    /// interfaces says.
    fn event(
        &self,
        declared: &TypeDecl,
        ancestors: &[&TypeDecl],
        fields: &IndexMap<Box<str>, Field>,
    ) -> Option<Event> {
        let mut lineage = std::iter::once(declared).chain(ancestors.iter().rev().copied());
        let directive = lineage.find_map(|of| of.directives.get("event"))?;
        let property = |argument: &str| match fields.get(&directive.text(argument)?.text)? {
            Field::Property(id) => Some(*id),
            Field::Relation(..) | Field::Derived(_) => None,
        };
        Some(Event {
            date: property("date")?,
            changes: self.step(&directive.text("changes")?)?,
            kind: property("kind"),
        })
    }

    /// Returns the relations that point to things of a type, by their inverse names.
    fn inverses(&self, name: &str) -> BTreeMap<Box<str>, RelationId> {
        let pointing = |(at, relation): (u16, &RelationDecl<'_>)| {
            let inverse = relation.inverse()?;
            let here = self.names.is_a(name, &relation.field.ty.name);
            here.then_some((inverse.text, RelationId(at)))
        };
        (0u16..)
            .zip(&self.names.relations)
            .filter_map(pointing)
            .collect()
    }

    fn property(&self, domain: TypeId, field: &FieldDecl) -> Option<Property> {
        Some(Property {
            name: field.name.text.clone(),
            description: text(field.description.as_deref()),
            domain,
            kind: self.names.value_kind(&field.ty.name)?,
            many: field.ty.lists > 0,
            required: field.ty.required,
            search: field.directives.get("search").is_some(),
            label: self.label(&field.directives),
            maps: terms(field.directives.get("maps"), "to"),
            span: field.name.span,
        })
    }

    fn relation(&self, relation: &RelationDecl<'_>) -> Option<Relation> {
        let (field, directive) = (relation.field, relation.directive);
        let symmetric = relation.is_symmetric();
        let many = field.ty.lists > 0;
        let name = &field.name.text;
        let description = text(field.description.as_deref());
        let reads = self.localised(directive.argument("reads"));
        let set = directive.text("qualifiers");
        Some(Relation {
            name: name.clone(),
            domain: self.type_id(&relation.domain.name)?,
            range: self.type_id(&field.ty.name)?,
            inverse: relation
                .inverse()
                .map_or_else(|| name.clone(), |inverse| inverse.text),
            inverse_description: match directive.text("inverseDescription") {
                Some(written) => written.text,
                None if symmetric => description.clone(),
                None => Box::default(),
            },
            description,
            many,
            required: field.ty.required,
            inverse_many: if symmetric {
                many
            } else {
                !directive.flag("inverseSingle")
            },
            symmetric,
            acyclic: directive.flag("acyclic"),
            weak: is_weak(&field.directives) || self.is_family_weak(directive),
            opposite: self.opposite(relation),
            qualifiers: set.and_then(|set| self.qualifier_set_id(&set)),
            family: self.family_id(&directive.text("family")?)?,
            inverse_reads: if symmetric {
                reads.clone()
            } else {
                self.localised(directive.argument("inverseReads"))
            },
            reads,
            maps: terms(Some(directive), "maps"),
            span: field.name.span,
        })
    }

    /// Says whether the family that a relation names is weak.
    fn is_family_weak(&self, directive: &Directive) -> bool {
        let (Some(name), Some(families)) = (directive.text("family"), self.names.families) else {
            return false;
        };
        let mut values = families.values.iter();
        values.any(|value| value.name.text == name.text && is_weak(&value.directives))
    }

    /// Returns the relation that says the contrary, whichever of the two says so.
    fn opposite(&self, relation: &RelationDecl<'_>) -> Option<RelationId> {
        let named = |other: &RelationDecl<'_>| other.directive.text("opposite");
        if let Some(named) = named(relation) {
            return self.relation_id(&named);
        }
        let name = &relation.field.name.text;
        let says = |other: &RelationDecl<'_>| named(other).is_some_and(|word| word.text == *name);
        let at = self.names.relations.iter().position(says)?;
        Some(RelationId(number(at)))
    }

    fn derived(&self, domain: TypeId, field: &FieldDecl, directive: &Directive) -> Option<Derived> {
        let via = directive.text("via")?;
        let steps: Option<Vec<_>> = path::steps(&via)
            .map(|step| self.step(&step.text))
            .collect();
        Some(Derived {
            name: field.name.text.clone(),
            description: text(field.description.as_deref()),
            domain,
            range: self.type_id(&field.ty.name)?,
            path: steps?,
            reads: self.localised(directive.argument("reads")),
            span: field.name.span,
        })
    }

    fn step(&self, name: &str) -> Option<(RelationId, Direction)> {
        let (at, _, direction) = path::step(self.names, name)?;
        Some((RelationId(number(at)), direction))
    }

    fn qualifier_set(&self, declared: &TypeDecl) -> QualifierSet {
        let read = |field: &FieldDecl| {
            Some(Qualifier {
                name: field.name.text.clone(),
                description: text(field.description.as_deref()),
                kind: self.names.value_kind(&field.ty.name)?,
                label: self.label(&field.directives),
            })
        };
        QualifierSet {
            name: declared.name.text.clone(),
            description: text(declared.description.as_deref()),
            qualifiers: declared.fields.iter().filter_map(read).collect(),
            span: declared.name.span,
        }
    }

    fn enums(&self) -> Vec<EnumType> {
        let value = |value: &EnumValueDecl| EnumValue {
            name: value.name.text.clone(),
            description: text(value.description.as_deref()),
            label: self.label(&value.directives),
        };
        let read = |declared: &&super::written::EnumDecl| EnumType {
            name: declared.name.text.clone(),
            description: text(declared.description.as_deref()),
            values: declared.values.iter().map(value).collect(),
            span: declared.name.span,
        };
        self.names.enums.values().map(read).collect()
    }

    fn families(&self) -> Vec<Family> {
        let read = |value: &EnumValueDecl| Family {
            name: value.name.text.clone(),
            description: text(value.description.as_deref()),
            label: self.label(&value.directives),
            weak: is_weak(&value.directives),
        };
        let values = self.names.families.map(|families| families.values.iter());
        values.into_iter().flatten().map(read).collect()
    }

    fn label(&self, directives: &Directives) -> Localised {
        let label = directives.get("label");
        self.localised(label.and_then(|label| label.argument("text")))
    }

    fn localised(&self, value: Option<&Value>) -> Localised {
        let mut texts = vec![None; self.names.languages.len()];
        for (key, text) in value.map_or(&[][..], Value::entries) {
            let slot = self.names.language(key).and_then(|at| texts.get_mut(at));
            if let (Some(slot), Some(text)) = (slot, text.text()) {
                *slot = Some(text.text);
            }
        }
        Localised(texts.into())
    }

    fn type_id(&self, name: &str) -> Option<TypeId> {
        place(self.names.types.keys(), name).map(TypeId)
    }

    fn qualifier_set_id(&self, name: &str) -> Option<QualifierSetId> {
        place(self.names.qualifier_sets.keys(), name).map(QualifierSetId)
    }

    fn relation_id(&self, name: &str) -> Option<RelationId> {
        let relations = self.names.relations.iter();
        place(relations.map(|relation| &relation.field.name.text), name).map(RelationId)
    }

    fn family_id(&self, name: &str) -> Option<FamilyId> {
        let families = self.names.families?.values.iter();
        place(families.map(|family| &family.name.text), name).map(FamilyId)
    }
}

fn place(mut among: impl Iterator<Item = impl AsRef<str>>, name: &str) -> Option<u16> {
    among.position(|item| item.as_ref() == name).map(number)
}

/// INVARIANT: a rule refuses ontologies with more than 65,535 of anything.
fn number(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn is_weak(directives: &Directives) -> bool {
    directives.get("weak").is_some()
}

fn text(written: Option<&str>) -> Box<str> {
    written.unwrap_or_default().into()
}

fn terms(directive: Option<&Directive>, argument: &str) -> Vec<Box<str>> {
    let items = directive.map_or(&[][..], |directive| directive.items(argument));
    let texts = items.iter().filter_map(Value::text);
    texts.map(|term| term.text).collect()
}
