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
