//! The types by which paths and what lies around an entity are told.

use super::super::tables::Row;
use super::super::tables::Table;
use crate::api::model::AroundField;
use crate::api::model::FieldKind;
use crate::api::model::PathField;

const fn path(field: PathField) -> FieldKind {
    FieldKind::Path(field)
}

const fn around(field: AroundField) -> FieldKind {
    FieldKind::Around(field)
}

const EXHAUSTIVE: &str = "Whether this is all that the question asks for.";
const TRUNCATED: &str = "Why there is perhaps more; nothing if this is all.";
const OTHER_STATEMENTS: &str = "The other statements that say the same, the best first.";

/// The fields of `Paths` that take no arguments.
pub(super) const PATHS: &[Row] = &[
    (
        "paths",
        "[Path]!",
        path(PathField::Paths),
        "The paths, the shortest first. Equally short ones come in the order of how much they tell: those over the fewest weak relations first (the ontology says which relations and types are weak, such as standing in one list, places and documents), then through the fewest weak stations, then what surely holds, then what is stated rather than inferred, then through the least crowded stations.",
    ),
    (
        "exhaustive",
        "Boolean!",
        path(PathField::Exhaustive),
        EXHAUSTIVE,
    ),
    (
        "truncatedBecause",
        "Truncation",
        path(PathField::TruncatedBecause),
        TRUNCATED,
    ),
    (
        "noneBecause",
        "NoPathReason",
        path(PathField::NoneBecause),
        "Why there is surely no path; nothing if there is one, or if the search was given up.",
    ),
    (
        "obstacles",
        "[PathObstacle]!",
        path(PathField::Obstacles),
        "Where there is no path: the conditions of the question each of which alone stands in the way.",
    ),
];

/// The types.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "PathObstacle",
        description: "A condition without which there would be a path.",
        fields: &[
            (
                "condition",
                "PathCondition!",
                path(PathField::Condition),
                "The condition.",
            ),
            (
                "length",
                "Int!",
                path(PathField::LengthWithout),
                "How many steps the shortest path would have without it.",
            ),
        ],
    },
    Table {
        name: "Path",
        description: "A way from one entity to another, over statements of relations.",
        fields: &[
            (
                "length",
                "Int!",
                path(PathField::Length),
                "How many steps it has.",
            ),
            (
                "certainty",
                "Holds!",
                path(PathField::Certainty),
                "Whether it holds on the day: the least that holds of all its stations and statements.",
            ),
            (
                "stations",
                "[Entity]!",
                path(PathField::Stations),
                "The entities that it visits, both ends included.",
            ),
            (
                "steps",
                "[PathStep]!",
                path(PathField::Steps),
                "The steps from station to station.",
            ),
            (
                "*sentence",
                "String!",
                path(PathField::Sentence),
                "The whole of it in words: `The first does something for the second, which is part of the third.` In brackets stands what limits a step: its role, since or until when it holds, that it is inferred or only possibly holds.",
            ),
        ],
    },
    Table {
        name: "PathStep",
        description: "A step from one station of a path to the next.",
        fields: &[
            ("from", "Entity!", path(PathField::From), "Where it begins."),
            ("to", "Entity!", path(PathField::To), "Where it ends."),
            (
                "relation",
                "RelationType!",
                path(PathField::Relation),
                "The relation that it follows.",
            ),
            (
                "direction",
                "LinkDirection!",
                path(PathField::Direction),
                "Whether it follows the relation from subject to object or from object to subject.",
            ),
            (
                "*phrase",
                "String!",
                path(PathField::Phrase),
                "The words between its two ends, in the direction of the step.",
            ),
            (
                "statement",
                "Statement!",
                path(PathField::Statement),
                "The statement that ties its ends; the best of several.",
            ),
            (
                "citations",
                "[Citation]!",
                path(PathField::Citations),
                "Who makes that statement, and where.",
            ),
            (
                "otherStatements",
                "[Statement]!",
                path(PathField::OtherStatements),
                "The other statements that tie its ends, of whatever relation, the best first.",
            ),
        ],
    },
    Table {
        name: "Neighbourhood",
        description: "What lies around an entity.",
        fields: &[
            (
                "nodes",
                "[Neighbour]!",
                around(AroundField::Nodes),
                "The entity in the middle, then the others: the nearest first, equally near ones in the order of how much their links tell (see `Paths.paths`).",
            ),
            (
                "edges",
                "[NeighbourhoodEdge]!",
                around(AroundField::Edges),
                "The links between them that lie on ways of the asked depth; those of the outermost with each other are not among them.",
            ),
            (
                "leftOut",
                "[LeftOut]!",
                around(AroundField::LeftOut),
                "How much was left out because less was asked for, by relation.",
            ),
            (
                "exhaustive",
                "Boolean!",
                around(AroundField::Exhaustive),
                EXHAUSTIVE,
            ),
            (
                "truncatedBecause",
                "Truncation",
                around(AroundField::TruncatedBecause),
                TRUNCATED,
            ),
        ],
    },
    Table {
        name: "Neighbour",
        description: "Something that lies around an entity.",
        fields: &[
            (
                "entity",
                "Entity!",
                around(AroundField::Entity),
                "What it is.",
            ),
            (
                "depth",
                "Int!",
                around(AroundField::Depth),
                "How many steps away it is; 0 for the one in the middle.",
            ),
            (
                "leftOut",
                "Int!",
                around(AroundField::LeftOutHere),
                "How many entities that are tied to it were left out because less was asked for.",
            ),
        ],
    },
    Table {
        name: "NeighbourhoodEdge",
        description: "That two entities are tied by a relation.",
        fields: &[
            ("from", "Entity!", around(AroundField::From), "The subject."),
            ("to", "Entity!", around(AroundField::To), "The object."),
            (
                "relation",
                "RelationType!",
                around(AroundField::Relation),
                "The relation.",
            ),
            (
                "*phrase",
                "String!",
                around(AroundField::Phrase),
                "The words from subject to object.",
            ),
            (
                "statement",
                "Statement!",
                around(AroundField::Statement),
                "The statement that says so; the best of several.",
            ),
            (
                "otherStatements",
                "[Statement]!",
                around(AroundField::OtherStatements),
                OTHER_STATEMENTS,
            ),
        ],
    },
    Table {
        name: "LeftOut",
        description: "How many entities were left out that are tied by one relation to what was given.",
        fields: &[
            (
                "field",
                "RelationName!",
                around(AroundField::Field),
                "The relation as seen from what was given.",
            ),
            (
                "relation",
                "RelationType!",
                around(AroundField::Relation),
                "The relation.",
            ),
            (
                "direction",
                "LinkDirection!",
                around(AroundField::Direction),
                "Whether what was given is the subject or the object.",
            ),
            (
                "count",
                "Int!",
                around(AroundField::Count),
                "How many entities; one that is tied in two ways counts in both.",
            ),
        ],
    },
    Table {
        name: "Descendants",
        description: "Everything below an entity.",
        fields: &[
            (
                "nodes",
                "[Descendant]!",
                around(AroundField::Nodes),
                "What is below it, each once: by depth, then in the order of what stands above, then by id.",
            ),
            (
                "cycles",
                "[DescendantCycle]!",
                around(AroundField::Cycles),
                "Links that lead back up; they are not followed.",
            ),
            (
                "deeper",
                "Boolean!",
                around(AroundField::Deeper),
                "Whether there is more below the greatest depth.",
            ),
            (
                "exhaustive",
                "Boolean!",
                around(AroundField::Exhaustive),
                EXHAUSTIVE,
            ),
            (
                "truncatedBecause",
                "Truncation",
                around(AroundField::TruncatedBecause),
                TRUNCATED,
            ),
        ],
    },
    Table {
        name: "Descendant",
        description: "Something below an entity.",
        fields: &[
            (
                "entity",
                "Entity!",
                around(AroundField::Entity),
                "What it is.",
            ),
            (
                "depth",
                "Int!",
                around(AroundField::Depth),
                "How many steps it is below.",
            ),
            (
                "parent",
                "Entity!",
                around(AroundField::Parent),
                "What stands right above it.",
            ),
            (
                "otherParents",
                "[Entity]!",
                around(AroundField::OtherParents),
                "What else stands right above it.",
            ),
            (
                "statement",
                "Statement!",
                around(AroundField::Statement),
                "The statement that puts it below its parent.",
            ),
        ],
    },
    Table {
        name: "DescendantCycle",
        description: "A link that leads back up.",
        fields: &[(
            "entities",
            "[Entity]!",
            around(AroundField::Round),
            "What it runs through: from the one that it leads back to down to the one that it starts from.",
        )],
    },
    Table {
        name: "ConnectionCount",
        description: "How many things an entity is connected with by one relation, as seen from its end.",
        fields: &[
            (
                "field",
                "RelationName!",
                around(AroundField::Field),
                "The field of the entity that lists them.",
            ),
            (
                "relation",
                "RelationType!",
                around(AroundField::Relation),
                "The relation.",
            ),
            (
                "direction",
                "LinkDirection!",
                around(AroundField::Direction),
                "Whether the entity is the subject or the object.",
            ),
            (
                "*phrase",
                "String!",
                around(AroundField::Phrase),
                "The words from the entity to them.",
            ),
            (
                "entities",
                "Int!",
                around(AroundField::Count),
                "How many different entities.",
            ),
            (
                "statements",
                "Int!",
                around(AroundField::StatementCount),
                "How many statements say so.",
            ),
            (
                "types",
                "[TypeCount]!",
                around(AroundField::Types),
                "How many of them are of which kind, the most frequent first.",
            ),
        ],
    },
];
