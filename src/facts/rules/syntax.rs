//! `facts/syntax`: seed files are well-formed TOML (<https://toml.io>, version 1.1).
//!
//! The rest of the file is read all the same, from the next table header on, so that one slip does
//! not hide what else is wrong. Of several errors in one line only the first is reported, since the
//! others mostly follow from it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::facts::codes;

/// Reports the errors of one stretch of a file.
pub(in crate::facts) fn report(
    sources: &SourceMap,
    errors: impl Iterator<Item = (Span, String)>,
    diagnostics: &mut Diagnostics,
) {
    let mut errors: Vec<(Span, String)> = errors.collect();
    errors.sort();
    let mut last: Option<Span> = None;
    for (span, message) in errors {
        let same_line = last.is_some_and(|last| {
            let between = Span {
                end: span.start.max(last.start),
                ..last
            };
            !sources.words(between).contains('\n')
        });
        if !same_line {
            diagnostics.push(finding(span, &message));
            last = Some(span);
        }
    }
}

fn finding(span: Span, message: &str) -> Diagnostic {
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let (problem, expected) = match message.split_once(", expected ") {
        Some((problem, expected)) => (problem, Some(expected)),
        None => (message.as_str(), None),
    };
    let finding = Diagnostic::new(codes::SYNTAX, problem, span, "");
    match (problem, expected) {
        ("duplicate key", _) => finding.help(
            "a table has each key once; write several values as a list: `key = [first, second]`",
        ),
        (_, Some("literal string")) => finding.help("put texts, ids and dates in quotes"),
        (_, Some("nothing") | None) => finding,
        (_, Some(expected)) => finding.help(format!("expected {expected}")),
    }
}
