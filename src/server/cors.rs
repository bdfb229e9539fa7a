//! Which other sites' pages may ask (the Fetch standard, section 3.2): none, unless the settings
//! name them.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::http::header::HeaderMap;
use actix_web::http::header::HeaderValue;

/// What an address may be asked with, by anybody and by pages of other sites.
#[derive(Clone, Copy, Debug)]
pub(super) struct Methods {
    allowed: &'static str,
    across: &'static str,
}

/// What is only read.
pub(super) const READ: Methods = Methods {
    allowed: "GET, HEAD, OPTIONS",
    across: "GET",
};

/// Where questions are asked.
pub(super) const ASK: Methods = Methods {
    allowed: "GET, HEAD, POST, OPTIONS",
    across: "GET, POST",
};

const HEADERS: &str =
    "Content-Type, Accept-Language, If-None-Match, GraphQL-Preflight, Apollo-Require-Preflight";

/// Returns what `Access-Control-Allow-Origin` says to a request, if anything.
fn allowed(request: &HeaderMap, origins: &[String]) -> Option<HeaderValue> {
    let origin = request.get(header::ORIGIN)?;
    if origins.iter().any(|allowed| allowed == "*") {
        return Some(HeaderValue::from_static("*"));
    }
    let known = origins
        .iter()
        .any(|allowed| origin.as_bytes().eq_ignore_ascii_case(allowed.as_bytes()));
    known.then(|| origin.clone())
}

/// Lets the pages of allowed origins read an answer.
pub(super) fn allow(request: &HttpRequest, origins: &[String], response: &mut HttpResponse) {
    if let Some(origin) = allowed(request.headers(), origins) {
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("ETag, X-Request-Id"),
        );
    }
}

/// Answers a browser that asks leave for another site's page.
pub(super) fn preflight(
    request: &HttpRequest,
    methods: Methods,
    origins: &[String],
) -> HttpResponse {
    let mut response = HttpResponse::NoContent();
    response
        .insert_header((header::ALLOW, methods.allowed))
        .insert_header((header::VARY, "Origin"));
    if let Some(origin) = allowed(request.headers(), origins) {
        response
            .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, origin))
            .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, methods.across))
            .insert_header((header::ACCESS_CONTROL_ALLOW_HEADERS, HEADERS))
            .insert_header((header::ACCESS_CONTROL_MAX_AGE, "7200"));
    }
    response.finish()
}
