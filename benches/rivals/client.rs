//! The client: a connection that stays open, with one request at a time, and answers in any form that
//! HTTP/1.1 (RFC 9112) lets a server choose.

use std::error::Error;
use std::io::BufRead as _;
use std::io::BufReader;
use std::io::Read as _;
use std::io::Write as _;
use std::net::TcpStream;
use std::time::Duration;

/// Why there is no answer.
pub(crate) type Failure = Box<dyn Error + Send + Sync>;

/// Makes a POST request.
pub(crate) fn post(path: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    let head = "host: localhost\r\ncontent-type: application/json\r\naccept: application/json";
    format!("POST {path} HTTP/1.1\r\n{head}\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
}

/// A connection that stays open as long as the server lets it.
pub(crate) struct Connection {
    port: u16,
    stream: BufReader<TcpStream>,
    /// Whether the server has said that it ends the connection.
    ended: bool,
    line: Vec<u8>,
    body: Vec<u8>,
}

/// How the end of a body is found.
#[derive(Clone, Copy)]
enum Body {
    Length(usize),
    Pieces,
    End,
}

impl Connection {
    pub(crate) fn open(port: u16) -> Result<Self, Failure> {
        Ok(Self {
            port,
            stream: connect(port)?,
            ended: false,
            line: Vec::new(),
            body: Vec::new(),
        })
    }

    /// Sends a request and returns the body of the answer.
    pub(crate) fn ask(&mut self, request: &[u8]) -> Result<&[u8], Failure> {
        if self.ended {
            self.stream = connect(self.port)?;
            self.ended = false;
        }
        self.stream.get_mut().write_all(request)?;
        let mut body = self.head()?;
        while body.is_none() {
            body = self.head()?;
        }
        self.body.clear();
        match body.unwrap_or(Body::End) {
            Body::Length(length) => self.piece(length)?,
            Body::Pieces => self.pieces()?,
            Body::End => {
                self.ended = true;
                self.stream.read_to_end(&mut self.body)?;
            }
        }
        Ok(&self.body)
    }

    /// Reads a head; nothing if it only announces the one that counts (1xx).
    fn head(&mut self) -> Result<Option<Body>, Failure> {
        self.next_line()?;
        let status = String::from_utf8_lossy(&self.line).into_owned();
        let mut words = status.split(' ');
        let version = words.next().unwrap_or_default();
        let code = words.next().unwrap_or_default();
        if !version.starts_with("HTTP/1.") || code.len() != 3 {
            return Err(format!("no answer of HTTP/1.1: `{status}`").into());
        }
        self.ended = version == "HTTP/1.0";
        let mut body = Body::End;
        loop {
            self.next_line()?;
            if self.line.is_empty() {
                break;
            }
            let line = String::from_utf8_lossy(&self.line);
            let (name, value) = line.split_once(':').unwrap_or((&line, ""));
            let value = value.trim();
            if name.eq_ignore_ascii_case("content-length") && !matches!(body, Body::Pieces) {
                body = Body::Length(value.parse()?);
            } else if name.eq_ignore_ascii_case("transfer-encoding") {
                body = Body::Pieces;
            } else if name.eq_ignore_ascii_case("connection") {
                self.ended = value.eq_ignore_ascii_case("close");
            } else if name.eq_ignore_ascii_case("content-encoding") {
                return Err(format!("a body in a form that nobody asked for: `{value}`").into());
            }
        }
        Ok(match code {
            "101" => return Err("a change of protocol that nobody asked for".into()),
            "204" | "304" => Some(Body::Length(0)),
            _ if code.starts_with('1') => None,
            _ => Some(body),
        })
    }

    /// Reads a body that comes in pieces (RFC 9112, 7.1), and the fields that may follow it.
    fn pieces(&mut self) -> Result<(), Failure> {
        loop {
            self.next_line()?;
            let line = String::from_utf8_lossy(&self.line);
            let length = line.split(';').next().unwrap_or_default().trim();
            let length = usize::from_str_radix(length, 16)?;
            if length == 0 {
                break;
            }
            self.piece(length)?;
            self.next_line()?;
        }
        while !self.line.is_empty() {
            self.next_line()?;
        }
        Ok(())
    }

    /// Adds so many bytes to the body.
    fn piece(&mut self, length: usize) -> Result<(), Failure> {
        let start = self.body.len();
        self.body.resize(start + length, 0);
        let rest = self.body.get_mut(start..).unwrap_or_default();
        Ok(self.stream.read_exact(rest)?)
    }

    /// Reads a line and keeps it without its end.
    fn next_line(&mut self) -> Result<(), Failure> {
        self.line.clear();
        let read = self.stream.read_until(b'\n', &mut self.line);
        if read? == 0 {
            return Err("the server ends the connection before it has answered".into());
        }
        while self.line.last().is_some_and(u8::is_ascii_whitespace) {
            self.line.pop();
        }
        Ok(())
    }
}

fn connect(port: u16) -> Result<BufReader<TcpStream>, Failure> {
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_nodelay(true)?;
    let patience = Some(Duration::from_secs(60));
    stream.set_read_timeout(patience)?;
    Ok(BufReader::with_capacity(64 * 1024, stream))
}
