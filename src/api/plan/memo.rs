//! Objects that one answer holds several times are written once and copied from then on, with
//! everything within them. Only those with lists are kept: to write a few values again takes as long
//! as to look where they stand.
//!
//! What is asked of an entity on a day is the same wherever the same set of fields is asked of it, as
//! long as only short cuts were taken (`quick`) and nothing failed: what else a field may answer could
//! depend on what the request has spent so far. In lists of relations most objects are of this kind,
//! and many stand there again and again. Copied fields are counted, and what was looked at for them
//! is spent, as if they were written anew.

use std::cell::Cell;
use std::ops::Range;

use super::SetIx;
use crate::facts::EntityIx;
use crate::model::Day;

/// How many objects are kept; one takes the place of another that has the same place.
const PLACES: usize = 1 << 10;

thread_local! {
    /// The places of the last answer of this thread: to make new ones for each takes longer than many
    /// an answer.
    static USED: Cell<Option<Memo>> = const { Cell::new(None) };
}

/// Where objects stand in the answer.
#[derive(Debug, Default)]
pub(super) struct Memo {
    places: Box<[Kept]>,
    /// Grows with each answer and each time that a part of one was taken back: what was kept before
    /// is gone. What was never kept has 0.
    age: u32,
}

/// An object that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) start: u32,
    pub(super) end: u32,
    /// How many fields it has, with those within.
    pub(super) fields: u32,
    /// How many links were looked at for it.
    pub(super) looks: u32,
}

impl Written {
    /// Describes an object, unless it lies too far in for the numbers that are kept.
    #[inline]
    pub(super) fn new(range: Range<usize>, fields: u64, looks: usize) -> Option<Self> {
        Some(Self {
            start: u32::try_from(range.start).ok()?,
            end: u32::try_from(range.end).ok()?,
            fields: u32::try_from(fields).ok()?,
            looks: u32::try_from(looks).ok()?,
        })
    }

    #[inline]
    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What is kept of an object: half a line of the processor's cache.
#[derive(Clone, Copy, Debug)]
struct Kept {
    set: SetIx,
    entity: EntityIx,
    day: Day,
    age: u32,
    written: Written,
}

const NOTHING: Kept = Kept {
    set: SetIx(0),
    entity: EntityIx(0),
    day: Day::MIN,
    age: 0,
    written: Written {
        start: 0,
        end: 0,
        fields: 0,
        looks: 0,
    },
};

impl Memo {
    /// Begins to keep objects. Short answers do without.
    #[cold]
    pub(super) fn begin(&mut self) {
        if !self.places.is_empty() {
            return;
        }
        *self = USED.take().unwrap_or_default();
        if self.places.is_empty() {
            self.places = vec![NOTHING; PLACES].into();
        }
        self.forget();
    }

    /// Leaves the places for the next answer.
    pub(super) fn end(self) {
        if !self.places.is_empty() {
            USED.set(Some(self));
        }
    }

    /// Forgets everything, because a part of the answer was taken back.
    pub(super) fn forget(&mut self) {
        self.age = self.age.wrapping_add(1);
        if self.age == 0 {
            self.places.fill(NOTHING);
            self.age = 1;
        }
    }

    /// Returns where an object was written.
    #[inline]
    pub(super) fn get(&self, set: SetIx, day: Day, entity: EntityIx) -> Option<Written> {
        let kept = self.places.get(place(set, entity))?;
        let same =
            kept.entity == entity && kept.set == set && kept.day == day && kept.age == self.age;
        same.then_some(kept.written)
    }

    /// Keeps where an object was written.
    #[inline]
    pub(super) fn keep(&mut self, set: SetIx, day: Day, entity: EntityIx, written: Written) {
        if let Some(slot) = self.places.get_mut(place(set, entity)) {
            *slot = Kept {
                set,
                entity,
                day,
                age: self.age,
                written,
            };
        }
    }
}

#[inline]
fn place(set: SetIx, entity: EntityIx) -> usize {
    // Neighbours in the order of ids lie beside each other; sets are few.
    (entity.0 as usize).wrapping_add((set.0 as usize).wrapping_mul(0x9e37)) % PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(start: usize) -> Written {
        Written::new(start..start + 10, 2, 5).unwrap()
    }

    #[test]
    fn an_object_is_found_again_until_another_takes_its_place_or_all_are_forgotten() {
        let (set, day) = (SetIx(3), Day::from_number(20_000));
        let (one, other) = (written(10), written(30));
        let mut memo = Memo::default();
        memo.keep(set, day, EntityIx(7), one);
        assert_eq!(memo.get(set, day, EntityIx(7)), None);
        memo.begin();
        memo.keep(set, day, EntityIx(7), one);
        assert_eq!(memo.get(set, day, EntityIx(7)), Some(one));
        assert_eq!(memo.get(SetIx(4), day, EntityIx(7)), None);
        assert_eq!(memo.get(set, Day::from_number(1), EntityIx(7)), None);
        let same_place = EntityIx(7 + u32::try_from(PLACES).unwrap());
        assert_eq!(memo.get(set, day, same_place), None);
        memo.keep(set, day, same_place, other);
        assert_eq!(memo.get(set, day, EntityIx(7)), None);
        memo.forget();
        assert_eq!(memo.get(set, day, same_place), None);
        memo.keep(set, day, same_place, other);
        assert_eq!(memo.get(set, day, same_place), Some(other));
    }

    #[test]
    fn what_one_answer_kept_the_next_does_not_find() {
        let (set, day) = (SetIx(0), Day::MIN);
        let mut memo = Memo::default();
        memo.begin();
        assert_eq!(memo.get(set, day, EntityIx(0)), None);
        memo.keep(set, day, EntityIx(0), written(0));
        memo.age = u32::MAX;
        memo.keep(set, day, EntityIx(1), written(20));
        memo.end();
        let mut next = Memo::default();
        next.begin();
        for entity in [0, 1] {
            assert_eq!(next.get(set, day, EntityIx(entity)), None);
        }
    }

    #[test]
    fn what_lies_too_far_in_is_not_kept() {
        assert_eq!(Written::new(0..1 << 32, 2, 5), None);
        assert_eq!(size_of::<Kept>(), 32);
    }
}
