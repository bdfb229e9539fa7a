//! What a few words mean, over all names and other words.

use super::Builder;
use super::fields::FieldMap;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field_with;
use super::fields::flag;
use super::fields::items;
use super::tables::Table;
use crate::api::model::AroundField;
use crate::api::model::ConnectionField;
use crate::api::model::FieldKind;
use crate::api::model::RootField;
use crate::api::model::SearchField;

const fn search(field: SearchField) -> FieldKind {
    FieldKind::Search(field)
}

const fn connection(field: ConnectionField) -> FieldKind {
    FieldKind::Connection(field)
}

const TABLES: &[Table] = &[
    Table {
        name: "SearchConnection",
        description: "What a search found, in pages, the best first.",
        fields: &[
            (
                "totalCount",
                "Int!",
                connection(ConnectionField::TotalCount),
                "The number of entities on all pages together.",
            ),
            (
                "nodes",
                "[Entity]!",
                connection(ConnectionField::Nodes),
                "The entities of this page.",
            ),
            (
                "edges",
                "[SearchEdge]!",
                connection(ConnectionField::Edges),
                "The entities of this page, each with how well it fits and where.",
            ),
            (
                "pageInfo",
                "PageInfo!",
                connection(ConnectionField::PageInfo),
                "Where this page lies.",
            ),
            (
                "facets",
                "[TypeCount]!",
                search(SearchField::Facets),
                "How many of the entities that fit are of which type, the most frequent type first. The argument `types` does not matter here, so that each can be offered as a filter.",
            ),
            (
                "suggestions",
                "[NameMatch]!",
                search(SearchField::Suggestions),
                "Where nothing was found: the names that are nearest to what was written, at most five.",
            ),
            (
                "emptyBecause",
                "EmptySearchReason",
                search(SearchField::EmptyBecause),
                "Why nothing was found; nothing if something was.",
            ),
        ],
    },
    Table {
        name: "SearchEdge",
        description: "An entity that a search found.",
        fields: &[
            (
                "cursor",
                "String!",
                search(SearchField::Cursor),
                "The place in the list, for `after`.",
            ),
            ("node", "Entity!", search(SearchField::Node), "The entity."),
            (
                "score",
                "Float!",
                search(SearchField::Score),
                "How well it fits, from 0 to 1: 1 if what was written is its name. Comparable within one answer only.",
            ),
            (
                "matchedField",
                "String!",
                search(SearchField::MatchedField),
                "The field whose text fits best: `name`, `abbreviation`, `aliases`, `formerNames`, another property such as `summary`, or `measures`, `dimensions` or `members` of its figures.",
            ),
            (
                "lang",
                "Language",
                search(SearchField::Lang),
                "The language of that text; nothing if it belongs to none, as abbreviations do.",
            ),
            (
                "snippet",
                "String!",
                search(SearchField::Snippet),
                "That text, or the part of it that fits if it is long; `…` stands where it was cut.",
            ),
            (
                "highlights",
                "[Highlight]!",
                search(SearchField::Highlights),
                "The parts of the snippet that fit, in their order and apart from each other.",
            ),
            (
                "statement",
                "Statement",
                search(SearchField::Statement),
                "The statement that gives the text, with its citations and validity; nothing if the text belongs to figures.",
            ),
            (
                "missing",
                "[String]!",
                search(SearchField::Missing),
                "The words of the search that the entity does not have. Empty unless nothing has all words.",
            ),
        ],
    },
    Table {
        name: "Highlight",
        description: "A part of a text, in UTF-16 code units, as JavaScript counts them: `snippet.slice(start, end)`.",
        fields: &[
            (
                "start",
                "Int!",
                search(SearchField::Start),
                "Where it begins.",
            ),
            (
                "end",
                "Int!",
                search(SearchField::End),
                "Where it ends: the first unit behind it.",
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
                FieldKind::Around(AroundField::Type),
                "The kind.",
            ),
            (
                "count",
                "Int!",
                FieldKind::Around(AroundField::Count),
                "How many.",
            ),
        ],
    },
];

const REASONS: &[(&str, &str)] = &[
    (
        "NO_WORDS",
        "There is no letter or digit in what was written.",
    ),
    (
        "NOT_FOUND",
        "Nothing has these words, nor words near to them.",
    ),
    (
        "NOT_ON_THE_DAY",
        "Only entities have them that do not exist on the day; `includeEnded: true` shows them.",
    ),
    (
        "OTHER_TYPES",
        "Only entities of other types have them; `facets` tells which.",
    ),
];

impl Builder<'_> {
    /// Defines what a search answers.
    pub(super) fn search(&mut self) {
        self.tables(TABLES);
        self.slots.define(
            "EmptySearchReason",
            "Why a search found nothing.",
            items(REASONS.iter().copied()),
            None,
        );
    }

    /// Returns the field of the query type that searches.
    pub(super) fn search_fields(&mut self) -> FieldMap {
        let connection = self.slots.refer("SearchConnection").optional();
        let string = self.slots.refer("String");
        let int = self.slots.refer("Int").optional();
        let boolean = self.slots.refer("Boolean").optional();
        let types = self.slots.refer("TypeName").optional_list();
        let language = self.slots.refer("Language").optional();
        let list = [
            argument(
                "text",
                string.required(),
                "A few words, at most 500 characters, in any language, with or without capitals and diacritics. The last word may be the beginning of one.",
            ),
            argument(
                "types",
                types,
                "Only entities of these types; of all types if it is not given.",
            ),
            argument(
                "lang",
                language,
                "The language that is preferred where two texts fit equally well; without it the request's `Accept-Language` decides. All languages are searched.",
            ),
            flag(
                "includeEnded",
                boolean,
                "Whether to find also what does not exist on the day.",
            ),
            argument(
                "first",
                int,
                "At most so many: 20 unless said, 100 at most.",
            ),
            argument("after", string.optional(), "Start after this cursor."),
        ];
        FieldMap::from_iter([field_with(
            "search",
            connection,
            RootField::Search,
            "What a few words mean, over all names, short forms, former names, summaries and titles of figures in all languages, the best first: `search(text: \"harb off\") { edges { score node { id name } matchedField snippet highlights { start end } } facets { type { name } count } }`. Words may be written in part, in another form or with a slip; to find who bears exactly a name, ask `resolve`.",
            &arguments(list),
        )])
    }
}
