//! Reads a GraphQL request from an address or a body (GraphQL over HTTP, "Request").
//!
//! `http/media-type`: a body is `application/json` in UTF-8 and says so; forms and plain text are
//! refused because any site can make a browser send them. `http/compressed-body`: it is not
//! compressed, since little can become very much. `http/body-too-large`, `http/slow-body`: it is
//! no larger and no slower than the settings `max-body` and `body-timeout` allow.
//! `http/incomplete-body`: it arrives whole. `http/malformed`: it is one JSON object with a string
//! `query` and, if need be, a string `operationName` and objects `variables` and `extensions`; a
//! GET request has the same as parameters of its address.

use std::time::Duration;

use actix_web::HttpRequest;
use actix_web::http::header;
use actix_web::http::header::HeaderMap;
use actix_web::web::Bytes;
use actix_web::web::Payload;
use actix_web::web::Query;
use serde::Deserialize;
use serde_json::Map;
use serde_json::Value;
use serde_json::value::RawValue;
use tokio::time::timeout;

use super::negotiate;
use super::persisted::Persisted;
use super::persisted::Wanted;
use super::problem::Problem;
use crate::api::Request;

/// A request as it was read, before it is known which document it runs.
#[derive(Debug)]
pub(super) struct Read {
    wanted: Wanted,
    operation_name: Option<String>,
    variables: Map<String, Value>,
    extensions: Map<String, Value>,
}

impl Read {
    /// Returns the request with its document.
    pub(super) fn with_document(self, persisted: &Persisted) -> Result<Request, Problem> {
        let query = persisted.document(self.wanted, &self.extensions)?;
        Ok(Request {
            query,
            operation_name: self.operation_name,
            variables: self.variables,
            extensions: self.extensions,
        })
    }
}

/// Reads the parameters of a GET request.
pub(super) fn from_address(request: &HttpRequest) -> Result<Read, Problem> {
    let malformed = |what: &str| Problem::Malformed(what.to_owned());
    let pairs = Query::<Vec<(String, String)>>::from_query(request.query_string())
        .map_err(|_| malformed("the parameters of the address cannot be read"))?;
    let mut query = None;
    let mut document_id = None;
    let mut operation_name = None;
    let mut variables = None;
    let mut extensions = None;
    for (name, value) in pairs.into_inner() {
        let place = match name.as_str() {
            "query" => &mut query,
            "documentId" => &mut document_id,
            "operationName" => &mut operation_name,
            "variables" => &mut variables,
            "extensions" => &mut extensions,
            _ => continue,
        };
        if place.replace(value).is_some() {
            return Err(Problem::Malformed(format!("`{name}` is there twice")));
        }
    }
    let object = |name: &str, text: Option<String>| match text.as_deref() {
        None | Some("") => Ok(Map::new()),
        Some(text) => object(name, text),
    };
    Ok(Read {
        wanted: Wanted {
            query,
            id: document_id.filter(|id| !id.is_empty()),
        },
        operation_name: operation_name.filter(|name| !name.is_empty()),
        variables: object("variables", variables)?,
        extensions: object("extensions", extensions)?,
    })
}

/// Checks by its head that a body can be read.
pub(super) fn check_head(headers: &HeaderMap, max_body: usize) -> Result<(), Problem> {
    let encoding = headers.get(header::CONTENT_ENCODING);
    if encoding.is_some_and(|encoding| encoding != "identity") {
        return Err(Problem::Compressed);
    }
    let media = headers.get(header::CONTENT_TYPE);
    let media = media.and_then(|value| value.to_str().ok()).unwrap_or("");
    let mut words = media.split(';').map(str::trim);
    if !words
        .next()
        .is_some_and(|media| media.eq_ignore_ascii_case("application/json"))
    {
        return Err(Problem::MediaType);
    }
    for word in words {
        if let Some((name, value)) = word.split_once('=')
            && name.eq_ignore_ascii_case("charset")
            && !negotiate::is_utf8(value)
        {
            return Err(Problem::MediaType);
        }
    }
    let length = headers.get(header::CONTENT_LENGTH);
    let length = length.and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > max_body) {
        return Err(Problem::BodyTooLarge(max_body));
    }
    Ok(())
}

/// Waits for a body, but neither for ever nor for more than is allowed.
pub(super) async fn body(
    payload: Payload,
    max_body: usize,
    patience: Duration,
) -> Result<Bytes, Problem> {
    match timeout(patience, payload.to_bytes_limited(max_body)).await {
        Err(_) => Err(Problem::Slow),
        Ok(Err(_)) => Err(Problem::BodyTooLarge(max_body)),
        Ok(Ok(Err(_))) => Err(Problem::Incomplete),
        Ok(Ok(Ok(body))) => Ok(body),
    }
}

/// The parameters in a body, each still as text, so that each can be told to be wrong by name.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    #[serde(borrow)]
    query: Option<&'a RawValue>,
    #[serde(borrow)]
    document_id: Option<&'a RawValue>,
    #[serde(borrow)]
    operation_name: Option<&'a RawValue>,
    #[serde(borrow)]
    variables: Option<&'a RawValue>,
    #[serde(borrow)]
    extensions: Option<&'a RawValue>,
}

/// Reads the body of a POST request.
pub(super) fn from_body(body: &[u8]) -> Result<Read, Problem> {
    let malformed = |what: &str| Problem::Malformed(what.to_owned());
    let text = std::str::from_utf8(body).map_err(|_| malformed("the body is not UTF-8"))?;
    match text.trim_start().as_bytes().first() {
        Some(b'{') => {}
        Some(b'[') => {
            return Err(malformed("the body is a list: send each request by itself"));
        }
        _ => return Err(malformed("the body is not a JSON object")),
    }
    let written: Written<'_> = serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let what = format!("the body cannot be read as JSON at line {line}, column {column}");
        Problem::Malformed(what)
    })?;
    let string = |name: &str, raw: &RawValue| {
        let wrong = || Problem::Malformed(format!("`{name}` is not a string"));
        serde_json::from_str::<String>(raw.get()).map_err(|_| wrong())
    };
    let object = |name: &str, raw: Option<&RawValue>| match raw {
        None => Ok(Map::new()),
        Some(raw) => object(name, raw.get()),
    };
    let query = written.query.map(|query| string("query", query));
    let id = written.document_id.map(|id| string("documentId", id));
    let operation_name = written.operation_name;
    Ok(Read {
        wanted: Wanted {
            query: query.transpose()?,
            id: id.transpose()?,
        },
        operation_name: operation_name
            .map(|name| string("operationName", name))
            .transpose()?,
        variables: object("variables", written.variables)?,
        extensions: object("extensions", written.extensions)?,
    })
}

/// Reads a JSON object; null counts as an empty one.
fn object(name: &str, text: &str) -> Result<Map<String, Value>, Problem> {
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(Value::Null) => Ok(Map::new()),
        Ok(_) => Err(Problem::Malformed(format!("`{name}` is not a JSON object"))),
        Err(_) => Err(Problem::Malformed(format!(
            "`{name}` cannot be read as JSON"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn told(outcome: Result<Read, Problem>) -> String {
        let persisted = Persisted::new(0, None);
        match outcome.and_then(|read| read.with_document(&persisted)) {
            Ok(request) => format!(
                "{} {:?} {} {}",
                request.query,
                request.operation_name,
                Value::from(request.variables),
                Value::from(request.extensions)
            ),
            Err(Problem::Malformed(what)) => what,
            Err(problem) => format!("{problem:?}"),
        }
    }

    #[test]
    fn a_body_is_an_object_with_a_query() {
        let read = |body: &str| told(from_body(body.as_bytes()));
        assert_eq!(read(r#" {"query":"{a}"}"#), "{a} None {} {}");
        assert_eq!(
            read(
                r#"{"query":"{\u0061}","operationName":"A","variables":{"b":1,"a":[]},"extensions":{},"x":1}"#
            ),
            r#"{a} Some("A") {"b":1,"a":[]} {}"#
        );
        assert_eq!(
            read(r#"{"query":"{a}","operationName":null,"variables":null}"#),
            "{a} None {} {}"
        );
    }

    #[test]
    fn what_is_wrong_with_a_body_is_told_by_name() {
        let read = |body: &str| told(from_body(body.as_bytes()));
        assert_eq!(read(""), "the body is not a JSON object");
        assert_eq!(read("\"{a}\""), "the body is not a JSON object");
        assert_eq!(
            read("[{}]"),
            "the body is a list: send each request by itself"
        );
        assert_eq!(read("{}"), "`query` is missing");
        assert_eq!(read(r#"{"query":null}"#), "`query` is missing");
        assert_eq!(read(r#"{"query":1}"#), "`query` is not a string");
        assert_eq!(read(r#"{"query":"\ud800"}"#), "`query` is not a string");
        assert_eq!(
            read(r#"{"query":"","operationName":{}}"#),
            "`operationName` is not a string"
        );
        assert_eq!(
            read(r#"{"query":"","variables":[]}"#),
            "`variables` is not a JSON object"
        );
        assert_eq!(
            read(r#"{"query":"","extensions":"{}"}"#),
            "`extensions` is not a JSON object"
        );
        assert_eq!(
            read(r#"{"query":"","query":""}"#),
            "the body cannot be read as JSON at line 1, column 19"
        );
        assert_eq!(
            read("{\"query\":\n\"{a}\""),
            "the body cannot be read as JSON at line 2, column 5"
        );
        assert_eq!(
            told(from_body(b"{\"query\":\"\xff\"}")),
            "the body is not UTF-8"
        );
    }

    #[test]
    fn deep_nesting_is_refused_without_harm() {
        let deep = format!(
            "{{\"query\":\"\",\"variables\":{{\"a\":{}",
            "[".repeat(100_000)
        );
        assert!(told(from_body(deep.as_bytes())).contains("cannot be read"));
        let closed = format!("{deep}{}}}}}", "]".repeat(100_000));
        assert_eq!(
            told(from_body(closed.as_bytes())),
            "`variables` cannot be read as JSON"
        );
    }

    #[test]
    fn an_address_carries_the_same_parameters() {
        let read = |uri: &str| told(from_address(&TestRequest::with_uri(uri).to_http_request()));
        assert_eq!(read("/graphql?query=%7Ba%7D"), "{a} None {} {}");
        assert_eq!(
            read("/graphql?query={a}&operationName=&variables=%7B%22a%22:1%7D&extensions="),
            r#"{a} None {"a":1} {}"#
        );
        assert_eq!(read("/graphql"), "`query` is missing");
        assert_eq!(read("/graphql?query=a&query=b"), "`query` is there twice");
        assert_eq!(
            read("/graphql?query=a&variables=1"),
            "`variables` is not a JSON object"
        );
        assert_eq!(
            read("/graphql?query=a&variables=%7B"),
            "`variables` cannot be read as JSON"
        );
    }

    #[test]
    fn only_plain_json_is_read() {
        let check = |headers: &[(&'static str, &'static str)]| {
            let mut request = TestRequest::post();
            for header in headers {
                request = request.insert_header(*header);
            }
            check_head(request.to_http_request().headers(), 100)
        };
        let json = ("content-type", "application/json; charset=UTF-8");
        assert_eq!(check(&[json]), Ok(()));
        assert_eq!(check(&[]), Err(Problem::MediaType));
        for other in [
            "text/plain",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/graphql",
            "application/json; charset=latin1",
        ] {
            assert_eq!(check(&[("content-type", other)]), Err(Problem::MediaType));
        }
        assert_eq!(
            check(&[json, ("content-encoding", "gzip")]),
            Err(Problem::Compressed)
        );
        assert_eq!(
            check(&[json, ("content-length", "101")]),
            Err(Problem::BodyTooLarge(100))
        );
    }
}
