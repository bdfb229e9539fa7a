//! `facts/unknown-entity`: every id that is named is declared by some table.
//!
//! Targets of relations, sources, works cited `via` a source, and the subjects of `[[about]]`
//! tables are all named by id. A dangling one is a slip or an entity that is still to be written.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(id: &str, span: Span, near: Option<&str>) -> Diagnostic {
    let message = format!("there is no entity `{id}`");
    let finding = Diagnostic::new(codes::UNKNOWN_ENTITY, message, span, "");
    match near {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help("declare it in a table of its own, or correct the id"),
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_dangling_id_names_the_nearest() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            implements = ["imigration-act", { to = ["nowhere"], cite = "overvew#health via nobody" }]

            [[about]]
            id = "udu"
            abbreviation = "UDI"
        "#), @r#"
        facts/unknown-entity: there is no entity `imigration-act` | ‹"imigration-act"› | help: did you mean `immigration-act`?
        facts/unknown-entity: there is no entity `nowhere` | ‹"nowhere"› | help: declare it in a table of its own, or correct the id
        facts/unknown-entity: there is no entity `overvew` | ‹overvew› | help: did you mean `overview`?
        facts/unknown-entity: there is no entity `nobody` | ‹nobody› | help: declare it in a table of its own, or correct the id
        facts/unknown-entity: there is no entity `udu` | ‹"udu"› | help: did you mean `udi`?
        "#);
    }
}
