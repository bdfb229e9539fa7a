//! `facts/duplicate-dataset`: the data set is described once.
//!
//! With two `[dataset]` tables it would depend on the order of the files which title and terms
//! count.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(second: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        codes::DUPLICATE_DATASET,
        "the data set is described twice",
        second,
        "described again here",
    )
    .label(first, "described first here")
    .help("merge the two into one `[dataset]` table")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;
    use crate::facts::testing::report_files;

    #[test]
    fn both_descriptions_are_shown() {
        assert_snapshot!(report(r#"
            [dataset]
            title = "Again"
        "#), @r"facts/duplicate-dataset: the data set is described twice | ‹[dataset]› described again here | ‹[dataset]› described first here | help: merge the two into one `[dataset]` table");
    }

    #[test]
    fn a_list_of_descriptions_is_reported() {
        assert_snapshot!(report_files(&[("a.toml", r#"
            [[dataset]]
            title = "One"
        "#)]), @r"facts/wrong-shape: the data set is described in a single table | ‹[[dataset]]› a list of tables | help: write `[dataset]` in single brackets");
    }
}
