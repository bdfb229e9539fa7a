//! The entities of a type that a filter leaves.
//!
//! Most lists are asked for by the page, so that most of a long list need not be known. In the order
//! of ids, entities are looked at one by one from where the page begins until it is full; in the
//! order of a property, so are its values. Where what passes can be found, and is little, it is found
//! and put in order. How many there are in all is counted apart, for those who ask.

use super::Budget;
use super::Filter;
use super::Key;
use super::Order;
use super::Page;
use super::QueryError;
use super::Slice;
use super::cursor::Fingerprint;
use super::filter::Bits;
use super::filter::Check;
use super::filter::Effort;
use super::filter::FEW;
use super::filter::ReadyFilter;
use super::order;
use super::page::Window;
use super::page::cut;
use super::walk::Wanted;
use super::walk::walk;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::ontology::TypeId;

/// So many times as many looks are taken ahead, once it was weighed against the way back.
const PATIENCE: u64 = 16;

/// What a window shows, and whether there are more on its far side.
type Shown = (Vec<EntityIx>, bool);

/// Lists the entities of a type or interface that a filter leaves, in order, one page.
///
/// How many there are in all is told where it is known by then; [`count`] tells it always.
pub fn list(
    view: View<'_>,
    of: TypeId,
    filter: &Filter,
    order: &[Order],
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<EntityIx>, QueryError> {
    let graph = view.graph();
    let ready = ReadyFilter::new(graph.ontology(), filter);
    let question = ("list", of, filter, order, view.day(), view.includes_ended());
    let fingerprint = Fingerprint::of(&question);
    let mut listing = Listing {
        check: Check::new(view, budget).at_much(),
        of,
        filter: &ready,
    };
    let Some(window) = Window::new(graph, page, fingerprint)? else {
        let all = listing.check.all(of, &ready)?;
        let all = order::entities(&mut listing.check, all, order)?;
        return cut(graph, all, page, fingerprint);
    };
    let stale = || QueryError::StaleCursor {
        cursor: page.after.iter().chain(&page.before).cloned().collect(),
    };
    if let Some(from) = window.from
        && !listing.lists(from)?
    {
        return Err(stale());
    }
    let (shown, total) = match order.first() {
        None => listing.by_id(order, window, false)?,
        // No two have the same id.
        Some(Order {
            key: Key::Id,
            descending,
        }) => listing.by_id(order, window, *descending)?,
        Some(_) => listing.in_order(order, window)?,
    };
    let (items, more) = shown.ok_or_else(stale)?;
    Ok(window.slice(items, more, total, fingerprint))
}

/// Counts the entities of a type or interface that a filter leaves.
pub fn count(
    view: View<'_>,
    of: TypeId,
    filter: &Filter,
    budget: &mut Budget,
) -> Result<usize, QueryError> {
    let ready = ReadyFilter::new(view.graph().ontology(), filter);
    let mut check = Check::new(view, budget).at_much();
    let all = check.all(of, &ready)?;
    Ok(all.len())
}

/// What is listed.
struct Listing<'a, 'b, 'f> {
    check: Check<'a, 'b>,
    of: TypeId,
    filter: &'f ReadyFilter,
}

/// What a page shows, and how many there are in all if that is known.
type Found = Result<(Option<Shown>, Option<usize>), QueryError>;

impl Listing<'_, '_, '_> {
    /// Says whether an entity is in the list.
    fn lists(&mut self, entity: EntityIx) -> Result<bool, QueryError> {
        let view = self.check.view;
        let graph = view.graph();
        let fits = graph.ontology().is_a(graph.kind_of(entity), self.of);
        Ok(fits && view.shows(entity) && self.check.entity(entity, self.filter)?)
    }

    /// Returns how many there are of the type, whatever the day.
    fn size(&self) -> usize {
        self.check.view.graph().of_type(self.of).len()
    }

    /// Finds everything that is listed where that is less work than to look at one after the other
    /// until the page is full.
    fn few(&mut self, window: Window) -> Result<Option<Vec<EntityIx>>, QueryError> {
        let Some(looks) = self.check.looks(self.filter) else {
            return Ok(None);
        };
        // If so many of all pass, so many are passed over for each that is shown.
        let until_full = window.count.saturating_mul(self.size());
        if looks > FEW && looks.saturating_mul(looks) > until_full {
            return Ok(None);
        }
        let most = looks.saturating_mul(4).max(4 * FEW);
        self.check.found(self.of, self.filter, Effort::all(most))
    }

    /// Shows what was found.
    fn shown(&mut self, all: &[EntityIx], order: &[Order], window: Window) -> Found {
        let shown = order::shown(&mut self.check, all, order, window)?;
        Ok((shown, Some(all.len())))
    }

    /// Looks at one entity after the other, by id.
    fn by_id(&mut self, order: &[Order], window: Window, descending: bool) -> Found {
        if let Some(all) = self.few(window)? {
            return self.shown(&all, order, window);
        }
        let view = self.check.view;
        let all = view.graph().of_type(self.of);
        let rising = window.backward == descending;
        let rest = match window.from {
            None => all,
            Some(from) if rising => {
                let start = all.partition_point(|entity| *entity <= from);
                all.get(start..).unwrap_or(&[])
            }
            Some(from) => {
                let end = all.partition_point(|entity| *entity < from);
                all.get(..end).unwrap_or(&[])
            }
        };
        let at = |step: usize| {
            let step = if rising {
                Some(step)
            } else {
                rest.len().checked_sub(step + 1)
            };
            step.and_then(|step| rest.get(step)).copied()
        };
        let began = self.check.budget.visited();
        let mut effort = Some(Effort {
            most: self.size().max(FEW),
            page: Some(window.count),
        });
        let mut patience = FEW as u64;
        let mut items = Vec::new();
        let mut more = false;
        for entity in (0..).map_while(at) {
            let looked = self.check.budget.visited() - began;
            if let Some(allowed) = effort
                && looked > patience
            {
                if let Some(all) = self.check.found(self.of, self.filter, allowed)? {
                    return self.shown(&all, order, window);
                }
                // What is known now of the other ends may fill the page soon.
                effort = allowed.page.map(|_| Effort::all(allowed.most));
                patience = self.check.budget.visited() - began + PATIENCE * FEW as u64;
            }
            self.check.budget.spend(1)?;
            if self.check.shows(entity) && self.check.entity(entity, self.filter)? {
                if items.len() == window.count {
                    more = true;
                    break;
                }
                items.push(entity);
            }
        }
        if window.backward {
            items.reverse();
        }
        // Without a beginning and an end, the page is the whole.
        let total = (window.from.is_none() && !more).then_some(items.len());
        Ok((Some((items, more)), total))
    }

    /// Looks at one value after the other in the order that is asked for first, or puts everything in
    /// order that is listed.
    fn in_order(&mut self, order: &[Order], window: Window) -> Found {
        if let Some(all) = self.few(window)? {
            return self.shown(&all, order, window);
        }
        // An eighth of what there is may be looked at in vain.
        let limit = (self.size() / 8).max(4 * FEW);
        let wanted = Wanted::Passing(self.filter);
        if let Some(shown) = walk(&mut self.check, self.of, wanted, order, window, limit)? {
            return Ok((Some(shown), None));
        }
        let all = self.check.all(self.of, self.filter)?;
        if all.len() > FEW {
            let members = Bits::new(self.check.view.graph().entities().len(), &all);
            let wanted = Wanted::Among(&members);
            let shown = walk(&mut self.check, self.of, wanted, order, window, usize::MAX)?;
            if let Some(shown) = shown {
                return Ok((Some(shown), Some(all.len())));
            }
        }
        self.shown(&all, order, window)
    }
}
