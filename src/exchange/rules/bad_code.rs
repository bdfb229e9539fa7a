//! `exchange/bad-code`: codes can be written in a table.
//!
//! A code is the cell of a table and a word of questions: it is not empty, does not begin or end
//! with a space, has no line breaks or other control characters, and is not a long text.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// The longest code that is kept.
const LONGEST: usize = 200;

/// Says whether a text can be a code.
pub(in crate::exchange) fn is_code(text: &str) -> bool {
    let legal = !text.is_empty() && text.len() <= LONGEST && text.trim() == text;
    legal && !text.chars().any(char::is_control)
}

/// Reports a code that is empty, or has spaces around it or control characters in it.
pub(in crate::exchange) fn finding(code: &str, whose: &str, span: Span) -> Diagnostic {
    let problem = if code.trim().is_empty() {
        format!("a code of `{whose}` is blank")
    } else if code.len() > LONGEST {
        format!("a code of `{whose}` has more than {LONGEST} bytes")
    } else if code.trim() == code {
        format!("a code of `{whose}` has control characters in it")
    } else {
        format!("a code of `{whose}` has spaces around it")
    };
    Diagnostic::new(codes::BAD_CODE, problem, span, "").help("correct it wherever it is written")
}
