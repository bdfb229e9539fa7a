//! Documents that were read and checked, kept for the next time, bounded in number and size.

use std::sync::Arc;
use std::sync::OnceLock;

use moka::sync::Cache;

use super::document::Document;
use super::document::Refused;
use super::plan::Plans;
use super::reference::Prepared;

/// The most bytes of document texts that are kept. What is made of a text takes up to forty times its
/// size.
const MOST_BYTES: u64 = 1024 * 1024;

/// A document, ready to run.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) document: Document,
    pub(super) plans: Plans,
    /// The same for the executor `reference`, made when it is first needed.
    pub(super) prepared: OnceLock<Result<Prepared, Refused>>,
}

/// Documents by their texts.
#[derive(Debug)]
pub(super) struct Documents {
    known: Cache<Arc<str>, Arc<Ready>>,
}

impl Default for Documents {
    fn default() -> Self {
        let weigher = |text: &Arc<str>, _: &Arc<Ready>| {
            // Even a tiny document has an entry to keep.
            u32::try_from(text.len())
                .unwrap_or(u32::MAX)
                .saturating_add(256)
        };
        let known = Cache::builder()
            .max_capacity(MOST_BYTES)
            .weigher(weigher)
            .build();
        Self { known }
    }
}

impl Documents {
    /// Returns a document, made if it is not known, and whether it was known. What is refused is not
    /// kept.
    pub(super) fn get(
        &self,
        text: &str,
        make: impl FnOnce() -> Result<Ready, Refused>,
    ) -> Result<(Arc<Ready>, bool), Refused> {
        if let Some(ready) = self.known.get(text) {
            return Ok((ready, true));
        }
        let ready = Arc::new(make()?);
        self.known.insert(text.into(), Arc::clone(&ready));
        Ok((ready, false))
    }

    /// Says whether a document is known.
    pub(super) fn peek(&self, text: &str) -> Option<Arc<Ready>> {
        self.known.get(text)
    }
}
