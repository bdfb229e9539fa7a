//! What came of a GraphQL request, for the log and the metrics.

use actix_web::HttpMessage as _;
use actix_web::HttpRequest;

use crate::api::Executor;
use crate::api::Refusal;
use crate::api::ResponseKind;
use crate::api::Spent;

/// What came of a request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// In a word.
    pub(super) outcome: &'static str,
    /// What it took.
    pub(super) spent: Spent,
}

/// Keeps what came of a request with the request.
pub(super) fn keep(request: &HttpRequest, outcome: &'static str, spent: Spent) {
    request.extensions_mut().insert(Told { outcome, spent });
}

/// Returns the word for what runs documents.
pub(super) fn executor(executor: Executor) -> &'static str {
    match executor {
        Executor::Plan => "plan",
        Executor::Reference => "reference",
    }
}

/// Returns the word for what an answer contains.
pub(super) fn outcome(kind: ResponseKind) -> &'static str {
    match kind {
        ResponseKind::Data => "data",
        ResponseKind::Partial => "partial",
        ResponseKind::Refused(Refusal::TooLarge | Refusal::TooCostly) => "limited",
        ResponseKind::Refused(Refusal::Busy) => "busy",
        ResponseKind::Refused(Refusal::Internal) => "failed",
        ResponseKind::Refused(_) => "refused",
    }
}
