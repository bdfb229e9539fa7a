//! What the fields of the schema's types *are*, so that nothing has to look at their names.

use super::about::DatasetField;
use super::about::EnumInfoField;
use super::about::FamilyInfoField;
use super::about::FieldInfoField;
use super::about::LanguageField;
use super::about::MetaField;
use super::about::OntologyField;
use super::about::QuestionField;
use super::about::RelationInfoField;
use super::about::TypeInfoField;
use super::cubes::CubeField;
use super::cubes::FigureField;
use super::cubes::StructureField;
use super::federation::ServiceField;
use super::groups::GroupField;
use super::search::SearchField;
use super::told::ChangeField;
use super::told::ConflictField;
use super::walks::AnalysisField;
use super::walks::AroundField;
use super::walks::PathField;
use crate::ontology;
use crate::ontology::PropertyId;
use crate::ontology::TypeId;

/// What a field of an object type or interface is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// A field of the query type.
    Root(RootField),
    /// A field of an entity.
    Entity(EntityField),
    /// A field of a connection, whatever it connects.
    Connection(ConnectionField),
    /// A field of the edge of a connection of entities.
    Edge(EdgeField),
    /// A field of the edge of a connection of statements.
    StatementEdge(StatementEdgeField),
    /// A field of the information on a page.
    PageInfo(PageInfoField),
    /// A field of a validity.
    Validity(ValidityField),
    /// A field of a statement.
    Statement(StatementField),
    /// A field of the value of a qualifier.
    Qualifier(QualifierField),
    /// A field of a citation.
    Citation(CitationField),
    /// A field of a section of a source.
    Section(SectionField),
    /// A field of a name.
    Name(NameField),
    /// A field of the evidence for one field of an entity.
    Evidence(EvidenceField),
    /// A field of what a name was resolved to.
    Resolution(ResolutionField),
    /// A field of how two entities are connected.
    Path(PathField),
    /// A field of what lies around, below or beside an entity.
    Around(AroundField),
    /// A field of an analysis of the graph.
    Analysis(AnalysisField),
    /// A field of something that began, changed, ended or happened.
    Change(ChangeField),
    /// A field of two things that cannot both be so.
    Conflict(ConflictField),
    /// A field of a list in groups.
    Group(GroupField),
    /// A field that an entity has because figures have to do with it.
    Cube(CubeField),
    /// A field of the structure of a cube.
    Structure(StructureField),
    /// A field of an observation or of what comes of several.
    Figure(FigureField),
    /// A field of a search.
    Search(SearchField),
    /// A field of the data set.
    Dataset(DatasetField),
    /// A field of a language.
    Language(LanguageField),
    /// A field of the description of the ontology.
    Ontology(OntologyField),
    /// A field of the description of an entity type.
    TypeInfo(TypeInfoField),
    /// A field of the description of a field of an entity type.
    FieldInfo(FieldInfoField),
    /// A field of the description of a relation.
    RelationInfo(RelationInfoField),
    /// A field of the description of a family of relations.
    FamilyInfo(FamilyInfoField),
    /// A field of the description of an enumeration.
    EnumInfo(EnumInfoField),
    /// A field of a saved question.
    Question(QuestionField),
    /// A field of what a subgraph tells of itself.
    Service(ServiceField),
    /// A field of the schema's description of itself.
    Meta(MetaField),
}

impl FieldKind {
    /// Says whether answering looks at much of the graph, whatever is answered in the end.
    pub fn is_long(self) -> bool {
        match self {
            Self::Root(field) => matches!(
                field,
                RootField::Resolve
                    | RootField::Nearest
                    | RootField::Paths
                    | RootField::Neighbourhood
                    | RootField::Descendants
                    | RootField::Connections
                    | RootField::Analysis
                    | RootField::Timeline
                    | RootField::Changes
                    | RootField::Conflicts
            ),
            Self::Path(field) => matches!(field, PathField::Obstacles | PathField::Around),
            Self::Connection(field) => {
                matches!(field, ConnectionField::GroupBy | ConnectionField::Facets)
            }
            Self::Analysis(field) => matches!(
                field,
                AnalysisField::Degree
                    | AnalysisField::PageRank
                    | AnalysisField::Betweenness
                    | AnalysisField::Components
                    | AnalysisField::Communities
            ),
            Self::Cube(field) => matches!(
                field,
                CubeField::Series
                    | CubeField::Aggregate
                    | CubeField::Change
                    | CubeField::Ranking
                    | CubeField::Share
                    | CubeField::Contrast
            ),
            _ => false,
        }
    }
}

macro_rules! kinds {
    ($($variant:ident: $field:ident,)+) => {$(
        impl From<$field> for FieldKind {
            fn from(field: $field) -> Self {
                Self::$variant(field)
            }
        }
    )+};
}

kinds! {
    Root: RootField,
    Entity: EntityField,
    Connection: ConnectionField,
    Edge: EdgeField,
    StatementEdge: StatementEdgeField,
    PageInfo: PageInfoField,
    Validity: ValidityField,
    Statement: StatementField,
    Qualifier: QualifierField,
    Citation: CitationField,
    Section: SectionField,
    Name: NameField,
    Evidence: EvidenceField,
    Resolution: ResolutionField,
    Path: PathField,
    Around: AroundField,
    Analysis: AnalysisField,
    Change: ChangeField,
    Conflict: ConflictField,
    Group: GroupField,
    Cube: CubeField,
    Structure: StructureField,
    Figure: FigureField,
    Search: SearchField,
    Dataset: DatasetField,
    Language: LanguageField,
    Ontology: OntologyField,
    TypeInfo: TypeInfoField,
    FieldInfo: FieldInfoField,
    RelationInfo: RelationInfoField,
    FamilyInfo: FamilyInfoField,
    EnumInfo: EnumInfoField,
    Question: QuestionField,
    Service: ServiceField,
    Meta: MetaField,
}

/// A field of the query type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RootField {
    /// The entity of a type by its id.
    Lookup(TypeId),
    /// The entities of a type as a list.
    List(TypeId),
    /// The entities of a type as a connection.
    Connection(TypeId),
    /// Anything that has an id, by its id.
    Node,
    /// Several things by their ids.
    Nodes,
    /// Who is called by a name.
    Resolve,
    /// What ids that nothing has may have been meant for.
    Nearest,
    /// A statement by its id.
    Statement,
    /// How two entities are connected.
    Paths,
    /// What lies around an entity.
    Neighbourhood,
    /// What lies below an entity.
    Descendants,
    /// How many things an entity is connected with.
    Connections,
    /// How a part of the graph is built.
    Analysis,
    /// What happened to one entity.
    Timeline,
    /// What differs between two days.
    Changes,
    /// What the sources disagree about.
    Conflicts,
    /// An observation by its id.
    Observation,
    /// Figures of all cubes as a list.
    Figures,
    /// Figures of all cubes as a connection.
    FiguresConnection,
    /// What a few words mean.
    Search,
    /// Everything at another day.
    AsOf,
    /// The data set.
    Dataset,
    /// The ontology.
    Ontology,
    /// The saved questions.
    Questions,
    /// A saved question by its id.
    Question,
    /// What a gateway must know of this subgraph.
    Service,
    /// Things that a gateway has met elsewhere.
    Entities,
}

/// A field of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntityField {
    /// Its id.
    Id,
    /// The description of its type.
    Type,
    /// A property: one value, or a list.
    Property(PropertyId),
    /// The language in which the name answers.
    NameLang,
    /// All its names.
    Names,
    /// When it exists.
    Validity,
    /// Whether it exists on the day.
    Holds,
    /// What is said of it.
    Statements,
    /// What relates it to others, from either end.
    Links,
    /// Who says what its fields answer.
    Evidence,
    /// The statements that cite it, as a list.
    ReferencedBy,
    /// The statements that cite it, as a connection.
    ReferencedByConnection,
    /// The parts of a source.
    Sections,
    /// The other ends of a relation: one entity, or a list.
    Related(ontology::Field),
    /// The other ends of a relation as a connection.
    RelatedConnection(ontology::Field),
}

/// A field of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConnectionField {
    /// The number of edges on all pages.
    TotalCount,
    /// What the edges of the page lead to.
    Nodes,
    /// The edges of the page.
    Edges,
    /// Where the page lies.
    PageInfo,
    /// The whole list in groups.
    GroupBy,
    /// By what the list could be narrowed.
    Facets,
}

/// A field of the edge of a connection of entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdgeField {
    /// What the edge leads to.
    Node,
    /// The place of the edge in the connection.
    Cursor,
    /// The statement that the edge stands for.
    Statement,
    /// The statements that a derived edge follows from.
    InferredFrom,
    /// A qualifier, by its place in the relation's set.
    Qualifier(u16),
    /// What the statement says of itself.
    Of(StatementField),
}

/// A field of the edge of a connection of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatementEdgeField {
    /// The statement.
    Node,
    /// The place of the edge in the connection.
    Cursor,
}

/// A field of the information on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PageInfoField {
    /// Whether there are edges after the page.
    HasNextPage,
    /// Whether there are edges before the page.
    HasPreviousPage,
    /// The place of the first edge.
    StartCursor,
    /// The place of the last edge.
    EndCursor,
}

/// A field of a validity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValidityField {
    /// The first day.
    Since,
    /// The day after the last.
    Until,
}

/// A field of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatementField {
    /// Its id.
    Id,
    /// What it is about.
    Subject,
    /// The field of the subject that it fills.
    Field,
    /// The words between subject and object or value.
    Phrase,
    /// The entity that it leads to.
    Object,
    /// The value that it gives, as text.
    Value,
    /// The value in words.
    ValueLabel,
    /// The language of the value.
    Lang,
    /// The scalar or enumeration of the value.
    ValueType,
    /// What says more about it.
    Qualifiers,
    /// When it begins to hold.
    Since,
    /// When it ceases to hold.
    Until,
    /// When it holds.
    Validity,
    /// Whether it holds on the day.
    Holds,
    /// Whether sources say it or it follows from what they say.
    Basis,
    /// Why it follows.
    Because,
    /// Where its wording comes from.
    Origin,
    /// How it is to be preferred.
    Rank,
    /// A remark of the keepers of the data.
    Note,
    /// Who says so.
    Citations,
    /// The statements that cannot hold together with it.
    ConflictsWith,
}

/// A field of the value of a qualifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QualifierField {
    /// The qualifier's name.
    Name,
    /// What the qualifier is called.
    Label,
    /// The value as text.
    Value,
    /// The value as people call it.
    ValueLabel,
    /// The language of the value.
    Lang,
    /// The scalar or enumeration of the value.
    ValueType,
}

/// A field of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CitationField {
    /// The source.
    Source,
    /// The part of the source.
    Section,
    /// The section and lines, in one text.
    Locator,
    /// The first line.
    FirstLine,
    /// The last line.
    LastLine,
    /// The works that the source itself cites.
    Via,
}

/// A field of a section of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionField {
    /// Its name in locators.
    Id,
    /// Its heading.
    Title,
    /// Its first line.
    FirstLine,
    /// Its last line.
    LastLine,
}

/// A field of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameField {
    /// In what way it is borne.
    Kind,
    /// What the statement that gives it says of itself.
    Of(StatementField),
    /// The statement that gives it.
    Statement,
}

/// A field of the evidence for one field of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvidenceField {
    /// The field.
    Field,
    /// The statements behind it.
    Statements,
    /// Whether some of them contradict each other.
    Conflicting,
}

/// A field of what a name was resolved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResolutionField {
    /// The name that was asked for.
    Query,
    /// The one entity.
    Entity,
    /// The names that were found.
    Matches,
    /// Names that are near to it.
    Suggestions,
    /// The entity that bears a matching name.
    MatchEntity,
    /// The matching name.
    MatchName,
    /// The id that nothing has.
    NearId,
    /// What it may have been meant for.
    NearEntities,
}
