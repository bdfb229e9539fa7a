//! Events that may tell of one change and date it differently.
//!
//! Two events are taken for one change where they are of the same kind, changed exactly the same
//! things, rest on no common source, and lie no more than a year apart. A source that tells of both
//! knows them as two. That they are one is a guess, so such a conflict is never certain.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::Side;
use super::difference::Difference;
use super::difference::date;
use super::difference::may_agree;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::model::PartialDate;
use crate::model::ValueRef;
use crate::ontology::Event;
use crate::ontology::TypeId;
use crate::query::Budget;
use crate::query::QueryError;

/// How many days may lie between two tellings of one change.
const NEAR: u32 = 366;

/// Two statements that may date one change differently.
pub(super) struct Pair {
    pub(super) one: StatementIx,
    pub(super) other: StatementIx,
    pub(super) event: Event,
    pub(super) difference: Difference,
}

/// What two tellings of one change have in common.
type Trait<'a> = (Vec<ValueRef<'a>>, BTreeSet<EntityIx>);

/// Returns the pairs of statements that may date one change differently.
pub(super) fn pairs(graph: &Graph, budget: &mut Budget) -> Result<Vec<Pair>, QueryError> {
    let ontology = graph.ontology();
    let mut found = Vec::new();
    for kind in ontology.type_ids() {
        let concrete = !ontology[kind].is_interface;
        if let Some(event) = ontology[kind].event.filter(|_| concrete) {
            of_type(graph, kind, event, budget, &mut found)?;
        }
    }
    Ok(found)
}

fn of_type(
    graph: &Graph,
    kind: TypeId,
    event: Event,
    budget: &mut Budget,
    found: &mut Vec<Pair>,
) -> Result<(), QueryError> {
    let mut alike: BTreeMap<Trait<'_>, Vec<EntityIx>> = BTreeMap::new();
    for entity in graph.of_type(kind) {
        budget.spend(1)?;
        let (relation, direction) = event.changes;
        let links = graph.links(*entity, relation, direction);
        let changed: BTreeSet<EntityIx> = links.map(|link| link.other).collect();
        let kinds = kinds(graph, *entity, event);
        if !changed.is_empty() && !kinds.is_empty() {
            alike.entry((kinds, changed)).or_default().push(*entity);
        }
    }
    for events in alike.values() {
        for (at, one) in events.iter().enumerate() {
            for other in events.iter().skip(at + 1) {
                budget.spend(1)?;
                compare(graph, event, *one, *other, found);
            }
        }
    }
    Ok(())
}

/// Returns the different kinds of change that an event is said to be, sorted.
fn kinds(graph: &Graph, entity: EntityIx, event: Event) -> Vec<ValueRef<'_>> {
    let said = event.kind.map(|kind| graph.values(entity, kind));
    let values = said.into_iter().flatten();
    let mut values: Vec<ValueRef<'_>> = values.filter_map(|at| graph.value(at)).collect();
    values.sort_unstable();
    values.dedup();
    values
}

fn compare(graph: &Graph, event: Event, one: EntityIx, other: EntityIx, found: &mut Vec<Pair>) {
    let (ours, theirs) = (dates(graph, one, event), dates(graph, other, event));
    for (one_at, one_date) in &ours {
        for (other_at, other_date) in &theirs {
            let difference = Difference::of_dates(one_date, other_date);
            let near = matches!(&difference, Difference::Days { least, .. } if *least <= NEAR);
            if near
                && !may_agree(one_date, other_date)
                && !Side::Statement(*one_at).shares_a_source(Side::Statement(*other_at), graph)
            {
                found.push(Pair {
                    one: *one_at,
                    other: *other_at,
                    event,
                    difference,
                });
            }
        }
    }
}

fn dates(graph: &Graph, entity: EntityIx, event: Event) -> Vec<(StatementIx, PartialDate)> {
    let all = graph.values(entity, event.date);
    let usable = all.filter(|at| graph.rank(*at) != Rank::Deprecated);
    usable
        .filter_map(|at| Some((at, date(graph.value(at)?)?)))
        .collect()
}
