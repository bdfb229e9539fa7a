//! The part of a cube that is written: its members, measures, times and rows.

use super::choice;
use super::choice::Choice;
use super::error::ExportError;
use crate::diagnostics::nearest;
use crate::facts::cubes::Cube;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::graph::View;
use crate::model::PartialDate;
use crate::query::Budget;
use crate::query::cube;
use crate::query::cube::MemberTest;
use crate::query::cube::Selection;

/// What chooses among measures, and names them in what is written.
pub(in crate::exchange) const MEASURE: &str = "measure";
/// What chooses among the times that rows name, and names them in what is written.
pub(in crate::exchange) const PERIOD: &str = "period";
/// What stands for the time of rows that name none, beside others that do.
pub(in crate::exchange) const UNDATED: &str = "undated";

/// What stands for the place of something that is not written.
const NOWHERE: u32 = u32::MAX;

/// The part of a cube that is written.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) cube: CubeIx,
    /// The members of each dimension.
    pub(super) dimensions: Vec<Axis>,
    pub(super) measures: Axis,
    /// The times that rows name, counted from 1 with 0 for none; nothing where no row names one.
    pub(super) periods: Option<Axis>,
    rows: Rows,
}

/// What is written of a list, in the order of the list.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    chosen: Vec<u32>,
    places: Vec<u32>,
}

#[derive(Clone, Debug)]
enum Rows {
    All(u32),
    Some(Vec<Row>),
}

impl Axis {
    fn new(length: usize, fits: impl Fn(u32) -> bool) -> Self {
        let mut axis = Self {
            chosen: Vec::new(),
            places: Vec::with_capacity(length),
        };
        for at in (0..).take(length) {
            let place = axis.chosen.len() as u32;
            axis.places.push(if fits(at) { place } else { NOWHERE });
            axis.chosen.extend(fits(at).then_some(at));
        }
        axis
    }

    /// Returns how many are written.
    pub(super) fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Iterates over what is written.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        self.chosen.iter().copied()
    }

    /// Says whether something is written.
    pub(super) fn has(&self, at: u32) -> bool {
        self.place(at).is_some()
    }

    /// Returns the place of something among what is written.
    pub(super) fn place(&self, at: u32) -> Option<u32> {
        let place = self.places.get(at as usize).copied();
        place.filter(|place| *place != NOWHERE)
    }
}

impl Frame {
    pub(super) fn new(
        view: View<'_>,
        at: CubeIx,
        choice: &Choice,
        budget: &mut Budget,
    ) -> Result<Self, ExportError> {
        let cube = &view.graph()[at];
        let (column, periods) = cube.observations.periods();
        let mut selection = Selection::default();
        let mut times: Option<Vec<u32>> = None;
        for (name, written) in choice.parts() {
            if name == MEASURE {
                let is_code = |code: &str| cube.measure_named(code).is_some();
                selection.measures = Some(choice::codes(written, is_code));
            } else if name == PERIOD && !periods.is_empty() {
                let codes = choice::codes(written, |_| false);
                let found = codes.iter().map(|code| time(view, at, periods, code));
                times = Some(found.collect::<Result<_, _>>()?);
            } else {
                let dimension = cube.dimension_named(name).and_then(|at| cube.dimension(at));
                let is_code =
                    |code: &str| dimension.is_some_and(|at| at.member_named(code).is_some());
                selection.dimensions.push(MemberTest {
                    dimension: name.to_owned(),
                    among: Some(choice::codes(written, is_code)),
                    ..MemberTest::default()
                });
            }
        }
        let rows = if choice.is_everything() {
            budget.spend(cube.observations.len())?;
            Rows::All(u32::try_from(cube.observations.len()).unwrap_or(u32::MAX))
        } else {
            let mut rows = cube::rows(view, at, &selection, budget)?;
            if let Some(times) = &times {
                rows.retain(|row| times.contains(&column.get(row.0 as usize)));
            }
            Rows::Some(rows)
        };
        let dimensions = (0..).map(DimensionIx).zip(&cube.dimensions);
        let dimensions = dimensions.map(|(at, dimension)| {
            let test = selection.dimensions.iter();
            let mut test = test.filter(|test| cube.dimension_named(&test.dimension) == Some(at));
            let among = test.next().and_then(|test| test.among.as_ref());
            let among = among.map(|codes| {
                let members = codes.iter().filter_map(|code| dimension.member_named(code));
                members.collect::<Vec<MemberIx>>()
            });
            Axis::new(dimension.members.len(), |at| {
                among
                    .as_ref()
                    .is_none_or(|among| among.contains(&MemberIx(at)))
            })
        });
        let named = selection.measures.as_ref();
        let measures = Axis::new(cube.measures.len(), |at| {
            named.is_none_or(|named| {
                let own = cube.measures.get(at as usize);
                own.is_some_and(|own| named.iter().any(|name| **name == *own.id))
            })
        });
        // Some rows may name a time and others none.
        let bare = column.same().is_none() && column.iter().any(|code| code == 0);
        let wanted = |code: u32| match &times {
            Some(times) => times.contains(&code),
            None => code != 0 || bare,
        };
        Ok(Self {
            cube: at,
            dimensions: dimensions.collect(),
            measures,
            periods: (!periods.is_empty()).then(|| Axis::new(periods.len() + 1, wanted)),
            rows,
        })
    }

    /// Returns how many rows are written.
    pub(super) fn len(&self) -> usize {
        match &self.rows {
            Rows::All(count) => *count as usize,
            Rows::Some(rows) => rows.len(),
        }
    }

    /// Returns a row by its place among those that are written.
    pub(super) fn row(&self, at: usize) -> Option<Row> {
        match &self.rows {
            Rows::All(count) => u32::try_from(at).ok().filter(|at| at < count).map(Row),
            Rows::Some(rows) => rows.get(at).copied(),
        }
    }

    /// Iterates over the rows that are written.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> {
        (0..self.len()).filter_map(|at| self.row(at))
    }

    /// Returns how many cells there are, with a figure or without.
    pub(super) fn cells(&self) -> u64 {
        let axes = self.dimensions.iter().chain([&self.measures]);
        let axes = axes.chain(&self.periods);
        axes.fold(1, |cells, axis| cells.saturating_mul(axis.len() as u64))
    }

    /// Returns the position of a row among all cells, the last dimension fastest.
    pub(super) fn position(&self, cube: &Cube, row: Row) -> u64 {
        let observations = &cube.observations;
        let members = (0..).map(DimensionIx).zip(&self.dimensions);
        let members = members.map(|(at, axis)| (axis, observations.member(at, row).0));
        let measure = (&self.measures, u32::from(observations.measure(row).0));
        let (column, _) = observations.periods();
        let period = self.periods.as_ref();
        let period = period.map(|axis| (axis, column.get(row.0 as usize)));
        members
            .chain([measure])
            .chain(period)
            .fold(0, |position, (axis, at)| {
                position * axis.len() as u64 + u64::from(axis.place(at).unwrap_or(0))
            })
    }

    /// Returns the one time that all figures are of, where nothing but the cube as a whole says it.
    pub(super) fn whole_period<'c>(&self, cube: &'c Cube) -> Option<&'c PartialDate> {
        let by_time = cube
            .dimensions
            .iter()
            .any(|dimension| dimension.kind == DimensionKind::Time);
        let of_measure = cube.measures.iter().any(|measure| measure.period.is_some());
        let alone = self.periods.is_none() && !by_time && !of_measure;
        let period = cube.period.as_ref().filter(|_| alone);
        period.map(|period| &period.date)
    }

    /// Says whether a member is written.
    pub(super) fn has_member(&self, dimension: DimensionIx, member: MemberIx) -> bool {
        let axis = self.dimensions.get(usize::from(dimension.0));
        axis.is_some_and(|axis| axis.has(member.0))
    }

    /// Says whether a measure is written.
    pub(super) fn has_measure(&self, measure: MeasureIx) -> bool {
        self.measures.has(u32::from(measure.0))
    }
}

/// Returns the place of a time that rows name, from 1; 0 for those that name none.
fn time(
    view: View<'_>,
    at: CubeIx,
    periods: &[PartialDate],
    code: &str,
) -> Result<u32, ExportError> {
    if code == UNDATED {
        return Ok(0);
    }
    let found = periods.iter().position(|date| date.as_str() == code);
    let found = found.and_then(|at| u32::try_from(at + 1).ok());
    found.ok_or_else(|| {
        let known = periods.iter().map(PartialDate::as_str);
        ExportError::UnknownPeriod {
            cube: view.graph().id_of(view.graph()[at].entity).to_owned(),
            written: code.to_owned(),
            nearest: nearest(code, known).map(str::to_owned),
        }
    })
}
