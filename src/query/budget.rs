//! How much work one question may cause.

use std::fmt;
use std::sync::Arc;

use super::QueryError;

/// A count of the entities and links that a question has looked at, with a limit.
///
/// One budget is passed through everything that a request asks, so that no combination of
/// questions costs more than the limit allows.
#[derive(Clone)]
pub struct Budget {
    visited: u64,
    limit: u64,
    stop: Option<Stop>,
    /// How many looks there will have been when `stop` is asked next.
    ask_at: u64,
}

/// Looks between two times of asking whether to stop: few enough to stop within microseconds, many
/// enough that asking costs nothing beside looking.
const ASK_EVERY: u64 = 64;

/// Says whether a question is to be stopped.
type Stop = Arc<dyn Fn() -> bool + Send + Sync>;

impl Budget {
    /// Allows this many looks at an entity or link.
    pub fn new(limit: u64) -> Self {
        Self {
            visited: 0,
            limit,
            stop: None,
            ask_at: 0,
        }
    }

    /// Lets somebody else stop the question: a deadline, a client that has left. It is asked at the
    /// first look and then every few looks.
    #[must_use]
    pub fn stopped_by(self, stop: Arc<dyn Fn() -> bool + Send + Sync>) -> Self {
        Self {
            stop: Some(stop),
            ..self
        }
    }

    /// Allows as many as are asked for.
    pub fn unlimited() -> Self {
        Self::new(u64::MAX)
    }

    /// Returns how many looks were taken.
    pub fn visited(&self) -> u64 {
        self.visited
    }

    /// Says whether this many looks are left.
    pub fn allows(&self, looks: usize) -> bool {
        self.visited.saturating_add(looks as u64) <= self.limit
    }

    /// Returns how many looks may be taken before anybody is asked whether to stop.
    pub fn free(&self) -> usize {
        let until = self.ask_at.saturating_sub(1).min(self.limit);
        usize::try_from(until.saturating_sub(self.visited)).unwrap_or(usize::MAX)
    }

    /// Takes this many looks, or says that the question is too costly.
    pub fn spend(&mut self, looks: usize) -> Result<(), QueryError> {
        self.visited = self.visited.saturating_add(looks as u64);
        if self.visited > self.limit {
            return Err(QueryError::TooCostly { limit: self.limit });
        }
        if self.visited < self.ask_at {
            return Ok(());
        }
        match &self.stop {
            Some(stop) if stop() => Err(QueryError::Stopped),
            _ => {
                self.ask_at = self.visited.saturating_add(ASK_EVERY);
                Ok(())
            }
        }
    }

    /// Returns a budget of its own for a part of the question: this many looks, or what is left.
    ///
    /// What the part has taken is counted by [`Budget::settle`].
    #[must_use]
    pub fn part(&self, looks: u64) -> Self {
        Self {
            visited: 0,
            limit: looks.min(self.limit.saturating_sub(self.visited)),
            stop: self.stop.clone(),
            ask_at: 0,
        }
    }

    /// Counts what a part has taken, up to what it was allowed.
    pub fn settle(&mut self, part: &Self) {
        let taken = part.visited.min(part.limit);
        self.visited = self.visited.saturating_add(taken);
    }
}

impl fmt::Debug for Budget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Budget({} of {})", self.visited, self.limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicBool;
    use std::sync::atomic::AtomicU64;
    use std::sync::atomic::Ordering;

    #[test]
    fn the_limit_may_be_reached_but_not_passed() {
        let mut budget = Budget::new(3);
        assert_eq!(budget.spend(2), Ok(()));
        assert!(budget.allows(1) && !budget.allows(2));
        assert_eq!(budget.spend(1), Ok(()));
        assert_eq!(budget.spend(1), Err(QueryError::TooCostly { limit: 3 }));
        assert_eq!(Budget::unlimited().spend(usize::MAX), Ok(()));
    }

    #[test]
    fn what_is_free_may_be_taken_without_asking() {
        let asked = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&asked);
        let stop = move || count.fetch_add(1, Ordering::Relaxed) > 1_000;
        let mut budget = Budget::new(100).stopped_by(Arc::new(stop));
        assert_eq!(budget.free(), 0);
        budget.spend(1).unwrap();
        while budget.visited() < 100 {
            let (free, before) = (budget.free(), asked.load(Ordering::Relaxed));
            budget.spend(free).unwrap();
            assert_eq!((budget.free(), asked.load(Ordering::Relaxed)), (0, before));
            if budget.visited() < 100 {
                budget.spend(1).unwrap();
                assert_eq!(asked.load(Ordering::Relaxed), before + 1);
            }
        }
        assert!(budget.spend(1).is_err());
    }

    #[test]
    fn a_part_takes_no_more_than_is_left() {
        let mut budget = Budget::new(10);
        budget.spend(7).unwrap();
        let mut part = budget.part(5);
        assert_eq!(part.spend(4), Err(QueryError::TooCostly { limit: 3 }));
        budget.settle(&part);
        assert_eq!(budget.visited(), 10);
    }

    #[test]
    fn a_question_is_stopped_within_a_few_looks() {
        let stop = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stop);
        let mut budget =
            Budget::unlimited().stopped_by(Arc::new(move || flag.load(Ordering::Relaxed)));
        let mut part = budget.part(1000);
        assert_eq!(part.spend(1), Ok(()));
        stop.store(true, Ordering::Relaxed);
        let looks = (0..1000).take_while(|_| part.spend(1).is_ok()).count();
        assert!(looks < 64, "{looks}");
        assert_eq!(part.spend(1), Err(QueryError::Stopped));
        // What asks for the first time is told at once.
        assert_eq!(budget.spend(0), Err(QueryError::Stopped));
    }
}
