//! Builds the graph and its indexes from facts, in one pass over the statements.

use std::sync::Arc;
use std::sync::OnceLock;

use petgraph::graph::NodeIndex;

use super::Graph;
use super::Link;
use super::Net;
use super::NetEdge;
use super::bounds::Bounds;
use super::csr::Place;
use super::csr::Rows;
use super::csr::Table;
use super::figures::Figures;
use super::names::Names;
use super::span::Days;
use super::ties::ties;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::FactBase;
use crate::facts::StatementIx;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

pub(super) fn build(ontology: Arc<Ontology>, facts: FactBase) -> Graph {
    let entities = facts.entities.len();
    let (places, sizes) = places(&ontology, &facts);

    let mut net = Net::with_capacity(entities, facts.statements.len());
    for at in 0..entities {
        net.add_node(EntityIx(at as u32));
    }
    let mut said_of = Vec::with_capacity(facts.statements.len());
    let mut exists = Vec::with_capacity(entities);
    let mut citing = Vec::new();
    let mut values = lists(ontology.properties.len());
    let mut forward = lists(ontology.relations.len());
    let mut inverse = lists(ontology.relations.len());
    for (at, statement) in (0u32..).map(StatementIx).zip(&facts.statements) {
        let subject = statement.subject;
        said_of.push((subject.0, at));
        for citation in &statement.citations {
            citing.push((citation.source.0, at));
            citing.extend(citation.via.iter().map(|work| (work.0, at)));
        }
        match &statement.claim {
            Claim::Exists => exists.push((subject.0, at)),
            Claim::Property(property, _) => {
                if let Some(list) = values.get_mut(usize::from(property.0)) {
                    list.push((subject, at));
                }
            }
            Claim::Relation(relation, object) => {
                let edge = NetEdge {
                    relation: *relation,
                    statement: at,
                };
                net.add_edge(node(subject), node(*object), edge);
                let index = usize::from(relation.0);
                let there = (subject, link(*object, at));
                let back = (*object, link(subject, at));
                if let (Some(forward), Some(inverse)) =
                    (forward.get_mut(index), inverse.get_mut(index))
                {
                    forward.push(there);
                    inverse.push(back);
                    if ontology[*relation].symmetric {
                        forward.push(back);
                        inverse.push(there);
                    }
                }
            }
        }
    }

    let mut sections = vec![u32::MAX; entities];
    for (at, list) in (0u32..).zip(&facts.sections) {
        if let Some(slot) = sections.get_mut(list.source.0 as usize) {
            *slot = at;
        }
    }
    let mut statement_ids: Vec<(&str, StatementIx)> = facts
        .statements
        .iter()
        .zip((0u32..).map(StatementIx))
        .map(|(statement, at)| (&*statement.id, at))
        .collect();
    statement_ids.sort_unstable();
    let statement_ids = statement_ids.into_iter().map(|(_, at)| at).collect();

    let tables = |lists: Vec<Vec<(EntityIx, Link)>>| -> Vec<Table<Link>> {
        let tables = lists.into_iter();
        tables
            .map(|pairs| Table::new(&places, &sizes, pairs))
            .collect()
    };
    let (forward, inverse) = (tables(forward), tables(inverse));
    let days: Vec<Days> = facts
        .statements
        .iter()
        .map(|statement| Days::from(&statement.validity))
        .collect();
    let exists = Rows::new(entities, exists);
    Graph {
        lasting: lasting(entities, &exists, &days),
        ties: ties(&ontology, &places, &forward, &inverse, &days),
        net,
        of_type: of_type(&ontology, &facts),
        said_of: Rows::new(entities, said_of),
        exists,
        citing: Rows::new(entities, citing),
        values: values
            .into_iter()
            .map(|pairs| Table::new(&places, &sizes, pairs))
            .collect(),
        forward,
        inverse,
        sections,
        statement_ids,
        days,
        bounds: Bounds::new(&facts),
        names: Names::new(&ontology, &facts),
        figures: Figures::new(&facts),
        text: OnceLock::new(),
        places,
        ontology,
        facts,
    }
}

fn lists<T>(count: usize) -> Vec<Vec<T>> {
    (0..count).map(|_| Vec::new()).collect()
}

fn link(other: EntityIx, statement: StatementIx) -> Link {
    Link { other, statement }
}

fn node(entity: EntityIx) -> NodeIndex {
    NodeIndex::new(entity.0 as usize)
}

/// Says of each entity whether nothing that is said of its existence has dates.
fn lasting(entities: usize, exists: &Rows<StatementIx>, days: &[Days]) -> Box<[bool]> {
    let always = |at: &StatementIx| days.get(at.0 as usize) == Some(&Days::ALWAYS);
    let lasting = (0..entities).map(|entity| exists.row(entity).iter().all(always));
    lasting.collect()
}

/// Returns where each entity stands, and the number of entities of each type.
fn places(ontology: &Ontology, facts: &FactBase) -> (Vec<Place>, Vec<u32>) {
    let mut sizes = vec![0; ontology.types.len()];
    let places = facts
        .entities
        .iter()
        .map(|entity| {
            let mut local = 0;
            if let Some(size) = sizes.get_mut(usize::from(entity.kind.0)) {
                local = *size;
                *size += 1;
            }
            Place {
                kind: entity.kind,
                local,
            }
        })
        .collect();
    (places, sizes)
}

/// Lists the entities of each type and interface, by id.
fn of_type(ontology: &Ontology, facts: &FactBase) -> Vec<Box<[EntityIx]>> {
    let mut own = lists(ontology.types.len());
    for (at, entity) in (0u32..).map(EntityIx).zip(&facts.entities) {
        if let Some(list) = own.get_mut(usize::from(entity.kind.0)) {
            list.push(at);
        }
    }
    let all_of = |id: TypeId| {
        let mut all: Vec<EntityIx> = ontology[id]
            .concrete
            .iter()
            .filter_map(|concrete| own.get(usize::from(concrete.0)))
            .flatten()
            .copied()
            .collect();
        all.sort_unstable();
        all.dedup();
        all.into()
    };
    ontology.type_ids().map(all_of).collect()
}
