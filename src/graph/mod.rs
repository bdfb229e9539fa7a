//! Checked facts as a graph that can be read quickly: petgraph as the graph itself, and indexes
//! by id, type, name, relation and source for the reads that questions are made of.
//!
//! [`Graph`] is built once and never changes; [`Snapshot`] is what a request holds; [`View`] reads
//! it at a day. What is asked, and what an answer looks like, is not here (`query`).

pub mod alphabet;
mod analysis;
mod bounds;
mod build;
mod content;
mod csr;
pub(crate) mod digest;
pub(crate) mod figures;
pub mod fold;
mod names;
mod snapshot;
mod span;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub mod text;
mod ties;
mod view;

use std::ops::Index;
use std::sync::Arc;
use std::sync::OnceLock;

use petgraph::graph::DiGraph;

use crate::facts::Checked;
use crate::facts::Citation;
use crate::facts::Claim;
use crate::facts::Dataset;
use crate::facts::Entity;
use crate::facts::EntityIx;
use crate::facts::FactBase;
use crate::facts::Section;
use crate::facts::Statement;
use crate::facts::StatementIx;
use crate::facts::cubes::Cube;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::Unit;
use crate::model::Value;
use crate::ontology::Direction;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

use bounds::Bounds;
use csr::Place;
use csr::Rows;
use csr::Table;
use figures::Figures;
use figures::Zones;
use names::Names;
use span::Days;
use text::TextIndex;

pub use analysis::{Communities, Group, Portion};
pub use bounds::{Bound, Mark};
pub use figures::{Nested, Nesting, Role};
pub use names::{NAMING, NameKind, Naming};
pub use snapshot::{Snapshot, Version};
pub use ties::Tie;
pub use view::View;

/// The graph in petgraph's own form: one node an entity, one edge a statement of a relation.
///
/// Node `n` is entity `n`. For algorithms; reads of neighbours go over [`Graph::links`].
pub type Net = DiGraph<EntityIx, NetEdge>;

/// What an edge of the [`Net`] stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetEdge {
    /// The relation.
    pub relation: RelationId,
    /// The statement that says so.
    pub statement: StatementIx,
}

/// An end of a relation as seen from the other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Link {
    /// The entity at the other end.
    pub other: EntityIx,
    /// The statement that says so.
    pub statement: StatementIx,
}

/// Everything that is known, with the indexes to read it by.
///
/// INVARIANT: entities are sorted by id, so that the order of [`EntityIx`] is the order of ids;
/// every index is in a defined order that follows from the facts alone.
#[derive(Debug)]
pub struct Graph {
    ontology: Arc<Ontology>,
    facts: FactBase,
    net: Net,
    of_type: Vec<Box<[EntityIx]>>,
    places: Vec<Place>,
    said_of: Rows<StatementIx>,
    exists: Rows<StatementIx>,
    citing: Rows<StatementIx>,
    values: Vec<Table<StatementIx>>,
    forward: Vec<Table<Link>>,
    inverse: Vec<Table<Link>>,
    ties: Rows<Tie>,
    /// For each entity, whether it exists on every day.
    lasting: Box<[bool]>,
    sections: Vec<u32>,
    statement_ids: Vec<StatementIx>,
    days: Vec<Days>,
    bounds: Bounds,
    names: Names,
    figures: Figures,
    /// Made when it is first asked for.
    text: OnceLock<TextIndex>,
}

impl Graph {
    /// Builds the graph of checked facts.
    pub fn build(ontology: Arc<Ontology>, facts: Checked) -> Self {
        build::build(ontology, facts.into_facts())
    }

    /// Returns the ontology that the facts conform to.
    pub fn ontology(&self) -> &Arc<Ontology> {
        &self.ontology
    }

    /// Returns what the data set says of itself.
    pub fn dataset(&self) -> &Dataset {
        &self.facts.dataset
    }

    /// Returns the graph in petgraph's form.
    pub fn net(&self) -> &Net {
        &self.net
    }

    /// Returns all entities, by id; the place of an entity is its [`EntityIx`].
    pub fn entities(&self) -> &[Entity] {
        &self.facts.entities
    }

    /// Returns all statements; the place of a statement is its [`StatementIx`].
    pub fn statements(&self) -> &[Statement] {
        &self.facts.statements
    }

    /// Returns the units in which figures are counted, by id.
    pub fn units(&self) -> &[Unit] {
        &self.facts.units
    }

    /// Returns all collections of figures, by entity; the place of a cube is its [`CubeIx`].
    pub fn cubes(&self) -> &[Cube] {
        &self.facts.cubes
    }

    /// Returns the cube that an entity has.
    pub fn cube_of(&self, entity: EntityIx) -> Option<CubeIx> {
        let at = self
            .cubes()
            .binary_search_by_key(&entity, |cube| cube.entity)
            .ok()?;
        u32::try_from(at).ok().map(CubeIx)
    }

    /// Returns in what ways an entity has to do with figures, sorted.
    pub fn roles(&self, entity: EntityIx) -> &[Role] {
        self.figures.roles(entity)
    }

    /// Returns how the members of a dimension hang together.
    pub fn nesting(&self, cube: CubeIx, dimension: DimensionIx) -> Option<&Nesting> {
        self.figures.nesting(cube, dimension)
    }

    /// Returns how many bytes the figures of a cube take, with the indexes over them.
    pub fn bytes_of(&self, cube: CubeIx) -> usize {
        self[cube].observations.bytes() + self.figures.bytes(cube)
    }

    /// Returns which members stand in which stretch of a cube.
    pub(crate) fn zones(&self, cube: CubeIx) -> Option<&Zones> {
        self.figures.zones(cube)
    }

    /// Returns the entity of this id.
    pub fn by_id(&self, id: &str) -> Option<EntityIx> {
        let at = self
            .facts
            .entities
            .binary_search_by(|entity| entity.id.as_str().cmp(id))
            .ok()?;
        u32::try_from(at).ok().map(EntityIx)
    }

    /// Returns the statement of this id.
    pub fn statement_by_id(&self, id: &str) -> Option<StatementIx> {
        let at = self
            .statement_ids
            .binary_search_by(|statement| (*self[*statement].id).cmp(id))
            .ok()?;
        self.statement_ids.get(at).copied()
    }

    /// Returns the type of an entity; quicker to read for many entities than the entities are.
    pub(crate) fn kind_of(&self, entity: EntityIx) -> TypeId {
        let place = self.places.get(entity.0 as usize);
        place.map_or_else(|| self[entity].kind, |place| place.kind)
    }

    /// Returns the entities of a type, or of all types that implement an interface, by id.
    pub fn of_type(&self, of: TypeId) -> &[EntityIx] {
        self.of_type
            .get(usize::from(of.0))
            .map_or(&[], |list| &**list)
    }

    /// Returns everything that is said of an entity: the statements whose subject it is.
    pub fn said_of(&self, subject: EntityIx) -> &[StatementIx] {
        self.said_of.row(subject.0 as usize)
    }

    /// Returns the statements that say when an entity exists.
    pub fn existence(&self, entity: EntityIx) -> &[StatementIx] {
        self.exists.row(entity.0 as usize)
    }

    /// Returns the statements that give a property of an entity a value.
    pub fn values(&self, entity: EntityIx, property: PropertyId) -> &[StatementIx] {
        self.row(&self.values, property.0, entity)
    }

    /// Returns what an entity is related to, sorted by the other end's id and then by statement.
    ///
    /// A symmetric relation has the same links in both directions.
    pub fn links(&self, entity: EntityIx, relation: RelationId, direction: Direction) -> &[Link] {
        let tables = match direction {
            Direction::Forward => &self.forward,
            Direction::Inverse => &self.inverse,
        };
        self.row(tables, relation.0, entity)
    }

    /// Returns everything that an entity is tied to, whatever the relation and direction, sorted.
    ///
    /// A tie of a symmetric relation stands here once.
    pub fn ties(&self, entity: EntityIx) -> &[Tie] {
        self.ties.row(entity.0 as usize)
    }

    /// Returns the statements that rest on a source or, through a source, on a work.
    pub fn citing(&self, cited: EntityIx) -> &[StatementIx] {
        self.citing.row(cited.0 as usize)
    }

    /// Returns the parts of a source that locators may name.
    pub fn sections(&self, source: EntityIx) -> &[Section] {
        self.sections
            .get(source.0 as usize)
            .and_then(|at| self.facts.sections.get(*at as usize))
            .map_or(&[], |list| &list.sections)
    }

    /// Returns the part of the source that a citation points into, if it names one.
    pub fn section_of(&self, citation: &Citation) -> Option<&Section> {
        self.sections(citation.source)
            .get(usize::from(citation.section?))
    }

    /// Returns who is called by a name, in whatever case and with or without its diacritics.
    pub fn called(&self, name: &str) -> Vec<Naming> {
        self.names.called(name)
    }

    /// Returns the names of entities that are nearest to a name that nobody bears.
    pub fn nearly_called(&self, name: &str, at_most: usize) -> Vec<Naming> {
        self.names.nearly(name, at_most)
    }

    /// Returns the index of words, which is made when it is first asked for.
    pub fn text_index(&self) -> &TextIndex {
        self.text.get_or_init(|| TextIndex::new(self))
    }

    /// Returns the words that a statement gives, if it gives any.
    pub fn words(&self, statement: StatementIx) -> Option<&str> {
        match &self[statement].claim {
            Claim::Property(_, Value::Text { text, .. } | Value::String(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns the words that a statement gives, folded for comparison; empty if it gives none.
    pub fn folded(&self, statement: StatementIx) -> fold::Folded<'_> {
        self.names.folded(statement)
    }

    /// Returns the days between which a statement holds.
    pub(crate) fn days(&self, statement: StatementIx) -> Days {
        self.days
            .get(statement.0 as usize)
            .copied()
            .unwrap_or(Days::ALWAYS)
    }

    /// Says whether an entity exists on every day, as far as is said.
    pub(crate) fn is_lasting(&self, entity: EntityIx) -> bool {
        let known = self.lasting.get(entity.0 as usize);
        known.is_some_and(|lasting| *lasting)
    }

    /// Returns the row of an entity in one of several tables.
    fn row<'a, T>(&self, tables: &'a [Table<T>], table: u16, entity: EntityIx) -> &'a [T] {
        let place = self.places.get(entity.0 as usize);
        match (tables.get(usize::from(table)), place) {
            (Some(table), Some(place)) => table.row(*place),
            _ => &[],
        }
    }
}

impl Index<EntityIx> for Graph {
    type Output = Entity;

    #[allow(
        clippy::indexing_slicing,
        reason = "made only for this graph, whose lists never shrink"
    )]
    fn index(&self, at: EntityIx) -> &Entity {
        &self.facts.entities[at.0 as usize]
    }
}

impl Index<CubeIx> for Graph {
    type Output = Cube;

    #[allow(
        clippy::indexing_slicing,
        reason = "made only for this graph, whose lists never shrink"
    )]
    fn index(&self, at: CubeIx) -> &Cube {
        &self.facts.cubes[at.0 as usize]
    }
}

impl Index<StatementIx> for Graph {
    type Output = Statement;

    #[allow(
        clippy::indexing_slicing,
        reason = "made only for this graph, whose lists never shrink"
    )]
    fn index(&self, at: StatementIx) -> &Statement {
        &self.facts.statements[at.0 as usize]
    }
}
