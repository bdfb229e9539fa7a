//! `dataset/too-large`: no single file is larger than 256 MiB.
//!
//! Such a file is rarely meant: a database dump or an archive with the wrong name. What really is
//! that large loads as several files.

use crate::dataset::codes;
use crate::diagnostics::Diagnostic;

pub(in crate::dataset) fn finding(path: &str, size: u64, limit: u64) -> Diagnostic {
    const MIB: u64 = 1 << 20;
    let (size, limit) = (size.div_ceil(MIB), limit / MIB);
    Diagnostic::without_place(
        codes::TOO_LARGE,
        format!("`{path}` is {size} MiB large, more than the {limit} MiB that one file may have"),
    )
    .help("divide it into several files")
}
