//! `facts/syntax`: seed files are well-formed TOML (<https://toml.io>, version 1.1).
//!
//! The rest of the file is read all the same, from the next table header on, so that one slip does
//! not hide what else is wrong. Of several errors in one line or in one value only the first is
//! reported, since the others mostly follow from it.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::facts::codes;
use crate::facts::read::SyntaxError;

/// Reports the errors of one stretch of a file, which are in the order of the file.
pub(in crate::facts) fn report(
    sources: &SourceMap,
    errors: &[SyntaxError],
    diagnostics: &mut Diagnostics,
) {
    let mut last: Option<Span> = None;
    for error in errors {
        let same_line = last.is_some_and(|last| {
            let between = Span {
                end: error.span.start,
                ..last
            };
            !sources.words(between).contains('\n')
        });
        if !same_line {
            diagnostics.push(finding(error));
            last = Some(error.span);
        }
    }
}

fn finding(error: &SyntaxError) -> Diagnostic {
    let message = &error.message;
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let (problem, expected) = match message.split_once(", expected ") {
        Some((problem, expected)) => (problem, Some(expected)),
        None => (message.as_str(), None),
    };
    let finding = Diagnostic::new(codes::SYNTAX, problem, error.span, "");
    let finding = match error.within {
        Some(begin) if begin.start < error.span.start => {
            finding.label(begin, "in the value that begins here")
        }
        _ => finding,
    };
    match (problem, expected) {
        ("duplicate key", _) => finding.help(
            "a table has each key once; write several values as a list: `key = [first, second]`",
        ),
        ("missing comma between array elements", _) => {
            finding.help("put a comma before this, or close the list with `]`")
        }
        (_, Some("literal string")) => finding.help("put texts, ids and dates in quotes"),
        (_, Some("nothing") | None) => finding,
        (_, Some(expected)) => finding.help(format!("expected {expected}")),
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn errors_of_several_tables_are_reported_and_the_rest_is_read() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = ["overview"
            name = "UDI"

            [[directorate]]
            id = "imdi"
            cite = "overview"
            name
            implements = "immigration-act"
            abbreviation = "IMDi"
            abbreviation = "IMDI"

            [[directorate]]
            id = "hk-dir"
            cite = "overview"
            name = "HK-dir"
            subordinateTo = ["udi", "imdi"]
            implements = "imigration-act"
            staff = 1O0
        "#), @r#"
        facts/syntax: missing comma between array elements | ‹› | ‹[› in the value that begins here | help: put a comma before this, or close the list with `]`
        facts/syntax: key with no value | ‹› | help: expected `=`
        facts/unknown-entity: there is no entity `imigration-act` | ‹"imigration-act"› | help: did you mean `immigration-act`?
        facts/syntax: string values must be quoted | ‹1O0› | help: put texts, ids and dates in quotes
        "#);
    }

    #[test]
    fn a_text_that_is_no_toml_at_all_is_one_finding_a_line() {
        assert_snapshot!(report(r#"
            <html>
            <p class="x">not a seed</p>
        "#), @r"
        facts/syntax: invalid unquoted key | ‹<› | help: expected letters, numbers, `-`, `_`
        facts/syntax: key with no value | ‹› | help: expected `=`
        ");
    }
}
