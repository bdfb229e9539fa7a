//! `exchange/not-json`: a JSON-stat file is JSON, to the letter.
//!
//! JSON has no comments, no comma after the last element, no single quotes and no `NaN`; examples
//! in the documentation of statistical offices often have some of these. What a web page answers
//! instead of data is not JSON either. Download the data again, or take out what does not belong.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::exchange::codes;
use crate::exchange::json::Fault;

/// Says why a text is not JSON.
pub(in crate::exchange) fn finding(sources: &SourceMap, file: FileId, fault: &Fault) -> Diagnostic {
    let text = sources.text(file);
    let rest = text.get(fault.at..).unwrap_or("");
    let before = text.get(..fault.at).unwrap_or("").trim_end();
    // The reader may have stopped behind the first letter of what it does not know.
    let word = |word: &str| {
        let start = (fault.at.saturating_sub(word.len())..=fault.at).find(|start| {
            text.get(*start..)
                .is_some_and(|rest| rest.starts_with(word))
        });
        start.map(|start| start..start + word.len())
    };
    let whole_line = rest.lines().next().map_or(0, str::len);
    let here = fault.at..fault.at + rest.chars().next().map_or(0, char::len_utf8);
    let comment = ["//", "/*", "#"]
        .into_iter()
        .find(|sign| rest.starts_with(sign));
    let (problem, range, help) = if text.trim().is_empty() {
        let help = "download it again, or name another file";
        ("the file is empty".to_owned(), 0..0, help)
    } else if text.trim_start().starts_with('<') {
        let help = "it may be a web page about the data: download the data themselves";
        let start = text.len() - text.trim_start().len();
        (
            "this is HTML or XML, not JSON".to_owned(),
            start..start + 1,
            help,
        )
    } else if let Some(sign) = comment {
        let help = "take the comments out; a file that a program wrote has none";
        let problem = format!("`{sign}` begins a comment, and JSON has no comments");
        (problem, fault.at..fault.at + whole_line, help)
    } else if let Some((wrong, range)) = ["NaN", "Infinity", "None", "undefined"]
        .into_iter()
        .find_map(|wrong| Some((wrong, word(wrong)?)))
    {
        let problem = format!("`{wrong}` is no value in JSON");
        (problem, range, "write `null` where there is no value")
    } else if rest.starts_with('\'') {
        let help = "put texts and keys in double quotes";
        ("JSON has no single quotes".to_owned(), here, help)
    } else if rest.is_empty() {
        let help = "the download may have been cut off: download it again";
        ("the file ends in the middle".to_owned(), here, help)
    } else if before.ends_with(',') && rest.starts_with(['}', ']', ',']) {
        let problem = "a comma stands where nothing follows".to_owned();
        (
            problem,
            before.len() - 1..before.len(),
            "take the comma out",
        )
    } else {
        let help = "correct it, or download the file again";
        (format!("this is not JSON: {}", fault.message), here, help)
    };
    let span = sources.span(file, range);
    Diagnostic::new(codes::NOT_JSON, problem, span, "").help(help)
}
