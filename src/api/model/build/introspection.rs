//! The types by which a schema tells of itself (GraphQL September 2025, 4.2).

use super::Builder;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::flag;
use super::fields::items;
use super::fields::object;
use crate::api::model::FieldKind;
use crate::api::model::MetaField as Meta;
use crate::api::model::TypeRef;

/// A type and its fields: name, type as written, what it is, description. A `*` before the name
/// stands for a field that leaves deprecated parts out unless asked.
type Table = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str, Meta, &'static str)],
);

const TABLES: &[Table] = &[
    (
        "__Schema",
        "Everything that can be asked, described.",
        &[
            (
                "description",
                "String",
                Meta::Description,
                "What the schema is for.",
            ),
            ("types", "[__Type]!", Meta::Types, "All types."),
            (
                "queryType",
                "__Type!",
                Meta::QueryType,
                "The type at which queries start.",
            ),
            (
                "mutationType",
                "__Type",
                Meta::Absent,
                "The type at which mutations start, if there are any.",
            ),
            (
                "subscriptionType",
                "__Type",
                Meta::Absent,
                "The type at which subscriptions start, if there are any.",
            ),
            (
                "directives",
                "[__Directive]!",
                Meta::Directives,
                "All directives.",
            ),
        ],
    ),
    (
        "__Type",
        "A type, or a list or non-null form of one.",
        &[
            (
                "kind",
                "__TypeKind!",
                Meta::Kind,
                "What sort of type it is.",
            ),
            (
                "name",
                "String",
                Meta::Name,
                "Its name, unless it is a list or non-null form.",
            ),
            ("description", "String", Meta::Description, "What it is."),
            (
                "specifiedByURL",
                "String",
                Meta::SpecifiedBy,
                "Where the form of a scalar is specified.",
            ),
            (
                "*fields",
                "[__Field]",
                Meta::Fields,
                "The fields of an object type or interface.",
            ),
            (
                "interfaces",
                "[__Type]",
                Meta::Interfaces,
                "The interfaces of an object type or interface.",
            ),
            (
                "possibleTypes",
                "[__Type]",
                Meta::PossibleTypes,
                "The object types of an interface or union.",
            ),
            (
                "*enumValues",
                "[__EnumValue]",
                Meta::EnumValues,
                "The values of an enumeration.",
            ),
            (
                "*inputFields",
                "[__InputValue]",
                Meta::InputFields,
                "The fields of an input type.",
            ),
            (
                "ofType",
                "__Type",
                Meta::OfType,
                "What a list or non-null form is made of.",
            ),
            (
                "isOneOf",
                "Boolean",
                Meta::IsOneOf,
                "Whether exactly one field of an input type is given.",
            ),
        ],
    ),
    (
        "__Field",
        "A field of an object type or interface.",
        &[
            ("name", "String!", Meta::Name, "Its name."),
            (
                "description",
                "String",
                Meta::Description,
                "What it answers.",
            ),
            ("*args", "[__InputValue]!", Meta::Args, "Its arguments."),
            ("type", "__Type!", Meta::Type, "Its type."),
            (
                "isDeprecated",
                "Boolean!",
                Meta::IsDeprecated,
                "Whether it should no longer be used.",
            ),
            (
                "deprecationReason",
                "String",
                Meta::DeprecationReason,
                "Why, and what to use instead.",
            ),
        ],
    ),
    (
        "__InputValue",
        "An argument, or a field of an input type.",
        &[
            ("name", "String!", Meta::Name, "Its name."),
            (
                "description",
                "String",
                Meta::Description,
                "What it is for.",
            ),
            ("type", "__Type!", Meta::Type, "Its type."),
            (
                "defaultValue",
                "String",
                Meta::DefaultValue,
                "The value where none is given, as GraphQL writes it.",
            ),
            (
                "isDeprecated",
                "Boolean!",
                Meta::IsDeprecated,
                "Whether it should no longer be used.",
            ),
            (
                "deprecationReason",
                "String",
                Meta::DeprecationReason,
                "Why, and what to use instead.",
            ),
        ],
    ),
    (
        "__EnumValue",
        "A value of an enumeration.",
        &[
            ("name", "String!", Meta::Name, "Its name."),
            ("description", "String", Meta::Description, "What it means."),
            (
                "isDeprecated",
                "Boolean!",
                Meta::IsDeprecated,
                "Whether it should no longer be used.",
            ),
            (
                "deprecationReason",
                "String",
                Meta::DeprecationReason,
                "Why, and what to use instead.",
            ),
        ],
    ),
    (
        "__Directive",
        "Something that changes how a part of a document is read.",
        &[
            ("name", "String!", Meta::Name, "Its name."),
            ("description", "String", Meta::Description, "What it does."),
            (
                "isRepeatable",
                "Boolean!",
                Meta::IsRepeatable,
                "Whether it may stand several times at one place.",
            ),
            (
                "locations",
                "[__DirectiveLocation]!",
                Meta::Locations,
                "Where it may stand.",
            ),
            ("*args", "[__InputValue]!", Meta::Args, "Its arguments."),
        ],
    ),
];

const TYPE_KIND: &[(&str, &str)] = &[
    ("SCALAR", "A single value."),
    ("OBJECT", "A type with fields."),
    ("INTERFACE", "What several types with fields share."),
    ("UNION", "One of several types."),
    ("ENUM", "One of several names."),
    ("INPUT_OBJECT", "An object in an argument."),
    ("LIST", "Several of a type."),
    ("NON_NULL", "A type without null."),
];

const LOCATION: &[(&str, &str)] = &[
    ("QUERY", "A query."),
    ("MUTATION", "A mutation."),
    ("SUBSCRIPTION", "A subscription."),
    ("FIELD", "A field of a document."),
    ("FRAGMENT_DEFINITION", "A fragment."),
    ("FRAGMENT_SPREAD", "The use of a fragment."),
    ("INLINE_FRAGMENT", "A fragment without a name."),
    ("VARIABLE_DEFINITION", "A variable."),
    ("SCHEMA", "A schema."),
    ("SCALAR", "A scalar."),
    ("OBJECT", "An object type."),
    ("FIELD_DEFINITION", "A field of a type."),
    ("ARGUMENT_DEFINITION", "An argument."),
    ("INTERFACE", "An interface."),
    ("UNION", "A union."),
    ("ENUM", "An enumeration."),
    ("ENUM_VALUE", "A value of an enumeration."),
    ("INPUT_OBJECT", "An input type."),
    ("INPUT_FIELD_DEFINITION", "A field of an input type."),
];

impl Builder<'_> {
    /// Defines the types by which the schema tells of itself.
    pub(super) fn introspection(&mut self) {
        // The one place where the specification asks for null not to be given for a flag.
        let boolean = self.slots.refer("Boolean").required();
        let flags = arguments([flag(
            "includeDeprecated",
            boolean,
            "Whether to show also what should no longer be used.",
        )]);
        for (name, description, rows) in TABLES {
            let fields: Vec<_> = rows
                .iter()
                .map(|(name, ty, kind, description)| {
                    let ty: TypeRef = self.written(ty);
                    let kind = FieldKind::Meta(*kind);
                    match name.strip_prefix('*') {
                        Some(name) => field_with(name, ty, kind, description, &flags),
                        None => field(name, ty, kind, description),
                    }
                })
                .collect();
            self.slots.define(name, *description, object(fields), None);
        }
        let kinds = items(TYPE_KIND.iter().copied());
        self.slots
            .define("__TypeKind", "The sorts of types.", kinds, None);
        let locations = items(LOCATION.iter().copied());
        self.slots.define(
            "__DirectiveLocation",
            "Where directives may stand.",
            locations,
            None,
        );
    }
}
