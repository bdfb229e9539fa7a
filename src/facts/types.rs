//! The resolved facts: what the seed files mean, with every name looked up.

use super::cubes::Cube;
use super::cubes::Unit;
use crate::diagnostics::Span;
use crate::model::EntityId;
use crate::model::Localised;
use crate::model::Validity;
use crate::model::Value;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;
use crate::stored::stored;

/// An entity, by its place in the list of entities (sorted by id).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityIx(pub u32);

stored!(number EntityIx(u32));

/// A statement, by its place in the list of statements (in their defined order).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StatementIx(pub u32);

stored!(number StatementIx(u32));

/// Proof that a fact base went through every rule without an error.
///
/// INVARIANT: made only by [`super::load()`] and [`super::made()`]; the field is private to `facts`.
#[derive(Debug)]
pub struct Checked(pub(super) FactBase);

impl Checked {
    /// Returns the facts.
    pub fn facts(&self) -> &FactBase {
        &self.0
    }

    /// Takes the facts out.
    pub fn into_facts(self) -> FactBase {
        self.0
    }
}

/// Everything that the seed files say.
///
/// INVARIANT: the same for the same files in any order: entities are sorted by id, statements by
/// subject, then what they say, then when it holds, then who says so.
#[derive(Clone, Debug, Default)]
pub struct FactBase {
    /// About the data set as a whole.
    pub dataset: Dataset,
    /// The entities, by id.
    pub entities: Vec<Entity>,
    /// The statements.
    pub statements: Vec<Statement>,
    /// The parts of the sources that locators may name, by source.
    pub sections: Vec<Sections>,
    /// The units of figures, by id.
    pub units: Vec<Unit>,
    /// The collections of figures, by entity.
    pub cubes: Vec<Cube>,
}

/// What a data set says of itself.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// What it is called.
    pub title: Localised,
    /// What it covers, in a sentence or two.
    pub description: Localised,
    /// Under which terms it may be used.
    pub licence: Option<Box<str>>,
}

stored!(
    struct Dataset {
        title: Localised,
        description: Localised,
        licence: Option<Box<str>>,
    }
);

/// A thing in the world.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its identifier.
    pub id: EntityId,
    /// Its concrete type.
    pub kind: TypeId,
    /// Where it is first written.
    pub span: Span,
}

/// Something that a source says, with all that is needed to judge it.
#[derive(Clone, Debug)]
pub struct Statement {
    /// A stable, readable identifier, unique in the data set: `udi.implements.immigration-act`,
    /// `udi.name.en`, `udi.exists`; `.2`, `.3` where several say the same with other dates,
    /// qualifiers or sources.
    pub id: Box<str>,
    /// What it is about.
    pub subject: EntityIx,
    /// What is said.
    pub claim: Claim,
    /// What says more about the claim: the place in the relation's set of qualifiers, and the
    /// value. In the order of the set; a `Text` qualifier may occur once per language.
    pub qualifiers: Vec<(u16, Value)>,
    /// When it holds in the world.
    pub validity: Validity,
    /// Who says so; never empty.
    pub citations: Vec<Citation>,
    /// Whether a source says it or it follows from what sources say.
    pub basis: Basis,
    /// Where the wording comes from.
    pub origin: Origin,
    /// How it is to be preferred among statements about the same.
    pub rank: Rank,
    /// A remark of the keepers of the data, in their own words.
    pub note: Option<Box<str>>,
    /// Where it is written.
    pub span: Span,
}

/// What a statement says of its subject.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Claim {
    /// That it exists; the validity says when.
    Exists,
    /// That a property has a value.
    Property(PropertyId, Value),
    /// That it is related to another entity.
    Relation(RelationId, EntityIx),
}

/// A pointer into a source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Citation {
    /// The source, an entity of a type that implements `Source`.
    pub source: EntityIx,
    /// The section of the source, by its place in the source's list of sections.
    pub section: Option<u16>,
    /// The first and last line in the source's text.
    pub lines: Option<(u32, u32)>,
    /// The works that the source itself cites for this.
    pub via: Vec<EntityIx>,
}

stored!(
    struct Citation {
        source: EntityIx,
        section: Option<u16>,
        lines: Option<(u32, u32)>,
        via: Vec<EntityIx>,
    }
);

/// Whether a statement is said by its sources or follows from what they say.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// The sources say it.
    Stated,
    /// It follows from what the sources say.
    Inferred {
        /// Why it follows.
        because: Box<str>,
    },
}

stored!(
    enum Basis {
        Stated,
        Inferred { because: Box<str> },
    }
);

/// Where the wording of a statement comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// A source.
    #[default]
    Source,
    /// A public register of names.
    Register,
    /// The keepers of the data translated it.
    Translation,
}

stored!(
    enum Origin {
        Source,
        Register,
        Translation,
    }
);

/// How a statement is to be preferred among statements about the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rank {
    /// Shown first.
    Preferred,
    /// Neither preferred nor out of use.
    #[default]
    Normal,
    /// Kept for the record, known to be superseded or wrong.
    Deprecated,
}

stored!(
    enum Rank {
        Preferred,
        Normal,
        Deprecated,
    }
);

/// The parts of a source that locators may name.
#[derive(Clone, Debug)]
pub struct Sections {
    /// The source.
    pub source: EntityIx,
    /// Its parts, as written.
    pub sections: Vec<Section>,
}

stored!(
    struct Sections {
        source: EntityIx,
        sections: Vec<Section>,
    }
);

/// A part of a source.
#[derive(Clone, Debug)]
pub struct Section {
    /// The name used in locators, such as `governance`.
    pub id: Box<str>,
    /// The heading, or what the part is about.
    pub title: Box<str>,
    /// The first and last line in the source's text.
    pub lines: Option<(u32, u32)>,
}

stored!(
    struct Section {
        id: Box<str>,
        title: Box<str>,
        lines: Option<(u32, u32)>,
    }
);
