//! Conflicts as they are told: once, where the same sources disagree in the same words of several
//! languages.

use std::collections::BTreeMap;

use super::Conflict;
use super::Side;
use crate::facts::Citation;
use crate::graph::Graph;
use crate::model::LangId;
use crate::model::Validity;
use crate::query::Telling;
use crate::query::tally::language;

/// Leaves out what is told in a more wanted language too: the same two sources, at the same places,
/// of the same times.
pub(super) fn told(graph: &Graph, conflicts: Vec<Conflict>, telling: &Telling) -> Vec<Conflict> {
    if telling.languages.is_empty() {
        return conflicts;
    }
    let mut best: BTreeMap<String, (usize, LangId)> = BTreeMap::new();
    let keys: Vec<Option<(String, LangId)>> = conflicts
        .iter()
        .map(|conflict| key(graph, conflict))
        .collect();
    for (key, lang) in keys.iter().flatten() {
        let wish = telling.wish(*lang);
        let known = best.entry(key.clone()).or_insert(wish);
        *known = wish.min(*known);
    }
    let kept = conflicts.into_iter().zip(keys);
    kept.filter(|(_, key)| match key {
        Some((key, lang)) => best.get(key).is_none_or(|(_, best)| best == lang),
        None => true,
    })
    .map(|(conflict, _)| conflict)
    .collect()
}

/// Returns what a conflict about words has in common with the same one in another language, and its
/// language.
fn key(graph: &Graph, conflict: &Conflict) -> Option<(String, LangId)> {
    let sides = [conflict.one, conflict.other].map(Side::statement);
    let [Some(one), Some(other)] = sides else {
        return None;
    };
    let lang = language(graph.value(one))?;
    let mut said = [one, other].map(|at| {
        let validity: &Validity = graph.validity(at);
        let mut citations: Vec<Citation> = graph.citations(at).collect();
        citations.sort_by_key(|citation| (citation.source, citation.section, citation.lines));
        format!("{validity:?} {citations:?} {:?}", graph.basis(at))
    });
    said.sort_unstable();
    let (kind, certainty) = (conflict.kind, conflict.certainty);
    let (entity, field) = (conflict.entity, conflict.field);
    Some((
        format!("{kind:?} {certainty:?} {entity:?} {field:?} {said:?}"),
        lang,
    ))
}
