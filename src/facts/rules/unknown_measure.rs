//! `facts/unknown-measure`: every measure that is named is one of the cube.
//!
//! Sums, breaks and notes name measures of their own cube, and so do the rows of a table with a
//! column `measure`. A `[[cube.measure]]` table that has nothing but an `id` stands for the
//! `[[measure]]` of that name, which the whole data set shares.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding<'a>(
    name: &str,
    cube: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{cube}` has no measure `{name}`");
    let finding = Diagnostic::new(codes::UNKNOWN_MEASURE, message, span, "")
        .did_you_mean(name, known.clone());
    if finding.help.is_some() {
        return finding;
    }
    match super::listed(known) {
        none if none.is_empty() => finding.help("declare it in a `[[cube.measure]]` table"),
        some => finding.help(format!("it has: {some}")),
    }
}

/// A measure of a cube says nothing itself, and the data set shares none of its name.
pub(in crate::facts) fn shared<'a>(
    name: &str,
    cube: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let message = format!("`{cube}` says nothing of `{name}`, and no `[[measure]]` has this name");
    let finding =
        Diagnostic::new(codes::UNKNOWN_MEASURE, message, span, "").did_you_mean(name, known);
    if finding.help.is_some() {
        return finding;
    }
    finding.help("add `name`, `unit` and `kind`, or declare a `[[measure]]` for the whole data set")
}
