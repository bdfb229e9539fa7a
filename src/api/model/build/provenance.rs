//! Statements, citations, names and evidence: who says what, and when it holds.

use super::Builder;
use super::fields::FieldMap;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::object;
use crate::api::model::CitationField;
use crate::api::model::Composite;
use crate::api::model::ConnectionField;
use crate::api::model::EvidenceField;
use crate::api::model::FieldKind;
use crate::api::model::NameField;
use crate::api::model::PageInfoField;
use crate::api::model::QualifierField;
use crate::api::model::SectionField;
use crate::api::model::Shape;
use crate::api::model::StatementEdgeField;
use crate::api::model::StatementField;
use crate::api::model::TypeRef;
use crate::api::model::ValidityField;

/// What a statement, and so an edge or a name, says of itself: name, type, what it is, description.
/// A `!` after the type stands for never null, brackets for a list.
const OF_ITSELF: &[(&str, &str, StatementField, &str)] = &[
    (
        "since",
        "PartialDate",
        StatementField::Since,
        "The first day on which it holds, as precisely as is known. Nothing if no source tells.",
    ),
    (
        "until",
        "PartialDate",
        StatementField::Until,
        "The first day on which it no longer holds. Nothing if no source tells of an end.",
    ),
    (
        "validity",
        "Validity!",
        StatementField::Validity,
        "When it holds: `since` and `until` together.",
    ),
    (
        "holds",
        "Holds!",
        StatementField::Holds,
        "Whether it holds on the day that is asked for.",
    ),
    (
        "basis",
        "Basis!",
        StatementField::Basis,
        "Whether the cited sources say it or it follows from what they say.",
    ),
    (
        "because",
        "String",
        StatementField::Because,
        "Why it follows, where it is inferred.",
    ),
    (
        "origin",
        "Origin!",
        StatementField::Origin,
        "Where the wording comes from.",
    ),
    (
        "rank",
        "Rank!",
        StatementField::Rank,
        "How it is to be preferred among statements about the same.",
    ),
    (
        "note",
        "String",
        StatementField::Note,
        "A remark of the keepers of the data.",
    ),
    (
        "citations",
        "[Citation]!",
        StatementField::Citations,
        "Who says so, and where. Never empty.",
    ),
];

impl Builder<'_> {
    /// Defines the types that tell where answers come from.
    pub(super) fn provenance(&mut self) {
        self.page_info();
        self.statement();
        self.statement_connection();
        self.citation();
        self.names_and_evidence();
    }

    /// Reads a type as it is written in the tables of this folder.
    pub(super) fn written(&mut self, text: &str) -> TypeRef {
        let (text, required) = match text.strip_suffix('!') {
            Some(text) => (text, true),
            None => (text, false),
        };
        let item = text.trim_start_matches('[').trim_end_matches(']');
        TypeRef {
            of: self.slots.refer(item),
            list: item != text,
            required,
            gaps: false,
        }
    }

    /// Returns the fields that tell what a statement says of itself.
    pub(super) fn of_itself(&mut self, kind: impl Fn(StatementField) -> FieldKind) -> FieldMap {
        let mut fields = FieldMap::default();
        for (name, ty, what, description) in OF_ITSELF {
            let ty = self.written(ty);
            fields.extend([field(name, ty, kind(*what), description)]);
        }
        fields
    }

    fn page_info(&mut self) {
        let boolean = self.slots.refer("Boolean");
        let string = self.slots.refer("String");
        let shape = object([
            field(
                "hasNextPage",
                boolean.required(),
                PageInfoField::HasNextPage,
                "Whether more follows: pass `endCursor` as `after`.",
            ),
            field(
                "hasPreviousPage",
                boolean.required(),
                PageInfoField::HasPreviousPage,
                "Whether more precedes: pass `startCursor` as `before`.",
            ),
            field(
                "startCursor",
                string.optional(),
                PageInfoField::StartCursor,
                "The place of the first edge of the page.",
            ),
            field(
                "endCursor",
                string.optional(),
                PageInfoField::EndCursor,
                "The place of the last edge of the page.",
            ),
        ]);
        self.slots.define(
            "PageInfo",
            "Where a page lies in the whole list.",
            shape,
            None,
        );
        let date = self.slots.refer("PartialDate");
        let shape = object([
            field(
                "since",
                date.optional(),
                ValidityField::Since,
                "The first day. Nothing if no source tells.",
            ),
            field(
                "until",
                date.optional(),
                ValidityField::Until,
                "The day after the last. Nothing if no source tells of an end.",
            ),
        ]);
        self.slots.define("Validity", "When something holds: from the first day to the day before the end, each as precisely as the sources tell.", shape, None);
    }

    fn statement(&mut self) {
        let id = self.slots.refer("ID").required();
        let entity = self.slots.refer("Entity");
        let name = self.slots.refer("FieldName").optional();
        let string = self.slots.refer("String");
        let language = self.slots.refer("Language").optional();
        let qualifier = self.slots.refer("QualifierValue").list();
        let statements = self.slots.refer("Statement").list();
        let lang = self.lang();
        let mut fields = FieldMap::from_iter([
            field(
                "id",
                id,
                StatementField::Id,
                "A stable id: subject, field and object or language, such as `harbour-office.carriesOut.harbour-act`, `harbour-office.name.en` or `harbour-office.exists`.",
            ),
            field(
                "subject",
                entity.required(),
                StatementField::Subject,
                "What it is about.",
            ),
            field(
                "field",
                name,
                StatementField::Field,
                "The field of the subject that it fills. Nothing where it says that the subject exists.",
            ),
            field_with(
                "phrase",
                string.optional(),
                StatementField::Phrase,
                "The words between the subject and the object or value: `implements`, `is subordinate to`, `name`. Nothing where it says that the subject exists.",
                &lang,
            ),
            field(
                "object",
                entity.optional(),
                StatementField::Object,
                "The entity that the subject is related to, where it relates two.",
            ),
            field(
                "value",
                string.optional(),
                StatementField::Value,
                "The value that it gives, as text, where it gives one.",
            ),
            field_with(
                "valueLabel",
                string.optional(),
                StatementField::ValueLabel,
                "The value as people call it: the label of a value of an enumeration, otherwise as `value`.",
                &lang,
            ),
            field(
                "lang",
                language,
                StatementField::Lang,
                "The language of the value, where it is words.",
            ),
            field(
                "valueType",
                string.optional(),
                StatementField::ValueType,
                "What sort of value it gives, as `FieldInfo.valueType` names it: `Int` or `Decimal` for a number, `String` for signs that are none, though they be digits, such as a number in a register. Nothing where it gives none.",
            ),
            field(
                "qualifiers",
                qualifier,
                StatementField::Qualifiers,
                "What more is said, such as a role.",
            ),
        ]);
        fields.extend(self.of_itself(FieldKind::Statement));
        fields.extend([field("conflictsWith", statements, StatementField::ConflictsWith, "Statements about the same that cannot hold together with this one. No winner is picked.")]);
        let node = self.slots.refer("Node");
        let shape = Shape::Object(Composite {
            implements: vec![node],
            possible: Vec::new(),
            varied: Vec::new(),
            fields,
        });
        self.slots.define("Statement", "Something that a source says: that an entity exists, that one of its properties has a value, or that it is related to another entity; with all that is needed to judge it.", shape, None);
        let shape = object([
            field(
                "name",
                string.required(),
                QualifierField::Name,
                "Its name, such as `role`.",
            ),
            field_with(
                "label",
                string.required(),
                QualifierField::Label,
                "What it is called.",
                &lang,
            ),
            field(
                "value",
                string.required(),
                QualifierField::Value,
                "The value as text.",
            ),
            field_with(
                "valueLabel",
                string.required(),
                QualifierField::ValueLabel,
                "The value as people call it: the label of a value of an enumeration, otherwise as `value`.",
                &lang,
            ),
            field(
                "lang",
                language,
                QualifierField::Lang,
                "The language of the value, where it is words.",
            ),
            field(
                "valueType",
                string.required(),
                QualifierField::ValueType,
                "What sort of value it is, as `Statement.valueType`.",
            ),
        ]);
        self.slots.define(
            "QualifierValue",
            "A value that says more about a statement.",
            shape,
            None,
        );
    }

    fn statement_connection(&mut self) {
        let statement = self.slots.refer("Statement");
        let edge = self.slots.refer("StatementEdge");
        let shape = self.connection(statement, edge);
        self.slots
            .define("StatementConnection", "Statements, in pages.", shape, None);
        let string = self.slots.refer("String").required();
        let shape = object([
            field(
                "cursor",
                string,
                StatementEdgeField::Cursor,
                "The place in the list, for `after` and `before`.",
            ),
            field(
                "node",
                statement.required(),
                StatementEdgeField::Node,
                "The statement.",
            ),
        ]);
        self.slots
            .define("StatementEdge", "A statement in a list.", shape, None);
    }

    /// Makes the connection of these nodes and edges.
    pub(super) fn connection(
        &mut self,
        node: crate::api::model::TypeIx,
        edge: crate::api::model::TypeIx,
    ) -> Shape {
        let int = self.slots.refer("Int").required();
        let page = self.slots.refer("PageInfo").required();
        object([
            field(
                "totalCount",
                int,
                ConnectionField::TotalCount,
                "The number of edges on all pages together.",
            ),
            field(
                "nodes",
                node.list(),
                ConnectionField::Nodes,
                "What the edges of this page lead to.",
            ),
            field(
                "edges",
                edge.list(),
                ConnectionField::Edges,
                "The edges of this page.",
            ),
            field(
                "pageInfo",
                page,
                ConnectionField::PageInfo,
                "Where this page lies.",
            ),
        ])
    }

    fn citation(&mut self) {
        let source = self.slots.refer("Source").required();
        let section = self.slots.refer("Section").optional();
        let string = self.slots.refer("String");
        let int = self.slots.refer("Int").optional();
        let works = self.slots.refer("Entity").list();
        let shape = object([
            field("source", source, CitationField::Source, "The source."),
            field(
                "section",
                section,
                CitationField::Section,
                "The part of the source, where one is named.",
            ),
            field(
                "locator",
                string.optional(),
                CitationField::Locator,
                "Where in the source: the section and the lines, `bodies:12-14`.",
            ),
            field(
                "firstLine",
                int,
                CitationField::FirstLine,
                "The first line in the source's text.",
            ),
            field(
                "lastLine",
                int,
                CitationField::LastLine,
                "The last line in the source's text.",
            ),
            field(
                "via",
                works,
                CitationField::Via,
                "The works that the source itself cites for this.",
            ),
        ]);
        self.slots
            .define("Citation", "A pointer into a source.", shape, None);
        let shape = object([
            field(
                "id",
                string.required(),
                SectionField::Id,
                "Its name in locators, such as `bodies`.",
            ),
            field(
                "title",
                string.required(),
                SectionField::Title,
                "Its heading, or what it is about.",
            ),
            field(
                "firstLine",
                int,
                SectionField::FirstLine,
                "Its first line in the source's text.",
            ),
            field(
                "lastLine",
                int,
                SectionField::LastLine,
                "Its last line in the source's text.",
            ),
        ]);
        self.slots
            .define("Section", "A part of a source.", shape, None);
    }

    fn names_and_evidence(&mut self) {
        let string = self.slots.refer("String").required();
        let language = self.slots.refer("Language").optional();
        let kind = self.slots.refer("NameKind").required();
        let statement = self.slots.refer("Statement");
        let mut fields = FieldMap::from_iter([
            field(
                "text",
                string,
                NameField::Of(StatementField::Value),
                "The name.",
            ),
            field(
                "lang",
                language,
                NameField::Of(StatementField::Lang),
                "Its language. Nothing for an abbreviation, which belongs to none.",
            ),
            field("kind", kind, NameField::Kind, "In what way it is borne."),
        ]);
        fields.extend(self.of_itself(|of| NameField::Of(of).into()));
        fields.extend([field(
            "statement",
            statement.required(),
            NameField::Statement,
            "The statement that gives the name.",
        )]);
        self.slots.define(
            "EntityName",
            "A name of an entity, and who calls it so.",
            object(fields),
            None,
        );
        let name = self.slots.refer("FieldName").required();
        let boolean = self.slots.refer("Boolean").required();
        let shape = object([
            field("field", name, EvidenceField::Field, "The field."),
            field(
                "statements",
                statement.list(),
                EvidenceField::Statements,
                "The statements behind it.",
            ),
            field(
                "conflicting",
                boolean,
                EvidenceField::Conflicting,
                "Whether some of them cannot hold together.",
            ),
        ]);
        self.slots.define(
            "Evidence",
            "Who says what one field of an entity answers.",
            shape,
            None,
        );
    }

    /// Returns the argument that chooses a language.
    pub(super) fn lang(&mut self) -> std::sync::Arc<crate::api::model::Arguments> {
        let language = self.slots.refer("Language").optional();
        arguments([argument(
            "lang",
            language,
            "The language wanted. Without it the request's `Accept-Language` decides; where there are no words in it, another language is given.",
        )])
    }
}
