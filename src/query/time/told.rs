//! Changes as they are told: words in one language, and all that changes of a field at once as one.

use std::collections::BTreeMap;

use super::Change;
use super::ChangeKind;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::model::Day;
use crate::model::LangId;
use crate::ontology::Field;
use crate::query::Telling;
use crate::query::tally::language;

/// What changes of one field of an entity at one date have in common.
type Topic = (Day, Day, EntityIx, Option<Field>, ChangeKind);

fn topic(change: &Change) -> Topic {
    let (earliest, latest) = (change.date.earliest(), change.date.latest());
    (earliest, latest, change.entity, change.field, change.kind)
}

/// Tells changes, each at the place of the first of those that are put together.
pub(super) fn told(graph: &Graph, changes: Vec<Change>, telling: &Telling) -> Vec<Change> {
    let changes = if telling.languages.is_empty() {
        changes
    } else {
        in_one_language(graph, changes, telling)
    };
    if telling.by_field {
        by_field(changes)
    } else {
        changes
    }
}

fn in_one_language(graph: &Graph, mut changes: Vec<Change>, telling: &Telling) -> Vec<Change> {
    let mut best: BTreeMap<Topic, (usize, LangId)> = BTreeMap::new();
    for change in &changes {
        if let Some(lang) = lang(graph, change) {
            let wish = telling.wish(lang);
            let known = best.entry(topic(change)).or_insert(wish);
            *known = wish.min(*known);
        }
    }
    changes.retain(
        |change| match (lang(graph, change), best.get(&topic(change))) {
            (Some(lang), Some((_, best))) => lang == *best,
            _ => true,
        },
    );
    changes
}

/// Returns the language of the words that changed; words of one change are of one language.
fn lang(graph: &Graph, change: &Change) -> Option<LangId> {
    language(graph.value(change.statements().next()?))
}

fn by_field(changes: Vec<Change>) -> Vec<Change> {
    let mut places: BTreeMap<Topic, usize> = BTreeMap::new();
    let mut told: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        let place = *places.entry(topic(&change)).or_insert(told.len());
        match told.get_mut(place) {
            Some(known) => {
                join(&mut known.before, change.before);
                join(&mut known.after, change.after);
                for entity in change.changed {
                    if !known.changed.contains(&entity) {
                        known.changed.push(entity);
                    }
                }
            }
            None => told.push(change),
        }
    }
    told
}

fn join(known: &mut Vec<StatementIx>, more: Vec<StatementIx>) {
    known.extend(more);
    known.sort_unstable();
    known.dedup();
}
