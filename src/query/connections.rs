//! How many things an entity is connected with, by relation and direction: what to expect before
//! asking for them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Budget;
use super::QueryError;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

/// How many things an entity is connected with by one relation, as seen from its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connected {
    /// The relation.
    pub relation: RelationId,
    /// From which end it is seen.
    pub direction: Direction,
    /// How many different entities are at the other ends.
    pub entities: usize,
    /// How many statements say so.
    pub statements: usize,
    /// The entities by their types: the most frequent type first, then by name.
    pub types: Vec<(TypeId, usize)>,
}

/// Counts what an entity is connected with on the day, in the order of the fields of its type.
///
/// Relations over which it is connected with nothing are left out.
pub fn connections(
    view: View<'_>,
    entity: EntityIx,
    budget: &mut Budget,
) -> Result<Vec<Connected>, QueryError> {
    let graph = view.graph();
    let fields = graph.ontology()[graph.kind_of(entity)].fields.values();
    let mut all = Vec::new();
    for field in fields {
        let Field::Relation(relation, direction) = *field else {
            continue;
        };
        budget.spend(graph.links(entity, relation, direction).len())?;
        let mut connected = Connected {
            relation,
            direction,
            entities: 0,
            statements: 0,
            types: Vec::new(),
        };
        let mut types: BTreeMap<TypeId, usize> = BTreeMap::new();
        let mut latest = None;
        // Links come by their other ends.
        for link in view.links(entity, relation, direction) {
            connected.statements += 1;
            if latest.replace(link.other) != Some(link.other) {
                connected.entities += 1;
                *types.entry(graph.kind_of(link.other)).or_default() += 1;
            }
        }
        connected.types = types.into_iter().collect();
        connected
            .types
            .sort_by_key(|(of, count)| (Reverse(*count), *of));
        if connected.statements > 0 {
            all.push(connected);
        }
    }
    Ok(all)
}
