//! What every request can see.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use crate::config;
use crate::config::Clock;
use crate::dataset::Dataset;
use crate::model::LangId;

/// The data set that is served and how it is served; shared by all workers.
#[derive(Debug)]
pub struct State {
    pub(super) dataset: Dataset,
    ready: AtomicBool,
    pub(super) settings: config::Server,
    pub(super) clock: Clock,
    pub(super) language: LangId,
}

impl State {
    /// Makes a data set ready to be served.
    pub fn new(dataset: Dataset, settings: config::Server, clock: Clock, language: LangId) -> Self {
        Self {
            dataset,
            ready: AtomicBool::new(true),
            settings,
            clock,
            language,
        }
    }

    /// Says whether new requests are welcome.
    pub fn is_ready(&self) -> bool {
        self.ready.load(Ordering::Acquire)
    }

    /// Says that the server is about to stop.
    pub fn stop(&self) {
        self.ready.store(false, Ordering::Release);
    }
}
