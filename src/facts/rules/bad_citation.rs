//! `facts/bad-citation`: a citation is a source and, as far as it can be told, where in it.
//!
//! `source#section:line`, `source#section:12-14`, `source#section` or `source`; and after ` via `
//! the works that the source itself cites there, separated by commas: `overview#health:67 via
//! act-a, act-b`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(problem: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::BAD_CITATION, problem, span, "").help(
        "write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it",
    )
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn the_wrong_part_is_underlined() {
        assert_snapshot!(report(r##"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            staff = [
              { value = 1, cite = "overview#governance:" },
              { value = 2, cite = ["overview#", "overview:5", "#governance", ""] },
              { value = 3, cite = "overview#governance:12-9" },
              { value = 4, cite = "overview via " },
            ]
        "##), @r"
        facts/bad-citation: no line is named after `:` | ‹governance:› | help: write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it
        facts/bad-citation: no section is named after `#` | ‹overview#› | help: write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it
        facts/bad-citation: `5` stands after a source without a section | ‹5› | help: write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it
        facts/bad-citation: this citation names no source | ‹#governance› | help: write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it
        facts/bad-citation: this citation names no source | ‹› | help: write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it
        facts/bad-citation: `12-9` is not a line or a stretch of lines | ‹12-9› | help: write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it
        facts/bad-citation: no work is named after `via` | ‹overview via › | help: write `source#section:line`, `source#section:12-14`, `source#section` or `source`, and perhaps ` via work` after it
        ");
    }
}
