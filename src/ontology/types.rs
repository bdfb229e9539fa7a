//! The resolved ontology: what the files mean, with every name looked up.

use indexmap::IndexMap;

use crate::diagnostics::Span;
use crate::model::LangId;
use crate::model::Localised;
use crate::model::ValueKind;
use crate::stored::stored;

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident in $list:ident: $item:ty;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u16);

        stored!(number $name(u16));

        impl std::ops::Index<$name> for Ontology {
            type Output = $item;

            #[allow(clippy::indexing_slicing, reason = "made only for this ontology, whose lists never shrink")]
            fn index(&self, at: $name) -> &$item {
                &self.$list[usize::from(at.0)]
            }
        }
    )+};
}

index! {
    /// An entity type or interface of an [`Ontology`].
    TypeId in types: EntityType;
    /// A property of an [`Ontology`].
    PropertyId in properties: Property;
    /// A relation of an [`Ontology`].
    RelationId in relations: Relation;
    /// A derived relation of an [`Ontology`].
    DerivedId in derived: Derived;
    /// A set of qualifiers of an [`Ontology`].
    QualifierSetId in qualifier_sets: QualifierSet;
    /// A family of relations of an [`Ontology`].
    FamilyId in families: Family;
}

/// The kinds of things, their properties and relations, with every name resolved.
///
/// Everything is in one defined order, which does not depend on the order or names of the files:
/// types, relations, sets of qualifiers and enumerations by name; properties and derived relations
/// by the type that declares them, then as written; families and values as written. The fields of a
/// type: what its interfaces declare, the most general interface first (among equals by name), then
/// its own, each as written; then the inverses of relations that point to it, by name.
#[derive(Clone, Debug)]
pub struct Ontology {
    /// What the data set is called.
    pub title: Localised,
    /// The languages, the default first.
    pub languages: Vec<Language>,
    /// Entity types and interfaces, by name.
    pub types: Vec<EntityType>,
    /// Properties; each is declared once, by one type or interface.
    pub properties: Vec<Property>,
    /// Relations; each is declared once.
    pub relations: Vec<Relation>,
    /// Relations that follow from others.
    pub derived: Vec<Derived>,
    /// Sets of qualifiers that statements of a relation may carry.
    pub qualifier_sets: Vec<QualifierSet>,
    /// Enumerations of values, by name.
    pub enums: Vec<EnumType>,
    /// Families of relations, in the order of their declaration.
    pub families: Vec<Family>,
    /// Names of types and interfaces.
    pub type_names: IndexMap<Box<str>, TypeId>,
    /// The keys under which facts name concrete types (`county-municipality`).
    pub type_keys: IndexMap<Box<str>, TypeId>,
}

/// A language that texts may be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// The BCP 47 tag, such as `nb`.
    pub tag: Box<str>,
    /// What the language is called, in the languages of the ontology.
    pub label: Localised,
    /// Whether it serves only for texts of entities; labels and phrases need not be given in it.
    pub names_only: bool,
}

/// A class of entities: a concrete type, or an interface that several types share.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing that the ontology declares of a type"
)]
#[derive(Clone, Debug)]
pub struct EntityType {
    /// The name, such as `CountyMunicipality`.
    pub name: Box<str>,
    /// What it means.
    pub description: Box<str>,
    /// The same in further languages.
    pub description_in: Localised,
    /// Whether entities are never of this type itself, only of types that implement it.
    pub is_interface: bool,
    /// The key under which facts name it: the name in kebab case, such as `county-municipality`.
    pub key: Box<str>,
    /// The name of one in the API: the name in camel case, such as `countyMunicipality`.
    pub singular: Box<str>,
    /// The name of many in the API, such as `countyMunicipalities`.
    pub plural: Box<str>,
    /// What one is called.
    pub label: Localised,
    /// What many are called, where the ontology says.
    pub label_plural: Localised,
    /// The terms of standards that mean the same, such as `org:FormalOrganization`.
    pub maps: Vec<Box<str>>,
    /// All interfaces it implements, directly or through others, by name.
    pub implements: Vec<TypeId>,
    /// All concrete types that implement it (itself, if it is concrete), by name.
    pub concrete: Vec<TypeId>,
    /// Its fields: inherited first, then its own, then the inverses of relations that point to it.
    pub fields: IndexMap<Box<str>, Field>,
    /// Whether its entities may be cited (it implements the prelude's `Source`).
    pub is_source: bool,
    /// Whether its entities may have figures (it implements the prelude's `Cube`).
    pub is_cube: bool,
    /// Where its entities are events: what tells when they happened and what they changed.
    pub event: Option<Event>,
    /// Whether it tells little that two things are connected through one: it is marked `@weak`, or
    /// an interface that it implements is.
    pub weak: bool,
    /// Where it is declared.
    pub span: Span,
}

/// How the entities of a type tell of something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Event {
    /// When it happened: a day, or a date known in part.
    pub date: PropertyId,
    /// What it changed.
    pub changes: (RelationId, Direction),
    /// What kind of change it was.
    pub kind: Option<PropertyId>,
}

/// What a field of an entity type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// A property.
    Property(PropertyId),
    /// A relation, seen from one of its ends.
    Relation(RelationId, Direction),
    /// A relation that follows from others.
    Derived(DerivedId),
}

/// From which end a relation is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// From the subject to the object.
    Forward,
    /// From the object to the subject.
    Inverse,
}

impl Direction {
    /// Returns the other direction.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Forward => Self::Inverse,
            Self::Inverse => Self::Forward,
        }
    }
}

/// A typed value that entities have.
#[derive(Clone, Debug)]
pub struct Property {
    /// The name.
    pub name: Box<str>,
    /// What it means.
    pub description: Box<str>,
    /// The type or interface that declares it.
    pub domain: TypeId,
    /// What sort of value it takes.
    pub kind: ValueKind,
    /// Whether it may have several values at one time.
    pub many: bool,
    /// Whether every entity must have it.
    pub required: bool,
    /// Whether full-text search looks into it.
    pub search: bool,
    /// What it is called.
    pub label: Localised,
    /// The terms of standards that mean the same.
    pub maps: Vec<Box<str>>,
    /// Where it is declared.
    pub span: Span,
}

/// A directed link between entities, with an inverse.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing that an author says of it"
)]
#[derive(Clone, Debug)]
pub struct Relation {
    /// The name, unique among relations and inverses.
    pub name: Box<str>,
    /// What it means.
    pub description: Box<str>,
    /// What the subject must be.
    pub domain: TypeId,
    /// What the object must be.
    pub range: TypeId,
    /// The name seen from the object; the same as `name` where the relation is symmetric.
    pub inverse: Box<str>,
    /// What it means, seen from the object.
    pub inverse_description: Box<str>,
    /// Whether a subject may have several objects at one time.
    pub many: bool,
    /// Whether every subject must have at least one object.
    pub required: bool,
    /// Whether an object may have several subjects at one time.
    pub inverse_many: bool,
    /// Whether it means the same in both directions.
    pub symmetric: bool,
    /// Whether a chain of it may not come back to where it started.
    pub acyclic: bool,
    /// Whether it tells little that two things are connected by it: it is marked `@weak`, or its
    /// family is.
    pub weak: bool,
    /// The relation that says the contrary of the same two ends.
    pub opposite: Option<RelationId>,
    /// The qualifiers its statements may carry.
    pub qualifiers: Option<QualifierSetId>,
    /// The family it belongs to.
    pub family: FamilyId,
    /// The phrase between subject and object, such as `is subordinate to`.
    pub reads: Localised,
    /// The phrase between object and subject, such as `is superior to`.
    pub inverse_reads: Localised,
    /// The terms of standards that mean the same.
    pub maps: Vec<Box<str>>,
    /// Where it is declared.
    pub span: Span,
}

/// A relation that follows from a chain of others; its statements are inferred.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The name.
    pub name: Box<str>,
    /// What it means.
    pub description: Box<str>,
    /// What it starts from.
    pub domain: TypeId,
    /// What it leads to; things of other types at the end of the path are left out.
    pub range: TypeId,
    /// The steps, in order.
    pub path: Vec<(RelationId, Direction)>,
    /// The phrase between its ends.
    pub reads: Localised,
    /// Where it is declared.
    pub span: Span,
}

/// A set of qualifiers: values that say more about one statement of a relation.
#[derive(Clone, Debug)]
pub struct QualifierSet {
    /// The name of the SDL type.
    pub name: Box<str>,
    /// What it is for.
    pub description: Box<str>,
    /// The qualifiers, as written.
    pub qualifiers: Vec<Qualifier>,
    /// Where it is declared.
    pub span: Span,
}

/// A value that says more about a statement, such as a role.
#[derive(Clone, Debug)]
pub struct Qualifier {
    /// The name.
    pub name: Box<str>,
    /// What it means.
    pub description: Box<str>,
    /// What sort of value it takes. `Text` is given in the default language unless tagged.
    pub kind: ValueKind,
    /// What it is called.
    pub label: Localised,
}

/// An enumeration of values.
#[derive(Clone, Debug)]
pub struct EnumType {
    /// The name.
    pub name: Box<str>,
    /// What it is for.
    pub description: Box<str>,
    /// The values, as written.
    pub values: Vec<EnumValue>,
    /// Where it is declared.
    pub span: Span,
}

/// A value of an enumeration.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// The name, such as `MONTHS`.
    pub name: Box<str>,
    /// What it means.
    pub description: Box<str>,
    /// What it is called.
    pub label: Localised,
}

/// A family of relations, by which people filter.
#[derive(Clone, Debug)]
pub struct Family {
    /// The name, such as `DUTY`.
    pub name: Box<str>,
    /// What belongs to it.
    pub description: Box<str>,
    /// What it is called.
    pub label: Localised,
    /// Whether its relations tell little of how things are connected.
    pub weak: bool,
}

impl Ontology {
    /// Iterates over the numbers of all types and interfaces, by name.
    pub fn type_ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..u16::try_from(self.types.len()).unwrap_or(u16::MAX)).map(TypeId)
    }

    /// Returns the type or interface of this name.
    pub fn type_named(&self, name: &str) -> Option<TypeId> {
        self.type_names.get(name).copied()
    }

    /// Says whether entities of type `concrete` are also of the type or interface `general`.
    pub fn is_a(&self, concrete: TypeId, general: TypeId) -> bool {
        concrete == general || self[concrete].implements.contains(&general)
    }

    /// Returns the field of a type by name.
    pub fn field(&self, of: TypeId, name: &str) -> Option<Field> {
        self[of].fields.get(name).copied()
    }

    /// Returns the relation of this name, and the direction in which the name looks at it.
    pub fn relation_named(&self, name: &str) -> Option<(RelationId, Direction)> {
        (0u16..).zip(&self.relations).find_map(|(at, relation)| {
            if &*relation.name == name {
                Some((RelationId(at), Direction::Forward))
            } else if &*relation.inverse == name {
                Some((RelationId(at), Direction::Inverse))
            } else {
                None
            }
        })
    }

    /// Returns the enumeration of this name.
    pub fn enum_named(&self, name: &str) -> Option<&EnumType> {
        self.enums.iter().find(|item| &*item.name == name)
    }

    /// Returns the language with this tag; `no` and region subtags fall back to a language that
    /// has the same primary subtag.
    pub fn language(&self, tag: &str) -> Option<LangId> {
        let at = |wanted: &str| {
            self.languages
                .iter()
                .position(|language| language.tag.eq_ignore_ascii_case(wanted))
        };
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        at(tag)
            .or_else(|| at(primary))
            .and_then(|at| u8::try_from(at).ok())
            .map(LangId)
    }
}
