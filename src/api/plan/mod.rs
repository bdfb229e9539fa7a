//! The executor that answers fast: a document is compiled once into a plan, and a plan writes the
//! bytes of the answer.
//!
//! The plan follows from the [`ApiModel`](super::model::ApiModel) alone and asks the same `answer`
//! for what fields mean as the executor `reference` does, so the two cannot drift apart in meaning;
//! a test compares them byte for byte. What the schema says of itself is not here
//! (`introspection`), nor is any rule of GraphQL that was checked before (`document`).

mod arguments;
mod compile;
#[cfg(test)]
mod faults;
mod key;
mod memo;
mod out;
mod plans;
mod purse;
mod quick;
mod rows;
mod run;

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use super::model::Field;
use super::model::TypeIx;

use arguments::Given;
use key::Key;
use quick::Short;

pub(super) use plans::Plans;
pub(super) use run::{START, Written, run};

/// An operation, compiled for one choice of what `@skip` and `@include` leave out.
#[derive(Debug)]
pub(super) struct Plan {
    sets: Vec<Set>,
    /// What is asked of the root.
    root: SetIx,
    /// The arguments of fields; steps point here.
    given: Vec<Given>,
    /// How many bytes its last answer had, so that there is room for the next.
    last: AtomicUsize,
}

/// A place among the sets of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct SetIx(u32);

/// What is asked of an object: its steps, in the order of the answer.
#[derive(Debug)]
struct Set {
    steps: Box<[Step]>,
    /// Whether the name of the object's type is asked for.
    named: bool,
    /// How many fields are asked for.
    fields: u64,
    /// Whether all of them are values of an entity: nothing about these can fail.
    values: bool,
}

impl Set {
    fn new(steps: Vec<Step>) -> Self {
        let is_name = |step: &Step| matches!(step.asks, Asks::TypeName);
        Self {
            named: steps.iter().any(is_name),
            fields: steps.iter().filter(|step| !is_name(step)).count() as u64,
            values: steps.iter().all(Step::is_value),
            steps: steps.into(),
        }
    }
}

/// A field of an answer.
#[derive(Debug)]
struct Step {
    /// The response key as it is written.
    key: Key,
    /// The response key.
    name: Box<str>,
    /// Where the text of the document asks for it, in bytes.
    offset: Option<usize>,
    asks: Asks,
}

impl Step {
    /// Says whether a value of an entity is asked for.
    #[inline]
    fn is_value(&self) -> bool {
        match &self.asks {
            Asks::TypeName => true,
            Asks::Field { short, .. } => matches!(short, Some(Short::Id | Short::Property(_))),
        }
    }
}

/// What a step asks for.
#[derive(Debug)]
enum Asks {
    /// The name of the object's type.
    TypeName,
    /// What a field answers.
    Field {
        field: Arc<Field>,
        /// Its arguments, among those of the plan.
        given: usize,
        then: Then,
        /// A short cut to what it answers for an entity, if its arguments allow one.
        short: Option<Short>,
    },
}

/// What is asked of what a field answers.
#[derive(Clone, Debug)]
enum Then {
    /// Nothing: it is a value.
    Leaf,
    /// The same of every object, whose type is known.
    Object(TypeIx, SetIx),
    /// The same of every object; its type is found when it is there.
    Any(SetIx),
    /// Something else for each type, in the order of the types.
    ByType(Arc<[(TypeIx, SetIx)]>),
}
