//! The schema that follows from an ontology, ready to check documents.

use std::sync::Arc;
use std::sync::OnceLock;

use super::document::Checker;
use super::model::ApiModel;
use super::model::Audience;
use super::model::TypeIx;
use super::rules::invalid_schema;
use super::sdl;
use crate::diagnostics::Diagnostics;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

/// The GraphQL schema of an ontology.
///
/// A function of the ontology alone, and of whether gateways are among those who ask: facts and other
/// settings cannot change it.
#[derive(Debug)]
pub struct Schema {
    ontology: Arc<Ontology>,
    model: ApiModel,
    /// The object types of the entity types, by the numbers of those.
    objects: Vec<Option<TypeIx>>,
    checker: Checker,
    sdl: OnceLock<Box<str>>,
}

impl Schema {
    /// Makes the schema of an ontology for clients, or says which of its names clash with names that the API
    /// needs itself.
    pub fn new(ontology: Arc<Ontology>) -> Result<Self, Diagnostics> {
        Self::of(ontology, Audience::Clients)
    }

    /// Makes the schema of an ontology for those who ask, as [`Schema::new`] does for clients.
    pub fn of(ontology: Arc<Ontology>, audience: Audience) -> Result<Self, Diagnostics> {
        let model = ApiModel::of(&ontology, audience)?;
        let checker = Checker::new(&model).map_err(|reason| {
            let mut diagnostics = Diagnostics::default();
            diagnostics.push(invalid_schema::because(&reason));
            diagnostics
        })?;
        let types = ontology.types.iter();
        let objects = types.map(|item| model.type_named(&item.name)).collect();
        Ok(Self {
            ontology,
            model,
            objects,
            checker,
            sdl: OnceLock::new(),
        })
    }

    /// Returns the ontology.
    pub fn ontology(&self) -> &Arc<Ontology> {
        &self.ontology
    }

    /// Returns the description from which everything in this module is made.
    pub fn model(&self) -> &ApiModel {
        &self.model
    }

    /// Returns the schema as SDL, the text of `schema/api.graphql`; where gateways are among those who
    /// ask, the text that they compose.
    pub fn sdl(&self) -> &str {
        self.sdl.get_or_init(|| sdl::print(&self.model).into())
    }

    /// Returns the type of the API that stands for an entity type.
    pub(super) fn object(&self, of: TypeId) -> Option<TypeIx> {
        *self.objects.get(usize::from(of.0))?
    }

    pub(super) fn checker(&self) -> &Checker {
        &self.checker
    }
}
