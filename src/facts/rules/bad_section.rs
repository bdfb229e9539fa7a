//! `facts/bad-section`: the sections of a source have an id, a title and perhaps lines.
//!
//! Only sources have sections. The id is a short name without spaces, `#` and `:`, unique within
//! the source; `lines` is the first and last line, such as `9-19`.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(problem: impl Into<String>, span: Span) -> Diagnostic {
    Diagnostic::new(codes::BAD_SECTION, problem, span, "")
        .help("write `{ id = \"governance\", title = \"...\", lines = \"9-19\" }`")
}

pub(in crate::facts) fn twice(id: &str, second: Span, first: Span) -> Diagnostic {
    let message = format!("this source has two sections `{id}`");
    Diagnostic::new(codes::BAD_SECTION, message, second, "declared again here")
        .label(first, "declared first here")
        .help("rename one of them")
}

pub(in crate::facts) fn misplaced(
    problem: impl Into<String>,
    span: Span,
    help: &str,
) -> Diagnostic {
    Diagnostic::new(codes::BAD_SECTION, problem, span, "").help(help)
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn sections_have_an_id_a_title_and_lines() {
        assert_snapshot!(report(r#"
            [[publication]]
            id = "other"
            cite = "overview"
            name = "Other"
            sections = [
              { id = "a b", title = "A" },
              { id = "b" },
              { title = "C" },
              { id = "d", title = "", lines = "9-1" },
              { id = "e", title = "E", line = "1" },
              { id = "e", title = "E", lines = 5 },
              "f",
            ]

            [[about]]
            id = "overview"
            cite = "other#unseen"
            abbreviation = "O"
            sections = [{ id = "more", title = "More" }]
        "#), @r#"
        facts/bad-section: `a b` cannot be the id of a section | ‹"a b"› | help: write `{ id = "governance", title = "...", lines = "9-19" }`
        facts/bad-section: this section has no `title` | ‹{ id = "b" }› | help: write `{ id = "governance", title = "...", lines = "9-19" }`
        facts/bad-section: this section has no `id` | ‹{ title = "C" }› | help: write `{ id = "governance", title = "...", lines = "9-19" }`
        facts/bad-section: the title of a section is blank | ‹""› | help: write `{ id = "governance", title = "...", lines = "9-19" }`
        facts/bad-section: `9-1` is not a line or a stretch of lines | ‹"9-1"› | help: write `{ id = "governance", title = "...", lines = "9-19" }`
        facts/unknown-key: `line` means nothing in a section | ‹line› | help: did you mean `lines`?
        facts/bad-section: this source has two sections `e` | ‹"e"› declared again here | ‹"e"› declared first here | help: rename one of them
        facts/bad-section: `lines` is a text, not a whole number | ‹5› | help: write `{ id = "governance", title = "...", lines = "9-19" }`
        facts/bad-section: a section is a table, not a text | ‹"f"› | help: write `{ id = "governance", title = "...", lines = "9-19" }`
        facts/bad-section: sections are declared where their source is | ‹[{ id = "more", title = "More" }]› | help: move `sections` to the table that declares the source
        "#);
    }

    #[test]
    fn only_sources_have_sections() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"
            sections = [{ id = "a", title = "A" }]
        "#), @r#"facts/bad-section: `directorate` is not a source and has no sections | ‹[{ id = "a", title = "A" }]› | help: only what is cited has sections"#);
    }

    #[test]
    fn sections_are_a_list() {
        assert_snapshot!(report(r#"
            [[publication]]
            id = "other"
            cite = "overview"
            name = "Other"
            aliases = { en = "x", cite = "other#a" }
            sections = "none"
        "#), @r#"facts/bad-section: `sections` is a list of tables, not a text | ‹"none"› | help: write `{ id = "governance", title = "...", lines = "9-19" }`"#);
    }
}
