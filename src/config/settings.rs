//! The settings as used: complete, parsed, and passed by reference.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
use std::time::SystemTime;

use super::Limit;
use crate::api::Limits;
use crate::api::model::Audience;
use crate::model::Day;

/// Everything that can be set.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What is loaded and how it is asked.
    pub data: Data,
    /// What is logged.
    pub log: Log,
    /// How the server behaves.
    pub server: Server,
    /// How much one request may ask for.
    pub limits: Limits,
}

/// What is loaded and how it is asked.
#[derive(Clone, Debug)]
pub struct Data {
    /// The folder with the ontology, unless it is the built-in one or beside the facts.
    pub schema: Option<PathBuf>,
    /// The folder with the facts, or the file with the whole data set, unless it is the built-in one.
    pub facts: Option<PathBuf>,
    /// What day it is.
    pub clock: Clock,
    /// The tag of the language that is used where a request asks for none; the ontology's first
    /// where this is empty.
    pub language: Option<String>,
    /// Who asks: whether the API is also a subgraph of Apollo Federation.
    pub audience: Audience,
}

/// What day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Always this day.
    Pinned(Day),
    /// The day of the system's clock, in UTC.
    System,
}

impl Clock {
    /// Returns today.
    pub fn today(self) -> Day {
        match self {
            Self::Pinned(day) => day,
            Self::System => {
                let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
                let days = since.map_or(0, |time| time.as_secs() / (24 * 60 * 60));
                Day::from_number(i32::try_from(days).unwrap_or(i32::MAX))
            }
        }
    }
}

/// What is logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// A level, or a filter of the form that `tracing` takes.
    pub level: String,
    /// How it is written.
    pub format: LogFormat,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people on a terminal, JSON otherwise.
    Auto,
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
}

/// How the server behaves.
#[derive(Clone, Debug)]
pub struct Server {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The number of threads that answer requests; one a processor where this is empty.
    pub workers: Option<usize>,
    /// The hosts by which it may be asked; `*` stands for all.
    pub hosts: Vec<String>,
    /// The origins whose pages may ask; `*` stands for all.
    pub cors_origins: Vec<String>,
    /// The `Cache-Control` of answers to GET requests.
    pub cache_control: String,
    /// Where it tells what it has counted.
    pub metrics: MetricsAt,
    /// How often it looks whether the files of the data have changed, if at all.
    pub watch: Option<Duration>,
    /// What it refuses.
    pub limits: HttpLimits,
    /// The size above which answers are compressed.
    pub compress_above: usize,
    /// How many bytes of documents are kept for clients that name them by their hashes.
    pub persisted: usize,
    /// The file with the only documents that are run; all are where this is empty.
    pub trusted: Option<PathBuf>,
    /// How long requests may take to finish when the server is asked to stop.
    pub stop_within: Duration,
    /// Every limit in force, for those who ask the server.
    pub told: Vec<Limit>,
}

/// Where the server tells what it has counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricsAt {
    /// Beside everything else.
    Here,
    /// At an address of its own.
    Address(SocketAddr),
    /// Nowhere.
    Nowhere,
}

/// What the server refuses before it is GraphQL.
#[derive(Clone, Debug)]
pub struct HttpLimits {
    /// The largest request body, in bytes.
    pub max_body: usize,
    /// The longest request address, in bytes.
    pub max_uri: usize,
    /// The most connections at one time, for each worker.
    pub max_connections: usize,
    /// How long the head of a request may take.
    pub header_timeout: Duration,
    /// How long the body of a request may take.
    pub body_timeout: Duration,
    /// How long a client may take to receive an answer.
    pub send_timeout: Duration,
    /// How long an idle connection stays open.
    pub keep_alive: Duration,
}
