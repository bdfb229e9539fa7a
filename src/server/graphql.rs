//! `/graphql`: from an HTTP request to an answer.
//!
//! `http/method`: queries come by GET or POST, everything that writes by POST only.
//! `http/uri-too-long`: an address is no longer than the setting `max-uri` allows; POST has room
//! for longer queries.

use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::http::Method;
use actix_web::http::header;
use actix_web::http::header::HeaderValue;
use actix_web::web::Data;
use actix_web::web::Payload;

use super::cors;
use super::csrf;
use super::etag;
use super::negotiate;
use super::negotiate::MediaType;
use super::problem::Problem;
use super::request;
use super::respond;
use super::state::Served;
use super::state::State;
use super::told;
use crate::api;
use crate::api::Context;
use crate::api::OperationKind;
use crate::api::Request;
use crate::api::ResponseKind;
use crate::api::Spent;

const METHODS: &str = "GET, HEAD, POST, OPTIONS";

/// Answers a request of any method.
pub(super) async fn handle(
    request: HttpRequest,
    payload: Payload,
    state: Data<State>,
) -> HttpResponse {
    let origins = &state.settings.cors_origins;
    if request.method() == Method::OPTIONS {
        return cors::preflight(&request, cors::ASK, origins);
    }
    let mut response = match negotiate::negotiate(request.headers()) {
        None => Problem::NotAcceptable.respond(MediaType::Json),
        Some(media) => answer(&request, payload, &state, media)
            .await
            .unwrap_or_else(|problem| {
                told::keep(&request, "rejected", Spent::default());
                problem.respond(media)
            }),
    };
    cors::allow(&request, origins, &mut response);
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static(respond::VARY));
    response
}

async fn answer(
    http: &HttpRequest,
    payload: Payload,
    state: &State,
    media: MediaType,
) -> Result<HttpResponse, Problem> {
    let limits = &state.settings.limits;
    let by_get = match *http.method() {
        Method::GET | Method::HEAD => true,
        Method::POST => false,
        _ => return Err(Problem::Method(METHODS)),
    };
    let uri = http
        .uri()
        .path_and_query()
        .map_or(0, |uri| uri.as_str().len());
    if uri > limits.max_uri {
        return Err(Problem::UriTooLong(limits.max_uri));
    }
    if by_get {
        if !csrf::is_safe(http.headers()) {
            return Err(Problem::Preflight);
        }
        let request = request::from_address(http)?.with_document(&state.persisted)?;
        by_address(http, state, media, request).await
    } else {
        request::check_head(http.headers(), limits.max_body)?;
        let body = request::body(payload, limits.max_body, limits.body_timeout).await?;
        let request = request::from_body(&body)?.with_document(&state.persisted)?;
        let served = state.served();
        let context = context(http, state, &served);
        let answer = run(&served, request, context).await;
        let mut response = send(http, state, media, answer);
        let lasting = HeaderValue::from_static("no-store");
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, lasting);
        Ok(response)
    }
}

/// Answers what was asked by GET, which may only read and whose answer may be kept.
async fn by_address(
    http: &HttpRequest,
    state: &State,
    media: MediaType,
    request: Request,
) -> Result<HttpResponse, Problem> {
    let served = state.served();
    let dataset = &served.dataset;
    match dataset.api.operation_kind(&request) {
        Ok(OperationKind::Query) => {}
        Ok(OperationKind::Mutation | OperationKind::Subscription) => {
            return Err(Problem::Method("POST"));
        }
        Err(refused) => return Ok(send(http, state, media, refused)),
    }
    let context = context(http, state, &served);
    let tag = respond::tag(&request, &context, dataset.snapshot.version(), media);
    if etag::client_has(http.headers(), &tag) {
        told::keep(http, "unchanged", Spent::default());
        return Ok(HttpResponse::NotModified()
            .insert_header((header::ETAG, tag))
            .insert_header((header::CACHE_CONTROL, state.settings.cache_control.as_str()))
            .finish());
    }
    let answer = run(&served, request, context).await;
    let complete = answer.kind == ResponseKind::Data;
    let mut response = send(http, state, media, answer);
    let headers = response.headers_mut();
    let lasting = if complete {
        state.settings.cache_control.as_str()
    } else {
        "no-store"
    };
    if let Ok(lasting) = HeaderValue::from_str(lasting) {
        headers.insert(header::CACHE_CONTROL, lasting);
    }
    if complete && let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    Ok(response)
}

async fn run(served: &Served, request: Request, context: Context) -> api::Response {
    let snapshot = Arc::clone(&served.dataset.snapshot);
    let api = &served.dataset.api;
    api.execute(snapshot, request, context).await
}

fn send(
    http: &HttpRequest,
    state: &State,
    media: MediaType,
    answer: api::Response,
) -> HttpResponse {
    told::keep(http, told::outcome(answer.kind), answer.spent);
    respond::respond(http, answer, media, state.settings.compress_above)
}

/// Returns the day and the languages for which to answer.
pub(super) fn context(http: &HttpRequest, state: &State, served: &Served) -> Context {
    let ontology = served.dataset.api.schema().ontology();
    let wanted = http.headers().get(header::ACCEPT_LANGUAGE);
    let wanted = wanted.and_then(|value| value.to_str().ok()).unwrap_or("");
    let mut languages = api::accepted_languages(ontology, wanted);
    if !languages.contains(&served.language) {
        languages.push(served.language);
    }
    Context {
        today: state.clock.today(),
        languages,
    }
}
