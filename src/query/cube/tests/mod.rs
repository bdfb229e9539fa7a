//! Questions to the cubes of an invented country, and the laws that every answer obeys.

mod answers;
mod laws;
mod refused;

use super::*;
use crate::facts::cubes::CubeIx;
use crate::graph::Graph;
use crate::graph::View;
use crate::graph::figures::testing;
use crate::model::Decimal;
use crate::model::Value;
use crate::query::Budget;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Test;
use crate::query::Tests;

/// Cubes come by the ids of their entities: `facts`, then `moves`.
const FACTS: CubeIx = CubeIx(0);
const MOVES: CubeIx = CubeIx(1);

fn on(graph: &Graph) -> View<'_> {
    View::new(graph, "2026-02-01".parse().unwrap())
}

fn free() -> Budget {
    Budget::unlimited()
}

fn members(dimension: &str, codes: &[&str]) -> MemberTest {
    MemberTest {
        dimension: dimension.to_owned(),
        among: Some(codes.iter().map(|code| (*code).to_owned()).collect()),
        ..MemberTest::default()
    }
}

fn parts_of(dimension: &str, code: &str) -> MemberTest {
    MemberTest {
        dimension: dimension.to_owned(),
        parts_of: Some(code.to_owned()),
        ..MemberTest::default()
    }
}

fn choose(measures: &[&str], dimensions: impl Into<Vec<MemberTest>>) -> Selection {
    Selection {
        measures: Some(measures.iter().map(|name| (*name).to_owned()).collect()),
        dimensions: dimensions.into(),
        ..Selection::default()
    }
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn tests(tests: impl Into<Vec<Test>>) -> Tests {
    Tests {
        tests: tests.into(),
        ..Tests::default()
    }
}

fn less_than(text: &str) -> Tests {
    tests([Test::Lt(Value::Decimal(number(text)))])
}

/// Names an observation and its figure: `in/north/1990 = 40`.
fn told(graph: &Graph, at: ObservationIx) -> String {
    let id = observation_id(graph, at);
    let (_, cell) = id.split_once('/').unwrap();
    match graph[at.cube].value(at.row) {
        Some(value) => format!("{cell} = {value}"),
        None => format!("{cell} = -"),
    }
}

fn list(graph: &Graph, cube: CubeIx, selection: &Selection, order: &[FigureOrder]) -> Vec<String> {
    let page = Page::default();
    let found = observations(on(graph), cube, selection, order, &page, &mut free()).unwrap();
    found.items.iter().map(|at| told(graph, *at)).collect()
}

fn sum() -> Functions {
    Functions {
        sum: true,
        ..Functions::default()
    }
}

fn by(axes: &[&str], functions: Functions) -> Grouping {
    let axis = |name: &&str| match *name {
        "measure" => Axis::Measure,
        "period" => Axis::Period,
        name => Axis::Dimension(name.to_owned()),
    };
    Grouping {
        by: axes.iter().map(axis).collect(),
        functions,
        ..Grouping::default()
    }
}
