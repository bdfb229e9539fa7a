//! `exchange/wrong-size`: sizes, categories and values fit together.
//!
//! `size` says how many categories each dimension has, in the order of `id`; a dataset whose values
//! are a list has as many values as the product of the sizes. Nothing is made room for before this
//! is known, so a small file cannot ask for a large memory.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports that there are more or fewer sizes than dimensions.
pub(in crate::exchange) fn count(
    sizes: usize,
    dimensions: usize,
    span: Span,
    ids: Span,
) -> Diagnostic {
    let problem = format!("`size` has {sizes} numbers for {dimensions} dimensions");
    Diagnostic::new(codes::WRONG_SIZE, problem, span, "")
        .label(ids, "the dimensions")
        .help("give one size for each dimension of `id`, in the same order")
}

/// Reports a size that is not how many categories there are.
pub(in crate::exchange) fn dimension(
    name: &str,
    size: u64,
    categories: usize,
    span: Span,
    category: Span,
) -> Diagnostic {
    let word = if categories == 1 {
        "category"
    } else {
        "categories"
    };
    let problem = format!("`{name}` has the size {size} and {categories} {word}");
    Diagnostic::new(codes::WRONG_SIZE, problem, span, "the size")
        .label(category, "the categories")
        .help("the file is damaged or was put together by hand: download it again")
}

/// Reports a list that has not one element for each cell.
pub(in crate::exchange) fn list(
    what: &str,
    found: u64,
    sizes: &[u64],
    span: Span,
    size: Span,
) -> Diagnostic {
    let product: Vec<String> = sizes.iter().map(u64::to_string).collect();
    let cells = sizes
        .iter()
        .try_fold(1u64, |cells, size| cells.checked_mul(*size));
    let cells = cells.map_or_else(
        || "more than can be counted".to_owned(),
        |cells| cells.to_string(),
    );
    let product = match sizes.len() {
        0 | 1 => String::new(),
        _ => format!(" ({})", product.join(" × ")),
    };
    let problem = format!("the sizes make {cells} cells{product}, and `{what}` has {found}");
    Diagnostic::new(codes::WRONG_SIZE, problem, span, "")
        .label(size, "the sizes")
        .help("the file is damaged or was put together by hand: download it again")
}

/// Reports more cells than can be counted.
pub(in crate::exchange) fn uncountable(size: Span) -> Diagnostic {
    let problem = "the sizes make more cells than can be counted";
    Diagnostic::new(codes::WRONG_SIZE, problem, size, "")
        .help("download fewer categories at a time")
}

/// Reports more values than are read.
pub(in crate::exchange) fn too_many(limit: usize, span: Span) -> Diagnostic {
    let problem = format!("there are more than {limit} values");
    Diagnostic::new(codes::WRONG_SIZE, problem, span, "")
        .help("download fewer categories at a time")
}

/// Reports more dimensions or measures than a cube can have.
pub(in crate::exchange) fn too_wide(what: &str, limit: usize, span: Span) -> Diagnostic {
    let problem = format!("there are more than {limit} {what}");
    Diagnostic::new(codes::WRONG_SIZE, problem, span, "").help("download a part of the table")
}
