//! The fields that every entity has beside those of the ontology.

use std::sync::Arc;

use super::Builder;
use super::fields::FieldMap;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::flag;
use crate::api::model::Arguments;
use crate::api::model::EntityField;

impl Builder<'_> {
    /// Returns the fields that come first.
    pub(super) fn leading_fields(&mut self) -> FieldMap {
        let id = self.slots.refer("ID").required();
        let of = self.slots.refer("EntityType").required();
        FieldMap::from_iter([
            field(
                "id",
                id,
                EntityField::Id,
                "Its id, unique in the data set, such as `harbour-office`.",
            ),
            field(
                "type",
                of,
                EntityField::Type,
                "What kind of thing it is: `type { name label }`.",
            ),
        ])
    }

    /// Returns the fields that tell where the others come from.
    pub(super) fn trailing_fields(&mut self) -> FieldMap {
        let lang = self.lang();
        let language = self.slots.refer("Language").optional();
        let names = self.slots.refer("EntityName").list();
        let validity = self.slots.refer("Validity").required();
        let holds = self.slots.refer("Holds").required();
        let statement = self.slots.refer("Statement");
        let connection = self.slots.refer("StatementConnection").required();
        let evidence = self.slots.refer("Evidence").list();
        let all_names = self.all_names();
        let about = self.statement_arguments();
        let ended = self.ended_statements();
        let of_fields = self.evidence_arguments();
        let pages = arguments(self.page_arguments(true));
        let some = arguments(self.page_arguments(false));
        let mut fields = FieldMap::from_iter([
            field_with(
                "nameLang",
                language,
                EntityField::NameLang,
                "The language in which `name` answers, which tells whether it fell back to another.",
                &lang,
            ),
            field_with(
                "names",
                names,
                EntityField::Names,
                "All its names in all languages: the name, short forms, aliases and former names, each with who calls it so.",
                &all_names,
            ),
            field(
                "validity",
                validity,
                EntityField::Validity,
                "When it exists.",
            ),
            field(
                "holds",
                holds,
                EntityField::Holds,
                "Whether it exists on the day that is asked for. Asked by its id, an entity answers also when it does not.",
            ),
            field_with(
                "statements",
                statement.list(),
                EntityField::Statements,
                "What is said of it, with citations: everything, or only what fills certain fields.",
                &about,
            ),
            field_with(
                "links",
                statement.list(),
                EntityField::Links,
                "What relates it to others, whether it is the subject or the object: all its connections at once, with citations.",
                &ended,
            ),
            field_with(
                "evidence",
                evidence,
                EntityField::Evidence,
                "Who says what its fields answer: `evidence(fields: [name, summary]) { field conflicting statements { value object { name } citations { source { name } locator } } }`.",
                &of_fields,
            ),
            field_with(
                "referencedBy",
                statement.list(),
                EntityField::ReferencedBy,
                "Statements that cite it: as their source, or as a work that their source cites.",
                &some,
            ),
            field_with(
                "referencedByConnection",
                connection,
                EntityField::ReferencedByConnection,
                "`referencedBy` in pages, with the number of all.",
                &pages,
            ),
        ]);
        fields.extend(self.figures_of_entities());
        fields
    }

    fn all_names(&mut self) -> Arc<Arguments> {
        let boolean = self.slots.refer("Boolean").optional();
        arguments([flag(
            "includeEnded",
            boolean,
            "Whether to show also names that it does not bear on the day.",
        )])
    }

    fn ended_statements(&mut self) -> Arc<Arguments> {
        let boolean = self.slots.refer("Boolean").optional();
        arguments([flag(
            "includeEnded",
            boolean,
            "Whether to show also what does not hold on the day.",
        )])
    }

    fn statement_arguments(&mut self) -> Arc<Arguments> {
        let names = self.slots.refer("FieldName").optional_list();
        let boolean = self.slots.refer("Boolean").optional();
        arguments([
            argument(
                "fields",
                names,
                "Only what fills these fields: `[name, summary]`.",
            ),
            flag(
                "includeEnded",
                boolean,
                "Whether to show also what does not hold on the day.",
            ),
        ])
    }

    fn evidence_arguments(&mut self) -> Arc<Arguments> {
        let names = self.slots.refer("FieldName").list();
        let boolean = self.slots.refer("Boolean").optional();
        arguments([
            argument("fields", names, "The fields: `[name, summary]`."),
            flag(
                "includeEnded",
                boolean,
                "Whether to show also what does not hold on the day.",
            ),
        ])
    }

    /// Returns the fields that only sources have.
    pub(super) fn source_fields(&mut self) -> FieldMap {
        let sections = self.slots.refer("Section").list();
        FieldMap::from_iter([field(
            "sections",
            sections,
            EntityField::Sections,
            "Its parts, as locators name them.",
        )])
    }
}
