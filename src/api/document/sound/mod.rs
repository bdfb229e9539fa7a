//! Reads a document that is plainly sound, checking it against the schema in the same pass.
//!
//! What it reads is what most documents are: one query, perhaps with fragments. At the first
//! word that it does not know or that might be wrong it gives up, and `apollo_compiler` reads the
//! document as if nothing had happened, so nothing is refused here and no fault is put in words here.
//! Whatever is read here, `apollo_compiler` would accept and read to an equal document; tests hold the
//! two against each other. What is gained by it: docs/decisions/012-sound-documents.md.

#[cfg(test)]
mod compared;
mod fragments;
mod values;
mod words;

use apollo_compiler::ExecutableDocument;
use apollo_compiler::Name;
use apollo_compiler::Node;
use apollo_compiler::Schema;
use apollo_compiler::ast::DirectiveList;
use apollo_compiler::ast::FieldDefinition;
use apollo_compiler::ast::OperationType;
use apollo_compiler::ast::VariableDefinition;
use apollo_compiler::executable::Field;
use apollo_compiler::executable::Operation;
use apollo_compiler::executable::Selection;
use apollo_compiler::executable::SelectionSet;
use apollo_compiler::schema::ExtendedType;

use super::DocumentLimits;
use super::guard::Size;
use super::guard::Written;
use crate::api::model::ApiModel;

use fragments::Fragment;
use words::Word;
use words::Words;

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
    let words = Words::new(text, limits.tokens)?;
    let mut reader = Reader {
        schema,
        model,
        fragments: if text.contains("fragment") {
            fragments::find(words.clone())?
        } else {
            Vec::new()
        },
        words,
        limits,
        variables: Vec::new(),
        used: Vec::new(),
        together: Vec::new(),
        places: Vec::new(),
        written: Written::default(),
        has_values: false,
    };
    let document = reader.document()?;
    reader.written.check(limits).ok()?;
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
    /// The fragments of the document, in its order.
    fragments: Vec<Fragment<'a>>,
    variables: Vec<Node<VariableDefinition>>,
    /// Which variables were used.
    used: Vec<bool>,
    /// The fields that answer together with the one that is being read, those above it before them.
    together: Vec<Asked<'a>>,
    places: Vec<(usize, usize)>,
    written: Written,
    has_values: bool,
}

/// A field that was read.
#[derive(Clone, Copy)]
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
    /// Where the fields that answer together with them begin.
    since: usize,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Option<ExecutableDocument> {
        let mut document = ExecutableDocument::new();
        while self.words.current != Word::End {
            if self.words.current == Word::Name("fragment") {
                self.definition()?;
                continue;
            }
            if !document.operations.is_empty() {
                return None;
            }
            let operation = Node::new(self.operation()?);
            match operation.name.clone() {
                Some(name) => {
                    document.operations.named.insert(name, operation);
                }
                None => document.operations.anonymous = Some(operation),
            }
        }
        for fragment in std::mem::take(&mut self.fragments) {
            let made = fragment.made()?;
            document.fragments.insert(made.name.clone(), made);
        }
        let is_whole = !document.operations.is_empty() && !self.used.contains(&false);
        is_whole.then_some(document)
    }

    fn operation(&mut self) -> Option<Operation> {
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
        let (selection_set, size) = self.selections(query, Within { depth: 0, since: 0 })?;
        size.check(self.limits).ok()?;
        self.written.operations += 1;
        Some(Operation {
            operation_type: OperationType::Query,
            name,
            variables: self.variables.clone(),
            directives: DirectiveList::new(),
            selection_set,
        })
    }

    fn selections(&mut self, of: &'a Name, within: Within) -> Option<(SelectionSet, Size)> {
        if within.depth > DEEPEST {
            return None;
        }
        let ty = self.schema.types.get(of)?;
        let mut selections = Vec::new();
        let mut size = Size::default();
        self.sign(b'{')?;
        while !self.eats(b'}')? {
            let (selection, part) = match self.words.current {
                Word::Spread => self.fragment(of, within)?,
                _ => self.field(of, ty, within)?,
            };
            selections.push(selection);
            size.add(part);
        }
        let ty = of.clone();
        (!selections.is_empty()).then_some((SelectionSet { ty, selections }, size))
    }

    fn field(
        &mut self,
        of: &'a Name,
        ty: &'a ExtendedType,
        within: Within,
    ) -> Option<(Selection, Size)> {
        let start = self.words.start;
        let mut name = self.name()?;
        let key = name;
        let mut alias = None;
        if self.eats(b':')? {
            alias = Some(Name::new_unchecked(key));
            name = self.name()?;
            self.written.aliases += 1;
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
        let asked = Asked {
            key,
            definition,
            bare: is_leaf && arguments.is_empty(),
        };
        self.ask(asked, within.since)?;
        let (selection_set, size) = if is_leaf {
            (SelectionSet::new(inner.clone()), Size::default())
        } else {
            let (depth, since) = (within.depth + 1, self.together.len());
            let made = self.selections(inner, Within { depth, since })?;
            self.together.truncate(since);
            made
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
        Some((Selection::Field(field), size.of_field()))
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
