//! On a real port: how the server starts, what it does with slow clients, and how it ends.

use std::io::BufRead as _;
use std::io::BufReader;
use std::io::Read as _;
use std::io::Write as _;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use crate::cli::program;

/// Nothing that the tests wait for takes longer, on a slow machine.
pub(super) const PATIENCE: Duration = Duration::from_secs(120);

/// The program, serving the small data set on a free port. Killed when dropped.
pub(super) struct Server {
    child: Child,
    address: SocketAddr,
    greeting: String,
}

impl Server {
    pub(super) fn start(more: &[&str]) -> Self {
        Self::start_in(Path::new("tests/fixtures/mini"), more)
    }

    /// Starts on the data set of another folder.
    pub(super) fn start_in(folder: &Path, more: &[&str]) -> Self {
        let mut command = program(folder);
        command.args(["serve", "--data", "seed"]).args(more);
        Self::spawn(command)
    }

    /// Starts on a file that holds a whole data set.
    pub(super) fn start_whole(folder: &Path, more: &[&str]) -> Self {
        let mut command = program(folder);
        command.arg("serve").args(more);
        Self::spawn(command)
    }

    /// Starts on the built-in data set: the program that `ATTACKED` names, or the one under test.
    pub(super) fn start_attacked() -> Self {
        let mut command = match std::env::var_os("ATTACKED") {
            Some(named) => Command::new(named),
            None => program("."),
        };
        command.arg("serve");
        Self::spawn(command)
    }

    fn spawn(mut command: Command) -> Self {
        let mut child = command
            .args(["--listen", "0", "--log-level", "off", "--workers", "2"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut greeting = String::new();
        while !greeting.contains("Ctrl-C") {
            let read = out.read_line(&mut greeting).unwrap();
            assert!(read > 0, "the server ended after saying: {greeting}");
        }
        Self {
            child,
            address: told(&greeting, "Explore"),
            greeting,
        }
    }

    /// Returns the address of the metrics where they have one of their own.
    pub(super) fn metrics(&self) -> SocketAddr {
        told(&self.greeting, "Metrics")
    }

    /// Returns the number of the process.
    pub(super) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends a request by itself and returns the whole answer.
    pub(super) fn ask(&self, request: &str) -> String {
        ask_at(self.address, request)
    }

    pub(super) fn signal(&self, name: &str) {
        // Built into every shell, unlike the program of the same name.
        let command = format!("kill {name} {}", self.child.id());
        let sent = Command::new("sh").args(["-c", &command]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits until nobody listens any more.
    fn wait_until_closed(&self) {
        let begun = Instant::now();
        while TcpStream::connect(self.address).is_ok() {
            assert!(begun.elapsed() < PATIENCE, "the server goes on listening");
            // Whoever connects without a pause keeps the server from all else.
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for the end and returns the exit code.
    fn end(mut self) -> Option<i32> {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            assert!(begun.elapsed() < PATIENCE, "the server does not end");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Returns the address that a greeting tells beside a name.
fn told(greeting: &str, name: &str) -> SocketAddr {
    let line = greeting.lines().find(|line| line.trim().starts_with(name));
    let address = line.and_then(|line| line.split("http://").nth(1)).unwrap();
    address.split('/').next().unwrap().parse().unwrap()
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already where the test went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a request by itself to an address and returns the whole answer.
pub(super) fn ask_at(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    read(&mut stream)
}

/// Reads until the other side closes.
fn read(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8(answer).unwrap()
}

/// Reads to the end of a head.
fn read_head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    String::from_utf8(head).unwrap()
}

const LIVE: &str = "GET /livez HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

#[test]
fn it_says_where_it_is_and_is_there() {
    let server = Server::start(&[]);
    let shown = server
        .greeting
        .replace(&server.address.to_string(), "ADDRESS");
    let (before, after) = shown.split_once("read in ").unwrap();
    let after = after.split_once('\n').unwrap().1;
    insta::assert_snapshot!(format!("{before}read in TIME\n{after}").trim(), @r"
    govgraph answers for: The island
      6 entities, 3 relations, 20 statements from 2 sources, read in TIME
      ontology: schema, facts: seed

      Explore              http://ADDRESS/
      Ask in GraphiQL      http://ADDRESS/graphiql/
      GraphQL endpoint     http://ADDRESS/graphql
      Schema               http://ADDRESS/schema.graphql

    Ctrl-C stops it.
    ");
    assert!(server.address.ip().is_loopback());
    let answer = server.ask(LIVE);
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.ends_with("alive\n"), "{answer}");
}

/// Whoever reads that Ctrl-C stops it may press it at once.
#[cfg(unix)]
#[test]
fn it_ends_in_order_as_soon_as_it_says_that_it_can_be_stopped() {
    for signal in ["-INT", "-TERM"] {
        let server = Server::start(&[]);
        server.signal(signal);
        assert_eq!(server.end(), Some(0), "{signal}");
    }
}

#[cfg(unix)]
#[test]
fn what_has_begun_is_finished_before_the_end() {
    // None of this is about clients that are late.
    let server = Server::start(&["--body-timeout", "2 min", "--stop-within", "2 min"]);
    let idle = server.connect();
    let mut stream = server.connect();
    let body = r#"{"query":"{ __typename }"}"#;
    let (first, second) = body.split_at(9);
    let head = format!(
        "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         content-length: {}\r\nexpect: 100-continue\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    // The answer to `expect` is proof that the request has begun.
    assert_eq!(read_head(&mut stream), "HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(first.as_bytes()).unwrap();

    server.signal("-TERM");
    server.wait_until_closed();
    stream.write_all(second.as_bytes()).unwrap();
    let answer = read(&mut stream);
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(
        answer.ends_with(r#"{"data":{"__typename":"Query"}}"#),
        "{answer}"
    );
    drop(idle);
    assert_eq!(server.end(), Some(0));
}

#[cfg(unix)]
#[test]
fn the_end_comes_in_time_whoever_is_late() {
    // Without the first, nothing but the second would end it while the test waits.
    let server = Server::start(&["--stop-within", "1 s", "--body-timeout", "60 min"]);
    let mut stream = server.connect();
    let head = "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
                content-length: 100\r\nexpect: 100-continue\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    assert_eq!(read_head(&mut stream), "HTTP/1.1 100 Continue\r\n\r\n");
    server.signal("-INT");
    assert_eq!(server.end(), Some(0));
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let server = Server::start(&["--body-timeout", "100 ms"]);
    let mut stream = server.connect();
    let begun = "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
                 content-length: 100\r\n\r\n{";
    stream.write_all(begun.as_bytes()).unwrap();
    let head = read_head(&mut stream);
    assert!(head.starts_with("HTTP/1.1 408 "), "{head}");
}

#[test]
fn a_head_that_does_not_come_is_not_waited_for() {
    let server = Server::start(&["--header-timeout", "1 s"]);
    let answer = server.ask("GET /livez HTTP/1.1\r\nhost:");
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
}

/// The end of a head that was begun after another request is waited for no longer than the first.
#[test]
fn a_second_head_that_does_not_come_is_not_waited_for() {
    let server = Server::start(&["--header-timeout", "1 s", "--keep-alive", "1 s"]);
    let mut stream = server.connect();
    let request = "GET /livez HTTP/1.1\r\nhost: localhost\r\n\r\n";
    stream.write_all(request.as_bytes()).unwrap();
    let head = read_head(&mut stream);
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    stream.write_all(b"G").unwrap();
    let mut rest = Vec::new();
    // Whether the end is orderly is the system's matter; that there is one is the point.
    let ended = stream.read_to_end(&mut rest);
    let waited = ended.err().map(|error| error.kind());
    assert_ne!(waited, Some(std::io::ErrorKind::WouldBlock));
}

/// A request that takes its time is not silence.
#[test]
fn a_connection_is_not_shut_while_a_body_comes() {
    let server = Server::start(&[
        "--header-timeout",
        "1 s",
        "--keep-alive",
        "1 s",
        "--body-timeout",
        "2 min",
    ]);
    let mut stream = server.connect();
    let body = "{\"query\":\"{__typename}\"}";
    let head = format!(
        "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         connection: close\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_secs(4));
    stream.write_all(body.as_bytes()).unwrap();
    let answer = read(&mut stream);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_client_that_takes_nothing_is_not_waited_for() {
    let server = Server::start(&["--send-timeout", "300 ms"]);
    let page =
        server.ask("GET /graphiql/ HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    let script = page.split('"').find(|word| word.starts_with("./assets/"));
    let script = script.unwrap().trim_start_matches("./");
    let mut stream = server.connect();
    // More than all buffers between the two hold.
    let wanted = 100;
    for _ in 0..wanted {
        let request = format!("GET /graphiql/{script} HTTP/1.1\r\nhost: localhost\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
    }
    // The server gives up without a word from here: nothing is read until it has.
    let begun = Instant::now();
    let metrics = "GET /metrics HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    while is_held(server.address, stream.local_addr().unwrap()) {
        assert!(begun.elapsed() < PATIENCE, "the server goes on waiting");
        assert!(
            server
                .ask(metrics)
                .contains("govgraph_http_responses_total")
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    let mut received = Vec::new();
    let _ = stream.read_to_end(&mut received);
    let answers = String::from_utf8_lossy(&received)
        .matches("HTTP/1.1 200 OK")
        .count();
    assert!(answers < wanted, "{answers}");
}

/// Says whether the system still holds the server's end of a connection open.
#[cfg(target_os = "linux")]
fn is_held(server: SocketAddr, client: SocketAddr) -> bool {
    let told = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let [near, far] = [server, client].map(|address| format!(":{:04X}", address.port()));
    told.lines().any(|line| {
        // Its number, both addresses, and the state, of which 01 is open.
        let fields: Vec<&str> = line.split_whitespace().take(4).collect();
        matches!(fields[..], [_, own, other, "01"] if own.ends_with(&near) && other.ends_with(&far))
    })
}

#[test]
fn what_is_not_http_does_no_harm() {
    let server = Server::start(&[]);
    for noise in [
        "\0\u{1}\u{2}\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\r\n\r\n\r\n \r\n\r\n",
    ] {
        let mut stream = server.connect();
        stream.write_all(noise.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        // The server may close at once, which is as good an answer as any.
        let _ = stream.read_to_end(&mut answer);
    }
    assert!(server.ask(LIVE).ends_with("alive\n"));
}

#[test]
fn a_port_that_is_taken_is_told_with_a_way_out() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let output = program("tests/fixtures/mini")
        .args(["serve", "--data", "seed", "--listen", &address.to_string()])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    let port = address.port();
    let next = port.checked_add(1).unwrap_or(8000);
    assert_eq!(
        said,
        format!(
            "error: port {port} of 127.0.0.1 is taken by another program\n  \
             help: choose another one: `govgraph serve --listen 127.0.0.1:{next}`\n"
        )
    );
}
