//! What one request may ask for at most.

use std::time::Duration;

use super::document::DocumentLimits;

/// What one request may ask for at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How large its document may be.
    pub document: DocumentLimits,
    /// How many entities and links it may look at.
    pub visited: u64,
    /// How many fields its answer may have.
    pub answered: u64,
    /// How many fields its answer may be expected to have, before it is run.
    pub cost: u64,
    /// How long it may take.
    pub time: Duration,
    /// How many requests that may take long run at a time.
    pub long_at_once: usize,
    /// How many such requests may wait.
    pub long_waiting: usize,
    /// How long each of them may wait.
    pub long_wait: Duration,
    /// How much its analyses may compute.
    pub analysis: AnalysisLimits,
}

/// How much analyses of the graph may compute. They look at everything many times, so they have
/// limits of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalysisLimits {
    /// How many entities and links those of one request may look at.
    pub visited: u64,
    /// How long each may take.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            document: DocumentLimits::default(),
            visited: 2_000_000,
            answered: 250_000,
            cost: 250_000,
            time: Duration::from_secs(10),
            long_at_once: 4,
            long_waiting: 32,
            long_wait: Duration::from_secs(2),
            analysis: AnalysisLimits::default(),
        }
    }
}

impl Default for AnalysisLimits {
    fn default() -> Self {
        Self {
            visited: 100_000_000,
            time: Duration::from_secs(5),
        }
    }
}
