//! `facts/not-a-source`: only sources are cited.
//!
//! A source is an entity of a type that implements `Source`: a publication, a data source, a public
//! register. A law or a body says nothing by itself; what is cited is the text in which it does.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

pub(in crate::facts) fn finding(id: &str, kind: &str, span: Span, declared: Span) -> Diagnostic {
    let message = format!("`{id}` is `{kind}`, which cannot be cited");
    Diagnostic::new(codes::NOT_A_SOURCE, message, span, "not a source")
        .label(declared, "declared here")
        .help("cite an entity of a type that implements `Source`")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;
    use crate::facts::testing::report_files;

    #[test]
    fn only_sources_are_cited() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"
            staff = { value = 1, cite = "immigration-act#governance:1" }
        "#), @r#"facts/not-a-source: `immigration-act` is `law`, which cannot be cited | ‹immigration-act› not a source | ‹"immigration-act"› declared here | help: cite an entity of a type that implements `Source`"#);
    }

    #[test]
    fn translations_are_cited_from_a_source() {
        assert_snapshot!(report_files(&[("a.toml", r#"
            [dataset]
            title = "A"
            translations = "oslo"
            [[place]]
            id = "oslo"
            cite = "s"
            name = "Oslo"
            [[publication]]
            id = "s"
            cite = "s"
            name = "S"
        "#)]), @r#"facts/not-a-source: `oslo` is `place`, which cannot be cited | ‹"oslo"› not a source | ‹"oslo"› declared here | help: cite an entity of a type that implements `Source`"#);
    }
}
