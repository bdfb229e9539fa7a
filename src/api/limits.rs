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
    /// How many may run at a time, those of all requests together.
    pub at_once: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            document: DocumentLimits::default(),
            visited: 2_000_000,
            answered: 250_000,
            analysis: AnalysisLimits::default(),
        }
    }
}

impl Default for AnalysisLimits {
    fn default() -> Self {
        Self {
            visited: 100_000_000,
            time: Duration::from_secs(5),
            at_once: 2,
        }
    }
}
