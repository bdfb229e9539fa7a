//! Makes the model of an ontology.
//!
//! Types refer to each other freely: a name is reserved the first time anybody refers to it and
//! defined once. Every definition says on behalf of whom it is made, so that two definitions of one
//! name can be told to the author of the ontology.

mod changes;
mod common;
mod conditions;
mod conflicts;
mod constants;
mod cubes;
mod edges;
mod entities;
mod federation;
mod fields;
mod groups;
mod introspection;
mod links;
mod metadata;
mod operators;
mod provenance;
mod root;
mod search;
mod slots;
mod tables;
mod tallies;
mod walks;

use std::sync::Arc;

use super::ApiModel;
use super::Audience;
use super::ByName;
use super::GraphType;
use super::Shape;
use super::TypeIx;
use crate::diagnostics::Diagnostics;
use crate::ontology::Ontology;

pub(in crate::api) use constants::language_code;
use slots::Slots;

/// What the makers of the parts of the model share.
struct Builder<'a> {
    ontology: &'a Ontology,
    audience: Audience,
    slots: Slots,
    links: links::Links,
    shared: entities::Shared,
    grouped: Option<fields::FieldMap>,
}

pub(super) fn build(ontology: &Ontology, audience: Audience) -> Result<ApiModel, Diagnostics> {
    let mut builder = Builder {
        ontology,
        audience,
        slots: Slots::default(),
        links: links::Links::default(),
        shared: entities::Shared::default(),
        grouped: None,
    };
    builder.root();
    builder.constants();
    builder.operators();
    builder.provenance();
    builder.edge();
    builder.statement_conditions();
    builder.walks();
    builder.changes();
    builder.conflicts();
    builder.tallies();
    builder.groups();
    builder.cubes();
    builder.search();
    builder.metadata();
    builder.entities();
    builder.introspection();
    let subgraph = builder.subgraph();
    let query = builder.slots.refer("Query");
    let mut types = builder.slots.finish()?;
    possible(&mut types);
    varied(&mut types);
    Ok(ApiModel {
        types,
        query,
        subgraph,
    })
}

/// Tells each interface which object types implement it.
fn possible(types: &mut ByName<GraphType>) {
    let mut found: Vec<(TypeIx, TypeIx)> = Vec::new();
    for (at, item) in (0u16..).zip(types.values()) {
        if let Shape::Object(of) = &item.shape {
            let at = TypeIx(at);
            found.extend(of.implements.iter().map(|interface| (*interface, at)));
        }
    }
    for (interface, at) in found {
        let item = types.get_index_mut(usize::from(interface.0));
        if let Some((_, item)) = item
            && let Shape::Interface(of) = &mut item.shape
        {
            of.possible.push(at);
        }
    }
}

/// Tells each interface which of its fields are not the same for all types that implement it.
fn varied(types: &mut ByName<GraphType>) {
    let mut found: Vec<Vec<Box<str>>> = Vec::with_capacity(types.len());
    for item in types.values() {
        let Shape::Interface(of) = &item.shape else {
            found.push(Vec::new());
            continue;
        };
        let is_varied = |name: &str| {
            let mut own = of.possible.iter().map(|at| {
                let own = types.get_index(usize::from(at.0));
                own.and_then(|(_, own)| match &own.shape {
                    Shape::Object(own) => own.fields.get(name).map(Arc::as_ptr),
                    _ => None,
                })
            });
            let first = own.next();
            own.any(|other| Some(other) != first)
        };
        let names = of.fields.keys().filter(|name| is_varied(name));
        found.push(names.cloned().collect());
    }
    for (item, varied) in types.values_mut().zip(found) {
        if let Shape::Interface(of) = &mut item.shape {
            of.varied = varied;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::testing::ontology;

    #[test]
    fn the_fields_are_told_that_differ_among_the_types_of_an_interface() {
        let model = ApiModel::new(&ontology()).unwrap();
        let varied = |name: &str| match &model.types[name].shape {
            Shape::Interface(of) => of.varied.clone(),
            _ => Vec::new(),
        };
        assert!(varied("Entity").is_empty());
        // A statement has an id too.
        assert_eq!(varied("Node"), ["id".into()]);
    }
}
