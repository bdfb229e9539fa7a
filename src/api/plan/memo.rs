//! Objects that one answer holds several times are written once and copied from then on.
//!
//! Only objects whose fields are all values of an entity are kept: they fail never, look at nothing, and
//! are the same wherever the same is asked of the same entity on the same day. In lists of relations
//! most objects are of this kind, and many stand there again and again.

use std::ops::Range;

use super::SetIx;
use crate::facts::EntityIx;
use crate::model::Day;

/// How many objects are kept; one takes the place of another that has the same place.
const PLACES: usize = 1 << 10;

/// Where objects stand in the answer.
#[derive(Debug, Default)]
pub(super) struct Memo(Vec<Option<Kept>>);

/// An object that was written.
#[derive(Clone, Copy, Debug)]
struct Kept {
    set: SetIx,
    entity: EntityIx,
    day: Day,
    start: usize,
    end: usize,
}

impl Memo {
    /// Begins to keep objects. Short answers do without.
    pub(super) fn begin(&mut self) {
        if self.0.is_empty() {
            self.0.resize(PLACES, None);
        }
    }

    /// Forgets everything, because a part of the answer was taken back.
    pub(super) fn forget(&mut self) {
        self.0.fill(None);
    }

    /// Returns where an object was written.
    pub(super) fn get(&self, set: SetIx, day: Day, entity: EntityIx) -> Option<Range<usize>> {
        let kept = self.0.get(place(set, entity))?.as_ref()?;
        let same = kept.entity == entity && kept.set == set && kept.day == day;
        same.then_some(kept.start..kept.end)
    }

    /// Keeps where an object was written.
    pub(super) fn keep(&mut self, set: SetIx, day: Day, entity: EntityIx, at: Range<usize>) {
        if let Some(slot) = self.0.get_mut(place(set, entity)) {
            *slot = Some(Kept {
                set,
                entity,
                day,
                start: at.start,
                end: at.end,
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
        let mut memo = Memo::default();
        memo.keep(set, day, EntityIx(7), 10..20);
        assert_eq!(memo.get(set, day, EntityIx(7)), None);
        memo.begin();
        memo.keep(set, day, EntityIx(7), 10..20);
        assert_eq!(memo.get(set, day, EntityIx(7)), Some(10..20));
        assert_eq!(memo.get(SetIx(4), day, EntityIx(7)), None);
        assert_eq!(memo.get(set, Day::from_number(1), EntityIx(7)), None);
        let same_place = EntityIx(7 + u32::try_from(PLACES).unwrap());
        assert_eq!(memo.get(set, day, same_place), None);
        memo.keep(set, day, same_place, 30..40);
        assert_eq!(memo.get(set, day, EntityIx(7)), None);
        memo.forget();
        assert_eq!(memo.get(set, day, same_place), None);
    }
}
