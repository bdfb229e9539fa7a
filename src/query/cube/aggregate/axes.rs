//! What tells groups of figures apart: the members of a dimension, the measures, the times. Each is
//! counted from zero, so that a group is one number; times are those of the rows, of the members of
//! the dimension of time, of the measures and of the cube, the nearest first.

use super::GroupKey;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::model::PartialDate;
use crate::query::cube::selection::Ready;

/// An axis that was looked up, with how many keys it has.
pub(super) enum Keyed {
    Dimension(DimensionIx, u64),
    Measure(u64),
    Period(Times),
}

impl Keyed {
    pub(super) fn size(&self) -> u64 {
        match self {
            Self::Dimension(_, size) | Self::Measure(size) => *size,
            Self::Period(times) => times.list.len() as u64,
        }
        .max(1)
    }
}

/// The times of a cube's observations, wherever they are said.
pub(super) struct Times {
    /// In the order of time; the unknown first.
    list: Vec<Option<PartialDate>>,
    /// By the place of the time that a row names, from 1.
    rows: Vec<u32>,
    dimension: Option<(DimensionIx, Vec<Option<u32>>)>,
    measures: Vec<u32>,
}

impl Times {
    pub(super) fn new(ready: &Ready<'_>) -> Self {
        let cube = ready.cube;
        let (_, rows) = cube.observations.periods();
        let time = (0..).map(DimensionIx).zip(&cube.dimensions);
        let mut time = time.filter(|(_, dimension)| dimension.kind == DimensionKind::Time);
        let time = time.next();
        let whole = cube.period.as_ref();
        let measures: Vec<Option<PartialDate>> = cube
            .measures
            .iter()
            .map(|measure| measure.period.as_ref().or(whole))
            .map(|period| period.map(|period| period.date.clone()))
            .collect();
        let members: Vec<Option<PartialDate>> = time
            .into_iter()
            .flat_map(|(_, dimension)| &dimension.members)
            .map(|member| member.period.clone())
            .collect();
        let mut list: Vec<Option<PartialDate>> = rows.iter().cloned().map(Some).collect();
        list.extend(members.iter().flatten().cloned().map(Some));
        list.extend(measures.iter().cloned());
        list.sort();
        list.dedup();
        let place = |date: &Option<PartialDate>| {
            let found = list.binary_search(date);
            found.map_or(0, |at| at as u32)
        };
        Self {
            rows: rows.iter().map(|date| place(&Some(date.clone()))).collect(),
            dimension: time.map(|(at, _)| {
                let places = members
                    .iter()
                    .map(|date| date.is_some().then(|| place(date)));
                (at, places.collect())
            }),
            measures: measures.iter().map(place).collect(),
            list,
        }
    }

    pub(super) fn of(&self, ready: &Ready<'_>, row: Row) -> u32 {
        let observations = &ready.cube.observations;
        let (codes, _) = observations.periods();
        if let Some(at) = codes.get(row.0 as usize).checked_sub(1) {
            return self.rows.get(at as usize).copied().unwrap_or(0);
        }
        if let Some((dimension, members)) = &self.dimension {
            let member = observations.member(*dimension, row);
            if let Some(Some(place)) = members.get(member.0 as usize) {
                return *place;
            }
        }
        let measure = observations.measure(row);
        let place = self.measures.get(usize::from(measure.0));
        place.copied().unwrap_or(0)
    }
}

/// Takes the number of a group apart into its keys.
pub(super) fn keys(axes: &[Keyed], number: u64) -> Vec<GroupKey> {
    let mut left = number;
    let mut keys: Vec<GroupKey> = axes
        .iter()
        .rev()
        .map(|axis| {
            let code = left % axis.size();
            left /= axis.size();
            match axis {
                Keyed::Dimension(at, _) => GroupKey::Member(*at, MemberIx(code as u32)),
                Keyed::Measure(_) => GroupKey::Measure(MeasureIx(code as u16)),
                Keyed::Period(times) => {
                    GroupKey::Period(times.list.get(code as usize).cloned().flatten())
                }
            }
        })
        .collect();
    keys.reverse();
    keys
}
