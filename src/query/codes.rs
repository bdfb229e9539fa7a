//! The codes of what can be wrong with a question, as the command line and the API tell them.

use crate::diagnostics::request_codes;

request_codes! {
    UNKNOWN_TYPE = "query/unknown-type", "There is no such type.", [
        "the ontology declares no type or interface of this name.",
        "Types are written as in the ontology, such as `Law`; `{ ontology { types { name } } }` lists them.",
    ];
    UNKNOWN_FIELD = "query/unknown-field", "A type has no such field.", [
        "a condition, an order or a group names a property or relation that the",
        "type does not have. `{ ontology { type(name: Law) { fields { name } } } }` lists those it has.",
    ];
    UNKNOWN_ENTITY = "query/unknown-entity", "There is no such entity.", [
        "a question about an entity, such as `paths` or `neighbourhood`, names an id",
        "that nothing has. (Asked for by itself, `entity(id)`, nothing is answered and nothing is wrong.)",
        "Ids outlive changes of names; `resolve(name)` and `search(text)` find an id by what is known.",
    ];
    UNKNOWN_LANGUAGE = "query/unknown-language", "The data set has no such language.", [
        "a language is given by a tag that the ontology does not declare.",
        "The help lists those that there are; `{ dataset { languages { tag } } }` does too.",
    ];
    BAD_CURSOR = "query/bad-cursor", "A cursor was not made here, or was changed.", [
        "cursors carry a checksum, and this one does not fit its own.",
        "Pass `endCursor` and `startCursor` exactly as an earlier answer gave them.",
    ];
    FOREIGN_CURSOR = "query/foreign-cursor", "A cursor belongs to another question.", [
        "a cursor is a place in one list: of this type, filter, order and day.",
        "In another list the place would mean nothing. Ask as the answer was asked that gave the cursor.",
    ];
    STALE_CURSOR = "query/stale-cursor", "What a cursor points at is gone.", [
        "the data have changed since the cursor was given, and its place is no",
        "longer in the list. Start again without a cursor.",
    ];
    PAGE_TOO_LONG = "query/page-too-long", "A page is longer than allowed.", [
        "`first` or `last` asks for more than any page may have.",
        "Ask for the number that the help names, and follow the cursors.",
    ];
    NEGATIVE_PAGE = "query/negative-page", "A page of less than nothing.", [
        "`first` or `last` is less than zero. `first: 0` is allowed, and answers",
        "nothing but `totalCount`.",
    ];
    BOTH_ENDS = "query/both-ends", "A page from both ends.", [
        "`first` and `last` are given together, and a page begins at one end.",
        "Leave one of them out.",
    ];
    BAD_PATTERN = "query/bad-pattern", "A pattern cannot be matched.", [
        "`matches` takes a regular expression without look-around and",
        "back-references, so that matching takes no longer than reading; this is none, or is too large.",
    ];
    SAME_ENDS = "query/same-ends", "A path ends where it begins.", [
        "`paths` is asked for a path from an entity to itself.",
        "Name two; `neighbourhood` shows what is around one.",
    ];
    AVOIDED_END = "query/avoided-end", "A path avoids one of its own ends.", [
        "`paths` is to avoid an entity at which the path begins or ends, so that",
        "there can be none. Take it out of `avoid`.",
    ];
    OUT_OF_RANGE = "query/out-of-range", "A number is too small or too large.", [
        "an argument such as `depth` or `maxLength` has a number that is not",
        "between 1 and the most that is allowed, which the message names.",
    ];
    TEXT_TOO_LONG = "query/text-too-long", "A text to search for is too long.", [
        "`search` looks for a few words, and is given more characters than",
        "anybody would type. Search for a few words of it.",
    ];
    STOPPED = "query/stopped", "A question was stopped before it was answered.", [
        "a walk or an analysis took longer than its share of time (settings",
        "`request-time` and `analysis-time`), or the client left. Ask for less at once.",
    ];
    REVERSED_DAYS = "query/reversed-days", "Two days are given the wrong way round.", [
        "`changes` is asked from a later day to an earlier one.",
        "Give the earlier day first.",
    ];
    NOT_A_CUBE = "query/not-a-cube", "An entity has no figures of its own.", [
        "figures are asked of an entity that is no cube. Ask for its `figures`,",
        "which are those of all cubes that have to do with it.",
    ];
    UNKNOWN_DIMENSION = "query/unknown-dimension", "A cube has no such dimension.", [
        "a condition on figures names a dimension by an id that the cube does",
        "not have. `structure { dimensions { id } }` lists those it has.",
    ];
    UNKNOWN_MEASURE = "query/unknown-measure", "A cube has no such measure.", [
        "a condition on figures names a measure by an id that the cube does not",
        "have. `structure { measures { id } }` lists those it has.",
    ];
    UNKNOWN_MEMBER = "query/unknown-member", "A dimension has no such member.", [
        "a condition on figures names a member by a code that the dimension does",
        "not have, or a time by one that the cube does not have.",
        "`structure { dimensions { id members { code } } }` lists the members.",
    ];
    UNKNOWN_OBSERVATION = "query/unknown-observation", "There is no such observation.", [
        "an observation is named by an id that no figure has. Pass an id",
        "exactly as an earlier answer gave it: its cube, measure and members.",
    ];
    MISLEADING_FIGURE = "query/misleading-figure", "Figures cannot be put together like this.", [
        "a sum, share, ranking or comparison is refused because its answer",
        "would mislead: it would count something twice, add rates or shares, or set a total beside its",
        "parts. The message gives the reason, the help what to ask instead.",
    ];
    TOO_COSTLY = "query/too-costly", "A question looks at too much.", [
        "while it ran, the request looked at more entities and links than one",
        "may (setting `max-visited`, for analyses `max-analysed`).",
        "Narrow the filter, ask for fewer levels, or ask in pages.",
    ];
}
