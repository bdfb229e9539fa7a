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
        if order::meaning(first) == order::meaning(second) {
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
