//! The table of the built-in data set: every file of `schema/` and `seed/` with its text.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Writes `data.rs`: `FILES`, sorted by path.
pub(crate) fn write(root: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut table = String::from("pub(super) static FILES: &[(&str, &str)] = &[\n");
    let mut rows = Vec::new();
    let folders: [(&str, &[&str]); 2] = [("schema", &["graphql"]), ("seed", &["toml", "csv"])];
    for (folder, extensions) in folders {
        crate::rerun_if_changed(folder);
        for file in crate::files(&root.join(folder))? {
            let hidden = file
                .file_name()
                .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
            let wanted = file
                .extension()
                .is_some_and(|found| extensions.iter().any(|one| found == *one));
            if hidden || !wanted {
                continue;
            }
            let path = crate::relative(&file, root)?;
            // Made from the others; large, and never read by the program.
            if path == "schema/api.graphql" {
                continue;
            }
            let file = file
                .to_str()
                .ok_or("the path of the project is not UTF-8")?
                .to_owned();
            rows.push((path, file));
        }
    }
    rows.sort();
    for (path, file) in rows {
        writeln!(table, "    ({path:?}, include_str!({file:?})),")?;
    }
    table.push_str("];\n");
    fs::write(out.join("data.rs"), table)?;
    Ok(())
}
