//! What an id that nothing has may have been meant for.

use super::Budget;
use super::QueryError;
use super::Search;
use super::search;
use super::search::LONGEST;
use crate::diagnostics::near;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::model::LangId;

/// So many entities are offered.
const OFFERED: usize = 5;

/// Returns the entities that may have been meant by an id that none of them has: those with ids near
/// to it, then those with names near to its words, then those that a search for its words finds.
/// Nothing where the id is known.
///
/// They are answered whether or not they hold on the day: an address may be an old one.
pub fn nearest_to_id(
    view: View<'_>,
    id: &str,
    languages: &[LangId],
    budget: &mut Budget,
) -> Result<Vec<EntityIx>, QueryError> {
    let graph = view.graph();
    if graph.by_id(id).is_some() {
        return Ok(Vec::new());
    }
    budget.spend(graph.entities().len())?;
    let ids = graph.entities().map(|entity| graph.id_of(entity));
    let near = near(id, ids).into_iter();
    let mut found: Vec<EntityIx> = near.filter_map(|id| graph.by_id(id)).collect();
    let words = id.replace(['-', '_', '/'], " ");
    let called = graph.nearly_called(&words, OFFERED).into_iter();
    found.extend(called.map(|naming| naming.entity));
    if found.len() < OFFERED {
        let wanted = Search {
            text: words.chars().take(LONGEST).collect(),
            languages: languages.to_vec(),
            first: i64::try_from(OFFERED).ok(),
            ..Search::default()
        };
        let more = search(view.include_ended(true), &wanted, budget)?;
        found.extend(more.hits.items.iter().map(|hit| hit.entity));
        found.extend(more.suggestions.iter().map(|naming| naming.entity));
    }
    let mut offered: Vec<EntityIx> = Vec::with_capacity(OFFERED);
    for entity in found {
        if offered.len() < OFFERED && !offered.contains(&entity) {
            offered.push(entity);
        }
    }
    Ok(offered)
}
