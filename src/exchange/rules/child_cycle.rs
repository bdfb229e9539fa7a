//! `exchange/child-cycle`: no category contains itself.
//!
//! `child` says which categories lie inside which. A chain of them that comes back to where it began
//! cannot be true.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports a chain that comes back to where it began.
pub(in crate::exchange) fn finding(chain: &[&str], span: Span) -> Diagnostic {
    const SHOWN: usize = 6;
    let mut names: Vec<String> = chain
        .iter()
        .take(SHOWN)
        .map(|code| format!("`{code}`"))
        .collect();
    if chain.len() > SHOWN {
        names.push("…".to_owned());
    }
    let problem = format!(
        "categories contain each other: {}",
        names.join(" contains ")
    );
    Diagnostic::new(codes::CHILD_CYCLE, problem, span, "").help("take one of them out of `child`")
}
