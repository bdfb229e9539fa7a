//! How many instructions a field of an answer takes: the questions of `rivals`, counted by
//! `valgrind --tool=callgrind`.
//!
//! `cargo bench --bench instructions` runs itself under valgrind, asking each question once and then
//! many times more; the difference is what one request takes, without the start. Counted is all of
//! `Api::execute`: looking the document up, following the plan, and handing over the bytes. The same
//! binary gives the same numbers anywhere. The promise is below 150 instructions a field.
//!
//! `cargo bench --bench instructions -- growth` counts what a field takes while the graph grows: the same
//! question about a hundred municipalities, in graphs of 10^4 to 10^6 relations (or `-- growth 10000000`;
//! valgrind makes graphs slowly). The promise is that it grows by less than a fifth.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measurement stops at what it does not expect"
)]

#[path = "support/governance.rs"]
mod governance;
mod support;
#[path = "rivals/world.rs"]
mod world;

use std::process::Command;

use govgraph::api::Executor;

use governance::Size;
use support::say;
use world::World;

/// How many requests more are counted.
const MORE: u64 = 50;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [what, way, question, times] = &words[..]
        && what == "ask"
    {
        return ask(way, question, times.parse().unwrap());
    }
    match words.first().map(String::as_str) {
        Some("grown") => return ask_grown(words[1].parse().unwrap(), words[2].parse().unwrap()),
        Some("growth") => {
            return growth(words.get(1).map_or(1_000_000, |most| most.parse().unwrap()));
        }
        _ => {}
    }
    let world = World::make(world::ENTITIES);
    world.tell();
    say(
        "| Question | Fields | Plan | a field | Document not yet known | Reference | Document not yet known |",
    );
    say("|---|---:|---:|---:|---:|---:|---:|");
    for (at, question) in world.questions.iter().enumerate() {
        let fields = world::fields(&world.answers[at]) as u64;
        let Some([plan, first, reference, reference_first]) = counted(question) else {
            say("valgrind is not installed, so nothing was counted");
            return;
        };
        say(&format!(
            "| Q{} | {fields} | {plan} | {} | {first} | {reference} | {reference_first} |",
            at + 1,
            plan / fields
        ));
    }
}

/// Counts the instructions of a request by each way.
fn counted(question: &str) -> Option<[u64; 4]> {
    Some([
        each("plan", question)?,
        each("first", question)?,
        each("reference", question)?,
        each("reference-first", question)?,
    ])
}

/// Counts the instructions of one request.
fn each(way: &str, question: &str) -> Option<u64> {
    let (few, many) = (5, 5 + MORE);
    let (few, _) = count(&["ask", way, question, &few.to_string()])?;
    let (many, _) = count(&["ask", way, question, &many.to_string()])?;
    Some((many - few) / MORE)
}

/// Counts the instructions of a process that asks something, and returns what it prints too.
fn count(words: &[&str]) -> Option<(u64, String)> {
    let told = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .args(words)
        .output()
        .ok()?;
    let counted = String::from_utf8(told.stderr).ok()?;
    let (_, number) = counted.split_once("Collected :")?;
    let number = number.split_whitespace().next()?.parse().ok()?;
    Some((number, String::from_utf8(told.stdout).ok()?))
}

/// Counts what a field takes in graphs that grow up to so many relations.
fn growth(most: usize) {
    say("| Relations | Fields | Instructions | a field |");
    say("|---:|---:|---:|---:|");
    let sizes = std::iter::successors(Some(10_000), |size| Some(size * 10));
    for relations in sizes.take_while(|size| *size <= most) {
        let (few, many) = (5, 5 + MORE);
        let asked = |times: u64| count(&["grown", &relations.to_string(), &times.to_string()]);
        let (Some((few, _)), Some((many, fields))) = (asked(few), asked(many)) else {
            say("valgrind is not installed, so nothing was counted");
            return;
        };
        let each = (many - few) / MORE;
        let fields: u64 = fields.trim().parse().unwrap();
        say(&format!(
            "| {relations} | {fields} | {each} | {} |",
            each / fields
        ));
    }
}

/// Asks about municipalities in a graph of so many relations, so many times, and prints how many
/// fields the answer has.
fn ask_grown(relations: usize, times: u64) {
    let graph = governance::graph(Size::of(relations / 10), 7);
    let kind = graph.ontology().type_named("Municipality").unwrap();
    let all = graph.of_type(kind);
    let some = all.iter().step_by((all.len() / 100).max(1)).take(100);
    let ids: Vec<String> = some.map(|at| format!("\"{}\"", graph.id_of(*at))).collect();
    let question = format!(
        "{{ nodes(ids: [{}]) {{ id ... on Municipality {{ name staff implements(first: 5) {{ id name }} }} }} }}",
        ids.join(", ")
    );
    let dataset = world::served(graph, Executor::Plan);
    for _ in 0..times {
        let body = world::answer(&dataset, &question);
        assert!(body.starts_with(b"{\"data\":"));
    }
    let body: serde_json::Value =
        serde_json::from_slice(&world::answer(&dataset, &question)).unwrap();
    say(&world::fields(&body["data"]).to_string());
}

/// Asks a question so many times.
fn ask(way: &str, question: &str, times: u64) {
    let executor = if way.starts_with("reference") {
        Executor::Reference
    } else {
        Executor::Plan
    };
    let dataset = world::dataset(executor, world::ENTITIES);
    for time in 0..times {
        // A document that differs in a comment is another document.
        let query = if way.ends_with("first") {
            format!("{question} #{time:04}")
        } else {
            question.to_owned()
        };
        let body = world::answer(&dataset, &query);
        assert!(body.starts_with(b"{\"data\":"));
    }
}
