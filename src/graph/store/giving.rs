//! From words back to the statements that give them.

use super::Store;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::parts::first_behind;
use crate::ontology::PropertyId;

impl Store {
    /// Returns the statements of a property that give one of some words, each behind what it is about.
    ///
    /// The numbers of the words rise, as they do from statement to statement.
    pub(in crate::graph) fn giving(
        &self,
        property: PropertyId,
        words: &[u32],
    ) -> Vec<(EntityIx, StatementIx)> {
        let mut found = Vec::new();
        let mut at = 0;
        for word in words {
            let behind = |entity: usize| self.word_from(entity).is_none_or(|first| first > *word);
            at = first_behind(at + 1, behind) - 1;
            let entity = EntityIx(at as u32);
            let mut own = self.property(entity, property);
            let giving = own.find(|said| self.worded(*said) == Some(*word));
            found.extend(giving.map(|said| (entity, said)));
        }
        found
    }

    /// Returns the first word that is said of an entity or of one behind it.
    fn word_from(&self, entity: usize) -> Option<u32> {
        let first = self.starts.get(entity)?.said;
        (first..self.statements() as u32).find_map(|at| self.worded(StatementIx(at)))
    }
}
