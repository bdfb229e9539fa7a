//! `facts/unknown-type`: a table is headed by the key of an entity type of the ontology.
//!
//! The key of a type is its name in lower case with hyphens: `CountyMunicipality` is written
//! `[[county-municipality]]`. An interface heads no table, since every thing is of a concrete type.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;
use crate::ontology::Ontology;

/// The keys of tables that are about something else than an entity.
const OTHERS: [&str; 5] = ["about", "cube", "dataset", "measure", "unit"];

pub(in crate::facts) fn finding(
    ontology: &Ontology,
    key: &str,
    span: Span,
    uses: usize,
) -> Diagnostic {
    let label = match uses {
        0 | 1 => String::new(),
        _ => format!("and {} more in this file", uses - 1),
    };
    let general = ontology
        .types
        .iter()
        .find(|kind| kind.is_interface && &*kind.key == key);
    if let Some(general) = general {
        let keys = general.concrete.iter().map(|kind| &*ontology[*kind].key);
        let message = format!("`{key}` is a kind of types, not a type that a thing can have");
        return Diagnostic::new(codes::UNKNOWN_TYPE, message, span, label)
            .help(format!("write one of its types: {}", super::listed(keys)));
    }
    let message = format!("there is no entity type `{key}`");
    let known = ontology.type_keys.keys().map(|key| &**key);
    let finding = Diagnostic::new(codes::UNKNOWN_TYPE, message, span, label);
    let by_name = ontology.types.iter().find(|kind| {
        !kind.is_interface && (&*kind.name == key || &*kind.plural == key || &*kind.singular == key)
    });
    if let Some(kind) = by_name {
        return finding.help(format!("write `[[{}]]`", kind.key));
    }
    let finding = finding.did_you_mean(key, known.clone().chain(OTHERS));
    if finding.help.is_some() {
        return finding;
    }
    finding.help(format!("the ontology declares: {}", super::listed(known)))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn the_nearest_type_is_named_and_uses_are_counted() {
        assert_snapshot!(report(r#"
            [[directorat]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            [[directorat]]
            id = "imdi"

            [[body]]
            id = "some-body"

            [[Law]]
            id = "some-law"

            [[laws]]
            id = "other-law"

            [[zebra]]
            id = "z"

            [[directorate]]
            id = "hk-dir"
            cite = "overview"
            name = "HK-dir"
            worksWith = "udi"
        "#), @r"
        facts/unknown-type: there is no entity type `directorat` | ‹[[directorat]]› and 1 more in this file | help: did you mean `directorate`?
        facts/unknown-type: `body` is a kind of types, not a type that a thing can have | ‹[[body]]› | help: write one of its types: `directorate`, `ministry`
        facts/unknown-type: there is no entity type `Law` | ‹[[Law]]› | help: write `[[law]]`
        facts/unknown-type: there is no entity type `laws` | ‹[[laws]]› | help: write `[[law]]`
        facts/unknown-type: there is no entity type `zebra` | ‹[[zebra]]› | help: the ontology declares: `directorate`, `law`, `ministry`, `place`, `publication`, `table`
        ");
    }
}
