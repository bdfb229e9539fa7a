//! `facts/clashing-keys`: one thing is said in one way.
//!
//! `during` stands for `since` and `until` together, and `value` for the texts by language, so they
//! do not stand side by side.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(
    key: &str,
    span: Span,
    other: &str,
    other_span: Span,
) -> Diagnostic {
    let message = format!("`{key}` and `{other}` say the same thing in two ways");
    Diagnostic::new(codes::CLASHING_KEYS, message, span, "")
        .label(other_span, "")
        .help(format!("keep `{key}` or `{other}`, not both"))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn one_thing_is_said_in_one_way() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            during = "2024"
            since = "2023"
            aliases = { value = "x", en = "y" }
        "#), @r"
        facts/clashing-keys: `during` and `since` say the same thing in two ways | ‹during› | ‹since› | help: keep `during` or `since`, not both
        facts/clashing-keys: `value` and `en` say the same thing in two ways | ‹value› | ‹en› | help: keep `value` or `en`, not both
        ");
    }
}
