//! `facts/unknown-member`: every code in a table of figures is in the list of its dimension.
//!
//! A code outside its list is a slip in the table or a member that is still to be declared. Where
//! codes are meant to come from the table, the dimension says `open = true`: then every code is the
//! id of an entity (`entities = true`) or a time (`kind = "time"`). A dimension without any
//! members is open by itself.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

/// A code that is no member. `uses` says in how many rows it stands, where it stands in a table.
pub(in crate::facts) fn finding<'a>(
    code: &str,
    dimension: &str,
    span: Span,
    uses: usize,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{dimension}` has no member `{code}`");
    let label = match uses {
        0 | 1 => String::new(),
        2 => "here and in another row".to_owned(),
        _ => format!("here and in {} more rows", uses - 1),
    };
    let finding = Diagnostic::new(codes::UNKNOWN_MEMBER, message, span, label)
        .did_you_mean(code, known.clone());
    if finding.help.is_some() {
        return finding;
    }
    match super::listed(known) {
        none if none.is_empty() => finding.help("declare it as a member of the dimension"),
        some => finding.help(format!("its members are: {some}")),
    }
}
