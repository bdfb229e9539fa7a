//! The tests stand in for a rule here: this comment is their explanation.

use insta::assert_snapshot;
use proptest::prelude::*;

use super::*;
use crate::diagnostics::Code;
use crate::diagnostics::FileId;
use crate::diagnostics::Span;

const BROKEN: Code = Code::new(
    "test/broken",
    Severity::Error,
    "It is broken.",
    include_str!("tests.rs"),
);
const DOUBTFUL: Code = Code::new("test/doubtful", Severity::Warning, "It is doubtful.", "");

/// Adds a file in which `[` and `]` stand around the places that a finding is about.
fn marked(sources: &mut SourceMap, path: &str, text: &str) -> (FileId, Vec<Span>) {
    let plain = text.replace(['[', ']'], "");
    let file = sources.add(path, plain);
    let mut spans = Vec::new();
    let (mut at, mut start) = (0, 0);
    for c in text.chars() {
        match c {
            '[' => start = at,
            ']' => spans.push(sources.span(file, start..at)),
            c => at += c.len_utf8(),
        }
    }
    (file, spans)
}

fn human(text: &str, message: &str) -> String {
    let mut sources = SourceMap::default();
    let (_, spans) = marked(&mut sources, "a.txt", text);
    let mut found = Diagnostics::default();
    for span in spans {
        found.push(Diagnostic::new(BROKEN, "it is broken", span, message));
    }
    render(&found, &sources, Format::Human { colour: false })
}

/// A finding in two files, one without a place, and a warning.
fn several() -> (Diagnostics, SourceMap) {
    let mut sources = SourceMap::default();
    let (_, a) = marked(&mut sources, "a.txt", "one\ntwo [three]\n\n\nfour [five]\n");
    let (_, b) = marked(&mut sources, "b.txt", "blåbær på [fjellet]\n");
    let mut found = Diagnostics::default();
    found.push(
        Diagnostic::new(BROKEN, "`five` is there twice", a[1], "again here")
            .label(b[0], "and here")
            .label(a[0], "first here")
            .label(Span::BUILT_IN, "never shown")
            .help("take one away"),
    );
    found.push(Diagnostic::without_place(BROKEN, "there is nothing").help("write something"));
    found.push(Diagnostic::new(DOUBTFUL, "is `one` meant?", a[0], ""));
    (found, sources)
}

#[test]
fn a_finding_shows_all_its_places() {
    let (found, sources) = several();
    assert_snapshot!(render(&found, &sources, Format::Human { colour: false }), @r"
    [test/broken] Error: `five` is there twice
       ╭─[ a.txt:5:6 ]
       │
     2 │ two three
       │     ──┬──
       │       ╰──── first here
       │
     5 │ four five
       │      ──┬─
       │        ╰─── again here
       │
       ├─[ b.txt:1:11 ]
       │
     1 │ blåbær på fjellet
       │           ───┬───
       │              ╰───── and here
       │
       │ Help: take one away
    ───╯

    [test/broken] Error: there is nothing
       │ Help: write something

    [test/doubtful] Warning: is `one` meant?
       ╭─[ a.txt:2:5 ]
       │
     2 │ two three
       │     ──┬──
       │       ╰────
    ───╯

    2 errors, 1 warning
    ");
}

#[test]
fn plain_text_is_one_line_a_finding() {
    let (found, sources) = several();
    assert_snapshot!(render(&found, &sources, Format::Plain), @r"
    a.txt:5:6: error test/broken: `five` is there twice; b.txt:1:11 and here; a.txt:2:5 first here; take one away
    error test/broken: there is nothing; write something
    a.txt:2:5: warning test/doubtful: is `one` meant?
    2 errors, 1 warning
    ");
}

#[test]
fn json_has_every_place_with_its_end() {
    let (found, sources) = several();
    assert_snapshot!(render(&found, &sources, Format::Json), @r#"
    [
      {
        "code": "test/broken",
        "severity": "error",
        "message": "`five` is there twice",
        "help": "take one away",
        "labels": [
          {
            "path": "a.txt",
            "line": 5,
            "column": 6,
            "end_line": 5,
            "end_column": 10,
            "message": "again here"
          },
          {
            "path": "b.txt",
            "line": 1,
            "column": 11,
            "end_line": 1,
            "end_column": 18,
            "message": "and here"
          },
          {
            "path": "a.txt",
            "line": 2,
            "column": 5,
            "end_line": 2,
            "end_column": 10,
            "message": "first here"
          }
        ]
      },
      {
        "code": "test/broken",
        "severity": "error",
        "message": "there is nothing",
        "help": "write something",
        "labels": []
      },
      {
        "code": "test/doubtful",
        "severity": "warning",
        "message": "is `one` meant?",
        "help": null,
        "labels": [
          {
            "path": "a.txt",
            "line": 2,
            "column": 5,
            "end_line": 2,
            "end_column": 10,
            "message": ""
          }
        ]
      }
    ]
    "#);
}

#[test]
fn nothing_found_is_said() {
    let (found, sources) = (Diagnostics::default(), SourceMap::default());
    assert_snapshot!(render(&found, &sources, Format::Plain), @"no findings");
    assert_snapshot!(render(&found, &sources, Format::Json), @"[]");
}

#[test]
fn letters_outside_ascii_do_not_move_the_underline() {
    assert_snapshot!(human("æøå [blåbær] 中文 [er] 🫐 [gode]\n", "this"), @r"
    [test/broken] Error: it is broken
       ╭─[ a.txt:1:5 ]
       │
     1 │ æøå blåbær 中文 er 🫐 gode
       │     ───┬──
       │        ╰───── this
    ───╯

    [test/broken] Error: it is broken
       ╭─[ a.txt:1:15 ]
       │
     1 │ æøå blåbær 中文 er 🫐 gode
       │                 ─┬
       │                  ╰─── this
    ───╯

    [test/broken] Error: it is broken
       ╭─[ a.txt:1:20 ]
       │
     1 │ æøå blåbær 中文 er 🫐 gode
       │                       ──┬─
       │                         ╰─── this
    ───╯

    3 errors
    ");
}

#[test]
fn tabs_and_windows_line_ends_do_not_move_the_underline() {
    assert_snapshot!(human("x\r\n\t[one]\ttwo\r\n", "this"), @r"
    [test/broken] Error: it is broken
       ╭─[ a.txt:2:2 ]
       │
     2 │     one    two
       │     ─┬─
       │      ╰────── this
    ───╯

    1 error
    ");
}

#[test]
fn a_place_over_several_lines_is_bracketed() {
    assert_snapshot!(human("a [b\nc\nd] e\n", "all of this"), @r"
    [test/broken] Error: it is broken
       ╭─[ a.txt:1:3 ]
       │
     1 │ ╭─▶ a b
       ┆ ┆
     3 │ ├─▶ d e
       │ │
       │ ╰───────── all of this
    ───╯

    1 error
    ");
}

#[test]
fn the_end_of_a_file_is_a_place() {
    assert_snapshot!(human("one\n[]", "here"), @r"
    [test/broken] Error: it is broken
       ╭─[ a.txt:2:1 ]
       │
     2 │
       │ │
       │ ╰─ here
    ───╯

    1 error
    ");
    assert_snapshot!(human("one[]", "here"), @r"
    [test/broken] Error: it is broken
       ╭─[ a.txt:1:4 ]
       │
     1 │ one
       │    │
       │    ╰─ here
    ───╯

    1 error
    ");
    assert_snapshot!(human("[]", "here"), @r"
    [test/broken] Error: it is broken
       ╭─[ a.txt:1:1 ]
       │
     1 │
       │ │
       │ ╰─ here
    ───╯

    1 error
    ");
}

#[test]
fn other_line_ends_and_control_characters_are_harmless() {
    assert_snapshot!(human("a\u{2028}b\u{85}c\rd \u{1b}\u{202e}[e]\n", "\u{1b}[31mred\n"), @r"
    [test/broken] Error: it is broken
       ╭─[ a.txt:1:11 ]
       │
     1 │ a b c d ��e
       │           ┬
       │           ╰── �[31mred
    ───╯

    1 error
    ");
}

#[test]
fn colours_come_only_when_asked_for() {
    let (found, sources) = several();
    let plain = render(&found, &sources, Format::Human { colour: false });
    assert!(!plain.contains('\u{1b}'));
    let coloured = render(&found, &sources, Format::Human { colour: true });
    let mut uncoloured = coloured.clone();
    for code in ["31", "33", "36", "90", "0"] {
        uncoloured = uncoloured.replace(&format!("\u{1b}[{code}m"), "");
    }
    assert_eq!(uncoloured, plain);
    let last = coloured.split("\n\n").nth(2).unwrap_or("");
    assert_snapshot!(last.replace('\u{1b}', "^"), @r"
    ^[33m[test/doubtful] Warning:^[0m is `one` meant?
    ^[90m   ╭─[ a.txt:2:5 ]^[0m
    ^[90m   │^[0m
    ^[90m 2 │^[0m two three
    ^[90m   │^[0m     ^[33m──┬──^[0m
    ^[90m   │^[0m       ^[33m╰────^[0m
    ^[90m───╯^[0m
    ");
}

#[test]
fn a_code_is_explained_by_the_comment_of_its_rule() {
    assert_snapshot!(BROKEN.explanation(), @"The tests stand in for a rule here: this comment is their explanation.");
}

proptest! {
    #[test]
    fn any_text_and_any_places_can_be_written(
        texts in proptest::collection::vec("([ -~]|\\PC|[\n\r\t\u{85}\u{2028}\u{0}]){0,40}", 1..3),
        places in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..60, 0usize..60), 0..5),
    ) {
        let mut sources = SourceMap::default();
        let files: Vec<FileId> = texts.iter().map(|text| sources.add("a", text)).collect();
        let mut finding = Diagnostic::without_place(BROKEN, "broken");
        for (file, start, length) in places {
            let span = sources.span(*file.get(&files), start..start + length);
            prop_assert!(sources.text(span.file).get(span.start as usize..span.end as usize).is_some());
            finding = finding.label(span, "here");
        }
        let mut found = Diagnostics::default();
        found.push(finding);
        for format in [Format::Human { colour: true }, Format::Human { colour: false }, Format::Plain] {
            let text = render(&found, &sources, format);
            prop_assert!(text.ends_with("1 error\n"));
        }
        let json: Result<serde_json::Value, _> = serde_json::from_str(&render(&found, &sources, Format::Json));
        prop_assert!(json.is_ok());
    }
}

#[test]
fn a_very_long_line_is_not_shown_but_its_place_and_what_is_said_of_it() {
    let text = format!("[{}7, 8]", "1, ".repeat(100_000));
    let mut sources = SourceMap::default();
    let file = sources.add("long.json", text.as_str());
    let at = text.len() - 2;
    let span = sources.span(file, at..at + 1);
    let mut diagnostics = Diagnostics::default();
    let finding = Diagnostic::new(BROKEN, "too much", span, "this");
    diagnostics.push(finding.help("less"));
    let told = render(&diagnostics, &sources, Format::Human { colour: false });
    assert!(told.len() < 400, "{told}");
    for part in ["long.json:1:30000", "╰── this", "Help: less"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}
