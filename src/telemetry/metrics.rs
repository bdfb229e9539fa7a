//! What is counted while the program runs, in the text form that Prometheus reads.
//!
//! Labels have few values, all of them our own words: nothing that a client writes becomes one.

use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::histogram::exponential_buckets;
use prometheus_client::registry::Registry;

/// The media type of [`Metrics::encode`].
pub const METRICS_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// One label with its value.
type Label = [(&'static str, &'static str); 1];

/// Everything that is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    responses: Family<Label, Counter>,
    requests: Family<Label, Counter>,
    duration: Histogram,
    cost: Histogram,
    answered: Counter,
    visited: Counter,
    documents: Family<Label, Counter>,
    executions: Family<Label, Counter>,
    in_flight: Gauge,
    long: Family<Label, Gauge>,
    loaded: Gauge,
    content: Family<Label, Gauge>,
    reloads: Family<Label, Counter>,
    refused: Gauge,
}

/// A GraphQL request that was answered.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    /// What came of it, in a word.
    pub outcome: &'static str,
    /// How long it took.
    pub took: Duration,
    /// How many fields its answer was expected to have; nothing where it was not run.
    pub cost: u64,
    /// How many fields were answered.
    pub fields: u64,
    /// How many entities and links were looked at.
    pub visited: u64,
    /// Whether its document was known; nothing where it was not looked for.
    pub known: Option<bool>,
    /// What ran its document, in a word; nothing where it was not run.
    pub executor: Option<&'static str>,
}

/// The bounds of the histogram of durations, in seconds: round, because they become labels.
const DURATIONS: [f64; 11] = [
    0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0,
];

/// The data that are served.
#[derive(Clone, Copy, Debug)]
pub struct Serving {
    /// When they were loaded, in seconds since 1970.
    pub since: i64,
    /// The number of entities.
    pub entities: usize,
    /// The number of statements.
    pub statements: usize,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("govgraph");
        // From a tenth of a millisecond to ten seconds; from one field to a million.
        let duration = Histogram::new(DURATIONS);
        let cost = Histogram::new(exponential_buckets(1.0, 10.0, 7));
        let metrics = Self {
            responses: Family::default(),
            requests: Family::default(),
            duration,
            cost,
            answered: Counter::default(),
            visited: Counter::default(),
            documents: Family::default(),
            executions: Family::default(),
            in_flight: Gauge::default(),
            long: Family::default(),
            loaded: Gauge::default(),
            content: Family::default(),
            reloads: Family::default(),
            refused: Gauge::default(),
            registry: Registry::default(),
        };
        let all = &mut registry;
        all.register(
            "http_responses",
            "Answers of any kind, by class of status",
            metrics.responses.clone(),
        );
        all.register(
            "http_requests_in_flight",
            "Requests that are being answered",
            metrics.in_flight.clone(),
        );
        all.register(
            "requests",
            "GraphQL requests, by outcome",
            metrics.requests.clone(),
        );
        all.register(
            "request_duration_seconds",
            "How long GraphQL requests took",
            metrics.duration.clone(),
        );
        all.register(
            "request_cost",
            "Fields that answers were expected to have",
            metrics.cost.clone(),
        );
        all.register(
            "answered_fields",
            "Fields that were answered",
            metrics.answered.clone(),
        );
        all.register(
            "visited",
            "Entities and links that were looked at, analyses apart",
            metrics.visited.clone(),
        );
        all.register(
            "documents",
            "Documents, by whether they were read before",
            metrics.documents.clone(),
        );
        all.register(
            "executions",
            "Documents that were run, by what ran them",
            metrics.executions.clone(),
        );
        all.register(
            "long_requests",
            "Requests that may take long, by whether they run or wait",
            metrics.long.clone(),
        );
        all.register(
            "snapshot_loaded_timestamp_seconds",
            "When the data were loaded, in seconds since 1970",
            metrics.loaded.clone(),
        );
        all.register(
            "snapshot_size",
            "How much the data hold",
            metrics.content.clone(),
        );
        all.register(
            "reloads",
            "Times that data were read again, by outcome",
            metrics.reloads.clone(),
        );
        all.register(
            "reload_refused",
            "1 where the newest data were refused and older ones are served",
            metrics.refused.clone(),
        );
        // A rate of what never happened yet is 0, not unknown.
        for outcome in ["swapped", "refused"] {
            drop(metrics.reloads.get_or_create(&[("outcome", outcome)]));
        }
        for executor in ["plan", "reference"] {
            drop(metrics.executions.get_or_create(&[("executor", executor)]));
        }
        Self {
            registry,
            ..metrics
        }
    }
}

impl Metrics {
    /// Counts a request that begins to be answered; it is counted as answered when what is returned
    /// is dropped.
    pub fn begin(&self) -> InFlight {
        self.in_flight.inc();
        InFlight(self.in_flight.clone())
    }

    /// Counts an answer of any kind by its status.
    pub fn responded(&self, status: u16) {
        let class = match status / 100 {
            1 => "1xx",
            2 => "2xx",
            3 => "3xx",
            4 => "4xx",
            _ => "5xx",
        };
        self.responses.get_or_create(&[("status", class)]).inc();
    }

    /// Counts a GraphQL request.
    pub fn answered(&self, of: &Answered) {
        let outcome = [("outcome", of.outcome)];
        self.requests.get_or_create(&outcome).inc();
        self.duration.observe(of.took.as_secs_f64());
        if of.cost > 0 {
            // Precise enough for a histogram.
            #[allow(clippy::cast_precision_loss, reason = "costs are far below 2^52")]
            self.cost.observe(of.cost as f64);
        }
        self.answered.inc_by(of.fields);
        self.visited.inc_by(of.visited);
        if let Some(known) = of.known {
            let result = if known { "hit" } else { "miss" };
            self.documents.get_or_create(&[("cache", result)]).inc();
        }
        if let Some(executor) = of.executor {
            let executor = [("executor", executor)];
            self.executions.get_or_create(&executor).inc();
        }
    }

    /// Notes how many requests that may take long run and wait.
    pub fn long(&self, running: usize, waiting: usize) {
        let set = |state, count: usize| {
            let gauge = self.long.get_or_create(&[("state", state)]);
            gauge.set(i64::try_from(count).unwrap_or(i64::MAX));
        };
        set("running", running);
        set("waiting", waiting);
    }

    /// Notes which data are served.
    pub fn serving(&self, data: Serving) {
        self.loaded.set(data.since);
        let set = |what, count: usize| {
            let gauge = self.content.get_or_create(&[("of", what)]);
            gauge.set(i64::try_from(count).unwrap_or(i64::MAX));
        };
        set("entities", data.entities);
        set("statements", data.statements);
    }

    /// Counts that data were read again, and whether they are served.
    pub fn reloaded(&self, swapped: bool) {
        let outcome = if swapped { "swapped" } else { "refused" };
        self.reloads.get_or_create(&[("outcome", outcome)]).inc();
        self.refused.set(i64::from(!swapped));
    }

    /// Returns all of it as text.
    pub fn encode(&self) -> String {
        let mut text = String::new();
        // Writing into memory does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

/// A request that is being answered.
#[derive(Debug)]
pub struct InFlight(Gauge);

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happened_is_told_in_the_form_of_openmetrics() {
        let metrics = Metrics::default();
        let first = metrics.begin();
        drop(metrics.begin());
        metrics.responded(204);
        metrics.responded(503);
        metrics.answered(&Answered {
            outcome: "data",
            took: Duration::from_millis(2),
            cost: 12,
            fields: 7,
            visited: 3,
            known: Some(true),
            executor: Some("plan"),
        });
        metrics.long(1, 2);
        metrics.serving(Serving {
            since: 5,
            entities: 6,
            statements: 20,
        });
        metrics.reloaded(false);
        let text = metrics.encode();
        for line in [
            "govgraph_http_responses_total{status=\"2xx\"} 1",
            "govgraph_http_responses_total{status=\"5xx\"} 1",
            "govgraph_http_requests_in_flight 1",
            "govgraph_requests_total{outcome=\"data\"} 1",
            "govgraph_request_duration_seconds_count 1",
            "govgraph_request_duration_seconds_bucket{le=\"0.003\"} 1",
            "govgraph_request_cost_bucket{le=\"10.0\"} 0",
            "govgraph_request_cost_bucket{le=\"100.0\"} 1",
            "govgraph_answered_fields_total 7",
            "govgraph_visited_total 3",
            "govgraph_documents_total{cache=\"hit\"} 1",
            "govgraph_executions_total{executor=\"plan\"} 1",
            "govgraph_long_requests{state=\"waiting\"} 2",
            "govgraph_snapshot_loaded_timestamp_seconds 5",
            "govgraph_snapshot_size{of=\"statements\"} 20",
            "govgraph_reloads_total{outcome=\"refused\"} 1",
            "govgraph_reloads_total{outcome=\"swapped\"} 0",
            "govgraph_reload_refused 1",
        ] {
            assert!(text.lines().any(|one| one == line), "{line}\n{text}");
        }
        assert!(text.ends_with("# EOF\n"));
        drop(first);
        assert!(metrics.encode().contains("in_flight 0"));
    }
}
