//! `ontology/unknown-type`, `ontology/not-an-interface`: a type that is named is declared.
//!
//! The type of a field is a scalar, an enumeration, or a type or interface of entities; what stands
//! after `implements` is an interface; what is extended is there.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::names::SCALARS;
use crate::ontology::written::TypeDecl;
use crate::ontology::written::Word;

/// Scalars that people know from elsewhere, and what stands for them here.
const FOREIGN: &[(&str, &str)] = &[
    ("ID", "String"),
    ("Float", "Decimal"),
    ("Double", "Decimal"),
    ("Number", "Decimal"),
    ("Integer", "Int"),
    ("Bool", "Boolean"),
    ("DateTime", "Date"),
    ("Timestamp", "Date"),
    ("Year", "PartialDate"),
    ("URI", "Url"),
    ("LocalisedText", "Text"),
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for (_, field) in context.fields() {
        let name = &field.ty.name;
        let known = context.names.types.contains_key(&*name.text)
            || context.names.value_kind(name).is_some();
        if !known {
            diagnostics.push(unknown_field_type(context, name));
        }
    }
    let types = context
        .written
        .types
        .iter()
        .filter(|declared| !declared.is_qualifiers());
    for interface in types.flat_map(|declared| &declared.implements) {
        match context.names.types.get(&*interface.text) {
            Some(declared) if declared.is_interface => {}
            Some(declared) => diagnostics.push(not_an_interface(interface, declared)),
            None => diagnostics.push(unknown_interface(context, interface)),
        }
    }
    for extension in &context.written.extensions {
        diagnostics.push(unknown_extended(context, extension));
    }
}

fn unknown_field_type(context: &Context<'_>, name: &Word) -> Diagnostic {
    let names = context.names;
    let found =
        |message: String| Diagnostic::new(codes::UNKNOWN_TYPE, message, name.span, "unknown");
    if names.qualifier_sets.contains_key(&*name.text) {
        return found(format!(
            "`{name}` is a set of qualifiers, not a type of entities"
        ))
        .help("name it in `@relation(qualifiers: ...)` of a relation");
    }
    if names
        .families
        .is_some_and(|families| families.name.text == name.text)
    {
        return found(format!(
            "`{name}` is the enumeration of the families of relations"
        ))
        .help("declare another enumeration for a property");
    }
    let unknown = found(format!("there is no type `{name}`"));
    if let Some((_, ours)) = FOREIGN.iter().find(|(foreign, _)| *foreign == &*name.text) {
        return unknown.help(format!("write `{ours}`"));
    }
    let scalars = SCALARS.iter().map(|(scalar, _)| *scalar);
    let known = names.types.keys().chain(names.enums.keys()).copied();
    unknown
        .help("declare it, or use a scalar: `Text`, `String`, `Int`, `Decimal`, `Boolean`, `Date`, `PartialDate`, `Url`")
        .did_you_mean(name, known.chain(scalars))
}

fn not_an_interface(name: &Word, declared: &TypeDecl) -> Diagnostic {
    let message = format!("`{name}` is a type, and only an interface can be implemented");
    Diagnostic::new(
        codes::NOT_AN_INTERFACE,
        message,
        name.span,
        "not an interface",
    )
    .label(declared.name.span, "declared as a type here")
    .help("declare an interface for what both have in common")
}

fn unknown_interface(context: &Context<'_>, name: &Word) -> Diagnostic {
    let interfaces = context
        .names
        .types
        .values()
        .filter(|declared| declared.is_interface);
    let message = format!("there is no interface `{name}`");
    Diagnostic::new(codes::UNKNOWN_TYPE, message, name.span, "unknown")
        .help("declare it, or leave it out")
        .did_you_mean(name, interfaces.map(|declared| &*declared.name.text))
}

fn unknown_extended(context: &Context<'_>, extension: &TypeDecl) -> Diagnostic {
    let name = &extension.name;
    let what = |is_interface| if is_interface { "interface" } else { "type" };
    let mut types = context.written.types.iter();
    if let Some(other) = types.find(|declared| declared.name.text == name.text) {
        let message = format!("`{name}` is extended as what it is not");
        let help = format!("write `extend {} {name}`", what(other.is_interface));
        return Diagnostic::new(codes::UNKNOWN_TYPE, message, name.span, "extended here")
            .label(other.name.span, "declared here")
            .help(help);
    }
    let known = context.written.types.iter();
    let known = known.filter(|declared| declared.is_interface == extension.is_interface);
    let message = format!(
        "there is no {} `{name}` to extend",
        what(extension.is_interface)
    );
    Diagnostic::new(codes::UNKNOWN_TYPE, message, name.span, "unknown")
        .help("declare it without `extend`")
        .did_you_mean(name, known.map(|declared| &*declared.name.text))
}
