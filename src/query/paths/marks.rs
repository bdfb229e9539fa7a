//! A small number for each entity, kept from one question to the next.
//!
//! A search marks what it has met: thousands of entities of a million. Room for a mark of each, made
//! and wiped for every question, would cost more than most questions. So the room is lent out and
//! given back, and only what was marked is wiped.

use std::sync::Mutex;
use std::sync::PoisonError;

use crate::facts::EntityIx;

/// So many rooms are kept at most: more searches at once make their own.
const KEPT: usize = 16;

/// Where the rooms are that nobody uses.
///
/// INVARIANT: nothing in them is marked.
static ROOMS: Mutex<Vec<Vec<u8>>> = Mutex::new(Vec::new());

/// What entities are marked with; 0 where nothing is.
#[derive(Debug)]
pub(super) struct Marks {
    /// By entity.
    room: Vec<u8>,
    /// What was marked, perhaps more than once.
    marked: Vec<EntityIx>,
}

impl Marks {
    /// Takes room for so many entities, none of them marked.
    pub(super) fn new(entities: usize) -> Self {
        let kept = rooms(Vec::pop);
        let mut room = kept.unwrap_or_default();
        room.resize(entities, 0);
        Self {
            room,
            marked: Vec::new(),
        }
    }

    /// Returns the mark of an entity; nothing if there is no such entity.
    pub(super) fn of(&self, entity: EntityIx) -> Option<u8> {
        self.room.get(entity.0 as usize).copied()
    }

    /// Marks an entity.
    pub(super) fn set(&mut self, entity: EntityIx, mark: u8) {
        if let Some(slot) = self.room.get_mut(entity.0 as usize) {
            if *slot == 0 {
                self.marked.push(entity);
            }
            *slot = mark;
        }
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        let mut room = std::mem::take(&mut self.room);
        // Wiping all is quicker than wiping here and there once that is no longer a small part.
        if self.marked.len() > room.len() / 16 {
            room.fill(0);
        } else {
            for entity in &self.marked {
                if let Some(slot) = room.get_mut(entity.0 as usize) {
                    *slot = 0;
                }
            }
        }
        rooms(|rooms| {
            if rooms.len() < KEPT {
                rooms.push(room);
            }
        });
    }
}

fn rooms<T>(use_them: impl FnOnce(&mut Vec<Vec<u8>>) -> T) -> T {
    use_them(&mut ROOMS.lock().unwrap_or_else(PoisonError::into_inner))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_sees_the_marks_of_another_search() {
        // Other tests take rooms at the same time, so that any of them may be the one given back.
        for entities in [10, 40, 3, 40] {
            let mut marks: Vec<Marks> = (0..4).map(|_| Marks::new(entities)).collect();
            for marks in &mut marks {
                let all = (0..entities as u32).map(EntityIx);
                assert!(all.clone().all(|entity| marks.of(entity) == Some(0)));
                assert_eq!(marks.of(EntityIx(entities as u32)), None);
                marks.set(EntityIx(1), 7);
                marks.set(EntityIx(1), 8);
                marks.set(EntityIx(entities as u32), 9);
                assert_eq!(marks.of(EntityIx(1)), Some(8));
                if entities == 40 {
                    all.for_each(|entity| marks.set(entity, 200));
                }
            }
        }
    }
}
