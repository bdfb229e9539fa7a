//! The part of the schema that some documents need: what typed clients are generated from where the
//! whole would take them long.
//!
//! A part is a schema of its own in which the documents are valid. It has every type that an
//! interface may be, so that what is generated knows them all, with the fields that are asked.

use std::collections::HashMap;
use std::collections::HashSet;

use apollo_compiler::Node;
use apollo_compiler::ast::Value;
use apollo_compiler::executable::ExecutableDocument;
use apollo_compiler::executable::Field as Asked;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;

use super::model::ApiModel;
use super::model::Composite;
use super::model::InputValue;
use super::model::Shape;
use super::model::TypeIx;

/// What is kept of a schema.
#[derive(Debug, Default)]
pub(super) struct Part {
    types: HashSet<TypeIx>,
    /// The fields of types and of inputs.
    fields: HashSet<(TypeIx, Box<str>)>,
    arguments: HashSet<(TypeIx, Box<str>, Box<str>)>,
}

impl Part {
    /// Finds what documents need.
    pub(super) fn of(model: &ApiModel, documents: &ExecutableDocument) -> Self {
        let mut finder = Finder {
            model,
            above: above(model),
            part: Self::default(),
            bare: Vec::new(),
        };
        finder.keep(model.query);
        for operation in documents.operations.iter() {
            for variable in &operation.variables {
                if let Some(of) = model.type_named(variable.ty.inner_named_type()) {
                    finder.whole(of);
                }
            }
            finder.selection(&operation.selection_set);
        }
        for fragment in documents.fragments.values() {
            finder.selection(&fragment.selection_set);
        }
        finder.fill();
        finder.part
    }

    /// Says whether a type is kept.
    pub(super) fn has(&self, of: TypeIx) -> bool {
        self.types.contains(&of)
    }

    /// Says whether a field of a type, or of an input, is kept.
    pub(super) fn has_field(&self, of: TypeIx, name: &str) -> bool {
        self.fields.contains(&(of, name.into()))
    }

    /// Says whether an argument of a field is kept.
    pub(super) fn has_argument(&self, of: TypeIx, field: &str, name: &str) -> bool {
        self.arguments.contains(&(of, field.into(), name.into()))
    }
}

/// Returns the interfaces that implement each interface.
fn above(model: &ApiModel) -> HashMap<TypeIx, Vec<TypeIx>> {
    let mut above: HashMap<TypeIx, Vec<TypeIx>> = HashMap::new();
    for (at, item) in model.iter() {
        if let Shape::Interface(of) = &item.shape {
            for interface in &of.implements {
                above.entry(*interface).or_default().push(at);
            }
        }
    }
    above
}

struct Finder<'a> {
    model: &'a ApiModel,
    above: HashMap<TypeIx, Vec<TypeIx>>,
    part: Part,
    /// Types that were kept and may have no field yet.
    bare: Vec<TypeIx>,
}

impl Finder<'_> {
    /// Keeps a type, and what it may be.
    fn keep(&mut self, of: TypeIx) {
        if !self.part.types.insert(of) {
            return;
        }
        let model = self.model;
        match &model[of].shape {
            Shape::Interface(composite) => {
                self.bare.push(of);
                composite.possible.iter().for_each(|of| self.keep(*of));
            }
            Shape::Union(members) => members.iter().for_each(|of| self.keep(*of)),
            Shape::Object(_) | Shape::Input(_) => self.bare.push(of),
            Shape::Enum(_) | Shape::Scalar(_) => {}
        }
    }

    /// Keeps an input type with all that can be written in it.
    fn whole(&mut self, of: TypeIx) {
        let model = self.model;
        self.keep(of);
        if let Shape::Input(input) = &model[of].shape {
            for (name, field) in &input.fields {
                if self.part.fields.insert((of, name.clone())) {
                    self.whole(field.value.ty.of);
                }
            }
        }
    }

    fn selection(&mut self, set: &SelectionSet) {
        let Some(of) = self.model.type_named(&set.ty) else {
            return;
        };
        self.keep(of);
        for selection in &set.selections {
            match selection {
                Selection::Field(field) => self.asked(of, field),
                Selection::InlineFragment(fragment) => self.selection(&fragment.selection_set),
                // Fragments are looked at by themselves.
                Selection::FragmentSpread(_) => {}
            }
        }
    }

    fn asked(&mut self, of: TypeIx, field: &Node<Asked>) {
        let model = self.model;
        let Some(meant) = composite(model, of).and_then(|of| of.fields.get(field.name.as_str()))
        else {
            return;
        };
        self.field(of, &field.name);
        for given in &field.arguments {
            if let Some(argument) = meant.arguments.get(given.name.as_str()) {
                self.argument(of, &field.name, &given.name);
                self.value(argument, &given.value);
            }
        }
        self.selection(&field.selection_set);
    }

    /// Keeps a field of a type and of all that must have it too, with what must be given.
    fn field(&mut self, of: TypeIx, name: &str) {
        let model = self.model;
        if !self.part.fields.insert((of, name.into())) {
            return;
        }
        let Some(field) = composite(model, of).and_then(|of| of.fields.get(name)) else {
            return;
        };
        self.keep(field.ty.of);
        for (argument, value) in field.arguments.iter() {
            if value.ty.required {
                self.argument(of, name, argument);
                self.keep(value.ty.of);
            }
        }
        for below in self.below(of) {
            self.field(below, name);
        }
    }

    /// Keeps an argument of a field of a type and of all that must have it too.
    fn argument(&mut self, of: TypeIx, field: &str, name: &str) {
        let key = (of, field.into(), name.into());
        if self.part.arguments.insert(key) {
            for below in self.below(of) {
                self.argument(below, field, name);
            }
        }
    }

    /// Returns the types that have every field of an interface.
    fn below(&self, of: TypeIx) -> Vec<TypeIx> {
        let Shape::Interface(interface) = &self.model[of].shape else {
            return Vec::new();
        };
        let interfaces = self.above.get(&of).into_iter().flatten();
        interface
            .possible
            .iter()
            .chain(interfaces)
            .copied()
            .collect()
    }

    /// Keeps what a value is written with.
    fn value(&mut self, meant: &InputValue, value: &Value) {
        let model = self.model;
        let of = meant.ty.of;
        self.keep(of);
        match value {
            Value::List(items) => items.iter().for_each(|item| self.value(meant, item)),
            Value::Object(given) => {
                let Shape::Input(input) = &model[of].shape else {
                    return;
                };
                for (name, value) in given {
                    if let Some(field) = input.fields.get(name.as_str()) {
                        self.part.fields.insert((of, name.as_str().into()));
                        self.value(&field.value, value);
                    }
                }
            }
            _ => {}
        }
    }

    /// Gives every type the fields that must be given, and one where none is asked.
    fn fill(&mut self) {
        let model = self.model;
        while let Some(of) = self.bare.pop() {
            if let Shape::Input(input) = &model[of].shape {
                let mut names = input.fields.iter();
                let has_some = names.any(|(name, _)| self.part.has_field(of, name));
                for (at, (name, field)) in input.fields.iter().enumerate() {
                    if field.value.ty.required || (at == 0 && !has_some) {
                        self.part.fields.insert((of, name.clone()));
                        self.keep(field.value.ty.of);
                    }
                }
            } else if let Some(composite) = composite(model, of) {
                let mut names = composite.fields.keys();
                if names.any(|name| self.part.has_field(of, name)) {
                    continue;
                }
                let mut fields = composite.fields.iter();
                let plain = fields.find(|(_, field)| {
                    matches!(model[field.ty.of].shape, Shape::Enum(_) | Shape::Scalar(_))
                });
                if let Some((name, _)) = plain.or_else(|| composite.fields.first()) {
                    self.field(of, name);
                }
            }
        }
    }
}

fn composite(model: &ApiModel, of: TypeIx) -> Option<&Composite> {
    match &model[of].shape {
        Shape::Object(of) | Shape::Interface(of) => Some(of),
        _ => None,
    }
}
