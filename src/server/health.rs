//! `/livez` and `/readyz`: for whoever starts and watches the server.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Data;

use super::state::State;

/// Says that the server runs.
pub(super) async fn live() -> HttpResponse {
    say(HttpResponse::Ok(), "alive\n")
}

/// Says whether the server takes requests.
pub(super) async fn ready(state: Data<State>) -> HttpResponse {
    if state.is_ready() {
        say(HttpResponse::Ok(), "ready\n")
    } else {
        say(HttpResponse::ServiceUnavailable(), "stopping\n")
    }
}

fn say(mut response: actix_web::HttpResponseBuilder, text: &'static str) -> HttpResponse {
    response
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(text)
}
