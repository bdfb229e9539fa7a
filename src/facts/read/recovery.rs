//! Where to start again after a syntax error.
//!
//! The TOML parser gives up on a file at some errors (a key without `=`) and misreads what follows
//! others (a list that is not closed). A file with errors is therefore cut at its table headers,
//! and each piece is read by itself, so that a slip costs one table and not the rest of the file.

use std::ops::Range;

/// Cuts a text before each line that is nothing but the header of a table without dots.
pub(super) fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut cuts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && is_header(line) {
            cuts.push(at);
        }
        at += line.len();
    }
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    cuts.iter()
        .zip(ends)
        .map(|(start, end)| *start..end)
        .collect()
}

fn is_header(line: &str) -> bool {
    let words = line.split('#').next().unwrap_or("").trim_end();
    let list = words.trim_start().strip_prefix("[[");
    // In single brackets, an indented line may well be an item of a list.
    let single = || words.strip_prefix('[')?.strip_suffix(']');
    let name = list
        .and_then(|rest| rest.strip_suffix("]]"))
        .or_else(single);
    name.is_some_and(|name| {
        let name = name.trim();
        let legal = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(legal)
    })
}

/// Finds the ids that tables of a broken piece seem to declare, so that nothing which refers to
/// them is reported as dangling.
pub(super) fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let rest = line.trim_start().strip_prefix("id")?.trim_start();
        let value = rest.strip_prefix('=')?.trim_start();
        let value = value
            .strip_prefix('"')
            .or_else(|| value.strip_prefix('\''))?;
        value.split(['"', '\'']).next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_headers_and_nothing_is_lost() {
        let text = "a = 1\n[dataset]\nb = [[1]]\n  [[law]] # one\n[law.name]\nid='x'\n[[\n [b]\n";
        let parts: Vec<&str> = pieces(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            parts,
            [
                "a = 1\n",
                "[dataset]\nb = [[1]]\n",
                "  [[law]] # one\n[law.name]\nid='x'\n[[\n [b]\n"
            ]
        );
    }

    #[test]
    fn ids_of_broken_tables_are_seen() {
        let text = "id = \"a\nidea = \"no\"\n  id='b'\nid = 3\n";
        assert_eq!(ids(text).collect::<Vec<_>>(), ["a", "b"]);
    }
}
