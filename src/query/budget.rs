//! How much work one question may cause.

use super::QueryError;

/// A count of the entities and links that a question has looked at, with a limit.
///
/// One budget is passed through everything that a request asks, so that no combination of
/// questions costs more than the limit allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    visited: u64,
    limit: u64,
}

impl Budget {
    /// Allows this many looks at an entity or link.
    pub fn new(limit: u64) -> Self {
        Self { visited: 0, limit }
    }

    /// Allows as many as are asked for.
    pub fn unlimited() -> Self {
        Self::new(u64::MAX)
    }

    /// Returns how many looks were taken.
    pub fn visited(&self) -> u64 {
        self.visited
    }

    /// Takes this many looks, or says that the question is too costly.
    pub fn spend(&mut self, looks: usize) -> Result<(), QueryError> {
        self.visited = self.visited.saturating_add(looks as u64);
        if self.visited > self.limit {
            return Err(QueryError::TooCostly { limit: self.limit });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_may_be_reached_but_not_passed() {
        let mut budget = Budget::new(3);
        assert_eq!(budget.spend(2), Ok(()));
        assert_eq!(budget.spend(1), Ok(()));
        assert_eq!(budget.spend(1), Err(QueryError::TooCostly { limit: 3 }));
        assert_eq!(Budget::unlimited().spend(usize::MAX), Ok(()));
    }
}
