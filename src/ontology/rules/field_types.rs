//! `ontology/field-type`: a field holds one thing, or a list of things that are there.
//!
//! `[Law!]` is several at a time, `Law` one at a time; a `!` at the end demands at least one. Lists
//! of lists and lists with gaps mean nothing in facts. What a path leads to is always a list, and
//! nobody can be obliged to have it, since it follows from other relations.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;
use crate::ontology::names::Role;
use crate::ontology::written::FieldDecl;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for (_, field) in context.fields() {
        let ty = &field.ty.name;
        if field.ty.lists > 1 {
            let message = format!("`{}` is a list of lists", field.name);
            diagnostics.push(report(field, message).help(format!("write `[{ty}!]`")));
        } else if let Role::Derived(_) = field.role() {
            if field.ty.lists == 0 {
                let message = format!("`{}` can lead to several", field.name);
                diagnostics.push(report(field, message).help(format!("write `[{ty}!]`")));
            } else if field.ty.required {
                let message = format!("`{}` cannot be required: it follows", field.name);
                diagnostics.push(report(field, message).help(format!("write `[{ty}!]`")));
            } else {
                gaps(field, diagnostics);
            }
        } else {
            gaps(field, diagnostics);
        }
    }
}

fn gaps(field: &FieldDecl, diagnostics: &mut Diagnostics) {
    if field.ty.lists == 1 && !field.ty.items_required {
        let message = format!("`{}` is a list with gaps", field.name);
        let end = if field.ty.required { "!" } else { "" };
        let help = format!("write `[{}!]{end}`", field.ty.name);
        diagnostics.push(report(field, message).help(help));
    }
}

fn report(field: &FieldDecl, message: String) -> Diagnostic {
    Diagnostic::new(codes::FIELD_TYPE, message, field.ty.name.span, "this type")
}
