//! How many instructions a field of an answer takes: the questions of `rivals`, counted by
//! `valgrind --tool=callgrind`.
//!
//! `cargo bench --bench instructions` runs itself under valgrind, asking each question once and then
//! many times more; the difference is what one request takes, without the start. Counted is all of
//! `Api::execute`: looking the document up, following the plan, and handing over the bytes. The same
//! binary gives the same numbers anywhere. The promise is below 150 instructions a field.

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
    let world = World::make(world::ENTITIES);
    world.tell();
    say("| Question | Fields | Plan | a field | Document not yet known | Reference |");
    say("|---|---:|---:|---:|---:|---:|");
    for (at, question) in world.questions.iter().enumerate() {
        let fields = world::fields(&world.answers[at]) as u64;
        let Some([plan, first, reference]) = counted(question) else {
            say("valgrind is not installed, so nothing was counted");
            return;
        };
        say(&format!(
            "| Q{} | {fields} | {plan} | {} | {first} | {reference} |",
            at + 1,
            plan / fields
        ));
    }
}

/// Counts the instructions of a request by each way.
fn counted(question: &str) -> Option<[u64; 3]> {
    Some([
        each("plan", question)?,
        each("first", question)?,
        each("reference", question)?,
    ])
}

/// Counts the instructions of one request.
fn each(way: &str, question: &str) -> Option<u64> {
    let (few, many) = (count(way, question, 5)?, count(way, question, 5 + MORE)?);
    Some((many - few) / MORE)
}

/// Counts the instructions of a process that asks so many times.
fn count(way: &str, question: &str, times: u64) -> Option<u64> {
    let told = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .args(["ask", way, question, &times.to_string()])
        .output()
        .ok()?;
    let told = String::from_utf8(told.stderr).ok()?;
    let (_, number) = told.split_once("Collected :")?;
    number.split_whitespace().next()?.parse().ok()
}

/// Asks a question so many times.
fn ask(way: &str, question: &str, times: u64) {
    let executor = if way == "reference" {
        Executor::Reference
    } else {
        Executor::Plan
    };
    let dataset = world::dataset(executor, world::ENTITIES);
    for time in 0..times {
        // A document that differs in a comment is another document.
        let query = if way == "first" {
            format!("{question} #{time:04}")
        } else {
            question.to_owned()
        };
        let body = world::answer(&dataset, &query);
        assert!(body.starts_with(b"{\"data\":"));
    }
}
