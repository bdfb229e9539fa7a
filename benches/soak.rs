//! Two million requests of many kinds, with the data read again in between: no error that was not
//! provoked, and memory that stays where it is after the start.
//!
//! `cargo bench --bench soak` runs 200,000; `cargo bench --bench soak -- 2000000` as many as it says.
//! The server is the release binary on a copy of the built-in data, asked over several connections of
//! this machine that stay open, with `MALLOC_ARENA_MAX=2` if nothing else is said in the environment. It ends with exit code 1 where an answer is not what it should be, or
//! where the memory at the end is more than a fifth above that after the first fifth.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measurement stops at what it does not expect, and tells what it found"
)]

mod support;

use std::fs;
use std::io::BufRead as _;
use std::io::BufReader;
use std::io::Read as _;
use std::io::Write as _;
use std::net::TcpStream;
use std::process::Child;
use std::process::Command;
use std::process::ExitCode;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use serde_json::Value;
use serde_json::json;

use support::say;

const PROGRAM: &str = env!("CARGO_BIN_EXE_govgraph");
const USUAL: usize = 200_000;
/// Connections that ask at one time.
const CONNECTIONS: usize = 8;
/// Parts of the run, after each of which the memory is told and the data are read again.
const PARTS: usize = 20;

/// A request, and the status that its answer has.
struct Case {
    name: String,
    request: Vec<u8>,
    status: u16,
}

fn main() -> ExitCode {
    let wanted = std::env::args().find_map(|word| word.parse().ok());
    let requests: usize = wanted.unwrap_or(USUAL);
    let server = Server::start();
    let cases = Arc::new(cases(&server));
    say(&format!(
        "\n{requests} requests of {} kinds over {CONNECTIONS} connections, the data read again {PARTS} times\n",
        cases.len()
    ));
    say("| Requests | Memory | Requests a second |");
    say("|---:|---:|---:|");
    let wrong = Arc::new(Mutex::new(Vec::new()));
    let mut memory = Vec::new();
    let began = Instant::now();
    for part in 1..=PARTS {
        let started = Instant::now();
        run_part(&server, &cases, &wrong, requests / PARTS);
        server.reload();
        let each = requests as f64 / PARTS as f64 / started.elapsed().as_secs_f64();
        memory.push(server.memory());
        let held = memory.last().copied().unwrap_or_default() >> 20;
        say(&format!(
            "| {} | {held} MiB | {each:.0} |",
            requests / PARTS * part
        ));
    }
    let wrong = wrong.lock().unwrap();
    let (warm, last) = (memory[PARTS / 5], *memory.last().unwrap());
    say(&format!(
        "\n{:.0} s; {} answers that were not expected; memory after a fifth {} MiB, at the end {} MiB; {} reloads",
        began.elapsed().as_secs_f64(),
        wrong.len(),
        warm >> 20,
        last >> 20,
        server.reloads(),
    ));
    for told in wrong.iter().take(10) {
        say(told);
    }
    if wrong.is_empty() && last <= warm + warm / 5 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Sends a part of all requests, in turn on several connections.
fn run_part(
    server: &Server,
    cases: &Arc<Vec<Case>>,
    wrong: &Arc<Mutex<Vec<String>>>,
    count: usize,
) {
    let next = Arc::new(AtomicUsize::new(0));
    let threads: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let (cases, wrong, next) = (Arc::clone(cases), Arc::clone(wrong), Arc::clone(&next));
            let address = server.address.clone();
            std::thread::spawn(move || {
                let mut connection = Connection::open(&address);
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= count {
                        return;
                    }
                    let case = &cases[at % cases.len()];
                    let status = connection.ask(&case.request).unwrap_or_else(|| {
                        // The server may close a connection between two requests.
                        connection = Connection::open(&address);
                        connection.ask(&case.request).unwrap_or(0)
                    });
                    if status != case.status {
                        let told = format!("{}: {status} instead of {}", case.name, case.status);
                        wrong.lock().unwrap().push(told);
                    }
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}

/// Makes the requests: every saved question, as JSON and compressed, and much else.
fn cases(server: &Server) -> Vec<Case> {
    let mut all = Vec::new();
    let mut add = |name: &str, status: u16, request: Vec<u8>| {
        all.push(Case {
            name: name.to_owned(),
            request,
            status,
        });
    };
    for question in server.questions() {
        let body = json!({"query": question["query"], "variables": question["variables"]});
        let id = question["id"].as_str().unwrap();
        add(id, 200, post(&body, ""));
        add(id, 200, post(&body, "accept-encoding: gzip, br, zstd\r\n"));
        add(
            id,
            200,
            post(&body, "accept-encoding: br\r\naccept-language: nb\r\n"),
        );
    }
    for at in 0..20 {
        let text = format!("{{ entities(first: {}) {{ id name }} }}", at + 1);
        add("a list", 200, post(&json!({"query": text}), ""));
        let unknown = json!({"query": format!("{{ nothing{at} }}")});
        let strict = "accept: application/graphql-response+json\r\n";
        add("an unknown field", 400, post(&unknown, strict));
    }
    let costly = "{entities(first:1000){links{subject{links{subject{links{subject{links{subject{links{id}}}}}}}}}}}";
    let strict = "accept: application/graphql-response+json\r\n";
    add("too costly", 400, post(&json!({"query": costly}), strict));
    add(
        "no JSON",
        400,
        raw(
            "POST",
            "/graphql",
            "content-type: application/json\r\n",
            "{",
        ),
    );
    add(
        "a form",
        415,
        raw("POST", "/graphql", "content-type: text/plain\r\n", "{}"),
    );
    add(
        "another host",
        421,
        b"GET / HTTP/1.1\r\nhost: evil.example\r\n\r\n".to_vec(),
    );
    for (address, status) in [
        ("/", 200),
        ("/graphiql/", 200),
        ("/livez", 200),
        ("/metrics", 200),
        ("/graphql/limits", 200),
        ("/nowhere.js", 404),
        ("/graphql?query=%7B__typename%7D", 400),
    ] {
        add(address, status, raw("GET", address, "", ""));
    }
    let proof = "graphql-preflight: 1\r\n";
    let address = "/graphql?query=%7Bdataset%7Btitle%7D%7D";
    add("by GET", 200, raw("GET", address, proof, ""));
    all
}

fn post(body: &Value, head: &str) -> Vec<u8> {
    let head = format!("content-type: application/json\r\n{head}");
    raw("POST", "/graphql", &head, &body.to_string())
}

fn raw(method: &str, address: &str, head: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("{method} {address} HTTP/1.1\r\nhost: localhost\r\n{head}content-length: {length}\r\n\r\n{body}")
        .into_bytes()
}

/// A connection that stays open.
struct Connection(BufReader<TcpStream>);

impl Connection {
    fn open(address: &str) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        Self(BufReader::new(stream))
    }

    /// Returns the status of the answer, once it was read to its end.
    fn ask(&mut self, request: &[u8]) -> Option<u16> {
        self.0.get_mut().write_all(request).ok()?;
        self.answer().map(|(status, _)| status)
    }

    fn answer(&mut self) -> Option<(u16, Vec<u8>)> {
        let mut line = String::new();
        self.0.read_line(&mut line).ok()?;
        let status = line.split(' ').nth(1)?.parse().ok()?;
        let mut length = 0;
        loop {
            line.clear();
            self.0.read_line(&mut line).ok()?;
            let line = line.trim_end().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().ok()?;
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).ok()?;
        Some((status, body))
    }
}

/// The server under test, stopped when dropped.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start() -> Self {
        let arenas = std::env::var("MALLOC_ARENA_MAX").unwrap_or_else(|_| "2".to_owned());
        let mut child = Command::new(PROGRAM)
            .args([
                "serve", "--schema", "schema", "--data", "seed", "--listen", "0",
            ])
            .args(["--log-level", "off"])
            // As deploy/ does it: otherwise glibc keeps for each thread what that thread once freed.
            .env("MALLOC_ARENA_MAX", &arenas)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        while !said.contains("Ctrl-C") {
            assert!(out.read_line(&mut said).unwrap() > 0, "{said}");
        }
        let address = said.split("http://").nth(1).unwrap();
        let address = address.split('/').next().unwrap().to_owned();
        Self { child, address }
    }

    fn get(&self, request: &[u8]) -> Vec<u8> {
        let mut connection = Connection::open(&self.address);
        connection.0.get_mut().write_all(request).unwrap();
        connection.answer().unwrap().1
    }

    /// Returns the saved questions with their documents and variables.
    fn questions(&self) -> Vec<Value> {
        let body = json!({"query": "{ questions { id query variables } }"});
        let answer = self.get(&post(&body, ""));
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        let all = answer["data"]["questions"].as_array().unwrap();
        all.clone()
    }

    /// Returns how often other data were taken up.
    fn reloads(&self) -> usize {
        let told = self.get(&raw("GET", "/metrics", "", ""));
        let told = String::from_utf8(told).unwrap();
        let name = "govgraph_reloads_total{outcome=\"swapped\"} ";
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap().parse().unwrap()
    }

    /// Asks for the data to be read again, and waits until they are served.
    fn reload(&self) {
        let before = self.reloads();
        let command = format!("kill -HUP {}", self.child.id());
        assert!(
            Command::new("sh")
                .args(["-c", &command])
                .status()
                .unwrap()
                .success()
        );
        while self.reloads() == before {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Returns how much memory it holds, in bytes.
    fn memory(&self) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.unwrap().trim().trim_end_matches("kB").trim();
        kilobytes.parse::<usize>().unwrap() * 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
