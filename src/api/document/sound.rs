//! Reads a document that is plainly sound, checking it against the schema in the same pass.
//!
//! What it reads is what most documents are: one query without fragments of its own. At the first
//! word that it does not know or that might be wrong it gives up, and `apollo_compiler` reads the
//! document as if nothing had happened, so nothing is refused here and no fault is put in words here.
//! Whatever is read here, `apollo_compiler` would accept and read to an equal document; tests hold the
//! two against each other. What is gained by it: docs/decisions/012-sound-documents.md.

use apollo_compiler::ExecutableDocument;
use apollo_compiler::Name;
use apollo_compiler::Node;
use apollo_compiler::Schema;
use apollo_compiler::ast::Argument;
use apollo_compiler::ast::Directive;
use apollo_compiler::ast::DirectiveList;
use apollo_compiler::ast::FieldDefinition;
use apollo_compiler::ast::InputValueDefinition;
use apollo_compiler::ast::IntValue;
use apollo_compiler::ast::OperationType;
use apollo_compiler::ast::Type;
use apollo_compiler::ast::Value;
use apollo_compiler::ast::VariableDefinition;
use apollo_compiler::executable::Field;
use apollo_compiler::executable::InlineFragment;
use apollo_compiler::executable::Operation;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;
use apollo_compiler::schema::ExtendedType;

use super::DocumentLimits;
use super::words::Word;
use super::words::Words;
use crate::api::model::ApiModel;
use crate::api::model::Shape;
use crate::api::model::TypeIx;

/// Selections and values within each other that are read here; more than a sound document has.
const DEEPEST: usize = 40;

/// Fields of one selection that are compared with each other here.
const MOST_TOGETHER: usize = 100;

/// A document, and where its fields are, by where they stand in memory.
#[derive(Debug)]
pub(super) struct Sound {
    pub(super) document: ExecutableDocument,
    pub(super) places: Vec<(usize, usize)>,
    /// Whether values are written in it, whose forms are checked in `rules`.
    pub(super) has_values: bool,
}

/// Reads a document, if it is plainly sound and within the limits.
pub(super) fn read(
    schema: &Schema,
    model: &ApiModel,
    text: &str,
    limits: &DocumentLimits,
) -> Option<Sound> {
    let mut reader = Reader {
        schema,
        model,
        words: Words::new(text, limits.tokens)?,
        limits,
        variables: Vec::new(),
        used: Vec::new(),
        together: Vec::new(),
        places: Vec::new(),
        root_fields: 0,
        aliases: 0,
        directives: 0,
        has_values: false,
    };
    let document = reader.document()?;
    reader.places.sort_unstable();
    Some(Sound {
        document,
        places: reader.places,
        has_values: reader.has_values,
    })
}

struct Reader<'a> {
    schema: &'a Schema,
    model: &'a ApiModel,
    limits: &'a DocumentLimits,
    words: Words<'a>,
    variables: Vec<Node<VariableDefinition>>,
    /// Which variables were used.
    used: Vec<bool>,
    /// The fields that answer together with the one that is being read, those above it before them.
    together: Vec<Asked<'a>>,
    places: Vec<(usize, usize)>,
    root_fields: usize,
    aliases: usize,
    directives: usize,
    has_values: bool,
}

/// A field that was read.
struct Asked<'a> {
    key: &'a str,
    definition: &'a Node<FieldDefinition>,
    /// Whether nothing is given to it and nothing asked of its answer.
    bare: bool,
}

/// Where selections stand.
#[derive(Clone, Copy)]
struct Within {
    /// How many fields and fragments are around them.
    depth: usize,
    /// How many fields are around them.
    level: usize,
    /// Where the fields that answer together with them begin.
    since: usize,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Option<ExecutableDocument> {
        let mut name = None;
        if self.words.current == Word::Name("query") {
            self.words.next()?;
            if let Word::Name(own) = self.words.current {
                name = Some(Name::new_unchecked(own));
                self.words.next()?;
            }
            if self.eats(b'(')? {
                self.variables()?;
            }
        }
        let schema = self.schema;
        let query = schema.schema_definition.query.as_ref()?;
        let within = Within {
            depth: 0,
            level: 0,
            since: 0,
        };
        let selection_set = self.selections(query, within)?;
        if self.words.current != Word::End || self.used.contains(&false) {
            return None;
        }
        let operation = Node::new(Operation {
            operation_type: OperationType::Query,
            name: name.clone(),
            variables: std::mem::take(&mut self.variables),
            directives: DirectiveList::new(),
            selection_set,
        });
        let mut document = ExecutableDocument::new();
        match name {
            Some(name) => {
                document.operations.named.insert(name, operation);
            }
            None => document.operations.anonymous = Some(operation),
        }
        Some(document)
    }

    fn variables(&mut self) -> Option<()> {
        while !self.eats(b')')? {
            self.sign(b'$')?;
            let name = Name::new_unchecked(self.name()?);
            self.sign(b':')?;
            let ty = self.ty(0)?;
            let known = self.variables.len();
            if known == self.limits.variables || self.variables.iter().any(|own| own.name == name) {
                return None;
            }
            let default_value = if self.eats(b'=')? {
                self.has_values = true;
                // A value that is written before any variable is known cannot name one.
                let known = std::mem::take(&mut self.variables);
                let value = self.value(&ty, 0)?;
                self.variables = known;
                Some(value)
            } else {
                None
            };
            self.variables.push(Node::new(VariableDefinition {
                name,
                ty: Node::new(ty),
                default_value,
                directives: DirectiveList::new(),
            }));
            self.used.push(false);
        }
        (!self.variables.is_empty()).then_some(())
    }

    /// Reads a type of values.
    fn ty(&mut self, depth: usize) -> Option<Type> {
        if depth > DEEPEST {
            return None;
        }
        if self.eats(b'[')? {
            let item = Box::new(self.ty(depth + 1)?);
            self.sign(b']')?;
            return Some(if self.eats(b'!')? {
                Type::NonNullList(item)
            } else {
                Type::List(item)
            });
        }
        let name = self.name()?;
        let (name, known) = self.schema.types.get_key_value(name)?;
        if !known.is_input_type() {
            return None;
        }
        Some(if self.eats(b'!')? {
            Type::NonNullNamed(name.clone())
        } else {
            Type::Named(name.clone())
        })
    }

    fn selections(&mut self, of: &'a Name, within: Within) -> Option<SelectionSet> {
        if within.depth > DEEPEST {
            return None;
        }
        let ty = self.schema.types.get(of)?;
        let mut selections = Vec::new();
        self.sign(b'{')?;
        while !self.eats(b'}')? {
            selections.push(match self.words.current {
                Word::Spread => Selection::InlineFragment(self.fragment(of, within)?),
                _ => Selection::Field(self.field(of, ty, within)?),
            });
        }
        (!selections.is_empty()).then(|| SelectionSet {
            ty: of.clone(),
            selections,
        })
    }

    fn fragment(&mut self, of: &'a Name, within: Within) -> Option<Node<InlineFragment>> {
        self.words.next()?;
        let on = if let Word::Name(word) = self.words.current {
            if word != "on" {
                return None;
            }
            self.words.next()?;
            let on = self.name()?;
            let (on, _) = self.schema.types.get_key_value(on)?;
            if on != of && !self.overlap(of, on) {
                return None;
            }
            Some(on)
        } else {
            None
        };
        let directives = self.directives()?;
        let inner = Within {
            depth: within.depth + 1,
            ..within
        };
        Some(Node::new(InlineFragment {
            type_condition: on.cloned(),
            directives,
            selection_set: self.selections(on.unwrap_or(of), inner)?,
        }))
    }

    /// Says whether an object can be of both types.
    fn overlap(&self, one: &str, other: &str) -> bool {
        let possible = |name: &str| -> Option<(TypeIx, &[TypeIx])> {
            let at = self.model.type_named(name)?;
            Some(match &self.model[at].shape {
                Shape::Object(_) => (at, &[]),
                Shape::Interface(composite) => (at, &composite.possible),
                Shape::Union(members) => (at, members),
                Shape::Enum(_) | Shape::Input(_) | Shape::Scalar(_) => return None,
            })
        };
        match (possible(one), possible(other)) {
            (Some((one, [])), Some((other, []))) => one == other,
            (Some((one, [])), Some((_, many))) | (Some((_, many)), Some((one, []))) => {
                many.contains(&one)
            }
            (Some((_, one)), Some((_, other))) => one.iter().any(|at| other.contains(at)),
            _ => false,
        }
    }

    fn field(&mut self, of: &'a Name, ty: &'a ExtendedType, within: Within) -> Option<Node<Field>> {
        let start = self.words.start;
        let mut name = self.name()?;
        let key = name;
        let mut alias = None;
        if self.eats(b':')? {
            alias = Some(Name::new_unchecked(key));
            name = self.name()?;
            self.aliases += 1;
        }
        let definition = match ty {
            ExtendedType::Object(ty) => ty.fields.get(name),
            ExtendedType::Interface(ty) => ty.fields.get(name),
            _ => None,
        };
        let definition = match definition {
            Some(definition) => definition,
            None if name == "__typename" => self.schema.type_field(of, name).ok()?,
            None => return None,
        };
        let definition = &definition.node;
        let arguments = self.arguments(&definition.arguments)?;
        let directives = self.directives()?;
        let inner = definition.ty.inner_named_type();
        let is_leaf = match self.schema.types.get(inner)? {
            ExtendedType::Scalar(_) | ExtendedType::Enum(_) => true,
            ExtendedType::Object(_) | ExtendedType::Interface(_) | ExtendedType::Union(_) => false,
            ExtendedType::InputObject(_) => return None,
        };
        self.ask(
            Asked {
                key,
                definition,
                bare: is_leaf && arguments.is_empty(),
            },
            within.since,
        )?;
        self.root_fields += usize::from(within.level == 0);
        let selection_set = if is_leaf {
            SelectionSet::new(inner.clone())
        } else {
            let since = self.together.len();
            let set = self.selections(
                inner,
                Within {
                    depth: within.depth + 1,
                    level: within.level + 1,
                    since,
                },
            )?;
            self.together.truncate(since);
            set
        };
        let field = Node::new(Field {
            definition: definition.clone(),
            alias,
            name: definition.name.clone(),
            arguments,
            directives,
            selection_set,
        });
        self.places.push((address(&field), start));
        let limits = self.limits;
        let fits = self.places.len() <= limits.fields
            && within.level < limits.depth
            && self.root_fields <= limits.root_fields
            && self.aliases <= limits.aliases
            && self.directives <= limits.directives;
        fits.then_some(field)
    }

    /// Adds a field to those that answer together. Of those with the same key only the simplest are
    /// merged here.
    fn ask(&mut self, field: Asked<'a>, since: usize) -> Option<()> {
        let together = self.together.get(since..)?;
        let clashes = |other: &Asked<'_>| {
            let (one, two) = (field.definition, other.definition);
            let same = field.bare && other.bare && one.name == two.name && one.ty == two.ty;
            other.key == field.key && !same
        };
        if together.len() == MOST_TOGETHER || together.iter().any(clashes) {
            return None;
        }
        self.together.push(field);
        Some(())
    }

    fn arguments(
        &mut self,
        known: &'a [Node<InputValueDefinition>],
    ) -> Option<Vec<Node<Argument>>> {
        let mut given: Vec<Node<Argument>> = Vec::new();
        if self.eats(b'(')? {
            self.has_values = true;
            while !self.eats(b')')? {
                let name = self.name()?;
                self.sign(b':')?;
                let known = known.iter().find(|known| known.name == name)?;
                if given.iter().any(|given| given.name == name) {
                    return None;
                }
                given.push(Node::new(Argument {
                    name: known.name.clone(),
                    value: self.value(&known.ty, 0)?,
                }));
            }
            if given.is_empty() {
                return None;
            }
        }
        let lacks = |known: &Node<InputValueDefinition>| {
            let is_given = |given: &Node<Argument>| given.name == known.name;
            known.is_required() && !given.iter().any(is_given)
        };
        (!known.iter().any(lacks)).then_some(given)
    }

    fn directives(&mut self) -> Option<DirectiveList> {
        let mut list = DirectiveList::new();
        while self.eats(b'@')? {
            let name = self.name()?;
            if !matches!(name, "skip" | "include") || list.has(name) {
                return None;
            }
            let known = self.schema.directive_definitions.get(name)?;
            self.directives += 1;
            list.push(Node::new(Directive {
                name: known.name.clone(),
                arguments: self.arguments(&known.arguments)?,
            }));
        }
        Some(list)
    }

    /// Reads a value of a type. A null for what must not be null is not read.
    fn value(&mut self, ty: &Type, depth: usize) -> Option<Node<Value>> {
        if depth > DEEPEST {
            return None;
        }
        let of = self.schema.types.get(ty.inner_named_type())?;
        let word = self.words.current;
        self.words.next()?;
        let value = match word {
            Word::Sign(b'$') => Value::Variable(self.variable(ty)?),
            Word::Int(number) => {
                let number = IntValue::new_parsed(number);
                let fits = match built_in(of)? {
                    "Int" => number.try_to_i32().is_ok(),
                    name => matches!(name, "ID" | ""),
                };
                fits.then_some(Value::Int(number))?
            }
            Word::Text(text) => {
                let fits = matches!(built_in(of)?, "String" | "ID" | "");
                fits.then(|| Value::String(text.to_owned()))?
            }
            Word::Name("null") => (!ty.is_non_null()).then_some(Value::Null)?,
            Word::Name(name @ ("true" | "false")) => {
                let fits = matches!(built_in(of)?, "Boolean" | "");
                fits.then_some(Value::Boolean(name == "true"))?
            }
            Word::Name(name) => match of {
                ExtendedType::Enum(of) => Value::Enum(of.values.get_key_value(name)?.0.clone()),
                _ => return None,
            },
            Word::Sign(b'[') => {
                if !ty.is_list() {
                    return None;
                }
                let mut items = Vec::new();
                while !self.eats(b']')? {
                    items.push(self.value(ty.item_type(), depth + 1)?);
                }
                Value::List(items)
            }
            Word::Sign(b'{') => {
                let ExtendedType::InputObject(of) = of else {
                    return None;
                };
                let mut fields: Vec<(Name, Node<Value>)> = Vec::new();
                while !self.eats(b'}')? {
                    let name = self.name()?;
                    self.sign(b':')?;
                    let (name, known) = of.fields.get_key_value(name)?;
                    if fields.iter().any(|(given, _)| given == name) {
                        return None;
                    }
                    fields.push((name.clone(), self.value(&known.ty, depth + 1)?));
                }
                let is_given = |name: &Name| fields.iter().any(|(given, _)| given == name);
                if of
                    .fields
                    .iter()
                    .any(|(name, known)| known.is_required() && !is_given(name))
                {
                    return None;
                }
                Value::Object(fields)
            }
            Word::Sign(_) | Word::Spread | Word::End => return None,
        };
        Some(Node::new(value))
    }

    /// Reads the name of a variable that stands where a type is wanted.
    fn variable(&mut self, ty: &Type) -> Option<Name> {
        let name = self.name()?;
        let at = self.variables.iter().position(|own| own.name == name)?;
        let known = self.variables.get(at)?;
        let has_value = |value: &Node<Value>| !value.is_null();
        let fits = if known.default_value.as_ref().is_some_and(has_value) {
            known.ty.is_assignable_to(&ty.clone().nullable())
        } else {
            known.ty.is_assignable_to(ty)
        };
        if !fits {
            return None;
        }
        *self.used.get_mut(at)? = true;
        Some(known.name.clone())
    }

    fn name(&mut self) -> Option<&'a str> {
        let Word::Name(name) = self.words.current else {
            return None;
        };
        self.words.next()?;
        Some(name)
    }

    fn sign(&mut self, wanted: u8) -> Option<()> {
        self.eats(wanted)?.then_some(())
    }

    /// Goes on behind a sign if it is there.
    fn eats(&mut self, wanted: u8) -> Option<bool> {
        let is_there = self.words.current == Word::Sign(wanted);
        if is_there {
            self.words.next()?;
        }
        Some(is_there)
    }
}

/// Returns where a field stands in memory.
pub(super) fn address(field: &Node<Field>) -> usize {
    std::ptr::from_ref::<Field>(field).addr()
}

/// Returns the name of a scalar that GraphQL defines, nothing for another scalar.
fn built_in(of: &ExtendedType) -> Option<&str> {
    match of {
        ExtendedType::Scalar(of) if of.is_built_in() => Some(of.name.as_str()),
        ExtendedType::Scalar(_) => Some(""),
        _ => None,
    }
}
