//! What the sources disagree about.

use super::Builder;
use super::fields::FieldMap;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field_with;
use super::fields::input;
use super::fields::inputs;
use super::fields::items;
use super::tables::Table;
use crate::api::model::ConflictField;
use crate::api::model::FieldKind;
use crate::api::model::InputKind;
use crate::api::model::RootField;
use crate::api::model::ToldPart;

const fn conflict(field: ConflictField) -> FieldKind {
    FieldKind::Conflict(field)
}

const TABLES: &[Table] = &[
    Table {
        name: "ConflictEdge",
        description: "A conflict in a list.",
        fields: &[
            (
                "cursor",
                "String!",
                conflict(ConflictField::Cursor),
                "The place in the list, for `after` and `before`.",
            ),
            (
                "node",
                "Conflict!",
                conflict(ConflictField::Node),
                "The conflict.",
            ),
        ],
    },
    Table {
        name: "Conflict",
        description: "Two things that are said and cannot both be so. No winner is picked.",
        fields: &[
            (
                "kind",
                "ConflictKind!",
                conflict(ConflictField::Kind),
                "Why they cannot both be so.",
            ),
            (
                "certainty",
                "Certainty!",
                conflict(ConflictField::Certainty),
                "Whether they surely contradict each other, or only if dates that are not known precisely fall so, or if a guess is right.",
            ),
            (
                "entity",
                "Entity!",
                conflict(ConflictField::Entity),
                "What they disagree about.",
            ),
            (
                "field",
                "FieldName",
                conflict(ConflictField::Field),
                "The field of the entity that they disagree about. Nothing where figures disagree.",
            ),
            (
                "*phrase",
                "String!",
                conflict(ConflictField::Phrase),
                "What that field is called: the label of a property, the words of a relation; of figures, what they measure.",
            ),
            (
                "statements",
                "[Statement]!",
                conflict(ConflictField::Statements),
                "The two sides, each with its citations, validity and basis. None where figures disagree.",
            ),
            (
                "figures",
                "[Observation]!",
                conflict(ConflictField::Figures),
                "The two sides, where they are figures: the lower first.",
            ),
            (
                "*because",
                "String",
                conflict(ConflictField::Because),
                "Why the two are not to be compared, where they measure different things; there is no difference then.",
            ),
            (
                "bothStated",
                "Boolean!",
                conflict(ConflictField::BothStated),
                "Whether sources say both sides; otherwise at least one is inferred from what they say.",
            ),
            (
                "withinOneSource",
                "Boolean!",
                conflict(ConflictField::WithinOneSource),
                "Whether both sides rest on one source, which then contradicts itself.",
            ),
            (
                "absoluteDifference",
                "Decimal",
                conflict(ConflictField::AbsoluteDifference),
                "The greater number less the smaller, where they disagree about a number.",
            ),
            (
                "relativeDifference",
                "Decimal",
                conflict(ConflictField::RelativeDifference),
                "The same as a part of the number nearer to zero, to six decimals: `0.003978` is 0.4 per cent. Nothing where that number is zero.",
            ),
            (
                "days",
                "Int",
                conflict(ConflictField::Days),
                "How many days lie between the two dates at least, where they disagree about a date.",
            ),
            (
                "daysAtMost",
                "Int",
                conflict(ConflictField::DaysAtMost),
                "How many days lie between the two dates at most; the same as `days` where both are known to the day.",
            ),
        ],
    },
];

const KINDS: &[(&str, &str)] = &[
    (
        "VALUE",
        "A property that has one value at a time is given two. Words in two languages are not two values.",
    ),
    (
        "DATE",
        "A property that has one date is given two that cannot be the same day, as `2024` and `2024-02` can.",
    ),
    (
        "TARGET",
        "A relation that has one end at a time is given two.",
    ),
    (
        "OPPOSITE",
        "Of the same two entities a yes and a no are said: a relation and its opposite.",
    ),
    (
        "SAME_CHANGE",
        "Two events of the same kind changed the same things within a year of each other according to different sources, so that they may be one change with two dates. A guess, so always `POSSIBLE`.",
    ),
    (
        "FIGURE",
        "Two publishers give different figures of the same thing; `POSSIBLE` where the times of the two only overlap or one is not known.",
    ),
    (
        "MEASURE",
        "Two figures look like figures of the same thing and are not; `because` tells in what they differ. Nobody contradicts anybody, so always `POSSIBLE`.",
    ),
];

impl Builder<'_> {
    /// Defines what conflicts answer and what they are asked with.
    pub(super) fn conflicts(&mut self) {
        self.tables(TABLES);
        let node = self.slots.refer("Conflict");
        let edge = self.slots.refer("ConflictEdge");
        let shape = self.connection(node, edge);
        let shape = self.with_tallies(shape, "ConflictTrait");
        self.slots
            .define("ConflictConnection", "Conflicts, in pages.", shape, None);
        self.slots.define(
            "ConflictKind",
            "Why two things cannot both be so.",
            items(KINDS.iter().copied()),
            None,
        );
        let list = |builder: &mut Self, of: &str| builder.slots.refer(of).optional_list();
        let boolean = self.slots.refer("Boolean").optional();
        let part = InputKind::Told;
        let condition = inputs([
            input(
                "kinds",
                list(self, "ConflictKind"),
                part(ToldPart::Kinds),
                "Of these kinds.",
            ),
            input(
                "certainty",
                list(self, "Certainty"),
                part(ToldPart::Certainty),
                "Of these degrees of certainty; only `CERTAIN` if it is not given.",
            ),
            input(
                "entities",
                list(self, "ID"),
                part(ToldPart::Entities),
                "With one of these entities, by their ids, as the subject or object of a side; a figure is about its members, what it counts, its cube and its publisher.",
            ),
            input(
                "types",
                list(self, "TypeName"),
                part(ToldPart::Types),
                "With an entity of one of these kinds as the subject or object of a side.",
            ),
            input(
                "fields",
                list(self, "FieldName"),
                part(ToldPart::Fields),
                "About these fields; both names of a relation mean the same here.",
            ),
            input(
                "sources",
                list(self, "ID"),
                part(ToldPart::Sources),
                "With a side that rests on one of these sources, by their ids.",
            ),
            input(
                "withinOneSource",
                boolean,
                part(ToldPart::WithinOneSource),
                "Whether both sides rest on one source, which then contradicts itself.",
            ),
            input(
                "bothStated",
                boolean,
                part(ToldPart::BothStated),
                "Whether sources say both sides, or at least one is inferred.",
            ),
        ]);
        self.slots.define(
            "ConflictWhere",
            "Which conflicts are wanted. All that is given must be met; an empty list lets nothing through.",
            condition,
            None,
        );
    }

    /// Returns the field of the query type that tells of conflicts.
    pub(super) fn conflict_fields(&mut self) -> FieldMap {
        let connection = self.slots.refer("ConflictConnection").optional();
        let condition = self.slots.refer("ConflictWhere").optional();
        let language = self.slots.refer("Language").optional();
        let mut list = vec![
            argument(
                "where",
                condition,
                "Which conflicts are wanted; all certain ones if it is not given.",
            ),
            argument(
                "lang",
                language,
                "Where the same two sources disagree in the same place in the words of several languages, it is told once: in this language, or in another where it does not stand in this one. Without it in each.",
            ),
        ];
        list.extend(self.page_arguments(true));
        FieldMap::from_iter([field_with(
            "conflicts",
            connection,
            RootField::Conflicts,
            "Where the sources disagree with each other or with themselves, found from what is said and when it holds: `conflicts { nodes { kind entity { name } statements { value citations { source { name } locator } } } }`. Sources that disagree about a time long past disagree still, so the day that is asked for does not matter.",
            &arguments(list),
        )])
    }
}
