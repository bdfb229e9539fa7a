//! By what changes and conflicts could be narrowed, and how many would be left.

use std::sync::Arc;

use super::Builder;
use super::fields::Named;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field_with;
use super::fields::items;
use super::tables::Table;
use crate::api::model::ConnectionField;
use crate::api::model::Field;
use crate::api::model::FieldKind;
use crate::api::model::GroupField;
use crate::api::model::Shape;

const fn group(field: GroupField) -> FieldKind {
    FieldKind::Group(field)
}

const TABLES: &[Table] = &[
    Table {
        name: "TraitFacet",
        description: "By which values of one trait a list could be narrowed.",
        fields: &[
            (
                "key",
                "String!",
                group(GroupField::Key),
                "The trait, as it was asked for: `KIND`.",
            ),
            (
                "totalCount",
                "Int!",
                group(GroupField::TotalCount),
                "How many values there are, those that were cut off included.",
            ),
            (
                "groups",
                "[TraitCount]!",
                group(GroupField::Groups),
                "The values, the most frequent first, years in their order; each with what it would leave.",
            ),
        ],
    },
    Table {
        name: "TraitCount",
        description: "How many changes or conflicts have a value of a trait.",
        fields: &[
            (
                "value",
                "String!",
                group(GroupField::Value),
                "The value, as the condition on it takes it: `BEGAN`, `Law`, `2024`, `true`, the id of a source.",
            ),
            (
                "*label",
                "String!",
                group(GroupField::Label),
                "What people call a type, field or source; otherwise as `value`.",
            ),
            (
                "entity",
                "Entity",
                group(GroupField::Entity),
                "The source, where sources are counted.",
            ),
            ("count", "Int!", group(GroupField::Count), "How many."),
        ],
    },
];

/// What both can be counted by.
const BOTH: [(&str, &str); 5] = [
    ("KIND", "Of which sort they are: the condition `kinds`."),
    ("CERTAINTY", "How sure they are: `certainty`."),
    (
        "TYPE",
        "Which types of entities they touch: `types`. What touches two types counts for both.",
    ),
    (
        "INTERFACE",
        "Which interfaces these types belong to: `types` as well.",
    ),
    (
        "FIELD",
        "Which fields they are about: `fields`. Relations by the name that their subjects give them.",
    ),
];

const OF_CHANGES: [(&str, &str); 3] = [
    ("MATTER", "What they are about: `matters`."),
    ("SOURCE", "Which sources tell of them: `sources`."),
    (
        "YEAR",
        "In which years they may lie, whatever days and certainty are asked for; what is not known to the year counts for each.",
    ),
];

const OF_CONFLICTS: [(&str, &str); 3] = [
    ("SOURCE", "Which sources take part in them: `sources`."),
    (
        "WITHIN_ONE_SOURCE",
        "Whether a source contradicts itself: `withinOneSource`.",
    ),
    (
        "BOTH_STATED",
        "Whether sources say both sides: `bothStated`.",
    ),
];

impl Builder<'_> {
    /// Defines what facets of changes and conflicts answer and what they are asked with.
    pub(super) fn tallies(&mut self) {
        self.tables(TABLES);
        for (name, description, own) in [
            ("ChangeTrait", "What changes can be counted by.", OF_CHANGES),
            (
                "ConflictTrait",
                "What conflicts can be counted by.",
                OF_CONFLICTS,
            ),
        ] {
            let all = BOTH.into_iter().chain(own);
            self.slots.define(name, description, items(all), None);
        }
    }

    /// Adds the facets to a connection, by traits of this name.
    pub(super) fn with_tallies(&mut self, connection: Shape, traits: &str) -> Shape {
        let facets = self.facets_by(traits);
        match connection {
            Shape::Object(mut object) => {
                object.fields.extend([facets]);
                Shape::Object(object)
            }
            other => other,
        }
    }

    fn facets_by(&mut self, traits: &str) -> Named<Arc<Field>> {
        let of = self.slots.refer(traits).list();
        let int = self.slots.refer("Int").optional();
        let facet = self.slots.refer("TraitFacet").list();
        let list = [
            argument("of", of, "The traits, each of which makes a facet."),
            argument(
                "first",
                int,
                "At most so many values of each: 100 unless said, 1000 at most.",
            ),
        ];
        field_with(
            "facets",
            facet,
            ConnectionField::Facets,
            "How many there would be with each value of a trait, whatever is asked for of that trait itself, so that each can be offered as a filter: `facets(of: [KIND, SOURCE]) { key groups { value label count } }`.",
            &arguments(list),
        )
    }
}
