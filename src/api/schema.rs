//! The schema that follows from an ontology, ready to check documents.

use std::sync::Arc;
use std::sync::OnceLock;

use super::document::Checker;
use super::document::DocumentLimits;
use super::error::Problem;
use super::model::ApiModel;
use super::model::Audience;
use super::model::TypeIx;
use super::part::Part;
use super::rules::invalid_schema;
use super::sdl;
use crate::diagnostics::Diagnostics;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

/// What is wrong with documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The problem, in one line.
    pub message: String,
    /// The cure, where one is known.
    pub help: Option<String>,
    /// The line and the column where it is, counted from 1, where that is known.
    pub place: Option<(usize, usize)>,
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        let first = problem.places.first();
        Self {
            place: first.map(|place| (place.line, place.column)),
            message: problem.message,
            help: problem.help,
        }
    }
}

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

    /// Returns the part of the schema that documents need, as SDL: a schema of its own, in which they
    /// are valid. Says what is wrong with them if they are not in the whole.
    pub fn sdl_for(&self, documents: &str) -> Result<String, Vec<Fault>> {
        // Whoever generates a client reads the documents of all of it at once.
        let limits = DocumentLimits {
            bytes: usize::MAX,
            tokens: usize::MAX,
            depth: usize::MAX,
            fields: usize::MAX,
            root_fields: usize::MAX,
            aliases: usize::MAX,
            directives: usize::MAX,
            operations: usize::MAX,
            fragments: usize::MAX,
            variables: usize::MAX,
        };
        let checked = self.checker.check(&self.model, documents, &limits);
        let document = checked.map_err(|refused| {
            let problems = refused.problems.into_iter();
            problems.map(Fault::from).collect::<Vec<_>>()
        })?;
        let part = Part::of(&self.model, document.checked());
        Ok(sdl::print_part(&self.model, Some(&part)))
    }

    /// Returns the type of the API that stands for an entity type.
    pub(super) fn object(&self, of: TypeId) -> Option<TypeIx> {
        *self.objects.get(usize::from(of.0))?
    }

    pub(super) fn checker(&self) -> &Checker {
        &self.checker
    }
}
