//! `govgraph config`: the settings in force, as a settings file, and where each comes from.

use std::fmt::Write as _;
use std::path::Path;

use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::setup;
use crate::config::InForce;
use crate::config::Origin;

/// Prints every setting with its value and its origin.
pub(in crate::cli) fn run(
    config: Option<&Path>,
    flags: Vec<(String, String)>,
) -> Result<Exit, Failure> {
    let loaded = setup::resolve(config, flags)?;
    if loaded.settings.is_none() {
        return Ok(Exit::Usage);
    }
    output::say(&text(&loaded.in_force))?;
    Ok(Exit::Clean)
}

/// Writes the settings so that they can be kept as a settings file.
fn text(in_force: &[InForce]) -> String {
    let lines: Vec<(String, String)> = in_force
        .iter()
        .map(|setting| {
            let origin = match &setting.origin {
                Origin::Flag => format!("--{}", setting.key.name),
                origin => origin.to_string(),
            };
            let value = serde_json::Value::from(setting.value.as_str());
            (format!("{} = {value}", setting.key.name), origin)
        })
        .collect();
    let width = lines.iter().map(|(line, _)| line.chars().count()).max();
    let width = width.unwrap_or(0);
    let mut text = String::new();
    for (line, origin) in lines {
        let _ = writeln!(text, "{line:width$}  # {origin}");
    }
    text
}
