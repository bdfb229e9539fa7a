//! `facts/wrong-domain`: properties and relations belong to the types that declare them.
//!
//! The ontology says which kinds of things can be a subject. Where the data is right and the
//! ontology too narrow, move the field to an interface that both types implement.

use crate::diagnostics::Diagnostic;
use crate::facts::codes;
use crate::facts::read::Key;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

/// Reports a key that is a field of other types than `kind`; nothing where no type has it.
pub(in crate::facts) fn finding(
    ontology: &Ontology,
    kind: TypeId,
    key: &Key<'_>,
) -> Option<Diagnostic> {
    let name = &*key.text;
    let mut inverse = None;
    let mut owners = Vec::new();
    for owner in ontology.types.iter().filter(|owner| !owner.is_interface) {
        match owner.fields.get(name) {
            Some(Field::Relation(relation, Direction::Inverse)) => inverse = Some(*relation),
            Some(Field::Property(_) | Field::Relation(..)) => owners.push(&*owner.key),
            _ => {}
        }
    }
    let message = format!("`{}` has no `{name}`", ontology[kind].key);
    let finding = Diagnostic::new(codes::WRONG_DOMAIN, message, key.span, "");
    if let Some(relation) = inverse.filter(|_| owners.is_empty()) {
        let relation = &ontology[relation];
        let (range, forward) = (&ontology[relation.range].key, &relation.name);
        return Some(finding.help(format!(
            "`{name}` is `{forward}` seen from `{range}`: write `{forward}` on the other entity"
        )));
    }
    let help = format!("these have it: {}", super::listed(owners.iter().copied()));
    (!owners.is_empty()).then(|| finding.help(help))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn the_types_that_have_the_field_are_named() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            appliesIn = "oslo"
            laws = "immigration-act"
            address = "https://www.example.org"
        "#), @r"
        facts/wrong-domain: `directorate` has no `appliesIn` | ‹appliesIn› | help: these have it: `law`
        facts/wrong-domain: `directorate` has no `laws` | ‹laws› | help: `laws` is `appliesIn` seen from `place`: write `appliesIn` on the other entity
        facts/wrong-domain: `directorate` has no `address` | ‹address› | help: these have it: `publication`
        ");
    }
}
