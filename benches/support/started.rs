//! How long the release binary takes from its start to its first answer.

use std::ffi::OsStr;
use std::io::Read as _;
use std::io::Write as _;
use std::net::TcpListener;
use std::net::TcpStream;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use super::support::Times;

/// The release binary.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_govgraph");
/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(100);

/// What a server is asked, and how its answer begins where it is one.
pub(crate) struct Question {
    pub(crate) query: &'static str,
    pub(crate) answer: &'static str,
}

impl Question {
    /// Returns the times of so many starts with these settings, after one that is not counted.
    pub(crate) fn starts(&self, runs: usize, settings: &[&OsStr]) -> Times {
        self.first_answer(settings);
        Times::new((0..runs).map(|_| self.first_answer(settings)).collect())
    }

    /// Starts the server on a free port and asks until it answers; zero where it does not.
    fn first_answer(&self, settings: &[&OsStr]) -> Duration {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .map_or(8000, |address| address.port());
        let began = Instant::now();
        let child = Command::new(PROGRAM)
            .args(["serve", "--listen", &port.to_string()])
            .args(settings)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = child else {
            return Duration::ZERO;
        };
        let mut took = Duration::ZERO;
        while began.elapsed() < PATIENCE {
            if self
                .ask(port)
                .is_some_and(|told| told.contains(self.answer))
            {
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
    fn ask(&self, port: u16) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        let body = format!("{{\"query\":\"{}\"}}", self.query);
        let request = format!(
            "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        Some(answer)
    }
}
