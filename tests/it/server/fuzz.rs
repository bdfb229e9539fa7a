//! Bytes on a connection: heads, bodies and what is neither, whatever they say.

use std::io::Read as _;
use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use serde_json::json;

use super::attacks::Process;
use super::attacks::is_whole;
use super::lifecycle::PATIENCE;
use super::lifecycle::Server;
use crate::fuzz::Mutator;
use crate::fuzz::documents;
use crate::fuzz::rounds;

/// What makes trouble in requests.
const WORDS: &[&str] = &[
    "\r\n",
    "\n",
    "\r\n\r\n",
    "\0",
    " ",
    "%",
    "%00",
    "%2e%2e/",
    "../",
    "//",
    "?",
    "#",
    "&query=",
    "{",
    "\"",
    "\\u0000",
    "\\ud800",
    "[[[[",
    "null",
    "1e999",
    "-1",
    "99999999999999999999",
    "HTTP/1.0",
    "HTTP/2.0",
    "PRI * HTTP/2.0",
    "CONNECT",
    "OPTIONS",
    "TRACE",
    "transfer-encoding: chunked\r\n",
    "content-length: 5\r\n",
    "content-length: -1\r\n",
    "content-encoding: gzip\r\n",
    "expect: 100-continue\r\n",
    "upgrade: websocket\r\n",
    "host: a\r\n",
    "origin: null\r\n",
    "accept: */*;q=nan\r\n",
    "accept-encoding: br;q=1.5, *;q=-0\r\n",
    "accept-language: \u{e5}, *\r\n",
    "if-none-match: W/\"\r\n",
    "range: bytes=0-0,-1\r\n",
    "traceparent: 00-0-0-0\r\n",
    "x-request-id: \u{fffd}\r\n",
    "ffffffffffffffff\r\n",
    "0\r\n\r\n",
];

/// What the address of a server is asked for.
const PATHS: &[&str] = &[
    "/",
    "/graphiql/",
    "/graphql/limits",
    "/schema.graphql",
    "/metrics",
    "/livez",
    "/entity/a%20b",
    "/cubes/nothing.json",
    "/cubes/a%0Ab%1B%5B31m.json?labels=%0A",
    "/cubes/nothing.csv?lang=nb&where=a%3Db",
    "/graphql?query=%7B__typename%7D",
    "/graphql?query=query(%24a%3AID!)%7Bnode(id%3A%24a)%7Bid%7D%7D&variables=%7B%22a%22%3A1%7D",
    "/graphql?extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22a%22%7D%7D",
];

/// Returns bodies of requests.
fn bodies() -> Vec<Vec<u8>> {
    let query = "query Q($id: ID!) { node(id: $id) { id ... on Entity { name } } }";
    let bodies = [
        json!({"query": "{ __typename }"}),
        json!({"query": query, "operationName": "Q", "variables": {"id": "a"}}),
        json!({"query": query, "operationName": null, "variables": null, "extensions": {"cost": true}}),
        json!({"query": "{ entities(first: 2) { name } }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0"}}}),
        json!({"documentId": "a", "variables": {"id": ["a", {"b": 1.5}]}}),
        json!([{"query": "{ __typename }"}]),
    ];
    bodies.iter().map(|body| body.to_string().into()).collect()
}

fn post(body: &[u8]) -> Vec<u8> {
    let mut request = format!(
        "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
        accept: application/graphql-response+json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    request.extend_from_slice(body);
    request
}

fn get(path: &str) -> Vec<u8> {
    format!(
        "GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ngraphql-preflight: 1\r\n\
        accept-encoding: gzip, br\r\naccept-language: nb, en;q=0.5\r\nif-none-match: \"a\"\r\n\r\n"
    )
    .into_bytes()
}

/// Sends bytes and returns what comes back until the answer is whole or the server closes.
fn send(server: &Server, request: &[u8]) -> Vec<u8> {
    let mut stream = server.connect();
    // The server need not wait for the end of what it refuses.
    let _ = stream.write_all(request);
    let (mut answer, mut piece) = (Vec::new(), [0; 4096]);
    while !is_whole(&answer) {
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(length) => answer.extend_from_slice(&piece[..length]),
        }
    }
    answer
}

/// Says what is wrong with an answer; none at all is an answer to what is no request.
fn fault(answer: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(answer);
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    match head.split(' ').nth(1).map(str::parse::<u16>) {
        None if answer.is_empty() => None,
        Some(Ok(500)) => Some("the program failed".to_owned()),
        Some(Ok(status)) if head.starts_with("HTTP/1.") && status < 600 => unclear(&text),
        _ => Some(format!("that is no answer: {head:?}")),
    }
}

/// Says which error of an answer is not one line.
fn unclear(answer: &str) -> Option<String> {
    let (_, body) = answer.split_once("\r\n\r\n")?;
    let body: serde_json::Value = serde_json::from_str(body).ok()?;
    let errors = body["errors"].as_array()?.iter();
    let messages = errors.filter_map(|error| error["message"].as_str());
    let mut unclear = messages.filter(|message| message.chars().any(char::is_control));
    unclear
        .next()
        .map(|message| format!("an error is not one line: {message:?}"))
}

#[test]
fn fuzz_requests() {
    const AT_ONCE: usize = 32;
    const MOST_MEMORY: u64 = 50 << 20;
    let harbours = Path::new("tests/fixtures/harbours");
    let flags = [
        "--federation",
        "on",
        "--header-timeout",
        "1 s",
        "--body-timeout",
        "200 ms",
        "--keep-alive",
        "1 s",
    ];
    let server = Server::start_in(harbours, &flags);
    let process = Process(server.id());
    let bodies = bodies();
    let mut whole: Vec<Vec<u8>> = bodies.iter().map(|body| post(body)).collect();
    whole.extend(PATHS.iter().map(|path| get(path)));
    // What is made when first asked for is not a matter of what is asked.
    for request in &whole {
        assert_eq!(fault(&send(&server, request)), None);
    }
    let before = process.memory();
    let mut requests = Mutator::new(&whole, WORDS);
    let mut contents = Mutator::new(&bodies, WORDS);
    let mut queries = Mutator::new(&documents::corpus(), documents::WORDS);
    let mut next = move || match requests.below(4) {
        // The length is right, so that the body is read.
        0 => post(&contents.text()),
        // And the body is, so that the document is read.
        1 => {
            let query = String::from_utf8_lossy(&queries.text()).into_owned();
            post(json!({ "query": query }).to_string().as_bytes())
        }
        _ => requests.text(),
    };
    for round in rounds(20) {
        let batch: Vec<Vec<u8>> = (0..AT_ONCE).map(|_| next()).collect();
        std::thread::scope(|scope| {
            for request in &batch {
                let server = &server;
                scope.spawn(move || {
                    let begun = Instant::now();
                    let answer = send(server, request);
                    let shown = || format!("round {round}: {:?}", String::from_utf8_lossy(request));
                    assert!(begun.elapsed() < PATIENCE, "it hangs in {}", shown());
                    if let Some(fault) = fault(&answer) {
                        panic!("{fault} in {}", shown());
                    }
                });
            }
        });
    }
    let alive = send(&server, &get("/livez"));
    assert!(alive.starts_with(b"HTTP/1.1 200 OK"), "it does not answer");
    let grown = process.memory().saturating_sub(before);
    assert!(grown < MOST_MEMORY, "it has taken {} MiB", grown >> 20);
}
