//! `config/unreadable`: the settings file can be opened and is text.
//!
//! A file that is named with `--config` or `GOVGRAPH_CONFIG` must exist. `govgraph.toml` in the
//! working folder may be missing, but if it is there it must be readable.

use crate::config::codes;
use crate::diagnostics::Diagnostic;

pub(in crate::config) fn finding(path: &str, error: &std::io::Error) -> Diagnostic {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::InvalidData => "it is not UTF-8 text".to_owned(),
        std::io::ErrorKind::PermissionDenied => "reading it is not permitted".to_owned(),
        _ => error.to_string().to_lowercase(),
    };
    Diagnostic::without_place(
        codes::UNREADABLE,
        format!("the settings file `{path}` cannot be read: {reason}"),
    )
}
