//! SDL text to [`Written`]: the only place that knows the syntax tree of `apollo_compiler`.

use apollo_compiler::Name;
use apollo_compiler::Node;
use apollo_compiler::ast;
use apollo_compiler::parser::Parser;
use apollo_compiler::parser::SourceSpan;

use super::colons::Grammar;
use super::colons::missing_colons;
use super::written::Directive;
use super::written::Directives;
use super::written::EnumDecl;
use super::written::EnumValueDecl;
use super::written::FieldDecl;
use super::written::Parameter;
use super::written::Place;
use super::written::Refused;
use super::written::Shape;
use super::written::Signature;
use super::written::TypeDecl;
use super::written::TypeRef;
use super::written::Value;
use super::written::ValueKind;
use super::written::Word;
use super::written::Written;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;

/// What every ontology may use without declaring it.
pub(super) const PRELUDE: &str = include_str!("prelude.graphql");

/// A mistake of syntax: what the parser says and where.
#[derive(Debug)]
pub(super) struct SyntaxError {
    pub(super) message: String,
    pub(super) span: Span,
}

/// A file as a syntax tree, and which of our files it is.
#[derive(Debug)]
pub(super) struct Parsed {
    document: ast::Document,
    file: FileId,
    pub(super) errors: Vec<SyntaxError>,
}

/// Reads the prelude.
pub(super) fn prelude() -> Parsed {
    let document = match Parser::new().parse_ast(PRELUDE, "prelude.graphql") {
        Ok(document) => document,
        Err(broken) => broken.partial,
    };
    Parsed {
        document,
        file: FileId::BUILT_IN,
        errors: Vec::new(),
    }
}

/// Reads one file. Whatever could be read is returned beside what is wrong with the rest.
pub(super) fn file(sources: &SourceMap, file: FileId) -> Parsed {
    let text = sources.text(file);
    let (document, errors) = match Parser::new().parse_ast(text, sources.path(file)) {
        Ok(document) => (document, without_values(sources, file)),
        Err(broken) => {
            let errors = broken.errors.iter().map(|found| SyntaxError {
                message: found.error.to_string(),
                span: place(sources, file, found_at(found.error)),
            });
            (broken.partial, errors.collect())
        }
    };
    Parsed {
        document,
        file,
        errors,
    }
}

/// Tells of the names that the parser passes over because they have no value.
fn without_values(sources: &SourceMap, file: FileId) -> Vec<SyntaxError> {
    let missing = missing_colons(sources.text(file), Grammar::Definitions).into_iter();
    missing
        .map(|missing| SyntaxError {
            message: "expected a colon and a value".to_owned(),
            span: sources.span(file, missing.name),
        })
        .collect()
}

fn found_at(error: &apollo_compiler::validation::DiagnosticData) -> Option<SourceSpan> {
    apollo_compiler::diagnostic::ToCliReport::location(error)
}

/// Returns a place of the parser as a place of ours.
pub(super) fn place(sources: &SourceMap, file: FileId, location: Option<SourceSpan>) -> Span {
    if file == FileId::BUILT_IN {
        return Span::BUILT_IN;
    }
    let range = location.map_or(0..0, |at| at.offset()..at.end_offset());
    sources.span(file, range)
}

/// Returns the directives that the prelude declares.
pub(super) fn signatures(prelude: &Parsed) -> Vec<Signature> {
    let definitions = prelude.document.definitions.iter();
    let directives = definitions.filter_map(|definition| match definition {
        ast::Definition::DirectiveDefinition(directive) => Some(directive),
        _ => None,
    });
    directives
        .map(|directive| Signature {
            name: directive.name.as_str().into(),
            places: directive
                .locations
                .iter()
                .copied()
                .filter_map(place_of)
                .collect(),
            parameters: directive.arguments.iter().map(parameter).collect(),
        })
        .collect()
}

fn place_of(location: ast::DirectiveLocation) -> Option<Place> {
    Some(match location {
        ast::DirectiveLocation::Schema => Place::Schema,
        ast::DirectiveLocation::Object => Place::Type,
        ast::DirectiveLocation::Interface => Place::Interface,
        ast::DirectiveLocation::FieldDefinition => Place::Field,
        ast::DirectiveLocation::Enum => Place::Enum,
        ast::DirectiveLocation::EnumValue => Place::EnumValue,
        _ => return None,
    })
}

fn parameter(argument: &Node<ast::InputValueDefinition>) -> Parameter {
    Parameter {
        name: argument.name.as_str().into(),
        required: argument.ty.is_non_null() && argument.default_value.is_none(),
        list: argument.ty.is_list(),
        shape: match argument.ty.inner_named_type().as_str() {
            "LocalisedText" => Shape::Localised,
            "LanguageTag" => Shape::Language,
            "StandardTerm" => Shape::Term,
            "Boolean" => Shape::Boolean,
            _ => Shape::Text,
        },
    }
}

/// Adds the definitions of a file to what is written.
pub(super) fn collect(sources: &SourceMap, parsed: &Parsed, written: &mut Written) {
    let reader = Reader {
        sources,
        file: parsed.file,
    };
    for definition in &parsed.document.definitions {
        reader.definition(definition, written);
    }
}

struct Reader<'a> {
    sources: &'a SourceMap,
    file: FileId,
}

impl Reader<'_> {
    fn definition(&self, definition: &ast::Definition, written: &mut Written) {
        use ast::Definition as D;
        match definition {
            D::SchemaExtension(schema) => {
                written
                    .headers
                    .push(self.directives(Place::Schema, &schema.directives));
                if let Some(root) = schema.root_operations.first() {
                    written.refused.push(Refused {
                        what: "a root operation",
                        instead: "leave it out: the roots of the API are generated",
                        span: self.span(root.location()),
                    });
                }
            }
            D::ObjectTypeDefinition(object) => written.types.push(TypeDecl {
                name: self.word(&object.name),
                is_interface: false,
                description: describe(object.description.as_ref()),
                implements: self.words(&object.implements_interfaces),
                directives: self.directives(Place::Type, &object.directives),
                fields: self.fields(&object.fields),
            }),
            D::InterfaceTypeDefinition(interface) => written.types.push(TypeDecl {
                name: self.word(&interface.name),
                is_interface: true,
                description: describe(interface.description.as_ref()),
                implements: self.words(&interface.implements_interfaces),
                directives: self.directives(Place::Interface, &interface.directives),
                fields: self.fields(&interface.fields),
            }),
            D::ObjectTypeExtension(object) => written.extensions.push(TypeDecl {
                name: self.word(&object.name),
                is_interface: false,
                description: None,
                implements: self.words(&object.implements_interfaces),
                directives: self.directives(Place::Type, &object.directives),
                fields: self.fields(&object.fields),
            }),
            D::InterfaceTypeExtension(interface) => written.extensions.push(TypeDecl {
                name: self.word(&interface.name),
                is_interface: true,
                description: None,
                implements: self.words(&interface.implements_interfaces),
                directives: self.directives(Place::Interface, &interface.directives),
                fields: self.fields(&interface.fields),
            }),
            D::EnumTypeDefinition(list) => written.enums.push(EnumDecl {
                name: self.word(&list.name),
                description: describe(list.description.as_ref()),
                directives: self.directives(Place::Enum, &list.directives),
                values: list
                    .values
                    .iter()
                    .map(|value| EnumValueDecl {
                        name: self.word(&value.value),
                        description: describe(value.description.as_ref()),
                        directives: self.directives(Place::EnumValue, &value.directives),
                    })
                    .collect(),
            }),
            other if self.file != FileId::BUILT_IN => {
                let (what, instead) = refusal(other);
                let whole = self.span(other.location());
                written.refused.push(Refused {
                    what,
                    instead,
                    span: other
                        .name()
                        .map_or_else(|| self.first_line(whole), |name| self.word(name).span),
                });
            }
            _ => {}
        }
    }

    fn fields(&self, fields: &[Node<ast::FieldDefinition>]) -> Vec<FieldDecl> {
        let read = |field: &Node<ast::FieldDefinition>| FieldDecl {
            name: self.word(&field.name),
            description: describe(field.description.as_ref()),
            argument: field.arguments.first().map(|first| self.word(&first.name)),
            ty: self.type_ref(&field.ty),
            directives: self.directives(Place::Field, &field.directives),
        };
        fields.iter().map(read).collect()
    }

    fn type_ref(&self, ty: &ast::Type) -> TypeRef {
        let required = ty.is_non_null();
        let (mut inner, mut lists) = (ty, 0u8);
        while let ast::Type::List(item) | ast::Type::NonNullList(item) = inner {
            inner = item;
            lists = lists.saturating_add(1);
        }
        TypeRef {
            name: self.word(ty.inner_named_type()),
            lists,
            items_required: inner.is_non_null(),
            required,
        }
    }

    fn directives(&self, place: Place, list: &ast::DirectiveList) -> Directives {
        let read = |directive: &Node<ast::Directive>| Directive {
            name: self.word(&directive.name),
            span: self.span(directive.location()),
            arguments: directive
                .arguments
                .iter()
                .map(|argument| (self.word(&argument.name), self.value(&argument.value)))
                .collect(),
        };
        Directives {
            place,
            list: list.iter().map(read).collect(),
        }
    }

    fn value(&self, value: &Node<ast::Value>) -> Value {
        let kind = match &**value {
            ast::Value::String(text) => ValueKind::Text(text.as_str().into()),
            ast::Value::Boolean(flag) => ValueKind::Boolean(*flag),
            ast::Value::List(items) => {
                ValueKind::List(items.iter().map(|item| self.value(item)).collect())
            }
            ast::Value::Object(entries) => ValueKind::Object(
                entries
                    .iter()
                    .map(|(name, value)| (self.word(name), self.value(value)))
                    .collect(),
            ),
            ast::Value::Null => ValueKind::Other("`null`"),
            ast::Value::Int(_) | ast::Value::Float(_) => ValueKind::Other("a number"),
            ast::Value::Enum(_) => ValueKind::Other("a word without quotes"),
            ast::Value::Variable(_) => ValueKind::Other("a variable"),
        };
        Value {
            kind,
            span: self.span(value.location()),
        }
    }

    fn words(&self, names: &[Name]) -> Vec<Word> {
        names.iter().map(|name| self.word(name)).collect()
    }

    fn word(&self, name: &Name) -> Word {
        Word {
            text: name.as_str().into(),
            span: self.span(name.location()),
        }
    }

    fn span(&self, location: Option<SourceSpan>) -> Span {
        place(self.sources, self.file, location)
    }

    fn first_line(&self, span: Span) -> Span {
        let words = self.sources.words(span);
        let length = words.find(['\n', '\r']).unwrap_or(words.len());
        let start = span.start as usize;
        self.sources.span(span.file, start..start + length)
    }
}

fn describe(description: Option<&Node<str>>) -> Option<Box<str>> {
    let text = description?.trim();
    (!text.is_empty()).then(|| text.into())
}

/// Says what a definition is that an ontology cannot contain, and what to write instead.
fn refusal(definition: &ast::Definition) -> (&'static str, &'static str) {
    use ast::Definition as D;
    match definition {
        D::OperationDefinition(_) | D::FragmentDefinition(_) => (
            "a query",
            "an ontology declares types; questions are kept elsewhere",
        ),
        D::DirectiveDefinition(_) => (
            "a directive definition",
            "use the directives that exist: `@entity`, `@relation`, `@path`, `@label`, `@search`, `@maps`, `@qualifiers`, `@families`, `@weak`, `@event`, `@ontology`",
        ),
        D::SchemaDefinition(_) => (
            "a schema definition",
            "write `extend schema @ontology(...)`: the roots of the API are generated",
        ),
        D::ScalarTypeDefinition(_) | D::ScalarTypeExtension(_) => (
            "a scalar",
            "use one that exists: `Text`, `String`, `Int`, `Decimal`, `Boolean`, `Date`, `PartialDate`, `Url`, or an enumeration",
        ),
        D::UnionTypeDefinition(_) | D::UnionTypeExtension(_) => {
            ("a union", "declare an interface that the types implement")
        }
        D::InputObjectTypeDefinition(_) | D::InputObjectTypeExtension(_) => (
            "an input type",
            "leave it out: the arguments of the API are generated",
        ),
        _ => (
            "an extension of an enumeration",
            "write all values where the enumeration is declared",
        ),
    }
}
