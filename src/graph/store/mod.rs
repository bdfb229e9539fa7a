//! Entities and statements as columns: what is said, by subject, in few bytes.
//!
//! Statements are sorted by subject and then by what they say, so that everything that is said of an
//! entity, each of its properties and each of its relations is a stretch of neighbouring numbers.
//! What most statements do not have (dates, a rank, a note) stands in columns for those that do, and
//! what many have in common (a date, a citation) stands once.

mod bits;
mod build;
mod citations;
mod counts;
mod entity_ids;
mod few;
mod giving;
mod ids;
mod labels;
mod near;
mod packed;
mod settled;
pub(super) mod sparse;
mod texts;
mod values;

use std::iter::Map;
use std::ops::Range;

use super::letters::Letters;
use super::span::Days;
use crate::facts;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::Origin;
use crate::facts::Rank;
use crate::facts::StatementIx;
use crate::model::Day;
use crate::model::Holds;
use crate::model::Validity;
use crate::model::Value;
use crate::model::ValueRef;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;
use crate::stored::stored;

use bits::Bits;
use citations::Citations;
use entity_ids::EntityIds;
use few::Few;
use labels::Labels;
use near::NEAR;
use near::within;
use values::Column;
use values::Values;

pub(crate) use settled::{Settled, Told};
pub(super) use sparse::Sparse;

/// Statements that come one behind the other.
pub type Run = Map<Range<u32>, fn(u32) -> StatementIx>;

/// What a statement says of its subject, as [`facts::Claim`] without owning it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Claim<'a> {
    /// That it exists; the validity says when.
    Exists,
    /// That a property has a value.
    Property(PropertyId, ValueRef<'a>),
    /// That it is related to another entity.
    Relation(RelationId, EntityIx),
}

impl Claim<'_> {
    /// Returns the claim as one that owns its value.
    pub fn to_owned(self) -> facts::Claim {
        match self {
            Self::Exists => facts::Claim::Exists,
            Self::Property(property, value) => facts::Claim::Property(property, value.to_owned()),
            Self::Relation(relation, object) => facts::Claim::Relation(relation, object),
        }
    }
}

/// In what way something is said: what most statements have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Manner {
    pub(super) qualifiers: Vec<(u16, Value)>,
    pub(super) basis: Basis,
    pub(super) origin: Origin,
    pub(super) rank: Rank,
    pub(super) note: Option<Box<str>>,
}

stored!(
    struct Manner {
        qualifiers: Vec<(u16, Value)>,
        basis: Basis,
        origin: Origin,
        rank: Rank,
        note: Option<Box<str>>,
    }
);

/// How most statements are said.
static PLAIN: Manner = Manner {
    qualifiers: Vec::new(),
    basis: Basis::Stated,
    origin: Origin::Source,
    rank: Rank::Normal,
    note: None,
};

/// How most statements hold.
static ALWAYS: Validity = Validity::ALWAYS;

/// What statement says that something exists; behind it come properties, then relations.
const EXISTS: u16 = 0;

/// How many statements lie between two whose subject is written down.
const STRIDE: usize = 64;

/// Where the statements about an entity start.
#[derive(Clone, Copy, Debug, Default)]
struct Start {
    /// The first of all.
    said: u32,
    /// The first of a relation.
    related: u32,
}

stored!(
    struct Start {
        said: u32,
        related: u32,
    }
);

/// The columns.
///
/// INVARIANT: made from facts that conform to the ontology, so that every number in a column is one
/// of something that there is.
#[derive(Debug)]
pub(super) struct Store {
    /// The ids of entities, sorted.
    ids: EntityIds,
    kinds: Box<[TypeId]>,
    /// Where the statements of each entity start; one more than there are entities.
    starts: Box<[Start]>,
    /// The subject of every [`STRIDE`]th statement.
    subjects: Box<[u32]>,
    /// What each statement is about: [`EXISTS`], a property, or a relation.
    predicates: Box<[u16]>,
    /// The entity at the other end, or the number of the value in its column.
    objects: Box<[u32]>,
    /// In which column each property's values stand.
    columns: Box<[Column]>,
    validities: Sparse,
    /// The different validities.
    stretches: Box<[Validity]>,
    /// The days of each.
    days: Box<[Days]>,
    manners: Sparse,
    /// Which statements must be weighed against others: those with dates or a rank, and inferred ones.
    unusual: Bits,
    /// The different ways of saying something.
    ways: Box<[Manner]>,
    /// Which of several statements that would have one id it is, from 2.
    repeats: Few,
    citations: Citations,
    values: Values,
    labels: Labels,
}

stored!(
    struct Store {
        ids: EntityIds,
        kinds: Box<[TypeId]>,
        starts: Box<[Start]>,
        subjects: Box<[u32]>,
        predicates: Box<[u16]>,
        objects: Box<[u32]>,
        columns: Box<[Column]>,
        validities: Sparse,
        stretches: Box<[Validity]>,
        days: Box<[Days]>,
        manners: Sparse,
        unusual: Bits,
        ways: Box<[Manner]>,
        repeats: Few,
        citations: Citations,
        values: Values,
        labels: Labels,
    }
);

impl Store {
    /// Says whether columns that were read are as those that are made: equally long, and with no
    /// number of an entity, property or relation that there is not.
    ///
    /// Numbers of values, dates and manners of which there are none read as nothing.
    pub(super) fn is_sound(&self, ontology: &Ontology) -> bool {
        let (entities, statements) = (self.entities(), self.statements());
        let kinds = ontology.properties.iter();
        let columns = kinds.map(|property| Column::of(&property.kind));
        let predicates = self.columns.len() + ontology.relations.len() + 1;
        let relations = self.relations();
        let mut claims = self.predicates.iter().zip(&self.objects);
        self.columns.iter().copied().eq(columns)
            && self.ids.len() == entities
            && self.starts.len() == entities + 1
            && self.starts.is_sorted_by(|start, next| {
                start.said <= start.related && start.related <= next.said
            })
            && self.starts.first().map(|first| first.said) == Some(0)
            && self.starts.last().map(|last| last.said as usize) == Some(statements)
            && self.subjects.len() == statements.div_ceil(STRIDE)
            && self
                .subjects
                .iter()
                .all(|subject| (*subject as usize) < entities)
            && self.objects.len() == statements
            && self.unusual.are_of(statements)
            && self.labels.are_of(entities)
            && claims.all(|(predicate, object)| {
                usize::from(*predicate) < predicates
                    && (*predicate < relations || (*object as usize) < entities)
            })
    }

    pub(super) fn entities(&self) -> usize {
        self.kinds.len()
    }

    pub(super) fn statements(&self) -> usize {
        self.predicates.len()
    }

    /// Returns how many statements are of relations.
    pub(super) fn related(&self) -> usize {
        let first = self.relations();
        let related = self.predicates.iter().filter(|own| **own >= first);
        related.count()
    }

    /// Says of each statement whether it holds on a day, surely or possibly; one bit each.
    pub(super) fn held_on(&self, day: Day) -> Box<[u64]> {
        let held = |validity: &Validity| validity.holds(day) != Holds::No;
        let held: Vec<bool> = self.stretches.iter().map(held).collect();
        self.validities
            .all_but(|stretch| held.get(stretch as usize).is_none_or(|held| *held))
    }

    /// Returns how many statements each of so many relations has.
    pub(super) fn tally(&self, relations: usize) -> Vec<u32> {
        let mut tally = vec![0; relations];
        let first = self.relations();
        for own in &self.predicates {
            let relation = own.checked_sub(first).map(usize::from);
            if let Some(count) = relation.and_then(|relation| tally.get_mut(relation)) {
                *count += 1;
            }
        }
        tally
    }

    pub(super) fn id(&self, entity: EntityIx) -> &str {
        self.ids.get(entity.0 as usize).unwrap_or_default()
    }

    #[inline]
    pub(super) fn id_letters(&self, entity: EntityIx) -> Option<Letters<'_>> {
        self.ids.letters(entity.0 as usize)
    }

    pub(super) fn by_id(&self, id: &str) -> Option<EntityIx> {
        let at = self.ids.find(id)?;
        u32::try_from(at).ok().map(EntityIx)
    }

    pub(super) fn kind(&self, entity: EntityIx) -> TypeId {
        let kind = self.kinds.get(entity.0 as usize);
        kind.copied().unwrap_or(TypeId(u16::MAX))
    }

    pub(super) fn values(&self) -> &Values {
        &self.values
    }

    /// Returns the numbers of the statements about an entity.
    fn range(&self, entity: EntityIx) -> Range<usize> {
        let at = entity.0 as usize;
        match self.starts.get(at).zip(self.starts.get(at + 1)) {
            Some((start, end)) => start.said as usize..end.said as usize,
            None => 0..0,
        }
    }

    pub(super) fn said_of(&self, entity: EntityIx) -> Run {
        run(self.range(entity))
    }

    /// Returns the numbers of the statements about an entity that are of no relation.
    #[inline]
    fn before_relations(&self, entity: EntityIx) -> Range<usize> {
        match self.starts.get(entity.0 as usize) {
            Some(start) => start.said as usize..start.related as usize,
            None => 0..0,
        }
    }

    /// Returns the numbers of the statements of relations of an entity.
    fn related_range(&self, entity: EntityIx) -> Range<usize> {
        let at = entity.0 as usize;
        match self.starts.get(at).zip(self.starts.get(at + 1)) {
            Some((start, end)) => start.related as usize..end.said as usize,
            None => 0..0,
        }
    }

    /// Returns the statements that say the same sort of thing of an entity.
    fn about(&self, entity: EntityIx, predicate: u16) -> Run {
        run(self.stretch_of(entity, predicate))
    }

    fn stretch_of(&self, entity: EntityIx, predicate: u16) -> Range<usize> {
        let range = if predicate < self.relations() {
            self.before_relations(entity)
        } else {
            self.related_range(entity)
        };
        let rest = self.predicates.get(range.start..).unwrap_or(&[]);
        let (before, until) = match rest.first_chunk() {
            Some(near) if range.len() <= NEAR => within(near, range.len(), predicate),
            _ => {
                let own = rest.get(..range.len()).unwrap_or(rest);
                let before = own.partition_point(|own| *own < predicate);
                let rest = own.get(before..).unwrap_or(&[]);
                (
                    before,
                    before + rest.partition_point(|own| *own == predicate),
                )
            }
        };
        range.start + before..range.start + until
    }

    pub(super) fn existence(&self, entity: EntityIx) -> Run {
        self.about(entity, EXISTS)
    }

    pub(super) fn property(&self, entity: EntityIx, property: PropertyId) -> Run {
        self.about(entity, property.0 + 1)
    }

    fn relation(&self, entity: EntityIx, relation: RelationId) -> Run {
        self.about(entity, self.relations() + relation.0)
    }

    /// Returns the first statement of a relation of an entity, and what its statements lead to.
    pub(super) fn objects(&self, entity: EntityIx, relation: RelationId) -> (u32, &[u32]) {
        let Range { start, end } = self.stretch_of(entity, self.relations() + relation.0);
        let objects = self.objects.get(start..end);
        (start as u32, objects.unwrap_or_default())
    }

    /// Returns the first statement of all relations of an entity, and the predicates and objects of
    /// them.
    pub(super) fn related_to(&self, entity: EntityIx) -> (u32, &[u16], &[u32]) {
        let range = self.related_range(entity);
        let predicates = self.predicates.get(range.clone());
        let objects = self.objects.get(range.clone());
        (
            range.start as u32,
            predicates.unwrap_or_default(),
            objects.unwrap_or_default(),
        )
    }

    /// Returns the relation of a predicate that is one.
    pub(super) fn relation_of(&self, predicate: u16) -> RelationId {
        RelationId(predicate.saturating_sub(self.relations()))
    }

    /// Returns the predicate of the first relation.
    fn relations(&self) -> u16 {
        self.columns.len() as u16 + 1
    }

    pub(super) fn subject(&self, at: StatementIx) -> EntityIx {
        let block = at.0 as usize / STRIDE;
        let first = self.subjects.get(block).copied().unwrap_or_default() as usize;
        let last = self.subjects.get(block + 1);
        let last = last.map_or(self.entities(), |last| *last as usize + 1);
        let ends = self.starts.get(first + 1..last + 1).unwrap_or(&[]);
        EntityIx((first + ends.partition_point(|end| end.said <= at.0)) as u32)
    }

    pub(super) fn claim(&self, at: StatementIx) -> Claim<'_> {
        let at = at.0 as usize;
        let (Some(predicate), Some(object)) = (self.predicates.get(at), self.objects.get(at))
        else {
            return Claim::Exists;
        };
        let Some(property) = predicate.checked_sub(1) else {
            return Claim::Exists;
        };
        match self.columns.get(usize::from(property)) {
            None => {
                let relation = RelationId(predicate - self.relations());
                Claim::Relation(relation, EntityIx(*object))
            }
            Some(column) => match self.values.get(*column, *object) {
                Some(value) => Claim::Property(PropertyId(property), value),
                None => Claim::Exists,
            },
        }
    }

    /// Returns the number of a statement's words or string among all of them.
    pub(super) fn worded(&self, at: StatementIx) -> Option<u32> {
        let property = self.predicates.get(at.0 as usize)?.checked_sub(1)?;
        let column = self.columns.get(usize::from(property))?;
        let is_worded = matches!(column, Column::Text | Column::String);
        is_worded.then_some(self.objects.get(at.0 as usize).copied())?
    }

    /// Returns which property a statement is about.
    pub(super) fn property_of(&self, at: StatementIx) -> Option<PropertyId> {
        let property = self.predicates.get(at.0 as usize)?.checked_sub(1)?;
        (usize::from(property) < self.columns.len()).then_some(PropertyId(property))
    }

    /// Returns the number of a statement's validity, if it has dates.
    pub(super) fn stretch(&self, at: StatementIx) -> Option<u32> {
        self.validities.get(at.0 as usize)
    }

    pub(super) fn validity(&self, at: StatementIx) -> &Validity {
        let stretch = self.stretch(at);
        let stretch = stretch.and_then(|stretch| self.stretches.get(stretch as usize));
        stretch.unwrap_or(&ALWAYS)
    }

    /// Returns the days of the validity of a number.
    pub(super) fn days_of(&self, stretch: u32) -> Days {
        let days = self.days.get(stretch as usize);
        days.copied().unwrap_or(Days::ALWAYS)
    }

    pub(super) fn days(&self, at: StatementIx) -> Days {
        let stretch = self.stretch(at);
        stretch.map_or(Days::ALWAYS, |stretch| self.days_of(stretch))
    }

    /// Says whether a statement has dates.
    #[inline]
    pub(super) fn is_dated(&self, at: StatementIx) -> bool {
        self.validities.has(at.0 as usize)
    }

    pub(super) fn manner(&self, at: StatementIx) -> &Manner {
        let way = self.manners.get(at.0 as usize);
        let way = way.and_then(|way| self.ways.get(way as usize));
        way.unwrap_or(&PLAIN)
    }

    pub(super) fn citations(
        &self,
        at: StatementIx,
    ) -> impl ExactSizeIterator<Item = Citation> + use<'_> {
        self.citations.of(at.0 as usize)
    }

    /// Returns how many bytes each part takes.
    pub(super) fn bytes(&self) -> [(&'static str, usize); 6] {
        let ways = self.ways.len() * (size_of::<Manner>() + 64);
        let stretches = self.stretches.len() * size_of::<(Validity, Days)>();
        [
            (
                "entities",
                self.ids.bytes()
                    + size_of_val(&*self.kinds)
                    + size_of_val(&*self.starts)
                    + self.labels.bytes(),
            ),
            (
                "claims",
                size_of_val(&*self.subjects)
                    + size_of_val(&*self.predicates)
                    + size_of_val(&*self.objects),
            ),
            ("values", self.values.bytes()),
            (
                "validity",
                self.validities.bytes() + stretches + self.unusual.bytes(),
            ),
            (
                "basis, rank, qualifiers, notes",
                self.manners.bytes() + self.repeats.bytes() + ways,
            ),
            ("citations", self.citations.bytes()),
        ]
    }
}

fn run(range: Range<usize>) -> Run {
    let numbered: fn(u32) -> StatementIx = StatementIx;
    (range.start as u32..range.end as u32).map(numbered)
}
