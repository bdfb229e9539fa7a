//! The rules that files of other formats keep: one file each, whose module comment explains the
//! finding.

use std::borrow::Cow;

use crate::diagnostics::Diagnostic;

pub(super) mod bad_code;
pub(super) mod bad_mapping;
pub(super) mod bad_number;
pub(super) mod child_cycle;
pub(super) mod many_measures;
pub(super) mod missing_property;
pub(super) mod more_decimals;
pub(super) mod no_figures;
pub(super) mod no_source;
pub(super) mod no_unit;
pub(super) mod not_a_time;
pub(super) mod not_json;
pub(super) mod not_json_stat;
pub(super) mod ragged_row;
pub(super) mod repeated;
pub(super) mod unfit_extension;
pub(super) mod unknown_category;
pub(super) mod unknown_column;
pub(super) mod unknown_dataset;
pub(super) mod unknown_dimension;
pub(super) mod unknown_language;
pub(super) mod unknown_property;
pub(super) mod unknown_status;
pub(super) mod unread_column;
pub(super) mod unstated_kind;
pub(super) mod wrong_index;
pub(super) mod wrong_position;
pub(super) mod wrong_size;
pub(super) mod wrong_type;

/// How many names are listed in one help line.
const LISTED: usize = 12;
/// What is longer is compared with nothing and shown in part.
const LONG: usize = 60;

/// Joins names as a sentence has them, each in backticks.
fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let shown = names.by_ref().take(LISTED);
    let mut shown: Vec<String> = shown.map(|name| format!("`{}`", shortened(name))).collect();
    let more = names.count();
    if more > 0 {
        shown.push(format!("{more} more"));
    }
    let names = shown;
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// Returns a text, or its beginning where it is very long.
fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONG) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or(""))),
        None => Cow::Borrowed(text),
    }
}

/// Adds "did you mean" where one of the names is near; very long or very many names are not
/// compared, since that takes long.
fn meant<'a>(
    finding: Diagnostic,
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    const COMPARED: usize = 2000;
    if written.len() > LONG {
        return finding;
    }
    let known = known.into_iter().take(COMPARED);
    finding.did_you_mean(written, known.filter(|name| name.len() <= LONG))
}
