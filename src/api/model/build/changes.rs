//! What began, changed, ended and happened.

use super::Builder;
use super::fields::FieldMap;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field_with;
use super::fields::flag;
use super::fields::input;
use super::fields::inputs;
use super::fields::items;
use super::tables::Table;
use crate::api::model::ChangeField;
use crate::api::model::FieldKind;
use crate::api::model::InputKind;
use crate::api::model::RootField;
use crate::api::model::ToldPart;

const fn change(field: ChangeField) -> FieldKind {
    FieldKind::Change(field)
}

const TABLES: &[Table] = &[
    Table {
        name: "ChangeEdge",
        description: "A change in a list.",
        fields: &[
            (
                "cursor",
                "String!",
                change(ChangeField::Cursor),
                "The place in the list, for `after` and `before`.",
            ),
            ("node", "Change!", change(ChangeField::Node), "The change."),
        ],
    },
    Table {
        name: "Change",
        description: "Something that began, changed, ended or happened, with the statements that say so.",
        fields: &[
            (
                "kind",
                "ChangeKind!",
                change(ChangeField::Kind),
                "Whether something began, changed, ended or happened.",
            ),
            (
                "date",
                "PartialDate!",
                change(ChangeField::Date),
                "When, as precisely as the sources tell: the first day of what began, the first day without what ended.",
            ),
            (
                "earliest",
                "Date!",
                change(ChangeField::Earliest),
                "The first day that the date allows.",
            ),
            (
                "latest",
                "Date!",
                change(ChangeField::Latest),
                "The last day that the date allows.",
            ),
            (
                "certainty",
                "Certainty!",
                change(ChangeField::Certainty),
                "Whether the date surely lies between the days that are asked for. A change in `2024` possibly lies after June 2024.",
            ),
            (
                "matter",
                "ChangeMatter!",
                change(ChangeField::Matter),
                "What it is about: that something exists, a property, a relation, an event, or a date that a property gives.",
            ),
            (
                "entity",
                "Entity!",
                change(ChangeField::Entity),
                "What it is a change of: the subject of the statements, or the event.",
            ),
            (
                "field",
                "FieldName",
                change(ChangeField::Field),
                "The field of the entity that changed. Nothing where the entity itself began or ceased to exist.",
            ),
            (
                "*phrase",
                "String",
                change(ChangeField::Phrase),
                "What that field is called: the label of a property, the words of a relation.",
            ),
            (
                "before",
                "[Statement]!",
                change(ChangeField::Before),
                "The statements that hold no longer from the date on.",
            ),
            (
                "after",
                "[Statement]!",
                change(ChangeField::After),
                "The statements that hold from the date on; for what happened, those that give the date.",
            ),
            (
                "changed",
                "[Entity]!",
                change(ChangeField::Changed),
                "What an event changed.",
            ),
            (
                "citations",
                "[Citation]!",
                change(ChangeField::Citations),
                "Who says so, and where: the citations of all its statements, each once.",
            ),
        ],
    },
];

const KINDS: &[(&str, &str)] = &[
    ("ENDED", "Something no longer holds."),
    (
        "CHANGED",
        "Of a property with one value, or a relation with one end, one took the place of another at the same date.",
    ),
    ("BEGAN", "Something holds from then on."),
    ("HAPPENED", "An event happened."),
    (
        "DATED",
        "A property gives the date: when something was published, adopted or the like.",
    ),
];

const MATTERS: &[(&str, &str)] = &[
    ("EXISTENCE", "That entities exist."),
    ("PROPERTIES", "The values of properties."),
    ("RELATIONS", "Relations between entities."),
    ("EVENTS", "Events, and what they changed."),
    ("DATES", "Dates that properties give."),
];

const CERTAINTIES: &[(&str, &str)] = &[
    (
        "CERTAIN",
        "It is so, whatever day within the uncertain dates is the true one.",
    ),
    (
        "POSSIBLE",
        "It depends on which day within an uncertain date is the true one, or on a guess.",
    ),
];

impl Builder<'_> {
    /// Defines what changes answer and what they are asked with.
    pub(super) fn changes(&mut self) {
        self.tables(TABLES);
        let node = self.slots.refer("Change");
        let edge = self.slots.refer("ChangeEdge");
        let shape = self.connection(node, edge);
        let shape = self.with_tallies(shape, "ChangeTrait");
        self.slots
            .define("ChangeConnection", "Changes, in pages.", shape, None);
        for (name, description, list) in [
            ("ChangeKind", "Sorts of changes.", KINDS),
            ("ChangeMatter", "What changes are about.", MATTERS),
            (
                "Certainty",
                "Whether something is sure, as far as the dates of the sources tell.",
                CERTAINTIES,
            ),
        ] {
            let shape = items(list.iter().copied());
            self.slots.define(name, description, shape, None);
        }
        let list = |builder: &mut Self, of: &str| builder.slots.refer(of).optional_list();
        let part = InputKind::Told;
        let condition = inputs([
            input(
                "types",
                list(self, "TypeName"),
                part(ToldPart::Types),
                "Of entities of these kinds: the subject, the object, the event or what it changed.",
            ),
            input(
                "entities",
                list(self, "ID"),
                part(ToldPart::Entities),
                "Of these entities, by their ids, in the same places.",
            ),
            input(
                "fields",
                list(self, "FieldName"),
                part(ToldPart::Fields),
                "Of these fields; both names of a relation mean the same here.",
            ),
            input(
                "kinds",
                list(self, "ChangeKind"),
                part(ToldPart::Kinds),
                "Of these sorts.",
            ),
            input(
                "matters",
                list(self, "ChangeMatter"),
                part(ToldPart::Matters),
                "About these. If it is not given, `changes` tells everything but `DATES`, and `timeline` everything.",
            ),
            input(
                "certainty",
                list(self, "Certainty"),
                part(ToldPart::Certainty),
                "Of these degrees of certainty.",
            ),
            input(
                "sources",
                list(self, "ID"),
                part(ToldPart::Sources),
                "Resting on one of these sources, by their ids.",
            ),
        ]);
        self.slots.define(
            "ChangeWhere",
            "Which changes are wanted. All that is given must be met; an empty list lets nothing through.",
            condition,
            None,
        );
    }

    /// Returns the fields of the query type that tell of changes.
    pub(super) fn change_fields(&mut self) -> FieldMap {
        let connection = self.slots.refer("ChangeConnection").optional();
        let id = self.slots.refer("ID").required();
        let date = self.slots.refer("Date");
        let condition = self.slots.refer("ChangeWhere").optional();
        let language = self.slots.refer("Language").optional();
        let boolean = self.slots.refer("Boolean").optional();
        let telling = [
            argument("where", condition, "Which changes are wanted."),
            flag(
                "byField",
                boolean,
                "Whether all that begins, changes or ends of one field of an entity at one date is one change, with all its values or ends, as a reader would tell it.",
            ),
            argument(
                "lang",
                language,
                "Words that change in several languages at once are told in this one only, or in another where they do not stand in it. Without it in all.",
            ),
        ];
        let mut of_one = vec![
            argument("of", id, "The entity, by its id."),
            argument(
                "from",
                date.optional(),
                "Only what lies after this day; without it from the beginning.",
            ),
            argument(
                "to",
                date.optional(),
                "Only what lies on or before this day; without it to the end.",
            ),
        ];
        of_one.extend(telling.iter().cloned());
        of_one.extend(self.page_arguments(true));
        let mut of_all = vec![
            argument(
                "from",
                date.required(),
                "The first of the two days. What changed on this very day has changed already.",
            ),
            argument("to", date.required(), "The second of the two days."),
        ];
        of_all.extend(telling);
        of_all.extend(self.page_arguments(true));
        FieldMap::from_iter([
            field_with(
                "timeline",
                connection,
                RootField::Timeline,
                "What began, changed, ended and happened for one entity, by date: `timeline(of: \"...\") { nodes { date kind phrase after { value object { name } } citations { locator } } }`. It tells what is said of the entity, what others are said to be to it, and the events that changed it.",
                &arguments(of_one),
            ),
            field_with(
                "changes",
                connection,
                RootField::Changes,
                "What differs between two days, by date, and what happened in between: `changes(from: \"2023-12-31\", to: \"2024-12-31\") { nodes { date certainty kind entity { name } } }`.",
                &arguments(of_all),
            ),
        ])
    }
}
