//! Two promises of the release binary with the built-in data: from start to the first answer, and
//! `check`. Run with `cargo bench --bench start`.
//!
//! Times whole processes on the wall clock, several runs after one that is not counted, and prints
//! the least, the median and the greatest. It measures and never judges.

use std::io::Read;
use std::io::Write;
use std::net::TcpListener;
use std::net::TcpStream;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

const PROGRAM: &str = env!("CARGO_BIN_EXE_govgraph");
const RUNS: usize = 11;
const QUERY: &str = r#"{"query":"{ directorates { name implements { name } } }"}"#;

fn main() {
    report("start to first answer", first_answer);
    report("check", check);
}

/// Prints the spread of `RUNS` timings of `measure`.
fn report(what: &str, measure: fn() -> Duration) {
    measure();
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| measure().as_secs_f64() * 1000.0)
        .collect();
    times.sort_by(f64::total_cmp);
    let (least, most) = (times.first(), times.last());
    let median = times.get(RUNS / 2);
    let shown = |time: Option<&f64>| format!("{:.0}", time.copied().unwrap_or(f64::NAN));
    let line = format!(
        "{what}: least {} ms, median {} ms, greatest {} ms of {RUNS} runs\n",
        shown(least),
        shown(median),
        shown(most)
    );
    drop(std::io::stdout().write_all(line.as_bytes()));
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
