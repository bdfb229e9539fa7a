//! The schema in the form in which `async_graphql` executes it.

use std::sync::Arc;

use async_graphql::ValidationMode;
use async_graphql::dynamic::Enum;
use async_graphql::dynamic::EnumItem;
use async_graphql::dynamic::Field;
use async_graphql::dynamic::InputObject;
use async_graphql::dynamic::InputValue;
use async_graphql::dynamic::Interface;
use async_graphql::dynamic::InterfaceField;
use async_graphql::dynamic::Object;
use async_graphql::dynamic::Scalar;
use async_graphql::dynamic::Schema;
use async_graphql::dynamic::SchemaError;
use async_graphql::dynamic::Type;
use async_graphql::dynamic::TypeRef;
use async_graphql::dynamic::Union;

use super::resolve::resolve;
use crate::api::model;
use crate::api::model::ApiModel;
use crate::api::model::Composite;
use crate::api::model::DefaultValue;
use crate::api::model::GraphType;
use crate::api::model::Shape;

/// Documents are measured before they come here; this only keeps the executor's own, lower limit
/// out of the way.
const DEPTH: usize = 64;

pub(super) fn build(model: &ApiModel) -> Result<Schema, SchemaError> {
    let query = &model[model.query].name;
    let mut builder = Schema::build(query, None, None)
        .validation_mode(ValidationMode::Fast)
        .limit_recursive_depth(DEPTH)
        .disable_introspection();
    for (_, item) in model.iter().filter(|(_, item)| !item.is_meta()) {
        if let Some(made) = ty(model, item) {
            builder = builder.register(made);
        }
    }
    builder.finish()
}

fn ty(model: &ApiModel, item: &GraphType) -> Option<Type> {
    let name = &*item.name;
    let about = &*item.description;
    Some(match &item.shape {
        Shape::Object(of) => object(model, name, about, of).into(),
        Shape::Interface(of) => interface(model, name, about, of).into(),
        Shape::Union(members) => {
            let union = Union::new(name).description(about);
            let add = |union: Union, of: &model::TypeIx| union.possible_type(&*model[*of].name);
            members.iter().fold(union, add).into()
        }
        Shape::Enum(items) => {
            let made = items
                .iter()
                .map(|item| EnumItem::new(&*item.name).description(&*item.description));
            Enum::new(name).description(about).items(made).into()
        }
        Shape::Input(of) => {
            let input = InputObject::new(name).description(about);
            let input = of.fields.iter().fold(input, |input, (name, field)| {
                input.field(input_value(model, name, &field.value))
            });
            if of.one_of { input.oneof() } else { input }.into()
        }
        Shape::Scalar(scalar) if scalar.built_in => return None,
        Shape::Scalar(scalar) => {
            let made = Scalar::new(name).description(about);
            match scalar.specified_by {
                Some(url) => made.specified_by_url(url),
                None => made,
            }
            .into()
        }
    })
}

fn object(model: &ApiModel, name: &str, about: &str, of: &Composite) -> Object {
    let object = Object::new(name).description(about);
    let object = of.implements.iter().fold(object, |object, interface| {
        object.implement(&*model[*interface].name)
    });
    of.fields.iter().fold(object, |object, (name, field)| {
        let own = Arc::clone(field);
        let made = Field::new(&**name, reference(model, field.ty), move |context| {
            resolve(&own, &context)
        })
        .description(&*field.description);
        let made = field.arguments.iter().fold(made, |made, (name, value)| {
            made.argument(input_value(model, name, value))
        });
        object.field(match &field.deprecation {
            Some(reason) => made.deprecation(Some(reason)),
            None => made,
        })
    })
}

fn interface(model: &ApiModel, name: &str, about: &str, of: &Composite) -> Interface {
    let interface = Interface::new(name).description(about);
    let interface = of.implements.iter().fold(interface, |interface, above| {
        interface.implement(&*model[*above].name)
    });
    of.fields
        .iter()
        .fold(interface, |interface, (name, field)| {
            let made = InterfaceField::new(&**name, reference(model, field.ty))
                .description(&*field.description);
            let made = field.arguments.iter().fold(made, |made, (name, value)| {
                made.argument(input_value(model, name, value))
            });
            interface.field(match &field.deprecation {
                Some(reason) => made.deprecation(Some(reason)),
                None => made,
            })
        })
}

fn input_value(model: &ApiModel, name: &str, value: &model::InputValue) -> InputValue {
    let made = InputValue::new(name, reference(model, value.ty)).description(&*value.description);
    match value.default {
        Some(DefaultValue::Boolean(default)) => made.default_value(default),
        None => made,
    }
}

fn reference(model: &ApiModel, ty: model::TypeRef) -> TypeRef {
    let name = model[ty.of].name.to_string();
    match (ty.list, ty.required) {
        (false, false) => TypeRef::named(name),
        (false, true) => TypeRef::named_nn(name),
        (true, false) => TypeRef::named_nn_list(name),
        (true, true) => TypeRef::named_nn_list_nn(name),
    }
}
