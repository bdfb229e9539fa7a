//! `exchange/unknown-dataset`: the dataset that is asked for is in the file.
//!
//! A bundle of version 1 names its datasets; those of a collection are counted from 1. With
//! `--dataset` one of them is chosen, without it all are imported.

use super::listed;
use super::meant;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a dataset that is not there.
pub(in crate::exchange) fn finding(wanted: &str, known: &[&str], span: Span) -> Diagnostic {
    let problem = format!("there is no dataset `{wanted}` in this file");
    let finding = Diagnostic::new(codes::UNKNOWN_DATASET, problem, span, "");
    let finding = finding.help(format!("it has {}", listed(known.iter().copied())));
    meant(finding, wanted, known.iter().copied())
}

/// Reports that one of several is wanted of a file that holds only one.
pub(in crate::exchange) fn alone(wanted: &str, span: Span) -> Diagnostic {
    let problem = format!(
        "there is no dataset `{wanted}` in this file, which holds a single one without a name"
    );
    Diagnostic::new(codes::UNKNOWN_DATASET, problem, span, "").help("leave `--dataset` out")
}
