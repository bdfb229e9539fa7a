//! When a statement holds in the world.

use super::Day;
use super::PartialDate;
use crate::stored::stored;

/// The stretch of time in which a statement holds: closed at the start, open at the end.
///
/// A missing bound means that no source states one; the statement is then taken to hold without
/// limit on that side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Validity {
    /// The first day on which the statement holds.
    pub since: Option<PartialDate>,
    /// The first day on which it no longer holds.
    pub until: Option<PartialDate>,
}

stored!(
    struct Validity {
        since: Option<PartialDate>,
        until: Option<PartialDate>,
    }
);

/// Whether a statement holds on a day, as far as its dates tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holds {
    /// It does not hold, whatever day within its uncertain dates is the true one.
    No,
    /// It depends on which day within an uncertain date is the true one.
    Possibly,
    /// It holds, whatever day within its uncertain dates is the true one.
    Yes,
}

impl Validity {
    /// A validity without stated limits.
    pub const ALWAYS: Self = Self {
        since: None,
        until: None,
    };

    /// Says whether the statement holds on `day`.
    pub fn holds(&self, day: Day) -> Holds {
        let begun = match &self.since {
            None => Holds::Yes,
            Some(since) if since.latest() <= day => Holds::Yes,
            Some(since) if since.earliest() <= day => Holds::Possibly,
            Some(_) => Holds::No,
        };
        let lasting = match &self.until {
            None => Holds::Yes,
            Some(until) if day < until.earliest() => Holds::Yes,
            Some(until) if day < until.latest() => Holds::Possibly,
            Some(_) => Holds::No,
        };
        begun.min(lasting)
    }

    /// Says whether no order of the uncertain days puts the start before the end.
    pub fn is_reversed(&self) -> bool {
        match (&self.since, &self.until) {
            (Some(since), Some(until)) => since.earliest() > until.latest(),
            _ => false,
        }
    }

    /// Says whether the two could hold on the same day.
    pub fn may_overlap(&self, other: &Self) -> bool {
        let before = |a: &Self, b: &Self| match (&a.until, &b.since) {
            (Some(until), Some(since)) => until.latest() <= since.earliest(),
            _ => false,
        };
        !before(self, other) && !before(other, self)
    }

    /// Says whether the two hold on a common day, whatever day within their uncertain dates is the
    /// true one.
    pub fn surely_overlaps(&self, other: &Self) -> bool {
        let begins_within = |a: &Self, b: &Self| match (&a.since, &b.until) {
            (Some(since), Some(until)) => since.latest() < until.earliest(),
            _ => true,
        };
        begins_within(self, other) && begins_within(other, self)
    }

    /// Returns the stretch in which both hold: the later start and the earlier end.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        let since = match (&self.since, &other.since) {
            (Some(a), Some(b)) => Some(a.max(b).clone()),
            (a, b) => a.as_ref().or(b.as_ref()).cloned(),
        };
        let until = match (&self.until, &other.until) {
            (Some(a), Some(b)) => Some(a.min(b).clone()),
            (a, b) => a.as_ref().or(b.as_ref()).cloned(),
        };
        Self { since, until }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn validity(since: &str, until: &str) -> Validity {
        let date = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        Validity {
            since: date(since),
            until: date(until),
        }
    }

    #[test]
    fn inside_an_uncertain_bound_a_statement_possibly_holds() {
        let mamot = validity("2022-03", "2024-02");
        let on = |day: &str| mamot.holds(day.parse().unwrap());
        assert_eq!(on("2022-02-28"), Holds::No);
        assert_eq!(on("2022-03-01"), Holds::Possibly);
        assert_eq!(on("2022-03-31"), Holds::Yes);
        assert_eq!(on("2024-01-31"), Holds::Yes);
        assert_eq!(on("2024-02-10"), Holds::Possibly);
        assert_eq!(on("2024-02-29"), Holds::No);
    }

    #[test]
    fn an_exact_end_is_open() {
        let scheme = validity("", "2026-07-01");
        assert_eq!(scheme.holds("2026-06-30".parse().unwrap()), Holds::Yes);
        assert_eq!(scheme.holds("2026-07-01".parse().unwrap()), Holds::No);
    }

    #[test]
    fn stretches_that_may_only_touch_do_not_surely_overlap() {
        let sure = |a: (&str, &str), b: (&str, &str)| {
            validity(a.0, a.1).surely_overlaps(&validity(b.0, b.1))
        };
        assert!(sure(("", ""), ("2020", "")));
        assert!(sure(("2020", "2022"), ("2021-06", "2023")));
        assert!(!sure(("", "2026-01"), ("2026-01", "")));
        assert!(!sure(("", "2026-01-01"), ("2026-01-01", "")));
        assert!(sure(("2020", "2020-06"), ("", "")));
        assert!(!sure(("2020", ""), ("", "2020-06")));
    }

    #[test]
    fn touching_stretches_do_not_overlap() {
        assert!(!validity("", "2026-01-01").may_overlap(&validity("2026-01-01", "")));
        assert!(validity("", "2026-01").may_overlap(&validity("2026-01", "")));
        assert!(validity("2020", "").may_overlap(&Validity::ALWAYS));
    }
}
