//! A set of entities as one bit each.

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
    }
}
