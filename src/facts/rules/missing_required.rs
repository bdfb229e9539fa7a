//! `facts/missing-required`: an entity has what its type requires.
//!
//! A property or relation whose type ends in `!` in the ontology must be given for every entity of
//! the type, in its own table or in an `[[about]]` table.

use super::Context;
use super::missing_name;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::Statement;
use crate::facts::codes;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let required: Vec<Vec<(&str, Field)>> = context
        .ontology
        .type_ids()
        .map(|kind| required(context.ontology, kind))
        .collect();
    let mut groups = context
        .facts
        .statements
        .chunk_by(|a, b| a.subject == b.subject)
        .peekable();
    for (at, entity) in (0..).map(EntityIx).zip(&context.facts.entities) {
        let said = groups
            .next_if(|group| group.first().is_some_and(|first| first.subject == at))
            .unwrap_or_default();
        let wanted = required.get(usize::from(entity.kind.0));
        for (name, field) in wanted.into_iter().flatten() {
            if said.iter().any(|statement| says(statement, *field)) {
                continue;
            }
            if context.unfinished.contains(&(at, *field)) || context.broken.contains(&at) {
                continue;
            }
            let id = entity.id.as_str();
            diagnostics.push(if *name == "name" {
                missing_name::finding(id, entity.span)
            } else {
                let kind = &context.ontology[entity.kind].key;
                let message = format!("`{id}` has no `{name}`");
                let label = format!("`{kind}` requires `{name}`");
                Diagnostic::new(codes::MISSING_REQUIRED, message, entity.span, label)
                    .help(format!("add `{name}`, or make it optional in the ontology"))
            });
        }
    }
}

/// Returns what the ontology requires of entities of a type.
fn required(ontology: &Ontology, kind: TypeId) -> Vec<(&str, Field)> {
    let fields = ontology[kind]
        .fields
        .iter()
        .filter(|(_, field)| match field {
            Field::Property(property) => ontology[*property].required,
            Field::Relation(relation, Direction::Forward) => ontology[*relation].required,
            Field::Relation(_, Direction::Inverse) | Field::Derived(_) => false,
        });
    fields.map(|(name, field)| (&**name, *field)).collect()
}

fn says(statement: &Statement, field: Field) -> bool {
    match (&statement.claim, field) {
        (Claim::Property(said, _), Field::Property(wanted)) => *said == wanted,
        (Claim::Relation(said, _), Field::Relation(wanted, _)) => *said == wanted,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn what_the_type_requires_is_given() {
        assert_snapshot!(report(r#"
            [[law]]
            id = "nationality-act"
            cite = "overview"
            name = "Nationality Act"

            [[law]]
            id = "integration-act"
            cite = "overview"
            name = "Integration Act"
            number = 5
            appliesIn = "nowhere"
        "#), @r#"
        facts/missing-required: `nationality-act` has no `appliesIn` | ‹"nationality-act"› `law` requires `appliesIn` | help: add `appliesIn`, or make it optional in the ontology
        facts/missing-required: `nationality-act` has no `number` | ‹"nationality-act"› `law` requires `number` | help: add `number`, or make it optional in the ontology
        facts/wrong-value: `number` takes a text, not a whole number | ‹5› a whole number | help: write it like this: `number = "..."`
        facts/unknown-entity: there is no entity `nowhere` | ‹"nowhere"› | help: declare it in a table of its own, or correct the id
        "#);
    }
}
