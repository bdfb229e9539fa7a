//! `/graphql/limits`: what a request may ask for, for those who write clients.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Data;
use serde_json::json;

use super::cors;
use super::state::State;

/// Tells every limit in force, by the name of its setting.
pub(super) async fn tell(request: HttpRequest, state: Data<State>) -> HttpResponse {
    let limits = state.settings.told.iter().map(|limit| {
        let unit = (!limit.unit.is_empty()).then_some(limit.unit);
        json!({
            "name": limit.key.name,
            "value": limit.value,
            "unit": unit,
            "about": limit.key.about,
        })
    });
    let body = json!({"limits": limits.collect::<Vec<_>>()});
    let mut response = HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, "Origin"))
        .body(body.to_string());
    cors::allow(&request, &state.settings.cors_origins, &mut response);
    response
}
