//! From a checked document to a plan.
//!
//! Selections are merged over all fragments before anything runs (GraphQL September 2025, 6.3.2),
//! once for each object type that can stand there; types of which the same is asked share a set, so
//! a plan grows with the document and not with the number of types.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use apollo_compiler::Node;
use apollo_compiler::executable::Field;
use apollo_compiler::executable::Operation;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;
use indexmap::IndexMap;
use indexmap::map::Entry;
use rustc_hash::FxBuildHasher;
use rustc_hash::FxHashMap;
use serde_json::Map;
use serde_json::Value as Json;

use super::Asks;
use super::Given;
use super::Key;
use super::Plan;
use super::Set;
use super::SetIx;
use super::Short;
use super::Step;
use super::Then;
use crate::api::document;
use crate::api::document::Document;
use crate::api::error::Problem;
use crate::api::error::internal;
use crate::api::model::ApiModel;
use crate::api::model::Shape;
use crate::api::model::TypeIx;

/// The fields of each response key.
type Merged<'a> = IndexMap<&'a str, Fields<'a>, FxBuildHasher>;

/// The fields of one response key: nearly always one.
struct Fields<'a> {
    first: &'a Node<Field>,
    more: Vec<&'a Node<Field>>,
}

impl<'a> Fields<'a> {
    fn iter(&self) -> impl Iterator<Item = &'a Node<Field>> + Clone {
        std::iter::once(self.first).chain(self.more.iter().copied())
    }
}

/// How many sets and fields there is room for at first.
const USUAL_SETS: usize = 8;
const USUAL_FIELDS: usize = 16;

/// Which fields are merged, by where they stand in memory.
type Signature = Vec<usize>;

struct Compiler<'a> {
    model: &'a ApiModel,
    document: &'a Document,
    variables: &'a Map<String, Json>,
    sets: Vec<Set>,
    given: Vec<Given>,
    /// What was made of fields that are asked of a type before.
    known: FxHashMap<(TypeIx, Signature), Then>,
}

/// Compiles an operation of a document that was checked. Of the variables only those count that
/// `@skip` and `@include` name.
pub(super) fn compile(
    model: &ApiModel,
    document: &Document,
    operation: &Operation,
    variables: &Map<String, Json>,
) -> Result<Plan, Problem> {
    let mut compiler = Compiler {
        model,
        document,
        variables,
        sets: Vec::with_capacity(USUAL_SETS),
        given: Vec::with_capacity(USUAL_FIELDS),
        known: FxHashMap::default(),
    };
    let mut merged = Merged::default();
    compiler.collect(&operation.selection_set, model.query, &mut merged);
    let root = compiler.set(model.query, &merged)?;
    Ok(Plan {
        sets: compiler.sets,
        root,
        given: compiler.given,
        last: AtomicUsize::new(0),
    })
}

impl<'a> Compiler<'a> {
    /// Compiles what is asked of objects of a type.
    fn set(&mut self, of: TypeIx, merged: &Merged<'a>) -> Result<SetIx, Problem> {
        let mut steps = Vec::with_capacity(merged.len());
        for (key, fields) in merged {
            let before = if steps.is_empty() { '{' } else { ',' };
            steps.push(self.step(of, before, key, fields)?);
        }
        let at = u32::try_from(self.sets.len()).map_err(|_| internal("a plan is too large"))?;
        self.sets.push(Set::new(steps));
        Ok(SetIx(at))
    }

    fn step(
        &mut self,
        of: TypeIx,
        before: char,
        key: &str,
        fields: &Fields<'a>,
    ) -> Result<Step, Problem> {
        let model = self.model;
        let first = fields.first;
        let asks = if first.name == "__typename" {
            Asks::TypeName
        } else {
            let (Shape::Object(composite) | Shape::Interface(composite)) = &model[of].shape else {
                return Err(internal("a type without fields is asked for one"));
            };
            let field = composite
                .fields
                .get(first.name.as_str())
                .ok_or_else(|| internal("a type is asked for a field that it lacks"))?;
            let given = Given::new(model, &field.arguments, &first.arguments);
            let short = given.fixed().and_then(|read| Short::of(field, read));
            self.given.push(given);
            Asks::Field {
                field: field.clone(),
                given: self.given.len() - 1,
                then: self.then(field.ty.of, fields)?,
                short,
            }
        };
        Ok(Step {
            key: written(before, key),
            name: key.into(),
            offset: self.document.offset(first),
            asks,
        })
    }

    /// Compiles what is asked of the answer to merged fields.
    fn then(&mut self, of: TypeIx, fields: &Fields<'a>) -> Result<Then, Problem> {
        let model = self.model;
        let (possible, varied): (&[TypeIx], &[Box<str>]) = match &model[of].shape {
            Shape::Object(_) => (std::slice::from_ref(&of), &[]),
            Shape::Interface(composite) => (&composite.possible, &composite.varied),
            Shape::Union(members) => (members, &[]),
            Shape::Enum(_) | Shape::Scalar(_) | Shape::Input(_) => return Ok(Then::Leaf),
        };
        let known = (of, signature(fields.iter()).collect());
        if let Some(then) = self.known.get(&known) {
            return Ok(then.clone());
        }
        // Without fragments the same is asked of every type.
        let is_field = |selection: &Selection| matches!(selection, Selection::Field(_));
        let plain = fields
            .iter()
            .all(|field| field.selection_set.selections.iter().all(is_field));
        let most = fields
            .iter()
            .map(|field| field.selection_set.selections.len());
        let mut merged = Merged::with_capacity_and_hasher(most.sum(), FxBuildHasher);
        let first = possible.first().copied().unwrap_or(of);
        self.collect_all(fields, first, &mut merged);
        let is_varied =
            |fields: &Fields<'_>| varied.iter().any(|name| **name == *fields.first.name);
        let one = match possible {
            [] => false,
            [_] => true,
            _ => plain && !merged.values().any(is_varied),
        };
        let then = if !one {
            self.by_type(possible, fields, plain, merged)?
        } else if first == of {
            Then::Object(of, self.set(of, &merged)?)
        } else {
            Then::Any(self.set(first, &merged)?)
        };
        self.known.insert(known, then.clone());
        Ok(then)
    }

    /// Compiles what is asked of the answer to merged fields for each type that it may have; `merged` is
    /// what is asked of the first, and of all where the fields are plain.
    fn by_type(
        &mut self,
        possible: &[TypeIx],
        fields: &Fields<'a>,
        plain: bool,
        mut merged: Merged<'a>,
    ) -> Result<Then, Problem> {
        let mut made: Vec<(TypeIx, SetIx)> = Vec::with_capacity(possible.len());
        let mut asked = Signature::new();
        let mut alike: FxHashMap<Signature, SetIx> = FxHashMap::default();
        for (nth, ty) in possible.iter().enumerate() {
            if nth > 0 && !plain {
                merged.clear();
                self.collect_all(fields, *ty, &mut merged);
            }
            self.asked_of(*ty, &merged, &mut asked);
            let set = if let Some(set) = alike.get(asked.as_slice()) {
                *set
            } else {
                let set = self.set(*ty, &merged)?;
                alike.insert(asked.clone(), set);
                set
            };
            made.push((*ty, set));
        }
        Ok(match made.first() {
            Some((_, set)) if alike.len() == 1 => Then::Any(*set),
            _ => {
                made.sort_unstable_by_key(|(ty, _)| *ty);
                Then::ByType(made.into())
            }
        })
    }

    /// Collects what is asked of objects of a type: the same for two types if the same fields of
    /// the document are, and these are the same fields of both types.
    fn asked_of(&self, of: TypeIx, merged: &Merged<'a>, all: &mut Signature) {
        all.clear();
        all.extend(signature(merged.values().flat_map(Fields::iter)));
        if let Shape::Object(composite) = &self.model[of].shape {
            all.extend(merged.values().map(|fields| {
                let own = composite.fields.get(fields.first.name.as_str());
                own.map_or(0, |own| Arc::as_ptr(own).addr())
            }));
        }
    }

    /// Collects the fields that merged fields ask of objects of a type.
    fn collect_all(&self, fields: &Fields<'a>, of: TypeIx, merged: &mut Merged<'a>) {
        for field in fields.iter() {
            self.collect(&field.selection_set, of, merged);
        }
    }

    /// Collects the fields that a selection asks of objects of a type.
    fn collect(&self, set: &'a SelectionSet, of: TypeIx, merged: &mut Merged<'a>) {
        for selection in &set.selections {
            if !document::is_included(selection.directives(), self.variables) {
                continue;
            }
            match selection {
                Selection::Field(field) => {
                    let key = field.response_key().as_str();
                    match merged.entry(key) {
                        Entry::Vacant(entry) => {
                            entry.insert(Fields {
                                first: field,
                                more: Vec::new(),
                            });
                        }
                        Entry::Occupied(entry) => {
                            let fields = entry.into_mut();
                            if !fields.iter().any(|own| std::ptr::eq(own, field)) {
                                fields.more.push(field);
                            }
                        }
                    }
                }
                Selection::InlineFragment(inner) => {
                    let on = inner.type_condition.as_ref();
                    if on.is_none_or(|on| self.is_a(of, on)) {
                        self.collect(&inner.selection_set, of, merged);
                    }
                }
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = spread.fragment_def(self.document.checked())
                        && self.is_a(of, fragment.type_condition())
                    {
                        self.collect(&fragment.selection_set, of, merged);
                    }
                }
            }
        }
    }

    /// Says whether objects of a type fit a condition.
    fn is_a(&self, of: TypeIx, condition: &str) -> bool {
        let Some(wanted) = self.model.type_named(condition) else {
            return false;
        };
        if wanted == of {
            return true;
        }
        match (&self.model[wanted].shape, &self.model[of].shape) {
            (Shape::Union(members), _) => members.contains(&of),
            (Shape::Interface(_), Shape::Object(own)) => own.implements.contains(&wanted),
            _ => false,
        }
    }
}

/// Returns a response key as it is written. It is a name, so nothing in it must be escaped.
fn written(before: char, key: &str) -> Key {
    let mut text = String::with_capacity(key.len() + 4);
    text.push(before);
    text.push('"');
    text.push_str(key);
    text.push_str("\":");
    text.into()
}

fn signature<'a>(fields: impl Iterator<Item = &'a Node<Field>>) -> impl Iterator<Item = usize> {
    fields.map(|field| std::ptr::from_ref::<Field>(field).addr())
}
