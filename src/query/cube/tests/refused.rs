//! Sums, shares and rankings that would mislead, each with what to ask instead.

use super::*;

fn refused(selection: &Selection, grouping: &Grouping) -> String {
    refused_of(MOVES, selection, grouping)
}

fn refused_of(cube: CubeIx, selection: &Selection, grouping: &Grouping) -> String {
    let graph = testing::moves();
    match aggregate(on(&graph), cube, selection, grouping, &mut free()) {
        Ok(groups) => {
            let sums = groups.groups.iter().map(|group| format!("{:?}", group.sum));
            sums.collect::<Vec<_>>().join(", ")
        }
        Err(error) => {
            assert_eq!(error.code(), "query/misleading-figure");
            format!("{error}; {}", error.help().unwrap())
        }
    }
}

#[test]
fn a_total_and_its_parts_are_not_added() {
    let year = || members("year", &["1990"]);
    assert_eq!(
        refused(&choose(&["in"], [year()]), &by(&[], sum())),
        "a sum would count `north` twice: in `place` it lies in `all`; choose `all` alone, or only the parts of `all`, or group by `place`"
    );
    let regions = choose(&["in"], [year(), parts_of("place", "all")]);
    assert_eq!(refused(&regions, &by(&[], sum())), "Some(100)");
    assert_eq!(
        refused(
            &choose(&["in"], [year(), members("place", &["city", "north"])]),
            &by(&[], sum())
        ),
        "a sum would count `city` twice: in `place` it lies in `north`; choose `north` alone, or leave it out, or group by `place`"
    );
}

#[test]
fn what_may_overlap_is_not_added() {
    let chosen = choose(
        &["in"],
        [
            members("year", &["1990"]),
            members("place", &["coast", "south"]),
        ],
    );
    assert_eq!(
        refused(&chosen, &by(&[], sum())),
        "a sum could count twice: nothing says that `south` and `coast` of `place` have nothing in common; choose one of them, or group by `place`"
    );
    assert_eq!(
        refused(&chosen, &by(&["place"], sum())),
        "Some(60), Some(20)"
    );
}

#[test]
fn rates_are_never_added_or_averaged() {
    let chosen = choose(&["rate"], [parts_of("place", "all")]);
    let mean = Functions {
        mean: true,
        ..Functions::default()
    };
    for functions in [sum(), mean] {
        let told = refused(&chosen, &by(&["year"], functions));
        assert!(
            told.contains("of `rate` means nothing: it is a rate; ask for the figures"),
            "{told}"
        );
    }
}

#[test]
fn what_there_is_at_a_time_is_not_added_over_times() {
    let all = choose(&["people"], [members("place", &["all"])]);
    assert_eq!(
        refused(&all, &by(&[], sum())),
        "a sum of `people` over several times means nothing: it counts what there is at a time; choose one time, group by time, or ask for the mean"
    );
    let flow = choose(&["in"], [members("place", &["all"])]);
    assert_eq!(refused(&flow, &by(&[], sum())), "Some(340)");
    let graph = testing::moves();
    let mean = Functions {
        mean: true,
        ..Functions::default()
    };
    let found = aggregate(on(&graph), MOVES, &all, &by(&[], mean), &mut free()).unwrap();
    assert_eq!(found.groups[0].mean, Some(number("1100")));
}

#[test]
fn measures_are_not_mixed() {
    let year = || members("year", &["1990"]);
    let all = || members("place", &["all"]);
    let same = refused(&choose(&["in", "out"], [year(), all()]), &by(&[], sum()));
    assert_eq!(
        same,
        "a sum of `in` and `out` would mix two measures; choose one measure, or group by measure"
    );
    let units = refused(&choose(&["in", "people"], [year(), all()]), &by(&[], sum()));
    assert_eq!(
        units,
        "a sum of `in` and `people` means nothing: they have different units; choose one measure, or group by measure"
    );
    let apart = refused(
        &choose(&["in", "people"], [year(), all()]),
        &by(&["measure"], sum()),
    );
    assert_eq!(apart, "Some(100), Some(1000)");
    let greatest = Functions {
        max: true,
        ..Functions::default()
    };
    let told = refused(
        &choose(&["in", "people"], [year(), all()]),
        &by(&[], greatest),
    );
    assert!(
        told.starts_with("a least or greatest figure of `in` and `people`"),
        "{told}"
    );
}

#[test]
fn two_publishers_of_one_thing_are_not_added() {
    let told = refused_of(
        FACTS,
        &choose(&["population"], [members("subject", &["strelsau"])]),
        &by(&[], sum()),
    );
    assert_eq!(
        told,
        "a sum would count the same thing twice: `statistics` and `league` of `publisher` both tell of it; choose one member of `publisher`, or group by it"
    );
}

#[test]
fn times_that_are_not_known_are_not_added() {
    let told = refused_of(
        FACTS,
        &choose(
            &["arrivals", "settlers"],
            [members("publisher", &["league"])],
        ),
        &by(&[], sum()),
    );
    assert_eq!(told, "Some(35)");
    let told = refused_of(
        FACTS,
        &choose(&["population"], [members("subject", &["ruritania"])]),
        &by(&["publisher"], sum()),
    );
    assert!(
        told.starts_with("a sum of `population` over several times"),
        "{told}"
    );
}

#[test]
fn a_total_is_not_ranked_among_its_parts() {
    let graph = testing::moves();
    let rank = |selection: &Selection| {
        let error = ranking(on(&graph), MOVES, selection, false, None, &mut free()).unwrap_err();
        format!("{error}; {}", error.help().unwrap())
    };
    assert_eq!(
        rank(&choose(&["in"], [members("place", &["all", "north"])])),
        "a ranking would count `north` twice: in `place` it lies in `all`; leave `all` out, or choose members of `place` of which none lies in another"
    );
    assert!(rank(&choose(&["in", "out"], [])).starts_with("a ranking of `in` and `out` would mix"));
}

#[test]
fn no_share_is_told_where_parts_do_not_add_up() {
    let graph = testing::moves();
    let refused = |selection: &Selection, of: &Whole| {
        let error = share(on(&graph), MOVES, selection, of, &mut free()).unwrap_err();
        error.to_string()
    };
    let all = Whole::Member {
        dimension: "place".to_owned(),
        code: "all".to_owned(),
    };
    assert_eq!(
        refused(&choose(&["out"], [members("place", &["north"])]), &all),
        "`out` of `north` is not a part of that of `all` in `place`, as far as is declared"
    );
    assert_eq!(
        refused(&choose(&["rate"], [members("place", &["north"])]), &all),
        "a share of `rate` means nothing: it is a rate"
    );
    assert_eq!(
        refused(
            &choose(&["out"], [members("place", &["north"])]),
            &Whole::Measure("in".to_owned())
        ),
        "no declared sum makes `out` a part of `in`"
    );
}

#[test]
fn a_question_that_looks_at_too_much_is_stopped() {
    let graph = testing::moves();
    let mut small = Budget::new(0);
    let error = ranking(
        on(&graph),
        MOVES,
        &choose(&["in"], []),
        false,
        None,
        &mut small,
    );
    assert_eq!(error, Err(QueryError::TooCostly { limit: 0 }));
}
