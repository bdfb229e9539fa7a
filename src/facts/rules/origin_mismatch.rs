//! `facts/origin-mismatch`: only words can be a translation.
//!
//! `origin` says where the wording of a statement comes from. A number, a date or a relation has no
//! wording that could be translated, and what stands under `translated` is a translation and
//! nothing else.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn not_words(what: &str, span: Span) -> Diagnostic {
    let message = format!("`{what}` has no wording that could be a translation");
    Diagnostic::new(codes::ORIGIN_MISMATCH, message, span, "")
        .help("leave `origin` out, or use `because` for what follows from the sources")
}

pub(in crate::facts) fn translated(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::ORIGIN_MISMATCH,
        "what stands under `translated` is a translation already",
        span,
        "",
    )
    .help("leave `origin` out, or write the name under `name`")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn only_words_can_be_a_translation() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            origin = "translation"
            staff = { value = 5, origin = "translation" }
            worksWith = { to = "ministry-of-justice", origin = "translation" }
            abbreviation = { value = "UDI", origin = "translation" }
            translated = { nb = "Utlendingsdirektoratet", origin = "register" }
        "#), @r#"
        facts/origin-mismatch: `udi` has no wording that could be a translation | ‹"translation"› | help: leave `origin` out, or use `because` for what follows from the sources
        facts/origin-mismatch: `staff` has no wording that could be a translation | ‹"translation"› | help: leave `origin` out, or use `because` for what follows from the sources
        facts/origin-mismatch: `worksWith` has no wording that could be a translation | ‹"translation"› | help: leave `origin` out, or use `because` for what follows from the sources
        facts/origin-mismatch: what stands under `translated` is a translation already | ‹"register"› | help: leave `origin` out, or write the name under `name`
        "#);
    }
}
