//! The query type: where every request starts.

use super::Builder;
use super::fields::FieldMap;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::object;
use super::links::Use;
use crate::api::model::Composite;
use crate::api::model::ResolutionField;
use crate::api::model::RootField;
use crate::api::model::Shape;
use crate::api::rules::name_clash;
use crate::model::LangId;
use crate::ontology::TypeId;

impl Builder<'_> {
    /// Defines the query type and what only it leads to.
    pub(super) fn root(&mut self) {
        let mut fields = self.general_fields();
        fields.extend(self.search_fields());
        fields.extend(self.walk_fields());
        fields.extend(self.change_fields());
        fields.extend(self.conflict_fields());
        fields.extend(self.figure_fields());
        fields.extend(self.gateway_fields());
        for id in self.ontology.type_ids() {
            for (key, made) in self.type_fields(id) {
                if fields.insert(key.clone(), made).is_some() {
                    let place = self.ontology[id].span;
                    self.slots
                        .report(name_clash::of_fields("Query", &key, place));
                }
            }
        }
        let composite = Composite {
            fields,
            ..Composite::default()
        };
        let title = self
            .ontology
            .title
            .or_default(LangId(0))
            .unwrap_or("The data set");
        let description = format!(
            "{title}. Look something up by its id (`entity(id: \"...\")`), by its name (`resolve`) or by a few words (`search`), or list a type with `where`, `orderBy` and pages. Every answer is for today unless it stands within `asOf`."
        );
        self.slots
            .define("Query", description, Shape::Object(composite), None);
        self.resolution();
    }

    fn general_fields(&mut self) -> FieldMap {
        let id = self.slots.refer("ID");
        let node = self.slots.refer("Node");
        let statement = self.slots.refer("Statement").optional();
        let string = self.slots.refer("String").required();
        let date = self.slots.refer("Date").required();
        let query = self.slots.refer("Query").required();
        let dataset = self.slots.refer("Dataset").required();
        let ontology = self.slots.refer("Ontology").required();
        let resolution = self.slots.refer("Resolution").required();
        let question = self.slots.refer("SavedQuestion");
        let near = self.slots.refer("NearestToId");
        let by_id = arguments([argument("id", id.required(), "The id.")]);
        let by_ids = arguments([argument("ids", id.list(), "The ids, at most 100.")]);
        let near_ids = arguments([argument(
            "ids",
            id.list(),
            "The ids, at most 100. Those that an entity has are passed over.",
        )]);
        let by_name = arguments([argument(
            "name",
            string,
            "The name, in any language, with or without capitals and diacritics.",
        )]);
        let at = arguments([argument("date", date, "The day.")]);
        FieldMap::from_iter([
            field(
                "dataset",
                dataset,
                RootField::Dataset,
                "What the data set is: title, languages, size, version.",
            ),
            field(
                "ontology",
                ontology,
                RootField::Ontology,
                "Which kinds of things and relations there are, with their names in words.",
            ),
            field_with(
                "asOf",
                query,
                RootField::AsOf,
                "Everything as it is on another day: `asOf(date: \"2025-06-01\") { entities { name holds } }`. What is known is the same; what holds differs.",
                &at,
            ),
            field_with(
                "resolve",
                resolution,
                RootField::Resolve,
                "Who or what is called by a name, abbreviation, alias or former name: one entity, several, or none with the nearest names.",
                &by_name,
            ),
            field_with(
                "node",
                node.optional(),
                RootField::Node,
                "An entity or statement by its id. Nothing if there is none.",
                &by_id,
            ),
            field_with(
                "nodes",
                node.list_with_gaps(),
                RootField::Nodes,
                "Entities and statements by their ids, in the order asked for; nothing in the place of an id that does not exist.",
                &by_ids,
            ),
            field_with(
                "nearest",
                near.list(),
                RootField::Nearest,
                "For each of some ids that no entity has, what may have been meant by it. Ask it beside what an address names: `entity(id: \"harbor-office\") { name } nearest(ids: [\"harbor-office\"]) { id entities { id name } }` answers the entity or what is near, in one request.",
                &near_ids,
            ),
            field_with(
                "statement",
                statement,
                RootField::Statement,
                "A statement by its id: `harbour-office.name.en`. Nothing if there is none.",
                &by_id,
            ),
            field(
                "questions",
                question.list(),
                RootField::Questions,
                "The saved questions: queries with a title and a description, to run as they are or to start from.",
            ),
            field_with(
                "question",
                question.optional(),
                RootField::Question,
                "A saved question by its id. Nothing if there is none.",
                &by_id,
            ),
        ])
    }

    fn type_fields(&mut self, id: TypeId) -> FieldMap {
        let item = &self.ontology[id];
        let this = self.slots.refer(&item.name);
        let identifier = self.slots.refer("ID").required();
        let connection = self.connection_of((id, None)).required();
        let by_id = arguments([argument("id", identifier, "The id.")]);
        let list = self.list_arguments((id, None), Use::RootList);
        let pages = self.list_arguments((id, None), Use::RootConnection);
        let kind = if item.is_interface {
            format!(
                "Entities of all kinds that belong to `{}`. {}",
                item.name, item.description
            )
        } else {
            format!("Entities of the type `{}`. {}", item.name, item.description)
        };
        let one = format!(
            "The `{}` of this id, whether or not it exists on the day. Nothing if there is none.",
            item.name
        );
        let connected = format!(
            "`{}` in pages, with the number of all and with who says that each exists.",
            item.plural
        );
        FieldMap::from_iter([
            field_with(
                &item.singular,
                this.optional(),
                RootField::Lookup(id),
                &one,
                &by_id,
            ),
            field_with(&item.plural, this.list(), RootField::List(id), &kind, &list),
            field_with(
                &format!("{}Connection", item.plural),
                connection,
                RootField::Connection(id),
                &connected,
                &pages,
            ),
        ])
    }

    fn resolution(&mut self) {
        let string = self.slots.refer("String").required();
        let entity = self.slots.refer("Entity").required();
        let matches = self.slots.refer("NameMatch");
        let name = self.slots.refer("EntityName").required();
        let asked = field(
            "query",
            string,
            ResolutionField::Query,
            "The name that was asked for.",
        );
        let found = field(
            "matches",
            matches.list(),
            ResolutionField::Matches,
            "Who bears it, and in what way.",
        );
        let near = field(
            "suggestions",
            matches.list(),
            ResolutionField::Suggestions,
            "Who bears a name near to it, the nearest first.",
        );
        let one = field("entity", entity, ResolutionField::Entity, "The entity.");
        let members = [
            (
                "Resolved",
                "One entity bears the name.",
                vec![asked.clone(), one, found.clone()],
            ),
            (
                "Ambiguous",
                "Several entities bear the name.",
                vec![asked.clone(), found],
            ),
            ("Unresolved", "Nobody bears the name.", vec![asked, near]),
        ]
        .map(|(name, description, fields)| {
            self.slots.define(name, description, object(fields), None)
        });
        self.slots.define(
            "Resolution",
            "Who is meant by a name: one, several or none.",
            Shape::Union(members.to_vec()),
            None,
        );
        let shape = object([
            field(
                "entity",
                entity,
                ResolutionField::MatchEntity,
                "The entity.",
            ),
            field(
                "name",
                name,
                ResolutionField::MatchName,
                "The name that it bears.",
            ),
        ]);
        self.slots
            .define("NameMatch", "An entity that bears a name.", shape, None);
        let id = self.slots.refer("ID").required();
        let entities = self.slots.refer("Entity").list();
        let shape = object([
            field(
                "id",
                id,
                ResolutionField::NearId,
                "The id that no entity has.",
            ),
            field(
                "entities",
                entities,
                ResolutionField::NearEntities,
                "What may have been meant, at most five, whether or not they exist on the day: entities with ids near to it first, then those that its words name.",
            ),
        ]);
        self.slots.define(
            "NearestToId",
            "What an id that no entity has may have been meant for.",
            shape,
            None,
        );
    }
}
