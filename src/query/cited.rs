//! What rests on a source or a work.

use std::borrow::Cow;

use super::Budget;
use super::Page;
use super::QueryError;
use super::Slice;
use super::cursor::Fingerprint;
use super::cursor::Keyed;
use super::page::cut;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;

impl Keyed for StatementIx {
    fn key<'a>(&'a self, graph: &'a Graph) -> Cow<'a, str> {
        Cow::Owned(graph.statement_id(*self))
    }

    fn place(all: &[Self], key: &str, graph: &Graph) -> Option<usize> {
        let wanted = graph.statement_by_id(key)?;
        all.iter().position(|item| *item == wanted)
    }
}

/// Lists the statements that rest on a source or, through a source, on a work, one page.
///
/// A source says what it says whether or not that holds on any day, so all are listed, in the order
/// of the graph.
pub fn citing(
    graph: &Graph,
    cited: EntityIx,
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<StatementIx>, QueryError> {
    let all: Vec<StatementIx> = graph.citing(cited).collect();
    budget.spend(all.len())?;
    let question = ("citing", graph.id_of(cited));
    cut(graph, all, page, Fingerprint::of(&question))
}
