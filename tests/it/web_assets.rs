//! The committed web pages: they come from the sources beside them, and they keep to themselves.
//!
//! Nothing here needs Node. That building the sources gives these very files is for `./check`.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::Digest as _;
use sha2::Sha256;

/// The parts of the web pages and their folders below `web/`; `web/build/finish.mjs` has the same.
const PARTS: &[(&str, &str)] = &[("explorer", "explorer"), ("graphiql", "graphiql")];

/// What some of the built files may weigh together over the network, in KiB of gzip: the
/// beginning of their paths below `web/dist/`, and what they are.
const BUDGETS: &[(&str, &str, usize)] = &[
    (
        "assets/index-",
        "what every page of the explorer loads",
        100,
    ),
    ("assets/", "the explorer with its fonts", 480),
    ("graphiql/", "GraphiQL", 1850),
];

/// Hosts that the pages may name, none of which they ask: namespaces, and links in messages and
/// licences of the libraries inside.
const NAMED_HOSTS: &[&str] = &[
    "code.visualstudio.com",
    "commonmark.org",
    "en.wikipedia.org",
    "github.com",
    "json-schema.org",
    "microsoft.com",
    "prettier.io",
    "react.dev",
    "www.w3.org",
    "yarnpkg.com",
];

fn web() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("web")
}

/// Lists the files below a folder with their paths from `web`, leaving some folders out.
fn files(web: &Path, folder: &str, left_out: &[&str]) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(web.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{folder}/{name}");
        if !entry.file_type().unwrap().is_dir() {
            found.push((path, entry.path()));
        } else if !left_out.contains(&name.as_str()) {
            found.extend(files(web, &path, left_out));
        }
    }
    found.sort();
    found
}

fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[test]
fn the_pages_are_built_from_the_sources_beside_them() {
    let recorded = fs::read_to_string(web().join("dist/.source-hash")).unwrap();
    for (part, folder) in PARTS {
        let mut sources = files(&web(), folder, &["node_modules", "dist"]);
        sources.extend(files(&web(), "build", &[]));
        sources.sort();
        let list: Vec<String> = sources
            .iter()
            .map(|(path, file)| format!("{}  {path}\n", sha256(&fs::read(file).unwrap())))
            .collect();
        let line = format!("{part} {}", sha256(list.concat().as_bytes()));
        assert!(
            recorded.lines().any(|known| known == line),
            "web/dist is older than web/{folder}: run `npm ci && npm run build` in web/{folder} and commit what it writes"
        );
    }
}

#[test]
fn the_pages_name_no_host_that_is_not_known() {
    for (path, file) in files(&web(), "dist", &[]) {
        let extension = file.extension().and_then(|name| name.to_str());
        if !matches!(extension, Some("css" | "html" | "js" | "svg")) {
            continue;
        }
        let bytes = fs::read(file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for rest in text.split("http").skip(1) {
            let rest = rest.strip_prefix('s').unwrap_or(rest);
            let Some(rest) = rest.strip_prefix("://") else {
                continue;
            };
            let host: String = rest
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
                .collect();
            assert!(
                !host.contains('.') || NAMED_HOSTS.contains(&host.as_str()),
                "{path} names the host {host}: is it ever asked for anything?"
            );
        }
    }
}

#[test]
fn the_pages_hold_no_source_maps_and_no_paths_of_the_machine_that_built_them() {
    for (path, file) in files(&web(), "dist", &[]) {
        assert!(
            file.extension() != Some("map".as_ref()),
            "{path} is a source map"
        );
        let bytes = fs::read(file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for trace in ["sourceMappingURL=", "/node_modules/", "file:///home/"] {
            assert!(!text.contains(trace), "{path} contains `{trace}`");
        }
    }
}

#[test]
fn no_part_is_heavier_than_its_budget() {
    let all = files(&web(), "dist", &[]);
    for (start, what, budget) in BUDGETS {
        let start = format!("dist/{start}");
        let parts: Vec<_> = all
            .iter()
            .filter(|(path, _)| path.starts_with(&start))
            .collect();
        assert!(
            !parts.is_empty(),
            "nothing is built at {start}: the budget holds nothing"
        );
        let weight: usize = parts
            .iter()
            .map(|(_, file)| {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(&fs::read(file).unwrap()).unwrap();
                encoder.finish().unwrap().len()
            })
            .sum();
        assert!(
            weight <= budget * 1024,
            "{what} weighs {} KiB, the budget is {budget} KiB",
            weight / 1024
        );
    }
}

#[test]
fn locks_name_no_download_addresses() {
    for lock in [
        "web/explorer",
        "web/explorer/codegen",
        "web/graphiql",
        "examples/clients/typescript",
        "tests/clients",
        "tests/js",
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(lock)
            .join("package-lock.json");
        let text = fs::read_to_string(path).unwrap();
        assert!(
            !text.contains("\"resolved\""),
            "{lock}/package-lock.json has addresses: write it with the .npmrc beside it"
        );
    }
}

/// Two copies of the editor would not know of each other, and completion would fail without a word.
#[test]
fn there_is_one_editor() {
    let lock = fs::read_to_string(web().join("graphiql/package-lock.json")).unwrap();
    assert_eq!(lock.matches("node_modules/monaco-editor\": {").count(), 1);
    assert_eq!(lock.matches("node_modules/graphql\": {").count(), 1);
}
