//! The types by which the structure of a cube is told, and the constants of figures.

use super::super::tables::Table;
use crate::api::model::FieldKind;
use crate::api::model::StructureField;

const fn part(field: StructureField) -> FieldKind {
    FieldKind::Structure(field)
}

/// An enumeration: name, description, values.
type Constants = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// The types.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "CubeStructure",
        description: "What the figures of a cube count and by what they are broken down.",
        fields: &[
            (
                "observationCount",
                "Int!",
                part(StructureField::ObservationCount),
                "How many observations it has.",
            ),
            (
                "publisher",
                "Entity",
                part(StructureField::Publisher),
                "Whose figures they are, unless a dimension of publishers says so for each.",
            ),
            (
                "period",
                "PartialDate",
                part(StructureField::Period),
                "When they are about, unless a measure, a dimension or an observation says so itself.",
            ),
            (
                "periodBasis",
                "Basis",
                part(StructureField::PeriodBasis),
                "Whether the source states that time.",
            ),
            (
                "periodBecause",
                "String",
                part(StructureField::PeriodBecause),
                "Why it follows, where the source does not.",
            ),
            (
                "citations",
                "[Citation]!",
                part(StructureField::Citations),
                "Who says the figures, where an observation names nobody itself. Never empty.",
            ),
            (
                "measures",
                "[Measure]!",
                part(StructureField::Measures),
                "What is counted or measured.",
            ),
            (
                "dimensions",
                "[Dimension]!",
                part(StructureField::Dimensions),
                "What figures are broken down by.",
            ),
            (
                "sums",
                "[DeclaredSum]!",
                part(StructureField::Sums),
                "What is declared to add up, over members and over measures; every figure is checked against it.",
            ),
            (
                "symbols",
                "[StatusSymbol]!",
                part(StructureField::Symbols),
                "The signs that stand in cells, and what they say.",
            ),
        ],
    },
    Table {
        name: "Measure",
        description: "Something that is counted or measured.",
        fields: &[
            (
                "id",
                "ID!",
                part(StructureField::Id),
                "Its id, unique in the cube.",
            ),
            (
                "*name",
                "String!",
                part(StructureField::Name),
                "What it is called.",
            ),
            (
                "unit",
                "MeasureUnit!",
                part(StructureField::Unit),
                "In what it is counted.",
            ),
            (
                "kind",
                "MeasureKind!",
                part(StructureField::Kind),
                "What sort of figure it is.",
            ),
            (
                "aggregation",
                "AggregationRule!",
                part(StructureField::Aggregation),
                "Whether and over what its figures may be added.",
            ),
            (
                "decimals",
                "Int!",
                part(StructureField::Decimals),
                "How many decimals its figures have.",
            ),
            (
                "concept",
                "Entity",
                part(StructureField::Concept),
                "What it counts or is about, as an entity.",
            ),
            (
                "shared",
                "Boolean!",
                part(StructureField::Shared),
                "Whether it means the same in every cube that has a measure of this id.",
            ),
            (
                "period",
                "PartialDate",
                part(StructureField::Period),
                "When its figures are about, where that is not the time of the cube.",
            ),
            (
                "periodBasis",
                "Basis",
                part(StructureField::PeriodBasis),
                "Whether the source states that time.",
            ),
            (
                "periodBecause",
                "String",
                part(StructureField::PeriodBecause),
                "Why it follows, where the source does not.",
            ),
            (
                "differsFrom",
                "[MeasureDifference]!",
                part(StructureField::DiffersFrom),
                "Measures of the cube with which it is easily confused, and in what they differ.",
            ),
        ],
    },
    Table {
        name: "MeasureDifference",
        description: "That a measure is not what another is, whatever their labels say.",
        fields: &[
            (
                "measure",
                "Measure!",
                part(StructureField::Measure),
                "The other measure.",
            ),
            (
                "*because",
                "String!",
                part(StructureField::Because),
                "In what they differ.",
            ),
        ],
    },
    Table {
        name: "MeasureUnit",
        description: "In what figures are counted.",
        fields: &[
            ("id", "ID!", part(StructureField::Id), "Its id."),
            (
                "*name",
                "String!",
                part(StructureField::Name),
                "What it is called.",
            ),
            (
                "symbol",
                "String",
                part(StructureField::Symbol),
                "Its sign, such as `%`.",
            ),
            (
                "currency",
                "String",
                part(StructureField::Currency),
                "The code of ISO 4217, where it is money.",
            ),
        ],
    },
    Table {
        name: "Dimension",
        description: "Something by which figures are broken down.",
        fields: &[
            (
                "id",
                "ID!",
                part(StructureField::Id),
                "Its id, unique in the cube.",
            ),
            (
                "*name",
                "String!",
                part(StructureField::Name),
                "What it is called.",
            ),
            (
                "kind",
                "DimensionKind!",
                part(StructureField::Kind),
                "What its members are.",
            ),
            (
                "disjoint",
                "Boolean!",
                part(StructureField::Disjoint),
                "Whether it is declared that no two members have anything in common.",
            ),
            (
                "memberCount",
                "Int!",
                part(StructureField::MemberCount),
                "How many members it has.",
            ),
            (
                "members",
                "[DimensionMember]!",
                part(StructureField::Members),
                "Its members, in their order.",
            ),
        ],
    },
    Table {
        name: "DimensionMember",
        description: "One of the groups, times, places or publishers of a dimension.",
        fields: &[
            (
                "code",
                "String!",
                part(StructureField::Code),
                "Its code, unique in the dimension.",
            ),
            (
                "*name",
                "String!",
                part(StructureField::Name),
                "What it is called: here, else as an entity, else its code.",
            ),
            (
                "entity",
                "Entity",
                part(StructureField::Entity),
                "The entity that it is.",
            ),
            (
                "period",
                "PartialDate",
                part(StructureField::Period),
                "The time that it is.",
            ),
            (
                "dimension",
                "Dimension!",
                part(StructureField::Dimension),
                "The dimension.",
            ),
            (
                "within",
                "[MemberWithin]!",
                part(StructureField::Within),
                "The members in which it lies wholly, apart from those of declared sums.",
            ),
        ],
    },
    Table {
        name: "MemberWithin",
        description: "That a member lies wholly inside another.",
        fields: &[
            (
                "member",
                "DimensionMember!",
                part(StructureField::Member),
                "The larger member.",
            ),
            (
                "because",
                "String",
                part(StructureField::Because),
                "Why, where no source says so.",
            ),
        ],
    },
    Table {
        name: "DeclaredSum",
        description: "Something that adds up: the parts of a member make up the member, or a measure is the sum of others, less others.",
        fields: &[
            (
                "dimension",
                "Dimension",
                part(StructureField::Dimension),
                "The dimension, where members are added.",
            ),
            (
                "whole",
                "DimensionMember",
                part(StructureField::Whole),
                "The member that is made up, where members are added.",
            ),
            (
                "parts",
                "[DimensionMember]!",
                part(StructureField::Parts),
                "The members that make it up; they have nothing in common.",
            ),
            (
                "exhaustive",
                "Boolean!",
                part(StructureField::Exhaustive),
                "Whether the parts are all that there is of the whole; otherwise they are at most the whole.",
            ),
            (
                "measures",
                "[Measure]!",
                part(StructureField::Measures),
                "For which measures the members add up.",
            ),
            (
                "result",
                "Measure",
                part(StructureField::Result),
                "The measure that follows, where measures are added.",
            ),
            (
                "plus",
                "[Measure]!",
                part(StructureField::Plus),
                "The measures that are added.",
            ),
            (
                "minus",
                "[Measure]!",
                part(StructureField::Minus),
                "The measures that are taken away.",
            ),
            (
                "because",
                "String",
                part(StructureField::Because),
                "Why, where no source says so.",
            ),
        ],
    },
    Table {
        name: "StatusSymbol",
        description: "A sign that stands in cells.",
        fields: &[
            (
                "symbol",
                "String!",
                part(StructureField::Symbol),
                "The sign.",
            ),
            (
                "status",
                "ObservationStatus!",
                part(StructureField::Status),
                "What it says.",
            ),
        ],
    },
];

/// The enumerations.
pub(super) const CONSTANTS: &[Constants] = &[
    (
        "MeasureKind",
        "What sort of figure a measure gives.",
        &[
            ("STOCK", "How many there are at a time."),
            ("FLOW", "How many there were in the course of a time."),
            (
                "RATE",
                "So many in relation to something else, such as per 1,000 inhabitants.",
            ),
            ("SHARE", "A part of a whole, such as a percentage."),
            ("CHANGE", "By how much something grew or fell."),
            ("AMOUNT", "An amount, mostly of money."),
            ("FLAG", "Yes (1) or no (0)."),
            ("UNSTATED", "It is not known which; nothing is added up."),
        ],
    ),
    (
        "AggregationRule",
        "Whether and over what figures may be added.",
        &[
            (
                "FLOW",
                "Over everything, also over times that do not overlap.",
            ),
            (
                "STOCK",
                "Over everything but time: what there is at two times is not twice as much.",
            ),
            ("NEVER", "Over nothing."),
        ],
    ),
    (
        "DimensionKind",
        "What the members of a dimension are.",
        &[
            ("CATEGORY", "Groups of any sort."),
            ("TIME", "Times."),
            ("SEX", "Sexes."),
            ("PLACE", "Places."),
            (
                "PUBLISHER",
                "Those who publish a figure: two figures that differ only here are of the same thing.",
            ),
        ],
    ),
    (
        "ObservationStatus",
        "What is said of a cell.",
        &[
            ("NORMAL", "The figure stands as it is, without a sign."),
            ("MISSING", "There is no figure."),
            ("NOT_APPLICABLE", "There can be no figure."),
            ("CONFIDENTIAL", "The figure is kept back."),
            ("NOT_YET", "The figure comes later."),
            (
                "UNRELIABLE",
                "The figure is kept back because it rests on too little.",
            ),
            ("PROVISIONAL", "The figure may still change."),
            ("ESTIMATED", "The figure was estimated."),
            (
                "REVISED",
                "The figure was corrected after it was first published.",
            ),
            (
                "BREAK",
                "The figure was made in another way than those before.",
            ),
        ],
    ),
    (
        "FigureTie",
        "In what way a figure has to do with an entity.",
        &[
            ("CUBE", "The entity has the figure: it is its cube."),
            ("MEMBER", "It is a member at which the figure stands."),
            ("CONCEPT", "The measure counts it or is about it."),
            ("PUBLISHER", "It publishes the figure."),
            (
                "BREAK",
                "It is an event behind a break that touches the series.",
            ),
        ],
    ),
    (
        "FigureFunction",
        "What is made of a group of figures.",
        &[
            ("SUM", "Their sum."),
            ("MEAN", "Their mean."),
            ("MIN", "The least of them."),
            ("MAX", "The greatest of them."),
        ],
    ),
    (
        "ChangeBase",
        "With what a figure of a series is compared.",
        &[
            ("PREVIOUS", "With the one before it."),
            ("FIRST", "With the first of the series that has a figure."),
        ],
    ),
];
