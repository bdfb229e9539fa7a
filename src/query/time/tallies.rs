//! How many changes there are of each sort, about what, of which years.

use super::Change;
use super::ChangeFilter;
use super::ChangesOf;
use super::Matter;
use super::Span;
use super::found;
use super::told::told;
use crate::graph::Graph;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::Tally;
use crate::query::Trait;
use crate::query::TraitValue;
use crate::query::tally;

/// Counts changes by each of several traits.
///
/// Conditions on a trait itself are left out when its values are counted, so that a reader who chose
/// one value sees what the others would give. For years that are the days, and how sure it is that
/// something lies between them.
pub fn change_tallies(
    graph: &Graph,
    of: ChangesOf,
    filter: &ChangeFilter,
    traits: &[Trait],
    first: Option<i64>,
    budget: &mut Budget,
) -> Result<Vec<Tally>, QueryError> {
    let mut tallies = Vec::with_capacity(traits.len());
    // Traits on which there are no conditions all look at the same changes.
    let mut known: Option<(ChangesOf, ChangeFilter, Vec<Change>)> = None;
    for by in traits {
        let (of, others) = without(of, filter, *by);
        let all = match known {
            Some((asked, ref filter, ref all)) if asked == of && *filter == others => all.clone(),
            _ => found(graph, of, &others, budget)?,
        };
        known = Some((of, others, all.clone()));
        budget.spend(all.len())?;
        let values = |change: &Change| values(graph, change, *by);
        let count = |some: Vec<Change>| told(graph, some, &filter.telling).len();
        tallies.push(tally::tally(*by, all, first, values, count)?);
    }
    Ok(tallies)
}

/// Returns a question without its conditions on a trait.
fn without(of: ChangesOf, filter: &ChangeFilter, by: Trait) -> (ChangesOf, ChangeFilter) {
    let mut filter = filter.clone();
    let mut of = of;
    match by {
        Trait::Kind => filter.kinds = None,
        Trait::Matter => filter.matters = Some(Matter::ALL.to_vec()),
        Trait::Certainty => filter.certainty = None,
        Trait::Type | Trait::Interface => filter.types = None,
        Trait::Field => filter.fields = None,
        Trait::Source => filter.sources = None,
        Trait::Year => {
            filter.certainty = None;
            of = match of {
                ChangesOf::All(_) => ChangesOf::All(Span::default()),
                ChangesOf::One(entity, _) => ChangesOf::One(entity, Span::default()),
            };
        }
        Trait::WithinOneSource | Trait::BothStated => {}
    }
    (of, filter)
}

fn values(graph: &Graph, change: &Change, by: Trait) -> Vec<TraitValue> {
    match by {
        Trait::Kind => vec![TraitValue::Change(change.kind)],
        Trait::Matter => vec![TraitValue::Matter(change.matter())],
        Trait::Certainty => vec![TraitValue::Certainty(change.certainty)],
        Trait::Type | Trait::Interface => {
            tally::types(graph, by == Trait::Interface, change.touched(graph))
        }
        Trait::Field => {
            let name = change.field_name(graph);
            name.map(|name| TraitValue::Field(name.into()))
                .into_iter()
                .collect()
        }
        Trait::Source => {
            let citations = change.statements().flat_map(|at| graph.citations(at));
            citations
                .map(|citation| TraitValue::Source(citation.source))
                .collect()
        }
        Trait::Year => {
            let date = &change.date;
            let years = date.earliest().year()..=date.latest().year();
            years.map(TraitValue::Year).collect()
        }
        Trait::WithinOneSource | Trait::BothStated => Vec::new(),
    }
}
