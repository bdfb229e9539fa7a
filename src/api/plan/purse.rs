//! What short cuts take from the budget of a request.
//!
//! The budget belongs to all fields of a request, and to ask it for each list takes as long as writing
//! the list. So what it would give without a word is taken from here, and it is told later: before
//! anybody else asks it, and at the end.

use crate::api::answer::Run;
use crate::query::QueryError;

/// Looks at links.
pub(super) struct Purse<'a> {
    run: &'a Run,
    /// All that were taken.
    taken: usize,
    /// Those of them that the budget does not know of, and how many more it need not be asked for.
    owed: usize,
    free: usize,
}

impl<'a> Purse<'a> {
    pub(super) fn new(run: &'a Run) -> Self {
        Self {
            run,
            taken: 0,
            owed: 0,
            free: 0,
        }
    }

    /// Returns how many looks were taken.
    #[inline]
    pub(super) fn taken(&self) -> usize {
        self.taken
    }

    /// Takes looks.
    #[inline]
    pub(super) fn spend(&mut self, looks: usize) -> Result<(), QueryError> {
        if looks > self.free {
            return self.ask(looks);
        }
        self.free -= looks;
        self.owed += looks;
        self.taken += looks;
        Ok(())
    }

    /// Takes looks if all of them are left.
    #[inline]
    pub(super) fn can_spend(&mut self, looks: usize) -> bool {
        if looks > self.free {
            self.settle();
            if !self
                .run
                .spend(|budget| Ok(budget.allows(looks)))
                .unwrap_or(false)
            {
                return false;
            }
        }
        self.spend(looks).is_ok()
    }

    #[inline(never)]
    fn ask(&mut self, looks: usize) -> Result<(), QueryError> {
        self.settle();
        self.free = self.run.spend(|budget| {
            budget.spend(looks)?;
            Ok(budget.free())
        })?;
        self.taken += looks;
        Ok(())
    }

    /// Tells the budget what was taken; from now on it is asked again.
    #[inline]
    pub(super) fn settle(&mut self) {
        self.free = 0;
        let owed = std::mem::take(&mut self.owed);
        if owed > 0 {
            // It would have given so many: nobody else took any since.
            let _ = self.run.spend(|budget| budget.spend(owed));
        }
    }
}
