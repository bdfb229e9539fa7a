//! The statuses of cells in their three forms: one for all, a list, or an object by position.

use rustc_hash::FxHashMap;

use super::super::draft::Sign;
use super::super::draft::meaning;
use super::super::json::Kind;
use super::super::json::Value;
use super::super::rules::unknown_status;
use super::super::rules::wrong_size;
use super::super::rules::wrong_type;
use super::extension::Extension;
use super::reader::Reader;
use super::values::Grid;
use crate::diagnostics::Span;
use crate::facts::cubes::Status;

/// The statuses of a dataset.
#[derive(Debug, Default)]
pub(super) struct Statuses {
    /// The signs that occur.
    signs: Vec<Known>,
    numbers: FxHashMap<String, u32>,
    cells: Of,
}

/// A sign, and what is known of it.
#[derive(Debug)]
struct Known {
    written: String,
    /// How the file explains it.
    label: Option<String>,
    sign: Option<Sign>,
    span: Span,
    /// Whether it is reported that it stands where it cannot.
    misplaced: bool,
}

/// The signs of cells, by their place from 1.
#[derive(Debug, Default)]
enum Of {
    #[default]
    None,
    All(u32),
    List(Vec<u32>),
    Some(FxHashMap<u64, u32>),
}

impl<'s> Reader<'s> {
    /// Reads the statuses of a dataset.
    pub(super) fn statuses(
        &mut self,
        value: Option<Value<'s>>,
        grid: &Grid,
        extension: &Extension,
    ) -> Statuses {
        let mut statuses = Statuses::default();
        let Some(value) = value else {
            return statuses;
        };
        match value.kind() {
            Kind::Null => {}
            Kind::String => {
                let number = self.sign(&mut statuses, value, extension);
                statuses.cells = Of::All(number);
            }
            Kind::Array => self.status_list(&mut statuses, value, grid, extension),
            Kind::Object => {
                let mut some = FxHashMap::default();
                self.positions("status", value, grid, |reader, at, value| {
                    let number = reader.sign(&mut statuses, value, extension);
                    some.insert(at, number);
                });
                statuses.cells = Of::Some(some);
            }
            kind => {
                let span = self.span(value);
                let wanted = "a text, an array or an object";
                self.report
                    .push(wrong_type::finding("`status`", wanted, kind, span));
            }
        }
        for known in &statuses.signs {
            if known.sign.is_none() {
                let finding = unknown_status::finding(&known.written, known.span);
                self.report.push(finding);
            }
        }
        statuses
    }

    fn status_list(
        &mut self,
        statuses: &mut Statuses,
        value: Value<'s>,
        grid: &Grid,
        extension: &Extension,
    ) {
        let Some(elements) = self.list("`status`", value) else {
            return;
        };
        let numbers = elements.iter().map(|element| match element.kind() {
            Kind::Null => 0,
            _ => self.sign(statuses, *element, extension),
        });
        let numbers: Vec<u32> = numbers.collect();
        // A list of one status for all was usual before version 2.
        statuses.cells = match numbers.as_slice() {
            [only] if grid.cells != 1 => Of::All(*only),
            _ if numbers.len() as u64 == grid.cells => Of::List(numbers),
            [] => Of::None,
            _ => {
                let found = numbers.len() as u64;
                let span = self.start(value);
                let finding = wrong_size::list("status", found, &grid.sizes, span, grid.span);
                self.report.push(finding);
                Of::None
            }
        };
    }

    /// Returns the number of a sign, from 1; 0 for none.
    fn sign(&mut self, statuses: &mut Statuses, value: Value<'s>, extension: &Extension) -> u32 {
        if value.kind() == Kind::Null {
            return 0;
        }
        let Some(written) = self.text("a status", value) else {
            return 0;
        };
        if let Some(number) = statuses.numbers.get(&written) {
            return *number;
        }
        let label = extension.statuses.iter().find(|(sign, _)| *sign == written);
        let label = label.map(|(_, label)| label.clone());
        let told = &self.wishes.statuses;
        statuses.signs.push(Known {
            sign: meaning(&written, told, label.as_deref(), extension.is_px),
            label,
            span: self.span(value),
            written: written.clone(),
            misplaced: false,
        });
        let number = u32::try_from(statuses.signs.len()).unwrap_or(u32::MAX);
        statuses.numbers.insert(written, number);
        number
    }

    /// Returns what is known of the cell at a position: its status, and a remark where that does not
    /// say it all.
    pub(super) fn status(
        &mut self,
        statuses: &mut Statuses,
        at: u64,
        has_value: bool,
    ) -> (Option<Status>, Option<String>) {
        let number = match &statuses.cells {
            Of::None => 0,
            // What is said of all figures is not said of cells without one.
            Of::All(number) => *number * u32::from(has_value),
            Of::List(numbers) => {
                let at = usize::try_from(at).ok();
                at.and_then(|at| numbers.get(at)).copied().unwrap_or(0)
            }
            Of::Some(numbers) => numbers.get(&at).copied().unwrap_or(0),
        };
        let Some(at) = (number as usize).checked_sub(1) else {
            return (None, None);
        };
        let Some(known) = statuses.signs.get_mut(at) else {
            return (None, None);
        };
        let remark = || match &known.label {
            Some(label) => format!("{}: {label}", known.written),
            None => known.written.clone(),
        };
        match known.sign {
            Some(Sign::Normal) => (None, None),
            Some(Sign::Status(status)) if status.has_value() == has_value => (Some(status), None),
            Some(Sign::Status(status)) => {
                let word = status.word();
                let remark = remark();
                if !std::mem::replace(&mut known.misplaced, true) {
                    let (written, span) = (&known.written, known.span);
                    let finding = unknown_status::misplaced(written, word, has_value, span);
                    self.report.push(finding);
                }
                (missing(has_value), Some(remark))
            }
            None => (missing(has_value), Some(remark())),
        }
    }
}

impl Statuses {
    /// Returns the positions that have a status, where they are told one by one.
    pub(super) fn positions(&self) -> Vec<u64> {
        match &self.cells {
            Of::Some(cells) => cells.keys().copied().collect(),
            Of::None | Of::All(_) | Of::List(_) => Vec::new(),
        }
    }

    /// Says whether statuses are told for all cells in their order.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.cells, Of::List(_))
    }
}

/// The status of a cell of which a sign says something else.
fn missing(has_value: bool) -> Option<Status> {
    (!has_value).then_some(Status::Missing)
}
