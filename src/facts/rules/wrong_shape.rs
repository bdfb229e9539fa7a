//! `facts/wrong-shape`: a seed file has a few forms and no others.
//!
//! A file is a list of tables: `[dataset]` once in the data set, and `[[law]]`, `[[directorate]]`
//! or `[[about]]` as often as needed. Citations are texts or lists of texts; `sections` is a list
//! of tables; a relation is an id, a table with `to`, or a list of these.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;
use crate::facts::read::Key;
use crate::facts::read::Node;

pub(in crate::facts) fn many_datasets(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::WRONG_SHAPE,
        "the data set is described in a single table",
        span,
        "a list of tables",
    )
    .help("write `[dataset]` in single brackets")
}

pub(in crate::facts) fn single_table(key: &Key<'_>, span: Span) -> Diagnostic {
    let message = format!("`[{}]` is not the head of an entry in a list", key.text);
    Diagnostic::new(codes::WRONG_SHAPE, message, span, "single brackets").help(format!(
        "write `[[{}]]`: there may be several of them",
        key.text
    ))
}

pub(in crate::facts) fn outside(key: &Key<'_>) -> Diagnostic {
    let message = format!("`{}` stands outside any table", key.text);
    Diagnostic::new(codes::WRONG_SHAPE, message, key.span, "belongs to nothing")
        .help("move it below the header of the table that it belongs to, such as `[[law]]`")
}

/// Something other than `wanted` stands under `key`.
pub(in crate::facts) fn finding(
    key: &str,
    node: &Node<'_>,
    wanted: &str,
    example: &str,
) -> Diagnostic {
    let message = format!("`{key}` is {wanted}, not {}", node.kind.words());
    Diagnostic::new(codes::WRONG_SHAPE, message, node.span, node.kind.words())
        .help(format!("write `{example}`"))
}

/// A table that should hold a text in some language holds none.
pub(in crate::facts) fn without_text(key: &str, span: Span, example: &str) -> Diagnostic {
    let message = format!("this table gives no text for `{key}`");
    Diagnostic::new(codes::WRONG_SHAPE, message, span, "no text here")
        .help(format!("write `{example}`"))
}

/// A table that should hold a key does not.
pub(in crate::facts) fn without(what: &str, key: &str, span: Span, example: &str) -> Diagnostic {
    let message = format!("{what} has no `{key}`");
    Diagnostic::new(
        codes::WRONG_SHAPE,
        message,
        span,
        format!("no `{key}` here"),
    )
    .help(format!("write `{example}`"))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn what_seed_files_do_not_have_is_reported() {
        assert_snapshot!(report(r#"
            stray = 1

            [directorate]
            id = "udi"
            cite = { source = "overview" }
            name = "UDI"
            implements = 5
            subordinateTo = [{ cite = "overview" }, { to = 7 }, ["ministry-of-justice"]]
            staff = { cite = "overview" }
            aliases = { cite = "overview" }
        "#), @r#"
        facts/wrong-shape: `stray` stands outside any table | ‹stray› belongs to nothing | help: move it below the header of the table that it belongs to, such as `[[law]]`
        facts/wrong-shape: `[directorate]` is not the head of an entry in a list | ‹[directorate]› single brackets | help: write `[[directorate]]`: there may be several of them
        facts/wrong-shape: `cite` is a text or a list of texts, not a table | ‹{ source = "overview" }› a table | help: write `cite = ["source#section:line"]`
        facts/wrong-shape: `implements` is an id, a table with `to`, or a list of these, not a whole number | ‹5› a whole number | help: write `implements = ["id", { to = "id", cite = ["..."] }]`
        facts/wrong-shape: this statement of `subordinateTo` has no `to` | ‹{ cite = "overview" }› no `to` here | help: write `subordinateTo = { to = "id", cite = ["..."] }`
        facts/wrong-shape: `to` is an id or a list of ids, not a whole number | ‹7› a whole number | help: write `to = "id"`
        facts/wrong-shape: `subordinateTo` is an id, a table with `to`, or a list of these, not a list | ‹["ministry-of-justice"]› a list | help: write `subordinateTo = ["id", { to = "id", cite = ["..."] }]`
        facts/wrong-shape: this value of `staff` has no `value` | ‹{ cite = "overview" }› no `value` here | help: write `staff = { value = ..., cite = ["..."] }`
        facts/wrong-shape: this table gives no text for `aliases` | ‹{ cite = "overview" }› no text here | help: write `aliases = { en = "..." }`
        "#);
    }
}
