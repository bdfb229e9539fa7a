//! What happened to one entity.

use super::Change;
use super::ChangeFilter;
use super::Matter;
use super::Span;
use super::gather::Gather;
use super::sieve::Sieve;
use super::told::told;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::graph::Mark;
use crate::ontology::Direction;
use crate::ontology::Event;
use crate::query::Budget;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::cursor::Fingerprint;
use crate::query::page::cut;

/// Lists what began, changed, ended and happened for one entity, by date, one page.
///
/// That is what is said of it and of others to it, the events that changed it, and, where it is an
/// event itself, when it happened.
pub fn timeline(
    graph: &Graph,
    entity: EntityIx,
    span: Span,
    filter: &ChangeFilter,
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<Change>, QueryError> {
    if let (Some(from), Some(to)) = (span.after, span.until)
        && to < from
    {
        return Err(QueryError::ReversedDays { from, to });
    }
    let found = found(graph, entity, span, filter, budget)?;
    let told = told(graph, found, &filter.telling);
    let question = ("timeline", graph.id_of(entity), span, filter);
    cut(graph, told, page, Fingerprint::of(&question))
}

/// Returns all changes of one entity that are wanted, by date; everything where it is not said what
/// they are to be about.
pub(super) fn found(
    graph: &Graph,
    entity: EntityIx,
    span: Span,
    filter: &ChangeFilter,
    budget: &mut Budget,
) -> Result<Vec<Change>, QueryError> {
    let filter = ChangeFilter {
        matters: filter
            .matters
            .clone()
            .or_else(|| Some(Matter::ALL.to_vec())),
        ..filter.clone()
    };
    let mut gather = Gather::new(graph, span);
    let links = graph.ties(entity);
    let mut told: Vec<StatementIx> = graph.said_of(entity).collect();
    told.extend(links.map(|tie| tie.statement));
    told.sort_unstable();
    told.dedup();
    budget.spend(told.len())?;
    let mut add = |at: StatementIx, value_only: bool| {
        let bounds = graph.bounds_of(at);
        let wanted = bounds.filter(|bound| !value_only || bound.mark == Mark::Value);
        for bound in wanted.filter(|bound| bound.may_lie(span.after, span.until)) {
            gather.add(bound);
        }
    };
    for at in told {
        add(at, false);
    }
    for at in dates_of_events(graph, entity, budget)? {
        add(at, true);
    }
    Ok(Sieve::new(graph, &filter).changes(gather.changes()))
}

/// Returns the statements that say when the events happened that changed an entity.
fn dates_of_events(
    graph: &Graph,
    entity: EntityIx,
    budget: &mut Budget,
) -> Result<Vec<StatementIx>, QueryError> {
    let ontology = graph.ontology();
    let mut kinds: Vec<Event> = ontology.types.iter().filter_map(|of| of.event).collect();
    kinds.sort_unstable_by_key(|event| (event.changes, event.date));
    kinds.dedup_by_key(|event| (event.changes, event.date));
    let mut dates = Vec::new();
    for event in kinds {
        let (relation, direction) = event.changes;
        let direction = if ontology[relation].symmetric {
            Direction::Forward
        } else {
            direction.reversed()
        };
        let links = graph.links(entity, relation, direction);
        budget.spend(links.len())?;
        for link in links {
            let its = ontology[graph.kind_of(link.other)].event;
            if its.is_some_and(|its| (its.changes, its.date) == (event.changes, event.date)) {
                dates.extend(graph.values(link.other, event.date));
            }
        }
    }
    dates.sort_unstable();
    dates.dedup();
    Ok(dates)
}
