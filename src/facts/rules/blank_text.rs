//! `facts/blank-text`: a text says something.
//!
//! An empty name, note or reason looks on the page as if something had been left out. Leave the
//! key out instead.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(what: &str, span: Span) -> Diagnostic {
    let help = match what {
        "because" => "say in a few words from what it follows, or leave `because` out".to_owned(),
        _ => format!("write it out, or leave `{what}` out"),
    };
    let message = format!("`{what}` is blank");
    Diagnostic::new(codes::BLANK_TEXT, message, span, "").help(help)
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_text_says_something() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            because = ""
            note = "  "
            aliases = ["", { nb = " " }]
            abbreviation = ""
            homepage = ""
        "#), @r#"
        facts/blank-text: `because` is blank | ‹""› | help: say in a few words from what it follows, or leave `because` out
        facts/blank-text: `note` is blank | ‹"  "› | help: write it out, or leave `note` out
        facts/blank-text: `aliases` is blank | ‹""› | help: write it out, or leave `aliases` out
        facts/blank-text: `aliases` is blank | ‹" "› | help: write it out, or leave `aliases` out
        facts/blank-text: `abbreviation` is blank | ‹""› | help: write it out, or leave `abbreviation` out
        facts/blank-text: `homepage` is blank | ‹""› | help: write it out, or leave `homepage` out
        "#);
    }
}
