//! `dataset/not-utf8`: every file is UTF-8 text.
//!
//! Files of older programs are often Latin-1 or UTF-16: the letters æ, ø and å come out wrong or
//! not at all. Save the file as UTF-8; most editors offer it under "save with encoding". A file
//! that was cut short in the middle of a letter is reported here as well.

use std::string::FromUtf8Error;

use crate::dataset::codes;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::FileId;
use crate::diagnostics::SourceMap;

/// Adds a file that is not UTF-8, with what can be shown of it, and says where it goes wrong.
pub(in crate::dataset) fn finding(
    sources: &mut SourceMap,
    path: &str,
    error: &FromUtf8Error,
) -> (FileId, Diagnostic) {
    let bytes = error.as_bytes();
    let file = sources.add(path, String::from_utf8_lossy(bytes));
    // What stands before the first bad byte is the same in the text with replacements, and each
    // bad stretch became one replacement character.
    let at = error.utf8_error().valid_up_to();
    let span = sources.span(file, at..at + char::REPLACEMENT_CHARACTER.len_utf8());
    let what = match (bytes, bytes.get(at)) {
        ([0xFF, 0xFE, ..] | [0xFE, 0xFF, ..], _) => "it looks like UTF-16".to_owned(),
        (_, Some(byte)) if error.utf8_error().error_len().is_some() => {
            format!("the byte {byte:02X} stands for no letter here")
        }
        _ => "it ends in the middle of a letter".to_owned(),
    };
    let message = format!("`{path}` is not UTF-8 text: {what}");
    let finding =
        Diagnostic::new(codes::NOT_UTF8, message, span, "").help("save the file as UTF-8");
    (file, finding)
}
