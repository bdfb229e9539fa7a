//! The table of the web pages: every file of `web/dist/`, compressed where that helps.
//!
//! The files are committed as built, so that a build needs neither Node nor a network. How they
//! are built is not here (`web/`), nor how they are sent (`src/server/assets.rs`).

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

/// Where the built pages are.
const FOLDER: &str = "web/dist";

/// Pages that must be there, as a sign that all of them are, and where they are built.
const SIGNS: &[(&str, &str)] = &[
    ("index.html", "web/explorer"),
    ("graphiql/index.html", "web/graphiql"),
];

/// Writes `assets.rs`: `ASSETS`, sorted by path, and the files that it includes.
pub(crate) fn write(root: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    crate::rerun_if_changed(FOLDER);
    let folder = root.join(FOLDER);
    for (sign, sources) in SIGNS {
        if !folder.join(sign).is_file() {
            let problem = format!(
                "{FOLDER}/{sign} is missing; it is part of the repository: \
                 restore it with `git checkout -- {FOLDER}`, \
                 or build it with `npm ci && npm run build` in {sources}"
            );
            return Err(problem.into());
        }
    }
    let mut paths = Vec::new();
    for file in crate::files(&folder)? {
        let path = crate::relative(&file, &folder)?;
        // Names with a dot in front are notes to ourselves, such as `.source-hash`.
        if !path.split('/').any(|part| part.starts_with('.')) {
            paths.push((path, file));
        }
    }
    // By bytes, as the server searches: a path sorts otherwise part by part.
    paths.sort();

    let mut table = String::from("pub(super) static ASSETS: &[Asset] = &[\n");
    for (at, (path, file)) in paths.iter().enumerate() {
        let plain = fs::read(file)?;
        let small = gzip(&plain)?;
        let gzip = small.len() < plain.len() / 10 * 9;
        fs::write(
            out.join(format!("asset-{at}")),
            if gzip { &small } else { &plain },
        )?;
        let mime = mime(path)?;
        let etag = format!("\"{:016x}\"", hash(&plain));
        // The web builds put a hash of the content into the names of what they put here.
        let immutable = path.split('/').any(|part| part == "assets");
        writeln!(
            table,
            "    Asset {{ path: {path:?}, mime: {mime:?}, etag: {etag:?}, immutable: {immutable}, gzip: {gzip}, \
             body: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/asset-{at}\")) }},"
        )?;
    }
    table.push_str("];\n");
    fs::write(out.join("assets.rs"), table)?;
    Ok(())
}

fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    encoder.finish()
}

/// Returns the media type of a file, which browsers are told not to guess.
fn mime(path: &str) -> Result<&'static str, Box<dyn Error>> {
    let extension = Path::new(path).extension().and_then(|name| name.to_str());
    Ok(match extension {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("ico") => "image/x-icon",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("ttf") => "font/ttf",
        Some("txt") => "text/plain; charset=utf-8",
        Some("woff2") => "font/woff2",
        _ => {
            let problem =
                format!("no media type is known for {FOLDER}/{path}: add it in build/assets.rs");
            return Err(problem.into());
        }
    })
}

/// Returns the FNV-1a hash of a content: enough to tell its versions apart.
fn hash(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
