//! `facts/bad-table`: a table of figures is a CSV file with a header.
//!
//! UTF-8, commas between cells, one row a line, the names of the columns in the first row; as many
//! cells in each row as there are columns. Cells that hold commas or quotes stand in double quotes,
//! and a double quote in them is written twice.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::facts::codes;

/// A row has more or fewer cells than there are columns.
pub(in crate::facts) fn ragged(found: usize, wanted: usize, row: Span, header: Span) -> Diagnostic {
    let cells = |count| if count == 1 { "cell" } else { "cells" };
    let message = format!("this row has {found} {}, not {wanted}", cells(found));
    let help = if found > wanted {
        "put cells that contain a comma in double quotes; numbers have no separators between digits"
    } else {
        "leave cells empty rather than out: a comma more for each"
    };
    Diagnostic::new(codes::BAD_TABLE, message, row, "")
        .label(header, "the columns")
        .help(help)
}

/// The header is one cell that looks like several with another separator between them.
pub(in crate::facts) fn separator(separator: char, header: Span) -> Diagnostic {
    let name = match separator {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "bars",
    };
    let message = format!("the cells of this table are separated by {name}");
    Diagnostic::new(codes::BAD_TABLE, message, header, "")
        .help("save it with commas between the cells")
}

/// A double quote is not closed.
pub(in crate::facts) fn unclosed(cell: Span) -> Diagnostic {
    let message = "a double quote is opened here and never closed";
    Diagnostic::new(codes::BAD_TABLE, message, cell, "").help("close it, or take it out")
}

/// There is nothing in the table.
pub(in crate::facts) fn empty(path: &str, start: Span) -> Diagnostic {
    let message = format!("`{path}` has no figures");
    Diagnostic::new(codes::BAD_TABLE, message, start, "")
        .help("write the names of the columns in the first row and the figures below")
}
