//! What can be wrong with a request before it is GraphQL: one table of statuses and codes.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;
use serde_json::json;

use super::codes;
use super::negotiate::MediaType;
use crate::diagnostics::Code;
use crate::diagnostics::one_line;

/// Why a request is not even read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// The client accepts no media type that we write.
    NotAcceptable,
    /// The body is not JSON by its own account.
    MediaType,
    /// The body is compressed.
    Compressed,
    /// The body is larger than allowed.
    BodyTooLarge(usize),
    /// The address is longer than allowed.
    UriTooLong(usize),
    /// The body took too long to arrive.
    Slow,
    /// The body broke off.
    Incomplete,
    /// GET and POST are the only methods; or, for what writes, POST alone.
    Method(&'static str),
    /// The body, or a part of the address, does not say what it should.
    Malformed(String),
    /// Another site may have made a browser send this.
    Preflight,
    /// The request is meant for another host.
    Host,
    /// The document is named by a hash that is not kept.
    UnknownDocument,
    /// No documents are kept.
    NothingKept,
    /// The document has another hash.
    WrongHash,
    /// The document is not trusted.
    Untrusted,
}

impl Problem {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::MediaType | Self::Compressed => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::BodyTooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UriTooLong(_) => StatusCode::URI_TOO_LONG,
            Self::Slow => StatusCode::REQUEST_TIMEOUT,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::Host => StatusCode::MISDIRECTED_REQUEST,
            Self::Untrusted => StatusCode::FORBIDDEN,
            // What Apollo's clients expect: they read the error and send the document.
            Self::UnknownDocument | Self::NothingKept => StatusCode::OK,
            Self::Incomplete | Self::Malformed(_) | Self::Preflight | Self::WrongHash => {
                StatusCode::BAD_REQUEST
            }
        }
    }

    /// Returns the code under `extensions.code`.
    fn code(&self) -> Code {
        match self {
            Self::NotAcceptable => codes::NOT_ACCEPTABLE,
            Self::MediaType => codes::MEDIA_TYPE,
            Self::Compressed => codes::COMPRESSED_BODY,
            Self::BodyTooLarge(_) => codes::BODY_TOO_LARGE,
            Self::UriTooLong(_) => codes::URI_TOO_LONG,
            Self::Slow => codes::SLOW_BODY,
            Self::Incomplete => codes::INCOMPLETE_BODY,
            Self::Method(_) => codes::METHOD,
            Self::Malformed(_) => codes::MALFORMED,
            Self::Preflight => codes::PREFLIGHT,
            Self::Host => codes::HOST,
            Self::UnknownDocument => codes::UNKNOWN_DOCUMENT,
            Self::NothingKept => codes::NOTHING_KEPT,
            Self::WrongHash => codes::WRONG_HASH,
            Self::Untrusted => codes::UNTRUSTED_DOCUMENT,
        }
    }

    fn message(&self) -> String {
        match self {
            Self::NotAcceptable => "an answer can only be `application/graphql-response+json` \
                 or `application/json`: accept one of them"
                .to_owned(),
            Self::MediaType => "a body must be `application/json` in UTF-8".to_owned(),
            Self::Compressed => "a body must not be compressed".to_owned(),
            Self::BodyTooLarge(limit) => {
                format!("the body is larger than the {limit} bytes that are allowed")
            }
            Self::UriTooLong(limit) => format!(
                "the address is longer than the {limit} bytes that are allowed: send the query by POST"
            ),
            Self::Slow => "the body took too long to arrive".to_owned(),
            Self::Incomplete => "the body broke off".to_owned(),
            Self::Method("POST") => "only queries may be asked by GET: use POST".to_owned(),
            Self::Method(allowed) => format!("the method is not one of {allowed}"),
            Self::Malformed(what) => what.clone(),
            Self::Preflight => {
                "a GET request needs the header `GraphQL-Preflight` with any value, \
                 so that no other site can make a browser send it"
                    .to_owned()
            }
            Self::Host => "this server does not answer for the host that the request names; \
                 the setting `hosts` names those for which it does"
                .to_owned(),
            // Apollo's clients know these by their texts.
            Self::UnknownDocument => "PersistedQueryNotFound".to_owned(),
            Self::NothingKept => "PersistedQueryNotSupported".to_owned(),
            Self::WrongHash => "the hash is not that of the document".to_owned(),
            Self::Untrusted => "only documents that are trusted are run here".to_owned(),
        }
    }

    /// Says what is wrong as a GraphQL error.
    pub(super) fn respond(&self, media: MediaType) -> HttpResponse {
        let body = json!({"errors": [{
            "message": one_line(&self.message()),
            "extensions": {"code": self.code().slug()},
        }]});
        let mut response = HttpResponse::build(self.status());
        response
            .insert_header((header::CONTENT_TYPE, media.content_type()))
            .insert_header((header::CACHE_CONTROL, "no-store"));
        if let Self::Method(allowed) = self {
            response.insert_header((header::ALLOW, *allowed));
        }
        response.body(body.to_string())
    }
}
