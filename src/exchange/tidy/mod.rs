//! Tidy CSV: a row an observation, or a row for the figures of several measures, with a mapping that
//! says which column is what.

mod build;
mod mapping;
mod number;
mod rows;

use csv::ByteRecord;
use csv::ReaderBuilder;

use super::draft::Draft;
use super::report::Report;
use super::rules::no_figures;
use super::rules::no_source;
use super::wishes::Wishes;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::diagnostics::Span;

use self::mapping::Mapping;

/// What can stand between cells, the likeliest first.
const SEPARATORS: [u8; 4] = *b",;\t|";

/// A CSV file that is being read.
struct Reader<'s> {
    sources: &'s SourceMap,
    file: FileId,
    wishes: &'s Wishes,
    mapping: Mapping,
    /// The names of the columns, and where they stand.
    names: Vec<String>,
    header: Span,
    report: Report,
}

/// Reads a file after a mapping.
pub(super) fn read(
    sources: &SourceMap,
    file: FileId,
    map: FileId,
    wishes: &Wishes,
) -> (Vec<Draft>, Diagnostics) {
    let mut report = Report::default();
    let mapping = mapping::read(sources, map, &mut report);
    let text = sources.text(file);
    let header = Reader::line(sources, file, 0);
    let separator = mapping.separator.unwrap_or_else(|| {
        let line = text.lines().next().unwrap_or_default();
        let count = |sign: &u8| line.bytes().filter(|byte| byte == sign).count();
        // Of equally many the first.
        SEPARATORS
            .into_iter()
            .rev()
            .max_by_key(count)
            .unwrap_or(b',')
    });
    let mut records = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    // Reading from memory, of rows of any length, does not fail.
    let _ = records.read_byte_record(&mut record);
    let names = record
        .iter()
        .map(|name| cell(name).trim_start_matches('\u{feff}'));
    let mut reader = Reader {
        names: names.map(str::to_owned).collect(),
        sources,
        file,
        wishes,
        mapping,
        header,
        report,
    };
    if text.trim().is_empty() {
        reader.report.push(no_figures::empty(header));
    }
    if wishes.source.is_none() {
        reader.report.push(no_source::finding(header));
    }
    let draft = if reader.report.errors() == 0 {
        reader.draft(&mut records, map)
    } else {
        None
    };
    let whole = reader.report.errors() == 0;
    (
        draft.filter(|_| whole).into_iter().collect(),
        reader.report.finish(),
    )
}

impl Reader<'_> {
    /// Returns the place of the line that begins at a byte.
    fn line(sources: &SourceMap, file: FileId, at: usize) -> Span {
        let rest = sources.text(file).get(at..).unwrap_or_default();
        let skipped = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let line = rest.get(skipped..).and_then(|rest| rest.lines().next());
        let from = at + skipped;
        sources.span(file, from..from + line.map_or(0, str::len))
    }
}

/// Returns a cell as text. The file is UTF-8, and cells end where characters do.
fn cell(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}
