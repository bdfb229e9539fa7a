//! What answering costs in the process, without HTTP: the plan beside the reference executor, and
//! beside a first request whose document is not yet known.
//!
//! `cargo bench --bench execute` asks the built-in data. What was measured stands in
//! `docs/performance.md`.

#![allow(
    clippy::unwrap_used,
    reason = "a measurement stops at what it does not expect"
)]

mod support;

use std::sync::Arc;

use govgraph::api::Context;
use govgraph::api::Executor;
use govgraph::api::Request;
use govgraph::api::ResponseKind;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::load;
use govgraph::model::LangId;
use serde_json::Value;

use support::Times;
use support::head;
use support::row;
use support::say;

const RUNS: usize = 301;

/// Questions like those of a page: of one act, of a long list, and over four hops.
const QUESTIONS: [(&str, &str); 4] = [
    (
        "one act",
        "{ law(id: \"immigration-act\") { id name summary implementedBy { id name abbreviation } } }",
    ),
    (
        "a list",
        "{ entities(first: 300) { __typename id name partOf { id name } describedBy { id name } } }",
    ),
    (
        "four hops",
        "{ directorate(id: \"udi\") { id name implements { id name implementedBy { id name relatedTo { id name } supports { id name targetedBy { id name } } } } } }",
    ),
    (
        "with sources",
        "{ directorate(id: \"udi\") { name implementsConnection { edges { node { id name } basis since until citations { locator source { id name } } } } statements { id phrase value citations { locator } } } }",
    ),
];

fn main() {
    let (plan, reference) = (dataset(Executor::Plan), dataset(Executor::Reference));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let ask = |dataset: &Dataset, query: String| {
        let context = Context {
            today: "2026-02-01".parse().unwrap(),
            languages: vec![LangId(0)],
        };
        let request = Request {
            query,
            ..Request::default()
        };
        let snapshot = Arc::clone(&dataset.snapshot);
        let response = runtime.block_on(dataset.api.execute(snapshot, request, context));
        assert_eq!(response.kind, ResponseKind::Data);
        response.body
    };
    for (what, query) in QUESTIONS {
        let body = ask(&plan, query.to_owned());
        assert!(body == ask(&reference, query.to_owned()));
        let fields = fields(&serde_json::from_slice(&body).unwrap());
        head(&format!("{what}: {fields} fields, {} bytes", body.len()));
        let planned = Times::of(RUNS, |_| ask(&plan, query.to_owned()));
        row("plan", "", &planned);
        let number = std::cell::Cell::new(0);
        let unknown = || {
            number.set(number.get() + 1);
            format!("{query} # {}", number.get())
        };
        let first = Times::of(RUNS, |_| ask(&plan, unknown()));
        row("plan, document not yet known", "", &first);
        let compared = Times::of(RUNS, |_| ask(&reference, query.to_owned()));
        row("reference executor", "", &compared);
        let copied = Times::of(RUNS, |_| body.clone());
        row("copying the answer", "", &copied);
        say(&format!(
            "\n{} ns a field; the reference executor {}",
            planned.nanoseconds_each(fields),
            compared.nanoseconds_each(fields)
        ));
    }
}

fn dataset(executor: Executor) -> Dataset {
    let origin = Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    };
    let dataset = load(&origin, &mut |_| ()).unwrap().dataset.unwrap();
    Dataset {
        api: dataset.api.executed_by(executor),
        ..dataset
    }
}

/// Counts the fields of an answer.
fn fields(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(fields).sum(),
        Value::Object(map) => map.len() + map.values().map(fields).sum::<usize>(),
        _ => 0,
    }
}
