//! Short ways to write down fields, arguments and the parts of types.

use std::sync::Arc;

use super::super::Arguments;
use super::super::ByName;
use super::super::Composite;
use super::super::DefaultValue;
use super::super::EnumItem;
use super::super::Field;
use super::super::FieldKind;
use super::super::InputField;
use super::super::InputKind;
use super::super::InputType;
use super::super::InputValue;
use super::super::Shape;
use super::super::TypeRef;

/// A field with its name.
pub(super) type Named<T> = (Box<str>, T);

/// Makes a field without arguments.
pub(super) fn field(
    name: &str,
    ty: TypeRef,
    kind: impl Into<FieldKind>,
    description: &str,
) -> Named<Arc<Field>> {
    field_with(name, ty, kind, description, &Arc::default())
}

/// Makes a field with arguments.
pub(super) fn field_with(
    name: &str,
    ty: TypeRef,
    kind: impl Into<FieldKind>,
    description: &str,
    arguments: &Arc<Arguments>,
) -> Named<Arc<Field>> {
    let field = Field {
        description: description.into(),
        ty,
        arguments: Arc::clone(arguments),
        deprecation: None,
        kind: kind.into(),
    };
    (name.into(), Arc::new(field))
}

/// Makes an argument.
pub(super) fn argument(name: &str, ty: TypeRef, description: &str) -> Named<InputValue> {
    let value = InputValue {
        description: description.into(),
        ty,
        default: None,
    };
    (name.into(), value)
}

/// Makes an argument that is yes or no, and no where it is not given.
pub(super) fn flag(name: &str, boolean: TypeRef, description: &str) -> Named<InputValue> {
    let (name, value) = argument(name, boolean, description);
    let default = Some(DefaultValue::Boolean(false));
    (name, InputValue { default, ..value })
}

/// Makes the arguments of a field.
pub(super) fn arguments(list: impl IntoIterator<Item = Named<InputValue>>) -> Arc<Arguments> {
    Arc::new(list.into_iter().collect())
}

/// Makes a field of an input type.
pub(super) fn input(
    name: &str,
    ty: TypeRef,
    kind: InputKind,
    description: &str,
) -> Named<InputField> {
    let (name, value) = argument(name, ty, description);
    (name, InputField { value, kind })
}

/// Makes an object type.
pub(super) fn object(fields: impl IntoIterator<Item = Named<Arc<Field>>>) -> Shape {
    Shape::Object(Composite {
        fields: fields.into_iter().collect(),
        ..Composite::default()
    })
}

/// Makes an input type.
pub(super) fn inputs(fields: impl IntoIterator<Item = Named<InputField>>) -> Shape {
    Shape::Input(InputType {
        fields: fields.into_iter().collect(),
        one_of: false,
    })
}

/// Makes an input type of which exactly one field is given.
pub(super) fn one_of(fields: impl IntoIterator<Item = Named<InputField>>) -> Shape {
    Shape::Input(InputType {
        fields: fields.into_iter().collect(),
        one_of: true,
    })
}

/// Makes an enumeration.
pub(super) fn items<'a>(items: impl IntoIterator<Item = (&'a str, &'a str)>) -> Shape {
    let items = items.into_iter().map(|(name, description)| EnumItem {
        name: name.into(),
        description: description.into(),
    });
    Shape::Enum(items.collect())
}

/// The fields of a type while they are collected.
pub(super) type FieldMap = ByName<Arc<Field>>;
