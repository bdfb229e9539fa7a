//! The one description of the GraphQL schema: every type, field and argument, and what each of
//! them *is*.
//!
//! The model follows from the ontology alone, and from whether gateways are among those who ask. From it are made the SDL (`sdl`), the checker of
//! documents (`document`), the translation of arguments (`input`) and the executor (`reference`);
//! none of them keeps a list of its own.

mod about;
mod build;
mod cubes;
mod federation;
mod groups;
mod inputs;
mod kinds;
mod search;
mod told;
mod walks;

use std::sync::Arc;

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use crate::diagnostics::Diagnostics;
use crate::ontology::Ontology;

pub use about::*;
pub(in crate::api) use build::language_code;
pub use cubes::*;
pub use federation::*;
pub use groups::*;
pub use inputs::*;
pub use kinds::*;
pub use search::*;
pub use told::*;
pub use walks::*;

/// Things by their names, in an order. The names are the ontology's, never those of a request, so that no
/// one can choose names that fall on each other.
pub type ByName<T> = IndexMap<Box<str>, T, FxBuildHasher>;

/// A type of an [`ApiModel`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeIx(pub u16);

/// The GraphQL schema of an ontology, as a table of types.
#[derive(Clone, Debug)]
pub struct ApiModel {
    /// The types by name, in the order in which the SDL prints them.
    pub types: ByName<GraphType>,
    /// The root type of queries.
    pub query: TypeIx,
    /// What it has for gateways, if they are among those who ask.
    pub subgraph: Option<Subgraph>,
}

/// A type of the schema.
#[derive(Clone, Debug)]
pub struct GraphType {
    /// Its name.
    pub name: Box<str>,
    /// What it is, for the readers of the documentation.
    pub description: Box<str>,
    /// What sort of type it is and what belongs to it.
    pub shape: Shape,
}

/// What sort of type a [`GraphType`] is.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A type with fields.
    Object(Composite),
    /// What several types with fields share.
    Interface(Composite),
    /// One of several types, which need share nothing.
    Union(Vec<TypeIx>),
    /// One of several names.
    Enum(Vec<EnumItem>),
    /// An object in an argument.
    Input(InputType),
    /// A single value.
    Scalar(ScalarType),
}

/// What belongs to a type with fields.
#[derive(Clone, Debug, Default)]
pub struct Composite {
    /// The interfaces that it implements, all of them.
    pub implements: Vec<TypeIx>,
    /// The object types that implement it; only for an interface.
    pub possible: Vec<TypeIx>,
    /// The fields that are not the same for all of these.
    pub varied: Vec<Box<str>>,
    /// Its fields. One that several types inherit is the same for all of them.
    pub fields: ByName<Arc<Field>>,
}

/// The arguments of a field, by name.
pub type Arguments = ByName<InputValue>;

/// A field of an object type or interface.
#[derive(Clone, Debug)]
pub struct Field {
    /// What it answers.
    pub description: Box<str>,
    /// Its type.
    pub ty: TypeRef,
    /// Its arguments. Shared by the many fields that take the same.
    pub arguments: Arc<Arguments>,
    /// Why it should no longer be used and what to use instead.
    pub deprecation: Option<Box<str>>,
    /// What it is.
    pub kind: FieldKind,
}

/// An argument, or a field of an input type.
#[derive(Clone, Debug)]
pub struct InputValue {
    /// What it is for.
    pub description: Box<str>,
    /// Its type.
    pub ty: TypeRef,
    /// The value where none is given.
    pub default: Option<DefaultValue>,
}

/// The value of an argument where none is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultValue {
    /// Yes or no.
    Boolean(bool),
}

/// What belongs to an input type.
#[derive(Clone, Debug, Default)]
pub struct InputType {
    /// Its fields, and what each means.
    pub fields: ByName<InputField>,
    /// Whether exactly one field is given.
    pub one_of: bool,
}

/// A field of an input type.
#[derive(Clone, Debug)]
pub struct InputField {
    /// How it is written.
    pub value: InputValue,
    /// What it means.
    pub kind: InputKind,
}

/// A value of an enumeration.
#[derive(Clone, Debug)]
pub struct EnumItem {
    /// Its name.
    pub name: Box<str>,
    /// What it means.
    pub description: Box<str>,
}

/// What belongs to a scalar.
#[derive(Clone, Copy, Debug)]
pub struct ScalarType {
    /// Which values it takes.
    pub kind: ScalarKind,
    /// Whether GraphQL itself defines it, so that the SDL does not.
    pub built_in: bool,
    /// Where its form is specified.
    pub specified_by: Option<&'static str>,
}

/// How a type is used: alone or as a list, and what may be null.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TypeRef {
    /// The type itself.
    pub of: TypeIx,
    /// Whether it is a list.
    pub list: bool,
    /// Whether it is never null.
    pub required: bool,
    /// Whether items of the list may be null.
    pub gaps: bool,
}

impl TypeIx {
    /// Returns `T`.
    pub fn optional(self) -> TypeRef {
        TypeRef {
            of: self,
            list: false,
            required: false,
            gaps: false,
        }
    }

    /// Returns `T!`.
    pub fn required(self) -> TypeRef {
        TypeRef {
            required: true,
            ..self.optional()
        }
    }

    /// Returns `[T!]`.
    pub fn optional_list(self) -> TypeRef {
        TypeRef {
            list: true,
            ..self.optional()
        }
    }

    /// Returns `[T!]!`.
    pub fn list(self) -> TypeRef {
        TypeRef {
            list: true,
            ..self.required()
        }
    }

    /// Returns `[T]!`.
    pub fn list_with_gaps(self) -> TypeRef {
        TypeRef {
            gaps: true,
            ..self.list()
        }
    }
}

impl GraphType {
    /// Says whether it describes the schema itself, so that neither the SDL nor the executors
    /// define it.
    pub fn is_meta(&self) -> bool {
        self.name.starts_with("__")
    }
}

impl ApiModel {
    /// Makes the model of an ontology for clients, or says which names of the ontology clash with names that
    /// the API needs.
    pub fn new(ontology: &Ontology) -> Result<Self, Diagnostics> {
        Self::of(ontology, Audience::Clients)
    }

    /// Makes the model of an ontology for those who ask, as [`ApiModel::new`] does for clients.
    pub fn of(ontology: &Ontology, audience: Audience) -> Result<Self, Diagnostics> {
        build::build(ontology, audience)
    }

    /// Returns the type of this name.
    pub fn type_named(&self, name: &str) -> Option<TypeIx> {
        let at = self.types.get_index_of(name)?;
        u16::try_from(at).ok().map(TypeIx)
    }

    /// Iterates over the types in the order of the SDL.
    pub fn iter(&self) -> impl Iterator<Item = (TypeIx, &GraphType)> {
        (0u16..)
            .zip(self.types.values())
            .map(|(at, item)| (TypeIx(at), item))
    }
}

impl std::ops::Index<TypeIx> for ApiModel {
    type Output = GraphType;

    #[allow(
        clippy::indexing_slicing,
        reason = "made only for this model, whose types never shrink"
    )]
    fn index(&self, at: TypeIx) -> &GraphType {
        &self.types[usize::from(at.0)]
    }
}
