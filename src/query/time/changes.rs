//! What changed between two days, over the whole graph or a part of it.

use super::Change;
use super::ChangeFilter;
use super::Span;
use super::gather::Gather;
use super::sieve::Sieve;
use super::told::told;
use crate::graph::Graph;
use crate::model::Day;
use crate::query::Budget;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::cursor::Fingerprint;
use crate::query::page::cut;

/// Lists what began, changed, ended and happened after one day and not after another, by date, one
/// page.
///
/// Whatever differs between the graph as it is on the two days is among it: put to the graph as it
/// is on the first day, the changes give the graph as it is on the second. What began and ended in
/// between is among it too.
pub fn changes(
    graph: &Graph,
    after: Day,
    until: Day,
    filter: &ChangeFilter,
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<Change>, QueryError> {
    if until < after {
        return Err(QueryError::ReversedDays {
            from: after,
            to: until,
        });
    }
    let span = Span {
        after: Some(after),
        until: Some(until),
    };
    let told = told(graph, found(graph, span, filter, budget)?, &filter.telling);
    cut(
        graph,
        told,
        page,
        Fingerprint::of(&("changes", span, filter)),
    )
}

/// Returns all changes between two days that are wanted, by date.
pub(super) fn found(
    graph: &Graph,
    span: Span,
    filter: &ChangeFilter,
    budget: &mut Budget,
) -> Result<Vec<Change>, QueryError> {
    let (after, until) = (
        span.after.unwrap_or(Day::MIN),
        span.until.unwrap_or(Day::MAX),
    );
    let sieve = Sieve::new(graph, filter);
    let mut gather = Gather::new(graph, span);
    for bound in graph.bounds_between(after, until) {
        budget.spend(1)?;
        if sieve.bound(bound) {
            gather.add(bound);
        }
    }
    Ok(sieve.changes(gather.changes()))
}
