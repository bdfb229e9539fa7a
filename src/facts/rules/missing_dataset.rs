//! `facts/missing-dataset`: one file says what the data set is.
//!
//! People who meet the data must be told what it covers and under which terms it may be used, and
//! translations of our own need a source that stands for them. So there is one table `[dataset]`
//! over all files, with at least a title.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

const EXAMPLE: &str =
    "write `[dataset]` with `title = { en = \"...\" }` in one of the files, such as `dataset.toml`";

pub(in crate::facts) fn finding() -> Diagnostic {
    Diagnostic::without_place(
        codes::MISSING_DATASET,
        "no file has a `[dataset]` table that says what the data set is",
    )
    .help(EXAMPLE)
}

pub(in crate::facts) fn without_title(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::MISSING_DATASET,
        "the data set has no title",
        span,
        "no `title` here",
    )
    .help("add `title = { en = \"...\" }`")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report_files;

    #[test]
    fn a_data_set_without_a_description_is_reported() {
        assert_snapshot!(report_files(&[("a.toml", "")]), @r#"facts/missing-dataset: no file has a `[dataset]` table that says what the data set is | help: write `[dataset]` with `title = { en = "..." }` in one of the files, such as `dataset.toml`"#);
    }

    #[test]
    fn a_data_set_without_a_title_is_reported() {
        assert_snapshot!(report_files(&[("a.toml", r#"
            [dataset]
            license = "none"
            description = 3
            licence = " "
        "#)]), @r#"
        facts/missing-dataset: the data set has no title | ‹[dataset]› no `title` here | help: add `title = { en = "..." }`
        facts/unknown-key: `license` means nothing in `[dataset]` | ‹license› | help: did you mean `licence`?
        facts/wrong-value: `description` takes a text, not a whole number | ‹3› a whole number | help: write it like this: `description = { en = "..." }`
        facts/blank-text: `licence` is blank | ‹" "› | help: write it out, or leave `licence` out
        "#);
    }
}
