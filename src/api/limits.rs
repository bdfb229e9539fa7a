//! What one request may ask for at most.

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
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            document: DocumentLimits::default(),
            visited: 2_000_000,
            answered: 250_000,
        }
    }
}
