//! `ontology/reserved-type`, `ontology/name-clash`: names that follow from types are free and
//! differ.
//!
//! A type `CountyMunicipality` with the plural `countyMunicipalities` gives the API these two
//! fields (the first one as `countyMunicipality`) and types such as `CountyMunicipalityConnection`,
//! and the files of facts the table `county-municipality`. Some names are taken already, and no two
//! types may lead to the same.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Span;
use crate::ontology::case;
use crate::ontology::codes;
use crate::ontology::reserved;
use crate::ontology::written::TypeDecl;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let types = context.written.types.iter().map(|declared| &declared.name);
    let enums = context.written.enums.iter().map(|declared| &declared.name);
    let own = types.chain(enums).filter(|name| !name.span.is_built_in());
    for name in own {
        type_name(name, diagnostics);
    }
    let mut root = Root::default();
    let types = context.names.types.values();
    let (built_in, own): (Vec<&TypeDecl>, Vec<&TypeDecl>) =
        types.copied().partition(|declared| declared.is_built_in());
    for declared in built_in.into_iter().chain(own) {
        keys(declared, diagnostics);
        root.add(declared, diagnostics);
    }
    tables(context, diagnostics);
}

fn type_name(name: &Word, diagnostics: &mut Diagnostics) {
    if reserved::TYPES.contains(&&*name.text) {
        let message = format!("`{name}` is a type that every API has");
        diagnostics.push(reserved_name(message, name.span));
    } else if let Some(suffix) = reserved::suffix(name, reserved::TYPE_SUFFIXES) {
        let message = format!("names that end with `{suffix}` belong to generated types");
        diagnostics.push(reserved_name(message, name.span));
    }
}

fn reserved_name(message: String, span: Span) -> Diagnostic {
    Diagnostic::new(codes::RESERVED_TYPE, message, span, "taken").help("choose another name")
}

/// Checks that the names that follow from a type are not taken.
fn keys(declared: &TypeDecl, diagnostics: &mut Diagnostics) {
    let name = &declared.name;
    let singular = case::lower_camel(name);
    if declared.is_built_in() {
        return;
    }
    if reserved::TYPES.contains(&&*name.text) {
        // Then what follows from the name is no news.
    } else if reserved::TABLES.contains(&&*case::kebab(name)) && !declared.is_interface {
        let message = format!(
            "`[[{}]]` means something else in the files of facts",
            case::kebab(name)
        );
        diagnostics.push(reserved_name(message, name.span));
    } else if reserved::ROOT_FIELDS.contains(&&*singular) && !reserved::TYPES.contains(&&*name.text)
    {
        let message = format!("`{singular}` is a field that every API has");
        diagnostics.push(reserved_name(message, name.span));
    }
    let entity = declared.directives.get("entity");
    let Some(plural) = entity.and_then(|entity| entity.text("plural")) else {
        return;
    };
    if reserved::ROOT_FIELDS.contains(&&*plural.text) {
        let message = format!("`{plural}` is a field that every API has");
        diagnostics.push(reserved_name(message, plural.span));
    } else if let Some(suffix) = reserved::suffix(&plural, reserved::FIELD_SUFFIXES) {
        let message = format!("names that end with `{suffix}` belong to generated fields");
        diagnostics.push(reserved_name(message, plural.span));
    }
}

/// The fields of the query type that follow from types, and where each comes from.
#[derive(Default)]
struct Root(BTreeMap<String, Word>);

impl Root {
    fn add(&mut self, declared: &TypeDecl, diagnostics: &mut Diagnostics) {
        let name = &declared.name;
        let singular = case::lower_camel(name);
        let entity = declared.directives.get("entity");
        let plural = entity.and_then(|entity| entity.text("plural"));
        if let Some(plural) = plural.as_ref().filter(|plural| *plural.text == singular) {
            let message = format!("one and many of `{name}` are both called `{plural}`");
            diagnostics.push(
                Diagnostic::new(codes::NAME_CLASH, message, plural.span, "the same")
                    .help(format!("choose another plural, such as `{singular}List`")),
            );
        } else if let Some(plural) = plural {
            self.claim(plural.text.to_string(), plural.clone(), diagnostics);
        }
        self.claim(singular, name.clone(), diagnostics);
    }

    fn claim(&mut self, field: String, from: Word, diagnostics: &mut Diagnostics) {
        let Some(first) = self.0.get(&field) else {
            self.0.insert(field, from);
            return;
        };
        let message = format!("two fields of the API would be called `{field}`");
        let help = "choose another name or plural for one of them";
        let mut found = Diagnostic::new(codes::NAME_CLASH, message, from.span, "from this");
        if first.span.is_built_in() {
            found = found.help(format!("every API has one; {help}"));
        } else {
            found = found.label(first.span, "and from this").help(help);
        }
        diagnostics.push(found);
    }
}

/// Checks that no two types share a table in the files of facts.
fn tables(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut tables: BTreeMap<String, &Word> = BTreeMap::new();
    for declared in context.names.types.values() {
        let name = &declared.name;
        let key = case::kebab(name);
        let Some(first) = tables.get(&key) else {
            tables.insert(key, name);
            continue;
        };
        // Where the fields of the API are the same too, that has been said.
        if case::lower_camel(first) != case::lower_camel(name) {
            let message =
                format!("two types would be written as `[[{key}]]` in the files of facts");
            diagnostics.push(
                Diagnostic::new(codes::NAME_CLASH, message, name.span, "from this")
                    .label(first.span, "and from this")
                    .help("choose another name for one of them"),
            );
        }
    }
}
