//! `dataset/broken-file`: a file of `govgraph build` is as it was written, by this program.
//!
//! Such a file holds a whole data set as the program lays it out in memory. It is refused where it
//! was cut off or changed on the way, which its checksums tell, and where another version of the
//! program wrote it that lays data out in another way. Nothing is lost: build it again from the
//! schema and seed files, with the program that is to read it.

use crate::dataset::codes;
use crate::diagnostics::Diagnostic;
use crate::stored::Broken;

pub(in crate::dataset) fn finding(path: &str, broken: &Broken) -> Diagnostic {
    Diagnostic::without_place(
        codes::BROKEN_FILE,
        format!("`{path}` cannot be used: {broken}"),
    )
    .help("build it again with this program: `govgraph build -o FILE`")
}
