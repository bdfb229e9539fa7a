//! Documents that were read and checked, kept from the second time on, bounded in number and size.

use std::hash::BuildHasher;
use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use apollo_compiler::Node;
use apollo_compiler::executable::Operation;
use moka::sync::Cache;
use rustc_hash::FxBuildHasher;
use serde_json::Map;
use serde_json::Value as Json;

use super::cost;
use super::cost::Cost;
use super::document::Document;
use super::document::Refused;
use super::introspection;
use super::model::ApiModel;
use super::plan::Plans;
use super::reference::Prepared;

/// The most bytes of document texts that are kept. What is made of a text takes up to forty times its
/// size.
const MOST_BYTES: u64 = 1024 * 1024;

/// How many texts are remembered that were asked for, in eight bytes each.
const REMEMBERED: usize = 4096;

/// A document, ready to run.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) document: Document,
    pub(super) plans: Plans,
    /// Whether some operation asks what the schema says of itself.
    pub(super) describes: bool,
    /// What its only operation may cost, if that depends on no variable.
    cost: OnceLock<Arc<Cost>>,
    /// The same for the executor `reference`, made when it is first needed.
    pub(super) prepared: OnceLock<Result<Prepared, Refused>>,
}

impl Ready {
    /// Makes a document ready that was checked.
    pub(super) fn new(document: Document) -> Self {
        let (describes, plans) = {
            let checked = document.checked();
            let asks = |operation: &Node<Operation>| introspection::is_asked(checked, operation);
            (checked.operations.iter().any(asks), Plans::new(checked))
        };
        Self {
            describes,
            plans,
            cost: OnceLock::new(),
            prepared: OnceLock::new(),
            document,
        }
    }

    /// Tells what an operation may be expected to cost with these variables.
    pub(super) fn cost(
        &self,
        model: &ApiModel,
        operation: &Operation,
        variables: &Map<String, Json>,
    ) -> Arc<Cost> {
        let checked = self.document.checked();
        let told = || Arc::new(cost::of(model, checked, operation, variables));
        if operation.variables.is_empty() && checked.operations.len() == 1 {
            Arc::clone(self.cost.get_or_init(told))
        } else {
            told()
        }
    }
}

/// Documents by their texts.
#[derive(Debug)]
pub(super) struct Documents {
    known: Cache<Arc<str>, Arc<Ready>>,
    seen: Seen,
}

/// Texts that were asked for, as numbers that follow from them.
///
/// Who writes ids into documents sends each of them once. To keep those would take new memory for each,
/// and drive out what is asked for again. A text that is wrongly taken for another is kept at once, and
/// one that is forgotten is made once more: nothing else hangs on it.
#[derive(Debug)]
struct Seen(Box<[AtomicU64]>);

impl Default for Seen {
    fn default() -> Self {
        Self((0..REMEMBERED).map(|_| AtomicU64::new(0)).collect())
    }
}

impl Seen {
    /// Remembers a text, and says whether it was remembered before.
    fn again(&self, text: &str) -> bool {
        let number = FxBuildHasher.hash_one(text);
        let place = self.0.get(number as usize % REMEMBERED);
        place.is_some_and(|place| place.swap(number, Ordering::Relaxed) == number)
    }
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
        Self {
            known,
            seen: Seen::default(),
        }
    }
}

impl Documents {
    /// Returns a document, made if it is not known, and whether it was known. It is kept from the second
    /// time on, unless it is refused.
    pub(super) fn get(
        &self,
        text: &str,
        make: impl FnOnce() -> Result<Ready, Refused>,
    ) -> Result<(Arc<Ready>, bool), Refused> {
        if let Some(ready) = self.known.get(text) {
            return Ok((ready, true));
        }
        let ready = Arc::new(make()?);
        if self.seen.again(text) {
            self.known
                .insert(Arc::clone(ready.document.text()), Arc::clone(&ready));
        }
        Ok((ready, false))
    }

    /// Says whether a document is known.
    pub(super) fn peek(&self, text: &str) -> Option<Arc<Ready>> {
        self.known.get(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_remembered_once_it_was_asked_for() {
        let seen = Seen::default();
        let texts: Vec<String> = (0..50).map(|nth| format!("{{ a{nth} }}")).collect();
        let again = |text: &String| seen.again(text);
        assert!(!texts.iter().any(again));
        // Few of them fall on the same place.
        assert!(texts.iter().filter(|text| again(text)).count() > 45);
    }
}
