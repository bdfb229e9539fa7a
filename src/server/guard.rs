//! Around every request: its id, a log line when it is answered, and a net under it.
//!
//! `http/internal`: a panic becomes an answer with status 500 and the id of the request, which is
//! also in the log; the worker and the connection go on. It is a fault of the program and not of
//! the request: please report it with what the log says.

use std::fmt;
use std::future::Future;
use std::future::poll_fn;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::pin::pin;
use std::rc::Rc;
use std::sync::LazyLock;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::task::Poll;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

use actix_web::HttpMessage as _;
use actix_web::HttpResponse;
use actix_web::ResponseError;
use actix_web::body::BoxBody;
use actix_web::body::MessageBody;
use actix_web::dev::ServiceRequest;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::http::header::HeaderMap;
use actix_web::http::header::HeaderName;
use actix_web::http::header::HeaderValue;
use actix_web::middleware::Next;
use actix_web::web::Data;
use serde_json::json;
use tracing::debug;
use tracing::error;
use tracing::info;

use super::codes;
use super::headers;
use super::hosts;
use super::negotiate::MediaType;
use super::problem::Problem;
use super::sending::InTime;
use super::silence::Connection;
use super::silence::Running;
use super::state::State;
use super::told;
use super::told::Told;
use super::trace;
use crate::telemetry::Answered;
use crate::telemetry::Metrics;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Passes a request on, and sees to it that it is answered.
pub async fn guard<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let begun = Instant::now();
    let id = request_id(request.headers());
    let method = request.method().clone();
    let path = request.path().to_owned();
    let trace = trace::parent(request.headers()).map(|(id, of)| (id.to_owned(), of.to_owned()));
    let state = request.app_data::<Data<State>>().cloned();
    let running = request.conn_data::<Rc<Connection>>().map(Running::on);
    let in_flight = state.as_ref().map(|state| state.metrics.begin());
    let listen = request.app_config().local_addr();
    let is_ours = state.as_ref().is_none_or(|state| {
        hosts::is_ours(
            request.headers(),
            request.uri(),
            listen,
            &state.settings.hosts,
        )
    });
    let outcome = if is_ours {
        let outcome = caught(next.call(request)).await.unwrap_or_else(|| {
            error!(request.id = %id, "a request met a fault in the program");
            Err(Fault { id: id.clone() }.into())
        });
        let time = state
            .as_ref()
            .map(|state| state.settings.limits.send_timeout);
        outcome.map(|response| response.map_body(|_, body| in_time(body, time)))
    } else {
        Ok(request.into_response(Problem::Host.respond(MediaType::Json)))
    };
    let status = match &outcome {
        Ok(response) => response.status(),
        Err(error) => error.as_response_error().status_code(),
    };
    drop(in_flight);
    let told = outcome
        .as_ref()
        .ok()
        .and_then(|response| response.request().extensions().get::<Told>().copied());
    let answered = Line {
        id: &id,
        method: method.as_str(),
        path: &path,
        trace,
        status: status.as_u16(),
        took: begun.elapsed(),
        told,
    };
    answered.log();
    if let Some(state) = &state {
        answered.count(&state.metrics);
    }
    let mut response = outcome?;
    let answer = response.headers_mut();
    headers::secure(answer);
    if let Ok(id) = HeaderValue::from_str(&id) {
        answer.insert(REQUEST_ID, id);
    }
    Ok(match running {
        Some(running) => response.map_body(|_, body| running.until_sent(body)),
        None => response,
    })
}

/// Gives a client this time to receive a body.
fn in_time<B: MessageBody + 'static>(body: B, time: Option<Duration>) -> BoxBody {
    match (body.try_into_bytes(), time) {
        (Ok(bytes), Some(time)) => BoxBody::new(InTime::new(bytes, time)),
        (Ok(bytes), None) => BoxBody::new(bytes),
        (Err(body), _) => body.boxed(),
    }
}

/// What is logged and counted of a request that was answered.
struct Line<'a> {
    id: &'a str,
    method: &'a str,
    path: &'a str,
    trace: Option<(String, String)>,
    status: u16,
    took: Duration,
    told: Option<Told>,
}

impl Line<'_> {
    fn log(&self) {
        let duration_us = u64::try_from(self.took.as_micros()).unwrap_or(u64::MAX);
        let trace = self.trace.as_ref();
        let (trace_id, parent) = (trace.map(|of| &*of.0), trace.map(|of| &*of.1));
        // Whoever watches the server asks after it every few seconds.
        if matches!(self.path, "/livez" | "/readyz" | "/metrics") {
            debug!(
                request.id = self.id,
                http.method = self.method,
                http.path = self.path,
                http.status = self.status,
                duration_us,
                trace.id = trace_id,
                trace.parent = parent,
                "answered"
            );
        } else if let Some(Told { outcome, spent }) = self.told {
            info!(
                request.id = self.id,
                http.method = self.method,
                http.path = self.path,
                http.status = self.status,
                duration_us,
                trace.id = trace_id,
                trace.parent = parent,
                graphql.outcome = outcome,
                graphql.cost = spent.cost,
                graphql.fields = spent.answered,
                graphql.visited = spent.visited,
                graphql.known = spent.known,
                "answered"
            );
        } else {
            info!(
                request.id = self.id,
                http.method = self.method,
                http.path = self.path,
                http.status = self.status,
                duration_us,
                trace.id = trace_id,
                trace.parent = parent,
                "answered"
            );
        }
    }

    fn count(&self, metrics: &Metrics) {
        metrics.responded(self.status);
        if let Some(Told { outcome, spent }) = self.told {
            metrics.answered(&Answered {
                outcome,
                took: self.took,
                cost: spent.cost,
                fields: spent.answered,
                visited: spent.visited,
                known: spent.known,
                executor: spent.executor.map(told::executor),
            });
        }
    }
}

/// Waits for a future; `None` if it panics.
async fn caught<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(|context| {
        // The future is dropped after a panic and what it shares with others (a snapshot) never
        // changes, so nothing half done is seen by anyone.
        let poll = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context)));
        match poll {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Err(_) => Poll::Ready(None),
        }
    })
    .await
}

/// Returns the id that the client gave the request, if it can stand in a log line, or a new one.
fn request_id(headers: &HeaderMap) -> String {
    let legal = |id: &&str| {
        (1..=64).contains(&id.len())
            && id
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
    };
    let given = headers.get(REQUEST_ID).and_then(|id| id.to_str().ok());
    given.filter(legal).map_or_else(new_id, str::to_owned)
}

/// Makes an id that is unique among the runs of the program, near enough.
fn new_id() -> String {
    static START: LazyLock<u64> = LazyLock::new(|| {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        now.map_or(0, |time| time.as_secs())
    });
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{:x}-{next:x}", *START)
}

/// What the client learns of a panic.
#[derive(Debug)]
struct Fault {
    id: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the program failed; it is in the log under `{}`",
            self.id
        )
    }
}

impl ResponseError for Fault {
    fn status_code(&self) -> StatusCode {
        StatusCode::INTERNAL_SERVER_ERROR
    }

    fn error_response(&self) -> HttpResponse {
        let body = json!({"errors": [{
            "message": self.to_string(),
            "extensions": {"code": codes::INTERNAL.slug(), "requestId": self.id},
        }]});
        let mut response = HttpResponse::build(self.status_code())
            .insert_header((header::CONTENT_TYPE, "application/json; charset=utf-8"))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((REQUEST_ID, self.id.as_str()))
            .body(body.to_string());
        headers::secure(response.headers_mut());
        response
    }
}
