//! What the data set and its ontology say of themselves, for clients that build their pages from
//! it; and the saved questions.

use super::Builder;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::object;
use crate::api::model::DatasetField;
use crate::api::model::EnumInfoField;
use crate::api::model::FamilyInfoField;
use crate::api::model::FieldInfoField;
use crate::api::model::FieldKind;
use crate::api::model::LanguageField;
use crate::api::model::OntologyField;
use crate::api::model::QuestionField;
use crate::api::model::RelationInfoField;
use crate::api::model::TypeInfoField;

/// A type and its fields: name, type as written, what it is, description. A `*` before the name
/// stands for a field that takes a language.
struct Table {
    name: &'static str,
    description: &'static str,
    fields: &'static [(&'static str, &'static str, FieldKind, &'static str)],
}

const TABLES: &[Table] = &[
    Table {
        name: "Dataset",
        description: "What the data set says of itself.",
        fields: &[
            (
                "*title",
                "String!",
                FieldKind::Dataset(DatasetField::Title),
                "What it is called.",
            ),
            (
                "*description",
                "String",
                FieldKind::Dataset(DatasetField::Description),
                "What it covers.",
            ),
            (
                "licence",
                "String",
                FieldKind::Dataset(DatasetField::Licence),
                "Under which terms it may be used.",
            ),
            (
                "languages",
                "[LanguageInfo]!",
                FieldKind::Dataset(DatasetField::Languages),
                "The languages of its texts, the default first.",
            ),
            (
                "version",
                "String!",
                FieldKind::Dataset(DatasetField::Version),
                "A name for exactly this content: it changes whenever the content does.",
            ),
            (
                "today",
                "Date!",
                FieldKind::Dataset(DatasetField::Today),
                "The day for which is answered here.",
            ),
            (
                "entityCount",
                "Int!",
                FieldKind::Dataset(DatasetField::EntityCount),
                "How many entities there are, those that have ended included.",
            ),
            (
                "relationCount",
                "Int!",
                FieldKind::Dataset(DatasetField::RelationCount),
                "How many statements relate two entities.",
            ),
            (
                "statementCount",
                "Int!",
                FieldKind::Dataset(DatasetField::StatementCount),
                "How many statements there are in all.",
            ),
            (
                "sourceCount",
                "Int!",
                FieldKind::Dataset(DatasetField::SourceCount),
                "How many sources there are.",
            ),
        ],
    },
    Table {
        name: "LanguageInfo",
        description: "A language in which texts are given.",
        fields: &[
            (
                "code",
                "Language!",
                FieldKind::Language(LanguageField::Code),
                "Its name in arguments.",
            ),
            (
                "tag",
                "String!",
                FieldKind::Language(LanguageField::Tag),
                "Its BCP 47 tag, such as `nb`.",
            ),
            (
                "*label",
                "String!",
                FieldKind::Language(LanguageField::Label),
                "What it is called.",
            ),
            (
                "namesOnly",
                "Boolean!",
                FieldKind::Language(LanguageField::NamesOnly),
                "Whether it serves for names and texts only, and what kinds and relations are called is not told in it.",
            ),
        ],
    },
    Table {
        name: "Ontology",
        description: "Which kinds of things and relations there are.",
        fields: &[
            (
                "types",
                "[EntityType]!",
                FieldKind::Ontology(OntologyField::Types),
                "The entity types and interfaces, by name.",
            ),
            (
                "relations",
                "[RelationType]!",
                FieldKind::Ontology(OntologyField::Relations),
                "The relations, by name.",
            ),
            (
                "families",
                "[RelationFamily]!",
                FieldKind::Ontology(OntologyField::Families),
                "The families of relations.",
            ),
            (
                "enums",
                "[EnumInfo]!",
                FieldKind::Ontology(OntologyField::Enums),
                "The enumerations that properties take their values from, with the labels of the values.",
            ),
        ],
    },
    Table {
        name: "EntityType",
        description: "A kind of things, or what several kinds share.",
        fields: &[
            (
                "name",
                "TypeName!",
                FieldKind::TypeInfo(TypeInfoField::Name),
                "Its name, the same as `__typename`.",
            ),
            (
                "*label",
                "String!",
                FieldKind::TypeInfo(TypeInfoField::Label),
                "What one is called.",
            ),
            (
                "*labelPlural",
                "String!",
                FieldKind::TypeInfo(TypeInfoField::LabelPlural),
                "What many are called.",
            ),
            (
                "*description",
                "String!",
                FieldKind::TypeInfo(TypeInfoField::Description),
                "What it means.",
            ),
            (
                "isInterface",
                "Boolean!",
                FieldKind::TypeInfo(TypeInfoField::IsInterface),
                "Whether several kinds share it and nothing is of this kind alone.",
            ),
            (
                "singular",
                "String!",
                FieldKind::TypeInfo(TypeInfoField::Singular),
                "The field of the query type that looks one up.",
            ),
            (
                "plural",
                "String!",
                FieldKind::TypeInfo(TypeInfoField::Plural),
                "The field of the query type that lists them.",
            ),
            (
                "implements",
                "[EntityType]!",
                FieldKind::TypeInfo(TypeInfoField::Implements),
                "The interfaces that it belongs to.",
            ),
            (
                "concrete",
                "[EntityType]!",
                FieldKind::TypeInfo(TypeInfoField::Concrete),
                "The kinds that belong to it; itself, if it is one.",
            ),
            (
                "maps",
                "[String]!",
                FieldKind::TypeInfo(TypeInfoField::Maps),
                "Terms of standards that mean the same, such as `eli:LegalResource`.",
            ),
            (
                "weak",
                "Boolean!",
                FieldKind::TypeInfo(TypeInfoField::Weak),
                "Whether it tells little that two things are connected through one, so that paths through it come after equally short others.",
            ),
            (
                "count",
                "Int!",
                FieldKind::TypeInfo(TypeInfoField::Count),
                "How many there are on the day.",
            ),
            (
                "fields",
                "[FieldInfo]!",
                FieldKind::TypeInfo(TypeInfoField::Fields),
                "Its properties and relations.",
            ),
        ],
    },
    Table {
        name: "FieldInfo",
        description: "A property or relation of a kind of things.",
        fields: &[
            (
                "name",
                "FieldName!",
                FieldKind::FieldInfo(FieldInfoField::Name),
                "Its name.",
            ),
            (
                "*label",
                "String!",
                FieldKind::FieldInfo(FieldInfoField::Label),
                "What it is called; of a relation, the phrase between the two ends.",
            ),
            (
                "description",
                "String!",
                FieldKind::FieldInfo(FieldInfoField::Description),
                "What it means.",
            ),
            (
                "sort",
                "FieldSort!",
                FieldKind::FieldInfo(FieldInfoField::Kind),
                "Whether it is a value or a link.",
            ),
            (
                "many",
                "Boolean!",
                FieldKind::FieldInfo(FieldInfoField::Many),
                "Whether there may be several at one time.",
            ),
            (
                "valueType",
                "String",
                FieldKind::FieldInfo(FieldInfoField::ValueType),
                "What sort of values a property gives: a scalar or enumeration of this schema, or `Text` for words in a language.",
            ),
            (
                "relation",
                "RelationType",
                FieldKind::FieldInfo(FieldInfoField::Relation),
                "The relation, where it is one.",
            ),
            (
                "target",
                "EntityType",
                FieldKind::FieldInfo(FieldInfoField::Target),
                "What it leads to.",
            ),
        ],
    },
    Table {
        name: "RelationType",
        description: "A kind of links between things.",
        fields: &[
            (
                "name",
                "FieldName!",
                FieldKind::RelationInfo(RelationInfoField::Name),
                "Its name.",
            ),
            (
                "inverse",
                "FieldName!",
                FieldKind::RelationInfo(RelationInfoField::Inverse),
                "Its name seen from the object.",
            ),
            (
                "description",
                "String!",
                FieldKind::RelationInfo(RelationInfoField::Description),
                "What it means.",
            ),
            (
                "domain",
                "EntityType!",
                FieldKind::RelationInfo(RelationInfoField::Domain),
                "What its subject is.",
            ),
            (
                "range",
                "EntityType!",
                FieldKind::RelationInfo(RelationInfoField::Range),
                "What its object is.",
            ),
            (
                "*reads",
                "String!",
                FieldKind::RelationInfo(RelationInfoField::Reads),
                "The phrase from subject to object, such as `is subordinate to`.",
            ),
            (
                "*inverseReads",
                "String!",
                FieldKind::RelationInfo(RelationInfoField::InverseReads),
                "The phrase from object to subject, such as `is superior to`.",
            ),
            (
                "family",
                "RelationFamily!",
                FieldKind::RelationInfo(RelationInfoField::Family),
                "The family that it belongs to.",
            ),
            (
                "qualifiers",
                "[String]!",
                FieldKind::RelationInfo(RelationInfoField::Qualifiers),
                "What more its edges may say, such as `role`.",
            ),
            (
                "maps",
                "[String]!",
                FieldKind::RelationInfo(RelationInfoField::Maps),
                "Terms of standards that mean the same.",
            ),
            (
                "weak",
                "Boolean!",
                FieldKind::RelationInfo(RelationInfoField::Weak),
                "Whether it tells little that two things are connected by it, so that paths over it come after equally short others.",
            ),
            (
                "count",
                "Int!",
                FieldKind::RelationInfo(RelationInfoField::Count),
                "How many statements of it there are, those that have ended included.",
            ),
        ],
    },
    Table {
        name: "RelationFamily",
        description: "Relations that belong together.",
        fields: &[
            (
                "name",
                "String!",
                FieldKind::FamilyInfo(FamilyInfoField::Name),
                "Its name, such as `DUTY`.",
            ),
            (
                "*label",
                "String!",
                FieldKind::FamilyInfo(FamilyInfoField::Label),
                "What it is called.",
            ),
            (
                "description",
                "String!",
                FieldKind::FamilyInfo(FamilyInfoField::Description),
                "What belongs to it.",
            ),
            (
                "weak",
                "Boolean!",
                FieldKind::FamilyInfo(FamilyInfoField::Weak),
                "Whether its relations tell little of how things are connected.",
            ),
        ],
    },
    Table {
        name: "EnumInfo",
        description: "An enumeration of values.",
        fields: &[
            (
                "name",
                "String!",
                FieldKind::EnumInfo(EnumInfoField::Name),
                "Its name.",
            ),
            (
                "description",
                "String!",
                FieldKind::EnumInfo(EnumInfoField::Description),
                "What it is for.",
            ),
            (
                "values",
                "[EnumValueInfo]!",
                FieldKind::EnumInfo(EnumInfoField::Values),
                "Its values.",
            ),
        ],
    },
    Table {
        name: "EnumValueInfo",
        description: "A value of an enumeration.",
        fields: &[
            (
                "name",
                "String!",
                FieldKind::EnumInfo(EnumInfoField::ValueName),
                "Its name, as answers give it.",
            ),
            (
                "*label",
                "String!",
                FieldKind::EnumInfo(EnumInfoField::ValueLabel),
                "What it is called.",
            ),
            (
                "description",
                "String!",
                FieldKind::EnumInfo(EnumInfoField::ValueDescription),
                "What it means.",
            ),
        ],
    },
    Table {
        name: "SavedQuestion",
        description: "A query that is kept with a title, to run as it is or to start from.",
        fields: &[
            (
                "id",
                "ID!",
                FieldKind::Question(QuestionField::Id),
                "The id under which it is run.",
            ),
            (
                "*title",
                "String!",
                FieldKind::Question(QuestionField::Title),
                "The question in words.",
            ),
            (
                "*description",
                "String",
                FieldKind::Question(QuestionField::Description),
                "What the answer tells, and how to read it.",
            ),
            (
                "audience",
                "String",
                FieldKind::Question(QuestionField::Audience),
                "Who would ask it.",
            ),
            (
                "query",
                "String!",
                FieldKind::Question(QuestionField::Query),
                "The GraphQL document.",
            ),
            (
                "variables",
                "Json!",
                FieldKind::Question(QuestionField::Variables),
                "The values of its variables unless others are given.",
            ),
            (
                "parameters",
                "[QuestionParameter]!",
                FieldKind::Question(QuestionField::Parameters),
                "What can be set: its variables, in the order of the document.",
            ),
        ],
    },
    Table {
        name: "QuestionParameter",
        description: "A variable of a saved question.",
        fields: &[
            (
                "name",
                "String!",
                FieldKind::Question(QuestionField::ParameterName),
                "Its name, without the dollar sign.",
            ),
            (
                "*label",
                "String!",
                FieldKind::Question(QuestionField::ParameterLabel),
                "What it is called in a form; its name where the question says nothing else.",
            ),
            (
                "type",
                "String!",
                FieldKind::Question(QuestionField::ParameterType),
                "Its type, as GraphQL writes it: `ID!`, `[Date!]`.",
            ),
            (
                "value",
                "Json",
                FieldKind::Question(QuestionField::ParameterValue),
                "The value that it has unless another is given. Nothing where it has none.",
            ),
        ],
    },
];

impl Builder<'_> {
    /// Defines the types of the data set, the ontology and the saved questions.
    pub(super) fn metadata(&mut self) {
        let lang = self.lang();
        let name = self.slots.refer("TypeName").required();
        let entity_type = self.slots.refer("EntityType").optional();
        let by_name = arguments([argument("name", name, "Its name.")]);
        for table in TABLES {
            let mut fields = Vec::new();
            for (name, ty, kind, description) in table.fields {
                let ty = self.written(ty);
                fields.push(match name.strip_prefix('*') {
                    Some(name) => field_with(name, ty, *kind, description, &lang),
                    None => field(name, ty, *kind, description),
                });
            }
            if table.name == "Ontology" {
                fields.push(field_with(
                    "type",
                    entity_type,
                    OntologyField::Type,
                    "An entity type or interface by its name.",
                    &by_name,
                ));
            }
            self.slots
                .define(table.name, table.description, object(fields), None);
        }
    }
}
