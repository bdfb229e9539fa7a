//! Checked facts as a graph that can be read quickly and takes little room: columns of what is said,
//! petgraph for the net of the relations, and indexes by id, type, name, relation and source for the
//! reads that questions are made of.
//!
//! [`Graph`] is built once and never changes; [`Snapshot`] is what a request holds; [`View`] reads
//! it at a day. What is asked, and what an answer looks like, is not here (`query`).

pub mod alphabet;
mod analysis;
mod bounds;
mod build;
mod citing;
mod content;
mod csr;
pub(crate) mod digest;
mod existence;
pub(crate) mod figures;
pub mod fold;
mod kept;
mod letters;
mod names;
mod parts;
mod shown;
mod snapshot;
mod sorted;
mod span;
mod store;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub mod text;
mod ties;
mod view;

use std::borrow::Cow;
use std::ops::Index;
use std::sync::Arc;
use std::sync::OnceLock;

use petgraph::graph::DiGraph;

use crate::diagnostics::Span;
use crate::facts::Basis;
use crate::facts::Checked;
use crate::facts::Citation;
use crate::facts::Dataset;
use crate::facts::EntityIx;
use crate::facts::Origin;
use crate::facts::Rank;
use crate::facts::Section;
use crate::facts::Sections;
use crate::facts::Statement;
use crate::facts::StatementIx;
use crate::facts::cubes::Cube;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::Unit;
use crate::model::LangId;
use crate::model::Validity;
use crate::model::Value;
use crate::model::ValueRef;
use crate::ontology::Direction;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

use bounds::Bounds;
use citing::Citing;
use existence::Existence;
use existence::Existing;
use figures::Figures;
use figures::Zones;
use names::Names;
use sorted::Sorted;
use span::Days;
use store::Store;
use text::TextIndex;
use ties::Backs;

pub use analysis::{Communities, Group, Portion};
pub use bounds::{Bound, Mark};
pub use figures::{Nested, Nesting, Role};
pub use letters::{Letters, is_plain};
pub use names::{NAMING, NameKind, Naming, naming_property};
pub(crate) use parts::{Part, first_behind};
pub(crate) use shown::Shown;
pub use snapshot::{Snapshot, Version};
pub(crate) use sorted::Placed;
pub(crate) use sorted::Spelt;
pub use store::{Claim, Run};
pub(crate) use store::{Settled, Told};
pub use ties::{Links, Tie, Ties};
pub use view::View;

/// The graph in petgraph's own form: one node an entity, one edge a statement of a relation.
///
/// Node `n` is entity `n`. What reads go over is made from it, see [`Graph::ties`].
pub type Net = DiGraph<EntityIx, NetEdge>;

/// What an edge of the [`Net`] stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetEdge {
    /// The relation.
    pub relation: RelationId,
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
    dataset: Dataset,
    /// By source.
    sections: Vec<Sections>,
    units: Vec<Unit>,
    cubes: Vec<Cube>,
    store: Store,
    of_type: Vec<Box<[EntityIx]>>,
    citing: Citing,
    backs: Backs,
    existence: Existence,
    bounds: Bounds,
    names: Names,
    figures: Figures,
    /// The values of properties in order.
    sorted: Sorted,
    /// What is there on the days that were asked for last.
    days: shown::Days,
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
        &self.dataset
    }

    /// Makes the graph in petgraph's form, for algorithms that want it.
    pub fn net(&self) -> Net {
        build::net(&self.store)
    }

    /// Iterates over all entities, by id.
    pub fn entities(&self) -> impl ExactSizeIterator<Item = EntityIx> + use<> {
        (0..self.store.entities() as u32).map(EntityIx)
    }

    /// Iterates over all statements, in their defined order.
    pub fn statements(&self) -> impl ExactSizeIterator<Item = StatementIx> + use<> {
        (0..self.store.statements() as u32).map(StatementIx)
    }

    /// Returns how many statements are of relations.
    pub fn relations(&self) -> usize {
        self.store.related()
    }

    /// Returns the id of an entity.
    pub fn id_of(&self, entity: EntityIx) -> &str {
        self.store.id(entity)
    }

    /// Returns the type of an entity.
    pub fn kind_of(&self, entity: EntityIx) -> TypeId {
        self.store.kind(entity)
    }

    /// Returns the id of a statement: what it is about and what it says, with points between.
    pub fn statement_id(&self, at: StatementIx) -> String {
        self.store.statement_id(&self.ontology, at)
    }

    /// Returns what a statement is about.
    pub fn subject(&self, at: StatementIx) -> EntityIx {
        self.store.subject(at)
    }

    /// Returns what a statement says.
    pub fn claim(&self, at: StatementIx) -> Claim<'_> {
        self.store.claim(at)
    }

    /// Returns the value that a statement gives a property, if it does.
    pub fn value(&self, at: StatementIx) -> Option<ValueRef<'_>> {
        match self.claim(at) {
            Claim::Property(_, value) => Some(value),
            Claim::Exists | Claim::Relation(..) => None,
        }
    }

    /// Returns what says more about a claim: the place in the relation's set, and the value.
    pub fn qualifiers(&self, at: StatementIx) -> &[(u16, Value)] {
        &self.store.manner(at).qualifiers
    }

    /// Returns when a statement holds.
    pub fn validity(&self, at: StatementIx) -> &Validity {
        self.store.validity(at)
    }

    /// Iterates over who says so; there is at least one.
    pub fn citations(&self, at: StatementIx) -> impl ExactSizeIterator<Item = Citation> + use<'_> {
        self.store.citations(at)
    }

    /// Returns whether a source says it.
    pub fn basis(&self, at: StatementIx) -> &Basis {
        &self.store.manner(at).basis
    }

    /// Returns where the wording of a statement comes from.
    pub fn origin(&self, at: StatementIx) -> Origin {
        self.store.manner(at).origin
    }

    /// Returns how a statement is to be preferred.
    pub fn rank(&self, at: StatementIx) -> Rank {
        self.store.manner(at).rank
    }

    /// Returns what the keepers of the data remark on a statement.
    pub fn note(&self, at: StatementIx) -> Option<&str> {
        self.store.manner(at).note.as_deref()
    }

    /// Takes a statement out of the columns, whole; where it was written is not kept.
    pub fn statement(&self, at: StatementIx) -> Statement {
        Statement {
            id: self.statement_id(at).into(),
            subject: self.subject(at),
            claim: self.claim(at).to_owned(),
            qualifiers: self.qualifiers(at).to_vec(),
            validity: self.validity(at).clone(),
            citations: self.citations(at).collect(),
            basis: self.basis(at).clone(),
            origin: self.origin(at),
            rank: self.rank(at),
            note: self.note(at).map(Into::into),
            span: Span::BUILT_IN,
        }
    }

    /// Returns how many bytes each part takes, the figures and the words for search apart.
    pub fn bytes(&self) -> Vec<(&'static str, usize)> {
        let of_type = self.of_type.iter().map(|list| size_of_val(&**list));
        let mut parts = self.store.bytes().to_vec();
        parts.extend([
            ("relations from their objects", self.backs.bytes()),
            ("statements by source", self.citing.bytes()),
            ("dates in order", self.bounds.bytes()),
            ("folded words and names in order", self.names.bytes()),
            ("values in order, as far as asked for", self.sorted.bytes()),
            ("what is there on some days", self.days.bytes()),
            (
                "entities by type",
                of_type.sum::<usize>() + self.existence.bytes(),
            ),
        ]);
        parts
    }

    /// Returns the units in which figures are counted, by id.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Returns all collections of figures, by entity; the place of a cube is its [`CubeIx`].
    pub fn cubes(&self) -> &[Cube] {
        &self.cubes
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
        self.store.by_id(id)
    }

    /// Returns the statement of this id.
    pub fn statement_by_id(&self, id: &str) -> Option<StatementIx> {
        self.store.statement_by_id(&self.ontology, id)
    }

    /// Returns the entities of a type, or of all types that implement an interface, by id.
    pub fn of_type(&self, of: TypeId) -> &[EntityIx] {
        self.of_type
            .get(usize::from(of.0))
            .map_or(&[], |list| &**list)
    }

    /// Returns everything that is said of an entity: the statements whose subject it is.
    pub fn said_of(&self, subject: EntityIx) -> Run {
        self.store.said_of(subject)
    }

    /// Returns the statements that say when an entity exists.
    pub fn existence(&self, entity: EntityIx) -> Run {
        self.store.existence(entity)
    }

    /// Returns the statements that give a property of an entity a value.
    pub fn values(&self, entity: EntityIx, property: PropertyId) -> Run {
        self.store.property(entity, property)
    }

    /// Returns the statement that gives a property of an entity on every day, in the first of the wanted
    /// languages that there is, where the statements need not be weighed against each other.
    pub(crate) fn settled(
        &self,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
    ) -> Settled<StatementIx> {
        self.store.settled(entity, property, wanted)
    }

    /// Returns the value that the statement gives which [`Graph::settled`] returns. If a view is given,
    /// and shows only one statement that gives a value (of words, only one in the most wanted language),
    /// that value is returned where statements would have to be weighed.
    pub(crate) fn told(
        &self,
        entity: EntityIx,
        property: PropertyId,
        wanted: &[LangId],
        then: Option<View<'_>>,
    ) -> Settled<Told<'_>> {
        self.store.told(entity, property, wanted, then)
    }

    /// Returns the same in one step, where that is possible: nearly all names.
    #[inline]
    pub(crate) fn label(
        &self,
        entity: EntityIx,
        property: PropertyId,
        wanted: LangId,
    ) -> Option<Letters<'_>> {
        self.store.label(entity, property, wanted)
    }

    /// Returns the id of an entity, to be written.
    #[inline]
    pub(crate) fn id_letters(&self, entity: EntityIx) -> Option<Letters<'_>> {
        self.store.id_letters(entity)
    }

    /// Returns what an entity is related to, sorted by the other end's id and then by statement.
    ///
    /// A symmetric relation has the same links in both directions.
    pub fn links(&self, entity: EntityIx, relation: RelationId, direction: Direction) -> Links<'_> {
        let relation = (relation, self.is_symmetric(relation));
        Links::new((&self.store, &self.backs), entity, relation, direction)
    }

    /// Adds the other ends of the links that are known to be shown to a list, each end once, and
    /// returns how many links are.
    #[inline]
    fn add_known(
        &self,
        entity: EntityIx,
        (relation, direction): (RelationId, Direction),
        known: &Shown,
        ends: &mut Vec<EntityIx>,
    ) -> usize {
        let relation = (relation, self.is_symmetric(relation));
        let columns = (&self.store, &self.backs);
        ties::add_known(columns, entity, relation, direction, known, ends)
    }

    #[inline]
    fn is_symmetric(&self, relation: RelationId) -> bool {
        let known = self.ontology.relations.get(usize::from(relation.0));
        known.is_some_and(|relation| relation.symmetric)
    }

    /// Returns everything that an entity is tied to, whatever the relation and direction: first what
    /// it is the subject of, then what it is the object of.
    ///
    /// A tie of a symmetric relation stands here once.
    pub fn ties(&self, entity: EntityIx) -> Ties<'_> {
        Ties::new(&self.ontology, (&self.store, &self.backs), entity)
    }

    /// Iterates over the statements that rest on a source or, through a source, on a work, in their
    /// defined order.
    pub fn citing(&self, cited: EntityIx) -> impl ExactSizeIterator<Item = StatementIx> + use<'_> {
        self.citing.of(cited)
    }

    /// Returns the parts of a source that locators may name.
    pub fn sections(&self, source: EntityIx) -> &[Section] {
        let found = self
            .sections
            .binary_search_by_key(&source, |list| list.source);
        let list = found.ok().and_then(|at| self.sections.get(at));
        list.map_or(&[], |list| &list.sections)
    }

    /// Returns the part of the source that a citation points into, if it names one.
    pub fn section_of(&self, citation: &Citation) -> Option<&Section> {
        self.sections(citation.source)
            .get(usize::from(citation.section?))
    }

    /// Returns who is called by a name, in whatever case and with or without its diacritics.
    pub fn called(&self, name: &str) -> Vec<Naming> {
        self.names.called(&self.store, name)
    }

    /// Returns the names of entities that are nearest to a name that nobody bears.
    pub fn nearly_called(&self, name: &str, at_most: usize) -> Vec<Naming> {
        self.names.nearly(&self.store, name, at_most)
    }

    /// Returns the index of words, which is made when it is first asked for.
    pub fn text_index(&self) -> &TextIndex {
        self.text.get_or_init(|| TextIndex::new(self))
    }

    /// Returns the words that a statement gives, if it gives any.
    pub fn words(&self, statement: StatementIx) -> Option<&str> {
        match self.value(statement) {
            Some(ValueRef::Text { text, .. } | ValueRef::String(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns the words that a statement gives, folded for comparison; empty if it gives none.
    ///
    /// A folding that is not kept is written down where the caller says.
    pub fn folded<'a>(&'a self, statement: StatementIx, down: &'a mut String) -> fold::Folded<'a> {
        self.names.folded(&self.store, statement, down)
    }

    /// Returns the words that a statement gives in their narrow folding; empty if it gives none.
    pub fn narrow(&self, statement: StatementIx) -> Cow<'_, str> {
        self.names.narrow(&self.store, statement)
    }

    /// Returns the days between which a statement holds.
    pub(crate) fn days(&self, statement: StatementIx) -> Days {
        self.store.days(statement)
    }

    /// Says whether an entity exists on every day, as far as is said.
    pub(crate) fn is_lasting(&self, entity: EntityIx) -> bool {
        self.existing(entity) == Existing::Always
    }

    /// Says whether an entity exists on every day.
    #[inline]
    fn exists_always(&self, entity: EntityIx) -> bool {
        self.existence.is_always(entity)
    }

    /// Returns what is known at once of the days on which an entity exists.
    fn existing(&self, entity: EntityIx) -> Existing {
        self.existence.of(&self.store, entity)
    }
}

impl Index<CubeIx> for Graph {
    type Output = Cube;

    #[allow(
        clippy::indexing_slicing,
        reason = "made only for this graph, whose lists never shrink"
    )]
    fn index(&self, at: CubeIx) -> &Cube {
        &self.cubes[at.0 as usize]
    }
}
