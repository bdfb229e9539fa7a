//! In which order an answer comes.
//!
//! What is looked at is taken out once for each row, then rows are compared column by column. Words
//! are compared without case and diacritics, by the alphabet of their language, and as written where
//! that is the same.

use std::cmp::Ordering;

use super::Edge;
use super::QueryError;
use super::filter::Check;
use super::filter::ReadyLink;
use super::page::Window;
use super::values::existence;
use super::values::value;
use crate::facts::EntityIx;
use crate::graph::Placed;
use crate::graph::View;
use crate::model::LangId;
use crate::model::PartialDate;
use crate::model::Value;
use crate::model::ValueRef;
use crate::ontology::Field;
use crate::ontology::PropertyId;

/// What entities are ordered by. What has none comes last in both directions; ties are broken by
/// id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Order {
    /// What to look at.
    pub key: Key,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// What to look at when entities are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The id.
    Id,
    /// The value of a property on the day; words are taken in a language, with fallback.
    Property(PropertyId, LangId),
    /// How many entities it is related to on the day.
    Count(Field),
    /// When it began to exist.
    Since,
    /// When it ceased to exist.
    Until,
}

/// What edges are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EdgeOrder {
    /// What to look at.
    pub key: EdgeKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// What to look at when edges are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdgeKey {
    /// Something of the entity at the other end.
    Node(Key),
    /// When the edge begins to hold.
    Since,
    /// When it no longer holds.
    Until,
    /// The value of a qualifier, by its place in the relation's set; words are taken in a language,
    /// with fallback.
    Qualifier(u16, LangId),
}

/// What is looked at of one row, for one column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cell<'a> {
    Entity(EntityIx),
    Count(usize),
    Date(&'a PartialDate),
    Placed(Placed<'a>),
    Value(ValueRef<'a>),
}

/// A column of cells, and whether the greatest comes first.
type Column<'a> = (Vec<Option<Cell<'a>>>, bool);

/// Puts entities in order; they come sorted by id and stay so among equals.
pub(super) fn entities(
    check: &mut Check<'_, '_>,
    all: Vec<EntityIx>,
    order: &[Order],
) -> Result<Vec<EntityIx>, QueryError> {
    if order.is_empty() {
        return Ok(all);
    }
    let columns = columns(check, &all, order)?;
    let places = places(all.len(), &columns);
    Ok(arrange(all, &places))
}

/// Returns the first so many of entities that come sorted by id, in order.
///
/// What is looked at second is taken out only of those that are the same to what is looked at first.
pub(super) fn first(
    check: &mut Check<'_, '_>,
    all: Vec<EntityIx>,
    order: &[Order],
    count: usize,
) -> Result<Vec<EntityIx>, QueryError> {
    let Some((key, rest)) = order.split_first() else {
        let mut all = all;
        all.truncate(count);
        return Ok(all);
    };
    // Numbers are compared as such: there may be very many.
    let groups = if let Key::Count(field) = key.key {
        let numbers: Result<Vec<usize>, _> =
            all.iter().map(|one| number(check, *one, field)).collect();
        let numbers = numbers?;
        least(all.len(), count, |a, b| {
            let (a, b) = (numbers.get(a), numbers.get(b));
            if key.descending { b.cmp(&a) } else { a.cmp(&b) }
        })
    } else {
        let column = columns(check, &all, std::slice::from_ref(key))?;
        least(all.len(), count, |a, b| compare(&column, a, b))
    };
    let mut found: Vec<EntityIx> = Vec::with_capacity(count.min(all.len()));
    for equal in groups {
        let left = count - found.len();
        if left == 0 {
            break;
        }
        let equal = equal.iter().filter_map(|row| all.get(*row).copied());
        found.extend(first(check, equal.collect(), rest, left)?);
    }
    Ok(found)
}

/// Returns the first of so many rows in order, at least as many as are wanted if there are, those that
/// are equal together and by number.
fn least(
    rows: usize,
    wanted: usize,
    compare: impl Fn(usize, usize) -> Ordering,
) -> Vec<Vec<usize>> {
    let mut rows: Vec<usize> = (0..rows).collect();
    let last = wanted.min(rows.len()).checked_sub(1);
    if let Some(last) = last.filter(|last| last * 8 < rows.len()) {
        let (_, at, _) = rows.select_nth_unstable_by(last, |a, b| compare(*a, *b));
        let at = *at;
        rows.retain(|row| compare(*row, at) != Ordering::Greater);
    }
    rows.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    let groups = rows.chunk_by(|a, b| compare(*a, *b) == Ordering::Equal);
    groups.map(<[usize]>::to_vec).collect()
}

/// Takes the part of a list that a window shows, in order, and says whether there are more on its far
/// side; nothing if the window stands beside what is not in the list.
///
/// The entities come sorted by id. Only what is shown is sorted.
pub(super) fn shown(
    check: &mut Check<'_, '_>,
    all: &[EntityIx],
    order: &[Order],
    window: Window,
) -> Result<Option<(Vec<EntityIx>, bool)>, QueryError> {
    if !window.backward && window.from.is_none() {
        let mut found = first(check, all.to_vec(), order, window.count)?;
        found.truncate(window.count);
        return Ok(Some((found, all.len() > window.count)));
    }
    let columns = columns(check, all, order)?;
    let compare = |a: &usize, b: &usize| {
        let ordering = compare(&columns, *a, *b).then(a.cmp(b));
        if window.backward {
            ordering.reverse()
        } else {
            ordering
        }
    };
    let mut rows: Vec<usize> = (0..all.len()).collect();
    if let Some(from) = window.from {
        let Ok(from) = all.binary_search(&from) else {
            return Ok(None);
        };
        rows.retain(|row| compare(row, &from) == Ordering::Greater);
    }
    let more = rows.len() > window.count;
    if more {
        rows.select_nth_unstable_by(window.count, compare);
        rows.truncate(window.count);
    }
    rows.sort_unstable_by(compare);
    if window.backward {
        rows.reverse();
    }
    let rows = rows.into_iter().filter_map(|row| all.get(row).copied());
    Ok(Some((rows.collect(), more)))
}

/// Takes out what is looked at of each entity.
fn columns<'a>(
    check: &mut Check<'a, '_>,
    all: &[EntityIx],
    order: &[Order],
) -> Result<Vec<Column<'a>>, QueryError> {
    let mut columns = Vec::with_capacity(order.len());
    for order in order {
        let cells = all.iter().map(|entity| cell(check, *entity, order.key));
        let cells: Result<Vec<_>, _> = cells.collect();
        columns.push((cells?, order.descending));
    }
    Ok(columns)
}

/// Puts edges in order; they come sorted by their other ends and stay so among equals.
pub(super) fn edges(
    check: &mut Check<'_, '_>,
    all: Vec<Edge>,
    order: &[EdgeOrder],
) -> Result<Vec<Edge>, QueryError> {
    if order.is_empty() {
        return Ok(all);
    }
    let graph = check.view.graph();
    let mut columns = Vec::with_capacity(order.len());
    for order in order {
        let cells = all.iter().map(|edge| match order.key {
            EdgeKey::Node(key) => cell(check, edge.other, key),
            EdgeKey::Since => Ok(edge.validity(graph).since.as_ref().map(Cell::Date)),
            EdgeKey::Until => Ok(edge.validity(graph).until.as_ref().map(Cell::Date)),
            EdgeKey::Qualifier(wanted, lang) => {
                let given = edge.qualifiers(graph).iter();
                let given = given
                    .filter(|(at, _)| *at == wanted)
                    .map(|(_, value)| value);
                let best = given.min_by_key(|value| far(value, lang));
                Ok(best.map(|value| Cell::Value(value.into())))
            }
        });
        let cells: Result<Vec<_>, _> = cells.collect();
        columns.push((cells?, order.descending));
    }
    let places = places(all.len(), &columns);
    Ok(arrange(all, &places))
}

/// Returns how far the language of a value is from the wanted one.
fn far(value: &Value, wanted: LangId) -> u16 {
    match value {
        Value::Text { lang, .. } => lang.distance(wanted),
        _ => 0,
    }
}

/// Takes out what is looked at of an entity.
fn cell<'a>(
    check: &mut Check<'a, '_>,
    entity: EntityIx,
    key: Key,
) -> Result<Option<Cell<'a>>, QueryError> {
    let view: View<'a> = check.view;
    let graph = view.graph();
    let existence = || existence(view, entity).map(|at| graph.validity(at));
    Ok(match key {
        Key::Id => Some(Cell::Entity(entity)),
        Key::Property(property, lang) => {
            let best = value(view, entity, property, lang);
            best.and_then(|at| graph.placed(at)).map(Cell::Placed)
        }
        Key::Count(field) => Some(Cell::Count(number(check, entity, field)?)),
        Key::Since => existence().and_then(|when| when.since.as_ref().map(Cell::Date)),
        Key::Until => existence().and_then(|when| when.until.as_ref().map(Cell::Date)),
    })
}

/// Counts what an entity is related to.
fn number(check: &mut Check<'_, '_>, entity: EntityIx, field: Field) -> Result<usize, QueryError> {
    check.count(entity, field, &ReadyLink::default())
}

/// Returns the places of the rows in the order that the columns give.
fn places(rows: usize, columns: &[Column<'_>]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..rows).collect();
    places.sort_by(|a, b| compare(columns, *a, *b));
    places
}

/// Compares two rows column by column.
fn compare(columns: &[Column<'_>], a: usize, b: usize) -> Ordering {
    columns
        .iter()
        .map(|(cells, descending)| {
            let at = |row: usize| cells.get(row).and_then(Option::as_ref);
            match (at(a), at(b)) {
                (Some(a), Some(b)) if *descending => b.cmp(a),
                (Some(a), Some(b)) => a.cmp(b),
                // What has none comes last in both directions.
                (a, b) => b.is_some().cmp(&a.is_some()),
            }
        })
        .find(|ordering| *ordering != Ordering::Equal)
        .unwrap_or(Ordering::Equal)
}

/// Puts rows at their places.
fn arrange<T>(rows: Vec<T>, places: &[usize]) -> Vec<T> {
    let mut rows: Vec<Option<T>> = rows.into_iter().map(Some).collect();
    let take = |place: &usize| rows.get_mut(*place).and_then(Option::take);
    places.iter().filter_map(take).collect()
}
