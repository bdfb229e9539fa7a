//! `facts/unknown-table`: the table of figures that a cube names is there.
//!
//! `data` is the path of a CSV file, seen from the seed file that names it: `data = "moves.csv"`
//! lies beside it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::diagnostics::nearest;
use crate::facts::codes;

pub(in crate::facts) fn finding<'a>(
    path: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("there is no table `{path}`");
    let finding = Diagnostic::new(codes::UNKNOWN_TABLE, message, span, "");
    let name = |path: &'a str| path.rsplit('/').next().unwrap_or(path);
    let written = path.rsplit('/').next().unwrap_or(path);
    match nearest(written, known.clone().into_iter().map(name)) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        // The name is right, the folder is not.
        None => match known.into_iter().find(|path| name(path) == written) {
            Some(elsewhere) => finding.help(format!("there is `{elsewhere}`")),
            None => finding.help("write the path of a CSV file as seen from this file"),
        },
    }
}

/// The table of figures has another format.
pub(in crate::facts) fn format(path: &str, span: Span) -> Diagnostic {
    let message = format!("`{path}` is not the path of a CSV file");
    Diagnostic::new(codes::UNKNOWN_TABLE, message, span, "")
        .help("save the figures as CSV, in a file whose name ends in `.csv`")
}
