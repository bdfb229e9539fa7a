//! What the reader and the validator find, in this program's words, with help where there is some.

use apollo_compiler::diagnostic::Diagnostic;
use apollo_compiler::diagnostic::ToCliReport;
use apollo_compiler::validation::DiagnosticData;

use super::suggest;
use super::suggest::Advice;
use crate::api::Refusal;
use crate::api::error::Place;
use crate::api::error::Problem;
use crate::api::model::ApiModel;

type Found<'a> = Diagnostic<'a, DiagnosticData>;

/// The reader's names of signs, and the signs.
const SIGNS: &[(&str, &str)] = &[
    ("BANG", "`!`"),
    ("L_PAREN", "`(`"),
    ("R_PAREN", "`)`"),
    ("L_CURLY", "`{`"),
    ("R_CURLY", "`}`"),
    ("L_BRACK", "`[`"),
    ("R_BRACK", "`]`"),
    ("COLON", "`:`"),
    ("DOLLAR", "`$`"),
    ("AT", "`@`"),
    ("EQ", "`=`"),
    ("SPREAD", "`...`"),
    ("EOF", "the end"),
];

/// Tells a fault of the syntax.
pub(super) fn syntax(found: &Found<'_>) -> Problem {
    let text = one_line(&found.error.to_string());
    let text = text.strip_prefix("syntax error: ").unwrap_or(&text);
    if text.starts_with("Unexpected <EOF>") {
        return Problem::new(Refusal::Syntax.code(), super::EMPTY).at(place(found));
    }
    let words: Vec<String> = match text.split_once(", got ") {
        Some((expected, got)) => {
            let found = if got == "EOF" {
                sign(got)
            } else {
                format!("`{got}`")
            };
            vec![in_signs(expected), format!("found {found}")]
        }
        None => vec![in_signs(text)],
    };
    Problem::new(Refusal::Syntax.code(), words.join(", ")).at(place(found))
}

/// Tells what the validator found.
pub(super) fn validation(found: &Found<'_>, model: &ApiModel) -> Problem {
    let name = found.error.unstable_error_name();
    let text = one_line(&found.error.to_string());
    let code = Refusal::Validation.code();
    let problem = if let Some(of) = misplaced_variable(&text) {
        let message = format!("a variable of another type stands where `{of}` is expected");
        let help = format!("declare the variable with the type `{of}`");
        Problem::new(code, message).help(Some(help))
    } else {
        let problem = Problem::new(code, &*text);
        match suggest::advice(model, name, &text) {
            Some(Advice::Help(help)) => problem.help(Some(help)),
            Some(Advice::Meant(meant)) => problem.meant(meant),
            None => problem,
        }
    };
    problem.at(place(found))
}

/// Returns the type that a variable should have had.
fn misplaced_variable(text: &str) -> Option<&str> {
    text.strip_prefix("expected value of type ")?
        .strip_suffix(", found a variable")
}

fn place(found: &Found<'_>) -> Option<Place> {
    super::place(found.error.location(), found.sources)
}

fn in_signs(text: &str) -> String {
    let words: Vec<String> = text.split(' ').map(sign).collect();
    words.join(" ")
}

fn sign(word: &str) -> String {
    let known = SIGNS.iter().find(|(name, _)| *name == word);
    known.map_or(word, |(_, sign)| sign).to_owned()
}

fn one_line(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join(" ")
}
