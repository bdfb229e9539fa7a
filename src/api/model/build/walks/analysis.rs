//! Analyses of the graph.

use super::super::Builder;
use super::super::fields::arguments;
use super::super::fields::field;
use super::super::fields::field_with;
use super::super::fields::object;
use super::super::tables::Table;
use crate::api::model::AnalysisField;
use crate::api::model::FieldKind;

const fn analysis(field: AnalysisField) -> FieldKind {
    FieldKind::Analysis(field)
}

/// The types whose fields take no arguments.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "Score",
        description: "How central an entity is.",
        fields: &[
            (
                "entity",
                "Entity!",
                analysis(AnalysisField::Entity),
                "The entity.",
            ),
            (
                "score",
                "Float!",
                analysis(AnalysisField::Score),
                "The measure, to six decimals.",
            ),
            (
                "rank",
                "Int!",
                analysis(AnalysisField::Rank),
                "How many have a greater score, plus one.",
            ),
        ],
    },
    Table {
        name: "Grouping",
        description: "The groups into which a part of the graph falls.",
        fields: &[
            (
                "count",
                "Int!",
                analysis(AnalysisField::Count),
                "How many there are in all.",
            ),
            (
                "modularity",
                "Float",
                analysis(AnalysisField::Modularity),
                "How well communities are told apart: the share of links within groups beyond what chance would leave there, at most 1. Nothing for components.",
            ),
            (
                "groups",
                "[EntityGroup]!",
                analysis(AnalysisField::Groups),
                "The groups that were asked for, the largest first.",
            ),
        ],
    },
];

impl Builder<'_> {
    /// Defines what analyses answer with arguments of their own.
    pub(super) fn analysis(&mut self) {
        let int = self.slots.refer("Int");
        let entities = self.slots.refer("Entity").list();
        let scores = self.slots.refer("Score").optional_list();
        let grouping = self.slots.refer("Grouping").optional();
        let some = arguments([self.number(
            "first",
            "How many are wanted: 10 if it is not given, at most 1000.",
        )]);
        let members = arguments([self.number(
            "first",
            "How many are wanted: 100 if it is not given, at most 1000.",
        )]);
        let shape = object([
            field(
                "size",
                int.required(),
                AnalysisField::Size,
                "How many entities it has.",
            ),
            field_with(
                "members",
                entities,
                AnalysisField::Members,
                "Its entities, by id.",
                &members,
            ),
        ]);
        self.slots.define(
            "EntityGroup",
            "Entities that belong together by their links.",
            shape,
            None,
        );
        let shape = object([
            field(
                "entityCount",
                int.required(),
                AnalysisField::EntityCount,
                "How many entities the part has.",
            ),
            field(
                "linkCount",
                int.required(),
                AnalysisField::LinkCount,
                "How many pairs of them are linked; where only one direction counts, a pair that is linked in both counts twice.",
            ),
            field_with(
                "degree",
                scores,
                AnalysisField::Degree,
                "Who is linked to most others.",
                &some,
            ),
            field_with(
                "pageRank",
                scores,
                AnalysisField::PageRank,
                "Whom links lead to most often: the share of the time that somebody spends there who follows them at random, and in 15 of 100 steps starts anew anywhere.",
                &some,
            ),
            field_with(
                "betweenness",
                scores,
                AnalysisField::Betweenness,
                "Who stands between others: the share of the shortest ways between two others that run through it, on the average over all pairs.",
                &some,
            ),
            field_with(
                "components",
                grouping,
                AnalysisField::Components,
                "The groups into which it falls that nothing connects, whatever the direction.",
                &some,
            ),
            field_with(
                "communities",
                grouping,
                AnalysisField::Communities,
                "The groups into which it falls that have many links within and few to others (by the Louvain method), whatever the direction.",
                &some,
            ),
        ]);
        self.slots.define(
            "Analysis",
            "How a part of the graph is built: who is central in it, and into which groups it falls.",
            shape,
            None,
        );
    }
}
