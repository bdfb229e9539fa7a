//! `config/unknown-setting`: every setting that is made exists.
//!
//! A setting that the program does not know would have no effect, and nobody would notice: a limit
//! that is misspelt is no limit. `govgraph config` lists all settings; a variable is the name of
//! the setting in capitals with `GOVGRAPH_` in front and `_` for `-`.

use crate::config::KEYS;
use crate::config::codes;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::diagnostics::nearest;

const HELP: &str = "`govgraph config` lists all settings";

pub(in crate::config) fn in_file(name: &str, span: Span) -> Diagnostic {
    let help = match nearest(name, KEYS.iter().map(|key| key.name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => HELP.to_owned(),
    };
    Diagnostic::new(
        codes::UNKNOWN_SETTING,
        format!("there is no setting `{name}`"),
        span,
        "",
    )
    .help(help)
}

pub(in crate::config) fn in_environment(variable: &str) -> Diagnostic {
    let known: Vec<String> = KEYS.iter().map(super::super::Key::variable).collect();
    let help = match nearest(variable, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => HELP.to_owned(),
    };
    Diagnostic::without_place(
        codes::UNKNOWN_SETTING,
        format!("the variable `{variable}` names no setting"),
    )
    .help(help)
}
