//! Parts of a long answer.

use super::QueryError;
use super::cursor::Fingerprint;
use super::cursor::Keyed;
use crate::facts::EntityIx;
use crate::graph::Graph;

/// How long a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// When the question does not say.
    pub default: usize,
    /// At most.
    pub most: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            default: 100,
            most: 1000,
        }
    }
}

/// Which part of an answer is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// So many from the start.
    pub first: Option<i64>,
    /// What follows this cursor.
    pub after: Option<String>,
    /// So many from the end.
    pub last: Option<i64>,
    /// What precedes this cursor.
    pub before: Option<String>,
    /// How long a page is.
    pub limits: Limits,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice<T> {
    /// The part.
    pub items: Vec<T>,
    /// How many there are in all, where that did not need counting anew.
    pub total: Option<usize>,
    /// Whether there are more behind the part.
    pub has_next: bool,
    /// Whether there are more before the part.
    pub has_previous: bool,
    fingerprint: Fingerprint,
}

impl<T: Keyed> Slice<T> {
    /// Returns the cursor of an item of this answer.
    pub fn cursor(&self, graph: &Graph, item: &T) -> String {
        self.fingerprint.cursor(&item.key(graph))
    }
}

/// Returns how many are wanted of a list that is given from its start only, from 1 to the most that
/// is allowed.
pub fn first(asked: Option<i64>, default: usize, most: usize) -> Result<usize, QueryError> {
    within("first", asked, default, most)
}

/// Returns a number from 1 to the most that is allowed.
pub(super) fn within(
    argument: &'static str,
    asked: Option<i64>,
    default: usize,
    most: usize,
) -> Result<usize, QueryError> {
    let Some(asked) = asked else {
        return Ok(default.min(most));
    };
    match usize::try_from(asked) {
        Ok(number) if (1..=most).contains(&number) => Ok(number),
        _ => Err(QueryError::OutOfRange {
            argument,
            asked,
            most,
        }),
    }
}

/// Returns how long a page is to be, if it is said.
pub(super) fn length(
    argument: &'static str,
    asked: Option<i64>,
    most: usize,
) -> Result<Option<usize>, QueryError> {
    let Some(asked) = asked else {
        return Ok(None);
    };
    match usize::try_from(asked) {
        Err(_) => Err(QueryError::NegativePage { argument, asked }),
        Ok(count) if count > most => Err(QueryError::PageTooLong {
            argument,
            asked,
            most,
        }),
        Ok(count) => Ok(Some(count)),
    }
}

impl<T> Slice<T> {
    /// Makes a page of an answer that was cut before its items were made.
    pub(super) fn new(
        items: Vec<T>,
        total: usize,
        (has_previous, has_next): (bool, bool),
        fingerprint: Fingerprint,
    ) -> Self {
        Self {
            items,
            total: Some(total),
            has_next,
            has_previous,
            fingerprint,
        }
    }
}

/// A page that lies at one end of an answer or beside one item of it, so that the rest of the answer
/// need not be known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    /// How many are wanted.
    pub(super) count: usize,
    /// Whether they are the last before the item, or of all, rather than the first behind it.
    pub(super) backward: bool,
    /// The item.
    pub(super) from: Option<EntityIx>,
}

impl Window {
    /// Takes the question apart; nothing where both ends of the page are said otherwise.
    pub(super) fn new(
        graph: &Graph,
        page: &Page,
        fingerprint: Fingerprint,
    ) -> Result<Option<Self>, QueryError> {
        let (first, last) = page.lengths()?;
        let (count, backward, cursor) = match (last, &page.after, &page.before) {
            (None, after, None) => (first.unwrap_or(page.limits.default), false, after),
            (Some(last), None, before) => (last, true, before),
            _ => return Ok(None),
        };
        let from = match cursor {
            None => None,
            Some(cursor) => {
                let entity = graph.by_id(&fingerprint.key(cursor)?);
                let entity = entity.ok_or_else(|| QueryError::StaleCursor {
                    cursor: cursor.clone(),
                });
                Some(entity?)
            }
        };
        Ok(Some(Self {
            count,
            backward,
            from,
        }))
    }

    /// Makes the page of what was found; whether there are more on its far side is told by whoever
    /// found it.
    pub(super) fn slice(
        self,
        items: Vec<EntityIx>,
        more: bool,
        total: Option<usize>,
        fingerprint: Fingerprint,
    ) -> Slice<EntityIx> {
        let behind = self.from.is_some();
        Slice {
            items,
            total,
            has_next: if self.backward { behind } else { more },
            has_previous: if self.backward { more } else { behind },
            fingerprint,
        }
    }
}

impl Page {
    /// Returns how many are wanted from the start, and from the end.
    fn lengths(&self) -> Result<(Option<usize>, Option<usize>), QueryError> {
        let most = self.limits.most;
        let first = length("first", self.first, most)?;
        let last = length("last", self.last, most)?;
        if first.is_some() && last.is_some() {
            return Err(QueryError::BothEnds);
        }
        Ok((first, last))
    }
}

/// Cuts a page out of the whole answer.
pub(super) fn cut<T: Keyed>(
    graph: &Graph,
    all: Vec<T>,
    page: &Page,
    fingerprint: Fingerprint,
) -> Result<Slice<T>, QueryError> {
    let (first, last) = page.lengths()?;
    let place = |cursor: &Option<String>| -> Result<Option<usize>, QueryError> {
        let Some(cursor) = cursor else {
            return Ok(None);
        };
        let key = fingerprint.key(cursor)?;
        let at = T::place(&all, &key, graph);
        at.map(Some).ok_or_else(|| QueryError::StaleCursor {
            cursor: cursor.clone(),
        })
    };
    let total = all.len();
    let mut start = place(&page.after)?.map_or(0, |at| at + 1);
    let mut end = place(&page.before)?.unwrap_or(total).max(start);
    match last {
        Some(last) => start = end.saturating_sub(last).max(start),
        None => end = (start + first.unwrap_or(page.limits.default)).min(end),
    }
    Ok(Slice {
        items: all.into_iter().take(end).skip(start).collect(),
        total: Some(total),
        has_next: end < total,
        has_previous: start > 0,
        fingerprint,
    })
}
