//! `dataset/empty-folder`: the folder of the ontology and the folder of the facts have files.
//!
//! The ontology is read from the files that end in `.graphql`, the facts from those that end in
//! `.toml`, in the folder and all folders below it. Files and folders whose names begin with a dot
//! are passed over. A folder without any such file is usually the wrong folder.

use crate::dataset::codes;
use crate::diagnostics::Diagnostic;

pub(in crate::dataset) fn finding(path: &str, extension: &str, what: &str) -> Diagnostic {
    Diagnostic::without_place(
        codes::EMPTY_FOLDER,
        format!("there is no `.{extension}` file in `{path}`"),
    )
    .help(format!("name the folder that has the {what}"))
}
