//! Finds what is related to something that passes by marking it from the other end.
//!
//! Where half of all rules pass, most bodies apply one that does, and to look at each body and its rules
//! costs more than to go over the rules that pass and to mark who applies them: their ties stand in a row,
//! and a mark is one bit. Where few pass, `reach` follows them instead.

use super::Bits;
use super::Check;
use super::FEW;
use super::Resting;
use super::reach::far_end;
use super::ready::Entity;
use super::ready::Many;
use crate::facts::EntityIx;
use crate::ontology::Field;
use crate::ontology::TypeId;
use crate::query::QueryError;

/// To mark so many ends of ties costs as much as one look.
const MARKS: usize = 4;
/// With more ties for each entity that could pass, each is looked at: it need not look at all of its own.
const TIES: usize = 12;

impl Check<'_, '_> {
    /// Returns the entities of a type that are there on the day and pass a filter, by id; nothing where
    /// the filter is not of the sort, or marks cost more than looks.
    pub(super) fn marked(
        &mut self,
        of: TypeId,
        filter: &Entity,
    ) -> Result<Option<Vec<EntityIx>>, QueryError> {
        let filter = match filter {
            Entity::And(filters) => match &**filters {
                [only] => only,
                _ => return Ok(None),
            },
            only => only,
        };
        let Entity::Related(Field::Relation(relation, direction), many) = filter else {
            return Ok(None);
        };
        let (link, related, passing) = match &**many {
            Many::Some(link) => (link, true, true),
            Many::None(link) => (link, false, true),
            // Not related to one that does not pass.
            Many::Every(link) if link.edge.is_none() => (link, false, false),
            Many::Every(_) | Many::Exists(_) | Many::Count(..) => return Ok(None),
        };
        let Some(node) = &link.node else {
            return Ok(None);
        };
        let graph = self.view.graph();
        let all = graph.of_type(of);
        if all.len() <= FEW || graph.tally(*relation) / TIES > all.len() {
            return Ok(None);
        }
        let far = far_end(graph, *relation, *direction);
        let mut ends = match link.known() {
            Some(known) => known,
            None => self.all(far, node)?,
        };
        if !passing {
            let known = Bits::new(graph.entities().len(), &ends);
            let others = graph.of_type(far).iter().copied();
            ends = others
                .filter(|end| !known.has(*end) && self.shows(*end))
                .collect();
        }
        let mut marks = Bits::new(graph.entities().len(), &[]);
        for end in ends {
            let backs = graph.links(end, *relation, direction.reversed());
            self.budget.spend(backs.len().div_ceil(MARKS))?;
            for back in backs {
                if self.shows_tie(&back) && self.passes_edge(Resting::On(back.statement), link) {
                    marks.add(back.other);
                }
            }
        }
        self.budget.spend(all.len())?;
        let found = all.iter().copied();
        let found = found.filter(|one| marks.has(*one) == related && self.shows(*one));
        Ok(Some(found.collect()))
    }
}
