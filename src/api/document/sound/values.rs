//! Variables, arguments, directives and values, checked against their types while they are read.

use apollo_compiler::Name;
use apollo_compiler::Node;
use apollo_compiler::ast::Argument;
use apollo_compiler::ast::Directive;
use apollo_compiler::ast::DirectiveList;
use apollo_compiler::ast::InputValueDefinition;
use apollo_compiler::ast::IntValue;
use apollo_compiler::ast::Type;
use apollo_compiler::ast::Value;
use apollo_compiler::ast::VariableDefinition;
use apollo_compiler::schema::ExtendedType;

use super::DEEPEST;
use super::Reader;
use super::words::Word;

impl<'a> Reader<'a> {
    /// Reads the variables of an operation, behind the bracket with which they begin.
    pub(super) fn variables(&mut self) -> Option<()> {
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

    /// Reads arguments, of which all that are needed must be there.
    pub(super) fn arguments(
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

    /// Reads what is to be skipped or included.
    pub(super) fn directives(&mut self) -> Option<DirectiveList> {
        let mut list = DirectiveList::new();
        while self.eats(b'@')? {
            let name = self.name()?;
            if !matches!(name, "skip" | "include") || list.has(name) {
                return None;
            }
            let known = self.schema.directive_definitions.get(name)?;
            self.written.directives += 1;
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
}

/// Returns the name of a scalar that GraphQL defines, nothing for another scalar.
fn built_in(of: &ExtendedType) -> Option<&str> {
    match of {
        ExtendedType::Scalar(of) if of.is_built_in() => Some(of.name.as_str()),
        ExtendedType::Scalar(_) => Some(""),
        _ => None,
    }
}
