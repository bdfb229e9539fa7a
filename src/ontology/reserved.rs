//! The names that are taken: by the API that follows from an ontology, and by the form in which
//! facts are written.
//!
//! One list for each sort of name, so that what the API generates and what an ontology may declare
//! are told apart in one place.

/// Types of the API and of GraphQL that every ontology gets, beside those of the prelude.
pub(super) const TYPES: &[&str] = &[
    "Ambiguous",
    "Avoid",
    "Basis",
    "Boolean",
    "Change",
    "Citation",
    "Conflict",
    "ConnectionCount",
    "Dataset",
    "Date",
    "Decimal",
    "Descendant",
    "DescendantCycle",
    "Descendants",
    "Dimension",
    "Edge",
    "EntityName",
    "EntityType",
    "EnumInfo",
    "EnumValueInfo",
    "Evidence",
    "FamilyName",
    "FieldInfo",
    "FieldName",
    "FieldSort",
    "Float",
    "Holds",
    "ID",
    "Int",
    "Int64",
    "Json",
    "Language",
    "LanguageInfo",
    "LanguageTag",
    "LeftOut",
    "LinkDirection",
    "LocalisedText",
    "Measure",
    "Mutation",
    "NameKind",
    "NameMatch",
    "Neighbour",
    "Neighbourhood",
    "NeighbourhoodEdge",
    "NoPathReason",
    "Node",
    "Observation",
    "Ontology",
    "Origin",
    "PageInfo",
    "PartialDate",
    "Path",
    "PathCondition",
    "PathMode",
    "PathObstacle",
    "PathStep",
    "Paths",
    "QualifierValue",
    "Query",
    "Question",
    "Rank",
    "RelationFamily",
    "RelationName",
    "RelationType",
    "Resolution",
    "Resolved",
    "SavedQuestion",
    "Section",
    "Series",
    "StandardTerm",
    "Statement",
    "Step",
    "String",
    "Subscription",
    "Text",
    "Truncation",
    "TypeCount",
    "TypeName",
    "Unresolved",
    "Url",
    "Validity",
    "Via",
];

/// Ends of names of types that the API makes from the types of the ontology.
pub(super) const TYPE_SUFFIXES: &[&str] = &[
    "Aggregate",
    "Connection",
    "Edge",
    "Filter",
    "Input",
    "Match",
    "Order",
    "OrderBy",
    "Where",
];

/// Ends of names of fields that the API makes from the fields of the ontology.
pub(super) const FIELD_SUFFIXES: &[&str] = &["Connection"];

/// Fields of the query type that every ontology gets, beside those that follow from the types of
/// the prelude (`entity`, `entities` ...).
pub(super) const ROOT_FIELDS: &[&str] = &[
    "analysis",
    "asOf",
    "changes",
    "conflicts",
    "connections",
    "dataset",
    "descendants",
    "facets",
    "neighbourhood",
    "node",
    "nodes",
    "ontology",
    "paths",
    "question",
    "questions",
    "resolve",
    "search",
    "statement",
    "statements",
    "timeline",
];

/// Tables of the files of facts that are not entities of a type.
pub(super) const TABLES: &[&str] = &["about", "cube", "dataset", "measure", "unit"];

/// Keys of an entity in the files of facts, and fields that every entity has in the API.
pub(super) const ENTITY_KEYS: &[&str] = &[
    "and",
    "because",
    "cite",
    "during",
    "evidence",
    "exists",
    "figures",
    "holds",
    "id",
    "links",
    "not",
    "note",
    "or",
    "origin",
    "rank",
    "sections",
    "since",
    "statements",
    "translated",
    "type",
    "until",
    "validity",
];

/// Keys of a statement in the files of facts, and fields of an edge in the API.
pub(super) const STATEMENT_KEYS: &[&str] = &[
    "and",
    "basis",
    "because",
    "citations",
    "cite",
    "cursor",
    "during",
    "holds",
    "inferredFrom",
    "node",
    "not",
    "note",
    "or",
    "origin",
    "rank",
    "since",
    "statement",
    "to",
    "until",
    "validity",
    "value",
];

/// Returns the suffix of the list that a name ends with, if it is more than the suffix.
pub(super) fn suffix(name: &str, suffixes: &[&'static str]) -> Option<&'static str> {
    let ends = |suffix: &&&str| name.len() > suffix.len() && name.ends_with(**suffix);
    suffixes.iter().find(ends).copied()
}
