//! Measures a document before it is checked, so that a small text cannot cause large work.
//!
//! Everything is counted in one pass over the text; a fragment is measured once, however often it
//! is used. Fragments that use themselves count as empty here and are refused by the check.

use std::collections::HashMap;

use apollo_compiler::ast::Definition;
use apollo_compiler::ast::Document;
use apollo_compiler::ast::Selection;

use super::Refused;
use crate::api::Refusal;
use crate::api::error::Problem;

/// How large a document may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentLimits {
    /// Bytes.
    pub bytes: usize,
    /// Words and signs.
    pub tokens: usize,
    /// Levels of fields within fields, fragments unfolded.
    pub depth: usize,
    /// Fields, fragments unfolded.
    pub fields: usize,
    /// Fields at the root of an operation, fragments unfolded.
    pub root_fields: usize,
    /// Fields under another name, as written.
    pub aliases: usize,
    /// Directives, as written.
    pub directives: usize,
    /// Operations.
    pub operations: usize,
    /// Fragments.
    pub fragments: usize,
    /// Variables of one operation.
    pub variables: usize,
}

impl Default for DocumentLimits {
    fn default() -> Self {
        Self {
            bytes: 256 * 1024,
            tokens: 5_000,
            depth: 20,
            fields: 2_000,
            root_fields: 50,
            aliases: 100,
            directives: 200,
            operations: 20,
            fragments: 200,
            variables: 200,
        }
    }
}

/// What is measured of a stretch of a document, fragments unfolded.
#[derive(Clone, Copy, Default)]
pub(super) struct Size {
    fields: usize,
    root_fields: usize,
    depth: usize,
}

/// What is counted as written.
#[derive(Default)]
pub(super) struct Written {
    pub(super) operations: usize,
    pub(super) fragments: usize,
    pub(super) aliases: usize,
    pub(super) directives: usize,
}

impl Size {
    /// Returns the size of a field from that of what is asked of its answer.
    pub(super) fn of_field(self) -> Self {
        Self {
            fields: self.fields.saturating_add(1),
            root_fields: 1,
            depth: self.depth + 1,
        }
    }

    /// Adds what stands beside it.
    pub(super) fn add(&mut self, part: Self) {
        self.fields = self.fields.saturating_add(part.fields);
        self.root_fields = self.root_fields.saturating_add(part.root_fields);
        self.depth = self.depth.max(part.depth);
    }

    /// Says whether an operation is within the limits.
    pub(super) fn check(self, limits: &DocumentLimits) -> Result<(), Refused> {
        within("levels", self.depth, limits.depth)?;
        within("fields", self.fields, limits.fields)?;
        within("fields at the root", self.root_fields, limits.root_fields)
    }
}

impl Written {
    /// Says whether a document is within the limits.
    pub(super) fn check(&self, limits: &DocumentLimits) -> Result<(), Refused> {
        within("operations", self.operations, limits.operations)?;
        within("fragments", self.fragments, limits.fragments)?;
        within("aliases", self.aliases, limits.aliases)?;
        within("directives", self.directives, limits.directives)
    }
}

/// Says whether a document is within the limits.
pub(super) fn check(document: &Document, limits: &DocumentLimits) -> Result<(), Refused> {
    let mut written = Written::default();
    let mut known: HashMap<&str, &[Selection]> = HashMap::new();
    for item in &document.definitions {
        match item {
            Definition::OperationDefinition(item) => {
                written.operations += 1;
                within("variables", item.variables.len(), limits.variables)?;
                written.directives += item.directives.len();
                count(&item.selection_set, &mut written);
            }
            Definition::FragmentDefinition(item) => {
                written.fragments += 1;
                written.directives += item.directives.len();
                count(&item.selection_set, &mut written);
                known.insert(item.name.as_str(), &item.selection_set);
            }
            _ => {}
        }
    }
    written.check(limits)?;
    let mut measured = HashMap::new();
    for item in &document.definitions {
        if let Definition::OperationDefinition(item) = item {
            measure(&item.selection_set, &known, &mut measured).check(limits)?;
        }
    }
    Ok(())
}

/// Refuses a document that has more of something than is allowed.
pub(super) fn too_large(what: &str, found: usize, most: usize) -> Refused {
    let refusal = Refusal::TooLarge;
    let message = format!("the document has {found} {what}, more than the {most} that are allowed");
    let problem =
        Problem::new(refusal.code(), message).help(Some("ask in several smaller requests"));
    Refused {
        refusal,
        problems: vec![problem],
    }
}

fn within(what: &str, found: usize, most: usize) -> Result<(), Refused> {
    if found > most {
        return Err(too_large(what, found, most));
    }
    Ok(())
}

fn count(selections: &[Selection], written: &mut Written) {
    for selection in selections {
        match selection {
            Selection::Field(field) => {
                written.aliases += usize::from(field.alias.is_some());
                written.directives += field.directives.len();
                count(&field.selection_set, written);
            }
            Selection::InlineFragment(fragment) => {
                written.directives += fragment.directives.len();
                count(&fragment.selection_set, written);
            }
            Selection::FragmentSpread(spread) => written.directives += spread.directives.len(),
        }
    }
}

fn measure<'a>(
    selections: &'a [Selection],
    known: &HashMap<&'a str, &'a [Selection]>,
    measured: &mut HashMap<&'a str, Size>,
) -> Size {
    let mut size = Size::default();
    for selection in selections {
        let part = match selection {
            Selection::Field(field) => measure(&field.selection_set, known, measured).of_field(),
            Selection::InlineFragment(fragment) => {
                measure(&fragment.selection_set, known, measured)
            }
            Selection::FragmentSpread(spread) => {
                let name = spread.fragment_name.as_str();
                match (measured.get(name), known.get_key_value(name)) {
                    (Some(size), _) => *size,
                    (None, Some((name, inner))) => {
                        // Stands for the fragment while it is measured, so that a fragment that
                        // uses itself ends.
                        measured.insert(name, Size::default());
                        let size = measure(inner, known, measured);
                        measured.insert(name, size);
                        size
                    }
                    (None, None) => Size::default(),
                }
            }
        };
        size.add(part);
    }
    size
}
