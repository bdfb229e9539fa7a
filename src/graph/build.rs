//! Builds the graph from facts: first their columns, then petgraph's net of the relations, and from
//! both the rows that reads go over.

use std::sync::Arc;
use std::sync::OnceLock;

use petgraph::graph::NodeIndex;

use super::Graph;
use super::Net;
use super::NetEdge;
use super::bounds::Bounds;
use super::citing::Citing;
use super::existence::Existence;
use super::figures::Figures;
use super::names::Names;
use super::shown::Days;
use super::sorted::Sorted;
use super::store::Claim;
use super::store::Store;
use super::ties::Backs;
use crate::facts::EntityIx;
use crate::facts::FactBase;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

pub(super) fn build(ontology: Arc<Ontology>, facts: FactBase) -> Graph {
    let FactBase {
        dataset,
        entities,
        statements,
        mut sections,
        units,
        cubes,
    } = facts;
    let store = Store::new(&ontology, &entities, statements);
    let entities = entities.len();
    let backs = Backs::new(&ontology, &net(&store), &store);
    sections.sort_by_key(|list| list.source);
    Graph {
        existence: Existence::new(&store),
        of_type: of_type(&ontology, &store),
        citing: Citing::new(&store),
        bounds: Bounds::new(&store),
        names: Names::new(&ontology, &store),
        figures: Figures::new(entities, &cubes),
        sorted: Sorted::new(ontology.properties.len()),
        days: Days::default(),
        text: OnceLock::new(),
        backs,
        dataset,
        sections,
        units,
        cubes,
        store,
        ontology,
    }
}

/// Makes petgraph's form of the relations.
pub(super) fn net(store: &Store) -> Net {
    let mut net = Net::with_capacity(store.entities(), store.related());
    for at in 0..store.entities() {
        net.add_node(EntityIx(at as u32));
    }
    let node = |entity: EntityIx| NodeIndex::new(entity.0 as usize);
    for subject in (0..store.entities() as u32).map(EntityIx) {
        for statement in store.said_of(subject) {
            if let Claim::Relation(relation, object) = store.claim(statement) {
                let edge = NetEdge {
                    relation,
                    statement,
                };
                net.add_edge(node(subject), node(object), edge);
            }
        }
    }
    net
}

/// Lists the entities of each type and interface, by id.
fn of_type(ontology: &Ontology, store: &Store) -> Vec<Box<[EntityIx]>> {
    let mut own: Vec<Vec<EntityIx>> = vec![Vec::new(); ontology.types.len()];
    for entity in (0..store.entities() as u32).map(EntityIx) {
        if let Some(list) = own.get_mut(usize::from(store.kind(entity).0)) {
            list.push(entity);
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
