//! The house rules that a program can check: layers, doors, purity, and the size of files.
//!
//! The checker reads text, not syntax, so the house style is one `use crate::module::Item` line
//! per item. What it would find is planted in its own tests, so that it cannot fall silent.

use std::fs;
use std::path::Path;

/// Lowest first. A module may name itself and the modules before it.
const LAYERS: &[&str] = &[
    "stored",
    "diagnostics",
    "model",
    "ontology",
    "facts",
    "graph",
    "query",
    "exchange",
    "api",
    "config",
    "telemetry",
    "dataset",
    "server",
    "cli",
];

/// A heavy dependency has one door into the program, or two where it does two things.
const DOORS: &[(&str, &[&str])] = &[
    ("crc32fast", &["stored"]),
    ("ariadne", &["diagnostics"]),
    ("jiff", &["model"]),
    ("rust_decimal", &["model"]),
    ("apollo_compiler", &["ontology", "api"]),
    ("apollo_parser", &["ontology"]),
    ("toml", &["facts", "exchange", "config"]),
    ("csv", &["facts", "exchange"]),
    ("petgraph", &["graph"]),
    ("fst", &["graph"]),
    ("levenshtein_automata", &["graph"]),
    ("frostem", &["graph"]),
    ("memchr", &["graph"]),
    ("async_graphql", &["api"]),
    ("icu_decimal", &["api"]),
    ("actix_web", &["server"]),
    ("tracing_subscriber", &["telemetry"]),
    ("prometheus_client", &["telemetry"]),
    ("arc_swap", &["server"]),
    ("socket2", &["server"]),
    ("zstd", &["server"]),
    ("brotli", &["server"]),
    ("clap", &["cli"]),
];

/// Layers up to this one see no world outside their arguments.
const LAST_PURE: &str = "query";

/// What would let the world in.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "RandomState",
    "tokio::",
];

/// Who may print.
const PRINTER: &str = "cli";

/// No file is longer than this; most are far shorter.
const MAX_LINES: usize = 900;

/// A source file of the library.
struct Source {
    /// The module right below the crate.
    module: String,
    path: String,
    text: String,
}

/// Reads every file below a folder that ends in `.rs`.
pub(crate) fn files(folder: &Path, found: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path.display().to_string().replace('\\', "/"), text));
        }
    }
}

/// Returns the files of all modules; `lib.rs` and `main.rs` belong to none.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    files(Path::new("src"), &mut found);
    let source = |(path, text): (String, String)| {
        let below = path.strip_prefix("src/")?;
        let module = match below.split_once('/') {
            Some((module, _)) => module,
            None if below == "lib.rs" || below == "main.rs" => return None,
            None => below.strip_suffix(".rs")?,
        };
        Some(Source {
            module: module.to_owned(),
            path,
            text,
        })
    };
    found.into_iter().filter_map(source).collect()
}

/// Returns the text without comments that fill a line.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether `text` has `wanted` where a name begins and, if `wanted` ends in a name, where it ends.
fn names(text: &str, wanted: &str) -> bool {
    let of_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(wanted).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + wanted.len()..].chars().next();
        let begins = !before.is_some_and(|c| of_word(c) || c == ':');
        let ends = !wanted.ends_with(of_word) || !after.is_some_and(of_word);
        begins && ends
    })
}

/// Returns everything that breaks a rule.
fn faults(sources: &[Source]) -> Vec<String> {
    let rank = |module: &str| LAYERS.iter().position(|layer| *layer == module);
    let mut faults = Vec::new();
    for Source { module, path, text } in sources {
        let Some(own) = rank(module) else {
            faults.push(format!("{path}: `{module}` has no place among the layers"));
            continue;
        };
        let code = code(text);
        if code.contains("crate::{") {
            faults.push(format!(
                "{path}: write one `use crate::module::Item` line per item"
            ));
        }
        for above in &LAYERS[own + 1..] {
            if names(&code, &format!("crate::{above}")) {
                faults.push(format!("{path}: `{module}` must not know `{above}`"));
            }
        }
        for (dependency, doors) in DOORS {
            let used = names(&code, &format!("{dependency}::"));
            let used = used || names(&code, &format!("use {dependency}"));
            if used && !doors.contains(&module.as_str()) {
                faults.push(format!(
                    "{path}: only {} may use `{dependency}`",
                    doors.join(" and ")
                ));
            }
        }
        if rank(LAST_PURE).is_some_and(|last| own <= last) {
            for word in IMPURE.iter().filter(|word| code.contains(**word)) {
                faults.push(format!("{path}: `{module}` must not use `{word}`"));
            }
        }
        let printing = ["print!(", "println!(", "eprint!(", "eprintln!(", "dbg!("];
        if module != PRINTER && printing.iter().any(|word| names(&code, word)) {
            faults.push(format!("{path}: only `{PRINTER}` prints"));
        }
    }
    faults
}

#[test]
fn modules_depend_downwards_and_keep_to_their_doors() {
    let sources = sources();
    assert!(sources.len() > 50, "the sources were not found");
    let faults = faults(&sources);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_module_of_the_library_is_a_layer_and_every_layer_a_module() {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let modules = lib.lines().filter_map(|line| {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    let mut modules: Vec<&str> = modules.collect();
    let mut layers = LAYERS.to_vec();
    modules.sort_unstable();
    layers.sort_unstable();
    assert_eq!(modules, layers);
}

#[test]
fn no_file_is_too_long() {
    let mut found = Vec::new();
    for folder in ["src", "tests", "build"] {
        files(Path::new(folder), &mut found);
    }
    assert!(found.len() > 50, "the files were not found");
    let too_long: Vec<&String> = found
        .iter()
        .filter(|(_, text)| text.lines().count() > MAX_LINES)
        .map(|(path, _)| path)
        .collect();
    assert!(too_long.is_empty(), "{too_long:?}");
}

#[test]
fn every_file_begins_by_saying_what_it_is_for() {
    for Source { path, text, .. } in sources() {
        assert!(
            text.starts_with("//!"),
            "{path} does not begin with a module comment"
        );
    }
}

#[test]
fn a_planted_violation_is_found() {
    let planted = |module: &str, text: &str| {
        let source = Source {
            module: module.to_owned(),
            path: format!("src/{module}/planted.rs"),
            text: text.to_owned(),
        };
        faults(&[source]).join("; ")
    };
    assert_eq!(
        planted("model", "use crate::api::Request;"),
        "src/model/planted.rs: `model` must not know `api`"
    );
    assert_eq!(
        planted("model", "fn f() -> crate::graph::Graph {}"),
        "src/model/planted.rs: `model` must not know `graph`"
    );
    assert_eq!(
        planted("facts", "use crate::{model::Day, graph::Graph};"),
        "src/facts/planted.rs: write one `use crate::module::Item` line per item"
    );
    assert_eq!(
        planted("query", "use async_graphql::Value;"),
        "src/query/planted.rs: only api may use `async_graphql`"
    );
    assert_eq!(
        planted("server", "let table: toml::Table = x;"),
        "src/server/planted.rs: only facts and exchange and config may use `toml`"
    );
    assert_eq!(
        planted("graph", "let text = std::fs::read_to_string(path);"),
        "src/graph/planted.rs: `graph` must not use `std::fs`"
    );
    assert_eq!(
        planted("server", "println!(\"{x}\");"),
        "src/server/planted.rs: only `cli` prints"
    );
    assert_eq!(
        planted("stray", ""),
        "src/stray/planted.rs: `stray` has no place among the layers"
    );
}

#[test]
fn what_is_allowed_is_not_found() {
    let allowed = |module: &str, text: &str| {
        let source = Source {
            module: module.to_owned(),
            path: String::new(),
            text: text.to_owned(),
        };
        assert_eq!(faults(&[source]), Vec::<String>::new());
    };
    allowed("api", "use crate::query::Filter;\n// See crate::server.");
    allowed(
        "model",
        "use crate::model::Day;\nuse crate::diagnostics::Span;",
    );
    allowed("config", "use toml::de::DeTable;");
    allowed("ontology", "crate::apidoc();");
    allowed("cli", "println!(\"{x}\");");
}
