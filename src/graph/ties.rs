//! Everything that an entity is tied to: what questions and walks read.
//!
//! What an entity is the subject of stands in the columns of statements, by relation and by what
//! stands at the other end. What it is the object of stands here: one row for each entity, in
//! stretches by relation, each tie in eight bytes.

use std::cmp::Ordering;
use std::iter::FusedIterator;
use std::iter::Zip;
use std::slice::Iter;

use super::Net;
use super::Shown;
use super::store::Store;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::ontology::Direction;
use crate::ontology::Ontology;
use crate::ontology::RelationId;
use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;
use crate::stored::stored;

/// An end of a relation as seen from the other end.
///
/// Ordered by relation, direction, other end and statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tie {
    /// The relation.
    pub relation: RelationId,
    /// From which end it is seen. A symmetric relation is always seen from its subject.
    pub direction: Direction,
    /// The entity at the other end.
    pub other: EntityIx,
    /// The statement that says so.
    pub statement: StatementIx,
    /// Whether the statement has dates; without them it holds on every day.
    pub dated: bool,
}

/// A tie as seen from the object of its statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Back {
    subject: u32,
    /// The number of the statement, and in the last bit whether it has dates.
    ///
    /// INVARIANT: there are fewer than 2^31 statements (`facts/too-much`).
    said: u32,
}

impl Stored for Back {
    const LAYOUT: u64 = layout("subject, statement, dated", &[]);

    fn write(&self, into: &mut Writer<'_>) {
        into.bytes(&self.bytes());
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        from.array().map(Self::of_bytes)
    }

    fn write_list(list: &[Self], into: &mut Writer<'_>) {
        into.records(list, Self::bytes);
    }

    fn read_list(count: usize, from: &mut Reader<'_>) -> Result<Vec<Self>, Broken> {
        let list = from.records(count, Self::of_bytes)?;
        let subject = list.iter().map(|back| back.subject).max();
        let said = list.iter().map(|back| back.said >> 1).max();
        if let (Some(subject), Some(said)) = (subject, said) {
            from.see::<EntityIx>(subject.into());
            from.see::<StatementIx>(said.into());
        }
        Ok(list)
    }
}

impl Back {
    fn bytes(self) -> [u8; 8] {
        let Self { subject, said } = self;
        (u64::from(said) << 32 | u64::from(subject)).to_le_bytes()
    }

    fn of_bytes(bytes: [u8; 8]) -> Self {
        let both = u64::from_le_bytes(bytes);
        Self {
            subject: both as u32,
            said: (both >> 32) as u32,
        }
    }

    #[inline]
    fn tie(self, relation: RelationId, direction: Direction) -> Tie {
        Tie {
            relation,
            direction,
            other: EntityIx(self.subject),
            statement: StatementIx(self.said >> 1),
            dated: self.said & 1 != 0,
        }
    }
}

/// Where the ties of an entity start.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    stretch: u32,
    tie: u32,
}

stored!(
    struct Row {
        stretch: u32,
        tie: u32,
    }
);

/// The ties of all entities as seen from the objects of the statements.
#[derive(Debug)]
pub(super) struct Backs {
    /// One more than there are entities.
    rows: Box<[Row]>,
    /// The relation of each stretch.
    relations: Box<[RelationId]>,
    /// Where each stretch ends.
    ends: Box<[u32]>,
    ties: Box<[Back]>,
}

stored!(
    struct Backs {
        rows: Box<[Row]>,
        relations: Box<[RelationId]>,
        ends: Box<[u32]>,
        ties: Box<[Back]>,
    }
);

impl Backs {
    /// Turns the edges of the net around.
    pub(super) fn new(ontology: &Ontology, net: &Net, store: &Store) -> Self {
        let edges = net.raw_edges();
        // Who is tied to itself by a symmetric relation would be met from both ends.
        let counts = |at: &usize| {
            edges.get(*at).is_some_and(|edge| {
                edge.source() != edge.target() || !ontology[edge.weight.relation].symmetric
            })
        };
        let all = || (0..edges.len()).filter(counts);
        let relation = |at: usize| edges.get(at).map(|edge| edge.weight.relation);
        let object = |at: usize| edges.get(at).map_or(0, |edge| edge.target().index());
        // By object, and there by relation, and there by statement, which is by subject.
        let by_relation = sorted(ontology.relations.len(), all(), |at| {
            relation(at).map_or(0, |relation| usize::from(relation.0))
        });
        let sorted = sorted(
            store.entities(),
            by_relation.iter().map(|at| *at as usize),
            object,
        );
        drop(by_relation);
        let back = |at: &u32| {
            let edge = edges.get(*at as usize)?;
            let statement = edge.weight.statement;
            Some(Back {
                subject: edge.source().index() as u32,
                said: statement.0 << 1 | u32::from(store.is_dated(statement)),
            })
        };
        let ties: Box<[Back]> = sorted.iter().filter_map(back).collect();
        let mut rows = Vec::with_capacity(store.entities() + 1);
        let (mut relations, mut ends) = (Vec::new(), Vec::new());
        let mut sorted = (0u32..).zip(sorted).peekable();
        for entity in 0..store.entities() {
            let here = |(_, at): &(u32, u32)| object(*at as usize) == entity;
            rows.push(Row {
                stretch: ends.len() as u32,
                tie: sorted.peek().map_or(ties.len() as u32, |(tie, _)| *tie),
            });
            let mut latest = None;
            while let Some((tie, at)) = sorted.next_if(here) {
                let own = relation(at as usize);
                if latest != own {
                    relations.extend(own);
                    ends.push(tie);
                    latest = own;
                }
                if let Some(end) = ends.last_mut() {
                    *end = tie + 1;
                }
            }
        }
        rows.push(Row {
            stretch: ends.len() as u32,
            tie: ties.len() as u32,
        });
        Self {
            rows: rows.into(),
            relations: relations.into(),
            ends: ends.into(),
            ties,
        }
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.rows)
            + size_of_val(&*self.relations)
            + size_of_val(&*self.ends)
            + size_of_val(&*self.ties)
    }

    /// Returns where the row of an entity starts, and where the next does.
    fn row(&self, entity: EntityIx) -> Option<(Row, Row)> {
        let at = entity.0 as usize;
        match self.rows.get(at..at + 2)? {
            [row, next] => Some((*row, *next)),
            _ => None,
        }
    }

    fn stretches(&self, row: Row, next: Row) -> (&[RelationId], &[u32]) {
        let range = row.stretch as usize..next.stretch as usize;
        let relations = self.relations.get(range.clone());
        (
            relations.unwrap_or_default(),
            self.ends.get(range).unwrap_or_default(),
        )
    }

    fn slice(&self, start: u32, end: u32) -> &[Back] {
        let slice = self.ties.get(start as usize..end as usize);
        slice.unwrap_or_default()
    }

    /// Returns what an entity is the object of by one relation.
    fn of(&self, entity: EntityIx, relation: RelationId) -> &[Back] {
        let Some((row, next)) = self.row(entity) else {
            return &[];
        };
        let (relations, ends) = self.stretches(row, next);
        let mut start = row.tie;
        for (own, end) in relations.iter().zip(ends) {
            if *own == relation {
                return self.slice(start, *end);
            }
            start = *end;
        }
        &[]
    }
}

/// Sorts numbers by a key, stably, without comparing them.
fn sorted(
    keys: usize,
    numbers: impl Iterator<Item = usize> + Clone,
    key: impl Fn(usize) -> usize,
) -> Vec<u32> {
    let mut places = vec![0u32; keys + 1];
    let mut all = 0;
    for number in numbers.clone() {
        if let Some(place) = places.get_mut(key(number) + 1) {
            *place += 1;
        }
        all += 1;
    }
    let mut sum = 0;
    for place in &mut places {
        sum += *place;
        *place = sum;
    }
    let mut sorted = vec![0u32; all];
    for number in numbers {
        let Some(place) = places.get_mut(key(number)) else {
            continue;
        };
        if let Some(slot) = sorted.get_mut(*place as usize) {
            *slot = number as u32;
        }
        *place += 1;
    }
    sorted
}

/// Adds the other ends of the links that are known to be shown to a list, each end once, and returns how
/// many links are.
///
/// The same as to iterate over [`Links`], but nearly all links come from one side, and need not be
/// compared with those of the other.
pub(super) fn add_known(
    (store, backs): (&Store, &Backs),
    entity: EntityIx,
    (relation, symmetric): (RelationId, bool),
    direction: Direction,
    known: &Shown,
    ends: &mut Vec<EntityIx>,
) -> usize {
    let is_known = |(other, at): &(u32, u32)| {
        known.statement(StatementIx(*at)) && known.entity(EntityIx(*other))
    };
    match direction {
        _ if symmetric => {
            let relation = (relation, symmetric);
            let links = Links::new((store, backs), entity, relation, direction);
            let links = links.map(|tie| (tie.other.0, tie.statement.0));
            add_each(links.filter(is_known), ends)
        }
        Direction::Forward => {
            let (first, objects) = store.objects(entity, relation);
            add_each(objects.iter().copied().zip(first..).filter(is_known), ends)
        }
        Direction::Inverse => {
            let backs = backs.of(entity, relation).iter();
            let links = backs.map(|back| (back.subject, back.said >> 1));
            add_each(links.filter(is_known), ends)
        }
    }
}

/// Adds the other ends of links to a list, each end once, and returns how many links there are.
#[inline]
pub(super) fn add_each(links: impl Iterator<Item = (u32, u32)>, ends: &mut Vec<EntityIx>) -> usize {
    let (mut count, mut last) = (0, None);
    for (other, _) in links {
        count += 1;
        if last != Some(other) {
            last = Some(other);
            ends.push(EntityIx(other));
        }
    }
    count
}

/// What an entity is related to by one relation in one direction, by the other end and then by
/// statement.
#[derive(Clone, Debug)]
pub struct Links<'a> {
    store: &'a Store,
    relation: RelationId,
    direction: Direction,
    /// The next statement of which the entity is the subject.
    next: u32,
    objects: &'a [u32],
    backs: &'a [Back],
}

impl<'a> Links<'a> {
    pub(super) fn new(
        (store, backs): (&'a Store, &'a Backs),
        entity: EntityIx,
        (relation, symmetric): (RelationId, bool),
        direction: Direction,
    ) -> Self {
        let forward = symmetric || direction == Direction::Forward;
        let (next, objects) = if forward {
            store.objects(entity, relation)
        } else {
            (0, &[][..])
        };
        let backs = if symmetric || !forward {
            backs.of(entity, relation)
        } else {
            &[]
        };
        Self {
            store,
            relation,
            direction: if forward {
                Direction::Forward
            } else {
                Direction::Inverse
            },
            next,
            objects,
            backs,
        }
    }

    /// Says whether there are none.
    pub fn is_empty(&self) -> bool {
        self.objects.is_empty() && self.backs.is_empty()
    }

    /// Leaves all of them out.
    pub(super) fn clear(&mut self) {
        self.objects = &[];
        self.backs = &[];
    }

    /// Returns a tie of which the entity is the subject.
    #[inline]
    fn tie_to(&self, object: u32, statement: u32) -> Tie {
        let statement = StatementIx(statement);
        Tie {
            relation: self.relation,
            direction: Direction::Forward,
            other: EntityIx(object),
            statement,
            dated: self.store.is_dated(statement),
        }
    }

    /// Takes the next one of which the entity is the subject.
    fn ahead(&mut self) -> Option<Tie> {
        let (object, rest) = self.objects.split_first()?;
        let tie = self.tie_to(*object, self.next);
        self.objects = rest;
        self.next += 1;
        Some(tie)
    }

    /// Takes the next one of which the entity is the object.
    fn back(&mut self) -> Option<Tie> {
        let (back, rest) = self.backs.split_first()?;
        self.backs = rest;
        Some(back.tie(self.relation, self.direction))
    }
}

impl Iterator for Links<'_> {
    type Item = Tie;

    #[inline]
    fn next(&mut self) -> Option<Tie> {
        let Some(back) = self.backs.first() else {
            return self.ahead();
        };
        let Some(object) = self.objects.first() else {
            return self.back();
        };
        // Only a symmetric relation has both.
        match (*object, self.next).cmp(&(back.subject, back.said >> 1)) {
            Ordering::Less => self.ahead(),
            Ordering::Equal | Ordering::Greater => self.back(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.objects.len() + self.backs.len();
        (left, Some(left))
    }
}

impl ExactSizeIterator for Links<'_> {}

impl FusedIterator for Links<'_> {}

/// Everything that an entity is tied to: first what it is the subject of, then what it is the object
/// of, each by relation, other end and statement.
#[derive(Clone, Debug)]
pub struct Ties<'a> {
    store: &'a Store,
    /// The next statement of which the entity is the subject.
    next: u32,
    ahead: Zip<Iter<'a, u16>, Iter<'a, u32>>,
    stretches: Zip<Iter<'a, RelationId>, Iter<'a, u32>>,
    /// The relation of the stretch, from which end it is seen, and how much of it is left.
    stretch: (RelationId, Direction, u32),
    /// Where the next stretch starts.
    start: u32,
    ontology: &'a Ontology,
    back: Iter<'a, Back>,
}

impl<'a> Ties<'a> {
    pub(super) fn new(
        ontology: &'a Ontology,
        (store, backs): (&'a Store, &'a Backs),
        entity: EntityIx,
    ) -> Self {
        let (next, predicates, objects) = store.related_to(entity);
        let (row, following) = backs.row(entity).unwrap_or_default();
        let (relations, ends) = backs.stretches(row, following);
        Self {
            store,
            next,
            ahead: predicates.iter().zip(objects),
            stretches: relations.iter().zip(ends),
            stretch: (RelationId(0), Direction::Forward, 0),
            start: row.tie,
            ontology,
            back: backs.slice(row.tie, following.tie).iter(),
        }
    }

    /// Takes the next one of which the entity is the object.
    #[inline]
    fn back(&mut self) -> Option<Tie> {
        while self.stretch.2 == 0 {
            let (relation, end) = self.stretches.next()?;
            let direction = if self.ontology[*relation].symmetric {
                Direction::Forward
            } else {
                Direction::Inverse
            };
            self.stretch = (*relation, direction, end.saturating_sub(self.start));
            self.start = *end;
        }
        let (relation, direction, left) = &mut self.stretch;
        *left -= 1;
        let back = self.back.next()?;
        Some(back.tie(*relation, *direction))
    }
}

impl Iterator for Ties<'_> {
    type Item = Tie;

    #[inline]
    fn next(&mut self) -> Option<Tie> {
        let Some((predicate, object)) = self.ahead.next() else {
            return self.back();
        };
        let statement = StatementIx(self.next);
        self.next += 1;
        Some(Tie {
            relation: self.store.relation_of(*predicate),
            direction: Direction::Forward,
            other: EntityIx(*object),
            statement,
            dated: self.store.is_dated(statement),
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.ahead.len() + self.back.len();
        (left, Some(left))
    }
}

impl ExactSizeIterator for Ties<'_> {}

impl FusedIterator for Ties<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_seen_from_its_object_takes_eight_bytes() {
        assert_eq!(size_of::<Back>(), 8);
    }

    #[test]
    fn numbers_are_sorted_by_their_keys_and_else_stay_in_order() {
        let keys = [2, 0, 2, 1, 0];
        let by_key = sorted(3, 0..keys.len(), |at| keys[at]);
        assert_eq!(by_key, [1, 4, 3, 0, 2]);
    }
}
