//! `dataset/unreadable`: everything that lies in the folder can be read.
//!
//! A file without permission to read it, a link to nothing, or a pipe with the name of a file
//! would otherwise be left out in silence, and its facts with it.

use std::io;

use crate::dataset::codes;
use crate::diagnostics::Diagnostic;

pub(in crate::dataset) fn finding(path: &str, error: &io::Error) -> Diagnostic {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => "it is a link to nothing".to_owned(),
        io::ErrorKind::PermissionDenied => "reading it is not permitted".to_owned(),
        _ => error.to_string().to_lowercase(),
    };
    Diagnostic::without_place(
        codes::UNREADABLE,
        format!("`{path}` cannot be read: {reason}"),
    )
}

pub(in crate::dataset) fn not_a_file(path: &str) -> Diagnostic {
    Diagnostic::without_place(
        codes::UNREADABLE,
        format!("`{path}` cannot be read: it is no ordinary file"),
    )
}
