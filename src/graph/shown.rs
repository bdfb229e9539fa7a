//! What is there on a day, one bit for each entity and statement.
//!
//! Whether something holds is read from its dates, which stand in several columns. A question that
//! looks at much asks for all of it at once; what was found for the last few days is kept, since
//! nearly all questions are about today.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use super::Graph;
use super::Tie;
use super::View;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::model::Day;
use crate::model::Holds;

/// Days that are kept.
const KEPT: usize = 4;

/// To find all that is there takes about as long as so many looks at a dated thing, or as one for so
/// many entities.
const FEW: u64 = if cfg!(test) { 2 } else { 1_000 };
const PATIENCE: usize = 4;

/// What is there on a day, surely or possibly.
#[derive(Debug)]
pub(crate) struct Shown {
    entities: Box<[u64]>,
    statements: Box<[u64]>,
}

impl Shown {
    /// Says whether an entity exists.
    #[inline]
    pub(crate) fn entity(&self, entity: EntityIx) -> bool {
        has(&self.entities, entity.0)
    }

    /// Says whether a statement holds.
    #[inline]
    pub(crate) fn statement(&self, at: StatementIx) -> bool {
        has(&self.statements, at.0)
    }

    /// Says whether the statement of a tie holds.
    pub(crate) fn tie(&self, tie: &Tie) -> bool {
        !tie.dated || self.statement(tie.statement)
    }
}

#[inline]
fn has(bits: &[u64], at: u32) -> bool {
    let word = bits.get(at as usize / 64);
    word.is_some_and(|word| word >> (at % 64) & 1 == 1)
}

/// The days that were asked for last, the latest at the end.
#[derive(Debug, Default)]
pub(super) struct Days {
    kept: Mutex<Vec<(Day, Arc<Shown>)>>,
    /// How many looks there were on days of which nothing was known.
    looks: AtomicU64,
}

impl Days {
    fn known(&self, day: Day) -> Option<Arc<Shown>> {
        let days = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = days.iter().find(|(of, _)| *of == day);
        found.map(|(_, shown)| Arc::clone(shown))
    }

    fn keep(&self, day: Day, shown: &Arc<Shown>) {
        let mut days = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        days.retain(|(of, _)| *of != day);
        if days.len() == KEPT {
            days.remove(0);
        }
        days.push((day, Arc::clone(shown)));
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        let days = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let each = |shown: &Shown| size_of_val(&*shown.entities) + size_of_val(&*shown.statements);
        days.iter().map(|(_, shown)| each(shown)).sum()
    }
}

impl Graph {
    /// Returns what is there on a day, if that was found before.
    pub(crate) fn known_on(&self, day: Day) -> Option<Arc<Shown>> {
        self.days.known(day)
    }

    /// Finds what is there on a day.
    ///
    /// This takes long in a large graph; see [`Graph::is_worth`].
    pub(crate) fn shown_on(&self, day: Day) -> Arc<Shown> {
        if let Some(known) = self.days.known(day) {
            return known;
        }
        // Nobody waits for another: two who ask at the same time find the same twice.
        let view = View::new(self, day);
        let mut entities = vec![0u64; self.entities().len().div_ceil(64)];
        for entity in self.entities() {
            if view.holds(entity) != Holds::No
                && let Some(word) = entities.get_mut(entity.0 as usize / 64)
            {
                *word |= 1 << (entity.0 % 64);
            }
        }
        let shown = Arc::new(Shown {
            entities: entities.into(),
            statements: self.store.held_on(day),
        });
        self.days.keep(day, &shown);
        shown
    }
}

impl Graph {
    /// Says whether so many looks take as long as finding all that is there on a day.
    pub(crate) fn is_worth(&self, looks: u64) -> bool {
        looks > FEW.max((self.entities().len() / PATIENCE) as u64)
    }

    /// Counts looks of a question that knew nothing of its day. When such questions have looked at so
    /// much that it is worth it, all that is there on the day of the last is found for those to come.
    pub(crate) fn looked(&self, day: Day, looks: u64) {
        let before = self.days.looks.fetch_add(looks, Ordering::Relaxed);
        if self.is_worth(before.saturating_add(looks)) {
            self.days.looks.store(0, Ordering::Relaxed);
            self.shown_on(day);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::day;
    use super::super::testing::world;
    use super::*;

    #[test]
    fn the_bits_of_a_day_say_what_a_view_says() {
        let graph = world();
        for on in [
            "1990-01-01",
            "2009-12-31",
            "2024-02-10",
            "2024-03-01",
            "2030-01-01",
        ] {
            let shown = graph.shown_on(day(on));
            let view = graph.on(on);
            let knowing = view.knowing(Some(&shown));
            for entity in graph.entities() {
                assert_eq!(shown.entity(entity), view.shows(entity));
                assert_eq!(knowing.shows(entity), view.shows(entity));
                for tie in graph.ties(entity) {
                    assert_eq!(shown.tie(&tie), view.shows_tie(&tie));
                }
            }
            for at in graph.statements() {
                assert_eq!(shown.statement(at), view.shows_statement(at));
                assert_eq!(knowing.shows_statement(at), view.shows_statement(at));
                assert!(knowing.include_ended(true).shows_statement(at));
            }
            let later = day("2040-01-01");
            for entity in graph.entities() {
                assert_eq!(
                    knowing.at(later).shows(entity),
                    view.at(later).shows(entity)
                );
            }
        }
        assert!(graph.known_on(day("2030-01-01")).is_some());
        assert!(graph.known_on(day("1990-01-01")).is_none());
    }

    #[test]
    fn what_is_there_on_a_day_is_found_once_questions_have_looked_at_much() {
        let (graph, today) = (world(), day("2024-03-01"));
        let enough = FEW.max((graph.entities().len() / PATIENCE) as u64) + 1;
        graph.looked(today, enough - 1);
        assert!(graph.known_on(today).is_none());
        graph.looked(today, 1);
        assert!(graph.known_on(today).is_some());
        graph.looked(day("2024-03-02"), enough - 1);
        assert!(graph.known_on(day("2024-03-02")).is_none());
    }
}
