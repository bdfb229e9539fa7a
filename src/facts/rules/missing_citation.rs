//! `facts/missing-citation`: every statement names at least one source.
//!
//! A reader must be able to ask "who says so?" of any value on the screen. A statement without a
//! citation cannot answer, so it does not enter the graph. `cite` in the table of an entity counts
//! for its existence and for every statement of the table that has none of its own.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

/// The table of an entity cites nothing.
pub(in crate::facts) fn of_entity(id: &str, header: Span) -> Diagnostic {
    let message = format!("no source is cited for `{id}`");
    Diagnostic::new(codes::MISSING_CITATION, message, header, "no `cite` here").help(
        "add `cite = [\"source#section:line\"]`; it counts for all statements of the table that have none of their own",
    )
}

/// A statement cites nothing, and neither does its table.
pub(in crate::facts) fn of_statement(id: &str, predicate: &str, span: Span) -> Diagnostic {
    let message = format!("no source is cited for `{predicate}` of `{id}`");
    Diagnostic::new(codes::MISSING_CITATION, message, span, "who says so?")
        .help("add `cite = [\"source#section:line\"]` to the statement or to its whole table")
}

/// A list of citations is empty.
pub(in crate::facts) fn empty(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::MISSING_CITATION,
        "this list of citations is empty",
        span,
        "",
    )
    .help("name a source: `cite = [\"source#section:line\"]`")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_table_without_a_source_is_reported_once() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            name = "UDI"
            abbreviation = "UDI"

            [[about]]
            id = "udi"
            staff = 5
            implements = ["immigration-act", { to = "immigration-act", cite = [] }]
        "#), @r#"
        facts/missing-citation: no source is cited for `udi` | ‹"udi"› no `cite` here | help: add `cite = ["source#section:line"]`; it counts for all statements of the table that have none of their own
        facts/missing-citation: no source is cited for `staff` of `udi` | ‹5› who says so? | help: add `cite = ["source#section:line"]` to the statement or to its whole table
        facts/missing-citation: no source is cited for `implements` of `udi` | ‹"immigration-act"› who says so? | help: add `cite = ["source#section:line"]` to the statement or to its whole table
        facts/missing-citation: this list of citations is empty | ‹[]› | help: name a source: `cite = ["source#section:line"]`
        "#);
    }
}
