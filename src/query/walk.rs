//! A page of a list in the order of a property, read off the order of its values.

use super::Key;
use super::Order;
use super::QueryError;
use super::filter::Bits;
use super::filter::Check;
use super::filter::FEW;
use super::filter::ReadyFilter;
use super::order;
use super::page::Window;
use super::values::value;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::graph::Settled;
use crate::graph::View;
use crate::graph::first_behind;
use crate::model::LangId;
use crate::ontology::PropertyId;
use crate::ontology::TypeId;

/// Which entities are wanted.
#[derive(Clone, Copy)]
pub(super) enum Wanted<'w> {
    /// Those that are there on the day and pass.
    Passing(&'w ReadyFilter),
    /// These.
    Among(&'w Bits),
    /// Those of some that a property puts in order by one of these statements, which come by number.
    Placed(&'w Wanted<'w>, (PropertyId, LangId), &'w [StatementIx]),
}

impl Wanted<'_> {
    /// Says whether an entity is one of them.
    fn has(self, check: &mut Check<'_, '_>, entity: EntityIx) -> Result<bool, QueryError> {
        match self {
            Wanted::Among(members) => Ok(members.has(entity)),
            Wanted::Passing(filter) => Ok(check.shows(entity) && check.entity(entity, filter)?),
            Wanted::Placed(others, (property, lang), group) => {
                let at = best(check.view, entity, property, lang);
                let is_here = at.is_some_and(|at| group.binary_search(&at).is_ok());
                Ok(is_here && others.has(check, entity)?)
            }
        }
    }
}

/// Reads a page off the order of the property that a list is ordered by first, with the answer to
/// whether there are more; nothing where that order is of no use, or where so many values were looked
/// at in vain.
///
/// The entity beside which the window stands must be wanted itself.
pub(super) fn walk(
    check: &mut Check<'_, '_>,
    of: TypeId,
    wanted: Wanted<'_>,
    order: &[Order],
    window: Window,
    limit: usize,
) -> Result<Option<(Vec<EntityIx>, bool)>, QueryError> {
    let Some((first, rest)) = order.split_first() else {
        return Ok(None);
    };
    let Key::Property(property, lang) = first.key else {
        return Ok(None);
    };
    let view = check.view;
    let graph = view.graph();
    let best = |entity| best(view, entity, property, lang);
    // What has no value comes last, and is not in the order.
    let from = match window.from {
        Some(from) => match best(from) {
            Some(at) => Some((from, at)),
            None => return Ok(None),
        },
        None => None,
    };
    if from.is_none() && window.backward {
        // Those without a value come last of all.
        let few = graph.may_lack(property, of);
        for entity in few.as_deref().unwrap_or(graph.of_type(of)) {
            if best(*entity).is_none() && check.shows(*entity) {
                return Ok(None);
            }
        }
    }
    let order_of_values = graph.in_order_of(property, of, lang);
    let mut groups = Groups {
        graph,
        left: &order_of_values,
        falling: first.descending != window.backward,
    };
    if let Some((_, at)) = from {
        groups.skip_to(at);
    }
    let mut before = from.map(|(entity, _)| entity);
    let mut looked = 0usize;
    let mut items: Vec<EntityIx> = Vec::new();
    while let Some(group) = groups.next() {
        // Many that are the same to what is looked at first: they are met soon enough in the order of
        // what is looked at second.
        if group.len() > FEW && !window.backward && before.is_none() {
            let here = Wanted::Placed(&wanted, (property, lang), group);
            let left = Window {
                count: window.count - items.len(),
                backward: false,
                from: None,
            };
            let limit = group.len().min(limit.saturating_sub(looked));
            if let Some((mut found, _)) = walk(check, of, here, rest, left, limit)? {
                items.append(&mut found);
                return Ok(Some((items, true)));
            }
        }
        let mut equal: Vec<EntityIx> = Vec::new();
        for at in group {
            check.budget.spend(1)?;
            looked += 1;
            if looked > limit {
                return Ok(None);
            }
            let entity = graph.subject(*at);
            if best(entity) == Some(*at) && wanted.has(check, entity)? {
                equal.push(entity);
            }
            // By id from the front: those that come behind would not be shown.
            let plain = rest.is_empty() && !window.backward && before.is_none();
            if plain && items.len() + equal.len() > window.count {
                break;
            }
        }
        if equal.len() > 1 && !rest.is_empty() {
            let all = equal.len();
            let left = window.count + 1 - items.len().min(window.count);
            let enough = if window.backward || before.is_some() {
                all
            } else {
                left.min(all)
            };
            equal = order::first(check, equal, rest, enough)?;
        }
        if window.backward {
            equal.reverse();
        }
        if let Some(from) = before.take() {
            let behind = equal.iter().position(|entity| *entity == from);
            equal.drain(..behind.map_or(0, |at| at + 1));
        }
        items.append(&mut equal);
        if items.len() > window.count {
            items.truncate(window.count);
            if window.backward {
                items.reverse();
            }
            return Ok(Some((items, true)));
        }
    }
    // Whether those follow that have no value is told by whoever looks at all.
    Ok(None)
}

/// Returns the statement by which an entity is put in order.
fn best(
    view: View<'_>,
    entity: EntityIx,
    property: PropertyId,
    lang: LangId,
) -> Option<StatementIx> {
    match view.graph().settled(entity, property, &[lang]) {
        Settled::Nothing => None,
        Settled::By(at) => Some(at),
        Settled::Weighed => value(view, entity, property, lang),
    }
}

/// The statements of the same value, one value after the other.
struct Groups<'a> {
    graph: &'a Graph,
    left: &'a [StatementIx],
    /// Whether the greatest value comes first.
    falling: bool,
}

impl<'a> Groups<'a> {
    /// Passes over what comes before the value of a statement.
    fn skip_to(&mut self, at: StatementIx) {
        let key = self.graph.placed(at);
        let left = if self.falling {
            let end = self
                .left
                .partition_point(|other| self.graph.placed(*other) <= key);
            self.left.get(..end)
        } else {
            let start = self
                .left
                .partition_point(|other| self.graph.placed(*other) < key);
            self.left.get(start..)
        };
        self.left = left.unwrap_or(&[]);
    }

    /// Returns the next ones, by number.
    fn next(&mut self) -> Option<&'a [StatementIx]> {
        let graph = self.graph;
        // Most values stand alone, or beside a few; of some there are very many.
        let (group, left) = if self.falling {
            let key = graph.placed(*self.left.last()?);
            let length = first_behind(1, |length| {
                let at = self.left.len().checked_sub(length + 1);
                let next = at.and_then(|at| self.left.get(at));
                next.is_none_or(|next| graph.placed(*next) != key)
            });
            let (left, group) = self.left.split_at_checked(self.left.len() - length)?;
            (group, left)
        } else {
            let key = graph.placed(*self.left.first()?);
            let length = first_behind(1, |length| {
                let next = self.left.get(length);
                next.is_none_or(|next| graph.placed(*next) != key)
            });
            self.left.split_at_checked(length)?
        };
        self.left = left;
        Some(group)
    }
}
