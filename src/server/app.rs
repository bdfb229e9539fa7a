//! Which address is answered by what.

use actix_web::web;
use actix_web::web::ServiceConfig;

use super::figures;
use super::graphql;
use super::health;
use super::limits;
use super::metrics;
use super::pages;

/// Adds all routes. The application must carry a `web::Data<State>`.
pub fn configure(config: &mut ServiceConfig) {
    config
        .service(web::resource("/graphql").to(graphql::handle))
        .service(read(
            "/graphql/limits",
            web::get().to(limits::tell),
            web::head().to(limits::tell),
        ))
        .service(read(
            "/metrics",
            web::get().to(metrics::tell_here),
            web::head().to(metrics::tell_here),
        ))
        .service(web::resource("/schema.graphql").to(pages::schema))
        .service(web::resource(figures::PATTERN).to(figures::download))
        .service(read(
            "/livez",
            web::get().to(health::live),
            web::head().to(health::live),
        ))
        .service(read(
            "/readyz",
            web::get().to(health::ready),
            web::head().to(health::ready),
        ))
        .default_service(web::to(pages::page));
}

/// Adds the metrics alone, for an address of their own.
pub(super) fn configure_metrics(config: &mut ServiceConfig) {
    config.service(read(
        "/metrics",
        web::get().to(metrics::tell),
        web::head().to(metrics::tell),
    ));
}

/// An address that can only be read.
fn read(path: &str, get: actix_web::Route, head: actix_web::Route) -> actix_web::Resource {
    web::resource(path)
        .route(get)
        .route(head)
        .default_service(web::to(pages::read_only))
}
