//! `facts/line-outside-section`: the lines of a citation lie within its section.
//!
//! A wrong line number sends the reader to the wrong place, and nothing else would show it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(
    section: &str,
    (from, to): (u32, u32),
    span: Span,
    declared: Span,
) -> Diagnostic {
    let message = format!("section `{section}` is lines {from} to {to}");
    Diagnostic::new(codes::LINE_OUTSIDE_SECTION, message, span, "outside it")
        .label(declared, "declared here")
        .help("correct the line or the section")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn lines_lie_in_their_section() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            staff = [{ value = 1, cite = "overview#governance:8" }, { value = 2, cite = "overview#governance:18-20" }, { value = 3, cite = "overview#health:900" }]
        "#), @r#"
        facts/line-outside-section: section `governance` is lines 9 to 19 | ‹8› outside it | ‹"governance"› declared here | help: correct the line or the section
        facts/line-outside-section: section `governance` is lines 9 to 19 | ‹18-20› outside it | ‹"governance"› declared here | help: correct the line or the section
        "#);
    }
}
