//! What every request can see.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::SystemTime;

use arc_swap::ArcSwap;

use super::persisted::Persisted;
use super::persisted::Trusted;
use crate::config;
use crate::config::Clock;
use crate::dataset::Dataset;
use crate::model::LangId;
use crate::telemetry::Metrics;

/// The data set that is served and how it is served; shared by all workers.
#[derive(Debug)]
pub struct State {
    served: ArcSwap<Served>,
    ready: AtomicBool,
    pub(super) settings: config::Server,
    pub(super) clock: Clock,
    pub(super) metrics: Metrics,
    pub(super) persisted: Persisted,
    /// The tag of the language that is used where a request asks for none.
    language: Box<str>,
}

/// The data set that is served; a request keeps to the one with which it began.
#[derive(Debug)]
pub(super) struct Served {
    pub(super) dataset: Dataset,
    pub(super) language: LangId,
    pub(super) since: SystemTime,
}

impl State {
    /// Makes a data set ready to be served.
    pub fn new(dataset: Dataset, settings: config::Server, clock: Clock, language: LangId) -> Self {
        let ontology = dataset.api.schema().ontology();
        let tag = ontology.languages.get(usize::from(language.0));
        Self {
            language: tag.map_or_else(|| "".into(), |language| language.tag.clone()),
            served: ArcSwap::from_pointee(Served {
                dataset,
                language,
                since: SystemTime::now(),
            }),
            ready: AtomicBool::new(true),
            persisted: Persisted::new(settings.persisted, None),
            settings,
            clock,
            metrics: Metrics::default(),
        }
    }

    /// Runs these documents and no others.
    #[must_use]
    pub fn trusting(self, documents: Trusted) -> Self {
        Self {
            persisted: Persisted::new(self.settings.persisted, Some(documents)),
            ..self
        }
    }

    /// Returns what is served now. Nobody waits for anybody here.
    pub(super) fn served(&self) -> Arc<Served> {
        self.served.load_full()
    }

    /// Serves another data set from now on, within the same limits; requests that have begun finish
    /// with the one that they began with.
    pub(super) fn swap(&self, dataset: Dataset) {
        let now = self.served();
        let language = dataset.api.schema().ontology().language(&self.language);
        self.served.store(Arc::new(Served {
            dataset: Dataset {
                api: dataset.api.alongside(&now.dataset.api),
                ..dataset
            },
            language: language.unwrap_or_default(),
            since: SystemTime::now(),
        }));
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
