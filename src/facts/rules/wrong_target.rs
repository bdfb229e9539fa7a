//! `facts/wrong-target`: a relation leads to the kind of thing that the ontology says.
//!
//! Where the data is right and the ontology too narrow, widen the relation's target to an interface
//! that both types implement.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;
use crate::ontology::Ontology;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

pub(in crate::facts) fn finding(
    ontology: &Ontology,
    relation: RelationId,
    (id, kind, declared): (&str, TypeId, Span),
    span: Span,
) -> Diagnostic {
    let relation = &ontology[relation];
    let (is, wanted) = (&ontology[kind].key, &ontology[relation.range]);
    let message = format!(
        "`{}` leads to `{}`, but `{id}` is `{is}`",
        relation.name, wanted.key
    );
    let finding = Diagnostic::new(codes::WRONG_TARGET, message, span, format!("a `{is}`"))
        .label(declared, "declared here");
    if wanted.is_interface {
        let keys = wanted.concrete.iter().map(|kind| &*ontology[*kind].key);
        finding.help(format!("it may lead to: {}", super::listed(keys)))
    } else {
        finding
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_target_of_another_type_is_shown_with_what_is_wanted() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"
            implements = ["oslo"]
            subordinateTo = { to = ["immigration-act"] }
        "#), @r#"
        facts/wrong-target: `implements` leads to `law`, but `oslo` is `place` | ‹"oslo"› a `place` | ‹"oslo"› declared here
        facts/wrong-target: `subordinateTo` leads to `body`, but `immigration-act` is `law` | ‹"immigration-act"› a `law` | ‹"immigration-act"› declared here | help: it may lead to: `directorate`, `ministry`
        "#);
    }
}
