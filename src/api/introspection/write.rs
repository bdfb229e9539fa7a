//! Follows steps through the model and writes what they ask for.

use super::plan::Asks;
use super::plan::Step;
use crate::api::model::ApiModel;
use crate::api::model::Arguments;
use crate::api::model::DefaultValue;
use crate::api::model::EnumItem;
use crate::api::model::Field;
use crate::api::model::InputValue;
use crate::api::model::MetaField as Meta;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::api::model::TypeRef;

/// A part of the schema.
#[derive(Clone, Copy)]
enum Part<'a> {
    Schema,
    Type(Form),
    Field(&'a str, &'a Field),
    Input(&'a str, &'a InputValue),
    Item(&'a EnumItem),
    Directive(&'a Directive),
}

/// A type, or a list or non-null form of one.
#[derive(Clone, Copy)]
struct Form {
    ty: TypeRef,
    /// Whether the item of a list is meant, which is never null.
    item: bool,
}

struct Directive {
    name: &'static str,
    description: &'static str,
    locations: &'static [&'static str],
    argument: Option<(
        &'static str,
        &'static str,
        &'static str,
        Option<&'static str>,
    )>,
}

const WHERE_ASKED: &[&str] = &["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"];
const DIRECTIVES: &[Directive] = &[
    Directive {
        name: "include",
        description: "Asks for this only if the condition is true.",
        locations: WHERE_ASKED,
        argument: Some(("if", "Boolean", "The condition.", None)),
    },
    Directive {
        name: "skip",
        description: "Asks for this only if the condition is false.",
        locations: WHERE_ASKED,
        argument: Some(("if", "Boolean", "The condition.", None)),
    },
    Directive {
        name: "deprecated",
        description: "Marks what should no longer be used.",
        locations: &[
            "FIELD_DEFINITION",
            "ARGUMENT_DEFINITION",
            "INPUT_FIELD_DEFINITION",
            "ENUM_VALUE",
        ],
        argument: Some((
            "reason",
            "String",
            "Why, and what to use instead.",
            Some("\"No longer supported\""),
        )),
    },
    Directive {
        name: "specifiedBy",
        description: "Says where the form of a scalar is specified.",
        locations: &["SCALAR"],
        argument: Some(("url", "String", "The address of the specification.", None)),
    },
    Directive {
        name: "oneOf",
        description: "Marks an input type of which exactly one field is given.",
        locations: &["INPUT_OBJECT"],
        argument: None,
    },
];

/// Writes what a field at the root asks for.
pub(super) fn root(model: &ApiModel, step: &Step, out: &mut Vec<u8>) {
    let writer = Writer { model };
    match &step.asks {
        Asks::Schema => writer.part(Part::Schema, &step.steps, out),
        Asks::Type(name) => match model.type_named(name) {
            Some(of) => writer.part(Part::Type(Form::named(of)), &step.steps, out),
            None => null(out),
        },
        Asks::TypeName(_) | Asks::Part(_) => null(out),
    }
}

impl Form {
    fn named(of: TypeIx) -> Self {
        Self::used(of.optional())
    }

    fn used(ty: TypeRef) -> Self {
        Self { ty, item: false }
    }

    /// Returns the outermost kind, and what it is a form of; nothing for a type itself.
    fn outer(self) -> Option<(&'static str, Self)> {
        let Self { ty, item } = self;
        if ty.required {
            let ty = TypeRef {
                required: false,
                ..ty
            };
            Some(("NON_NULL", Self { ty, item }))
        } else if ty.list && !item {
            let item = TypeRef {
                list: true,
                required: !ty.gaps,
                ..ty.of.optional()
            };
            Some((
                "LIST",
                Self {
                    ty: item,
                    item: true,
                },
            ))
        } else {
            None
        }
    }
}

#[derive(Clone, Copy)]
struct Writer<'a> {
    model: &'a ApiModel,
}

impl<'a> Writer<'a> {
    fn part(self, part: Part<'a>, steps: &[Step], out: &mut Vec<u8>) {
        out.push(b'{');
        for (at, step) in steps.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            out.extend_from_slice(&step.key);
            match &step.asks {
                Asks::TypeName(name) => {
                    out.push(b'"');
                    out.extend_from_slice(name);
                    out.push(b'"');
                }
                Asks::Part(field) => self.field(part, *field, step, out),
                Asks::Schema | Asks::Type(_) => null(out),
            }
        }
        out.push(b'}');
    }

    fn field(self, part: Part<'a>, field: Meta, step: &Step, out: &mut Vec<u8>) {
        match part {
            Part::Schema => self.schema(field, step, out),
            Part::Type(form) => match form.outer() {
                Some((kind, inner)) => match field {
                    Meta::Kind => text(kind, out),
                    Meta::OfType => self.part(Part::Type(inner), &step.steps, out),
                    _ => null(out),
                },
                None => self.ty(form.ty.of, field, step, out),
            },
            Part::Field(name, of) => match field {
                Meta::Name => text(name, out),
                Meta::Description => text(&of.description, out),
                Meta::Args => self.inputs(&of.arguments, step, out),
                Meta::Type => self.part(Part::Type(Form::used(of.ty)), &step.steps, out),
                Meta::IsDeprecated => boolean(of.deprecation.is_some(), out),
                Meta::DeprecationReason => maybe(of.deprecation.as_deref(), out),
                _ => null(out),
            },
            Part::Input(name, of) => match field {
                Meta::Name => text(name, out),
                Meta::Description => text(&of.description, out),
                Meta::Type => self.part(Part::Type(Form::used(of.ty)), &step.steps, out),
                Meta::DefaultValue => {
                    let default = of.default.map(|DefaultValue::Boolean(default)| default);
                    maybe(default.map(|default| default.to_string()).as_deref(), out);
                }
                Meta::IsDeprecated => boolean(false, out),
                _ => null(out),
            },
            Part::Item(item) => match field {
                Meta::Name => text(&item.name, out),
                Meta::Description => text(&item.description, out),
                Meta::IsDeprecated => boolean(false, out),
                _ => null(out),
            },
            Part::Directive(directive) => self.directive(directive, field, step, out),
        }
    }

    fn schema(self, field: Meta, step: &Step, out: &mut Vec<u8>) {
        match field {
            Meta::Types => {
                let mut all: Vec<(&str, TypeIx)> = self
                    .model
                    .iter()
                    .map(|(at, item)| (&*item.name, at))
                    .collect();
                all.sort_unstable();
                self.types(all.into_iter().map(|(_, at)| at), step, out);
            }
            Meta::QueryType => {
                let query = Form::named(self.model.query);
                self.part(Part::Type(query), &step.steps, out);
            }
            Meta::Directives => {
                self.parts(DIRECTIVES.iter().map(Part::Directive), step, out);
            }
            _ => null(out),
        }
    }

    fn ty(self, of: TypeIx, field: Meta, step: &Step, out: &mut Vec<u8>) {
        let item = &self.model[of];
        match (field, &item.shape) {
            (Meta::Name, _) => text(&item.name, out),
            (Meta::Description, _) => {
                let own = Some(&*item.description);
                maybe(own.filter(|own| !own.is_empty()), out);
            }
            (Meta::Kind, shape) => text(kind(shape), out),
            (Meta::SpecifiedBy, Shape::Scalar(scalar)) => maybe(scalar.specified_by, out),
            (Meta::Fields, Shape::Object(of) | Shape::Interface(of)) => {
                let fields = of.fields.iter();
                let wanted =
                    fields.filter(|(_, field)| step.deprecated || field.deprecation.is_none());
                self.parts(
                    wanted.map(|(name, field)| Part::Field(name, field)),
                    step,
                    out,
                );
            }
            (Meta::Interfaces, Shape::Object(of) | Shape::Interface(of)) => {
                self.types(of.implements.iter().copied(), step, out);
            }
            (Meta::PossibleTypes, Shape::Interface(of)) => {
                self.types(of.possible.iter().copied(), step, out);
            }
            (Meta::PossibleTypes, Shape::Union(members)) => {
                self.types(members.iter().copied(), step, out);
            }
            (Meta::EnumValues, Shape::Enum(items)) => {
                self.parts(items.iter().map(Part::Item), step, out);
            }
            (Meta::InputFields, Shape::Input(of)) => {
                let fields = of.fields.iter();
                self.parts(
                    fields.map(|(name, field)| Part::Input(name, &field.value)),
                    step,
                    out,
                );
            }
            (Meta::IsOneOf, Shape::Input(of)) => boolean(of.one_of, out),
            _ => null(out),
        }
    }

    fn directive(self, directive: &Directive, field: Meta, step: &Step, out: &mut Vec<u8>) {
        match field {
            Meta::Name => text(directive.name, out),
            Meta::Description => text(directive.description, out),
            Meta::IsRepeatable => boolean(false, out),
            Meta::Locations => {
                out.push(b'[');
                for (at, location) in directive.locations.iter().enumerate() {
                    if at > 0 {
                        out.push(b',');
                    }
                    text(location, out);
                }
                out.push(b']');
            }
            Meta::Args => {
                out.push(b'[');
                if let Some((name, of, description, default)) = directive.argument
                    && let Some(of) = self.model.type_named(of)
                {
                    let value = InputValue {
                        description: description.into(),
                        ty: of.required(),
                        default: None,
                    };
                    // Only directives have defaults that are strings.
                    self.directive_argument(name, &value, default, step, out);
                }
                out.push(b']');
            }
            _ => null(out),
        }
    }

    fn directive_argument(
        self,
        name: &str,
        value: &InputValue,
        default: Option<&str>,
        step: &Step,
        out: &mut Vec<u8>,
    ) {
        let writer = Writer { model: self.model };
        out.push(b'{');
        for (at, inner) in step.steps.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            out.extend_from_slice(&inner.key);
            match &inner.asks {
                Asks::TypeName(_) => text("__InputValue", out),
                Asks::Part(Meta::DefaultValue) => maybe(default, out),
                Asks::Part(field) => writer.field(Part::Input(name, value), *field, inner, out),
                Asks::Schema | Asks::Type(_) => null(out),
            }
        }
        out.push(b'}');
    }

    fn inputs(self, arguments: &'a Arguments, step: &Step, out: &mut Vec<u8>) {
        let arguments = arguments.iter();
        self.parts(
            arguments.map(|(name, value)| Part::Input(name, value)),
            step,
            out,
        );
    }

    fn types(self, of: impl Iterator<Item = TypeIx>, step: &Step, out: &mut Vec<u8>) {
        self.parts(of.map(|of| Part::Type(Form::named(of))), step, out);
    }

    fn parts(self, parts: impl Iterator<Item = Part<'a>>, step: &Step, out: &mut Vec<u8>) {
        out.push(b'[');
        for (at, part) in parts.enumerate() {
            if at > 0 {
                out.push(b',');
            }
            self.part(part, &step.steps, out);
        }
        out.push(b']');
    }
}

fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Object(_) => "OBJECT",
        Shape::Interface(_) => "INTERFACE",
        Shape::Union(_) => "UNION",
        Shape::Enum(_) => "ENUM",
        Shape::Input(_) => "INPUT_OBJECT",
        Shape::Scalar(_) => "SCALAR",
    }
}

fn text(text: &str, out: &mut Vec<u8>) {
    // Writing a string into memory does not fail.
    let _ = serde_json::to_writer(&mut *out, text);
}

fn maybe(value: Option<&str>, out: &mut Vec<u8>) {
    match value {
        Some(value) => text(value, out),
        None => null(out),
    }
}

fn boolean(value: bool, out: &mut Vec<u8>) {
    out.extend_from_slice(if value { b"true" } else { b"false" });
}

fn null(out: &mut Vec<u8>) {
    out.extend_from_slice(b"null");
}
