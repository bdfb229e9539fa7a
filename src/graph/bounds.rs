//! When things begin, end and happen, by day: the dates of all statements in one row.

use super::Graph;
use super::store::Claim;
use super::store::Store;
use crate::facts::StatementIx;
use crate::model::Day;
use crate::model::PartialDate;
use crate::model::ValueRef;
use crate::stored::stored;

/// What a date of a statement tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// From then on the statement no longer holds.
    Until,
    /// From then on the statement holds.
    Since,
    /// The date is what the statement says: the value of a property.
    Value,
}

/// A date of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bound {
    /// The last day that the date allows.
    pub latest: Day,
    /// The first day that the date allows.
    pub earliest: Day,
    /// The statement.
    pub statement: StatementIx,
    /// What the date tells of it.
    pub mark: Mark,
}

impl Bound {
    /// Says whether the date may lie after one day and not after another.
    pub fn may_lie(&self, after: Option<Day>, until: Option<Day>) -> bool {
        let none_between = matches!((after, until), (Some(after), Some(until)) if until <= after);
        !none_between
            && after.is_none_or(|after| after < self.latest)
            && until.is_none_or(|until| self.earliest <= until)
    }

    /// Returns the date as it is written.
    pub fn date(&self, graph: &Graph) -> Option<PartialDate> {
        let validity = graph.validity(self.statement);
        match (self.mark, graph.claim(self.statement)) {
            (Mark::Since, _) => validity.since.clone(),
            (Mark::Until, _) => validity.until.clone(),
            (Mark::Value, Claim::Property(_, ValueRef::PartialDate(date))) => Some(date.clone()),
            (Mark::Value, Claim::Property(_, ValueRef::Date(day))) => Some(PartialDate::from(day)),
            (Mark::Value, _) => None,
        }
    }
}

/// All dates of all statements, by their last day.
///
/// INVARIANT: there are fewer than 2^30 statements (`facts/too-much`), so that one and a mark fit a
/// number.
#[derive(Debug)]
pub(super) struct Bounds {
    /// The number of a statement, and in the last two bits the mark.
    all: Box<[u32]>,
    /// How many days the least certain date leaves open.
    widest: i32,
}

stored!(
    struct Bounds {
        all: Box<[u32]>,
        widest: i32,
    }
);

impl Bounds {
    pub(super) fn new(store: &Store) -> Self {
        let mut all: Vec<Bound> = Vec::new();
        for at in (0..store.statements() as u32).map(StatementIx) {
            all.extend(of(store, at));
        }
        all.sort_unstable();
        let widths = all
            .iter()
            .map(|bound| bound.latest.number() - bound.earliest.number());
        Self {
            widest: widths.max().unwrap_or(0),
            all: all.iter().map(|bound| packed(*bound)).collect(),
        }
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.all)
    }

    /// Iterates over the dates that may lie after one day and not after another.
    pub(super) fn between(
        &self,
        store: &Store,
        after: Day,
        until: Day,
    ) -> impl Iterator<Item = Bound> {
        let start = self.all.partition_point(|bound| {
            let bound = unpacked(store, *bound);
            bound.is_none_or(|bound| bound.latest <= after)
        });
        let end = until.number().saturating_add(self.widest);
        // Between a day and itself there is no day, however uncertain a date is.
        let start = if after < until { start } else { self.all.len() };
        let rest = self.all.get(start..).unwrap_or(&[]);
        rest.iter()
            .filter_map(|bound| unpacked(store, *bound))
            .take_while(move |bound| bound.latest.number() <= end)
            .filter(move |bound| bound.earliest <= until)
    }
}

/// Returns the dates of one statement.
fn of(store: &Store, statement: StatementIx) -> impl Iterator<Item = Bound> + use<> {
    let validity = store.validity(statement);
    let bound = move |mark, earliest, latest| Bound {
        latest,
        earliest,
        statement,
        mark,
    };
    let written = |mark, date: &PartialDate| bound(mark, date.earliest(), date.latest());
    let value = match store.claim(statement) {
        Claim::Property(_, ValueRef::PartialDate(date)) => Some(written(Mark::Value, date)),
        Claim::Property(_, ValueRef::Date(day)) => Some(bound(Mark::Value, day, day)),
        Claim::Property(..) | Claim::Exists | Claim::Relation(..) => None,
    };
    let until = validity.until.as_ref();
    let since = validity.since.as_ref();
    let found = [
        until.map(|date| written(Mark::Until, date)),
        since.map(|date| written(Mark::Since, date)),
        value,
    ];
    found.into_iter().flatten()
}

fn packed(bound: Bound) -> u32 {
    let mark = match bound.mark {
        Mark::Until => 0,
        Mark::Since => 1,
        Mark::Value => 2,
    };
    bound.statement.0 << 2 | mark
}

fn unpacked(store: &Store, packed: u32) -> Option<Bound> {
    let mark = match packed & 3 {
        0 => Mark::Until,
        1 => Mark::Since,
        _ => Mark::Value,
    };
    of(store, StatementIx(packed >> 2)).find(|bound| bound.mark == mark)
}

impl Graph {
    /// Iterates over the dates of all statements that may lie after one day and not after another,
    /// by their last day.
    pub fn bounds_between(&self, after: Day, until: Day) -> impl Iterator<Item = Bound> {
        self.bounds.between(&self.store, after, until)
    }

    /// Returns the dates of a statement.
    pub fn bounds_of(&self, at: StatementIx) -> impl Iterator<Item = Bound> {
        of(&self.store, at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::world;
    use super::*;
    use proptest::prelude::*;

    thread_local! {
        // Built once; every case only looks at it.
        static WORLD: Graph = world();
    }

    proptest! {
        #[test]
        fn the_dates_between_two_days_are_those_that_a_walk_finds(
            after in 10_000..22_000i32,
            length in 0..6_000i32,
        ) {
            WORLD.with(|graph| {
                let (after, until) = (Day::from_number(after), Day::from_number(after + length));
                let mut found: Vec<Bound> = graph.bounds_between(after, until).collect();
                let mut walked: Vec<Bound> = graph.statements()
                    .flat_map(|at| graph.bounds_of(at))
                    .filter(|bound| bound.may_lie(Some(after), Some(until)))
                    .collect();
                found.sort_unstable();
                walked.sort_unstable();
                prop_assert_eq!(found, walked);
                Ok(())
            })?;
        }
    }
}
