//! What one request may ask for at most.

use super::document::DocumentLimits;

/// What one request may ask for at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How large its document may be.
    pub document: DocumentLimits,
    /// How many entities and links it may look at.
    pub visited: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            document: DocumentLimits::default(),
            visited: 2_000_000,
        }
    }
}
