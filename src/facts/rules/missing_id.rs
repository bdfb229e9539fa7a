//! `facts/missing-id`: every table of an entity says which entity it is about.
//!
//! The id is how all other files, citations and queries name the entity, so it is written by hand
//! and stays as it is when names change.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(header: Span, declares: bool) -> Diagnostic {
    let help = if declares {
        "add `id = \"...\"`: a short, lasting name in lower case, such as `immigration-act`"
    } else {
        "add `id = \"...\"` with the id of the entity that this table says more about"
    };
    Diagnostic::new(
        codes::MISSING_ID,
        "this table has no `id`",
        header,
        "which entity?",
    )
    .help(help)
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_table_without_an_id_is_reported_and_still_checked() {
        assert_snapshot!(report(r#"
            [[directorate]]
            cite = "overview"
            name = "UDI"
            staff = "many"

            [[about]]
            abbreviation = "UDI"
        "#), @r#"
        facts/missing-id: this table has no `id` | ‹[[directorate]]› which entity? | help: add `id = "..."`: a short, lasting name in lower case, such as `immigration-act`
        facts/wrong-value: `staff` takes a whole number, not a text | ‹"many"› a text | help: write it like this: `staff = 55`
        facts/missing-id: this table has no `id` | ‹[[about]]› which entity? | help: add `id = "..."` with the id of the entity that this table says more about
        "#);
    }
}
