//! What all edges between entities share, and how they are filtered and sorted.

use super::Builder;
use super::fields::FieldMap;
use super::fields::field;
use super::fields::input;
use super::fields::inputs;
use super::fields::one_of;
use crate::api::model::CitationTest;
use crate::api::model::Composite;
use crate::api::model::EdgeField;
use crate::api::model::InputKind;
use crate::api::model::OrderKey;
use crate::api::model::Quantifier;
use crate::api::model::Shape;

impl Builder<'_> {
    /// Defines what all edges between entities share.
    pub(super) fn edge(&mut self) {
        let fields = self.edge_fields();
        let shape = Shape::Interface(Composite {
            fields,
            ..Composite::default()
        });
        self.slots.define("Edge", "What all edges that lead to an entity share: who says so, and when it holds. A fragment on it works for every relation: `... on Edge { since until citations { source { name } locator } }`.", shape, None);
    }

    /// Returns the fields that all edges share.
    pub(super) fn edge_fields(&mut self) -> FieldMap {
        let string = self.slots.refer("String").required();
        let statement = self.slots.refer("Statement");
        let mut fields = FieldMap::from_iter([field(
            "cursor",
            string,
            EdgeField::Cursor,
            "The place in the list, for `after` and `before`.",
        )]);
        fields.extend(self.of_itself(|of| EdgeField::Of(of).into()));
        fields.extend([
            field("inferredFrom", statement.list(), EdgeField::InferredFrom, "The statements that it follows from, step by step, where it is derived from other relations."),
            field("statement", statement.optional(), EdgeField::Statement, "The statement itself. Nothing where it is derived from other relations."),
        ]);
        fields
    }

    /// Defines how citations and the statements behind edges are filtered and sorted.
    pub(super) fn statement_conditions(&mut self) {
        let id = self.slots.refer("IdFilter").optional();
        let string = self.slots.refer("StringFilter").optional();
        let citation = |test| InputKind::Citation(test);
        let shape = inputs([
            input(
                "source",
                id,
                citation(CitationTest::Source),
                "The id of the source: `{eq: \"yearbook\"}`.",
            ),
            input(
                "section",
                string,
                citation(CitationTest::Section),
                "The name of the section.",
            ),
            input(
                "via",
                id,
                citation(CitationTest::Via),
                "The id of a work that the source itself cites.",
            ),
        ]);
        let condition = self
            .slots
            .define(
                "CitationWhere",
                "Conditions on one citation. All that are given must hold.",
                shape,
                None,
            )
            .optional();
        let shape = inputs([
            input(
                "some",
                condition,
                InputKind::Quantifier(Quantifier::Some),
                "At least one citation meets this.",
            ),
            input(
                "every",
                condition,
                InputKind::Quantifier(Quantifier::Every),
                "All citations meet this.",
            ),
            input(
                "none",
                condition,
                InputKind::Quantifier(Quantifier::None),
                "No citation meets this.",
            ),
        ]);
        self.slots.define(
            "CitationFilter",
            "Conditions on the citations of a statement.",
            shape,
            None,
        );
        let order = self.slots.refer("SortOrder").optional();
        let shape = inputs([input(
            "count",
            order,
            InputKind::Order(OrderKey::CountDirection),
            "By how many there are: `{count: DESC}`.",
        )]);
        self.slots.define(
            "RelationOrder",
            "How a list is sorted by a relation.",
            shape,
            None,
        );
        let shape = one_of([
            input(
                "since",
                order,
                InputKind::Order(OrderKey::EdgeSince),
                "When the statement begins to hold.",
            ),
            input(
                "until",
                order,
                InputKind::Order(OrderKey::EdgeUntil),
                "When the statement ceases to hold.",
            ),
        ]);
        self.slots.define(
            "EdgeOrder",
            "A key by which edges are sorted. Exactly one is given; a list gives several.",
            shape,
            None,
        );
        self.edge_where(
            "EdgeWhere",
            "Conditions on what is said of an edge. All that are given must hold.",
            Vec::new(),
            None,
        );
    }
}
