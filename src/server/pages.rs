//! Everything that is not GraphQL: the schema as a file, and the web pages.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::http::Method;
use actix_web::http::header;
use actix_web::http::header::HeaderValue;
use actix_web::web::Data;

use super::assets;
use super::cors;
use super::etag;
use super::respond;
use super::shell;
use super::state::State;

/// Sends the schema as a file, for tools that read SDL.
pub(super) async fn schema(request: HttpRequest, state: Data<State>) -> HttpResponse {
    let origins = &state.settings.cors_origins;
    if request.method() == Method::OPTIONS {
        return cors::preflight(&request, cors::READ, origins);
    }
    if !is_read(request.method()) {
        return refuse();
    }
    let served = state.served();
    let sdl = served.dataset.api.sdl();
    let tag = etag::of(sdl.as_bytes());
    let known = etag::client_has(request.headers(), &tag);
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((header::ETAG, tag))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, "Accept-Encoding, Origin"));
    let mut response = if known {
        response.finish()
    } else {
        response.insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"));
        let above = state.settings.compress_above;
        respond::compressed(&request, response, sdl.as_bytes().to_vec(), above)
    };
    cors::allow(&request, origins, &mut response);
    response
}

/// Sends a web page or a part of one.
pub(super) async fn page(request: HttpRequest) -> HttpResponse {
    if !is_read(request.method()) {
        return refuse();
    }
    let path = request.path().trim_start_matches('/');
    if path.is_empty() {
        return shell::send(&request);
    }
    if let Some(asset) = assets::find(path) {
        return assets::send(&request, asset);
    }
    let folder = format!("{path}/");
    match path.rsplit('/').next() {
        // What stands behind the `?` says what the page is to open.
        Some(last) if assets::find(&folder).is_some() => match request.query_string() {
            "" => redirect(&format!("{last}/")),
            query => redirect(&format!("{last}/?{query}")),
        },
        _ if shell::covers(request.path()) => shell::send(&request),
        _ => missing(),
    }
}

/// Answers any method that a health check does not know.
pub(super) async fn read_only() -> HttpResponse {
    refuse()
}

/// Says whether a method only reads.
pub(super) fn is_read(method: &Method) -> bool {
    *method == Method::GET || *method == Method::HEAD
}

/// Answers a method that does more.
pub(super) fn refuse() -> HttpResponse {
    HttpResponse::MethodNotAllowed()
        .insert_header((header::ALLOW, "GET, HEAD"))
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .body("only GET and HEAD are answered here\n")
}

pub(super) fn missing() -> HttpResponse {
    HttpResponse::NotFound()
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .body("there is no such file; the pages begin at /, and questions are asked at /graphiql/ and /graphql\n")
}

fn redirect(to: &str) -> HttpResponse {
    match HeaderValue::from_str(to) {
        Ok(to) => HttpResponse::TemporaryRedirect()
            .insert_header((header::LOCATION, to))
            .finish(),
        Err(_) => missing(),
    }
}
