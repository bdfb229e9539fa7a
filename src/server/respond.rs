//! Makes a response of an answer: status, media type, entity tag, compression.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;

use super::encoding;
use super::etag;
use super::negotiate::MediaType;
use crate::api::Context;
use crate::api::Refusal;
use crate::api::Request;
use crate::api::Response;
use crate::api::ResponseKind;
use crate::graph::Version;

/// What the answer to a request depends on, as headers that caches understand.
pub(super) const VARY: &str = "Accept, Accept-Encoding, Accept-Language, Origin";

/// After how many seconds whoever was turned away may ask again.
const RETRY_AFTER: &str = "1";

/// Returns the tag of the answer to a request: the same only if all that the answer follows from
/// is the same. It is weak because a compressed answer bears the same one.
pub(super) fn tag(
    request: &Request,
    context: &Context,
    version: Version,
    media: MediaType,
) -> String {
    let mut parts = Vec::new();
    let mut add = |part: &str| {
        // The lengths keep the parts apart.
        parts.extend(part.len().to_le_bytes());
        parts.extend(part.as_bytes());
    };
    add(&version.to_string());
    add(media.content_type());
    add(&context.today.to_string());
    for language in &context.languages {
        add(&language.0.to_string());
    }
    add(&request.query);
    add(request.operation_name.as_deref().unwrap_or(""));
    for part in [&request.variables, &request.extensions] {
        add(&serde_json::to_string(part).unwrap_or_default());
    }
    etag::of(&parts)
}

/// Returns the status of an answer.
///
/// Clients that only know `application/json` take any other status than 200 for a failure of the
/// network, so a request that was understood and refused is 200 for them (GraphQL over HTTP,
/// "application/json").
fn status(response: &Response, media: MediaType) -> StatusCode {
    let own = StatusCode::from_u16(response.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match (media, response.kind) {
        (MediaType::Json, ResponseKind::Refused(refusal))
            if !matches!(refusal, Refusal::Internal | Refusal::Busy) =>
        {
            StatusCode::OK
        }
        _ => own,
    }
}

/// Sends an answer.
pub(super) fn respond(
    request: &HttpRequest,
    answer: Response,
    media: MediaType,
    compress_above: usize,
) -> HttpResponse {
    let mut response = HttpResponse::build(status(&answer, media));
    response.insert_header((header::CONTENT_TYPE, media.content_type()));
    if answer.kind == ResponseKind::Refused(Refusal::Busy) {
        response.insert_header((header::RETRY_AFTER, RETRY_AFTER));
    }
    compressed(request, response, answer.body, compress_above)
}

/// Puts a body into a response, compressed where the client accepts it and it is worth it.
pub(super) fn compressed(
    request: &HttpRequest,
    mut response: actix_web::HttpResponseBuilder,
    body: Vec<u8>,
    above: usize,
) -> HttpResponse {
    let coding = (body.len() > above).then(|| encoding::negotiate(request.headers()));
    let Some(coding) = coding.flatten() else {
        return response.body(body);
    };
    match coding.compress(body) {
        Ok(small) => response
            .insert_header((header::CONTENT_ENCODING, coding.name()))
            .body(small),
        Err(plain) => response.body(plain),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;
    use crate::api::Spent;

    #[test]
    fn who_is_turned_away_learns_when_to_come_back() {
        for media in [MediaType::GraphQl, MediaType::Json] {
            let refused = |refusal| Response {
                body: b"{}".to_vec(),
                kind: ResponseKind::Refused(refusal),
                spent: Spent::default(),
            };
            let request = TestRequest::default().to_http_request();
            let busy = respond(&request, refused(Refusal::Busy), media, 1024);
            assert_eq!(busy.status(), StatusCode::SERVICE_UNAVAILABLE);
            assert_eq!(busy.headers().get(header::RETRY_AFTER).unwrap(), "1");
            let syntax = respond(&request, refused(Refusal::Syntax), media, 1024);
            assert!(!syntax.headers().contains_key(header::RETRY_AFTER));
        }
    }
}
