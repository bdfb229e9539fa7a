//! Filters made ready: the same trees, with words folded, types looked up and patterns at hand.

use super::BasisKind;
use super::Bits;
use super::CitationFilter;
use super::EdgeFilter;
use super::Filter;
use super::LinkFilter;
use super::Quantifier;
use super::Tests;
use super::memory::Memory;
use super::values;
use crate::facts::EntityIx;
use crate::facts::Origin;
use crate::facts::Rank;
use crate::model::Holds;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::ontology::TypeId;

/// A [`Filter`] made ready.
#[derive(Debug)]
pub(in crate::query) enum Entity {
    And(Vec<Entity>),
    Or(Vec<Entity>),
    Not(Box<Entity>),
    Id(values::Ready),
    /// The concrete types, sorted.
    Type(Vec<TypeId>),
    Property(PropertyId, values::Ready),
    Related(Field, Box<Many>),
    Holds(Vec<Holds>),
    Since(values::Ready),
    Until(values::Ready),
}

/// A [`Quantifier`] made ready.
#[derive(Debug)]
pub(in crate::query) enum Many {
    Some(Link),
    Every(Link),
    None(Link),
    Exists(bool),
    Count(Link, values::Ready),
}

/// A [`LinkFilter`] made ready.
#[derive(Debug, Default)]
pub(in crate::query) struct Link {
    pub(super) node: Option<Box<Entity>>,
    pub(super) edge: Option<Edge>,
    /// What the entity is at least, and which pass; nothing where asking again costs less.
    pub(super) memory: Option<(TypeId, Memory)>,
}

/// An [`EdgeFilter`] made ready.
#[derive(Debug)]
pub(in crate::query) enum Edge {
    And(Vec<Edge>),
    Or(Vec<Edge>),
    Not(Box<Edge>),
    Qualifier(u16, values::Ready),
    Since(values::Ready),
    Until(values::Ready),
    Holds(Vec<Holds>),
    Basis(Vec<BasisKind>),
    Rank(Vec<Rank>),
    Origin(Vec<Origin>),
    SomeCitation(Citation),
    EveryCitation(Citation),
    NoCitation(Citation),
}

/// A [`CitationFilter`] made ready.
#[derive(Debug)]
pub(in crate::query) struct Citation {
    pub(super) source: Option<values::Ready>,
    pub(super) via: Option<values::Ready>,
    pub(super) section: Option<values::Ready>,
}

impl Entity {
    pub(in crate::query) fn new(ontology: &Ontology, filter: &Filter) -> Self {
        let all = |filters: &[Filter]| {
            let ready = filters.iter().map(|filter| Self::new(ontology, filter));
            ready.collect()
        };
        match filter {
            Filter::And(filters) => Self::And(all(filters)),
            Filter::Or(filters) => Self::Or(all(filters)),
            Filter::Not(filter) => Self::Not(Box::new(Self::new(ontology, filter))),
            Filter::Id(tests) => Self::Id(values::Ready::new(tests)),
            Filter::Type(types) => {
                let mut concrete: Vec<TypeId> = types
                    .iter()
                    .flat_map(|of| &ontology[*of].concrete)
                    .copied()
                    .collect();
                concrete.sort_unstable();
                concrete.dedup();
                Self::Type(concrete)
            }
            Filter::Property(property, tests) => {
                Self::Property(*property, values::Ready::new(tests))
            }
            Filter::Related(field, quantifier) => {
                Self::Related(*field, Box::new(Many::new(ontology, *field, quantifier)))
            }
            Filter::Holds(holds) => Self::Holds(holds.clone()),
            Filter::Since(tests) => Self::Since(values::Ready::new(tests)),
            Filter::Until(tests) => Self::Until(values::Ready::new(tests)),
        }
    }

    /// Says whether it was found which of the other ends pass that it asks for, near or far.
    pub(super) fn knows_ends(&self) -> bool {
        match self {
            Self::And(filters) | Self::Or(filters) => filters.iter().any(Self::knows_ends),
            Self::Related(_, many) => match &**many {
                Many::Some(link) => {
                    let memory = link.memory.as_ref();
                    memory.is_some_and(|(_, memory)| memory.is_whole())
                        || link.node.as_ref().is_some_and(|node| node.knows_ends())
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Says whether it looks at statements.
    fn is_costly(&self) -> bool {
        match self {
            Self::And(filters) | Self::Or(filters) => filters.iter().any(Self::is_costly),
            Self::Not(filter) => filter.is_costly(),
            Self::Id(_) | Self::Type(_) | Self::Holds(_) => false,
            Self::Property(..) | Self::Related(..) | Self::Since(_) | Self::Until(_) => true,
        }
    }
}

impl Many {
    fn new(ontology: &Ontology, field: Field, quantifier: &Quantifier) -> Self {
        let link = |filter: &LinkFilter| {
            let mut link = Link::new(ontology, filter);
            let costly = link.node.as_ref().is_some_and(|node| node.is_costly());
            if costly {
                link.memory = leads_to(ontology, field).map(|to| (to, Memory::default()));
            }
            link
        };
        match quantifier {
            Quantifier::Some(filter) => Self::Some(link(filter)),
            Quantifier::Every(filter) => Self::Every(link(filter)),
            Quantifier::None(filter) => Self::None(link(filter)),
            Quantifier::Exists(wanted) => Self::Exists(*wanted),
            Quantifier::Count(filter, tests) => {
                Self::Count(link(filter), values::Ready::new(tests))
            }
        }
    }
}

impl Link {
    pub(in crate::query) fn new(ontology: &Ontology, filter: &LinkFilter) -> Self {
        let node = filter.node.as_ref();
        Self {
            node: node.map(|node| Box::new(Entity::new(ontology, node))),
            edge: filter.edge.as_ref().map(Edge::new),
            memory: None,
        }
    }

    /// Keeps which of the other ends are there on the day and pass, one bit for each of so many entities.
    pub(super) fn keep(&self, entities: usize, ends: &[EntityIx]) {
        if let Some((_, memory)) = &self.memory {
            memory.keep(Bits::new(entities, ends));
        }
    }

    /// Returns which of the other ends are there on the day and pass, if that was found before.
    pub(super) fn known(&self) -> Option<Vec<EntityIx>> {
        self.memory.as_ref().and_then(|(_, memory)| memory.all())
    }
}

/// Returns what everything is that a field leads to.
fn leads_to(ontology: &Ontology, field: Field) -> Option<TypeId> {
    match field {
        Field::Property(_) => None,
        Field::Relation(relation, Direction::Forward) => Some(ontology[relation].range),
        Field::Relation(relation, Direction::Inverse) => Some(ontology[relation].domain),
        Field::Derived(id) => Some(ontology[id].range),
    }
}

impl Edge {
    fn new(filter: &EdgeFilter) -> Self {
        let all = |filters: &[EdgeFilter]| filters.iter().map(Self::new).collect();
        match filter {
            EdgeFilter::And(filters) => Self::And(all(filters)),
            EdgeFilter::Or(filters) => Self::Or(all(filters)),
            EdgeFilter::Not(filter) => Self::Not(Box::new(Self::new(filter))),
            EdgeFilter::Qualifier(at, tests) => Self::Qualifier(*at, values::Ready::new(tests)),
            EdgeFilter::Since(tests) => Self::Since(values::Ready::new(tests)),
            EdgeFilter::Until(tests) => Self::Until(values::Ready::new(tests)),
            EdgeFilter::Holds(holds) => Self::Holds(holds.clone()),
            EdgeFilter::Basis(kinds) => Self::Basis(kinds.clone()),
            EdgeFilter::Rank(ranks) => Self::Rank(ranks.clone()),
            EdgeFilter::Origin(origins) => Self::Origin(origins.clone()),
            EdgeFilter::SomeCitation(filter) => Self::SomeCitation(Citation::new(filter)),
            EdgeFilter::EveryCitation(filter) => Self::EveryCitation(Citation::new(filter)),
            EdgeFilter::NoCitation(filter) => Self::NoCitation(Citation::new(filter)),
        }
    }
}

impl Citation {
    fn new(filter: &CitationFilter) -> Self {
        let ready = |tests: &Option<Tests>| tests.as_ref().map(values::Ready::new);
        Self {
            source: ready(&filter.source),
            via: ready(&filter.via),
            section: ready(&filter.section),
        }
    }
}
