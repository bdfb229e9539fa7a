//! Asking a data set in the process, without a server.

use std::sync::Arc;

use govgraph::api::Context;
use govgraph::api::Request;
use govgraph::api::Response;
use govgraph::dataset::Dataset;

/// Answers a request, on this thread.
pub(crate) fn execute(dataset: &Dataset, request: Request, context: Context) -> Response {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let snapshot = Arc::clone(&dataset.snapshot);
    runtime.block_on(dataset.api.execute(snapshot, request, context))
}
