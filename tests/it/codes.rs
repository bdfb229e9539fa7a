//! The codes that a client can be told: all are explained by `govgraph explain`, and listed by
//! `docs/api.md`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use govgraph::api;
use govgraph::diagnostics::Code;
use govgraph::query;
use govgraph::server;
use regex::Regex;

use crate::architecture::files;
use crate::cli::program;

const BEGIN: &str = "<!-- codes -->\n";
const END: &str = "<!-- end -->";

/// The codes under `extensions.code`, in the order in which a request meets them.
fn told() -> impl Iterator<Item = &'static Code> {
    let tables = [
        server::codes::ALL,
        api::codes::requests::ALL,
        query::codes::ALL,
    ];
    tables.into_iter().flatten()
}

#[test]
fn every_code_that_the_sources_name_is_explained() {
    let code = Regex::new(r#""((?:api|http|query)/[a-z-]+|PERSISTED_[A-Z_]+)""#).unwrap();
    let mut named = BTreeSet::new();
    let mut sources = Vec::new();
    files(Path::new("src"), &mut sources);
    for (_, text) in &sources {
        named.extend(code.captures_iter(text).map(|found| found[1].to_owned()));
    }
    assert!(named.len() > 50, "{named:?}");
    let listed = program(".").arg("explain").output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let listed: BTreeSet<&str> = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let missing: Vec<_> = named
        .iter()
        .filter(|code| !listed.contains(code.as_str()))
        .collect();
    assert!(missing.is_empty(), "not explained: {missing:?}");
    assert!(told().all(|code| listed.contains(code.slug())));
}

#[test]
fn the_page_of_the_api_lists_the_codes() {
    let path = Path::new("docs/api.md");
    let page = fs::read_to_string(path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let mut rows = "| Code | Means |\n|---|---|\n".to_owned();
    for code in told() {
        let _ = writeln!(rows, "| `{}` | {} |", code.slug(), code.summary());
    }
    let made = format!("{before}{BEGIN}{rows}{END}{after}");
    if std::env::var_os("GOVGRAPH_BLESS").is_some_and(|bless| bless == "1") {
        fs::write(path, &made).unwrap();
        return;
    }
    assert!(
        page == made,
        "docs/api.md no longer lists the codes: GOVGRAPH_BLESS=1 cargo test --test it codes"
    );
}
