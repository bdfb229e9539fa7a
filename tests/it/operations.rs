//! `docs/operations.md` tells of every setting, and nothing else.

use std::fs;

use govgraph::config::KEYS;

#[test]
fn every_setting_is_documented_with_its_variable_and_default() {
    let page = fs::read_to_string("docs/operations.md").unwrap();
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.contains("`GOVGRAPH_") && line.starts_with('|'))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let quoted = |text: &str| format!("`{text}`");
    for (key, row) in KEYS.iter().zip(&rows) {
        assert_eq!(row[1], quoted(key.name), "the rows are in another order");
        assert_eq!(row[2], quoted(&key.variable()));
        if !key.default.is_empty() {
            assert_eq!(row[3], quoted(key.default), "{}", key.name);
        }
    }
    assert_eq!(rows.len(), KEYS.len());
}
