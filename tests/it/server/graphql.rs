//! GraphQL over HTTP: what is accepted, what is refused, and how.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use serde_json::json;

use super::Answer;
use super::ask;
use super::serve;
use crate::cli::program;

const NEW: &str = "application/graphql-response+json; charset=utf-8";
const OLD: &str = "application/json; charset=utf-8";

fn post(body: &str) -> TestRequest {
    TestRequest::post()
        .uri("/graphql")
        .insert_header(("content-type", "application/json"))
        .set_payload(body.to_owned())
}

fn query(query: &str) -> TestRequest {
    post(&json!({"query": query}).to_string())
}

fn get(address: &str) -> TestRequest {
    TestRequest::get()
        .uri(address)
        .insert_header(("graphql-preflight", "1"))
}

/// What every answer to a request that was not understood has.
fn refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
    assert_eq!(answer.code(), code);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(
        answer.header("vary"),
        "Accept, Accept-Encoding, Accept-Language, Origin"
    );
    let message = answer.json()["errors"][0]["message"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(!message.is_empty() && !message.ends_with('.'), "{message}");
}

#[actix_web::test]
async fn a_query_by_post_is_answered() {
    let answer = ask(&[], query("{ __typename }")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.text(), r#"{"data":{"__typename":"Query"}}"#);
    assert_eq!(answer.header("content-type"), OLD);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("etag"), "");
}

#[actix_web::test]
async fn the_command_line_gives_the_same_bytes() {
    let document = "{ acts { id name carriedOutByConnection { edges { since role node { name } } } } nobody: act(id: \"x\") { id } }";
    let answer = ask(&[("today", "2024-06-01")], query(document)).await;
    let output = program("tests/fixtures/mini")
        .args(["query", document, "--data", "seed", "--today", "2024-06-01"])
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed, format!("{}\n", answer.text()));
    assert!(printed.contains("Lighthouse Act"), "{printed}");
}

#[actix_web::test]
async fn the_language_is_the_one_that_the_client_reads() {
    let app = serve(&[]).await;
    let name = |answer: Answer| answer.json()["data"]["office"]["name"].clone();
    let document = "{ office(id: \"harbour-office\") { name } }";
    assert_eq!(name(app.ask(query(document)).await), "Harbour Office");
    let reader = query(document).insert_header(("accept-language", "de, nb-NO;q=0.8, en;q=0.5"));
    assert_eq!(name(app.ask(reader).await), "Havnekontoret");
}

#[actix_web::test]
async fn the_client_chooses_the_media_type() {
    let app = serve(&[]).await;
    for (accept, content_type) in [
        ("application/graphql-response+json", NEW),
        (
            "application/graphql-response+json, application/json;q=0.9",
            NEW,
        ),
        ("application/json", OLD),
        ("*/*", OLD),
    ] {
        let request = query("{ __typename }").insert_header(("accept", accept));
        let answer = app.ask(request).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), content_type);
    }
    let request = query("{ __typename }").insert_header(("accept", "text/html"));
    refused(&app.ask(request).await, 406, "http/not-acceptable");
}

#[actix_web::test]
async fn a_document_that_does_not_fit_is_400_only_for_those_who_know_why() {
    let app = serve(&[]).await;
    for document in ["{", "{ nothing }", "query Q($a: Int!) { __typename }"] {
        let request =
            query(document).insert_header(("accept", "application/graphql-response+json"));
        let answer = app.ask(request).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.text());
        assert!(answer.code().starts_with("api/"), "{}", answer.text());
        let answer = app.ask(query(document)).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.json().get("data").is_none());
    }
}

#[actix_web::test]
async fn bodies_that_say_nothing_are_refused() {
    let app = serve(&[]).await;
    for body in [
        "",
        "{",
        "[]",
        "{}",
        r#"{"query":7}"#,
        r#"{"query":"{a}","variables":[]}"#,
    ] {
        refused(&app.ask(post(body)).await, 400, "http/malformed");
    }
}

#[actix_web::test]
async fn only_plain_json_of_modest_size_is_read() {
    let app = serve(&[("max-body", "1 KiB")]).await;
    let form = TestRequest::post()
        .uri("/graphql")
        .insert_header(("content-type", "application/x-www-form-urlencoded"))
        .set_payload("query=%7Ba%7D");
    refused(&app.ask(form).await, 415, "http/media-type");
    let compressed = query("{ __typename }").insert_header(("content-encoding", "gzip"));
    refused(&app.ask(compressed).await, 415, "http/compressed-body");
    // Once by what the head announces, once by what really comes.
    let long = query(&" ".repeat(2000)).insert_header(("content-length", "2012"));
    refused(&app.ask(long).await, 413, "http/body-too-large");
    let long = query(&" ".repeat(2000));
    refused(&app.ask(long).await, 413, "http/body-too-large");
}

#[actix_web::test]
async fn a_query_by_get_needs_proof_that_it_is_no_other_sites_doing() {
    let app = serve(&[]).await;
    let address = "/graphql?query=%7B__typename%7D";
    let bare = TestRequest::get().uri(address);
    refused(&app.ask(bare).await, 400, "http/preflight");
    let foreign = TestRequest::get()
        .uri(address)
        .insert_header(("sec-fetch-site", "cross-site"));
    refused(&app.ask(foreign).await, 400, "http/preflight");
    let own = TestRequest::get()
        .uri(address)
        .insert_header(("sec-fetch-site", "same-origin"));
    assert_eq!(app.ask(own).await.status, StatusCode::OK);
    assert_eq!(
        app.ask(get(address)).await.text(),
        r#"{"data":{"__typename":"Query"}}"#
    );
    refused(&app.ask(get("/graphql")).await, 400, "http/malformed");
}

#[actix_web::test]
async fn an_address_may_not_be_endless() {
    let address = format!("/graphql?query={}", "a".repeat(2000));
    let answer = ask(&[("max-uri", "1 KiB")], get(&address)).await;
    refused(&answer, 414, "http/uri-too-long");
}

#[actix_web::test]
async fn other_methods_are_told_what_there_is() {
    let app = serve(&[]).await;
    for method in [
        TestRequest::put(),
        TestRequest::delete(),
        TestRequest::patch(),
    ] {
        let answer = app.ask(method.uri("/graphql")).await;
        refused(&answer, 405, "http/method");
        assert_eq!(answer.header("allow"), "GET, HEAD, POST, OPTIONS");
    }
}

#[actix_web::test]
async fn an_answer_that_the_client_has_is_not_sent_again() {
    let app = serve(&[("today", "2024-01-01")]).await;
    let address = "/graphql?query=%7B__typename%7D";
    let first = app.ask(get(address)).await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    assert_eq!(first.header("cache-control"), "no-cache");

    let again = app
        .ask(get(address).insert_header(("if-none-match", tag.clone())))
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again.header("etag"), tag);
    assert_eq!(again.text(), "");

    // Whatever the answer may depend on makes another tag.
    let other_language = get(address).insert_header(("accept-language", "nb"));
    assert_ne!(app.ask(other_language).await.header("etag"), tag);
    let other_media = get(address).insert_header(("accept", "application/graphql-response+json"));
    assert_ne!(app.ask(other_media).await.header("etag"), tag);
    let other_document = get("/graphql?query=%7B__typename%20%7D");
    assert_ne!(app.ask(other_document).await.header("etag"), tag);
    let other_variables = get("/graphql?query=%7B__typename%7D&variables=%7B%22a%22:1%7D");
    assert_ne!(app.ask(other_variables).await.header("etag"), tag);
    let tomorrow = ask(&[("today", "2024-01-02")], get(address)).await;
    assert_ne!(tomorrow.header("etag"), tag);
    let same_day = ask(&[("today", "2024-01-01")], get(address)).await;
    assert_eq!(same_day.header("etag"), tag);
}

#[actix_web::test]
async fn what_failed_is_not_kept() {
    let answer = ask(&[], get("/graphql?query=%7Bnothing%7D")).await;
    assert_eq!(answer.header("etag"), "");
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[actix_web::test]
async fn other_sites_pages_may_ask_only_if_they_are_named() {
    let origin = ("origin", "https://a.example");
    let closed = serve(&[]).await;
    let answer = closed
        .ask(query("{ __typename }").insert_header(origin))
        .await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
    let leave_at = |address: &str| {
        TestRequest::default()
            .method(actix_web::http::Method::OPTIONS)
            .uri(address)
    };
    for read in ["/schema.graphql", "/cubes/a.json"] {
        let answer = closed.ask(leave_at(read)).await;
        assert_eq!(answer.header("allow"), "GET, HEAD, OPTIONS");
    }
    let leave = || leave_at("/graphql");
    let answer = closed.ask(leave().insert_header(origin)).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(answer.header("access-control-allow-origin"), "");
    assert_eq!(answer.header("allow"), "GET, HEAD, POST, OPTIONS");

    let named = serve(&[("cors-origins", "https://a.example, https://b.example")]).await;
    let answer = named
        .ask(query("{ __typename }").insert_header(origin))
        .await;
    assert_eq!(
        answer.header("access-control-allow-origin"),
        "https://a.example"
    );
    assert!(answer.header("vary").contains("Origin"));
    let answer = named.ask(leave().insert_header(origin)).await;
    assert_eq!(
        answer.header("access-control-allow-origin"),
        "https://a.example"
    );
    assert_eq!(answer.header("access-control-allow-methods"), "GET, POST");
    let stranger = leave().insert_header(("origin", "https://a.example.org"));
    assert_eq!(
        named
            .ask(stranger)
            .await
            .header("access-control-allow-origin"),
        ""
    );
    let everyone = ask(&[("cors-origins", "*")], leave().insert_header(origin)).await;
    assert_eq!(everyone.header("access-control-allow-origin"), "*");
    assert_eq!(everyone.header("access-control-allow-credentials"), "");
}

#[actix_web::test]
async fn large_answers_are_compressed_for_those_who_accept_it() {
    let app = serve(&[("compress-above", "10")]).await;
    let accepting = || query("{ __typename }").insert_header(("accept-encoding", "gzip"));
    let answer = app.ask(accepting()).await;
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert_eq!(answer.body.get(..2), Some(&[0x1F, 0x8B][..]));
    let modern = query("{ __typename }").insert_header(("accept-encoding", "gzip, br, zstd"));
    let answer = app.ask(modern).await;
    assert_eq!(answer.header("content-encoding"), "zstd");
    assert_eq!(answer.body.get(..4), Some(&[0x28, 0xB5, 0x2F, 0xFD][..]));
    let plain = app.ask(query("{ __typename }")).await;
    assert_eq!(plain.header("content-encoding"), "");
    let small = ask(&[], accepting()).await;
    assert_eq!(small.header("content-encoding"), "");
}

#[actix_web::test]
async fn a_fault_in_the_program_is_told_with_an_id_and_the_server_goes_on() {
    let app = serve(&[]).await;
    let request = TestRequest::get()
        .uri("/fault")
        .insert_header(("x-request-id", "abc-1"));
    let answer = app.ask(request).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(answer.code(), "http/internal");
    assert_eq!(
        answer.json()["errors"][0]["extensions"]["requestId"],
        "abc-1"
    );
    assert_eq!(answer.header("x-request-id"), "abc-1");
    assert!(!answer.text().contains("purpose"), "{}", answer.text());
    assert_eq!(
        app.ask(query("{ __typename }")).await.status,
        StatusCode::OK
    );
}

#[actix_web::test]
async fn every_answer_has_an_id_of_its_own_unless_the_client_gave_one() {
    let app = serve(&[]).await;
    let one = app.ask(query("{ __typename }")).await;
    let two = app.ask(query("{ __typename }")).await;
    assert_ne!(one.header("x-request-id"), "");
    assert_ne!(one.header("x-request-id"), two.header("x-request-id"));
    let forged = query("{ __typename }").insert_header(("x-request-id", "a b\tc"));
    assert_ne!(app.ask(forged).await.header("x-request-id"), "a b\tc");
}

#[actix_web::test]
async fn a_request_for_another_host_is_not_answered() {
    let app = serve(&[]).await;
    for address in ["/graphql?query=%7B__typename%7D", "/", "/metrics", "/livez"] {
        let named = |host: &str| get(address).insert_header(("host", host.to_owned()));
        let foreign = app.ask(named("evil.example:8000")).await;
        assert_eq!(foreign.status, StatusCode::MISDIRECTED_REQUEST, "{address}");
        assert_eq!(foreign.code(), "http/host");
        let own = app.ask(named("localhost:8000")).await;
        assert_eq!(own.status, StatusCode::OK, "{address}");
    }
    let named = serve(&[("hosts", "graph.example")]).await;
    let request = |host: &str| query("{ __typename }").insert_header(("host", host.to_owned()));
    assert_eq!(
        named.ask(request("graph.example")).await.status,
        StatusCode::OK
    );
    assert_eq!(
        named.ask(request("127.0.0.1:8000")).await.status,
        StatusCode::OK
    );
    let other = named.ask(request("other.example")).await;
    assert_eq!(other.status, StatusCode::MISDIRECTED_REQUEST);
}

#[actix_web::test]
async fn a_document_may_be_named_by_its_hash() {
    let app = serve(&[]).await;
    let hash = "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38";
    let extensions = json!({"persistedQuery": {"version": 1, "sha256Hash": hash}});
    let by_hash = || {
        let encoded = extensions
            .to_string()
            .replace('"', "%22")
            .replace('{', "%7B");
        get(&format!("/graphql?extensions={encoded}"))
    };
    let unknown = app.ask(by_hash()).await;
    assert_eq!(unknown.code(), "PERSISTED_QUERY_NOT_FOUND");
    assert_eq!(
        unknown.json()["errors"][0]["message"],
        "PersistedQueryNotFound"
    );
    let both = json!({"query": "{__typename}", "extensions": extensions}).to_string();
    assert_eq!(
        app.ask(post(&both)).await.text(),
        r#"{"data":{"__typename":"Query"}}"#
    );
    let known = app.ask(by_hash()).await;
    assert_eq!(known.text(), r#"{"data":{"__typename":"Query"}}"#);
    assert!(known.header("etag").starts_with("W/"));
    let id = json!({"documentId": format!("sha256:{hash}")}).to_string();
    assert_eq!(app.ask(post(&id)).await.text(), known.text());
    let wrong = json!({"query": "{ __typename }", "extensions": extensions}).to_string();
    refused(&app.ask(post(&wrong)).await, 400, "http/wrong-hash");
    let none = serve(&[("persisted", "0")]).await;
    assert_eq!(
        none.ask(by_hash()).await.code(),
        "PERSISTED_QUERY_NOT_SUPPORTED"
    );
}
