//! Laws: whatever the cube and the selection, indexes and blocks give what looking at every row one
//! by one gives.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;

const CUBE: &str = r#"
[[cube]]
entity = "moves"
data = "moves.csv"
cite = "yearbook"
symbols = { ":" = "missing" }
measure = [
  { id = "in", name = "In", unit = "moves", kind = "flow" },
  { id = "worth", name = "Worth", unit = "moves", kind = "flow", decimals = 2 },
]

[[cube.dimension]]
id = "place"
name = "Place"
disjoint = true
members = [{ code = "a", name = "A" }, { code = "b", name = "B" }, { code = "c", name = "C" }, { code = "d", name = "D" }]

[[cube.dimension]]
id = "year"
name = "Year"
kind = "time"
"#;

type Cells = BTreeMap<(usize, u32, &'static str), Option<i64>>;

/// What figures of one group have in common.
type Together = (MeasureIx, Option<MemberIx>, Option<String>);

const PLACES: [&str; 4] = ["a", "b", "c", "d"];
const MEASURES: [&str; 2] = ["in", "worth"];

fn cells() -> impl Strategy<Value = Cells> {
    let coordinate = (
        0usize..4,
        2000u32..2006,
        prop::sample::select(&MEASURES[..]),
    );
    let figure = prop_oneof![8 => (-500i64..500).prop_map(Some), 1 => Just(None)];
    prop::collection::btree_map(coordinate, figure, 1..40)
}

fn graph(cells: &Cells) -> Graph {
    let mut csv = "place,year,measure,value\n".to_owned();
    for ((place, year, measure), figure) in cells {
        let figure = match figure {
            None => ":".to_owned(),
            Some(digits) if *measure == "worth" => Decimal::new(*digits, 2).to_string(),
            Some(digits) => digits.to_string(),
        };
        let _ = writeln!(csv, "{},{year},{measure},{figure}", PLACES[*place]);
    }
    testing::build(&[("moves.toml", CUBE), ("moves.csv", &csv)])
}

fn cube(graph: &Graph) -> CubeIx {
    graph.cube_of(graph.by_id("moves").unwrap()).unwrap()
}

/// A selection, as a choice of places, of a measure and of a limit of figures.
fn selections() -> impl Strategy<Value = (Vec<usize>, Option<&'static str>, Option<i64>)> {
    (
        prop::sample::subsequence(vec![0usize, 1, 2, 3], 0..=4),
        prop::option::of(prop::sample::select(&MEASURES[..])),
        prop::option::of(-300i64..300),
    )
}

fn selection(places: &[usize], measure: Option<&str>, below: Option<i64>) -> Selection {
    let codes: Vec<&str> = places.iter().map(|place| PLACES[*place]).collect();
    Selection {
        dimensions: vec![members("place", &codes)],
        measures: measure.map(|measure| vec![measure.to_owned()]),
        value: below.map_or_else(Tests::default, |below| less_than(&below.to_string())),
        ..Selection::default()
    }
}

/// Looks at every row one by one.
fn naive(graph: &Graph, places: &[usize], measure: Option<&str>, below: Option<i64>) -> Vec<Row> {
    let at = cube(graph);
    let cube = &graph[at];
    let fits = |row: &Row| {
        let place = cube.observations.member(DimensionIx(0), *row);
        let own = &cube.measure(cube.observations.measure(*row)).unwrap().id;
        places.contains(&(place.0 as usize))
            && measure.is_none_or(|measure| **own == *measure)
            && below.is_none_or(|below| {
                cube.value(*row)
                    .is_some_and(|value| value < Decimal::from(below))
            })
    };
    cube.observations.rows().filter(fits).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_cell_is_kept_and_found(cells in cells()) {
        let graph = graph(&cells);
        let at = cube(&graph);
        prop_assert_eq!(graph[at].observations.len(), cells.len());
        for ((place, year, measure), figure) in &cells {
            let id = format!("moves/{measure}/{}/{year}", PLACES[*place]);
            let found = observation(&graph, &id).unwrap();
            let digits = graph[at].observations.mantissa(found.row);
            prop_assert_eq!(digits, *figure);
        }
    }

    #[test]
    fn a_selection_is_what_a_scan_finds(cells in cells(), (places, measure, below) in selections()) {
        let graph = graph(&cells);
        let selection = selection(&places, measure, below);
        let page = Page::default();
        let found = observations(on(&graph), cube(&graph), &selection, &[], &page, &mut free()).unwrap();
        let rows: Vec<Row> = found.items.iter().map(|at| at.row).collect();
        prop_assert_eq!(rows, naive(&graph, &places, measure, below));
    }

    #[test]
    fn pages_joined_are_the_whole(cells in cells(), size in 1i64..7, descending: bool) {
        let graph = graph(&cells);
        let at = cube(&graph);
        let order = [FigureOrder { key: FigureKey::Value, descending }];
        let ask = |page: &Page| {
            observations(on(&graph), at, &Selection::default(), &order, page, &mut free()).unwrap()
        };
        let whole = ask(&Page::default());
        let mut joined = Vec::new();
        let mut after = None;
        loop {
            let part = ask(&Page { first: Some(size), after, ..Page::default() });
            prop_assert_eq!(part.total, whole.total);
            after = part.items.last().map(|item| part.cursor(&graph, item));
            joined.extend(part.items);
            if !part.has_next {
                break;
            }
        }
        prop_assert_eq!(joined, whole.items);
    }

    #[test]
    fn groups_are_what_adding_by_hand_gives(
        cells in cells(), (places, measure, below) in selections(), by_place: bool, by_period: bool,
    ) {
        let graph = graph(&cells);
        let at = cube(&graph);
        let selection = selection(&places, measure, below);
        let mut axes = vec!["measure"];
        axes.extend(by_place.then_some("place"));
        axes.extend(by_period.then_some("period"));
        let functions = Functions { sum: true, mean: true, min: true, max: true };
        let found = aggregate(on(&graph), at, &selection, &by(&axes, functions), &mut free()).unwrap();

        let mut hand: BTreeMap<Together, (Vec<Decimal>, u64)> = BTreeMap::new();
        let figures = &graph[at];
        for row in naive(&graph, &places, measure, below) {
            let key = (
                figures.observations.measure(row),
                by_place.then(|| figures.observations.member(DimensionIx(0), row)),
                by_period.then(|| figures.period(row).unwrap().0.to_string()),
            );
            let (values, missing) = hand.entry(key).or_default();
            match figures.value(row) {
                Some(value) => values.push(value),
                None => *missing += 1,
            }
        }
        prop_assert_eq!(found.groups.len(), hand.len());
        for (group, (_, (values, missing))) in found.groups.iter().zip(&hand) {
            let total: Decimal = values.iter().copied().sum();
            let there = !values.is_empty();
            prop_assert_eq!(group.count, values.len() as u64);
            prop_assert_eq!(group.missing, *missing);
            prop_assert_eq!(group.sum, there.then_some(total));
            let figure = |at: Option<ObservationIx>| at.and_then(|at| figures.value(at.row));
            prop_assert_eq!(figure(group.min), values.iter().min().copied());
            prop_assert_eq!(figure(group.max), values.iter().max().copied());
            if let Some(mean) = group.mean {
                let apart = (mean * Decimal::from(group.count) - total).abs();
                prop_assert!(apart < Decimal::new(1, 7), "{mean}");
            }
        }
    }

    #[test]
    fn a_ranking_is_the_figures_in_their_order(cells in cells(), least_first: bool) {
        let graph = graph(&cells);
        let at = cube(&graph);
        let chosen = choose(&["in"], []);
        let found = ranking(on(&graph), at, &chosen, least_first, None, &mut free()).unwrap();
        let mut values: Vec<Decimal> = naive(&graph, &[0, 1, 2, 3], Some("in"), None)
            .into_iter()
            .filter_map(|row| graph[at].value(row))
            .collect();
        values.sort();
        if !least_first {
            values.reverse();
        }
        let ranked: Vec<Decimal> = found.iter().map(|ranked| ranked.value).collect();
        prop_assert_eq!(&ranked, &values);
        for ranked in &found {
            let better = values.iter().filter(|value| {
                if least_first { **value < ranked.value } else { **value > ranked.value }
            });
            prop_assert_eq!(ranked.rank, better.count() + 1);
        }
    }

    #[test]
    fn series_hold_every_observation_once_in_the_order_of_time(cells in cells()) {
        let graph = graph(&cells);
        let found = series(on(&graph), cube(&graph), &Selection::default(), &mut free()).unwrap();
        let count: usize = found.iter().map(|line| line.points.len()).sum();
        prop_assert_eq!(count, cells.len());
        for line in &found {
            prop_assert!(line.points.is_sorted_by(|a, b| a.period < b.period));
        }
    }
}

/// A cube of several stretches, so that some are passed over.
#[test]
fn stretches_that_are_passed_over_hold_nothing_that_was_chosen() {
    let mut csv = "district,year,in\n".to_owned();
    let figure = |district: u32, year: u32| (district * 31 + year * 7) % 101;
    for district in 0..120 {
        for year in 1900..2000 {
            let _ = writeln!(csv, "d{district},{year},{}", figure(district, year));
        }
    }
    let codes: Vec<String> = (0..120)
        .map(|at| format!("{{ code = \"d{at}\", name = \"D\" }}"))
        .collect();
    let cube_text = format!(
        r#"
        [[cube]]
        entity = "moves"
        data = "moves.csv"
        cite = "yearbook"
        measure = [{{ id = "in", name = "In", unit = "moves", kind = "flow" }}]
        [[cube.dimension]]
        id = "district"
        name = "District"
        disjoint = true
        members = [{}]
        [[cube.dimension]]
        id = "year"
        name = "Year"
        kind = "time"
        "#,
        codes.join(", ")
    );
    let graph = testing::build(&[("moves.toml", &cube_text), ("moves.csv", &csv)]);
    let at = cube(&graph);
    assert!(graph[at].observations.is_dense());
    let chosen = choose(
        &["in"],
        [
            members("district", &["d3", "d118"]),
            members("year", &["1950", "1999"]),
        ],
    );
    let mut budget = Budget::unlimited();
    let found = aggregate(
        on(&graph),
        at,
        &chosen,
        &by(&["district"], sum()),
        &mut budget,
    )
    .unwrap();
    let sums: Vec<_> = found
        .groups
        .iter()
        .map(|group| group.sum.unwrap())
        .collect();
    let hand = |district| Decimal::from(figure(district, 1950) + figure(district, 1999));
    assert_eq!(sums, [hand(3), hand(118)]);
    // Three stretches are there, and only the first and the last were read.
    let read = budget.visited();
    let mut budget = Budget::unlimited();
    aggregate(
        on(&graph),
        at,
        &choose(&["in"], []),
        &by(&["district"], sum()),
        &mut budget,
    )
    .unwrap();
    assert!(read < budget.visited(), "{read} of {}", budget.visited());
}
