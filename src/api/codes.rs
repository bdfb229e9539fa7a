//! The codes of findings about what an ontology or a saved question asks of the API, and of what a
//! request is told.

use crate::diagnostics::codes;

codes! {
    NAME_CLASH = "api/name-clash", Error, "A name of the ontology is one that the API needs itself.", "rules/name_clash.rs";
    INVALID_SCHEMA = "api/invalid-schema", Error, "The ontology gives no valid GraphQL schema.", "rules/invalid_schema.rs";
    BAD_QUESTION = "api/bad-question", Error, "A saved question cannot be read or does not fit the schema.", "rules/bad_question.rs";
}

/// What a request is told, beside what `query` says of a question.
pub mod requests {
    use crate::diagnostics::request_codes;

    request_codes! {
        SYNTAX = "api/syntax", "A document is not GraphQL.", [
            "the document cannot be read. The message says what was expected at the place.",
        ];
        VALIDATION = "api/validation", "A document does not fit the schema.", [
            "the document asks for what the schema does not have, or breaks a rule of",
            "GraphQL's specification. Nothing was run; `schema/api.graphql`, `/schema.graphql` and GraphiQL show",
            "what there is, and the help the nearest name.",
        ];
        OPERATION = "api/operation", "It is not clear which operation is meant.", [
            "the document has several operations and `operationName` names none of them,",
            "or has none at all. Name one that is there.",
        ];
        VARIABLES = "api/variables", "A variable is missing or does not fit.", [
            "a variable that needs a value has none, or has one that its type does not",
            "take. Nothing was run. A `Decimal` may be text or a number, a `PartialDate` is text.",
        ];
        TOO_LARGE = "api/too-large", "A document is larger than allowed.", [
            "the document, with its fragments unfolded, has more words, levels, fields,",
            "aliases or other parts than it may (settings `max-tokens` to `max-variables`).",
            "This is looked at before anything else. Ask in several smaller requests.",
        ];
        TOO_COSTLY = "api/too-costly", "An answer may be expected to be too large.", [
            "the answer would have more fields than allowed (setting `max-cost`) if every",
            "list were as long as its `first` allows. Nothing was run. The message names the field that counts most:",
            "give it a smaller `first`. `\"extensions\": {\"cost\": true}` in a request tells what it costs.",
        ];
        BUSY = "api/busy", "Too many long requests are running.", [
            "requests that may take long run a few at a time, some more wait, and there was",
            "no place for this one (settings `long-requests`, `long-waiting`, `long-wait`).",
            "The status is 503, and `Retry-After` says in how many seconds to ask again.",
        ];
        INTERNAL = "api/internal", "The program failed.", [
            "a fault in the program, not in the request. The answer tells nothing of it; the",
            "log of the server does.",
        ];
        BAD_ARGUMENT = "api/bad-argument", "An argument means nothing.", [
            "an argument fits the schema and yet means nothing, alone or beside the others.",
            "The message says which and why.",
        ];
        NULL_OPERATOR = "api/null-operator", "An operator compares with null.", [
            "nothing equals null, so that a condition such as `{eq: null}` would hold",
            "for nothing, which is hardly meant. Look for what has no value with `isNull: true`.",
        ];
        TOO_MANY_IDS = "api/too-many-ids", "Too many ids at once.", [
            "`nodes(ids)` takes a hundred ids at most. Ask for the others in another request,",
            "or for a list with a filter.",
        ];
        ANSWER_TOO_LARGE = "api/answer-too-large", "An answer is larger than allowed.", [
            "while it was written, the answer came to have more fields than one may",
            "(setting `max-answered`). Ask for fewer levels or shorter lists, in several requests.",
        ];
        TOO_SLOW = "api/too-slow", "A request takes too long.", [
            "the request ran for as long as it may (setting `request-time`) and was stopped.",
            "What was not answered by then is null. Ask for less at once, or narrow what is looked for.",
        ];
    }
}
