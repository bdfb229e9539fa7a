//! What the server tells of itself.

use actix_web::test::TestRequest;
use serde_json::json;

use super::serve;

fn query(query: &str) -> TestRequest {
    TestRequest::post()
        .uri("/graphql")
        .insert_header(("content-type", "application/json"))
        .set_payload(json!({"query": query}).to_string())
}

#[actix_web::test]
async fn what_came_of_requests_is_counted() {
    let app = serve(&[]).await;
    // A document is kept from the second time on.
    for _ in 0..3 {
        app.ask(query("{ acts { name } }")).await;
    }
    app.ask(query("{ nothing }")).await;
    // What describes the schema alone is run by neither executor.
    app.ask(query("{ __schema { queryType { name } } }")).await;
    app.ask(query("{ acts { name } __schema { queryType { name } } }"))
        .await;
    app.ask(query("{ a: acts(first: 1000) { statements { subject { links { subject { links { citations { source { links { citations { locator } } } } } } } } } } }")).await;
    app.ask(TestRequest::get().uri("/graphql?query=%7Ba%7D"))
        .await;
    app.ask(TestRequest::get().uri("/fault")).await;
    let told = app.ask(TestRequest::get().uri("/metrics")).await;
    assert!(
        told.header("content-type")
            .starts_with("application/openmetrics-text"),
        "{}",
        told.header("content-type")
    );
    assert_eq!(told.header("cache-control"), "no-store");
    let text = told.text();
    for line in [
        "govgraph_requests_total{outcome=\"data\"} 5",
        "govgraph_requests_total{outcome=\"refused\"} 1",
        "govgraph_requests_total{outcome=\"limited\"} 1",
        "govgraph_requests_total{outcome=\"rejected\"} 1",
        "govgraph_http_responses_total{status=\"5xx\"} 1",
        "govgraph_http_requests_in_flight 1",
        "govgraph_documents_total{cache=\"miss\"} 4",
        "govgraph_documents_total{cache=\"hit\"} 1",
        "govgraph_executions_total{executor=\"plan\"} 3",
        "govgraph_executions_total{executor=\"reference\"} 1",
        "govgraph_long_requests{state=\"running\"} 0",
        "govgraph_snapshot_size{of=\"entities\"} 6",
        "govgraph_reload_refused 0",
    ] {
        assert!(text.lines().any(|one| one == line), "{line}\n{text}");
    }
}
