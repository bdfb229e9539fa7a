//! `exchange/unknown-language`: the texts of a file are in a language that the ontology declares.
//!
//! Labels and notes are filed under the language that the file names, or that `--lang` names where
//! the file does not say.

use super::listed;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a language that the ontology does not have.
pub(in crate::exchange) fn finding(written: &str, known: &[&str], span: Span) -> Diagnostic {
    let all = listed(known.iter().copied());
    let problem = format!("the texts of this file are in `{written}`, and the ontology has {all}");
    Diagnostic::new(codes::UNKNOWN_LANGUAGE, problem, span, "").help(
        "declare the language in the ontology, or say with `--lang` under which to file the texts",
    )
}
