//! Paths between entities, and what lies around, below and beside one.

mod analysis;
mod tables;
mod words;

use std::sync::Arc;

use super::Builder;
use super::fields::FieldMap;
use super::fields::Named;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field_with;
use super::fields::flag;
use super::fields::input;
use super::fields::inputs;
use super::fields::items;
use super::fields::object;
use crate::api::model::Arguments;
use crate::api::model::EnumItem;
use crate::api::model::InputKind;
use crate::api::model::InputValue;
use crate::api::model::PathField;
use crate::api::model::RootField;
use crate::api::model::Shape;
use crate::api::model::WalkPart;
use crate::ontology::Ontology;

impl Builder<'_> {
    /// Defines what walks answer and what they are asked with; nothing where there is nothing to
    /// walk over.
    pub(super) fn walks(&mut self) {
        if self.ontology.relations.is_empty() {
            return;
        }
        self.paths();
        self.tables(tables::TABLES);
        self.tables(analysis::TABLES);
        for (name, description, list) in words::ENUMS {
            let shape = items(list.iter().copied());
            self.slots.define(name, *description, shape, None);
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
        self.analysis();
    }

    fn paths(&mut self) {
        let neighbourhood = self.slots.refer("Neighbourhood").optional();
        let list = [
            self.number(
                "first",
                "How many things are wanted, those on the paths counted, which are there in any case: 100 if it is not given, at most 1000.",
            ),
            self.number(
                "perRelation",
                "How many things are wanted that are tied to the same one by the same relation in the same direction; all if it is not given.",
            ),
        ];
        let mut fields = self.rows(tables::PATHS);
        fields.push(field_with(
            "around",
            neighbourhood,
            PathField::Around,
            "The paths on a map: everything on them, what lies one step around, and all links between. Around the two ends where there is no path.",
            &arguments(list),
        ));
        self.slots.define(
            "Paths",
            "How two entities are connected.",
            object(fields),
            None,
        );
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
        let analysis = self.slots.refer("Analysis").optional();
        let analysis_arguments = self.analysis_arguments();
        FieldMap::from_iter([
            field_with(
                "paths",
                paths,
                RootField::Paths,
                "How two entities are connected: `paths(from: \"...\", to: \"...\") { paths { sentence } }`.",
                &path_arguments,
            ),
            field_with(
                "neighbourhood",
                neighbourhood,
                RootField::Neighbourhood,
                "What lies around an entity, as a flat list of things and links: `neighbourhood(of: \"...\", depth: 2, first: 50) { nodes { depth entity { name } } edges { from { id } phrase to { id } } }`.",
                &around_arguments,
            ),
            field_with(
                "descendants",
                descendants,
                RootField::Descendants,
                "Everything below an entity, step by step over the same relations: `descendants(of: \"...\", over: [...]) { nodes { depth entity { name } parent { name } } }`.",
                &below_arguments,
            ),
            field_with(
                "connections",
                counts,
                RootField::Connections,
                "How many things an entity is connected with by which relations, before asking for them: `connections(of: \"...\") { phrase entities }`.",
                &connection_arguments,
            ),
            field_with(
                "analysis",
                analysis,
                RootField::Analysis,
                "How the graph, or the part of it that `via` and `avoid` leave, is built: `analysis { betweenness(first: 5) { score entity { name } } communities { count groups { size members(first: 3) { name } } } }`.",
                &analysis_arguments,
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

    fn analysis_arguments(&mut self) -> Arc<Arguments> {
        let [via, avoid, direction] = self.walk_through();
        let ended = self.walk_ended();
        arguments([via, avoid, direction, ended])
    }

    fn below_arguments(&mut self) -> Arc<Arguments> {
        let over = self.slots.refer("RelationName").list();
        arguments([
            self.walk_start("of", "The entity at the top, by its id."),
            argument(
                "over",
                over,
                "What leads one step down, by the name of the relation as seen from above.",
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
