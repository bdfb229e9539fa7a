//! `facts/long-note`: a note is a short remark in our own words.
//!
//! What a source says stands in the source, and the citation leads there; sentences are not copied
//! from it. A note of more than 300 characters is either a quotation or should be several
//! statements.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

const LIMIT: usize = 300;

/// Reports a note that is too long.
pub(in crate::facts) fn finding(note: &str, span: Span) -> Option<Diagnostic> {
    let length = note.chars().count();
    let message = format!("this note has {length} characters");
    (length > LIMIT).then(|| {
        Diagnostic::new(codes::LONG_NOTE, message, span, "").help(format!(
            "say it in at most {LIMIT} characters of your own; the citation leads to the rest"
        ))
    })
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_note_is_short() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"
            note = "long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and"
        "#), @r#"facts/long-note: this note has 359 characters | ‹"long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and long and"› | help: say it in at most 300 characters of your own; the citation leads to the rest"#);
    }
}
