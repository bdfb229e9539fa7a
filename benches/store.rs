//! What a graph takes in memory, for each entity, statement and relation, and part by part. Run with
//! `cargo bench --bench store -- 100000`; the number is how many entities there are (ten relations
//! each), 100,000 where none is given.

#[path = "support/governance.rs"]
mod governance;
mod support;

use std::time::Instant;

use governance::Size;
use govgraph::graph::Graph;
use support::each;
use support::memory;
use support::say;

fn main() {
    let mut asked = std::env::args().skip(1);
    let entities = asked.find_map(|word| word.parse().ok());
    let ontology = governance::ontology();
    let facts = governance::checked(Size::of(entities.unwrap_or(100_000)), 7, &ontology);
    let began = Instant::now();
    let graph = Graph::build(ontology, facts);
    let took = began.elapsed().as_secs_f64();
    let (entities, statements) = (graph.entities().len(), graph.statements().len());
    let relations = graph.relations();
    say(&format!(
        "\nA graph of {entities} entities, {statements} statements, {relations} of them relations, built in {took:.1} s\n"
    ));
    say("| Part | Bytes | An entity | A statement | A relation |");
    say("|---|---:|---:|---:|---:|");
    let parts = graph.bytes();
    let all = ("all", parts.iter().map(|(_, bytes)| bytes).sum());
    for (part, bytes) in parts.into_iter().chain([all]) {
        let (entity, statement) = (each(bytes, entities), each(bytes, statements));
        let relation = each(bytes, relations);
        say(&format!(
            "| {part} | {bytes} | {entity} | {statement} | {relation} |"
        ));
    }
    if let Some((now, most)) = memory() {
        let (now, most) = (now >> 20, most >> 20);
        say(&format!(
            "\nThe process holds {now} MiB and held {most} MiB while the graph was made."
        ));
    }
}
