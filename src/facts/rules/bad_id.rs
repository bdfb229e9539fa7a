//! `facts/bad-id`: an id consists of lower-case letters, digits and hyphens.
//!
//! Ids stand in addresses, queries and citations, so they keep to characters that need no escape
//! there. Where several data sets are served together, the jurisdiction stands before a slash
//! (`no/udi`).

use crate::diagnostics::Diagnostic;
use crate::facts::codes;
use crate::facts::read::Node;

const HELP: &str = "use lower-case letters, digits and single hyphens, such as `immigration-act`";

pub(in crate::facts) fn finding(node: &Node<'_>) -> Diagnostic {
    let message = match node.as_str() {
        Some("") => "this id is blank".to_owned(),
        Some(text) => format!("`{text}` cannot be an id"),
        None => format!("an id is a text, not {}", node.kind.words()),
    };
    let finding = Diagnostic::new(codes::BAD_ID, message, node.span, "");
    match node.as_str().map(mended) {
        Some(mended) if mended.parse::<crate::model::EntityId>().is_ok() => {
            finding.help(format!("{HELP}; this could be `{mended}`"))
        }
        _ => finding.help(HELP),
    }
}

/// Makes the id that was probably meant.
fn mended(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn ids_that_are_not_written_as_ids() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "UDI Oslo"
            cite = "overview"
            name = "UDI"

            [[directorate]]
            id = 5
            cite = "overview"
            name = "UDI"

            [[directorate]]
            id = ""
            cite = "overview"
            name = "UDI"
        "#), @r#"
        facts/bad-id: `UDI Oslo` cannot be an id | ‹"UDI Oslo"› | help: use lower-case letters, digits and single hyphens, such as `immigration-act`; this could be `udi-oslo`
        facts/bad-id: an id is a text, not a whole number | ‹5› | help: use lower-case letters, digits and single hyphens, such as `immigration-act`
        facts/bad-id: this id is blank | ‹""› | help: use lower-case letters, digits and single hyphens, such as `immigration-act`
        "#);
    }
}
