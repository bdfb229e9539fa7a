//! Findings as text: for a terminal, for a screen reader or a log, or as JSON.
//!
//! Where the text goes is not decided here, nor whether colours may be used.

mod colour;
mod human;
mod json;
mod plain;

use super::Diagnostic;
use super::Diagnostics;
use super::Label;
use super::Severity;
use super::SourceMap;

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// With the lines and underlines, in colour where `colour` says so.
    Human {
        /// Whether escape codes for colours may be used.
        colour: bool,
    },
    /// One line a finding, without drawing: `path:line:column: severity code: message; help`.
    Plain,
    /// One JSON document with all findings.
    Json,
}

/// Writes all findings in their order, followed by a line that counts them (not in JSON).
///
/// The JSON is an array of objects with `code`, `severity` (`error` or `warning`), `message`,
/// `help` (or null) and `labels`, each with `path`, `line`, `column`, `end_line`, `end_column` and
/// `message`. Lines and columns count from 1, columns in characters; the end is the place after the
/// last character.
pub fn render(diagnostics: &Diagnostics, sources: &SourceMap, format: Format) -> String {
    match format {
        Format::Human { colour } => human::render(diagnostics, sources, colour),
        Format::Plain => plain::render(diagnostics, sources),
        Format::Json => json::render(diagnostics, sources),
    }
}

/// Returns the places of a finding that are in files that somebody wrote.
fn labels<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a SourceMap,
) -> impl Iterator<Item = &'a Label> {
    let known = |label: &&Label| sources.contains(label.span.file);
    diagnostic.labels.iter().filter(known)
}

/// Returns `2 errors, 1 warning`, or `no findings`.
fn count(diagnostics: &Diagnostics) -> String {
    let part = |severity, one: &str| match diagnostics.count(severity) {
        0 => None,
        1 => Some(format!("1 {one}")),
        many => Some(format!("{many} {one}s")),
    };
    let parts = [
        part(Severity::Error, word(Severity::Error)),
        part(Severity::Warning, word(Severity::Warning)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return "no findings".to_owned();
    }
    parts.join(", ")
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Returns a text that cannot steer a terminal or look like other text than it is: characters that
/// are not shown as themselves become blanks or `\u{FFFD}`. As long, in characters, as before.
///
/// What people wrote comes back in messages and lines of source, and files come from anywhere.
fn harmless(text: &str) -> String {
    text.chars().map(harmless_char).collect()
}

fn harmless_char(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        // Marks that turn the direction of writing can make a line read as something else.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests;
