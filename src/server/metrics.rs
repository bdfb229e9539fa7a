//! `/metrics`: what was counted, for whoever watches the server.

use std::time::SystemTime;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Data;

use super::pages;
use super::state::State;
use crate::config::MetricsAt;
use crate::telemetry::METRICS_TYPE;
use crate::telemetry::Serving;

/// Tells everything that was counted, if this is the place for it.
pub(super) async fn tell_here(state: Data<State>) -> HttpResponse {
    if state.settings.metrics == MetricsAt::Here {
        tell(state).await
    } else {
        pages::missing()
    }
}

/// Tells everything that was counted.
pub(super) async fn tell(state: Data<State>) -> HttpResponse {
    let served = state.served();
    let (running, waiting) = served.dataset.api.long_requests();
    state.metrics.long(running, waiting);
    let graph = served.dataset.snapshot.graph();
    let since = served.since.duration_since(SystemTime::UNIX_EPOCH);
    let since = since.map_or(0, |since| since.as_secs());
    state.metrics.serving(Serving {
        since: i64::try_from(since).unwrap_or(i64::MAX),
        entities: graph.entities().len(),
        statements: graph.statements().len(),
    });
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, METRICS_TYPE))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(state.metrics.encode())
}
