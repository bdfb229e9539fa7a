//! How many conflicts there are of each kind, about what, with which sources.

use super::Conflict;
use super::ConflictFilter;
use super::list::found;
use super::told::told;
use crate::graph::Graph;
use crate::query::Budget;
use crate::query::Certainty;
use crate::query::QueryError;
use crate::query::Tally;
use crate::query::Trait;
use crate::query::TraitValue;
use crate::query::tally;

/// Counts conflicts by each of several traits.
///
/// Conditions on a trait itself are left out when its values are counted, so that a reader who chose
/// one value sees what the others would give.
pub fn conflict_tallies(
    graph: &Graph,
    filter: &ConflictFilter,
    traits: &[Trait],
    first: Option<i64>,
    budget: &mut Budget,
) -> Result<Vec<Tally>, QueryError> {
    let mut tallies = Vec::with_capacity(traits.len());
    // Traits on which there are no conditions all look at the same conflicts.
    let mut known: Option<(ConflictFilter, Vec<Conflict>)> = None;
    for by in traits {
        let others = without(filter, *by);
        let all = match known {
            Some((ref filter, ref all)) if *filter == others => all.clone(),
            _ => found(graph, &others, budget)?,
        };
        known = Some((others, all.clone()));
        budget.spend(all.len())?;
        let values = |conflict: &Conflict| values(graph, conflict, *by);
        let count = |some: Vec<Conflict>| told(graph, some, &filter.telling).len();
        tallies.push(tally::tally(*by, all, first, values, count)?);
    }
    Ok(tallies)
}

/// Returns a filter without its conditions on a trait.
fn without(filter: &ConflictFilter, by: Trait) -> ConflictFilter {
    let mut filter = filter.clone();
    match by {
        Trait::Kind => filter.kinds = None,
        Trait::Certainty => {
            filter.certainty = Some(vec![Certainty::Certain, Certainty::Possible]);
        }
        Trait::Type | Trait::Interface => filter.types = None,
        Trait::Field => filter.fields = None,
        Trait::Source => filter.sources = None,
        Trait::WithinOneSource => filter.within_one_source = None,
        Trait::BothStated => filter.both_stated = None,
        Trait::Matter | Trait::Year => {}
    }
    filter
}

fn values(graph: &Graph, conflict: &Conflict, by: Trait) -> Vec<TraitValue> {
    let sides = [conflict.one, conflict.other];
    match by {
        Trait::Kind => vec![TraitValue::Conflict(conflict.kind)],
        Trait::Certainty => vec![TraitValue::Certainty(conflict.certainty)],
        Trait::Type | Trait::Interface => {
            let ends = sides.iter().flat_map(|side| side.entities(graph));
            tally::types(graph, by == Trait::Interface, ends)
        }
        Trait::Field => {
            let names = sides.iter().filter_map(|side| side.field(graph));
            names.map(|name| TraitValue::Field(name.into())).collect()
        }
        Trait::Source => {
            let citations = sides.iter().flat_map(|side| side.citations(graph));
            citations
                .map(|citation| TraitValue::Source(citation.source))
                .collect()
        }
        Trait::WithinOneSource => {
            let [one, other] = sides;
            vec![TraitValue::Flag(one.shares_a_source(other, graph))]
        }
        Trait::BothStated => {
            let stated = sides.iter().all(|side| side.is_stated(graph));
            vec![TraitValue::Flag(stated)]
        }
        Trait::Matter | Trait::Year => Vec::new(),
    }
}
