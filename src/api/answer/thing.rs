//! The things that have fields.

use std::sync::Arc;

use super::cube::FigureThing;
use super::groups::GroupsThing;
use super::groups::Whole;
use super::tally::ChangesAsked;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::graph::Naming;
use crate::model::Day;
use crate::model::LangId;
use crate::model::Validity;
use crate::ontology;
use crate::ontology::FamilyId;
use crate::ontology::Ontology;
use crate::ontology::RelationId;
use crate::ontology::TypeId;
use crate::query::Aggregate;
use crate::query::Between;
use crate::query::Called;
use crate::query::Change;
use crate::query::Conflict;
use crate::query::ConflictFilter;
use crate::query::Connected;
use crate::query::Descendant;
use crate::query::Descendants;
use crate::query::Edge;
use crate::query::Excerpt;
use crate::query::Found;
use crate::query::Groups;
use crate::query::LeftOut;
use crate::query::Neighbour;
use crate::query::Neighbourhood;
use crate::query::Obstacle;
use crate::query::PathQuestion;
use crate::query::Paths;
use crate::query::Scored;
use crate::query::Slice;
use crate::query::Tally;

/// A thing that has fields, with the day on which it is looked at where that matters.
#[derive(Clone, Debug)]
pub(in crate::api) enum Thing {
    /// Everything.
    Root(Day),
    /// An entity.
    Entity(Day, EntityIx),
    /// A page of the entities of a type.
    Entities(Day, Arc<Slice<EntityIx>>, Arc<Whole>),
    /// An edge of such a page: the entity and the statement that says that it exists.
    EntityEdge(Day, Arc<Slice<EntityIx>>, usize),
    /// A page of what an entity is related to; the source of the edges is not needed.
    Edges(Day, Arc<Slice<Edge>>, Arc<Whole>),
    /// An edge of such a page.
    Edge(Day, Arc<Slice<Edge>>, usize),
    /// A page of statements.
    Statements(Day, Arc<Slice<StatementIx>>),
    /// An edge of such a page.
    StatementEdge(Day, Arc<Slice<StatementIx>>, usize),
    /// Where a page lies.
    PageInfo(PageInfo),
    /// When something holds.
    Validity(Validity),
    /// A statement.
    Statement(Day, StatementIx),
    /// A qualifier of a statement, by its place.
    Qualifier(StatementIx, usize),
    /// A citation.
    Citation(Day, Citation),
    /// A section of a source, by its place.
    Section(EntityIx, usize),
    /// A name of an entity.
    Name(Day, Naming),
    /// Who says what a field answers.
    Evidence(Day, Arc<Evidence>),
    /// What a name was resolved to.
    Resolution(Day, Arc<Resolution>),
    /// An entity that bears a name.
    Match(Day, Naming),
    /// What an id that nothing has may have been meant for.
    Near(Day, Arc<(Box<str>, Vec<EntityIx>)>),
    /// How two entities are connected.
    Paths(Arc<PathsThing>),
    /// What stands between two entities, and how long their paths would be without it.
    PathObstacle(Obstacle, usize),
    /// A path, by its place.
    Path(Arc<PathsThing>, usize),
    /// A step of a path, by both places.
    PathStep(Arc<PathsThing>, usize, usize),
    /// What lies around an entity.
    Neighbourhood(Day, Arc<Neighbourhood>),
    /// Something that lies around an entity.
    Neighbour(Day, Neighbour),
    /// That two entities are tied by a relation.
    Between(Day, Arc<Between>),
    /// How much was left out.
    LeftOut(Day, LeftOut),
    /// What lies below an entity.
    Descendants(Day, Arc<Descendants>),
    /// Something that lies below an entity.
    Descendant(Day, Arc<Descendant>),
    /// A link that leads back up.
    Cycle(Day, Arc<[EntityIx]>),
    /// How many things an entity is connected with by a relation.
    Connected(Day, Arc<Connected>),
    /// A part of the graph that is analysed.
    Analysis(Day, Arc<Excerpt>),
    /// How central an entity is.
    Score(Day, Scored),
    /// Into which groups a part of the graph falls.
    Groups(Day, Arc<Groups>),
    /// A group of entities.
    Group(Day, Arc<[EntityIx]>),
    /// How many entities are of a type.
    TypeCount(Day, TypeId, usize),
    /// A page of changes, and what was asked.
    Changes(Day, Arc<Slice<Change>>, Arc<ChangesAsked>),
    /// An edge of such a page.
    ChangeEdge(Day, Arc<Slice<Change>>, usize),
    /// A change, by its place in the page.
    Change(Day, Arc<Slice<Change>>, usize),
    /// How many changes or conflicts have which value of a trait.
    Tally(Day, Arc<Tally>),
    /// One of these values, by its place.
    Tallied(Day, Arc<Tally>, usize),
    /// A page of conflicts, and what was asked.
    Conflicts(Day, Arc<Slice<Conflict>>, Arc<ConflictFilter>),
    /// An edge of such a page.
    ConflictEdge(Day, Arc<Slice<Conflict>>, usize),
    /// A conflict, by its place in the page.
    Conflict(Day, Arc<Slice<Conflict>>, usize),
    /// Groups of a list, or a facet of it.
    ListGroups(Arc<GroupsThing>),
    /// A group, by its place.
    ListGroup(Arc<GroupsThing>, usize),
    /// What the entities of a group have for a key, by both places.
    GroupValue(Arc<GroupsThing>, usize, usize),
    /// Numbers reckoned together.
    Aggregate(Aggregate),
    /// A part of a cube, a figure, or what comes of several.
    Figure(Day, FigureThing),
    /// What a search found.
    Found(Day, Arc<Found>),
    /// An entity of it, by its place in the page.
    Hit(Day, Arc<Found>, usize),
    /// A part of a text, in UTF-16 code units.
    Highlight(usize, usize),
    /// The data set.
    Dataset(Day),
    /// A language.
    Language(LangId),
    /// The ontology.
    Ontology(Day),
    /// An entity type or interface.
    Type(Day, TypeId),
    /// A field of an entity type.
    Field(Day, TypeId, ontology::Field),
    /// A relation.
    Relation(Day, RelationId),
    /// A family of relations.
    Family(FamilyId),
    /// An enumeration, by its place.
    Enum(usize),
    /// A value of an enumeration, by both places.
    EnumValue(usize, usize),
    /// A saved question, by its place.
    Question(usize),
    /// What a gateway must know of this subgraph.
    Service,
    /// A variable of a saved question, by both places.
    Parameter(usize, usize),
}

/// Where a page lies.
#[derive(Clone, Debug)]
pub(in crate::api) struct PageInfo {
    pub(super) has_next: bool,
    pub(super) has_previous: bool,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

/// Who says what a field answers.
#[derive(Clone, Debug)]
pub(in crate::api) struct Evidence {
    pub(super) field: Box<str>,
    pub(super) statements: Vec<StatementIx>,
    pub(super) conflicting: bool,
}

/// What a name was resolved to.
#[derive(Clone, Debug)]
pub(in crate::api) struct Resolution {
    pub(super) query: Box<str>,
    pub(super) found: Vec<Called>,
    pub(super) suggestions: Vec<Naming>,
}

/// How two entities are connected, and what was asked.
#[derive(Clone, Debug)]
pub(in crate::api) struct PathsThing {
    pub(super) day: Day,
    pub(super) ended: bool,
    pub(super) question: PathQuestion,
    pub(super) answer: Paths,
}

impl Thing {
    /// Returns the name of the object type of a thing that can stand for an interface or union.
    pub(in crate::api) fn type_name<'a>(
        &self,
        graph: &Graph,
        ontology: &'a Ontology,
    ) -> Option<&'a str> {
        match self {
            Self::Entity(_, entity) => Some(&ontology[graph.kind_of(*entity)].name),
            Self::Statement(..) => Some("Statement"),
            Self::Resolution(_, resolution) => Some(match resolution.found.len() {
                0 => "Unresolved",
                1 => "Resolved",
                _ => "Ambiguous",
            }),
            _ => None,
        }
    }
}
