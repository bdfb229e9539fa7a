//! `ontology/bad-event`: what makes a type one of events is there.
//!
//! `@event` names fields of the type, its own or inherited: `date` a property with a day or a date
//! known in part, `changes` a relation or inverse that leads to what was changed, `kind` a property
//! that says what kind of change it was.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::model::ValueKind;
use crate::ontology::Direction;
use crate::ontology::codes;
use crate::ontology::names::Names;
use crate::ontology::names::Role;
use crate::ontology::path;
use crate::ontology::written::FieldDecl;
use crate::ontology::written::TypeDecl;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for declared in context.entity_types() {
        let Some(event) = declared.directives.get("event") else {
            continue;
        };
        let argument = |name: &str| event.text(name);
        let found = [
            argument("date").and_then(|word| date(context.names, declared, &word)),
            argument("changes").and_then(|word| changes(context.names, declared, &word)),
            argument("kind").and_then(|word| kind(context.names, declared, &word)),
        ];
        for found in found.into_iter().flatten() {
            diagnostics.push(found);
        }
    }
}

fn date(names: &Names<'_>, declared: &TypeDecl, word: &Word) -> Option<Diagnostic> {
    let Some(field) = property(names, declared, word) else {
        return Some(unknown(names, declared, word));
    };
    let kind = names.value_kind(&field.ty.name);
    if matches!(kind, Some(ValueKind::Date | ValueKind::PartialDate)) {
        return None;
    }
    let message = format!("`{word}` does not say when something happened");
    Some(
        fault(message, word)
            .label(field.name.span, "not a date")
            .help("name a property of the type `PartialDate` or `Date`"),
    )
}

fn kind(names: &Names<'_>, declared: &TypeDecl, word: &Word) -> Option<Diagnostic> {
    let there = property(names, declared, word).is_some();
    (!there).then(|| unknown(names, declared, word))
}

/// Iterates over the properties of a type, its own and the inherited.
fn properties<'a>(
    names: &'a Names<'a>,
    declared: &'a TypeDecl,
) -> impl Iterator<Item = &'a FieldDecl> + Clone {
    let lineage = names.ancestors(&declared.name).iter().copied();
    let fields = lineage.chain([declared]).flat_map(|of| &of.fields);
    fields.filter(|field| matches!(field.role(), Role::Property))
}

fn property<'a>(
    names: &'a Names<'a>,
    declared: &'a TypeDecl,
    word: &Word,
) -> Option<&'a FieldDecl> {
    properties(names, declared).find(|field| field.name.text == word.text)
}

fn unknown(names: &Names<'_>, declared: &TypeDecl, word: &Word) -> Diagnostic {
    let message = format!("`{}` has no property `{word}`", declared.name);
    let known = properties(names, declared).map(|field| &*field.name.text);
    fault(message, word).did_you_mean(word, known)
}

fn changes(names: &Names<'_>, declared: &TypeDecl, word: &Word) -> Option<Diagnostic> {
    let Some((_, relation, direction)) = path::step(names, word) else {
        let message = format!("there is no relation or inverse `{word}`");
        let known: Vec<Box<str>> = names
            .relations
            .iter()
            .flat_map(|relation| [Some(relation.field.name.clone()), relation.inverse()])
            .filter_map(|word| Some(word?.text))
            .collect();
        return Some(fault(message, word).did_you_mean(word, known.iter().map(|name| &**name)));
    };
    let start = match direction {
        Direction::Forward => &relation.domain.name,
        Direction::Inverse => &relation.field.ty.name,
    };
    if names.is_a(&declared.name, start) {
        return None;
    }
    let message = format!("`{word}` does not start at `{}`", declared.name);
    Some(
        fault(message, word)
            .label(relation.field.name.span, format!("starts at `{start}`"))
            .help("name a relation or inverse that leads from the event to what it changed"),
    )
}

fn fault(message: String, word: &Word) -> Diagnostic {
    Diagnostic::new(codes::BAD_EVENT, message, word.span, "this one")
}
