//! What every request can see.

use std::sync::Arc;
use std::sync::PoisonError;
use std::sync::RwLock;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use crate::config;
use crate::config::Clock;
use crate::dataset::Dataset;
use crate::model::LangId;

/// The data set that is served and how it is served; shared by all workers.
#[derive(Debug)]
pub struct State {
    dataset: RwLock<Arc<Dataset>>,
    ready: AtomicBool,
    pub(super) settings: config::Server,
    pub(super) clock: Clock,
    pub(super) language: LangId,
}

impl State {
    /// Makes a data set ready to be served.
    pub fn new(dataset: Dataset, settings: config::Server, clock: Clock, language: LangId) -> Self {
        Self {
            dataset: RwLock::new(Arc::new(dataset)),
            ready: AtomicBool::new(true),
            settings,
            clock,
            language,
        }
    }

    /// Returns the data set that is served now. A request asks once and keeps what it got.
    pub fn dataset(&self) -> Arc<Dataset> {
        let current = self.dataset.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&current)
    }

    /// Serves another data set from now on; requests that have begun keep the old one.
    pub fn replace(&self, dataset: Dataset) {
        let mut current = self.dataset.write().unwrap_or_else(PoisonError::into_inner);
        *current = Arc::new(dataset);
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
