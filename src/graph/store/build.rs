//! Puts facts into columns.

use rustc_hash::FxHashMap;

use super::Column;
use super::EXISTS;
use super::EntityIds;
use super::Labels;
use super::Manner;
use super::PLAIN;
use super::STRIDE;
use super::Start;
use super::Store;
use super::citations;
use super::few;
use super::ids;
use super::sparse;
use super::values;
use super::values::once;
use crate::facts::Basis;
use crate::facts::Claim;
use crate::facts::Entity;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::facts::Statement;
use crate::graph::names::NameKind;
use crate::graph::names::naming_property;
use crate::graph::span::Days;
use crate::model::Validity;
use crate::ontology::Ontology;

impl Store {
    /// Takes entities, which are sorted by id, and statements, which are in their defined order.
    pub(in crate::graph) fn new(
        ontology: &Ontology,
        entities: &[Entity],
        statements: Vec<Statement>,
    ) -> Self {
        let mut kept = Kept::new(entities.len(), &statements);
        for statement in statements {
            kept.push(ontology, entities, &statement);
        }
        let mut sum = 0;
        for start in &mut kept.starts {
            sum += start.said;
            start.said = sum;
            start.related += sum;
        }
        let columns = ontology.properties.iter();
        let labels = Labels::new(
            naming_property(ontology, NameKind::Name),
            &kept.starts,
            (&kept.predicates, &kept.objects),
            &kept.unusual,
        );
        Self {
            ids: EntityIds::new(entities.iter().map(|entity| entity.id.as_str())),
            kinds: entities.iter().map(|entity| entity.kind).collect(),
            starts: kept.starts.into(),
            subjects: kept.subjects.into(),
            predicates: kept.predicates.into(),
            objects: kept.objects.into(),
            columns: columns.map(|property| Column::of(&property.kind)).collect(),
            validities: kept.validities.finish(),
            days: kept.stretches.iter().map(Days::from).collect(),
            stretches: kept.stretches.into(),
            manners: kept.manners.finish(),
            unusual: kept.unusual.into_iter().collect(),
            ways: kept.ways.into(),
            repeats: kept.repeats.finish(),
            citations: kept.citations.finish(),
            values: kept.values.finish(),
            labels,
        }
    }
}

/// The columns while they grow.
struct Kept {
    /// How many statements the entity before has, and how many of its own are of no relation.
    starts: Vec<Start>,
    subjects: Vec<u32>,
    predicates: Vec<u16>,
    objects: Vec<u32>,
    validities: sparse::Growing,
    stretches: Vec<Validity>,
    stretch_numbers: FxHashMap<Validity, u32>,
    manners: sparse::Growing,
    unusual: Vec<bool>,
    ways: Vec<Manner>,
    way_numbers: FxHashMap<Manner, u32>,
    repeats: few::Growing,
    citations: citations::Growing,
    values: values::Growing,
}

impl Kept {
    fn new(entities: usize, statements: &[Statement]) -> Self {
        let count = statements.len();
        let citations = statements.iter().flat_map(|said| &said.citations);
        Self {
            starts: vec![Start::default(); entities + 1],
            subjects: Vec::with_capacity(count.div_ceil(STRIDE)),
            predicates: Vec::with_capacity(count),
            objects: Vec::with_capacity(count),
            validities: sparse::Growing::default(),
            stretches: Vec::new(),
            stretch_numbers: FxHashMap::default(),
            manners: sparse::Growing::default(),
            unusual: Vec::with_capacity(count),
            ways: Vec::new(),
            way_numbers: FxHashMap::default(),
            repeats: few::Growing::default(),
            citations: citations::Growing::new(citations),
            values: values::Growing::default(),
        }
    }

    fn push(&mut self, ontology: &Ontology, entities: &[Entity], statement: &Statement) {
        let Statement {
            id,
            subject,
            claim,
            qualifiers,
            validity,
            citations,
            basis,
            origin,
            rank,
            note,
            span: _,
        } = statement;
        if self.predicates.len().is_multiple_of(STRIDE) {
            self.subjects.push(subject.0);
        }
        let at = subject.0 as usize;
        if let Some([own, next]) = self.starts.get_mut(at..at + 2) {
            own.related += u32::from(!matches!(claim, Claim::Relation(..)));
            next.said += 1;
        }
        let (predicate, object) = match claim {
            Claim::Exists => (EXISTS, 0),
            Claim::Property(property, value) => (property.0 + 1, self.values.push(value)),
            Claim::Relation(relation, object) => {
                let relations = ontology.properties.len() as u16 + 1;
                (relations + relation.0, object.0)
            }
        };
        self.predicates.push(predicate);
        self.objects.push(object);
        let dated = *validity != Validity::ALWAYS;
        let stretch = dated.then(|| once(&mut self.stretch_numbers, &mut self.stretches, validity));
        self.validities.push(stretch);
        let unusual = dated || *rank != Rank::Normal || *basis != Basis::Stated;
        self.unusual.push(unusual);
        let plain = qualifiers.is_empty()
            && *basis == Basis::Stated
            && *origin == PLAIN.origin
            && *rank == Rank::Normal
            && note.is_none();
        let way = (!plain).then(|| {
            let manner = Manner {
                qualifiers: qualifiers.clone(),
                basis: basis.clone(),
                origin: *origin,
                rank: *rank,
                note: note.clone(),
            };
            once(&mut self.way_numbers, &mut self.ways, &manner)
        });
        self.manners.push(way);
        self.repeats
            .push(repeat(ontology, entities, id, *subject, claim));
        self.citations.push(citations);
    }
}

/// Returns which of several statements that would have one id it is, from 2.
fn repeat(
    ontology: &Ontology,
    entities: &[Entity],
    id: &str,
    subject: EntityIx,
    claim: &Claim,
) -> Option<u32> {
    let named = |entity: EntityIx| {
        let entity = entities.get(entity.0 as usize);
        entity.map_or("", |entity| entity.id.as_str())
    };
    let claim = match claim {
        Claim::Exists => super::Claim::Exists,
        Claim::Property(property, value) => super::Claim::Property(*property, value.into()),
        Claim::Relation(relation, object) => super::Claim::Relation(*relation, *object),
    };
    let object = match claim {
        super::Claim::Relation(_, object) => named(object),
        super::Claim::Exists | super::Claim::Property(..) => "",
    };
    let parts = ids::parts(ontology, named(subject), claim, object);
    let rest = id.get(ids::length(parts)..)?;
    rest.strip_prefix('.')?.parse().ok()
}
