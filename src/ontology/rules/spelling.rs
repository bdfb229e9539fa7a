//! `ontology/bad-name`: names are written the way GraphQL and the files of facts need them.
//!
//! `CountyMunicipality` for types, `inForceFrom` for fields, inverses and plurals, `NOT_MEMBER` for
//! values. Other names follow from these, such as the key `county-municipality` in the files of
//! facts and the field `countyMunicipality` of the API, and two names that differ only in their way
//! of writing could not be told apart.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::case;
use crate::ontology::codes;
use crate::ontology::written::Word;

/// A sort of names: what it is, how to tell, how to put a name right, and an example.
struct Style {
    what: &'static str,
    is: fn(&str) -> bool,
    mend: fn(&str) -> String,
    example: &'static str,
}

const TYPE: Style = Style {
    what: "a type",
    is: case::is_type,
    mend: case::upper_camel,
    example: "CountyMunicipality",
};

const FIELD: Style = Style {
    what: "a field",
    is: case::is_field,
    mend: case::lower_camel,
    example: "inForceFrom",
};

const VALUE: Style = Style {
    what: "a value",
    is: case::is_value,
    mend: case::screaming,
    example: "NOT_MEMBER",
};

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut found = |style: &Style, name: &Word| {
        if !name.span.is_built_in() && !(style.is)(name) {
            diagnostics.push(report(style, name));
        }
    };
    for declared in &context.written.types {
        found(&TYPE, &declared.name);
        let entity = declared.directives.get("entity");
        if let Some(plural) = entity.and_then(|entity| entity.text("plural")) {
            found(&FIELD, &plural);
        }
        for field in &declared.fields {
            found(&FIELD, &field.name);
            let relation = field.directives.get("relation");
            if let Some(inverse) = relation.and_then(|relation| relation.text("inverse")) {
                found(&FIELD, &inverse);
            }
        }
    }
    for declared in &context.written.enums {
        found(&TYPE, &declared.name);
        for value in &declared.values {
            found(&VALUE, &value.name);
        }
    }
}

fn report(style: &Style, name: &Word) -> Diagnostic {
    let message = format!("`{name}` is not written as the name of {}", style.what);
    let found = Diagnostic::new(codes::BAD_NAME, message, name.span, "this name");
    let mended = (style.mend)(name);
    if (style.is)(&mended) {
        found.help(format!("write `{mended}`"))
    } else {
        found.help(format!(
            "use letters of the English alphabet and digits, as in `{}`",
            style.example
        ))
    }
}
