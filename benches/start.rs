//! Two promises of the release binary with the built-in data: from start to the first answer, and
//! `check`. Run with `cargo bench --bench start`.
//!
//! Times whole processes on the wall clock, several runs after one that is not counted.

mod support;

use std::io::Read;
use std::io::Write;
use std::net::TcpListener;
use std::net::TcpStream;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use support::Times;
use support::head;
use support::row;

const PROGRAM: &str = env!("CARGO_BIN_EXE_govgraph");
const RUNS: usize = 11;
const QUERY: &str = r#"{"query":"{ directorates { name implements { name } } }"}"#;

fn main() {
    head("Start and check");
    row("start to first answer", "300 ms", &spread(first_answer));
    row("`check` of the built-in data", "200 ms", &spread(check));
}

/// Returns the times of `RUNS` measurements after one that is not counted.
fn spread(measure: fn() -> Duration) -> Times {
    measure();
    Times::new((0..RUNS).map(|_| measure()).collect())
}

/// Starts the server on a free port and asks until it answers.
fn first_answer() -> Duration {
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map_or(8000, |address| address.port());
    let began = Instant::now();
    let child = Command::new(PROGRAM)
        .args(["serve", "--listen", &port.to_string()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        return Duration::ZERO;
    };
    let mut took = Duration::ZERO;
    while began.elapsed() < Duration::from_secs(20) {
        if ask(port).is_some_and(|answer| answer.contains("directorates")) {
            took = began.elapsed();
            break;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    drop(child.kill());
    drop(child.wait());
    took
}

/// Sends the query once; nothing where nobody listens yet.
fn ask(port: u16) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let request = format!(
        "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{QUERY}",
        QUERY.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
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
