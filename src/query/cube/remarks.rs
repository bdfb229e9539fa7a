//! What is to be known of the observations that are chosen: breaks in the series, footnotes, and
//! cells that break a declared sum.

use super::ObservationIx;
use super::selection::Ready;
use super::selection::Selection;
use crate::facts::cubes::Break;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::Row;
use crate::graph::View;
use crate::model::Holds;
use crate::model::PartialDate;
use crate::query::Budget;
use crate::query::QueryError;

/// What is said of some observations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Breaks in the series that touch them.
    pub breaks: Vec<Touched>,
    /// Footnotes, by their place in the cube, each with how many of the observations it is about.
    pub notes: Vec<(usize, usize)>,
    /// Cells among them that break a declared sum, by their place in the list of the cube.
    pub violations: Vec<usize>,
}

/// A break in a series and what it touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The break, by its place in the cube.
    pub number: usize,
    /// The times that it touches, in their order: for certain, where it lasts in them whatever its
    /// dates are to the day, or possibly.
    pub periods: Vec<(PartialDate, Holds)>,
    /// The observations that it touches.
    pub observations: Vec<ObservationIx>,
}

/// Returns what is said of the observations that are chosen.
pub fn remarks(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    budget: &mut Budget,
) -> Result<Remarks, QueryError> {
    let ready = Ready::new(view, cube, selection)?;
    let declared = ready.cube;
    if declared.breaks.is_empty() && declared.notes.is_empty() && declared.violations.is_empty() {
        return Ok(Remarks::default());
    }
    let mut remarks = Remarks::default();
    let violations = declared.violations.iter().enumerate();
    let violations = violations.filter(|(_, violation)| ready.fits(violation.row));
    remarks.violations = violations.map(|(at, _)| at).collect();
    if declared.breaks.is_empty() && declared.notes.is_empty() {
        return Ok(remarks);
    }
    let rows = ready.rows(budget)?;
    budget.spend(rows.len())?;
    for (number, item) in declared.breaks.iter().enumerate() {
        let touched = touched(&ready, number, item, &rows);
        if !touched.observations.is_empty() {
            remarks.breaks.push(touched);
        }
    }
    for (at, note) in declared.notes.iter().enumerate() {
        let about = rows
            .iter()
            .filter(|row| note.cells.contain(declared, **row));
        let count = about.count();
        if count > 0 {
            remarks.notes.push((at, count));
        }
    }
    Ok(remarks)
}

fn touched(ready: &Ready<'_>, number: usize, item: &Break, rows: &[Row]) -> Touched {
    let mut touched = Touched {
        number,
        periods: Vec::new(),
        observations: Vec::new(),
    };
    for row in rows {
        let measure = ready.cube.observations.measure(*row);
        if !item.measures.is_empty() && !item.measures.contains(&measure) {
            continue;
        }
        let Some((date, _)) = ready.cube.period(*row) else {
            continue;
        };
        let holds = lasts_in(item, date);
        if holds != Holds::No {
            touched.periods.push((date.clone(), holds));
            touched.observations.push(ObservationIx {
                cube: ready.at,
                row: *row,
            });
        }
    }
    touched.periods.sort();
    touched.periods.dedup();
    touched
}

/// Says whether a break lasts on some day of a time.
fn lasts_in(item: &Break, date: &PartialDate) -> Holds {
    let begun = match &item.validity.since {
        Some(since) if since.latest() <= date.latest() => Holds::Yes,
        Some(since) if since.earliest() <= date.latest() => Holds::Possibly,
        Some(_) => Holds::No,
        None => Holds::Yes,
    };
    let lasting = match &item.validity.until {
        Some(until) if until.earliest() > date.earliest() => Holds::Yes,
        Some(until) if until.latest() > date.earliest() => Holds::Possibly,
        Some(_) => Holds::No,
        None => Holds::Yes,
    };
    begun.min(lasting)
}
