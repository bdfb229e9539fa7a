//! The observations of a cube as a list: chosen, in order, in pages.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::selection::Ready;
use super::selection::Selection;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::graph::Graph;
use crate::graph::View;
use crate::model::Decimal;
use crate::model::PartialDate;
use crate::query::Budget;
use crate::query::Keyed;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::cursor::Fingerprint;
use crate::query::page::cut;

/// An observation of a graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObservationIx {
    /// Its cube.
    pub cube: CubeIx,
    /// Its place in the cube.
    pub row: Row,
}

/// What observations are ordered by. What has none comes last in both directions; ties keep the
/// order of the cube: by members, then measure, then period.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FigureOrder {
    /// What to look at.
    pub key: FigureKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// What to look at when observations are put in order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FigureKey {
    /// The member of a dimension, in the order of the dimension.
    Dimension(String),
    /// The measure, in the order of the cube.
    Measure,
    /// The time that it is about.
    Period,
    /// The figure.
    Value,
}

/// What is looked at of one observation.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Cell<'g> {
    Number(u32),
    Period(&'g PartialDate),
    Value(Decimal),
}

/// Lists the observations of a cube that are chosen, in order, one page.
pub fn observations(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    order: &[FigureOrder],
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<ObservationIx>, QueryError> {
    let ready = Ready::new(view, cube, selection)?;
    let mut rows = ready.rows(budget)?;
    if !order.is_empty() {
        arrange(&ready, &mut rows, order)?;
    }
    let all = rows.into_iter().map(|row| ObservationIx { cube, row });
    let entity = ready.graph.id_of(ready.cube.entity);
    let question = ("observations", entity, selection, order);
    cut(ready.graph, all.collect(), page, Fingerprint::of(&question))
}

/// Returns all rows of a cube that are chosen, in its order.
pub fn rows(
    view: View<'_>,
    cube: CubeIx,
    selection: &Selection,
    budget: &mut Budget,
) -> Result<Vec<Row>, QueryError> {
    let rows = Ready::new(view, cube, selection)?.rows(budget)?;
    budget.spend(rows.len())?;
    Ok(rows)
}

fn arrange(ready: &Ready<'_>, rows: &mut [Row], order: &[FigureOrder]) -> Result<(), QueryError> {
    let cube = ready.cube;
    let mut keys = Vec::with_capacity(order.len());
    for order in order {
        let dimension = match &order.key {
            FigureKey::Dimension(name) => Some(ready.dimension(name)?),
            _ => None,
        };
        keys.push((dimension, &order.key, order.descending));
    }
    let cell = |row: Row, dimension: Option<DimensionIx>, key: &FigureKey| match (dimension, key) {
        (Some(at), _) => Some(Cell::Number(cube.observations.member(at, row).0)),
        (None, FigureKey::Value) => cube.value(row).map(Cell::Value),
        (None, FigureKey::Period) => cube.period(row).map(|(date, _)| Cell::Period(date)),
        (None, _) => Some(Cell::Number(u32::from(cube.observations.measure(row).0))),
    };
    rows.sort_by(|a, b| {
        keys.iter()
            .map(|(dimension, key, descending)| {
                match (cell(*a, *dimension, key), cell(*b, *dimension, key)) {
                    (Some(a), Some(b)) if *descending => b.cmp(&a),
                    (Some(a), Some(b)) => a.cmp(&b),
                    (a, b) => b.is_some().cmp(&a.is_some()),
                }
            })
            .find(|ordering| *ordering != Ordering::Equal)
            .unwrap_or(Ordering::Equal)
    });
    Ok(())
}

impl Keyed for ObservationIx {
    fn key<'a>(&'a self, graph: &'a Graph) -> Cow<'a, str> {
        Cow::Owned(observation_id(graph, *self))
    }

    fn place(all: &[Self], key: &str, graph: &Graph) -> Option<usize> {
        let wanted = observation(graph, key).ok()?;
        all.iter().position(|item| *item == wanted)
    }
}

/// Returns the id of an observation: its cube, measure and members, and the time if its row names
/// one: `moves/in/north/1990`. It outlives a change of the data.
pub fn observation_id(graph: &Graph, at: ObservationIx) -> String {
    let cube = &graph[at.cube];
    let observations = &cube.observations;
    let mut id = escaped(graph.id_of(cube.entity));
    let measure = cube.measure(observations.measure(at.row));
    let members = (0..).map(DimensionIx).zip(&cube.dimensions);
    let members = members.filter_map(|(dimension, declared)| {
        declared.member(observations.member(dimension, at.row))
    });
    let parts = measure.map(|measure| &*measure.id).into_iter();
    let parts = parts.chain(members.map(|member| &*member.code));
    let period = observations.period(at.row).map(PartialDate::as_str);
    for part in parts.chain(period) {
        id.push('/');
        id.push_str(&escaped(part));
    }
    id
}

/// Looks up an observation by its id.
pub fn observation(graph: &Graph, id: &str) -> Result<ObservationIx, QueryError> {
    find(graph, id).ok_or_else(|| QueryError::UnknownObservation { id: id.to_owned() })
}

fn find(graph: &Graph, id: &str) -> Option<ObservationIx> {
    let parts: Option<Vec<String>> = id.split('/').map(unescaped).collect();
    let parts = parts?;
    let mut parts = parts.iter();
    let at = graph.cube_of(graph.by_id(parts.next()?)?)?;
    let cube = &graph[at];
    let measure: MeasureIx = cube.measure_named(parts.next()?)?;
    let mut members: Vec<MemberIx> = Vec::with_capacity(cube.dimensions.len());
    for dimension in &cube.dimensions {
        members.push(dimension.member_named(parts.next()?)?);
    }
    let (_, periods) = cube.observations.periods();
    let period = match parts.next() {
        None => 0,
        Some(text) => {
            let found = periods.iter().position(|date| date.as_str() == text)?;
            u32::try_from(found + 1).ok()?
        }
    };
    if parts.next().is_some() {
        return None;
    }
    let row = cube.observations.find(&members, measure, period)?;
    Some(ObservationIx { cube: at, row })
}

/// Writes a part of an id so that it holds no slash.
fn escaped(part: &str) -> String {
    part.replace('%', "%25").replace('/', "%2F")
}

fn unescaped(part: &str) -> Option<String> {
    let mut text = String::with_capacity(part.len());
    let mut rest = part;
    while let Some((before, after)) = rest.split_once('%') {
        text.push_str(before);
        let (letter, length) = match after.get(..2) {
            Some("25") => ('%', 2),
            Some("2F") => ('/', 2),
            _ => return None,
        };
        text.push(letter);
        rest = after.get(length..)?;
    }
    text.push_str(rest);
    Some(text)
}
