//! One line for each finding: for logs, for editors that jump to `path:line:column`, and for people
//! who listen to them.

use std::fmt::Write as _;

use super::count;
use super::harmless;
use super::labels;
use super::word;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;

pub(super) fn render(diagnostics: &Diagnostics, sources: &SourceMap) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&line(diagnostic, sources));
        out.push('\n');
    }
    out.push_str(&count(diagnostics));
    out.push('\n');
    out
}

fn line(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let mut labels = labels(diagnostic, sources);
    let mut line = String::new();
    if let Some(first) = labels.next() {
        line.push_str(&place(first.span, sources));
        line.push_str(": ");
    }
    let code = diagnostic.code;
    let severity = word(code.severity());
    let message = harmless(&diagnostic.message);
    let _ = write!(line, "{severity} {}: {message}", code.slug());
    for label in labels {
        let _ = write!(line, "; {}", place(label.span, sources));
        if !label.message.is_empty() {
            let _ = write!(line, " {}", harmless(&label.message));
        }
    }
    if let Some(help) = &diagnostic.help {
        let _ = write!(line, "; {}", harmless(help));
    }
    line
}

fn place(span: Span, sources: &SourceMap) -> String {
    let (line, column) = sources.line_and_column(span);
    format!("{}:{line}:{column}", harmless(sources.path(span.file)))
}
