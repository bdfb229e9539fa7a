//! Whether a plan that may take long is likely not to.
//!
//! What a request may cost is reckoned from its document (`cost`), as if every list were full, and what
//! may cost much is handed to a thread where nobody waits for it (`pool`). Most lists are short, and to
//! hand a request over and its answer back takes longer than many an answer. So a plan that was brief the
//! last time is tried where the request came in, for so long that others hardly notice; if it is not
//! done by then, with other variables or other data, it begins again where it would have been.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// For how long a plan is tried.
pub(in crate::api) const TRIED: Duration =
    Duration::from_millis(if cfg!(test) { 60_000 } else { 1 });

/// A plan is tried if it took so much less the last time.
const PART: u32 = 2;

/// Says whether a plan was brief the last time.
#[derive(Debug, Default)]
pub(super) struct Brief(AtomicBool);

impl Brief {
    pub(super) fn is(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Keeps how long the plan took.
    pub(super) fn took(&self, time: Duration) {
        self.0.store(time < TRIED / PART, Ordering::Relaxed);
    }
}
