//! The types by which figures are told, and what comes of them.

use super::super::tables::Row;
use super::super::tables::Table;
use crate::api::model::FieldKind;
use crate::api::model::FigureField;

const fn of(field: FigureField) -> FieldKind {
    FieldKind::Figure(field)
}

/// The fields of an observation, beside one that takes an argument of its own.
pub(super) const OBSERVATION: &[Row] = &[
    (
        "id",
        "ID!",
        of(FigureField::Id),
        "Its id, which outlives a change of the data: cube, measure, members and, where it names one itself, time, such as `moves/in/north/1990`.",
    ),
    ("cube", "Cube!", of(FigureField::Cube), "Its cube."),
    (
        "measure",
        "Measure!",
        of(FigureField::Measure),
        "What it counts or measures.",
    ),
    (
        "members",
        "[DimensionMember]!",
        of(FigureField::Members),
        "The members at which it stands, one of each dimension, in the order of the dimensions.",
    ),
    (
        "value",
        "Decimal",
        of(FigureField::Value),
        "The figure, exactly as it is published. Nothing where there is only a sign; that is not zero.",
    ),
    (
        "*unit",
        "String!",
        of(FigureField::Unit),
        "In what it is counted: the name of the unit.",
    ),
    (
        "*text",
        "String",
        of(FigureField::Text),
        "The figure with its unit, written as is usual in the language: `20,289 persons`, `46.4 %`. Nothing where there is only a sign.",
    ),
    (
        "period",
        "PartialDate",
        of(FigureField::Period),
        "The time that it is about. Nothing if it is not known.",
    ),
    (
        "periodBasis",
        "Basis",
        of(FigureField::PeriodBasis),
        "Whether the source states that time.",
    ),
    (
        "periodBecause",
        "String",
        of(FigureField::PeriodBecause),
        "Why the time follows, where the source does not state it.",
    ),
    (
        "status",
        "ObservationStatus!",
        of(FigureField::Status),
        "What its sign says; `NORMAL` where it has none.",
    ),
    (
        "symbol",
        "String",
        of(FigureField::Symbol),
        "The sign that stands in the cell, where there is one.",
    ),
    (
        "basis",
        "Basis!",
        of(FigureField::Basis),
        "Whether the cited sources say it or it follows from what they say.",
    ),
    (
        "because",
        "String",
        of(FigureField::Because),
        "Why it follows, where it is inferred.",
    ),
    (
        "note",
        "String",
        of(FigureField::Note),
        "A remark of the keepers of the data.",
    ),
    (
        "notes",
        "[Footnote]!",
        of(FigureField::Notes),
        "The footnotes of its cube that are about it.",
    ),
    (
        "violations",
        "[SumViolation]!",
        of(FigureField::Violations),
        "The declared sums that it breaks.",
    ),
    (
        "publisher",
        "Entity",
        of(FigureField::Publisher),
        "Whose figure it is. Nothing if the source does not say.",
    ),
    (
        "*publisherName",
        "String",
        of(FigureField::PublisherName),
        "What the publisher is called, also where it is no entity.",
    ),
    (
        "citations",
        "[Citation]!",
        of(FigureField::Citations),
        "Who says so, and where. Never empty.",
    ),
];

/// The other types.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "ObservationEdge",
        description: "An observation in a list.",
        fields: &[
            (
                "cursor",
                "String!",
                of(FigureField::Cursor),
                "The place in the list, for `after` and `before`.",
            ),
            (
                "node",
                "Observation!",
                of(FigureField::Node),
                "The observation.",
            ),
        ],
    },
    Table {
        name: "Remarks",
        description: "What is to be known of some figures.",
        fields: &[
            (
                "breaks",
                "[SeriesBreak]!",
                of(FigureField::Breaks),
                "Breaks in the series that touch them.",
            ),
            (
                "notes",
                "[Footnote]!",
                of(FigureField::Notes),
                "Footnotes that are about some of them.",
            ),
            (
                "violations",
                "[SumViolation]!",
                of(FigureField::Violations),
                "Those among them that break a declared sum. They are given as published.",
            ),
        ],
    },
    Table {
        name: "SeriesBreak",
        description: "A time in which figures were made in another way.",
        fields: &[
            (
                "since",
                "PartialDate",
                of(FigureField::Since),
                "The first day. Nothing if no source tells.",
            ),
            (
                "until",
                "PartialDate",
                of(FigureField::Until),
                "The day after the last. Nothing if it lasts, or no source tells.",
            ),
            (
                "*text",
                "String!",
                of(FigureField::Words),
                "What was different.",
            ),
            (
                "event",
                "Entity",
                of(FigureField::Event),
                "The event behind it.",
            ),
            (
                "measures",
                "[Measure]!",
                of(FigureField::Measures),
                "The measures that it touches; all where there are none.",
            ),
            (
                "periods",
                "[PartialDate]!",
                of(FigureField::Periods),
                "The times of figures, among those that are chosen, in which it lasts for a while at least.",
            ),
            (
                "observations",
                "[Observation]!",
                of(FigureField::Observations),
                "The figures that it touches, among those that are chosen.",
            ),
            (
                "citations",
                "[Citation]!",
                of(FigureField::Citations),
                "Who says so, and where. Never empty.",
            ),
        ],
    },
    Table {
        name: "Footnote",
        description: "Something that is said of certain figures.",
        fields: &[
            ("*text", "String!", of(FigureField::Words), "What is said."),
            (
                "measures",
                "[Measure]!",
                of(FigureField::Measures),
                "The measures that are meant; all where there are none.",
            ),
            (
                "members",
                "[DimensionMember]!",
                of(FigureField::Members),
                "The members that are meant; of dimensions without one, all.",
            ),
            (
                "periods",
                "[PartialDate]!",
                of(FigureField::Periods),
                "The times that are meant; all where there are none.",
            ),
            (
                "citations",
                "[Citation]!",
                of(FigureField::Citations),
                "Who says so, and where. Never empty.",
            ),
        ],
    },
    Table {
        name: "SumViolation",
        description: "A figure that is not what a declared sum gives.",
        fields: &[
            (
                "observation",
                "Observation!",
                of(FigureField::Observation),
                "The figure of the whole, or of the measure that follows from others.",
            ),
            (
                "expected",
                "Decimal!",
                of(FigureField::Expected),
                "What the parts make.",
            ),
            (
                "found",
                "Decimal!",
                of(FigureField::Found),
                "What is published.",
            ),
            (
                "difference",
                "Decimal!",
                of(FigureField::Difference),
                "What is published less what the parts make.",
            ),
            (
                "sum",
                "DeclaredSum!",
                of(FigureField::Rule),
                "The declared sum.",
            ),
            (
                "*note",
                "String",
                of(FigureField::Note),
                "What the keepers of the data say of it. Nothing if it is not known to them.",
            ),
        ],
    },
    Table {
        name: "Series",
        description: "Figures that differ in nothing but their time.",
        fields: &[
            (
                "measure",
                "Measure!",
                of(FigureField::Measure),
                "What they count or measure.",
            ),
            (
                "members",
                "[DimensionMember]!",
                of(FigureField::Members),
                "The members at which they stand, of the dimensions that are no times.",
            ),
            (
                "points",
                "[Observation]!",
                of(FigureField::Points),
                "The observations in the order of time; those whose time is not known come first.",
            ),
        ],
    },
    Table {
        name: "FigureGroup",
        description: "Figures that were put together.",
        fields: &[
            (
                "members",
                "[DimensionMember]!",
                of(FigureField::Members),
                "The members that they have in common, one of each dimension that was asked for.",
            ),
            (
                "measure",
                "Measure",
                of(FigureField::Measure),
                "Their measure, where measures are told apart.",
            ),
            (
                "period",
                "PartialDate",
                of(FigureField::Period),
                "Their time, where times are told apart and it is known.",
            ),
            (
                "count",
                "Int!",
                of(FigureField::Count),
                "How many figures there are.",
            ),
            (
                "missing",
                "Int!",
                of(FigureField::Missing),
                "How many cells have a sign instead of a figure. They are not zero: sum and mean leave them out.",
            ),
            (
                "absent",
                "Int",
                of(FigureField::Absent),
                "How many cells have nothing at all, seen from the members that were chosen or occur. Nothing where the question looks at figures, signs or times, so that this cannot be told.",
            ),
            (
                "sum",
                "Decimal",
                of(FigureField::Sum),
                "Their sum, if it was asked for and there is a figure.",
            ),
            (
                "mean",
                "Decimal",
                of(FigureField::Mean),
                "Their mean to ten decimals, if it was asked for and there is a figure.",
            ),
            (
                "min",
                "Observation",
                of(FigureField::Min),
                "The least of them, if it was asked for; the first of several.",
            ),
            (
                "max",
                "Observation",
                of(FigureField::Max),
                "The greatest of them, if it was asked for; the first of several.",
            ),
        ],
    },
    Table {
        name: "FigureChange",
        description: "By how much a figure differs from an earlier one of its series.",
        fields: &[
            (
                "from",
                "Observation!",
                of(FigureField::From),
                "The earlier figure.",
            ),
            (
                "to",
                "Observation!",
                of(FigureField::To),
                "The later figure.",
            ),
            (
                "absolute",
                "Decimal!",
                of(FigureField::Absolute),
                "The later less the earlier.",
            ),
            (
                "relative",
                "Decimal",
                of(FigureField::Relative),
                "The same as a part of the earlier, to ten decimals: `0.25` is a quarter more. Nothing where the earlier is not positive.",
            ),
            (
                "yearly",
                "Decimal",
                of(FigureField::Yearly),
                "By which part it would have to grow every year to change as much (compound rate), between the middles of the two times. Nothing where a figure is not positive or a time not known.",
            ),
        ],
    },
    Table {
        name: "RankedFigure",
        description: "A figure and its place among others.",
        fields: &[
            (
                "rank",
                "Int!",
                of(FigureField::Rank),
                "Its place, from 1; equal figures share the best of their places.",
            ),
            (
                "observation",
                "Observation!",
                of(FigureField::Observation),
                "The figure.",
            ),
        ],
    },
    Table {
        name: "FigureShare",
        description: "What part of a whole a figure is.",
        fields: &[
            (
                "observation",
                "Observation!",
                of(FigureField::Observation),
                "The part.",
            ),
            (
                "whole",
                "Observation",
                of(FigureField::Whole),
                "The whole, where it is a figure itself.",
            ),
            (
                "wholeValue",
                "Decimal!",
                of(FigureField::WholeValue),
                "The figure or sum of the whole.",
            ),
            (
                "share",
                "Decimal",
                of(FigureField::Share),
                "The part of 1, to ten decimals: `0.4642278071` is 46.42 per cent. Nothing where a figure is negative or the whole is nothing.",
            ),
        ],
    },
    Table {
        name: "FigureContrast",
        description: "Two measures side by side.",
        fields: &[
            (
                "one",
                "Observation!",
                of(FigureField::One),
                "The figure of the one.",
            ),
            (
                "other",
                "Observation!",
                of(FigureField::Other),
                "The figure of the other.",
            ),
            (
                "difference",
                "Decimal!",
                of(FigureField::Difference),
                "The one less the other.",
            ),
            (
                "ratio",
                "Decimal",
                of(FigureField::Ratio),
                "The one in relation to the other, to ten decimals. Nothing where the other is not positive.",
            ),
        ],
    },
];
