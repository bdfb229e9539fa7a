//! The entities of a type that a filter leaves.

use super::Budget;
use super::Filter;
use super::Order;
use super::Page;
use super::QueryError;
use super::Slice;
use super::cursor::Fingerprint;
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
    let all: Vec<EntityIx> = view.of_type(of).collect();
    budget.spend(all.len())?;
    let question = ("list", of, filter, order, view.day(), view.includes_ended());
    cut(view.graph(), all, page, Fingerprint::of(&question))
}
