//! Paths between entities, and what lies around, below and beside one.

use std::sync::Arc;

use super::Builder;
use super::fields::FieldMap;
use super::fields::Named;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::flag;
use super::fields::input;
use super::fields::inputs;
use super::fields::items;
use super::fields::object;
use crate::api::model::Arguments;
use crate::api::model::AroundField;
use crate::api::model::EnumItem;
use crate::api::model::Field;
use crate::api::model::FieldKind;
use crate::api::model::InputKind;
use crate::api::model::InputValue;
use crate::api::model::PathField;
use crate::api::model::RootField;
use crate::api::model::Shape;
use crate::api::model::WalkPart;
use crate::ontology::Ontology;

/// A type and its fields: name, type as written, what it is, description. A `*` before the name
/// stands for a field that takes a language.
struct Table {
    name: &'static str,
    description: &'static str,
    fields: &'static [(&'static str, &'static str, FieldKind, &'static str)],
}

const fn path(field: PathField) -> FieldKind {
    FieldKind::Path(field)
}

const fn around(field: AroundField) -> FieldKind {
    FieldKind::Around(field)
}

const EXHAUSTIVE: &str = "Whether this is all that the question asks for.";
const TRUNCATED: &str = "Why there is perhaps more; nothing if this is all.";
const OTHER_STATEMENTS: &str = "The other statements that say the same, the best first.";

const TABLES: &[Table] = &[
    Table {
        name: "Paths",
        description: "How two entities are connected.",
        fields: &[
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
        ],
    },
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
                "The whole of it in words: `The Directorate of Immigration implements the Immigration Act, which governs ...` In brackets stands what limits a step: its role, since or until when it holds, that it is inferred or only possibly holds.",
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
                "The words between its two ends: `is implemented by`.",
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
                "The words from subject to object: `implements`.",
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
                "The relation as seen from what was given: `implementedBy`.",
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
                "The field of the entity that lists them: `implementedBy`.",
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
                "The words from the entity to them: `is implemented by`.",
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
    Table {
        name: "TypeCount",
        description: "How many entities are of a kind.",
        fields: &[
            (
                "type",
                "EntityType!",
                around(AroundField::Type),
                "The kind.",
            ),
            ("count", "Int!", around(AroundField::Count), "How many."),
        ],
    },
];

const MODES: &[(&str, &str)] = &[
    ("SHORTEST", "All paths of the least length."),
    (
        "SIMPLE",
        "All paths that visit no entity twice, the shortest first.",
    ),
];

const DIRECTIONS: &[(&str, &str)] = &[
    ("FORWARD", "From subject to object."),
    ("BACKWARD", "From object to subject."),
];

const TRUNCATIONS: &[(&str, &str)] = &[
    ("FIRST", "So many were asked for."),
    (
        "EFFORT",
        "The search looked at as much as one question may. Narrow it, or ask for less.",
    ),
];

const REASONS: &[(&str, &str)] = &[
    ("FROM_NOT_ON_THE_DAY", "`from` does not exist on the day."),
    ("TO_NOT_ON_THE_DAY", "`to` does not exist on the day."),
    (
        "NOTHING_ALLOWED",
        "The conditions exclude each other: no relation may be followed.",
    ),
    (
        "UNCONNECTED",
        "Nothing that may be followed connects the two, however long.",
    ),
    (
        "TOO_FAR",
        "The two are further apart than `maxLength`, or not connected.",
    ),
];

const CONDITIONS: &[(&str, &str)] = &[
    ("VIA_RELATIONS", "`via.relations`."),
    ("VIA_FAMILIES", "`via.families`."),
    ("VIA_TYPES", "`via.types`."),
    ("AVOID_RELATIONS", "`avoid.relations`."),
    ("AVOID_FAMILIES", "`avoid.families`."),
    ("AVOID_TYPES", "`avoid.types`."),
    ("AVOID_ENTITIES", "`avoid.entities`."),
    ("DIRECTION", "`direction`."),
    (
        "DAY",
        "That everything holds on the day; see `includeEnded`.",
    ),
    ("MAX_LENGTH", "`maxLength`."),
];

impl Builder<'_> {
    /// Defines what walks answer and what they are asked with; nothing where there is nothing to
    /// walk over.
    pub(super) fn walks(&mut self) {
        if self.ontology.relations.is_empty() {
            return;
        }
        let lang = self.lang();
        for table in TABLES {
            let mut fields: Vec<Named<Arc<Field>>> = Vec::new();
            for (name, ty, kind, description) in table.fields {
                let ty = self.written(ty);
                fields.push(match name.strip_prefix('*') {
                    Some(name) => field_with(name, ty, *kind, description, &lang),
                    None => field(name, ty, *kind, description),
                });
            }
            self.slots
                .define(table.name, table.description, object(fields), None);
        }
        for (name, description, list) in [
            ("PathMode", "Which paths are wanted.", MODES),
            (
                "LinkDirection",
                "In which direction a relation is followed.",
                DIRECTIONS,
            ),
            (
                "Truncation",
                "Why an answer is perhaps not complete.",
                TRUNCATIONS,
            ),
            ("NoPathReason", "Why there is no path.", REASONS),
            (
                "PathCondition",
                "A condition of a question for paths.",
                CONDITIONS,
            ),
        ] {
            let shape = items(list.iter().copied());
            self.slots.define(name, description, shape, None);
        }
        let relations = Shape::Enum(relation_names(self.ontology));
        let families = Shape::Enum(family_names(self.ontology));
        self.slots.define(
            "RelationName",
            "The names of all relations, as seen from either end.",
            relations,
            None,
        );
        self.slots
            .define("FamilyName", "The families of relations.", families, None);
        self.walk_inputs();
    }

    fn walk_inputs(&mut self) {
        let relations = self.slots.refer("RelationName").optional_list();
        let families = self.slots.refer("FamilyName").optional_list();
        let types = self.slots.refer("TypeName").optional_list();
        let ids = self.slots.refer("ID").optional_list();
        let part = InputKind::Walk;
        let via = inputs([
            input(
                "relations",
                relations,
                part(WalkPart::Relations),
                "Only over these relations; both names of a relation mean the same here.",
            ),
            input(
                "families",
                families,
                part(WalkPart::Families),
                "Only over relations of these families.",
            ),
            input(
                "types",
                types,
                part(WalkPart::Types),
                "Only through entities of these kinds.",
            ),
        ]);
        self.slots.define(
            "Via",
            "What a walk may go through. All that is given must be met; an empty list lets nothing through. What is said of entities holds for the stations on the way, not for the ends of a path.",
            via,
            None,
        );
        let avoid = inputs([
            input(
                "entities",
                ids,
                part(WalkPart::Entities),
                "Not through these entities, by their ids.",
            ),
            input(
                "types",
                types,
                part(WalkPart::Types),
                "Not through entities of these kinds.",
            ),
            input(
                "relations",
                relations,
                part(WalkPart::Relations),
                "Not over these relations; both names of a relation mean the same here.",
            ),
            input(
                "families",
                families,
                part(WalkPart::Families),
                "Not over relations of these families.",
            ),
        ]);
        self.slots.define(
            "Avoid",
            "What a walk keeps away from. What is said of entities holds for the stations on the way, not for the ends of a path.",
            avoid,
            None,
        );
    }

    /// Returns the fields of the query type that walk over the graph.
    pub(super) fn walk_fields(&mut self) -> FieldMap {
        if self.ontology.relations.is_empty() {
            return FieldMap::default();
        }
        let paths = self.slots.refer("Paths").optional();
        let neighbourhood = self.slots.refer("Neighbourhood").optional();
        let descendants = self.slots.refer("Descendants").optional();
        let counts = self.slots.refer("ConnectionCount").optional_list();
        let path_arguments = self.path_arguments();
        let around_arguments = self.around_arguments();
        let below_arguments = self.below_arguments();
        let of = self.walk_start("of", "The entity, by its id.");
        let ended = self.walk_ended();
        let connection_arguments = arguments([of, ended]);
        FieldMap::from_iter([
            field_with(
                "paths",
                paths,
                RootField::Paths,
                "How two entities are connected: `paths(from: \"nav\", to: \"immigration-act\", avoid: {types: [PolicyArea]}) { paths { sentence } }`.",
                &path_arguments,
            ),
            field_with(
                "neighbourhood",
                neighbourhood,
                RootField::Neighbourhood,
                "What lies around an entity, as a flat list of things and links: `neighbourhood(of: \"udi\", depth: 2, first: 50) { nodes { depth entity { name } } edges { from { id } phrase to { id } } }`.",
                &around_arguments,
            ),
            field_with(
                "descendants",
                descendants,
                RootField::Descendants,
                "Everything below an entity, step by step over the same relations: `descendants(of: \"ministry-of-labour\", over: [subordinates, parts]) { nodes { depth entity { name } parent { name } } }`.",
                &below_arguments,
            ),
            field_with(
                "connections",
                counts,
                RootField::Connections,
                "How many things an entity is connected with by which relations, before asking for them: `connections(of: \"udi\") { phrase entities }`.",
                &connection_arguments,
            ),
        ])
    }

    fn walk_start(&mut self, name: &str, description: &str) -> Named<InputValue> {
        let id = self.slots.refer("ID").required();
        argument(name, id, description)
    }

    fn walk_ended(&mut self) -> Named<InputValue> {
        let boolean = self.slots.refer("Boolean").optional();
        flag(
            "includeEnded",
            boolean,
            "Whether to go also over what does not hold on the day.",
        )
    }

    fn number(&mut self, name: &str, description: &str) -> Named<InputValue> {
        let int = self.slots.refer("Int").optional();
        argument(name, int, description)
    }

    /// Returns the arguments that restrict what a walk goes through.
    fn walk_through(&mut self) -> [Named<InputValue>; 3] {
        let via = self.slots.refer("Via").optional();
        let avoid = self.slots.refer("Avoid").optional();
        let direction = self.slots.refer("LinkDirection").optional();
        [
            argument("via", via, "What to go through."),
            argument("avoid", avoid, "What to keep away from."),
            argument(
                "direction",
                direction,
                "In which direction relations are followed; in both if it is not given. Symmetric relations lead both ways.",
            ),
        ]
    }

    fn path_arguments(&mut self) -> Arc<Arguments> {
        let mode = self.slots.refer("PathMode").optional();
        let [via, avoid, direction] = self.walk_through();
        arguments([
            self.walk_start("from", "Where the paths begin, by its id."),
            self.walk_start("to", "Where they end, by its id."),
            via,
            avoid,
            direction,
            argument(
                "mode",
                mode,
                "Which paths are wanted; the shortest if it is not given.",
            ),
            self.number(
                "maxLength",
                "How many steps they may have: 8 if it is not given, at most 20.",
            ),
            self.number(
                "first",
                "How many are wanted: 10 if it is not given, at most 100.",
            ),
            self.walk_ended(),
        ])
    }

    fn around_arguments(&mut self) -> Arc<Arguments> {
        let [via, avoid, direction] = self.walk_through();
        let ids = self.slots.refer("ID").optional_list();
        let boolean = self.slots.refer("Boolean").optional();
        arguments([
            self.walk_start("of", "The entity in the middle, by its id."),
            argument("with", ids, "More entities in the middle, by their ids."),
            self.number(
                "depth",
                "How many steps away things may lie: 1 if it is not given, at most 6.",
            ),
            via,
            avoid,
            direction,
            self.number(
                "first",
                "How many things are wanted beside those in the middle: 100 if it is not given, at most 1000.",
            ),
            self.number(
                "perRelation",
                "How many things are wanted that are tied to the same one by the same relation in the same direction; all if it is not given.",
            ),
            flag(
                "between",
                boolean,
                "Whether to give also the links of the outermost things with each other: then the links are all that there are between the things, as a map shows them.",
            ),
            self.walk_ended(),
        ])
    }

    fn below_arguments(&mut self) -> Arc<Arguments> {
        let over = self.slots.refer("RelationName").list();
        arguments([
            self.walk_start("of", "The entity at the top, by its id."),
            argument(
                "over",
                over,
                "What leads one step down, by its name as seen from above: `[subordinates, parts]`.",
            ),
            self.number(
                "maxDepth",
                "How many steps to go down; as far as there are any if it is not given.",
            ),
            self.number(
                "first",
                "How many are wanted: 1000 if it is not given, at most 10000.",
            ),
            self.walk_ended(),
        ])
    }
}

/// Returns the names of all relations and inverses, in alphabetical order.
fn relation_names(ontology: &Ontology) -> Vec<EnumItem> {
    let names = ontology.relations.iter().flat_map(|relation| {
        let inverse = (&relation.inverse, &relation.inverse_description);
        let inverse = (!relation.symmetric).then_some(inverse);
        std::iter::once((&relation.name, &relation.description)).chain(inverse)
    });
    let mut all: Vec<EnumItem> = names
        .map(|(name, description)| EnumItem {
            name: name.clone(),
            description: description.clone(),
        })
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

fn family_names(ontology: &Ontology) -> Vec<EnumItem> {
    let families = ontology.families.iter().map(|family| EnumItem {
        name: family.name.clone(),
        description: family.description.clone(),
    });
    families.collect()
}
