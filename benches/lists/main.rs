//! Promises about lists: filtered, ordered and cut into pages, over 10^4, 10^5 and 10^6 entities.
//!
//! `cargo bench --bench lists` makes graphs like those of public governance in processes of their
//! own and asks each list many times, with other values each time: by the query layer, and by GraphQL
//! with ids and names. `cargo bench --bench lists -- 1000000` does so for one size, which needs about
//! 8 GB while it loads. Beside the medians it says how many entities and links one question looked at.
//! `-- 1000000 hops` asks only those whose name has `hops`.
//! What was measured stands in `docs/performance.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "a measurement stops at what it does not expect"
)]

mod asking;
#[path = "../support/governance.rs"]
mod governance;
mod graphql;
#[path = "../support/large.rs"]
mod large;
mod orders;
mod programmes;
mod relations;
#[path = "../support/mod.rs"]
mod support;
mod values;

use std::sync::Arc;

use govgraph::facts;
use govgraph::graph::Graph;

use asking::Asking;
use governance::Size;
use large::Asked;
use support::each;
use support::head;
use support::say;

/// A day in the past, when a good part of what has dates did not hold yet.
const PAST: &str = "1984-03-01";
/// Where an index serves.
const INDEX: &str = "1 ms";
/// Where things must be looked at one by one.
const SCAN: &str = "50 ms";

fn main() {
    large::each_size(measure);
}

fn measure(entities: usize) {
    let ontology = programmes::ontology();
    let mut made = governance::facts(Size::of(entities), 42, &ontology);
    programmes::add(&mut made, &ontology);
    let checked = facts::made(made, &ontology).unwrap();
    let graph = Graph::build(Arc::clone(&ontology), checked);
    let (statements, relations) = (graph.statements().len(), graph.relations());
    let before: usize = graph.bytes().iter().map(|(_, bytes)| bytes).sum();
    let asking = Asking(Asked::new(graph));
    head(&format!(
        "{entities} entities, {relations} relations, {statements} statements"
    ));
    asking.by_values();
    asking.in_order();
    asking.over_relations();
    asking.by_graphql();
    let parts = asking.graph().bytes();
    let after: usize = parts.iter().map(|(_, bytes)| bytes).sum();
    say(&format!(
        "\n{} bytes a relation, {} of them indexes that these questions asked for",
        each(after, relations),
        each(after - before, relations),
    ));
}
