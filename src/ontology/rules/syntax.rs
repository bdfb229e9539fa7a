//! `ontology/syntax`: the files are GraphQL SDL.
//!
//! A definition that cannot be read hides what it says, so the rules that look at the ontology as a
//! whole wait until every file can be read; the others are applied to the files that can. One
//! mistake is reported for each definition: what a parser says after the first is mostly about the
//! first.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;
use crate::diagnostics::nearest;
use crate::ontology::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for file in context.parsed {
        let mut reported: Option<Span> = None;
        for error in &file.errors {
            let new = reported.is_none_or(|before| {
                definition_starts_between(context.sources, before, error.span)
            });
            if new {
                reported = Some(error.span);
                let message = plain_words(&error.message);
                let help = help(&message, context.sources.words(error.span));
                let found = Diagnostic::new(codes::SYNTAX, message, error.span, "here");
                diagnostics.push(match help {
                    Some(help) => found.help(help),
                    None => found,
                });
            }
        }
    }
}

/// The words with which definitions of an ontology start.
const STARTS: [&str; 4] = ["type", "interface", "enum", "extend"];

fn help(message: &str, written: &str) -> Option<String> {
    if message == "the file is empty" {
        return Some("declare something in it, or delete it".to_owned());
    }
    if message.contains("unterminated string") {
        return Some("close the quotes".to_owned());
    }
    if message == "expected a colon and a value" {
        return Some(format!("write `{written}: ...`"));
    }
    if message == "expected a type" {
        return Some("write a name, a colon and a type, such as `depth: Decimal`".to_owned());
    }
    if message.contains("definition") && !message.contains("field") {
        return Some(match nearest(written, STARTS) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "a definition starts with `type`, `interface`, `enum` or `extend`".to_owned(),
        });
    }
    None
}

/// Says whether a definition starts after one place, up to another: definitions are what stands at
/// the beginning of a line.
fn definition_starts_between(sources: &SourceMap, before: Span, next: Span) -> bool {
    let text = sources.text(next.file);
    let line_end = text
        .get(next.start as usize..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |length| next.start as usize + length);
    let between = text.get(before.start as usize..line_end).unwrap_or("");
    let mut lines = between.split('\n').skip(1);
    lines.any(|line| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '"'))
}

/// Says in plain words what the parser says in the names of its tokens.
fn plain_words(message: &str) -> String {
    let message = message.strip_prefix("syntax error: ").unwrap_or(message);
    let (wanted, got) = match message.split_once(", got ") {
        Some((wanted, got)) => (wanted, Some(got)),
        None => (message, None),
    };
    let names = [
        ("Unexpected <EOF>.", "the file is empty"),
        ("a StringValue, Name or OperationDefinition", "a definition"),
        ("expected definition", "expected a definition"),
        ("L_CURLY", "`{`"),
        ("R_CURLY", "`}`"),
        ("L_PAREN", "`(`"),
        ("R_PAREN", "`)`"),
        ("L_BRACK", "`[`"),
        ("R_BRACK", "`]`"),
        ("COLON", "`:`"),
        ("StringValue", "description"),
        ("exptected", "expected"),
    ];
    let mut plain = wanted.to_owned();
    for (name, word) in names {
        plain = plain.replace(name, word);
    }
    let plain = plain.trim_end_matches('.').to_lowercase();
    let one_line: Vec<&str> = plain.split_whitespace().collect();
    let plain = one_line.join(" ");
    match got.map(str::trim) {
        None => plain,
        Some("EOF" | "") => format!("{plain}, but the file ends"),
        Some(got) => format!("{plain}, but there is `{}`", got.replace('\n', " ")),
    }
}
