//! What benches of large graphs share: a process for each size, and questions in GraphQL.
//!
//! The graphs themselves are in `governance.rs`.

#![allow(dead_code, reason = "each bench uses a part of it")]

use std::process::Command;
use std::sync::Arc;

use govgraph::api::Api;
use govgraph::api::Context;
use govgraph::api::Limits;
use govgraph::api::Questions;
use govgraph::api::Request;
use govgraph::api::ResponseKind;
use govgraph::api::Schema;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use govgraph::model::LangId;
use tokio::runtime::Runtime;

/// How many entities the graphs have.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// The day that questions are about.
pub(crate) const DAY: &str = "2022-06-15";

/// Iterates over the words of the command line.
fn words() -> impl Iterator<Item = String> {
    std::env::args().skip(1).filter(|word| word != "--bench")
}

/// Iterates over those that are no sizes.
fn names() -> impl Iterator<Item = String> {
    words().filter(|word| word.parse::<usize>().is_err())
}

/// Says whether a question is to be asked: all are, unless the command line has words of their names.
pub(crate) fn is_asked(what: &str) -> bool {
    let mut named = names().peekable();
    named.peek().is_none() || named.any(|name| what.contains(&name))
}

/// Measures each size that the command line asks for, or all of them.
///
/// Each has a process of its own, so that memory that one has freed is not counted to the next.
pub(crate) fn each_size(measure: fn(usize)) {
    let mut sizes: Vec<usize> = words().filter_map(|word| word.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    match *sizes {
        [entities] => measure(entities),
        _ => {
            for entities in sizes {
                let this = std::env::current_exe().unwrap();
                let outcome = Command::new(this)
                    .arg(entities.to_string())
                    .args(names())
                    .status();
                assert!(outcome.unwrap().success(), "{entities} entities");
            }
        }
    }
}

/// A graph that is asked in GraphQL, without limits.
pub(crate) struct Asked {
    snapshot: Arc<Snapshot>,
    api: Api,
    runtime: Runtime,
}

impl Asked {
    pub(crate) fn new(graph: Graph) -> Self {
        let schema = Schema::new(Arc::clone(graph.ontology())).unwrap();
        let api = Api::new(schema, Questions::default()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        Self {
            snapshot: Arc::new(Snapshot::new(graph)),
            api: api.within(Limits {
                visited: u64::MAX,
                ..Limits::default()
            }),
            runtime: runtime.unwrap(),
        }
    }

    pub(crate) fn graph(&self) -> &Graph {
        self.snapshot.graph()
    }

    /// Asks a question, which must have an answer without errors.
    pub(crate) fn ask(&self, query: String) -> Vec<u8> {
        let context = Context {
            today: DAY.parse().unwrap(),
            languages: vec![LangId(0)],
        };
        let request = Request {
            query,
            ..Request::default()
        };
        let snapshot = Arc::clone(&self.snapshot);
        let response = self
            .runtime
            .block_on(self.api.execute(snapshot, request, context));
        let body = String::from_utf8_lossy(&response.body);
        assert_eq!(response.kind, ResponseKind::Data, "{body}");
        response.body
    }
}
