//! Findings with the lines they are about, underlined.
//!
//! `ariadne` draws. It is given places in characters, not in bytes: in its byte mode the head of a
//! second file reads a number of characters as a number of bytes, and points elsewhere, or into the
//! middle of a letter, where that file has letters outside ASCII before the place.

use std::collections::BTreeMap;
use std::fmt;
use std::fmt::Write as _;
use std::ops::Range;

use ariadne::Cache;
use ariadne::Config;
use ariadne::IndexType;
use ariadne::Report;
use ariadne::ReportKind;
use ariadne::Source;

use super::colour::paint;
use super::count;
use super::harmless;
use super::harmless_char;
use super::labels;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::Label;
use crate::diagnostics::Severity;
use crate::diagnostics::SourceMap;

/// How many characters of a line are shown at most.
const LONGEST: usize = 400;

pub(super) fn render(diagnostics: &Diagnostics, sources: &SourceMap, colour: bool) -> String {
    let mut files = Files {
        sources,
        drawn: BTreeMap::new(),
    };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let drawn = draw(diagnostic, &mut files);
        if colour {
            out.push_str(&paint(&drawn, diagnostic.code.severity()));
        } else {
            out.push_str(&drawn);
        }
        out.push('\n');
    }
    out.push_str(&count(diagnostics));
    out.push('\n');
    out
}

fn draw(diagnostic: &Diagnostic, files: &mut Files<'_>) -> String {
    let kind = match diagnostic.code.severity() {
        Severity::Error => ReportKind::Error,
        Severity::Warning => ReportKind::Warning,
    };
    let mut places: Vec<&Label> = labels(diagnostic, files.sources).collect();
    let Some(first) = places.first().copied() else {
        return draw_without_place(diagnostic, kind);
    };
    // The file of the first place comes first, and each file once: then the head above its lines
    // names a place in them.
    places.sort_by_key(|label| {
        let span = label.span;
        (span.file != first.span.file, span.file, span.end)
    });
    let at = |label: &Label| {
        let (start, end) = (label.span.start, label.span.end);
        (
            label.span.file,
            files.characters(label.span.file, start..end),
        )
    };
    let head = at(first);
    let marks: Vec<_> = places
        .iter()
        .map(|label| {
            let is_first = std::ptr::eq(*label, first);
            ariadne::Label::new(at(label))
                .with_message(harmless(&label.message))
                .with_priority(i32::from(is_first))
        })
        .collect();
    let mut report = Report::build(kind, head)
        .with_config(
            Config::new()
                .with_color(false)
                .with_index_type(IndexType::Char),
        )
        .with_code(diagnostic.code.slug())
        .with_message(harmless(&diagnostic.message))
        .with_labels(marks);
    if let Some(help) = &diagnostic.help {
        report.set_help(harmless(help));
    }
    let mut out = Vec::new();
    // Writing into memory cannot fail.
    let _ = report.finish().write(files, &mut out);
    let mut text = String::with_capacity(out.len());
    for line in String::from_utf8_lossy(&out).lines() {
        let line = line.trim_end();
        match line.char_indices().nth(LONGEST) {
            None => text.push_str(line),
            // Files that programs write often have one line, which nobody wants to see whole.
            Some(_) => match without_way(line) {
                Some(mark) => text.push_str(&mark),
                None => continue,
            },
        }
        text.push('\n');
    }
    text
}

/// Returns a line with a mark or what is said of it without the long way to the mark; nothing for a
/// line of a file.
fn without_way(line: &str) -> Option<String> {
    let (margin, rest) = line.split_once('│')?;
    let mark = rest.trim_start();
    let is_mark = mark.starts_with(['─', '┬', '╰', '╭', '│']);
    let is_margin = margin.chars().all(char::is_whitespace);
    let short: String = mark.chars().take(LONGEST).collect();
    (is_margin && is_mark).then(|| format!("{margin}│ {short}"))
}

fn draw_without_place(diagnostic: &Diagnostic, kind: ReportKind<'_>) -> String {
    let slug = diagnostic.code.slug();
    let message = harmless(&diagnostic.message);
    let mut text = format!("[{slug}] {kind}: {message}\n");
    if let Some(help) = &diagnostic.help {
        let _ = writeln!(text, "   │ Help: {}", harmless(help));
    }
    text
}

/// The files as `ariadne` sees them: cut into lines once, when a finding is about them.
struct Files<'a> {
    sources: &'a SourceMap,
    drawn: BTreeMap<FileId, Source<String>>,
}

impl Files<'_> {
    fn characters(&self, file: FileId, bytes: Range<u32>) -> Range<usize> {
        let text = self.sources.text(file);
        let count = |bytes: Range<u32>| {
            let part = text.get(bytes.start as usize..bytes.end as usize);
            part.unwrap_or("").chars().count()
        };
        let start = count(0..bytes.start);
        start..start + count(bytes)
    }
}

impl Cache<FileId> for Files<'_> {
    type Storage = String;

    fn fetch(&mut self, file: &FileId) -> Result<&Source<String>, impl fmt::Debug> {
        let text = || Source::from(drawable(self.sources.text(*file)));
        Ok::<_, fmt::Error>(self.drawn.entry(*file).or_insert_with(text))
    }

    fn display<'a>(&self, file: &'a FileId) -> Option<impl fmt::Display + 'a> {
        Some(harmless(self.sources.path(*file)))
    }
}

/// Returns a text with the same lines and as many characters as ours, in which `ariadne` sees no
/// other ends of lines than we do, and with one more blank, so that the end of the file is a place.
fn drawable(text: &str) -> String {
    let mut characters = text.chars().peekable();
    let mut out = String::with_capacity(text.len() + 1);
    while let Some(c) = characters.next() {
        let kept = match c {
            '\n' | '\t' => true,
            '\r' => characters.peek() == Some(&'\n'),
            _ => false,
        };
        out.push(if kept { c } else { harmless_char(c) });
    }
    out.push(' ');
    out
}
