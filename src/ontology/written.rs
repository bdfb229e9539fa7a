//! The ontology as written: definitions with their places, names not yet looked up.
//!
//! These types mirror the files and never leave this module; what the files mean is in
//! `types.rs`. Where the text comes from is not known here (`parse.rs`).

use std::fmt;
use std::ops::Deref;

use crate::diagnostics::Span;

/// A word and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: Box<str>,
    pub(super) span: Span,
}

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Everything that the files declare, in the order of their paths and of writing.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// What `extend schema` carries.
    pub(super) headers: Vec<Directives>,
    /// Types and interfaces, sets of qualifiers among them; those of the prelude first.
    pub(super) types: Vec<TypeDecl>,
    /// What `extend` adds to types and interfaces; empty of all that [`Written::merge`] placed.
    pub(super) extensions: Vec<TypeDecl>,
    /// Enumerations, families among them.
    pub(super) enums: Vec<EnumDecl>,
    /// What GraphQL knows and an ontology does not.
    pub(super) refused: Vec<Refused>,
}

/// A definition that an ontology cannot contain.
#[derive(Debug)]
pub(super) struct Refused {
    /// What it is, such as `a union`.
    pub(super) what: &'static str,
    /// What to write instead.
    pub(super) instead: &'static str,
    /// Its name, or the whole of it where it has none.
    pub(super) span: Span,
}

/// A type or interface.
#[derive(Debug)]
pub(super) struct TypeDecl {
    pub(super) name: Word,
    pub(super) is_interface: bool,
    pub(super) description: Option<Box<str>>,
    pub(super) implements: Vec<Word>,
    pub(super) directives: Directives,
    pub(super) fields: Vec<FieldDecl>,
}

/// A field of a type or interface.
#[derive(Debug)]
pub(super) struct FieldDecl {
    pub(super) name: Word,
    pub(super) description: Option<Box<str>>,
    /// Where it has arguments, the first of them.
    pub(super) argument: Option<Word>,
    pub(super) ty: TypeRef,
    pub(super) directives: Directives,
}

/// The type of a field.
#[derive(Debug)]
pub(super) struct TypeRef {
    /// The innermost name.
    pub(super) name: Word,
    /// How many lists stand around it.
    pub(super) lists: u8,
    /// Whether the items of the innermost list may not be missing.
    pub(super) items_required: bool,
    /// Whether the whole may not be missing.
    pub(super) required: bool,
}

/// An enumeration.
#[derive(Debug)]
pub(super) struct EnumDecl {
    pub(super) name: Word,
    pub(super) description: Option<Box<str>>,
    pub(super) directives: Directives,
    pub(super) values: Vec<EnumValueDecl>,
}

/// A value of an enumeration.
#[derive(Debug)]
pub(super) struct EnumValueDecl {
    pub(super) name: Word,
    pub(super) description: Option<Box<str>>,
    pub(super) directives: Directives,
}

/// The directives on one definition, and what sort of definition it is.
#[derive(Debug)]
pub(super) struct Directives {
    pub(super) place: Place,
    pub(super) list: Vec<Directive>,
}

/// Where a directive may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Schema,
    Type,
    Interface,
    Field,
    Enum,
    EnumValue,
}

/// A directive that the prelude declares.
#[derive(Debug)]
pub(super) struct Signature {
    pub(super) name: Box<str>,
    pub(super) places: Vec<Place>,
    pub(super) parameters: Vec<Parameter>,
}

/// An argument that a directive takes.
#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: Box<str>,
    pub(super) required: bool,
    /// Whether it takes several values of its shape.
    pub(super) list: bool,
    pub(super) shape: Shape,
}

/// What an argument must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    Boolean,
    Localised,
    Language,
    Term,
}

/// A directive with its arguments.
#[derive(Debug)]
pub(super) struct Directive {
    pub(super) name: Word,
    /// The whole of it, from the `@` on.
    pub(super) span: Span,
    pub(super) arguments: Vec<(Word, Value)>,
}

/// A value of an argument.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) kind: ValueKind,
    pub(super) span: Span,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum ValueKind {
    Text(Box<str>),
    Boolean(bool),
    List(Vec<Value>),
    Object(Vec<(Word, Value)>),
    /// Something that no argument takes, such as `a number`.
    Other(&'static str),
}

impl Written {
    /// Adds what `extend` says to the types that it names.
    ///
    /// The fields come after those of the type itself, one extension after the other by the name of
    /// its first field, so that the order of the files does not matter. Extensions of unknown types
    /// stay behind; a rule reports them.
    pub(super) fn merge(&mut self) {
        let first_field = |extension: &TypeDecl| {
            let field = extension.fields.first();
            field.map(|field| field.name.text.clone())
        };
        let mut extensions = std::mem::take(&mut self.extensions);
        extensions.sort_by_cached_key(first_field);
        for extension in extensions {
            let extended = self.types.iter_mut().find(|declared| {
                declared.name.text == extension.name.text
                    && declared.is_interface == extension.is_interface
            });
            match extended {
                Some(declared) => {
                    declared.implements.extend(extension.implements);
                    declared.directives.list.extend(extension.directives.list);
                    declared.fields.extend(extension.fields);
                }
                None => self.extensions.push(extension),
            }
        }
    }
}

impl TypeDecl {
    /// Says whether the prelude declares it.
    pub(super) fn is_built_in(&self) -> bool {
        self.name.span.is_built_in()
    }

    /// Says whether it is a set of qualifiers and not a type of entities.
    pub(super) fn is_qualifiers(&self) -> bool {
        self.directives.get("qualifiers").is_some()
    }
}

impl EnumDecl {
    /// Says whether its values are the families of relations.
    pub(super) fn is_families(&self) -> bool {
        self.directives.get("families").is_some()
    }
}

impl Directives {
    /// Returns the first directive of this name.
    pub(super) fn get(&self, name: &str) -> Option<&Directive> {
        self.list
            .iter()
            .find(|directive| &*directive.name.text == name)
    }
}

impl Directive {
    /// Returns the place of the `@` and the name.
    pub(super) fn head(&self) -> Span {
        Span {
            end: self.name.span.end,
            ..self.span
        }
    }

    /// Returns the value of an argument.
    pub(super) fn argument(&self, name: &str) -> Option<&Value> {
        self.arguments
            .iter()
            .find(|(word, _)| &*word.text == name)
            .map(|(_, value)| value)
    }

    /// Returns an argument that is a text, with its place (quotes left out).
    pub(super) fn text(&self, name: &str) -> Option<Word> {
        self.argument(name)?.text()
    }

    /// Returns an argument that is yes or no; no where it is left out.
    pub(super) fn flag(&self, name: &str) -> bool {
        self.argument(name).is_some_and(Value::is_true)
    }

    /// Returns the items of an argument that is a list; a single value counts as a list of one.
    pub(super) fn items(&self, name: &str) -> &[Value] {
        match self.argument(name) {
            Some(Value {
                kind: ValueKind::List(items),
                ..
            }) => items,
            Some(value) => std::slice::from_ref(value),
            None => &[],
        }
    }
}

impl Value {
    /// Returns the words of a text with their place, the quotes left out.
    pub(super) fn text(&self) -> Option<Word> {
        match &self.kind {
            ValueKind::Text(text) => {
                let mut span = self.span;
                // Escapes and block texts are longer than what they say; then the quotes stay.
                if span.end - span.start == u32::try_from(text.len()).unwrap_or(u32::MAX) + 2 {
                    span.start += 1;
                    span.end -= 1;
                }
                Some(Word {
                    text: text.clone(),
                    span,
                })
            }
            _ => None,
        }
    }

    /// Says whether it is `true`.
    pub(super) fn is_true(&self) -> bool {
        matches!(self.kind, ValueKind::Boolean(true))
    }

    /// Returns the keys and values of an object, or nothing.
    pub(super) fn entries(&self) -> &[(Word, Value)] {
        match &self.kind {
            ValueKind::Object(entries) => entries,
            _ => &[],
        }
    }

    /// Returns the value of a key of an object.
    pub(super) fn entry(&self, key: &str) -> Option<&Value> {
        self.entries()
            .iter()
            .find(|(word, _)| &*word.text == key)
            .map(|(_, value)| value)
    }
}
