//! Findings for programs.

use serde::Serialize;

use super::labels;
use super::word;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Label;
use crate::diagnostics::SourceMap;

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    labels: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
}

pub(super) fn render(diagnostics: &Diagnostics, sources: &SourceMap) -> String {
    let findings: Vec<Finding<'_>> = diagnostics
        .iter()
        .map(|diagnostic| Finding {
            code: diagnostic.code.slug(),
            severity: word(diagnostic.code.severity()),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            labels: labels(diagnostic, sources)
                .map(|label| place(label, sources))
                .collect(),
        })
        .collect();
    // Texts and numbers can always be written.
    let mut out = serde_json::to_string_pretty(&findings).unwrap_or_default();
    out.push('\n');
    out
}

fn place<'a>(label: &'a Label, sources: &'a SourceMap) -> Place<'a> {
    let (line, column) = sources.line_and_column(label.span);
    let (end_line, end_column) = sources.line_and_column(label.span.at_end());
    Place {
        path: sources.path(label.span.file),
        line,
        column,
        end_line,
        end_column,
        message: &label.message,
    }
}
