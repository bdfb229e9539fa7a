//! Prepares what is embedded in the program: the built-in data set and the web pages.
//!
//! No network, no clock, no other program: the same files give the same tables.

mod assets;
mod data;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    rerun_if_changed("build");
    data::write(&root, &out)?;
    assets::write(&root, &out)?;
    Ok(())
}

/// Asks for another run when a file or a file in a folder changes.
#[allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]
fn rerun_if_changed(path: &str) {
    println!("cargo::rerun-if-changed={path}");
}

/// Lists the files below a folder, sorted by path; a missing folder has none.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                found.extend(files(&path)?);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Returns the path of a file below a folder, with `/` between its parts.
fn relative(file: &Path, folder: &Path) -> Result<String, Box<dyn Error>> {
    let path = file.strip_prefix(folder)?;
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    let parts = parts.ok_or_else(|| format!("the name of {} is not UTF-8", file.display()))?;
    Ok(parts.join("/"))
}
