//! What the fields are by which the data set, the ontology and the schema tell of themselves.

/// A field of the data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DatasetField {
    /// What it is called.
    Title,
    /// What it covers.
    Description,
    /// Under which terms it may be used.
    Licence,
    /// The languages of its texts.
    Languages,
    /// A name for exactly this content.
    Version,
    /// The day for which is answered.
    Today,
    /// The number of entities.
    EntityCount,
    /// The number of statements.
    StatementCount,
    /// The number of statements that relate two entities.
    RelationCount,
    /// The number of sources.
    SourceCount,
}

/// A field of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LanguageField {
    /// The value of the enumeration of languages.
    Code,
    /// The BCP 47 tag.
    Tag,
    /// What it is called.
    Label,
    /// Whether only names and texts of entities are given in it.
    NamesOnly,
}

/// A field of the description of the ontology.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OntologyField {
    /// The entity types and interfaces.
    Types,
    /// An entity type or interface by its name.
    Type,
    /// The relations.
    Relations,
    /// The families of relations.
    Families,
    /// The enumerations of values.
    Enums,
}

/// A field of the description of an entity type or interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeInfoField {
    /// Its name.
    Name,
    /// What it means.
    Description,
    /// What one is called.
    Label,
    /// What many are called.
    LabelPlural,
    /// Whether several types share it.
    IsInterface,
    /// The query field that looks one up.
    Singular,
    /// The query field that lists them.
    Plural,
    /// The interfaces that it implements.
    Implements,
    /// The concrete types of its entities.
    Concrete,
    /// The terms of standards that mean the same.
    Maps,
    /// Whether it tells little that two things are connected through one.
    Weak,
    /// The number of its entities.
    Count,
    /// Its properties and relations.
    Fields,
}

/// A field of the description of a field of an entity type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldInfoField {
    /// Its name.
    Name,
    /// What it means.
    Description,
    /// What it is called.
    Label,
    /// What sort of field it is.
    Kind,
    /// The scalar or enumeration of a property.
    ValueType,
    /// The relation behind it.
    Relation,
    /// The type that it leads to.
    Target,
    /// Whether it may have several values at one time.
    Many,
}

/// A field of the description of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RelationInfoField {
    /// Its name.
    Name,
    /// Its name seen from the object.
    Inverse,
    /// What it means.
    Description,
    /// What its subject is.
    Domain,
    /// What its object is.
    Range,
    /// The phrase from subject to object.
    Reads,
    /// The phrase from object to subject.
    InverseReads,
    /// The family.
    Family,
    /// The names of its qualifiers.
    Qualifiers,
    /// The terms of standards that mean the same.
    Maps,
    /// Whether it tells little that two things are connected by it.
    Weak,
    /// The number of its statements.
    Count,
}

/// A field of the description of a family of relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FamilyInfoField {
    /// Its name.
    Name,
    /// What belongs to it.
    Description,
    /// What it is called.
    Label,
    /// Whether its relations tell little of how things are connected.
    Weak,
}

/// A field of the description of an enumeration or of one of its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnumInfoField {
    /// The enumeration's name.
    Name,
    /// What it is for.
    Description,
    /// Its values.
    Values,
    /// A value's name.
    ValueName,
    /// What the value means.
    ValueDescription,
    /// What the value is called.
    ValueLabel,
}

/// A field of a saved question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuestionField {
    /// Its id.
    Id,
    /// The question in words.
    Title,
    /// What the answer tells.
    Description,
    /// Who would ask it.
    Audience,
    /// The document.
    Query,
    /// The values of its variables.
    Variables,
    /// Its variables.
    Parameters,
    /// The name of a variable.
    ParameterName,
    /// What a variable is called in a form.
    ParameterLabel,
    /// The type of a variable.
    ParameterType,
    /// The value that a variable has unless another is given.
    ParameterValue,
}

/// A field of the schema's description of itself, whatever part of it is described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MetaField {
    /// The name.
    Name,
    /// The description.
    Description,
    /// The types of the schema.
    Types,
    /// The type at which queries start.
    QueryType,
    /// What this schema never has.
    Absent,
    /// The directives of the schema.
    Directives,
    /// The sort of a type.
    Kind,
    /// Where a scalar is specified.
    SpecifiedBy,
    /// The fields of a type.
    Fields,
    /// The interfaces of a type.
    Interfaces,
    /// The object types of an interface or union.
    PossibleTypes,
    /// The values of an enumeration.
    EnumValues,
    /// The fields of an input type.
    InputFields,
    /// What a list or non-null form is made of.
    OfType,
    /// Whether exactly one field of an input type is given.
    IsOneOf,
    /// The arguments of a field or directive.
    Args,
    /// The type of a field or argument.
    Type,
    /// The value of an argument where none is given.
    DefaultValue,
    /// Whether something should no longer be used.
    IsDeprecated,
    /// Why something should no longer be used.
    DeprecationReason,
    /// Whether a directive may be repeated.
    IsRepeatable,
    /// Where a directive may stand.
    Locations,
}
