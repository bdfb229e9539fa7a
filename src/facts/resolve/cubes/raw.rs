//! Where the cells of a row stand in the text of a CSV file.
//!
//! The reader of CSV gives cells without their places. They are looked up again here, only for
//! cells that something is wrong with.

use std::ops::Range;

/// A row of a CSV file as it stands in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawRow {
    /// The cells, without the quotes around them.
    pub(super) cells: Vec<Range<usize>>,
    /// The whole row without the end of the line.
    pub(super) whole: Range<usize>,
    /// Where a quote is opened that is never closed.
    pub(super) unclosed: Option<usize>,
}

/// Finds the cells of the row that begins at a place, empty lines before it left out.
pub(super) fn row(text: &str, from: usize) -> RawRow {
    let bytes = text.as_bytes();
    let byte = |at: usize| bytes.get(at).copied();
    let mut at = from;
    while matches!(byte(at), Some(b'\r' | b'\n')) {
        at += 1;
    }
    let start = at;
    let mut row = RawRow {
        cells: Vec::new(),
        whole: start..start,
        unclosed: None,
    };
    loop {
        if byte(at) == Some(b'"') {
            let begin = at + 1;
            at = begin;
            loop {
                match (byte(at), byte(at + 1)) {
                    (Some(b'"'), Some(b'"')) => at += 2,
                    (Some(b'"'), _) => break,
                    (Some(_), _) => at += 1,
                    (None, _) => {
                        row.unclosed = Some(begin - 1);
                        break;
                    }
                }
            }
            row.cells.push(begin..at.min(bytes.len()));
            while !matches!(byte(at), None | Some(b',' | b'\r' | b'\n')) {
                at += 1;
            }
        } else {
            let begin = at;
            while !matches!(byte(at), None | Some(b',' | b'\r' | b'\n')) {
                at += 1;
            }
            row.cells.push(begin..at);
        }
        match byte(at) {
            Some(b',') => at += 1,
            _ => break,
        }
    }
    row.whole = start..at.min(bytes.len());
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str, from: usize) -> Vec<&str> {
        let found = row(text, from);
        found.cells.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn cells_are_found_without_their_quotes() {
        let text = "a,b\r\n\r\n1,\"x, \"\"y\"\"\",\r\n2,3,4";
        assert_eq!(cells(text, 0), ["a", "b"]);
        assert_eq!(cells(text, 3), ["1", "x, \"\"y\"\"", ""]);
        assert_eq!(&text[row(text, 3).whole], "1,\"x, \"\"y\"\"\",");
        assert_eq!(row(text, 3).unclosed, None);
        assert_eq!(row("a,\"b\nc,d", 0).unclosed, Some(2));
    }

    proptest! {
        #[test]
        fn rows_have_as_many_cells_as_the_reader_finds(text in "[ab,\"\n\r]{0,24}") {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(text.as_bytes());
            let mut record = csv::ByteRecord::new();
            while reader.read_byte_record(&mut record).unwrap() {
                let from = record.position().unwrap().byte() as usize;
                prop_assert_eq!(row(&text, from).cells.len(), record.len());
            }
        }
    }
}
