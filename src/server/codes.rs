//! The codes of what can be wrong with a request before it is GraphQL; each is explained by the
//! file of the rule.

use crate::diagnostics::codes;

codes! {
    NOT_ACCEPTABLE = "http/not-acceptable", Error, "The client accepts no media type that we write.", "negotiate.rs";
    MEDIA_TYPE = "http/media-type", Error, "A body is not JSON by its own account.", "request.rs";
    COMPRESSED_BODY = "http/compressed-body", Error, "A body is compressed.", "request.rs";
    BODY_TOO_LARGE = "http/body-too-large", Error, "A body is larger than allowed.", "request.rs";
    SLOW_BODY = "http/slow-body", Error, "A body took too long to arrive.", "request.rs";
    INCOMPLETE_BODY = "http/incomplete-body", Error, "A body broke off.", "request.rs";
    MALFORMED = "http/malformed", Error, "A request does not say what it should.", "request.rs";
    URI_TOO_LONG = "http/uri-too-long", Error, "An address is longer than allowed.", "graphql.rs";
    METHOD = "http/method", Error, "A method means nothing here.", "graphql.rs";
    PREFLIGHT = "http/preflight", Error, "Another site may have made a browser ask.", "csrf.rs";
    HOST = "http/host", Error, "A request is meant for another host.", "hosts.rs";
    UNKNOWN_DOCUMENT = "PERSISTED_QUERY_NOT_FOUND", Error, "A document is named by a hash that is not kept.", "persisted.rs";
    NOTHING_KEPT = "PERSISTED_QUERY_NOT_SUPPORTED", Error, "No documents are kept here.", "persisted.rs";
    WRONG_HASH = "http/wrong-hash", Error, "A document has another hash than the one that comes with it.", "persisted.rs";
    UNTRUSTED_DOCUMENT = "http/untrusted-document", Error, "A document is not among those that are trusted.", "persisted.rs";
    INTERNAL = "http/internal", Error, "The program failed.", "guard.rs";
}
