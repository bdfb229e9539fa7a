//! `facts/duplicate-citation`: a statement cites each place once.
//!
//! The same place twice adds nothing and is mostly a slip of copying: another line was meant.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` is cited twice");
    Diagnostic::new(codes::DUPLICATE_CITATION, message, span, "cited before")
        .help("take it out, or correct the place")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_place_is_cited_once() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            staff = { value = 5, cite = ["overview#health", "overview#health", "overview#health:5"] }
        "#), @r#"facts/duplicate-citation: `overview#health` is cited twice | ‹"overview#health"› cited before | help: take it out, or correct the place"#);
    }
}
