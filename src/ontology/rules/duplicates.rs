//! `ontology/duplicate-type`, `ontology/duplicate-field`, `ontology/duplicate-value`,
//! `ontology/duplicate-interface`: everything is declared once.
//!
//! Types, interfaces, enumerations and sets of qualifiers share one space of names, over all files.
//! The fields of a type, the values of an enumeration and the interfaces after `implements` each
//! have their own.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostics::Code;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::written::Word;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let types = context.written.types.iter().map(|declared| &declared.name);
    let enums = context.written.enums.iter().map(|declared| &declared.name);
    unique(codes::DUPLICATE_TYPE, types.chain(enums), diagnostics);
    for declared in &context.written.types {
        let fields = declared.fields.iter().map(|field| &field.name);
        unique(codes::DUPLICATE_FIELD, fields, diagnostics);
        let interfaces = declared.implements.iter();
        unique(codes::DUPLICATE_INTERFACE, interfaces, diagnostics);
    }
    for declared in &context.written.enums {
        let values = declared.values.iter().map(|value| &value.name);
        unique(codes::DUPLICATE_VALUE, values, diagnostics);
    }
}

fn unique<'a>(code: Code, names: impl Iterator<Item = &'a Word>, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<&str, &Word> = BTreeMap::new();
    for name in names {
        let Some(first) = first.get(&*name.text) else {
            first.insert(&name.text, name);
            continue;
        };
        if first.span.is_built_in() {
            let message = format!("`{name}` is built in");
            diagnostics.push(
                Diagnostic::new(code, message, name.span, "declared again here")
                    .help("leave it out; `extend` adds fields to an interface that is built in"),
            );
        } else {
            let message = format!("`{name}` is there twice");
            diagnostics.push(
                Diagnostic::new(code, message, name.span, "again here")
                    .label(first.span, "first here")
                    .help(
                        if code == codes::DUPLICATE_VALUE || code == codes::DUPLICATE_INTERFACE {
                            "keep one of the two"
                        } else {
                            "rename one of them, or join the two"
                        },
                    ),
            );
        }
    }
}
