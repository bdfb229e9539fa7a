//! `facts/wrong-qualifier`: the statements of a relation take the qualifiers of its set.
//!
//! The ontology gives each relation at most one set of qualifiers, so that everything which is said
//! about its statements can be filtered and shown in the same way.

use crate::diagnostics::Diagnostic;
use crate::facts::codes;
use crate::facts::read::Key;
use crate::ontology::Ontology;
use crate::ontology::RelationId;

/// Reports a key that is a qualifier of other relations; nothing where it is none at all.
pub(in crate::facts) fn finding(
    ontology: &Ontology,
    relation: RelationId,
    key: &Key<'_>,
) -> Option<Diagnostic> {
    let mut all = ontology
        .qualifier_sets
        .iter()
        .flat_map(|set| &set.qualifiers);
    if !all.any(|qualifier| *qualifier.name == key.text) {
        return None;
    }
    let relation = &ontology[relation];
    let message = format!(
        "`{}` does not take the qualifier `{}`",
        relation.name, key.text
    );
    let own = relation.qualifiers.map(|set| &ontology[set].qualifiers);
    let own = own.into_iter().flatten().map(|qualifier| &*qualifier.name);
    let help = match super::listed(own) {
        none if none.is_empty() => "it takes no qualifiers; say it in a `note`".to_owned(),
        some => format!("it takes: {some}"),
    };
    Some(Diagnostic::new(codes::WRONG_QUALIFIER, message, key.span, "").help(help))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn the_qualifiers_of_the_relation_are_named() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            implements = { to = "immigration-act", limit = "oslo" }
            worksWith = { to = "ministry-of-justice", role = "partner" }
        "#), @r"
        facts/wrong-qualifier: `implements` does not take the qualifier `limit` | ‹limit› | help: it takes: `role`, `share`, `standing`
        facts/wrong-qualifier: `worksWith` does not take the qualifier `role` | ‹role› | help: it takes no qualifiers; say it in a `note`
        ");
    }
}
