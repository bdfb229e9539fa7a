//! Connections on which nothing more is asked.
//!
//! The HTTP library closes a connection whose first head does not come in time, and one that rests
//! between two requests. Once the head of a second request has begun it waits for the rest without end,
//! so that one byte would hold a connection for ever. Therefore every connection is watched from beside
//! it: one on which no request was answered for too long is shut.

use std::any::Any;
use std::cell::Cell;
use std::cell::RefCell;
use std::net::Shutdown;
use std::pin::Pin;
use std::rc::Rc;
use std::rc::Weak;
use std::task::Context;
use std::task::Poll;
use std::time::Duration;
use std::time::Instant;

use actix_web::body::BodySize;
use actix_web::body::BoxBody;
use actix_web::body::MessageBody;
use actix_web::dev::Extensions;
use actix_web::web::Bytes;
use tokio::time::sleep;
use tracing::debug;

/// Between two looks at all connections.
const EVERY: Duration = Duration::from_millis(500);

thread_local! {
    /// The connections of a worker. While there are any, a task looks at them.
    static WATCHED: RefCell<Vec<Weak<Connection>>> = const { RefCell::new(Vec::new()) };
}

/// A connection, and what is going on there.
#[derive(Debug)]
pub(super) struct Connection {
    /// The socket once more, which is closed when the library drops the connection.
    socket: socket2::Socket,
    /// How long nothing may be asked.
    patience: Duration,
    /// Requests that have begun and whose answers are not handed over.
    running: Cell<usize>,
    /// When the last answer was handed over, or the connection was made.
    silent_since: Cell<Instant>,
}

/// A request on a connection, until its answer is handed over.
#[derive(Debug)]
pub(super) struct Running(Rc<Connection>);

/// The body of an answer, and the request that it answers.
struct Held {
    body: BoxBody,
    _running: Running,
}

/// Watches a connection that was just made; where it is none of TCP, or the system has no room for
/// more, it goes unwatched.
pub(super) fn watch(connection: &dyn Any, data: &mut Extensions, patience: Duration) {
    let stream = connection.downcast_ref::<actix_web::rt::net::TcpStream>();
    let Some(Ok(socket)) = stream.map(|stream| socket2::SockRef::from(stream).try_clone()) else {
        return;
    };
    let connection = Rc::new(Connection {
        socket,
        patience,
        running: Cell::new(0),
        silent_since: Cell::new(Instant::now()),
    });
    let first = WATCHED.with_borrow_mut(|watched| {
        watched.push(Rc::downgrade(&connection));
        watched.len() == 1
    });
    data.insert(connection);
    if first {
        actix_web::rt::spawn(look());
    }
}

/// Looks at the connections of a worker as long as there are any.
async fn look() {
    loop {
        sleep(EVERY).await;
        let now = Instant::now();
        let none = WATCHED.with_borrow_mut(|watched| {
            watched.retain(|connection| {
                let connection = connection.upgrade();
                connection.is_some_and(|connection| connection.goes_on(now))
            });
            watched.is_empty()
        });
        if none {
            return;
        }
    }
}

impl Connection {
    /// Shuts a connection that has been silent for too long; says whether it goes on.
    fn goes_on(&self, now: Instant) -> bool {
        let silent = now.saturating_duration_since(self.silent_since.get());
        if self.running.get() > 0 || silent < self.patience {
            return true;
        }
        if let Err(error) = self.socket.shutdown(Shutdown::Both) {
            debug!(%error, "a silent connection cannot be shut");
        }
        false
    }
}

impl Running {
    /// Says that a request has begun.
    pub(super) fn on(connection: &Rc<Connection>) -> Self {
        connection.running.set(connection.running.get() + 1);
        Self(Rc::clone(connection))
    }

    /// Lets the request last until its answer is handed over.
    pub(super) fn until_sent(self, body: BoxBody) -> BoxBody {
        BoxBody::new(Held {
            body,
            _running: self,
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let Self(connection) = self;
        connection
            .running
            .set(connection.running.get().saturating_sub(1));
        connection.silent_since.set(Instant::now());
    }
}

impl MessageBody for Held {
    type Error = <BoxBody as MessageBody>::Error;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(context)
    }
}
