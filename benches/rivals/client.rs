//! The client: connections that stay open, each with one request at a time.

use std::io::BufRead as _;
use std::io::BufReader;
use std::io::Read as _;
use std::io::Write as _;
use std::net::TcpStream;
use std::time::Duration;
use std::time::Instant;

/// Makes a POST request.
pub(crate) fn post(path: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    let head = "host: localhost\r\ncontent-type: application/json\r\naccept: application/json";
    format!("POST {path} HTTP/1.1\r\n{head}\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
}

/// Asks over several connections for a while; returns how long each request took.
pub(crate) fn load(port: u16, request: &[u8], connections: usize, time: Duration) -> Vec<Duration> {
    let wanted = Connection::open(port).ask(request);
    let until = Instant::now() + time;
    let work = |_| {
        let (request, wanted) = (request.to_vec(), wanted.clone());
        std::thread::spawn(move || {
            let mut connection = Connection::open(port);
            let mut took = Vec::new();
            while Instant::now() < until {
                let began = Instant::now();
                let answer = connection.ask(&request);
                took.push(began.elapsed());
                assert!(answer == wanted, "a server gives different answers");
            }
            took
        })
    };
    let threads: Vec<_> = (0..connections).map(work).collect();
    let took = threads.into_iter().map(|thread| thread.join().unwrap());
    took.flatten().collect()
}

/// A connection that stays open.
pub(crate) struct Connection(BufReader<TcpStream>);

impl Connection {
    pub(crate) fn open(port: u16) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_nodelay(true).unwrap();
        let patience = Some(Duration::from_secs(60));
        stream.set_read_timeout(patience).unwrap();
        Self(BufReader::with_capacity(64 * 1024, stream))
    }

    /// Sends a request and returns the body of the answer.
    pub(crate) fn ask(&mut self, request: &[u8]) -> Vec<u8> {
        self.0.get_mut().write_all(request).unwrap();
        let (mut line, mut length, mut pieces) = (String::new(), 0, false);
        loop {
            line.clear();
            self.0.read_line(&mut line).unwrap();
            let head = line.trim_end().to_ascii_lowercase();
            if head.is_empty() {
                break;
            }
            if let Some(value) = head.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            pieces |= head.starts_with("transfer-encoding:") && head.ends_with("chunked");
        }
        if pieces {
            return self.pieces();
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        body
    }

    /// Reads a body that comes in pieces (RFC 9112, 7.1).
    fn pieces(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).unwrap();
            let length = usize::from_str_radix(line.trim(), 16).unwrap();
            let start = body.len();
            body.resize(start + length + 2, 0);
            self.0.read_exact(&mut body[start..]).unwrap();
            body.truncate(start + length);
            if length == 0 {
                return body;
            }
        }
    }
}
