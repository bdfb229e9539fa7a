//! JSON-stat, versions 1 and 2.0 (<https://json-stat.org/full/>), and what PxWeb adds to it.

mod category;
mod dataset;
mod extension;
mod measures;
mod notes;
mod own;
mod reader;
mod response;
mod status;
mod values;

use super::draft::Draft;
use super::report::Report;
use super::rules::not_json;
use super::wishes::Wishes;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;
use crate::exchange::json::Document;

use self::reader::Reader;

/// Reads the datasets of a file. What could be read is returned beside what is wrong with the rest.
pub(super) fn read(
    sources: &SourceMap,
    file: FileId,
    wishes: &Wishes,
) -> (Vec<Draft>, Diagnostics) {
    let (document, value) = match Document::new(sources, file) {
        Ok(read) => read,
        Err(fault) => {
            let mut diagnostics = Diagnostics::default();
            diagnostics.push(not_json::finding(sources, file, &fault));
            return (Vec::new(), diagnostics);
        }
    };
    let mut reader = Reader {
        document,
        sources,
        file,
        wishes,
        report: Report::default(),
    };
    let drafts = reader.response(value);
    (drafts, reader.report.finish())
}
