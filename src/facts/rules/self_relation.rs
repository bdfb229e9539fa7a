//! `facts/self-relation`: nothing is related to itself.
//!
//! A relation whose two ends are the same entity is a slip of copying: the id of the table instead
//! of that of the other end.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(relation: &str, id: &str, span: Span) -> Diagnostic {
    let message = format!("`{relation}` leads from `{id}` back to itself");
    Diagnostic::new(codes::SELF_RELATION, message, span, "the same entity")
        .help("name the other end, or take the relation out")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_thing_is_not_related_to_itself() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"
            worksWith = "udi"
        "#), @r#"facts/self-relation: `worksWith` leads from `udi` back to itself | ‹"udi"› the same entity | help: name the other end, or take the relation out"#);
    }
}
