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
