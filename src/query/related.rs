//! What an entity is related to.

use super::Budget;
use super::EdgeOrder;
use super::Inference;
use super::LinkFilter;
use super::Order;
use super::Page;
use super::QueryError;
use super::Slice;
use super::cursor::Fingerprint;
use super::cursor::Keyed;
use super::page::cut;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::graph::View;
use crate::model::Holds;
use crate::model::Validity;
use crate::model::Value;
use crate::ontology::Field;

/// An edge of the graph as seen from one of its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The entity at the other end.
    pub other: EntityIx,
    /// What it rests on.
    pub ground: Ground,
}

/// What an edge rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A statement of the relation.
    Statement(StatementIx),
    /// It follows from others.
    Derived(Box<Inference>),
}

impl Edge {
    /// Returns what more is said of the edge: the place in the relation's set, and the value.
    pub fn qualifiers<'a>(&self, graph: &'a Graph) -> &'a [(u16, Value)] {
        match &self.ground {
            Ground::Statement(at) => &graph[*at].qualifiers,
            Ground::Derived(_) => &[],
        }
    }

    /// Returns when the edge holds.
    pub fn validity<'a>(&'a self, graph: &'a Graph) -> &'a Validity {
        match &self.ground {
            Ground::Statement(at) => &graph[*at].validity,
            Ground::Derived(inference) => &inference.validity,
        }
    }

    /// Says whether the edge holds on the day, by the dates of its statements.
    pub fn holds(&self, view: View<'_>) -> Holds {
        match &self.ground {
            Ground::Statement(at) => view.holds_statement(*at),
            Ground::Derived(inference) => inference.holds,
        }
    }

    /// Returns who says so.
    pub fn citations<'a>(&'a self, graph: &'a Graph) -> &'a [Citation] {
        match &self.ground {
            Ground::Statement(at) => &graph[*at].citations,
            Ground::Derived(inference) => &inference.citations,
        }
    }

    /// Returns why it follows, if no source says it.
    pub fn because<'a>(&'a self, graph: &'a Graph) -> Option<&'a str> {
        match &self.ground {
            Ground::Statement(at) => match &graph[*at].basis {
                Basis::Stated => None,
                Basis::Inferred { because } => Some(because),
            },
            Ground::Derived(inference) => Some(&inference.because),
        }
    }

    /// Returns the statement of the relation, unless the edge follows from others.
    pub fn statement(&self) -> Option<StatementIx> {
        match &self.ground {
            Ground::Statement(at) => Some(*at),
            Ground::Derived(_) => None,
        }
    }

    /// Returns the statements that the edge follows from, in the order of the steps; empty if it is
    /// a statement of its own.
    pub fn inferred_from(&self) -> &[StatementIx] {
        match &self.ground {
            Ground::Statement(_) => &[],
            Ground::Derived(inference) => inference.chains.first().map_or(&[], |chain| &**chain),
        }
    }
}

impl Keyed for Edge {
    fn key<'a>(&'a self, graph: &'a Graph) -> &'a str {
        match &self.ground {
            Ground::Statement(at) => &graph[*at].id,
            Ground::Derived(_) => self.other.key(graph),
        }
    }
}

/// Lists what an entity is related to by a field, one edge a statement, in order, one page.
///
/// Without an order, edges come by the other end's id and then by statement. A property has no
/// edges.
pub fn edges(
    view: View<'_>,
    entity: EntityIx,
    field: Field,
    filter: &LinkFilter,
    order: &[EdgeOrder],
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<Edge>, QueryError> {
    let all: Vec<Edge> = match field {
        Field::Relation(relation, direction) => view
            .links(entity, relation, direction)
            .map(|link| Edge {
                other: link.other,
                ground: Ground::Statement(link.statement),
            })
            .collect(),
        Field::Property(_) | Field::Derived(_) => Vec::new(),
    };
    budget.spend(all.len())?;
    let question = (
        ("edges", view.graph()[entity].id.as_str(), field),
        (filter, order, view.day(), view.includes_ended()),
    );
    cut(view.graph(), all, page, Fingerprint::of(&question))
}

/// Lists the different entities that an entity is related to by a field, in order, one page.
pub fn related(
    view: View<'_>,
    entity: EntityIx,
    field: Field,
    filter: &LinkFilter,
    order: &[Order],
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<EntityIx>, QueryError> {
    let mut all: Vec<EntityIx> = match field {
        Field::Relation(relation, direction) => view
            .links(entity, relation, direction)
            .map(|link| link.other)
            .collect(),
        Field::Property(_) | Field::Derived(_) => Vec::new(),
    };
    all.dedup();
    budget.spend(all.len())?;
    let question = (
        ("related", view.graph()[entity].id.as_str(), field),
        (filter, order, view.day(), view.includes_ended()),
    );
    cut(view.graph(), all, page, Fingerprint::of(&question))
}
