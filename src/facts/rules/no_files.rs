//! `facts/no-files`: a data set is at least one seed file.
//!
//! Seed files are named `*.toml`. An empty folder is almost always the wrong folder, and an empty
//! graph that answers every question with nothing would hide that.

use crate::diagnostics::Diagnostic;
use crate::facts::codes;

pub(in crate::facts) fn finding() -> Diagnostic {
    Diagnostic::without_place(codes::NO_FILES, "there is no seed file to read")
        .help("seed files are named `*.toml`; check the folder that was given")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report_files;

    #[test]
    fn an_empty_folder_is_reported() {
        assert_snapshot!(report_files(&[]), @r"facts/no-files: there is no seed file to read | help: seed files are named `*.toml`; check the folder that was given");
    }

    #[test]
    fn a_folder_without_seed_files_is_empty() {
        assert_snapshot!(report_files(&[("README.md", "text")]), @r"facts/no-files: there is no seed file to read | help: seed files are named `*.toml`; check the folder that was given");
    }
}
