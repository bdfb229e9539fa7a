//! One server asked one question over many connections for a while.

use std::sync::Barrier;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::account::Account;
use crate::client::Connection;
use crate::client::Failure;
use crate::peers::Peer;

/// How many connections ask at one time.
pub(crate) const CONNECTIONS: usize = 16;

/// What stands in a document where its number is to be.
pub(crate) const NUMBER: &str = "Q00000000";

/// What is sent, and the answer that was looked at.
#[derive(Clone, Default)]
pub(crate) struct Asked {
    pub(crate) request: Vec<u8>,
    pub(crate) answer: Vec<u8>,
}

/// What came of it.
pub(crate) struct Found {
    /// Processor time of a request, in microseconds.
    pub(crate) cpu: f64,
    /// How long each request took.
    pub(crate) took: Vec<Duration>,
}

/// Asks for a while. Opening connections and their first requests are not counted.
pub(crate) fn load(peer: &Peer, asked: &Asked, time: Duration) -> Result<Found, Failure> {
    let [ready, go] = [(); 2].map(|()| Barrier::new(CONNECTIONS + 1));
    let work = || {
        let opened = Connection::open(peer.port).and_then(|mut connection| {
            let mut numbered = Numbered::new(&asked.request);
            connection.ask(numbered.next())?;
            Ok((connection, numbered))
        });
        ready.wait();
        go.wait();
        let (mut connection, mut numbered) = opened?;
        let mut took = Vec::new();
        let until = Instant::now() + time;
        while Instant::now() < until {
            let request = numbered.next();
            let began = Instant::now();
            let answer = connection.ask(request)?;
            took.push(began.elapsed());
            if answer != asked.answer {
                return Err(Failure::from("it gives different answers to one question"));
            }
        }
        Ok(took)
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(work)).collect();
        ready.wait();
        let before = Account::of(&peer.processes());
        go.wait();
        let mut all = Vec::new();
        for thread in threads {
            all.extend(thread.join().map_err(|_| "the client fails")??);
        }
        let spent = Account::of(&peer.processes()).since(&before);
        Ok(Found {
            cpu: spent.as_secs_f64() * 1e6 / all.len().max(1) as f64,
            took: all,
        })
    })
}

/// A request whose document has a new number each time, if it has one.
struct Numbered {
    request: Vec<u8>,
    at: Option<usize>,
}

impl Numbered {
    fn new(request: &[u8]) -> Self {
        let mut places = request.windows(NUMBER.len());
        Self {
            request: request.to_owned(),
            at: places.position(|part| part == NUMBER.as_bytes()),
        }
    }

    fn next(&mut self) -> &[u8] {
        static LAST: AtomicU64 = AtomicU64::new(0);
        if let Some(at) = self.at {
            let number = LAST.fetch_add(1, Ordering::Relaxed) + 1;
            let number = format!("Q{number:08}");
            self.request[at..at + NUMBER.len()].copy_from_slice(number.as_bytes());
        }
        &self.request
    }
}
