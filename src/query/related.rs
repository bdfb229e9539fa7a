//! What an entity is related to.

use std::borrow::Cow;

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
use super::derived;
use super::filter::Check;
use super::filter::ReadyLink;
use super::filter::Resting;
use super::order;
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
            Ground::Statement(at) => graph.qualifiers(*at),
            Ground::Derived(_) => &[],
        }
    }

    /// Returns when the edge holds.
    pub fn validity<'a>(&'a self, graph: &'a Graph) -> &'a Validity {
        match &self.ground {
            Ground::Statement(at) => graph.validity(*at),
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
    pub fn citations<'a>(&'a self, graph: &'a Graph) -> Cow<'a, [Citation]> {
        match &self.ground {
            Ground::Statement(at) => Cow::Owned(graph.citations(*at).collect()),
            Ground::Derived(inference) => Cow::Borrowed(&inference.citations),
        }
    }

    /// Returns why it follows, if no source says it.
    pub fn because<'a>(&'a self, graph: &'a Graph) -> Option<&'a str> {
        match &self.ground {
            Ground::Statement(at) => match graph.basis(*at) {
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
    fn key<'a>(&'a self, graph: &'a Graph) -> Cow<'a, str> {
        match &self.ground {
            Ground::Statement(at) => Cow::Owned(graph.statement_id(*at)),
            Ground::Derived(_) => self.other.key(graph),
        }
    }

    fn place(all: &[Self], key: &str, graph: &Graph) -> Option<usize> {
        // The id of a statement has a point, that of an entity has none.
        if let Some(wanted) = graph.statement_by_id(key) {
            return all.iter().position(|edge| edge.statement() == Some(wanted));
        }
        let wanted = graph.by_id(key)?;
        let is_it = |edge: &Self| edge.statement().is_none() && edge.other == wanted;
        all.iter().position(is_it)
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
    let graph = view.graph();
    let mut check = Check::new(view, budget);
    let all = all_edges(&mut check, entity, field, filter)?;
    let all = order::edges(&mut check, all, order)?;
    let question = (
        ("edges", graph.id_of(entity), field),
        (filter, order, view.day(), view.includes_ended()),
    );
    cut(graph, all, page, Fingerprint::of(&question))
}

/// Returns all edges of a field that pass a filter, by the other end's id and then by statement.
pub(super) fn all_edges(
    check: &mut Check<'_, '_>,
    entity: EntityIx,
    field: Field,
    filter: &LinkFilter,
) -> Result<Vec<Edge>, QueryError> {
    let view = check.view;
    let ready = ReadyLink::new(view.graph().ontology(), filter);
    match field {
        Field::Property(_) => Ok(Vec::new()),
        Field::Relation(relation, direction) => {
            let links = view.links(entity, relation, direction);
            let edges = links.map(|link| Edge {
                other: link.other,
                ground: Ground::Statement(link.statement),
            });
            passing(check, edges, &ready)
        }
        Field::Derived(id) => {
            let inferences = derived::follow(view, entity, id, check.budget)?;
            let edges = inferences.into_iter().map(|inference| Edge {
                other: inference.end,
                ground: Ground::Derived(Box::new(inference)),
            });
            passing(check, edges, &ready)
        }
    }
}

/// Keeps the edges that pass a filter.
fn passing(
    check: &mut Check<'_, '_>,
    edges: impl Iterator<Item = Edge>,
    filter: &ReadyLink,
) -> Result<Vec<Edge>, QueryError> {
    let mut passing = Vec::new();
    for edge in edges {
        check.budget.spend(1)?;
        let resting = match &edge.ground {
            Ground::Statement(at) => Resting::On(*at),
            Ground::Derived(inference) => Resting::From(inference),
        };
        if check.link(edge.other, resting, filter)? {
            passing.push(edge);
        }
    }
    Ok(passing)
}

/// Lists the different entities that an entity is related to by a field, in order, one page.
///
/// Without an order they come by id.
pub fn related(
    view: View<'_>,
    entity: EntityIx,
    field: Field,
    filter: &LinkFilter,
    order: &[Order],
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<EntityIx>, QueryError> {
    let graph = view.graph();
    let ready = ReadyLink::new(graph.ontology(), filter);
    let mut check = Check::new(view, budget);
    let mut all = Vec::new();
    check.others(entity, field, &ready, |other| all.push(other))?;
    let all = order::entities(&mut check, all, order)?;
    let question = (
        ("related", graph.id_of(entity), field),
        (filter, order, view.day(), view.includes_ended()),
    );
    cut(graph, all, page, Fingerprint::of(&question))
}
