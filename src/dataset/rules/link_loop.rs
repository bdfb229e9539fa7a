//! `dataset/link-loop`: following links never leads back.
//!
//! A link to a folder is followed, so that parts of a data set may be kept elsewhere. A link to a
//! folder that contains the link itself would be followed for ever.

use crate::dataset::codes;
use crate::diagnostics::Diagnostic;

pub(in crate::dataset) fn finding(path: &str) -> Diagnostic {
    Diagnostic::without_place(
        codes::LINK_LOOP,
        format!("`{path}` is a link that leads back to a folder around it"),
    )
    .help("remove the link, or let it lead elsewhere")
}
