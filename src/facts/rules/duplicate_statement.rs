//! `facts/duplicate-statement`: the same thing is said once.
//!
//! Two statements that agree in everything, sources and dates included, count as one; the second
//! is a slip of copying. If they were meant to differ, something is still to be corrected.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::facts::codes;
use crate::facts::order;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    // Equal statements are neighbours in the defined order.
    let neighbours = context.facts.statements.windows(2);
    for pair in neighbours {
        let [first, second] = pair else { continue };
        if order::meaning(first) == order::meaning(second) && !context.is_unfinished(first) {
            let message = format!("`{}` is said twice", first.id);
            let finding = Diagnostic::new(
                codes::DUPLICATE_STATEMENT,
                message,
                second.span,
                "said again here",
            )
            .label(first.span, "said first here")
            .help("take one out, or correct what was meant to differ");
            diagnostics.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn what_agrees_in_everything_is_said_once() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            implements = ["immigration-act", "immigration-act", { to = "immigration-act", since = "2010" }]
            aliases = ["x", "x"]
        "#), @r#"
        facts/duplicate-statement: `udi.implements.immigration-act` is said twice | ‹"immigration-act"› said again here | ‹"immigration-act"› said first here | help: take one out, or correct what was meant to differ
        facts/duplicate-statement: `udi.aliases.en` is said twice | ‹"x"› said again here | ‹"x"› said first here | help: take one out, or correct what was meant to differ
        "#);
    }
}
