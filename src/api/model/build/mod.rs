//! Makes the model of an ontology.
//!
//! Types refer to each other freely: a name is reserved the first time anybody refers to it and
//! defined once. Every definition says on behalf of whom it is made, so that two definitions of one
//! name can be told to the author of the ontology.

mod common;
mod conditions;
mod constants;
mod entities;
mod fields;
mod links;
mod metadata;
mod operators;
mod provenance;
mod root;
mod slots;

use super::ApiModel;
use crate::diagnostics::Diagnostics;
use crate::ontology::Ontology;

pub(in crate::api) use constants::language_code;
use slots::Slots;

/// What the makers of the parts of the model share.
struct Builder<'a> {
    ontology: &'a Ontology,
    slots: Slots,
    links: links::Links,
    shared: entities::Shared,
}

pub(super) fn build(ontology: &Ontology) -> Result<ApiModel, Diagnostics> {
    let mut builder = Builder {
        ontology,
        slots: Slots::default(),
        links: links::Links::default(),
        shared: entities::Shared::default(),
    };
    builder.root();
    builder.constants();
    builder.operators();
    builder.provenance();
    builder.metadata();
    builder.entities();
    let query = builder.slots.refer("Query");
    let types = builder.slots.finish()?;
    Ok(ApiModel { types, query })
}
