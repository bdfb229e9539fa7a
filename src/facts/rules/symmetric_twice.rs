//! `facts/symmetric-twice`: a relation that reads the same both ways is written from one side.
//!
//! The graph shows it from both ends by itself. Written from both sides it would be counted twice,
//! and a later correction of one would leave the other standing.

use rustc_hash::FxHashMap;

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::facts::Claim;
use crate::facts::Statement;
use crate::facts::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut seen: FxHashMap<_, &Statement> = FxHashMap::default();
    for statement in &context.facts.statements {
        let Claim::Relation(relation, object) = &statement.claim else {
            continue;
        };
        if !context.ontology[*relation].symmetric {
            continue;
        }
        let subject = statement.subject;
        match seen.get(&(*relation, *object, subject)) {
            Some(first)
                if subject != *object && first.validity.may_overlap(&statement.validity) =>
            {
                let name = &context.ontology[*relation].name;
                let (a, b) = (context.id(*object), context.id(subject));
                let message =
                    format!("`{name}` between `{a}` and `{b}` is written from both sides");
                diagnostics.push(
                    Diagnostic::new(
                        codes::SYMMETRIC_TWICE,
                        message,
                        statement.span,
                        "once from here",
                    )
                    .label(first.span, "and once from here")
                    .help(
                        "keep one and give it the citations of both; it reads the same both ways",
                    ),
                );
            }
            _ => {
                seen.entry((*relation, subject, *object))
                    .or_insert(statement);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_relation_that_reads_both_ways_is_written_once() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            worksWith = ["imdi", { to = "hk-dir", until = "2020-01-01" }]

            [[directorate]]
            id = "imdi"
            cite = "overview"
            name = "IMDi"
            worksWith = "udi"

            [[directorate]]
            id = "hk-dir"
            cite = "overview"
            name = "HK-dir"
            worksWith = { to = "udi", since = "2020-01-01" }
        "#), @r#"facts/symmetric-twice: `worksWith` between `imdi` and `udi` is written from both sides | ‹"imdi"› once from here | ‹"udi"› and once from here | help: keep one and give it the citations of both; it reads the same both ways"#);
    }
}
