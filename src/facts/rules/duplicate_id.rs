//! `facts/duplicate-id`: an entity is declared in one table.
//!
//! Ids are unique over all types and files. What is to be said of an entity elsewhere stands in an
//! `[[about]]` table there, so that there is one place that decides its type.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(id: &str, second: Span, first: Span) -> Diagnostic {
    let message = format!("`{id}` is declared twice");
    Diagnostic::new(codes::DUPLICATE_ID, message, second, "declared again here")
        .label(first, "declared first here")
        .help("rename one of them; or, to say more of the same entity, head this table `[[about]]`")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn both_places_are_shown() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            [[law]]
            id = "udi"
            cite = "overview"
            name = "UDI"
            number = "1"
            appliesIn = "oslo"
        "#), @r#"facts/duplicate-id: `udi` is declared twice | ‹"udi"› declared again here | ‹"udi"› declared first here | help: rename one of them; or, to say more of the same entity, head this table `[[about]]`"#);
    }
}
