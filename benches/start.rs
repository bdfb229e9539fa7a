//! Two promises of the release binary with the built-in data: from start to the first answer, and
//! `check`. Run with `cargo bench --bench start`.
//!
//! Times whole processes on the wall clock, several runs after one that is not counted.

#[path = "support/started.rs"]
mod started;
mod support;

use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use started::PROGRAM;
use started::Question;
use support::Times;
use support::head;
use support::row;

const RUNS: usize = 11;
const QUESTION: Question = Question {
    query: "{ directorates { name implements { name } } }",
    answer: "directorates",
};

fn main() {
    head("Start and check");
    row(
        "start to first answer",
        "300 ms",
        &QUESTION.starts(RUNS, &[]),
    );
    check();
    let checks = Times::new((0..RUNS).map(|_| check()).collect());
    row("`check` of the built-in data", "200 ms", &checks);
}

/// Runs `check` on the built-in data.
fn check() -> Duration {
    let began = Instant::now();
    let status = Command::new(PROGRAM)
        .arg("check")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match status {
        Ok(status) if status.success() => began.elapsed(),
        _ => Duration::ZERO,
    }
}
