//! `ontology/unknown-prefix`, `ontology/malformed-term`: a standard term has a known prefix and a
//! name.
//!
//! What is written under `maps` says which term of a standard means the same, so that an export can
//! use it: `org:FormalOrganization`. Terms are checked for form and prefix, not looked up.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::nearest;
use crate::ontology::codes;
use crate::ontology::written::Shape;
use crate::ontology::written::Value;
use crate::ontology::written::Word;

/// The customary prefixes of the standards that ontologies of government are mapped to.
const PREFIXES: &[&str] = &[
    "adms", "cpov", "cpsv", "cv", "dcat", "dct", "eli", "foaf", "geo", "lkif", "locn", "m8g",
    "odrl", "org", "prov", "qb", "schema", "sdmx", "skos", "time", "vcard",
];

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for directive in context.directives().flat_map(|on| &on.list) {
        let Some(signature) = context.signature(&directive.name) else {
            continue;
        };
        let mut parameters = signature.parameters.iter();
        if let Some(terms) = parameters.find(|parameter| parameter.shape == Shape::Term)
            && !directive.span.is_built_in()
        {
            let written = directive.items(&terms.name).iter();
            for term in written.filter_map(Value::text) {
                check_term(&term, diagnostics);
            }
        }
    }
}

fn check_term(term: &Word, diagnostics: &mut Diagnostics) {
    let Some((prefix, name)) = term.split_once(':').filter(|(_, name)| is_name(name)) else {
        let message = format!("`{term}` is not a term of a standard");
        diagnostics.push(
            Diagnostic::new(codes::MALFORMED_TERM, message, term.span, "this term")
                .help("write the prefix of the standard, a colon and the name, such as `org:Organization`"),
        );
        return;
    };
    if PREFIXES.contains(&prefix) {
        return;
    }
    let message = format!("there is no standard with the prefix `{prefix}`");
    let found = Diagnostic::new(codes::UNKNOWN_PREFIX, message, term.span, "this term");
    diagnostics.push(match nearest(prefix, PREFIXES.iter().copied()) {
        Some(near) => found.help(format!("did you mean `{near}:{name}`?")),
        None => found.help(format!("the known prefixes are {}", PREFIXES.join(", "))),
    });
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
}
