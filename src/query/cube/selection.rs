//! Which observations of a cube a question is about, and how they are found.
//!
//! Rows are read in stretches; stretches that can hold no wanted member are passed over. Members are
//! tested first, as small numbers, then times, figures and signs of the rows that are left.

use super::refusal::Namer;
use crate::diagnostics::Meant;
use crate::facts::cubes::Cube;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::facts::cubes::Status;
use crate::graph::Graph;
use crate::graph::Nested;
use crate::graph::View;
use crate::graph::figures::BLOCK;
use crate::model::PartialDate;
use crate::model::ValueRef;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::Tests;
use crate::query::filter::ReadyTests;
use crate::query::filter::Seen;

/// How many rows are looked at for the price of one entity or link.
const CHEAP: usize = 64;

/// Which observations of one cube are meant; all parts that are given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Selection {
    /// Members of dimensions; several entries for one dimension must all fit.
    pub dimensions: Vec<MemberTest>,
    /// Measures by name; all where there are none, none where the list is empty.
    pub measures: Option<Vec<String>>,
    /// The time that an observation is about, as a partial date.
    pub period: Tests,
    /// The figure, as a decimal number.
    pub value: Tests,
    /// The sign of the observation is one of these; `None` stands for no sign.
    pub status: Option<Vec<Option<Status>>>,
}

/// Which members of a dimension are meant; all parts that are given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct MemberTest {
    /// The dimension by name.
    pub dimension: String,
    /// One of these codes.
    pub among: Option<Vec<String>>,
    /// None of these codes.
    pub not_among: Vec<String>,
    /// Tied to one of these entities, by id.
    pub entities: Option<Vec<String>>,
    /// Inside the member of this code, and not that member itself.
    pub within: Option<String>,
    /// A part of the declared sum that makes up the member of this code.
    pub parts_of: Option<String>,
}

/// A selection with everything worked out that does not depend on the row.
pub(super) struct Ready<'g> {
    pub(super) graph: &'g Graph,
    pub(super) at: CubeIx,
    pub(super) cube: &'g Cube,
    /// For each dimension, the members that fit, where not all do.
    members: Vec<Option<Fitting>>,
    /// The measures that fit, where not all do.
    measures: Option<Vec<bool>>,
    periods: Option<Periods>,
    value: Option<ReadyTests>,
    status: Option<Vec<Option<Status>>>,
}

/// Which members of a dimension fit.
struct Fitting {
    /// By member, 1 where it fits.
    flags: Vec<u8>,
    /// How many of those before each member fit.
    before: Vec<u32>,
}

impl Fitting {
    fn new(flags: Vec<u8>) -> Self {
        let mut count = 0;
        let mut before = vec![0];
        before.extend(flags.iter().map(|flag| {
            count += u32::from(*flag);
            count
        }));
        Self { flags, before }
    }

    /// Says whether a member from `least` to `greatest` fits.
    fn any(&self, (least, greatest): (u32, u32)) -> bool {
        let last = self.before.last();
        let until = self.before.get(greatest as usize + 1).or(last);
        until > self.before.get(least as usize)
    }
}

/// Which times fit, wherever the time of a row stands.
struct Periods {
    /// By the place of the time that a row names, from 1.
    rows: Vec<bool>,
    /// The dimension of times, and by member what its time says; nothing where it has none.
    dimension: Option<(DimensionIx, Vec<Option<bool>>)>,
    /// By measure.
    measures: Vec<bool>,
}

impl Periods {
    fn fits(&self, cube: &Cube, row: Row) -> bool {
        let observations = &cube.observations;
        let (codes, _) = observations.periods();
        if let Some(at) = codes.get(row.0 as usize).checked_sub(1) {
            return self.rows.get(at as usize) == Some(&true);
        }
        if let Some((dimension, members)) = &self.dimension {
            let member = observations.member(*dimension, row);
            if let Some(Some(fits)) = members.get(member.0 as usize) {
                return *fits;
            }
        }
        let measure = observations.measure(row);
        self.measures.get(usize::from(measure.0)) == Some(&true)
    }
}

/// Rows that stand together, and which of them fit.
pub(super) struct Block<'b> {
    /// The first row.
    pub(super) from: usize,
    /// How many rows.
    pub(super) length: usize,
    /// The rows that fit, counted from the first.
    pub(super) offsets: &'b [u16],
}

impl<'g> Ready<'g> {
    pub(super) fn new(
        view: View<'g>,
        at: CubeIx,
        selection: &Selection,
    ) -> Result<Self, QueryError> {
        let graph = view.graph();
        let cube = &graph[at];
        let mut ready = Self {
            graph,
            at,
            cube,
            members: cube.dimensions.iter().map(|_| None).collect(),
            measures: None,
            periods: None,
            value: (!selection.value.tests.is_empty()).then(|| ReadyTests::new(&selection.value)),
            status: selection.status.clone(),
        };
        for test in &selection.dimensions {
            ready.restrict(test)?;
        }
        if let Some(names) = &selection.measures {
            let mut fits = vec![false; cube.measures.len()];
            for name in names {
                let measure = ready.measure(name)?;
                if let Some(fits) = fits.get_mut(usize::from(measure.0)) {
                    *fits = true;
                }
            }
            ready.measures = Some(fits);
        }
        if !selection.period.tests.is_empty() {
            ready.periods = Some(ready.periods(&selection.period));
        }
        Ok(ready)
    }

    pub(super) fn namer(&self) -> Namer<'g> {
        Namer {
            graph: self.graph,
            cube: self.at,
        }
    }

    /// Looks up a measure of the cube.
    pub(super) fn measure(&self, name: &str) -> Result<MeasureIx, QueryError> {
        self.cube.measure_named(name).ok_or_else(|| {
            let known = self.cube.measures.iter().map(|measure| &*measure.id);
            QueryError::UnknownMeasure {
                cube: self.namer().cube(),
                meant: Meant::of(name, known),
            }
        })
    }

    /// Looks up a dimension of the cube.
    pub(super) fn dimension(&self, name: &str) -> Result<DimensionIx, QueryError> {
        self.cube.dimension_named(name).ok_or_else(|| {
            let known = self.cube.dimensions.iter().map(|dimension| &*dimension.id);
            QueryError::UnknownDimension {
                cube: self.namer().cube(),
                meant: Meant::of(name, known),
            }
        })
    }

    /// Looks up a member of a dimension.
    pub(super) fn member(&self, at: DimensionIx, code: &str) -> Result<MemberIx, QueryError> {
        let dimension = self.cube.dimension(at);
        let found = dimension.and_then(|dimension| dimension.member_named(code));
        found.ok_or_else(|| {
            let members = dimension
                .into_iter()
                .flat_map(|dimension| &dimension.members);
            let known = members.map(|member| &*member.code);
            QueryError::UnknownMember {
                dimension: self.namer().dimension(at),
                meant: Meant::of(code, known),
            }
        })
    }

    fn restrict(&mut self, test: &MemberTest) -> Result<(), QueryError> {
        let at = self.dimension(&test.dimension)?;
        let Some(dimension) = self.cube.dimension(at) else {
            return Ok(());
        };
        let size = dimension.members.len();
        let mut flags = vec![1u8; size];
        let mut keep = |fits: &dyn Fn(MemberIx) -> bool| {
            for (member, flag) in (0..).map(MemberIx).zip(&mut flags) {
                *flag &= u8::from(fits(member));
            }
        };
        let marked = |codes: &[String]| -> Result<Vec<bool>, QueryError> {
            let mut marked = vec![false; size];
            for code in codes {
                let member = self.member(at, code)?;
                if let Some(mark) = marked.get_mut(member.0 as usize) {
                    *mark = true;
                }
            }
            Ok(marked)
        };
        if let Some(codes) = &test.among {
            let marked = marked(codes)?;
            keep(&|member| marked.get(member.0 as usize) == Some(&true));
        }
        let excluded = marked(&test.not_among)?;
        keep(&|member| excluded.get(member.0 as usize) != Some(&true));
        if let Some(ids) = &test.entities {
            let mut entities = Vec::with_capacity(ids.len());
            for id in ids {
                let entity = self.graph.by_id(id);
                entities.push(entity.ok_or_else(|| QueryError::unknown_entity(self.graph, id))?);
            }
            keep(&|member| {
                let entity = dimension.member(member).and_then(|member| member.entity);
                entity.is_some_and(|entity| entities.contains(&entity))
            });
        }
        if let Some(code) = &test.within {
            let around = self.member(at, code)?;
            let nesting = self.graph.nesting(self.at, at);
            keep(&|member| {
                nesting.is_some_and(|nesting| nesting.between(member, around) == Nested::In)
            });
        }
        if let Some(code) = &test.parts_of {
            let whole = self.member(at, code)?;
            let mut parts: Vec<MemberIx> = Vec::new();
            let sums = dimension.sums.iter().filter(|sum| sum.whole == whole);
            for sum in sums {
                parts.extend(&sum.parts);
            }
            parts.sort_unstable();
            keep(&|member| parts.binary_search(&member).is_ok());
        }
        if let Some(slot) = self.members.get_mut(usize::from(at.0)) {
            if let Some(before) = slot {
                for (flag, other) in flags.iter_mut().zip(&before.flags) {
                    *flag &= other;
                }
            }
            *slot = Some(Fitting::new(flags));
        }
        Ok(())
    }

    fn periods(&self, tests: &Tests) -> Periods {
        let tests = ReadyTests::new(tests);
        let fits = |date: Option<&PartialDate>| {
            let mut run = tests.run();
            if let Some(date) = date {
                run.look(Seen::Date(date));
            }
            run.passed()
        };
        let (_, list) = self.cube.observations.periods();
        let time = (0..).map(DimensionIx).zip(&self.cube.dimensions);
        let mut time = time.filter(|(_, dimension)| dimension.kind == DimensionKind::Time);
        let whole = self.cube.period.as_ref().map(|period| &period.date);
        Periods {
            rows: list.iter().map(|date| fits(Some(date))).collect(),
            dimension: time.next().map(|(at, dimension)| {
                let times = dimension.members.iter();
                let times = times.map(|member| member.period.as_ref());
                (
                    at,
                    times
                        .map(|date| date.map(|date| fits(Some(date))))
                        .collect(),
                )
            }),
            measures: self
                .cube
                .measures
                .iter()
                .map(|measure| fits(measure.period.as_ref().map(|period| &period.date).or(whole)))
                .collect(),
        }
    }

    /// Says whether figures or signs are tested, so that rows are left out which are there.
    pub(super) fn tests_figures(&self) -> bool {
        self.value.is_some() || self.status.is_some()
    }

    /// Returns how many members of a dimension may fit, where not all do.
    pub(super) fn fitting(&self, dimension: DimensionIx) -> Option<usize> {
        let fitting = self.members.get(usize::from(dimension.0))?.as_ref()?;
        fitting.before.last().map(|count| *count as usize)
    }

    /// Says whether a member of a dimension fits.
    pub(super) fn fits_member(&self, dimension: DimensionIx, member: MemberIx) -> bool {
        match self.members.get(usize::from(dimension.0)) {
            Some(Some(fitting)) => fitting.flags.get(member.0 as usize) == Some(&1),
            _ => true,
        }
    }

    /// Says whether a measure fits.
    pub(super) fn fits_measure(&self, measure: MeasureIx) -> bool {
        match &self.measures {
            Some(fits) => fits.get(usize::from(measure.0)) == Some(&true),
            None => true,
        }
    }

    /// Says whether an observation fits.
    pub(super) fn fits(&self, row: Row) -> bool {
        let observations = &self.cube.observations;
        let members = (0..).map(DimensionIx).zip(&self.members);
        self.fits_measure(observations.measure(row))
            && members.into_iter().all(|(at, fitting)| {
                fitting.is_none() || self.fits_member(at, observations.member(at, row))
            })
            && self.fits_figure(row)
    }

    /// Says whether the time, the figure and the sign of an observation fit.
    fn fits_figure(&self, row: Row) -> bool {
        let periods = self.periods.as_ref();
        periods.is_none_or(|periods| periods.fits(self.cube, row))
            && self.value.as_ref().is_none_or(|tests| {
                let mut run = tests.run();
                if let Some(value) = self.cube.value(row) {
                    run.look(Seen::Value(ValueRef::Decimal(value)));
                }
                run.passed()
            })
            && self
                .status
                .as_ref()
                .is_none_or(|wanted| wanted.contains(&self.cube.observations.status(row)))
    }

    /// Goes through the rows that fit, in their order, stretch by stretch.
    pub(super) fn scan(
        &self,
        budget: &mut Budget,
        mut each: impl FnMut(Block<'_>) -> Result<(), QueryError>,
    ) -> Result<(), QueryError> {
        let observations = &self.cube.observations;
        let zones = self.graph.zones(self.at);
        let mut mask = vec![0u8; BLOCK];
        let mut codes = vec![0u32; BLOCK];
        let mut offsets: Vec<u16> = Vec::with_capacity(BLOCK);
        let slow = self.periods.is_some() || self.tests_figures();
        for (number, from) in (0..observations.len()).step_by(BLOCK).enumerate() {
            budget.spend(1)?;
            let skipped = (0..)
                .map(DimensionIx)
                .zip(&self.members)
                .any(|(at, fitting)| {
                    let bounds = zones.map_or((0, u32::MAX - 1), |zones| zones.bounds(number, at));
                    fitting.as_ref().is_some_and(|fitting| !fitting.any(bounds))
                });
            if skipped {
                continue;
            }
            let length = BLOCK.min(observations.len() - from);
            budget.spend(length / CHEAP)?;
            mask.fill(1);
            for (at, fitting) in (0..).map(DimensionIx).zip(&self.members) {
                if let (Some(fitting), Some(column)) = (fitting, observations.members(at)) {
                    column.copy(from, &mut codes);
                    for (mask, code) in mask.iter_mut().zip(&codes) {
                        *mask &= fitting.flags.get(*code as usize).copied().unwrap_or(0);
                    }
                }
            }
            if let Some(fits) = &self.measures {
                observations.measures().copy(from, &mut codes);
                for (mask, code) in mask.iter_mut().zip(&codes) {
                    *mask &= u8::from(fits.get(*code as usize) == Some(&true));
                }
            }
            offsets.clear();
            let chosen = (0u16..).zip(mask.iter().take(length));
            offsets.extend(chosen.filter(|(_, fits)| **fits == 1).map(|(at, _)| at));
            if slow {
                offsets.retain(|at| self.fits_figure(Row((from + usize::from(*at)) as u32)));
            }
            if !offsets.is_empty() {
                each(Block {
                    from,
                    length,
                    offsets: &offsets,
                })?;
            }
        }
        Ok(())
    }

    /// Returns the rows that fit, in their order.
    pub(super) fn rows(&self, budget: &mut Budget) -> Result<Vec<Row>, QueryError> {
        let mut rows = Vec::new();
        self.scan(budget, |block| {
            let from = block.from as u32;
            rows.extend(block.offsets.iter().map(|at| Row(from + u32::from(*at))));
            Ok(())
        })?;
        budget.spend(rows.len() / CHEAP)?;
        Ok(rows)
    }
}
