//! Sets of entities: one bit each, or a list as long as there are few.

use crate::facts::EntityIx;

/// Some of all entities.
#[derive(Clone, Debug, Default)]
pub(in crate::query) struct Bits(Box<[u64]>);

impl Bits {
    /// Takes some of so many entities.
    pub(in crate::query) fn new(entities: usize, some: &[EntityIx]) -> Self {
        let mut bits = Self(vec![0; entities.div_ceil(64)].into());
        for entity in some {
            bits.add(*entity);
        }
        bits
    }

    /// Takes one more.
    pub(in crate::query) fn add(&mut self, entity: EntityIx) {
        let at = entity.0 as usize;
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// Says whether an entity is among them.
    pub(in crate::query) fn has(&self, entity: EntityIx) -> bool {
        let at = entity.0 as usize;
        let word = self.0.get(at / 64);
        word.is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// Lists them, by id.
    pub(super) fn list(&self) -> Vec<EntityIx> {
        let count = self.0.iter().map(|word| word.count_ones() as usize).sum();
        let mut all = Vec::with_capacity(count);
        for (first, word) in (0..).step_by(64).zip(&self.0) {
            let mut left = *word;
            while left != 0 {
                all.push(EntityIx(first + left.trailing_zeros()));
                left &= left - 1;
            }
        }
        all
    }
}

/// To go through all bits costs as much as to put one in so many of all entities in order.
const BITS: usize = 256;

/// Entities as they are met, each perhaps several times.
#[derive(Debug)]
pub(super) struct Met {
    entities: usize,
    few: Vec<EntityIx>,
    /// All of them, once they are no longer few.
    many: Option<Bits>,
}

impl Met {
    /// Starts with none of so many entities.
    pub(super) fn new(entities: usize) -> Self {
        Self {
            entities,
            few: Vec::new(),
            many: None,
        }
    }

    /// Adds one.
    pub(super) fn add(&mut self, entity: EntityIx) {
        if let Some(many) = &mut self.many {
            many.add(entity);
            return;
        }
        self.few.push(entity);
        if self.few.len() > self.entities / BITS {
            self.many = Some(Bits::new(self.entities, &self.few));
        }
    }

    /// Lists them by id, each once.
    pub(super) fn list(mut self) -> Vec<EntityIx> {
        if let Some(many) = self.many {
            return many.list();
        }
        self.few.sort_unstable();
        self.few.dedup();
        self.few
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_is_in_and_nothing_else() {
        let some = [0, 63, 64, 129].map(EntityIx);
        let bits = Bits::new(130, &some);
        let found: Vec<EntityIx> = (0..200).map(EntityIx).filter(|at| bits.has(*at)).collect();
        assert_eq!(found, some);
        assert_eq!(bits.list(), some);
    }

    #[test]
    fn what_is_met_is_listed_by_id_and_once_whether_few_or_many() {
        for count in [0, 1, 3, 4, 5, 400] {
            let mut met = Met::new(1_024);
            let mut wanted = Vec::new();
            for step in 0..count {
                let entity = EntityIx((step * 619 + 7) % 1_024 / 2);
                met.add(entity);
                wanted.push(entity);
            }
            wanted.sort_unstable();
            wanted.dedup();
            assert_eq!(met.list(), wanted);
        }
    }
}
