//! What questions to figures are asked with.

use super::super::Builder;
use super::super::fields::Named;
use super::super::fields::input;
use super::super::fields::inputs;
use super::super::fields::one_of;
use crate::api::model::FigurePart;
use crate::api::model::InputField;
use crate::api::model::InputKind;

/// A part of an input: name, type as written, what it means, description.
type Part = (&'static str, &'static str, FigurePart, &'static str);

/// An input: name, whether exactly one part is given, description, parts.
const INPUTS: &[(&str, bool, &str, &[Part])] = &[
    (
        "ObservationWhere",
        false,
        "Which observations of a cube are meant. All that is given must hold.",
        &[
            (
                "dimensions",
                "[DimensionWhere]",
                FigurePart::Dimensions,
                "Conditions on members; several for one dimension must all hold.",
            ),
            (
                "measures",
                "[String]",
                FigurePart::Measures,
                "Only these measures, by their ids. An empty list matches nothing.",
            ),
            ("period", "PartialDateFilter", FigurePart::Period, PERIOD),
            ("value", "DecimalFilter", FigurePart::Value, VALUE),
            ("status", "[ObservationStatus]", FigurePart::Status, STATUS),
        ],
    ),
    (
        "DimensionWhere",
        false,
        "Which members of a dimension are meant. All that is given must hold.",
        &[
            (
                "dimension",
                "String!",
                FigurePart::Dimension,
                "The dimension, by its id.",
            ),
            (
                "in",
                "[String]",
                FigurePart::In,
                "The members of these codes. An empty list matches nothing.",
            ),
            (
                "notIn",
                "[String]",
                FigurePart::NotIn,
                "All members but those of these codes.",
            ),
            (
                "entities",
                "[ID]",
                FigurePart::Entities,
                "The members that are these entities, by their ids.",
            ),
            (
                "within",
                "String",
                FigurePart::Within,
                "The members that lie inside the one of this code, without that one.",
            ),
            (
                "partsOf",
                "String",
                FigurePart::PartsOf,
                "The members that by a declared sum make up the one of this code.",
            ),
        ],
    ),
    (
        "FigureWhere",
        false,
        "Which figures are meant, of all cubes. All that is given must hold.",
        &[
            (
                "cubes",
                "[ID]",
                FigurePart::Cubes,
                "Only figures of these cubes, by their ids.",
            ),
            (
                "words",
                "String",
                FigurePart::Words,
                "Each of these words is part of the name of their cube, their measure or one of their members, in any language; case and diacritics do not count.",
            ),
            (
                "measures",
                "[String]",
                FigurePart::Measures,
                "Only figures of measures of these ids.",
            ),
            ("period", "PartialDateFilter", FigurePart::Period, PERIOD),
            ("value", "DecimalFilter", FigurePart::Value, VALUE),
            ("status", "[ObservationStatus]", FigurePart::Status, STATUS),
        ],
    ),
    (
        "ObservationOrder",
        true,
        "A key by which observations are sorted. Exactly one is given; a list gives several. What has none comes last.",
        &[
            ("value", "SortOrder", FigurePart::Value, "By the figure."),
            ("period", "SortOrder", FigurePart::Period, "By the time."),
            (
                "measure",
                "SortOrder",
                FigurePart::Measure,
                "By the measure, in the order of the cube.",
            ),
            (
                "dimension",
                "DimensionOrder",
                FigurePart::Dimension,
                "By the member of a dimension, in the order of the dimension.",
            ),
        ],
    ),
    (
        "DimensionOrder",
        false,
        "A dimension by which observations are sorted.",
        &[
            (
                "dimension",
                "String!",
                FigurePart::Dimension,
                "The dimension, by its id.",
            ),
            (
                "direction",
                "SortOrder",
                FigurePart::Direction,
                "The direction; `ASC` unless said.",
            ),
        ],
    ),
    (
        "FigureGroupOrder",
        true,
        "A key by which groups of figures are sorted. Exactly one is given; ties are broken by what tells the groups apart.",
        &[
            (
                "keys",
                "SortOrder",
                FigurePart::Keys,
                "By what tells them apart.",
            ),
            (
                "count",
                "SortOrder",
                FigurePart::Count,
                "By how many figures there are.",
            ),
            ("sum", "SortOrder", FigurePart::Sum, "By the sum."),
            ("mean", "SortOrder", FigurePart::Mean, "By the mean."),
            ("min", "SortOrder", FigurePart::Min, "By the least figure."),
            (
                "max",
                "SortOrder",
                FigurePart::Max,
                "By the greatest figure.",
            ),
        ],
    ),
    (
        "ChangeOrder",
        true,
        "What changes of figures are sorted by. Exactly one is given; what has none comes last.",
        &[
            (
                "absolute",
                "SortOrder",
                FigurePart::Absolute,
                "By the difference.",
            ),
            (
                "relative",
                "SortOrder",
                FigurePart::Relative,
                "By the difference in relation to the earlier figure.",
            ),
            (
                "yearly",
                "SortOrder",
                FigurePart::Yearly,
                "By the compound rate a year.",
            ),
        ],
    ),
    (
        "ShareOf",
        true,
        "Of what figures are a part. Exactly one is given.",
        &[
            (
                "member",
                "MemberInput",
                FigurePart::Member,
                "The figure at a larger member: `{dimension: \"place\", code: \"whole-country\"}`.",
            ),
            (
                "measure",
                "String",
                FigurePart::Measure,
                "The figure of another measure, of which by a declared sum theirs is a part.",
            ),
            (
                "selection",
                "Boolean",
                FigurePart::Everything,
                "True: the sum of all that is chosen.",
            ),
        ],
    ),
    (
        "MemberInput",
        false,
        "A member of a dimension.",
        &[
            (
                "dimension",
                "String!",
                FigurePart::Dimension,
                "The dimension, by its id.",
            ),
            (
                "code",
                "String!",
                FigurePart::Code,
                "The code of the member.",
            ),
        ],
    ),
];

const PERIOD: &str = "The time that they are about: `{gte: \"2000\"}`.";
const VALUE: &str = "The figure: `{lt: 0}`. A cell without one fits only `{isNull: true}`.";
const STATUS: &str = "What is said of them is one of these; `NORMAL` stands for no sign.";

impl Builder<'_> {
    /// Defines what questions to figures are asked with.
    pub(super) fn figure_questions(&mut self) {
        for (name, one, description, parts) in INPUTS {
            let mut fields: Vec<Named<InputField>> = Vec::new();
            for (part, ty, kind, description) in *parts {
                let ty = self.written(ty);
                let kind = InputKind::Figure(*kind);
                fields.push(input(part, ty, kind, description));
            }
            let shape = if *one { one_of(fields) } else { inputs(fields) };
            self.slots.define(name, *description, shape, None);
        }
    }
}
