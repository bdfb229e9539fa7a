//! The settings file, read from disk.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use super::rules;
use crate::diagnostics::Diagnostic;

/// The settings file that is looked for in the working folder.
pub const CONFIG_FILE: &str = "govgraph.toml";

/// A settings file and what stands in it.
#[derive(Clone, Debug)]
pub struct ConfigFile {
    /// Where it is.
    pub path: PathBuf,
    /// What stands in it.
    pub text: String,
}

/// Reads the named settings file, or [`CONFIG_FILE`] in `folder` where there is one.
pub fn find(named: Option<&Path>, folder: &Path) -> Result<Option<ConfigFile>, Box<Diagnostic>> {
    let path = match named {
        Some(path) => path.to_owned(),
        None => folder.join(CONFIG_FILE),
    };
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(ConfigFile { path, text })),
        Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let path = path.display().to_string();
            Err(Box::new(rules::unreadable::finding(&path, &error)))
        }
    }
}
