//! `facts/unknown-key`: every key is a property, a relation or one of the keys of statements.
//!
//! In the table of an entity stand its properties and relations by name, and the keys that every
//! table may have (`id`, `cite`, `since`, `until`, `during`, `because`, `rank`, `origin`, `note`,
//! `translated`, and `sections` for sources). In the table of a statement stand the statement keys,
//! `value` or `to`, and the qualifiers of the relation. A relation is written from its subject's
//! side only, and relations that follow from others are not written at all.

use crate::diagnostics::Diagnostic;
use crate::facts::codes;
use crate::facts::read::Key;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

/// The keys that describe a statement.
pub(in crate::facts) const STATEMENT_KEYS: &[&str] = &[
    "cite", "since", "until", "during", "because", "rank", "origin", "note",
];

/// The further keys of the table of an entity.
pub(in crate::facts) const TABLE_KEYS: &[&str] = &["id", "translated", "sections"];

/// A key of an entity's table that is no field which may be written there.
pub(in crate::facts) fn in_entity(ontology: &Ontology, kind: TypeId, key: &Key<'_>) -> Diagnostic {
    let name = &*key.text;
    match ontology.field(kind, name) {
        Some(Field::Relation(relation, Direction::Inverse)) => {
            let forward = &ontology[relation].name;
            let message = format!("`{name}` is `{forward}` seen from its other end");
            return Diagnostic::new(codes::UNKNOWN_KEY, message, key.span, "the wrong end")
                .help(format!("write it as `{forward}` on the other entity"));
        }
        Some(Field::Derived(derived)) => {
            let steps = ontology[derived].path.iter().map(|(relation, direction)| {
                let relation = &ontology[*relation];
                match direction {
                    Direction::Forward => &*relation.name,
                    Direction::Inverse => &*relation.inverse,
                }
            });
            let steps = steps.collect::<Vec<_>>().join("/");
            let message = format!("`{name}` follows from other relations and is not written");
            return Diagnostic::new(codes::UNKNOWN_KEY, message, key.span, "")
                .help(format!("it follows from `{steps}`: write those"));
        }
        _ => {}
    }
    let message = format!("`{}` has no `{name}`", ontology[kind].key);
    let fields = ontology[kind].fields.iter().filter_map(|(name, field)| {
        matches!(
            field,
            Field::Property(_) | Field::Relation(_, Direction::Forward)
        )
        .then_some(&**name)
    });
    let keys = STATEMENT_KEYS.iter().chain(TABLE_KEYS).copied();
    let finding = Diagnostic::new(codes::UNKNOWN_KEY, message, key.span, "")
        .did_you_mean(name, fields.clone().chain(keys));
    if finding.help.is_some() {
        return finding;
    }
    finding.help(format!("it has: {}", super::listed(fields)))
}

/// A key that means nothing in a smaller table, such as that of a statement.
pub(in crate::facts) fn in_table<'a>(
    what: &str,
    key: &Key<'_>,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{}` means nothing in {what}", key.text);
    let finding = Diagnostic::new(codes::UNKNOWN_KEY, message, key.span, "")
        .did_you_mean(&key.text, known.clone());
    if finding.help.is_some() {
        return finding;
    }
    finding.help(format!("here may stand: {}", super::listed(known)))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_misspelt_key_names_the_nearest() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            implement = ["immigration-act"]
            abreviation = "UDI"
            sinse = "2004"
            zebra = 1
            staff = { value = 5, notes = "x" }
            worksWith = { to = "ministry-of-justice", sinec = "2004" }
            aliases = { en = "x", becuase = "y" }
        "#), @r"
        facts/unknown-key: `directorate` has no `implement` | ‹implement› | help: did you mean `implements`?
        facts/unknown-key: `directorate` has no `abreviation` | ‹abreviation› | help: did you mean `abbreviation`?
        facts/unknown-key: `directorate` has no `sinse` | ‹sinse› | help: did you mean `since`?
        facts/unknown-key: `directorate` has no `zebra` | ‹zebra› | help: it has: `name`, `abbreviation`, `aliases`, `formerNames`, `summary`, `subordinateTo`, `implements`, `worksWith`, `seat`, `staff`, `budget`, `founded` and 4 more
        facts/unknown-key: `notes` means nothing in a value of `staff` | ‹notes› | help: did you mean `note`?
        facts/unknown-key: `sinec` means nothing in a statement of `worksWith` | ‹sinec› | help: did you mean `since`?
        facts/unknown-key: `becuase` means nothing in a text of `aliases` | ‹becuase› | help: did you mean `because`?
        ");
    }

    #[test]
    fn a_relation_is_written_from_its_subject() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            subordinates = ["ministry-of-justice"]
            implementsFor = ["oslo"]
        "#), @r"
        facts/unknown-key: `subordinates` is `subordinateTo` seen from its other end | ‹subordinates› the wrong end | help: write it as `subordinateTo` on the other entity
        facts/unknown-key: `implementsFor` follows from other relations and is not written | ‹implementsFor› | help: it follows from `implements/appliesIn`: write those
        ");
    }
}
