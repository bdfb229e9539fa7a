//! The schema in the form in which documents are checked against it.
//!
//! It is built from the model, not read from the SDL: the same few thousand arguments are shared
//! instead of being parsed again and again. A test makes sure that the SDL says the same.

use std::collections::HashMap;
use std::sync::Arc;

use apollo_compiler::Name;
use apollo_compiler::Node;
use apollo_compiler::Schema;
use apollo_compiler::collections::IndexMap;
use apollo_compiler::schema::Component;
use apollo_compiler::schema::ComponentName;
use apollo_compiler::schema::DirectiveDefinition;
use apollo_compiler::schema::DirectiveList;
use apollo_compiler::schema::DirectiveLocation;
use apollo_compiler::schema::EnumType;
use apollo_compiler::schema::EnumValueDefinition;
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::schema::FieldDefinition;
use apollo_compiler::schema::InputObjectType;
use apollo_compiler::schema::InputValueDefinition;
use apollo_compiler::schema::InterfaceType;
use apollo_compiler::schema::ObjectType;
use apollo_compiler::schema::ScalarType;
use apollo_compiler::schema::Type;
use apollo_compiler::schema::UnionType;
use apollo_compiler::schema::Value;
use apollo_compiler::validation::Valid;

use crate::api::model::ApiModel;
use crate::api::model::Arguments;
use crate::api::model::Composite;
use crate::api::model::DefaultValue;
use crate::api::model::Field;
use crate::api::model::InputValue;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::api::model::TypeRef;

/// Returns the schema of a model; says in one line why it is not valid.
pub(super) fn build(model: &ApiModel) -> Result<Valid<Schema>, String> {
    let mut maker = Maker {
        model,
        names: model
            .types
            .keys()
            .map(|name| Name::new_unchecked(name))
            .collect(),
        fields: HashMap::new(),
        arguments: HashMap::new(),
    };
    let mut schema = Schema::new();
    for (at, item) in model.iter().filter(|(_, item)| !item.is_meta()) {
        if let Some(made) = maker.item(at, &item.shape) {
            schema.types.insert(maker.name(at), made);
        }
    }
    let query = ComponentName::from(maker.name(model.query));
    schema.schema_definition.make_mut().query = Some(query);
    know_one_of(&mut schema);
    schema.validate().map_err(|found| {
        let first = found.errors.iter().next();
        first.map_or_else(String::new, |first| first.error.to_string())
    })
}

/// Teaches the schema what the September 2025 edition of GraphQL adds: `@oneOf`, and the
/// introspection of it.
fn know_one_of(schema: &mut Schema) {
    let directive = DirectiveDefinition {
        description: None,
        name: Name::new_unchecked("oneOf"),
        arguments: Vec::new(),
        repeatable: false,
        locations: vec![DirectiveLocation::InputObject],
    };
    schema
        .directive_definitions
        .insert(directive.name.clone(), Node::new(directive));
    if let Some(ExtendedType::Object(item)) = schema.types.get_mut("__Type") {
        let name = Name::new_unchecked("isOneOf");
        let field = FieldDefinition {
            description: None,
            name: name.clone(),
            arguments: Vec::new(),
            ty: Type::Named(Name::new_unchecked("Boolean")),
            directives: apollo_compiler::ast::DirectiveList::new(),
        };
        item.make_mut().fields.insert(name, Component::new(field));
    }
}

struct Maker<'a> {
    model: &'a ApiModel,
    names: Vec<Name>,
    /// Fields and arguments that are already made, by where the model keeps them.
    fields: HashMap<*const Field, Component<FieldDefinition>>,
    arguments: HashMap<*const Arguments, Vec<Node<InputValueDefinition>>>,
}

impl Maker<'_> {
    fn name(&self, of: TypeIx) -> Name {
        let name = self.names.get(usize::from(of.0)).cloned();
        name.unwrap_or_else(|| Name::new_unchecked(&self.model[of].name))
    }

    fn item(&mut self, at: TypeIx, shape: &Shape) -> Option<ExtendedType> {
        let name = self.name(at);
        let directives = DirectiveList::new();
        let description = None;
        Some(match shape {
            Shape::Scalar(scalar) if scalar.built_in => return None,
            Shape::Scalar(_) => ExtendedType::Scalar(Node::new(ScalarType {
                description,
                name,
                directives,
            })),
            Shape::Object(of) => ExtendedType::Object(Node::new(ObjectType {
                description,
                name,
                implements_interfaces: self.interfaces(of),
                directives,
                fields: self.fields(of),
            })),
            Shape::Interface(of) => ExtendedType::Interface(Node::new(InterfaceType {
                description,
                name,
                implements_interfaces: self.interfaces(of),
                directives,
                fields: self.fields(of),
            })),
            Shape::Union(members) => ExtendedType::Union(Node::new(UnionType {
                description,
                name,
                directives,
                members: members
                    .iter()
                    .map(|of| ComponentName::from(self.name(*of)))
                    .collect(),
            })),
            Shape::Enum(items) => {
                let values = items.iter().map(|item| {
                    let value = Name::new_unchecked(&item.name);
                    let made = EnumValueDefinition {
                        description: None,
                        value: value.clone(),
                        directives: apollo_compiler::ast::DirectiveList::new(),
                    };
                    (value, Component::new(made))
                });
                ExtendedType::Enum(Node::new(EnumType {
                    description,
                    name,
                    directives,
                    values: values.collect(),
                }))
            }
            Shape::Input(of) => {
                let fields = of.fields.iter().map(|(name, field)| {
                    let made = self.input_value(name, &field.value);
                    (made.name.clone(), Component::new(made))
                });
                let fields = fields.collect();
                ExtendedType::InputObject(Node::new(InputObjectType {
                    description,
                    name,
                    directives,
                    fields,
                }))
            }
        })
    }

    fn interfaces(&self, of: &Composite) -> apollo_compiler::collections::IndexSet<ComponentName> {
        of.implements
            .iter()
            .map(|of| ComponentName::from(self.name(*of)))
            .collect()
    }

    fn fields(&mut self, of: &Composite) -> IndexMap<Name, Component<FieldDefinition>> {
        let mut fields = IndexMap::with_capacity_and_hasher(of.fields.len(), <_>::default());
        for (name, field) in &of.fields {
            let known = self.fields.get(&Arc::as_ptr(field)).cloned();
            let made = known.unwrap_or_else(|| self.field(name, field));
            fields.insert(made.name.clone(), made);
        }
        fields
    }

    fn field(&mut self, name: &str, field: &Arc<Field>) -> Component<FieldDefinition> {
        let at = Arc::as_ptr(&field.arguments);
        let arguments = if let Some(made) = self.arguments.get(&at) {
            made.clone()
        } else {
            let list = field.arguments.iter();
            let made: Vec<_> = list
                .map(|(name, value)| Node::new(self.input_value(name, value)))
                .collect();
            self.arguments.insert(at, made.clone());
            made
        };
        let made = Component::new(FieldDefinition {
            description: None,
            name: Name::new_unchecked(name),
            arguments,
            ty: self.reference(field.ty),
            directives: apollo_compiler::ast::DirectiveList::new(),
        });
        self.fields.insert(Arc::as_ptr(field), made.clone());
        made
    }

    fn input_value(&self, name: &str, value: &InputValue) -> InputValueDefinition {
        let default = value
            .default
            .map(|DefaultValue::Boolean(default)| Node::new(Value::Boolean(default)));
        InputValueDefinition {
            description: None,
            name: Name::new_unchecked(name),
            ty: Node::new(self.reference(value.ty)),
            default_value: default,
            directives: apollo_compiler::ast::DirectiveList::new(),
        }
    }

    fn reference(&self, of: TypeRef) -> Type {
        let name = self.name(of.of);
        match (of.list, of.required) {
            (false, false) => Type::Named(name),
            (false, true) => Type::NonNullNamed(name),
            (true, required) => {
                let item = Box::new(if of.gaps {
                    Type::Named(name)
                } else {
                    Type::NonNullNamed(name)
                });
                if required {
                    Type::NonNullList(item)
                } else {
                    Type::List(item)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use apollo_compiler::schema::ExtendedType;

    use super::*;
    use crate::api::sdl;
    use crate::graph::testing::ontology;

    /// Writes a type without what only people read.
    fn bare(item: &ExtendedType) -> String {
        let mut item = item.clone();
        let strip = |fields: &mut IndexMap<Name, Component<FieldDefinition>>| {
            for field in fields.values_mut() {
                let field = field.make_mut();
                field.description = None;
                for argument in &mut field.arguments {
                    argument.make_mut().description = None;
                }
            }
        };
        match &mut item {
            ExtendedType::Scalar(of) => {
                let of = of.make_mut();
                of.description = None;
                of.directives = DirectiveList::new();
            }
            ExtendedType::Object(of) => {
                let of = of.make_mut();
                of.description = None;
                strip(&mut of.fields);
            }
            ExtendedType::Interface(of) => {
                let of = of.make_mut();
                of.description = None;
                strip(&mut of.fields);
            }
            ExtendedType::Union(of) => of.make_mut().description = None,
            ExtendedType::Enum(of) => {
                let of = of.make_mut();
                of.description = None;
                for value in of.values.values_mut() {
                    value.make_mut().description = None;
                }
            }
            ExtendedType::InputObject(of) => {
                let of = of.make_mut();
                of.description = None;
                of.directives = DirectiveList::new();
                for field in of.fields.values_mut() {
                    field.make_mut().description = None;
                }
            }
        }
        item.to_string()
    }

    #[test]
    fn the_sdl_says_the_same_as_what_documents_are_checked_against() {
        let model = ApiModel::new(&ontology()).unwrap();
        let built = build(&model).unwrap();
        let text = format!("directive @oneOf on INPUT_OBJECT\n{}", sdl::print(&model));
        let read = Schema::parse_and_validate(text, "api.graphql").unwrap();
        let names = |schema: &Schema| {
            let own = schema.types.iter().filter(|(_, item)| !item.is_built_in());
            let mut names: Vec<String> = own.map(|(name, _)| name.to_string()).collect();
            names.sort();
            names
        };
        let described = names(&read);
        assert!(described.len() > 60);
        for name in &described {
            assert_eq!(
                bare(&built.types[name.as_str()]),
                bare(&read.types[name.as_str()])
            );
        }
        let own = model.iter().filter(|(_, item)| {
            let built_in = matches!(&item.shape, Shape::Scalar(scalar) if scalar.built_in);
            !item.is_meta() && !built_in
        });
        assert_eq!(own.count(), described.len());
    }
}
