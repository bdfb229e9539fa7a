//! Objects that one answer holds several times are written once and copied from then on, with
//! everything within them.
//!
//! What is asked of an entity on a day is the same wherever the same set of fields is asked of it, as
//! long as only short cuts were taken (`quick`) and nothing failed: what else a field may answer could
//! depend on what the request has spent so far. In lists of relations most objects are of this kind,
//! and many stand there again and again. Copied fields are counted, and what was looked at for them
//! is spent, as if they were written anew.

use std::ops::Range;

use super::SetIx;
use crate::facts::EntityIx;
use crate::model::Day;

/// How many objects are kept; one takes the place of another that has the same place.
const PLACES: usize = 1 << 10;

/// Where objects stand in the answer.
#[derive(Debug, Default)]
pub(super) struct Memo {
    places: Vec<Option<Kept>>,
    /// How often a part of the answer was taken back: what was kept before is gone.
    age: u32,
}

/// An object that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many fields it has, with those within.
    pub(super) fields: u64,
    /// How many links were looked at for it.
    pub(super) looks: usize,
}

impl Written {
    pub(super) fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

#[derive(Clone, Copy, Debug)]
struct Kept {
    set: SetIx,
    entity: EntityIx,
    day: Day,
    age: u32,
    written: Written,
}

impl Memo {
    /// Begins to keep objects. Short answers do without.
    pub(super) fn begin(&mut self) {
        if self.places.is_empty() {
            self.places.resize(PLACES, None);
        }
    }

    /// Forgets everything, because a part of the answer was taken back.
    pub(super) fn forget(&mut self) {
        self.age += 1;
    }

    /// Returns where an object was written.
    #[inline]
    pub(super) fn get(&self, set: SetIx, day: Day, entity: EntityIx) -> Option<Written> {
        let kept = self.places.get(place(set, entity))?.as_ref()?;
        let same =
            kept.entity == entity && kept.set == set && kept.day == day && kept.age == self.age;
        same.then_some(kept.written)
    }

    /// Keeps where an object was written.
    #[inline]
    pub(super) fn keep(&mut self, set: SetIx, day: Day, entity: EntityIx, written: Written) {
        if let Some(slot) = self.places.get_mut(place(set, entity)) {
            *slot = Some(Kept {
                set,
                entity,
                day,
                age: self.age,
                written,
            });
        }
    }
}

fn place(set: SetIx, entity: EntityIx) -> usize {
    // Neighbours in the order of ids lie beside each other; sets are few.
    (entity.0 as usize).wrapping_add((set.0 as usize).wrapping_mul(0x9e37)) % PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_found_again_until_another_takes_its_place_or_all_are_forgotten() {
        let (set, day) = (SetIx(3), Day::from_number(20_000));
        let (one, other) = [(10, 20), (30, 40)]
            .map(|(start, end)| Written {
                start,
                end,
                fields: 2,
                looks: 5,
            })
            .into();
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
}
