//! How much of what changed, or of what the sources disagree about, has each value of a trait: by
//! what a list of it could be narrowed.

use std::collections::BTreeMap;

use super::QueryError;
use super::page::Limits;
use super::page::first;
use super::time::Matter;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::model::LangId;
use crate::model::ValueRef;
use crate::ontology::TypeId;
use crate::query::Certainty;
use crate::query::ChangeKind;
use crate::query::ConflictKind;

/// How what was found is told. What nothing is said of is told as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Telling {
    /// What is said in several languages alike is told once, in the first of these that it is said
    /// in.
    pub languages: Vec<LangId>,
    /// All that changes of one field of an entity at one date is one change.
    pub by_field: bool,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trait {
    /// The sort of change or conflict.
    Kind,
    /// What changes are about.
    Matter,
    /// How sure it is.
    Certainty,
    /// The types of the entities that it touches.
    Type,
    /// The interfaces that those types implement.
    Interface,
    /// The field that it is about.
    Field,
    /// The sources that it rests on.
    Source,
    /// The years in which it may lie.
    Year,
    /// Whether both sides rest on one source.
    WithinOneSource,
    /// Whether sources say both sides.
    BothStated,
}

/// What something has for a trait.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TraitValue {
    /// A sort of changes.
    Change(ChangeKind),
    /// A sort of conflicts.
    Conflict(ConflictKind),
    /// What a change is about.
    Matter(Matter),
    /// How sure it is.
    Certainty(Certainty),
    /// A type or interface.
    Type(TypeId),
    /// A field, by the name that its subject gives it.
    Field(Box<str>),
    /// A source.
    Source(EntityIx),
    /// A year.
    Year(i16),
    /// Yes or no.
    Flag(bool),
}

/// How often each value of a trait is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What was counted.
    pub by: Trait,
    /// The values and how often each is found: the most frequent first, years in their order.
    pub values: Vec<(TraitValue, usize)>,
    /// How many values there are, those that were cut off included.
    pub total: usize,
}

/// Counts items by their values; `told` says as how many items several of them are told.
pub(super) fn tally<T>(
    by: Trait,
    items: Vec<T>,
    asked: Option<i64>,
    values_of: impl Fn(&T) -> Vec<TraitValue>,
    told: impl Fn(Vec<T>) -> usize,
) -> Result<Tally, QueryError>
where
    T: Clone,
{
    let limits = Limits::default();
    let most = first(asked, limits.default, limits.most)?;
    let mut found: BTreeMap<TraitValue, Vec<T>> = BTreeMap::new();
    for item in items {
        let mut values = values_of(&item);
        values.sort_unstable();
        values.dedup();
        for value in values {
            found.entry(value).or_default().push(item.clone());
        }
    }
    let counts = found.into_iter();
    let mut values: Vec<(TraitValue, usize)> =
        counts.map(|(value, items)| (value, told(items))).collect();
    if by != Trait::Year {
        values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    let total = values.len();
    values.truncate(most);
    Ok(Tally { by, values, total })
}

/// Returns the types of entities, or the interfaces that these implement.
pub(super) fn types(
    graph: &Graph,
    interfaces: bool,
    entities: impl IntoIterator<Item = EntityIx>,
) -> Vec<TraitValue> {
    let ontology = graph.ontology();
    let mut found = Vec::new();
    for entity in entities {
        let kind = graph.kind_of(entity);
        if interfaces {
            let all = ontology.type_ids();
            found.extend(all.filter(|of| ontology[*of].is_interface && ontology.is_a(kind, *of)));
        } else {
            found.push(kind);
        }
    }
    found.into_iter().map(TraitValue::Type).collect()
}

/// Returns the language of words.
pub(super) fn language(value: Option<ValueRef<'_>>) -> Option<LangId> {
    match value {
        Some(ValueRef::Text { lang, .. }) => Some(lang),
        _ => None,
    }
}

impl Telling {
    /// Returns how much a language is wanted, the most wanted first; what is not named comes last.
    pub(super) fn wish(&self, lang: LangId) -> (usize, LangId) {
        let place = self.languages.iter().position(|wanted| *wanted == lang);
        (place.unwrap_or(usize::MAX), lang)
    }
}
