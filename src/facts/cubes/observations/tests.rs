//! The order of observations, and what is found wrong on the way to it.

use super::gathering::Gathered;
use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

type Coordinate = (u32, u32, u32, u32);

fn gathered(cells: &[(Coordinate, i64)]) -> Gathered {
    let mut gathering = Gathering::new(2);
    for (place, ((a, b, measure, period), value)) in (0..).zip(cells) {
        let extras = Extras {
            period: *period,
            ..Extras::default()
        };
        gathering.push(&[*a, *b], *measure, Some(*value), None, extras, place);
    }
    let lists = Lists {
        periods: ["2024", "2020", "2022"]
            .map(|date| date.parse().unwrap())
            .into(),
        ..Lists::default()
    };
    gathering.finish(&[3, 2], &[None, None], 2, lists).unwrap()
}

#[test]
fn the_order_of_rows_does_not_depend_on_how_they_came() {
    let found = gathered(&[((2, 0, 0, 1), 7), ((0, 1, 0, 2), 8), ((2, 0, 0, 2), 9)]);
    let rows: Vec<(u32, &str, Option<i64>)> = found
        .observations
        .rows()
        .map(|row| {
            let member = found.observations.member(DimensionIx(0), row);
            let period = found.observations.period(row).unwrap().as_str();
            (member.0, period, found.observations.mantissa(row))
        })
        .collect();
    let sorted = [
        (0, "2020", Some(8)),
        (2, "2020", Some(9)),
        (2, "2024", Some(7)),
    ];
    assert_eq!(rows, sorted);
    assert_eq!(found.places, [1, 2, 0]);
}

#[test]
fn a_coordinate_that_comes_twice_is_told() {
    let found = gathered(&[((0, 1, 0, 0), 1), ((0, 0, 0, 0), 2), ((0, 1, 0, 0), 3)]);
    assert_eq!(found.repeated, [(0, 2)]);
}

#[test]
fn too_many_coordinates_are_refused_before_room_is_made_for_them() {
    let sizes = [usize::MAX / 2, 3];
    let found = Gathering::new(2).finish(&sizes, &[None, None], 1, Lists::default());
    assert!(found.is_err());
}

proptest! {
    #[test]
    fn a_cell_is_found_where_there_is_one(
        cells in prop::collection::vec(((0u32..3, 0u32..2, 0u32..2, 0u32..4), -9i64..9), 0..50)
    ) {
        let unique: BTreeMap<Coordinate, i64> = cells.into_iter().collect();
        let list: Vec<_> = unique.iter().rev().map(|(at, value)| (*at, *value)).collect();
        let found = gathered(&list).observations;
        // Times are in order, and only those that rows name.
        let (_, times) = found.periods();
        let place = |period: u32| match period {
            0 => Some(0),
            period => {
                let written = ["2024", "2020", "2022"][period as usize - 1];
                let at = times.iter().position(|time| time.as_str() == written);
                at.map(|at| at as u32 + 1)
            }
        };
        for a in 0..3 { for b in 0..2 { for measure in 0..2 { for period in 0..4u32 {
            let members = [MemberIx(a), MemberIx(b)];
            let row = place(period)
                .and_then(|period| found.find(&members, MeasureIx(measure as u16), period));
            let value = row.and_then(|row| found.mantissa(row));
            prop_assert_eq!(value, unique.get(&(a, b, measure, period)).copied());
        }}}}
    }
}
