//! Documents and variables: read, measured, checked, planned and answered, whatever they say.

use std::fs;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

use govgraph::api::Context;
use govgraph::api::OperationKind;
use govgraph::api::Refusal;
use govgraph::api::Request;
use govgraph::api::Response;
use govgraph::api::ResponseKind;
use govgraph::model::LangId;
use serde_json::Value;

use super::Mutator;
use super::rounds;
use crate::asking::execute;
use crate::federation::SUBGRAPH;

/// What makes trouble in documents.
pub(crate) const WORDS: &[&str] = &[
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ":",
    "!",
    "@",
    "$",
    "|",
    "...",
    "=",
    "&",
    "\"",
    "\"\"\"",
    "\\u{110000}",
    "\"\\uD800\"",
    "\u{feff}",
    "\u{0}",
    "\u{2028}",
    "ø",
    "-0",
    "1e999",
    "99999999999999999999",
    "-9223372036854775809",
    "null",
    "true",
    "query",
    "mutation{a}",
    "subscription{a}",
    "fragment F on Query{...F}",
    "fragment G on Entity{id ...G}",
    "...F",
    " ...on Law{id}",
    " @skip(if:true)",
    " @include(if:$b)",
    "($b:Boolean!)",
    " __typename",
    "{__schema{types{name fields{name}}}}",
    "first:2147483647",
    "last:-1",
    "after:\"\"",
    "where:{}",
    "where:{or:[]}",
    "where:{not:{not:{not:{}}}}",
    "matches:\"(((a*)*)*)*\"",
    "orderBy:[]",
    "asOf(date:\"9999-12-31\"){",
    "asOf(date:\"-0001-01-01\"){",
    "# a remark\n",
    "type Query{a:Int}",
    "extend",
    "{_entities(representations:[{__typename:\"Law\",id:\"tonnage-law\"},{__typename:\"Lwa\"},3]){__typename}}",
    "{_service{sdl}}",
];

/// Values of variables that documents of the corpus name, and others.
const VALUES: &[&str] = &[
    "null",
    "true",
    "0",
    "-1",
    "1e400",
    "2147483648",
    "\"\"",
    "\"tonnage-law\"",
    "\"2024-02-30\"",
    "[]",
    "[[[]]]",
    "[null]",
    "{}",
    "{\"eq\":null}",
    "{\"a\":{\"a\":{\"a\":[]}}}",
];

/// Nothing takes longer than a request may, on a slow machine; more is a document that hangs.
const HANGS: Duration = Duration::from_secs(60);

/// Returns the questions of all cases, and the saved ones.
pub(crate) fn corpus() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for entry in fs::read_dir(root.join("tests/cases/api")).unwrap() {
        paths.push(entry.unwrap().path().join("query.graphql"));
    }
    for entry in fs::read_dir(root.join("schema/questions")).unwrap() {
        paths.push(entry.unwrap().path());
    }
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn ask(request: &Request) -> Response {
    let context = Context {
        today: "2026-01-01".parse().unwrap(),
        languages: vec![LangId(0)],
    };
    execute(&SUBGRAPH, request.clone(), context)
}

/// Says what is wrong with an answer.
fn fault(request: &Request, response: &Response) -> Option<String> {
    let body: Value = match serde_json::from_slice(&response.body) {
        Ok(body) => body,
        Err(error) => return Some(format!("the answer is no JSON: {error}")),
    };
    let answered = body.get("data").is_some();
    let is_query = SUBGRAPH
        .api
        .operation_kind(request)
        .is_ok_and(|kind| kind == OperationKind::Query);
    match response.kind {
        ResponseKind::Refused(Refusal::Internal) => return Some("the program failed".to_owned()),
        ResponseKind::Refused(_) if answered => return Some("refused, and yet data".to_owned()),
        ResponseKind::Data | ResponseKind::Partial if !answered => {
            return Some("no data".to_owned());
        }
        ResponseKind::Data | ResponseKind::Partial if !is_query => {
            return Some("answered, and yet no query".to_owned());
        }
        _ => {}
    }
    for error in body["errors"].as_array().into_iter().flatten() {
        let message = error["message"].as_str().unwrap_or_default();
        if message.is_empty() || message.chars().any(char::is_control) {
            return Some(format!("an error is not one line of words: {message:?}"));
        }
        if error["extensions"]["code"] == "api/internal" {
            return Some("a field failed".to_owned());
        }
    }
    None
}

#[test]
fn fuzz_documents() {
    let corpus = corpus();
    let mut mutator = Mutator::new(&corpus, WORDS);
    let (mut answered, mut refused) = (0, 0);
    for round in rounds(1500) {
        let query = String::from_utf8_lossy(&mutator.text()).into_owned();
        let names = ["b", "id", "date", "where", "first", "of", "lang", "year"];
        let variables = names.map(|name| {
            let value = VALUES[mutator.below(VALUES.len())];
            let value = serde_json::from_str(value).unwrap_or(Value::Null);
            (name.to_owned(), value)
        });
        let request = Request {
            query,
            variables: variables.into_iter().collect(),
            ..Request::default()
        };
        let begun = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| ask(&request)));
        let shown = || format!("round {round}: {request:?}");
        let Ok(response) = outcome else {
            panic!("a panic in {}", shown());
        };
        assert!(begun.elapsed() < HANGS, "it hangs in {}", shown());
        if let Some(fault) = fault(&request, &response) {
            panic!("{fault} in {}", shown());
        }
        match response.kind {
            ResponseKind::Refused(_) => refused += 1,
            ResponseKind::Data | ResponseKind::Partial => answered += 1,
        }
    }
    // Texts that are all broken, or all sound, try little.
    let all = answered + refused;
    assert!(answered > all / 50, "{answered} of {all} are answered");
    assert!(refused > all / 5, "{refused} of {all} are refused");
}
