//! The entities of a type that a filter leaves.

use super::Budget;
use super::Filter;
use super::Order;
use super::Page;
use super::QueryError;
use super::Slice;
use super::cursor::Fingerprint;
use super::filter::Check;
use super::filter::ReadyFilter;
use super::order;
use super::page::cut;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::ontology::TypeId;

/// Lists the entities of a type or interface that a filter leaves, in order, one page.
pub fn list(
    view: View<'_>,
    of: TypeId,
    filter: &Filter,
    order: &[Order],
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<EntityIx>, QueryError> {
    let graph = view.graph();
    let ready = ReadyFilter::new(graph.ontology(), filter);
    let mut check = Check::new(view, budget);
    let all = check.all(of, &ready)?;
    let all = order::entities(&mut check, all, order)?;
    let question = ("list", of, filter, order, view.day(), view.includes_ended());
    cut(graph, all, page, Fingerprint::of(&question))
}
