//! The comment lines before a saved question.

use std::ops::Range;

/// A line of the header: a key and what is written for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The words before the colon.
    pub(super) key: String,
    /// The words after it, with those of the lines that go on with it.
    pub(super) value: String,
    /// Where the key stands.
    pub(super) key_at: Range<usize>,
    /// Where the value stands on the first line.
    pub(super) value_at: Range<usize>,
}

/// What stands before the operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) lines: Vec<Line>,
    /// Comment lines that are neither a key with a value nor go on with one.
    pub(super) strays: Vec<Range<usize>>,
    /// Where the operation begins.
    pub(super) end: usize,
}

/// Reads the header of a file.
pub(super) fn read(text: &str) -> Header {
    let mut header = Header::default();
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let range = start..start + line.len();
        if let Some(comment) = line.strip_prefix('#') {
            header.comment(comment, range);
        } else if !line.is_empty() {
            break;
        }
        start += raw.len();
    }
    header.end = start;
    header
}

impl Header {
    fn comment(&mut self, comment: &str, at: Range<usize>) {
        let goes_on = comment.starts_with("  ");
        let words = comment.trim();
        match (self.lines.last_mut(), words.split_once(':')) {
            (_, _) if words.is_empty() => {}
            (Some(last), _) if goes_on => {
                last.value.push(' ');
                last.value.push_str(words);
            }
            (_, Some((key, value))) if is_key(key) => {
                let key_start = at.start + 1 + (comment.len() - comment.trim_start().len());
                let value = value.trim();
                self.lines.push(Line {
                    key: key.to_owned(),
                    value: value.to_owned(),
                    key_at: key_start..key_start + key.len(),
                    value_at: at.end - value.len()..at.end,
                });
            }
            _ => self.strays.push(at),
        }
    }
}

fn is_key(key: &str) -> bool {
    !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_keys_with_values_that_may_go_on() {
        let text = "# id: C01\n\n# title.en: Which\n#   body: this?\n# a stray line\nquery { x }\n# not: read\n";
        let header = read(text);
        let lines: Vec<(&str, &str)> = header
            .lines
            .iter()
            .map(|line| (line.key.as_str(), line.value.as_str()))
            .collect();
        assert_eq!(lines, [("id", "C01"), ("title.en", "Which body: this?")]);
        assert_eq!(&text[header.lines[0].value_at.clone()], "C01");
        assert_eq!(&text[header.lines[1].key_at.clone()], "title.en");
        assert_eq!(&text[header.strays[0].clone()], "# a stray line");
        assert_eq!(&text[header.end..], "query { x }\n# not: read\n");
    }
}
