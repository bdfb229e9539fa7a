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
