//! Everything that is not GraphQL.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;

use super::ask;
use super::serve;

fn get(address: &str) -> TestRequest {
    TestRequest::get().uri(address)
}

#[actix_web::test]
async fn every_page_of_the_explorer_is_its_shell_with_the_way_to_the_root() {
    let app = serve(&[]).await;
    for (address, root) in [
        ("/", "./"),
        ("/graph?focus=udi", "./"),
        ("/entity/udi", "../"),
    ] {
        let page = app.ask(get(address)).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        let base = format!("<base href=\"{root}\">");
        assert!(page.text().contains(&base), "{address}: {}", page.text());
        let policy = page.header("content-security-policy");
        assert!(!policy.contains("unsafe"), "{address}: {policy}");
        let tag = page.header("etag").to_owned();
        let again = app
            .ask(get(address).insert_header(("if-none-match", tag)))
            .await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
    }
}

#[actix_web::test]
async fn graphiql_is_where_questions_are_asked() {
    let app = serve(&[]).await;
    let page = app.ask(get("/graphiql")).await;
    assert_eq!(page.status, StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(page.header("location"), "graphiql/");
    let page = app.ask(get("/graphiql/")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(
        page.text().starts_with("<!doctype html>"),
        "{}",
        page.text()
    );
}

#[actix_web::test]
async fn pages_load_only_what_comes_from_here() {
    let page = ask(&[], get("/graphiql/")).await;
    let policy = page.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self';"),
        "{policy}"
    );
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-eval"), "{policy}");
    assert!(!policy.contains("http"), "{policy}");
}

#[actix_web::test]
async fn every_answer_carries_the_headers_that_bind_browsers() {
    let app = serve(&[]).await;
    for address in [
        "/",
        "/graphiql/",
        "/livez",
        "/nowhere",
        "/graphql",
        "/schema.graphql",
        "/fault",
    ] {
        let answer = app.ask(get(address)).await;
        assert_eq!(
            answer.header("x-content-type-options"),
            "nosniff",
            "{address}"
        );
        assert_eq!(answer.header("x-frame-options"), "DENY", "{address}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{address}");
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'"),
            "{address}: {policy}"
        );
    }
}

#[actix_web::test]
async fn files_are_sent_once_and_compressed_where_that_is_accepted() {
    let app = serve(&[]).await;
    let plain = app.ask(get("/graphiql/")).await;
    assert_eq!(plain.header("content-encoding"), "");
    assert_eq!(plain.header("cache-control"), "no-cache");
    assert_eq!(plain.header("vary"), "Accept-Encoding");
    let tag = plain.header("etag").to_owned();
    let again = app
        .ask(get("/graphiql/").insert_header(("if-none-match", tag)))
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again.text(), "");

    let script = plain
        .text()
        .split('"')
        .find(|word| word.starts_with("./assets/"))
        .unwrap();
    let address = format!("/graphiql/{}", script.trim_start_matches("./"));
    let small = app
        .ask(get(&address).insert_header(("accept-encoding", "gzip, br")))
        .await;
    assert_eq!(small.status, StatusCode::OK, "{address}");
    assert_eq!(small.header("content-encoding"), "gzip");
    assert_eq!(
        small.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(
        small.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    let large = app.ask(get(&address)).await;
    assert_eq!(large.header("content-encoding"), "");
    assert!(large.body.len() > small.body.len());
}

#[actix_web::test]
async fn what_is_not_there_is_not_found() {
    let app = serve(&[]).await;
    for address in [
        "/gone.js",
        "/graphiql/assets/gone.js",
        "/graphiql/../Cargo.toml",
        "/graphiql/%2e%2e/%2e%2e/Cargo.toml",
        "//etc/passwd",
        "/graphiql//",
    ] {
        let answer = app.ask(get(address)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[actix_web::test]
async fn the_schema_is_a_file() {
    let app = serve(&[]).await;
    let schema = app.ask(get("/schema.graphql")).await;
    assert_eq!(schema.status, StatusCode::OK);
    assert_eq!(schema.header("content-type"), "text/plain; charset=utf-8");
    assert!(schema.text().contains("type Query"));
    let tag = schema.header("etag").to_owned();
    let again = app
        .ask(get("/schema.graphql").insert_header(("if-none-match", tag)))
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

#[actix_web::test]
async fn every_limit_is_told() {
    let app = serve(&[("max-depth", "7"), ("body-timeout", "2 s")]).await;
    let told = app.ask(get("/graphql/limits")).await;
    assert_eq!(
        told.header("content-type"),
        "application/json; charset=utf-8"
    );
    let told = told.json();
    let limit = |name: &str| {
        let all = told["limits"].as_array().unwrap();
        let found = all.iter().find(|limit| limit["name"] == name);
        found.unwrap_or_else(|| panic!("{name}")).clone()
    };
    assert_eq!(limit("max-depth")["value"], 7);
    assert!(limit("max-depth")["unit"].is_null());
    assert_eq!(limit("max-body")["value"], 256 * 1024);
    assert_eq!(limit("max-body")["unit"], "bytes");
    assert_eq!(limit("body-timeout")["value"], 2000);
    assert_eq!(limit("body-timeout")["unit"], "ms");
    for key in govgraph::config::KEYS {
        if key.group == govgraph::config::Group::Limits {
            limit(key.name);
        }
    }
}

#[actix_web::test]
async fn health_is_told_plainly() {
    let app = serve(&[]).await;
    assert_eq!(app.ask(get("/livez")).await.text(), "alive\n");
    let ready = app.ask(get("/readyz")).await;
    assert_eq!((ready.status, ready.text()), (StatusCode::OK, "ready\n"));
    assert_eq!(ready.header("cache-control"), "no-store");
}

#[actix_web::test]
async fn pages_can_only_be_read() {
    let app = serve(&[]).await;
    for address in [
        "/",
        "/livez",
        "/readyz",
        "/graphiql/",
        "/schema.graphql",
        "/nowhere",
    ] {
        let answer = app.ask(TestRequest::post().uri(address)).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert_eq!(answer.header("allow"), "GET, HEAD", "{address}");
    }
}
