//! What the program is built from: every dependency is used, comes from the registry, and has a
//! licence that `deny.toml` allows.
//!
//! `cargo deny` and `cargo machete` know more and are run by `./check` where they are installed;
//! this holds the line where they are not. Known vulnerabilities are not here: they need a
//! database from the network.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use toml::de::DeTable;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the licences that `deny.toml` allows.
fn allowed_licences() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("deny.toml")).unwrap();
    let table = DeTable::parse(&text).unwrap();
    let licences = table.get_ref()["licenses"].get_ref();
    let allowed = licences.get("allow").unwrap().get_ref().as_array().unwrap();
    allowed
        .iter()
        .map(|licence| licence.get_ref().as_str().unwrap().to_owned())
        .collect()
}

/// Returns the packages that a build for this machine takes in, as cargo describes them.
fn packages() -> Vec<Value> {
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program)
            .args(arguments)
            .current_dir(root())
            .output()
            .unwrap();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{program}: {complaint}");
        String::from_utf8(output.stdout).unwrap()
    };
    let version = run("rustc", &["-vV"]);
    let host = version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    let metadata = run(
        env!("CARGO"),
        &[
            "metadata",
            "--format-version=1",
            "--locked",
            "--offline",
            "--filter-platform",
            host,
        ],
    );
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

#[test]
fn every_dependency_has_a_licence_that_is_allowed() {
    let allowed = allowed_licences();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().map_or_else(
            || licence_by_text(&package),
            |expression| expression.replace('/', " OR "),
        );
        assert!(
            is_allowed(&licence, &allowed),
            "`{name}` has the licence `{licence}`, which deny.toml does not allow"
        );
    }
}

/// Recognises the licence of a package that has the text of one but does not say which it is.
fn licence_by_text(package: &Value) -> String {
    let file = package["license_file"].as_str().unwrap_or("LICENSE");
    let manifest = Path::new(package["manifest_path"].as_str().unwrap());
    let text = fs::read_to_string(manifest.with_file_name(file)).unwrap();
    let words: Vec<&str> = text.split_whitespace().collect();
    let opening = "Permission is hereby granted, free of charge, to any person obtaining a copy";
    if words.join(" ").contains(opening) {
        "MIT".to_owned()
    } else {
        "unknown".to_owned()
    }
}

/// Whether an SPDX expression can be met with the allowed licences.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let choices = split_outside_brackets(expression, " OR ");
    if choices.len() > 1 {
        return choices.iter().any(|choice| is_allowed(choice, allowed));
    }
    let parts = split_outside_brackets(expression, " AND ");
    if parts.len() > 1 {
        return parts.iter().all(|part| is_allowed(part, allowed));
    }
    let expression = expression.trim();
    match expression
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => is_allowed(inner, allowed),
        None => allowed.contains(expression),
    }
}

fn split_outside_brackets<'a>(text: &'a str, separator: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(separator) {
        let before = &text[start..at];
        if before.matches('(').count() == before.matches(')').count() {
            parts.push(before);
            start = at + separator.len();
        }
    }
    parts.push(&text[start..]);
    parts
}

#[test]
fn licence_expressions_are_read_as_spdx_means_them() {
    let allowed = BTreeSet::from(["MIT", "Unicode-3.0"].map(str::to_owned));
    assert!(is_allowed("MIT", &allowed));
    assert!(is_allowed("GPL-3.0 OR MIT", &allowed));
    assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0", &allowed));
    assert!(!is_allowed("MIT AND GPL-3.0", &allowed));
    assert!(!is_allowed("(MIT OR Apache-2.0) AND GPL-3.0", &allowed));
    assert!(!is_allowed("Apache-2.0 WITH LLVM-exception", &allowed));
}

#[test]
fn every_dependency_comes_from_the_registry() {
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        match package["source"].as_str() {
            Some(source) => assert!(
                source.starts_with("registry+"),
                "`{name}` comes from {source}"
            ),
            None => assert_eq!(
                name,
                env!("CARGO_PKG_NAME"),
                "`{name}` is a folder beside us"
            ),
        }
    }
}

#[test]
fn every_dependency_is_used() {
    let packages = packages();
    let own = packages.iter().find(|package| package["source"].is_null());
    for dependency in own.unwrap()["dependencies"].as_array().unwrap() {
        let folders = match dependency["kind"].as_str() {
            None => &["src"][..],
            Some("build") => &["build"],
            Some(_) => &["src", "tests", "benches"],
        };
        let mut text = String::new();
        for folder in folders {
            read_rust(&root().join(folder), &mut text);
        }
        let name = dependency["name"].as_str().unwrap().replace('-', "_");
        let named = text.match_indices(&name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = &text[at + name.len()..];
            before.is_none_or(|c| !c.is_alphanumeric() && c != '_')
                && (after.starts_with("::") || after.starts_with(';'))
        });
        assert!(named, "nothing in {folders:?} uses `{name}`");
    }
}

/// Adds the text of all Rust files below a folder.
fn read_rust(folder: &Path, text: &mut String) {
    if !folder.is_dir() {
        return;
    }
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_rust(&path, text);
        } else if path.extension() == Some("rs".as_ref()) {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}
