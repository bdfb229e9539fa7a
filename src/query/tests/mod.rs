//! Questions to a small invented country, and the laws that every answer obeys.

mod against;
mod analysis;
mod around;
mod changing;
mod conflicts;
mod crowd;
mod filters;
mod groups;
mod hops;
mod laws;
mod lists;
mod naive;
mod net;
mod paths;
mod search;
mod sentences;
mod tallies;
mod time;
mod told;

use crate::facts::EntityIx;
use crate::graph::View;
use crate::model::LangId;
use crate::model::Value;
use crate::query::Budget;
use crate::query::Filter;
use crate::query::Key;
use crate::query::LinkFilter;
use crate::query::Order;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::Test;
use crate::query::Tests;
use crate::query::list;

const EN: LangId = LangId(0);
const NB: LangId = LangId(1);
const SE: LangId = LangId(2);

fn everything() -> Filter {
    Filter::And(Vec::new())
}

fn text(text: &str) -> Value {
    Value::String(text.into())
}

fn tests(tests: impl Into<Vec<Test>>) -> Tests {
    Tests {
        tests: tests.into(),
        ..Tests::default()
    }
}

fn id(id: &str) -> Filter {
    Filter::Id(tests([Test::Eq(text(id))]))
}

fn node(filter: Filter) -> LinkFilter {
    LinkFilter {
        node: Some(Box::new(filter)),
        edge: None,
    }
}

fn up(key: Key) -> Order {
    Order {
        key,
        descending: false,
    }
}

fn down(key: Key) -> Order {
    Order {
        key,
        descending: true,
    }
}

/// Lists the ids of a type's entities.
fn listed(view: View<'_>, of: &str, filter: &Filter, order: &[Order]) -> Vec<String> {
    let page = paged(view, of, filter, order, &Page::default()).unwrap();
    let ids = view.graph().ids(page.items);
    ids.into_iter().map(str::to_owned).collect()
}

fn paged(
    view: View<'_>,
    of: &str,
    filter: &Filter,
    order: &[Order],
    page: &Page,
) -> Result<Slice<EntityIx>, QueryError> {
    let of = view.graph().kind(of);
    list(view, of, filter, order, page, &mut Budget::unlimited())
}

/// Reads a list of so many entities page by page, forward or from its end, and returns what all pages
/// have; each must say rightly whether more come.
fn leafed(
    view: View<'_>,
    of: &str,
    (filter, order): (&Filter, &[Order]),
    (size, forward): (i64, bool),
    whole: usize,
) -> Vec<EntityIx> {
    let mut joined: Vec<EntityIx> = Vec::new();
    let mut asked = Page::default();
    if forward {
        asked.first = Some(size);
    } else {
        asked.last = Some(size);
    }
    loop {
        let slice = paged(view, of, filter, order, &asked).unwrap();
        assert!(slice.total.is_none_or(|total| total == whole));
        let (more, end) = if forward {
            joined.extend(&slice.items);
            (slice.has_next, slice.items.last())
        } else {
            joined.splice(..0, slice.items.iter().copied());
            (slice.has_previous, slice.items.first())
        };
        assert_eq!(more, joined.len() < whole);
        if !more {
            return joined;
        }
        let cursor = end.map(|end| slice.cursor(view.graph(), end));
        if forward {
            asked.after = cursor;
        } else {
            asked.before = cursor;
        }
    }
}
