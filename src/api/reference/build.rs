//! The schema in the form in which `async_graphql` executes it.
//!
//! Only what execution needs is told to it. Documents are checked before (`document`), arguments
//! are read against the model (`input`), and the schema describes itself (`introspection`), so
//! there are no arguments, no input types, no fields of interfaces and no descriptions here; with
//! them it takes ten times as long to make.

use std::sync::Arc;

use async_graphql::ValidationMode;
use async_graphql::dynamic::Enum;
use async_graphql::dynamic::EnumItem;
use async_graphql::dynamic::Field;
use async_graphql::dynamic::Interface;
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
use crate::api::model::GraphType;
use crate::api::model::Shape;
use crate::api::model::TypeIx;

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
    Some(match &item.shape {
        Shape::Object(of) => object(model, name, of).into(),
        Shape::Interface(of) => interface(model, name, of).into(),
        Shape::Union(members) => {
            let add = |union: Union, of: &TypeIx| union.possible_type(&*model[*of].name);
            members.iter().fold(Union::new(name), add).into()
        }
        Shape::Enum(items) => {
            let items = items.iter().map(|item| EnumItem::new(&*item.name));
            Enum::new(name).items(items).into()
        }
        Shape::Scalar(scalar) if scalar.built_in => return None,
        Shape::Scalar(_) => Scalar::new(name).into(),
        Shape::Input(_) => return None,
    })
}

fn object(model: &ApiModel, name: &str, of: &Composite) -> Object {
    let object = Object::new(name);
    let object = of.implements.iter().fold(object, |object, interface| {
        object.implement(&*model[*interface].name)
    });
    of.fields.iter().fold(object, |object, (name, field)| {
        let own = Arc::clone(field);
        let made = Field::new(&**name, reference(model, field.ty), move |context| {
            resolve(&own, &context)
        });
        object.field(made)
    })
}

fn interface(model: &ApiModel, name: &str, of: &Composite) -> Interface {
    let interface = Interface::new(name);
    of.implements.iter().fold(interface, |interface, above| {
        interface.implement(&*model[*above].name)
    })
}

fn reference(model: &ApiModel, ty: model::TypeRef) -> TypeRef {
    let name = model[ty.of].name.to_string();
    match (ty.list, ty.required) {
        (true, false) if ty.gaps => TypeRef::named_list(name),
        (true, true) if ty.gaps => TypeRef::named_list_nn(name),
        (false, false) => TypeRef::named(name),
        (false, true) => TypeRef::named_nn(name),
        (true, false) => TypeRef::named_nn_list(name),
        (true, true) => TypeRef::named_nn_list_nn(name),
    }
}
