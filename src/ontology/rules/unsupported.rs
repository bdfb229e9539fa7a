//! `ontology/unsupported`: an ontology consists of types, interfaces and enumerations.
//!
//! GraphQL knows more sorts of definitions, and fields may have arguments there. An ontology says
//! what there is; how it is asked for is generated from it, the same way for every type.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for refused in &context.written.refused {
        let message = format!("an ontology cannot contain {}", refused.what);
        diagnostics.push(
            Diagnostic::new(codes::UNSUPPORTED, message, refused.span, "this one")
                .help(refused.instead),
        );
    }
    let types = context.written.types.iter();
    for field in types.flat_map(|declared| &declared.fields) {
        if let Some(argument) = &field.argument {
            let message = format!("`{}` has arguments", field.name);
            diagnostics.push(
                Diagnostic::new(codes::UNSUPPORTED, message, argument.span, "the first")
                    .help("leave them out: the arguments of the API are generated"),
            );
        }
    }
}
