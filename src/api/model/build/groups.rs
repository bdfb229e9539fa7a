//! Lists in groups, and by what they could be narrowed further.

use std::collections::BTreeMap;

use super::Builder;
use super::fields::FieldMap;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::input;
use super::fields::inputs;
use super::fields::items;
use super::fields::object;
use super::tables::Table;
use crate::api::model::ConnectionField;
use crate::api::model::EnumItem;
use crate::api::model::FieldKind;
use crate::api::model::GroupField;
use crate::api::model::GroupPart;
use crate::api::model::InputKind;
use crate::api::model::Shape;
use crate::api::model::TypeIx;

const fn group(field: GroupField) -> FieldKind {
    FieldKind::Group(field)
}

const TABLES: &[Table] = &[
    Table {
        name: "GroupedList",
        description: "A list in groups.",
        fields: &[
            (
                "totalCount",
                "Int!",
                group(GroupField::TotalCount),
                "How many groups meet the conditions, those that were cut off included.",
            ),
            (
                "groups",
                "[ListGroup]!",
                group(GroupField::Groups),
                "The groups, in order.",
            ),
        ],
    },
    Table {
        name: "ListGroupValue",
        description: "What the entities of a group have for one key.",
        fields: &[
            (
                "key",
                "String!",
                group(GroupField::Key),
                "The key: `status`, `subordinateTo.type` where it lies behind a relation, `edge.since` for what is said of the edge.",
            ),
            (
                "value",
                "String",
                group(GroupField::Value),
                "The value, type, stretch of the calendar or id, as text. Nothing for those that have none, and for dates that are not known so precisely.",
            ),
            (
                "*label",
                "String",
                group(GroupField::Label),
                "The same as people call it.",
            ),
            (
                "entity",
                "Entity",
                group(GroupField::Entity),
                "The entity, where the key is a relation; the source, where edges are grouped by it.",
            ),
        ],
    },
    Table {
        name: "Aggregate",
        description: "Numbers reckoned together. Each entity counts once, with the best of its values on the day; so does each edge.",
        fields: &[
            (
                "count",
                "Int!",
                group(GroupField::Numbers),
                "How many entities or edges have a number.",
            ),
            (
                "min",
                "Decimal",
                group(GroupField::Min),
                "The smallest number.",
            ),
            (
                "max",
                "Decimal",
                group(GroupField::Max),
                "The greatest number.",
            ),
            (
                "sum",
                "Decimal",
                group(GroupField::Sum),
                "All together. Nothing where there is no number, or the sum cannot be written exactly. Whether it means anything is for the reader to judge: numbers of different units are summed as well.",
            ),
            (
                "mean",
                "Decimal",
                group(GroupField::Mean),
                "The sum divided by the count, to 12 decimals.",
            ),
        ],
    },
    Table {
        name: "Facet",
        description: "By which values of one key a list could be narrowed.",
        fields: &[
            (
                "key",
                "String!",
                group(GroupField::Key),
                "The key, as in the groups: `status`.",
            ),
            (
                "totalCount",
                "Int!",
                group(GroupField::TotalCount),
                "How many values there are, those that were cut off included.",
            ),
            (
                "groups",
                "[ListGroup]!",
                group(GroupField::Groups),
                "The values, the most frequent first, each with what it would leave.",
            ),
        ],
    },
];

const MEASURES: &[(&str, &str)] = &[
    ("COUNT", "How many different entities a group has."),
    ("EDGES", "How many edges lead to them."),
    ("MIN", "The smallest number of what is named beside it."),
    ("MAX", "The greatest number of what is named beside it."),
    (
        "SUM",
        "The numbers of what is named beside it, all together.",
    ),
    (
        "MEAN",
        "The mean of the numbers of what is named beside it.",
    ),
];

const TRAITS: &[(&str, &str)] = &[
    ("TYPE", "The type of the entities."),
    ("SINCE", "When they began to exist."),
    ("UNTIL", "When they ceased to exist."),
    ("EDGE_SINCE", "When the edge began to hold."),
    ("EDGE_UNTIL", "When the edge ceased to hold."),
    ("EDGE_BASIS", "Whether the edge is `STATED` or `INFERRED`."),
    (
        "EDGE_SOURCE",
        "Who says so. An edge that several sources give stands in several groups.",
    ),
];

const UNITS: &[(&str, &str)] = &[
    ("DECADE", "Ten years: `2020s`."),
    ("YEAR", "A year: `2024`."),
    ("MONTH", "A month: `2024-02`."),
];

impl Builder<'_> {
    /// Defines what groups answer and what they are asked with.
    pub(super) fn groups(&mut self) {
        self.tables(TABLES);
        let int = self.slots.refer("Int");
        let name = self.slots.refer("FieldName");
        let node = self.slots.refer("Entity");
        let value = self.slots.refer("ListGroupValue");
        let aggregate = self.slots.refer("Aggregate");
        let decimal = self.slots.refer("Decimal").optional();
        let measure = self.slots.refer("ListGroupMeasure");
        let direction = self.slots.refer("SortOrder");
        let some = arguments(self.page_arguments(false));
        let qualifier = self.qualifier_names();
        let numbers = "A property with numbers: `fee`.";
        let of_edges = "A qualifier of the edges with numbers.";
        let mut of = vec![argument("of", name.optional(), numbers)];
        of.extend(qualifier.map(|ty| argument("qualifier", ty.optional(), of_edges)));
        let of = arguments(of);
        let shape = object([
            field(
                "keys",
                value.list(),
                group(GroupField::Keys),
                "What its entities have in common, one for each key that was asked for.",
            ),
            field(
                "count",
                int.required(),
                group(GroupField::Count),
                "How many different entities it has.",
            ),
            field(
                "edgeCount",
                int.required(),
                group(GroupField::EdgeCount),
                "How many edges of the list lead to them.",
            ),
            field_with(
                "nodes",
                node.list(),
                group(GroupField::Nodes),
                "Its entities, by id.",
                &some,
            ),
            field_with(
                "aggregate",
                aggregate.optional(),
                group(GroupField::Aggregate),
                "Numbers of its entities reckoned together: `aggregate(of: fee) { sum mean }`.",
                &of,
            ),
        ]);
        self.slots.define(
            "ListGroup",
            "Entities that have something in common. One that has several values for a key stands in several groups.",
            shape,
            None,
        );
        for (name, description, list) in [
            ("ListGroupMeasure", "A number that a group has.", MEASURES),
            ("DateUnit", "A stretch of the calendar.", UNITS),
            (
                "ListTrait",
                "What every list can be grouped by, whatever it lists.",
                TRAITS,
            ),
        ] {
            let shape = items(list.iter().copied());
            self.slots.define(name, description, shape, None);
        }
        let part = InputKind::Group;
        let mut of = vec![input("of", name.optional(), part(GroupPart::Of), numbers)];
        of.extend(qualifier.map(|ty| {
            let part = part(GroupPart::Qualifier);
            input("qualifier", ty.optional(), part, of_edges)
        }));
        self.group_key(name, qualifier);
        let having = [
            input(
                "measure",
                measure.required(),
                part(GroupPart::Measure),
                "What is measured.",
            ),
            input("least", decimal, part(GroupPart::Least), "At least this."),
            input("most", decimal, part(GroupPart::Most), "At most this."),
        ];
        let having = inputs(having.into_iter().chain(of.iter().cloned()));
        self.slots.define(
            "ListGroupHaving",
            "A condition on a group: `{measure: COUNT, least: 2}`. A group without such a number does not meet it.",
            having,
            None,
        );
        let order = [
            input(
                "measure",
                measure.optional(),
                part(GroupPart::Measure),
                "What is measured; without it groups are sorted by what they have in common.",
            ),
            input(
                "direction",
                direction.required(),
                part(GroupPart::Direction),
                "From the smallest up, or from the greatest down.",
            ),
        ];
        let order = inputs(order.into_iter().chain(of));
        self.slots.define(
            "ListGroupOrder",
            "What groups are sorted by: `{measure: SUM, of: fee, direction: DESC}`. Those that have none come last.",
            order,
            None,
        );
    }

    /// Defines what lists are grouped by: one type for all lists, so that the schema stays small.
    fn group_key(&mut self, name: TypeIx, qualifier: Option<TypeIx>) {
        let part = InputKind::Group;
        let any = self.slots.refer("ListTrait").optional();
        let unit = self.slots.refer("DateUnit").optional();
        let mut key = vec![
            input(
                "field",
                name.optional(),
                part(GroupPart::Field),
                "A property or relation: a group for each value or entity.",
            ),
            input(
                "of",
                any,
                part(GroupPart::Trait),
                "Something that all have.",
            ),
        ];
        key.extend(qualifier.map(|ty| {
            let description = "What more is said of the edges: a group for each value.";
            let part = part(GroupPart::Qualifier);
            input("qualifier", ty.optional(), part, description)
        }));
        key.extend([
            input(
                "over",
                name.optional_list(),
                part(GroupPart::Over),
                "Relations to follow first, step by step; `field` or `of` is looked at where they lead.",
            ),
            input(
                "bucket",
                unit,
                part(GroupPart::Bucket),
                "Into which stretches of the calendar dates are put; years if it is not given.",
            ),
        ]);
        self.slots.define(
            "ListGroupKey",
            "What a list is grouped by, just one of these: a `field` such as `{field: status}`, something that all have such as `{of: TYPE}`, or what is said of edges. `{over: [subordinateTo], of: TYPE}` looks behind a relation.",
            inputs(key),
            None,
        );
    }

    /// Defines the names of all qualifiers; nothing where the ontology has none.
    fn qualifier_names(&mut self) -> Option<TypeIx> {
        let mut names: BTreeMap<&str, EnumItem> = BTreeMap::new();
        for set in &self.ontology.qualifier_sets {
            for qualifier in &set.qualifiers {
                names.entry(&qualifier.name).or_insert_with(|| EnumItem {
                    name: qualifier.name.clone(),
                    description: qualifier.description.clone(),
                });
            }
        }
        if names.is_empty() {
            return None;
        }
        let ty = self.slots.refer("QualifierName");
        self.slots.define(
            "QualifierName",
            "The names of what more is said of edges.",
            Shape::Enum(names.into_values().collect()),
            None,
        );
        Some(ty)
    }

    /// Adds the fields by which it is grouped to a connection.
    pub(super) fn with_groups(&mut self, shape: Shape) -> Shape {
        let more = self.group_fields();
        match shape {
            Shape::Object(mut composite) => {
                composite.fields.extend(more);
                Shape::Object(composite)
            }
            shape => shape,
        }
    }

    /// Returns the fields by which a connection of entities is grouped, the same for all.
    fn group_fields(&mut self) -> FieldMap {
        if let Some(made) = &self.grouped {
            return made.clone();
        }
        let groups = self.slots.refer("GroupedList").optional();
        let facets = self.slots.refer("Facet").optional_list();
        let keys = self.slots.refer("ListGroupKey");
        let having = self.slots.refer("ListGroupHaving").optional_list();
        let order = self.slots.refer("ListGroupOrder").optional_list();
        let int = self.slots.refer("Int").optional();
        let first = argument(
            "first",
            int,
            "At most so many: 100 unless said, 1000 at most.",
        );
        let of_groups = arguments([
            argument(
                "by",
                keys.list(),
                "The keys; an empty list gives one group.",
            ),
            argument(
                "having",
                having,
                "Conditions on the groups; all must be met.",
            ),
            argument(
                "orderBy",
                order,
                "How to sort: the most frequent first if it is not given. Ties are broken by what groups have in common.",
            ),
            first.clone(),
        ]);
        let of_facets = arguments([argument("of", keys.list(), "The keys."), first]);
        let made = FieldMap::from_iter([
            field_with(
                "groupBy",
                groups,
                ConnectionField::GroupBy,
                "The whole list in groups, whatever the page: `groupBy(by: [{of: TYPE}]) { groups { count keys { label } } }`.",
                &of_groups,
            ),
            field_with(
                "facets",
                facets,
                ConnectionField::Facets,
                "What the list could be narrowed by. A key's own conditions are left out of its counts.",
                &of_facets,
            ),
        ]);
        self.grouped = Some(made.clone());
        made
    }
}
