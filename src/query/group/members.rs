//! What a list leads to, before it is cut into pages.

use crate::facts::EntityIx;
use crate::graph::View;
use crate::ontology::Field;
use crate::ontology::TypeId;
use crate::query::Budget;
use crate::query::Edge;
use crate::query::Filter;
use crate::query::Ground;
use crate::query::LinkFilter;
use crate::query::QueryError;
use crate::query::filter::Check;
use crate::query::filter::ReadyFilter;
use crate::query::related::all_edges;
use crate::query::values::existence;

/// What a list lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Listed {
    /// The entities of a type or interface.
    Type(TypeId),
    /// What an entity is related to by a field.
    Related(EntityIx, Field),
}

/// An entity of a list, with the edge that leads to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The entity.
    pub entity: EntityIx,
    /// What the edge rests on: in a list of all entities of a type, that the entity exists.
    pub ground: Option<Ground>,
}

/// Returns the members of a list, one for each edge, by the entity's id.
pub fn members(
    view: View<'_>,
    listed: Listed,
    filter: &LinkFilter,
    budget: &mut Budget,
) -> Result<Vec<Member>, QueryError> {
    let mut check = Check::new(view, budget);
    match listed {
        Listed::Related(entity, field) => {
            let edges: Vec<Edge> = all_edges(&mut check, entity, field, filter)?;
            let members = edges.into_iter().map(|edge| Member {
                entity: edge.other,
                ground: Some(edge.ground),
            });
            Ok(members.collect())
        }
        Listed::Type(of) => {
            let everything = Filter::And(Vec::new());
            let node = filter.node.as_deref().unwrap_or(&everything);
            let ready = ReadyFilter::new(view.graph().ontology(), node);
            let found = check.all(of, &ready)?.into_iter().map(|entity| Member {
                entity,
                ground: existence(view, entity).map(Ground::Statement),
            });
            Ok(found.collect())
        }
    }
}
