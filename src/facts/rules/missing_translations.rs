//! `facts/missing-translations`: a translation of our own cites what stands for our own work.
//!
//! `translated = { nb = "..." }` gives a name that no source gives. Its citation is the source that
//! `[dataset] translations` names, so that even this name can answer who says so.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(span: Span, dataset: Option<Span>) -> Diagnostic {
    let finding = Diagnostic::new(
        codes::MISSING_TRANSLATIONS,
        "there is no source for translations of our own",
        span,
        "",
    );
    let finding = match dataset {
        Some(dataset) => finding.label(dataset, "no `translations` here"),
        None => finding,
    };
    finding.help("add `translations = \"...\"` to `[dataset]`, with the id of a source")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report_files;

    #[test]
    fn translated_needs_a_source_to_cite() {
        assert_snapshot!(report_files(&[("a.toml", r#"
            [dataset]
            title = "A"
            [[publication]]
            id = "s"
            cite = "s"
            name = "S"
            translated = { nb = "S" }
            aliases = { nb = "T", cite = "s", note = "fine" }
        "#)]), @r#"
        facts/unused-source: nothing cites or mentions the source `s` | ‹"s"› unused | help: cite it where it says something, or take it out
        facts/missing-translations: there is no source for translations of our own | ‹{ nb = "S" }› | ‹[dataset]› no `translations` here | help: add `translations = "..."` to `[dataset]`, with the id of a source
        "#);
    }
}
