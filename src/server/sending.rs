//! Clients that take too long to receive an answer.
//!
//! An answer is handed over in pieces, so that a client that reads a little now and then is noticed
//! between two of them; one that reads nothing at all is noticed by the system, which gives up the
//! connection (`TCP_USER_TIMEOUT`, where there is one).

use std::any::Any;
use std::pin::Pin;
use std::task::Context;
use std::task::Poll;
use std::time::Duration;
use std::time::Instant;

use actix_web::body::BodySize;
use actix_web::body::MessageBody;
use actix_web::web::Bytes;

/// The largest piece: most answers are one, which costs one call of the system.
const PIECE: usize = 128 * 1024;

/// An answer that must be received in time.
#[derive(Debug)]
pub(super) struct InTime {
    rest: Bytes,
    until: Instant,
}

/// Why an answer is not sent to its end.
#[derive(Debug, thiserror::Error)]
#[error("the client took too long to receive the answer")]
pub(super) struct TooSlow;

impl InTime {
    /// Gives a client this time to receive an answer.
    pub(super) fn new(body: Bytes, time: Duration) -> Self {
        Self {
            rest: body,
            until: Instant::now() + time,
        }
    }
}

impl MessageBody for InTime {
    type Error = TooSlow;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.rest.len() as u64)
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, TooSlow>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        if Instant::now() >= self.until {
            return Poll::Ready(Some(Err(TooSlow)));
        }
        let piece = self.rest.len().min(PIECE);
        Poll::Ready(Some(Ok(self.rest.split_to(piece))))
    }

    fn try_into_bytes(self) -> Result<Bytes, Self> {
        Ok(self.rest)
    }
}

/// Lets the system give up a connection whose other end takes nothing for this time.
#[cfg(target_os = "linux")]
pub(super) fn give_up_after(connection: &dyn Any, time: Duration) {
    let stream = connection.downcast_ref::<actix_web::rt::net::TcpStream>();
    if let Some(stream) = stream
        && let Err(error) = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(time))
    {
        tracing::debug!(%error, "a connection cannot be given up by the system");
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn give_up_after(_: &dyn Any, _: Duration) {}

#[cfg(test)]
mod tests {
    use std::task::Waker;

    use super::*;

    fn pieces(time: Duration) -> Vec<Result<usize, String>> {
        let mut body = InTime::new(Bytes::from(vec![7; 300_000]), time);
        assert_eq!(body.size(), BodySize::Sized(300_000));
        let mut found = Vec::new();
        while let Poll::Ready(Some(piece)) =
            Pin::new(&mut body).poll_next(&mut Context::from_waker(Waker::noop()))
        {
            let piece = piece
                .map(|piece| piece.len())
                .map_err(|error| error.to_string());
            let failed = piece.is_err();
            found.push(piece);
            if failed {
                break;
            }
        }
        found
    }

    #[test]
    fn an_answer_comes_whole_or_ends_when_its_time_is_over() {
        let whole = pieces(Duration::from_secs(60));
        assert_eq!(whole, [Ok(131_072), Ok(131_072), Ok(37_856)]);
        let late = "the client took too long to receive the answer".to_owned();
        assert_eq!(pieces(Duration::ZERO), [Err(late)]);
    }
}
