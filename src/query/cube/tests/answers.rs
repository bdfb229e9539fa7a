//! What cubes answer, told in words.

use super::*;
use crate::facts::cubes::Status;
use crate::model::Holds;

#[test]
fn observations_are_chosen_by_members_measures_times_and_figures() {
    let graph = testing::moves();
    let north = choose(&["in"], [members("place", &["north"])]);
    assert_eq!(
        list(&graph, MOVES, &north, &[]),
        [
            "in/north/1990 = 40",
            "in/north/1991 = 50",
            "in/north/1992 = 60"
        ]
    );
    let regions = choose(
        &["out"],
        [parts_of("place", "all"), members("year", &["1991"])],
    );
    assert_eq!(
        list(&graph, MOVES, &regions, &[]),
        ["out/north/1991 = 30", "out/south/1991 = -"]
    );
    let inside = MemberTest {
        within: Some("north".to_owned()),
        dimension: "place".to_owned(),
        ..MemberTest::default()
    };
    let city = choose(&["net"], [inside]);
    assert_eq!(
        list(&graph, MOVES, &city, &[]),
        ["net/city/1990 = 20", "net/city/1991 = 20"]
    );
    let entity = MemberTest {
        entities: Some(vec!["strelsau".to_owned()]),
        dimension: "place".to_owned(),
        not_among: vec!["all".to_owned()],
        ..MemberTest::default()
    };
    assert_eq!(
        list(&graph, MOVES, &choose(&["in"], [entity]), &[]).len(),
        2
    );

    let small = Selection {
        value: less_than("20"),
        ..choose(&["net"], [])
    };
    assert_eq!(
        list(&graph, MOVES, &small, &[]),
        [
            "net/north/1990 = 5",
            "net/south/1990 = 15",
            "net/coast/1990 = 0"
        ]
    );
    let late = Selection {
        period: tests([Test::Gte(Value::PartialDate("1992".parse().unwrap()))]),
        ..choose(&["people"], [])
    };
    assert_eq!(
        list(&graph, MOVES, &late, &[]),
        [
            "people/all/1992 = 1200",
            "people/north/1992 = 500",
            "people/south/1992 = 700"
        ]
    );
    let signs = Selection {
        status: Some(vec![Some(Status::Confidential)]),
        ..Selection::default()
    };
    assert_eq!(list(&graph, MOVES, &signs, &[]), ["out/south/1991 = -"]);
    let nothing = Selection {
        measures: Some(Vec::new()),
        ..Selection::default()
    };
    assert!(list(&graph, MOVES, &nothing, &[]).is_empty());
}

#[test]
fn observations_come_in_the_order_that_is_asked_and_what_has_none_last() {
    let graph = testing::moves();
    let order = |key, descending| [FigureOrder { key, descending }];
    let out = choose(&["out"], [members("year", &["1991"])]);
    let up = list(&graph, MOVES, &out, &order(FigureKey::Value, false));
    assert_eq!(
        up,
        [
            "out/city/1991 = 10",
            "out/north/1991 = 30",
            "out/all/1991 = 70",
            "out/south/1991 = -"
        ]
    );
    let down = list(&graph, MOVES, &out, &order(FigureKey::Value, true));
    assert_eq!(down.first().unwrap(), "out/all/1991 = 70");
    assert_eq!(down.last().unwrap(), "out/south/1991 = -");
    let people = choose(&["people"], [members("place", &["all", "north"])]);
    let newest = list(&graph, MOVES, &people, &order(FigureKey::Period, true));
    assert_eq!(
        newest[..2],
        ["people/all/1992 = 1200", "people/north/1992 = 500"]
    );
    let last = list(
        &graph,
        MOVES,
        &people,
        &order(FigureKey::Dimension("place".to_owned()), true),
    );
    assert_eq!(last[0], "people/north/1990 = 400");
}

#[test]
fn an_observation_has_an_id_that_leads_back_to_it() {
    let graph = testing::moves();
    for (at, cube) in (0..).map(CubeIx).zip(graph.cubes()) {
        for row in cube.observations.rows() {
            let here = ObservationIx { cube: at, row };
            assert_eq!(observation(&graph, &observation_id(&graph, here)), Ok(here));
        }
    }
    for wrong in [
        "",
        "moves",
        "moves/in",
        "moves/in/north/1999",
        "moves/in/north/1990/x",
        "x/in",
        "moves/in/north/19%9",
    ] {
        assert!(observation(&graph, wrong).is_err(), "{wrong}");
    }
    assert!(observation(&graph, "facts/population/ruritania/league/1990").is_ok());
    assert!(observation(&graph, "facts/population/ruritania/nobody").is_ok());
}

#[test]
fn what_is_named_and_is_not_there_is_told_with_the_nearest() {
    let graph = testing::moves();
    let error = |selection: &Selection| {
        let page = Page::default();
        let error = observations(on(&graph), MOVES, selection, &[], &page, &mut free());
        let error = error.unwrap_err();
        format!("{} {error}; {}", error.code(), error.help().unwrap())
    };
    assert_eq!(
        error(&choose(&["inn"], [])),
        "query/unknown-measure `moves` has no measure `inn`; did you mean `in`?"
    );
    assert_eq!(
        error(&choose(&["in"], [members("places", &[])])),
        "query/unknown-dimension `moves` has no dimension `places`; did you mean `place`?"
    );
    assert_eq!(
        error(&choose(&["in"], [members("place", &["nroth"])])),
        "query/unknown-member `place` has no member `nroth`; did you mean `north`?"
    );
    let thing = graph.by_id("strelsau").unwrap();
    assert_eq!(
        cube_of(&graph, thing).unwrap_err().to_string(),
        "`strelsau` has no figures of its own"
    );
}

#[test]
fn groups_tell_what_is_missing_and_what_is_absent() {
    let graph = testing::moves();
    let regions = choose(&["out"], [members("place", &["north", "south", "city"])]);
    let all = Functions {
        sum: true,
        mean: true,
        min: true,
        max: true,
    };
    let grouping = by(&["place"], all);
    let found = aggregate(on(&graph), MOVES, &regions, &grouping, &mut free()).unwrap();
    let lines: Vec<String> = found
        .groups
        .iter()
        .map(|group| {
            let figure = |at: Option<ObservationIx>| told(&graph, at.unwrap());
            format!(
                "{:?}: {} figures, {} missing, {} absent, sum {}, mean {}, {} to {}",
                group.keys[0],
                group.count,
                group.missing,
                group.absent.unwrap(),
                group.sum.unwrap(),
                group.mean.unwrap(),
                figure(group.min),
                figure(group.max)
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "Member(DimensionIx(0), MemberIx(1)): 3 figures, 0 missing, 0 absent, sum 105, mean 35, out/north/1991 = 30 to out/north/1992 = 40",
            "Member(DimensionIx(0), MemberIx(2)): 2 figures, 1 missing, 0 absent, sum 95, mean 47.5, out/south/1990 = 45 to out/south/1992 = 50",
            "Member(DimensionIx(0), MemberIx(3)): 2 figures, 0 missing, 1 absent, sum 20, mean 10, out/city/1990 = 10 to out/city/1990 = 10",
        ]
    );
}

#[test]
fn a_group_without_figures_has_no_sum() {
    let graph = testing::moves();
    let chosen = choose(
        &["out"],
        [members("place", &["south"]), members("year", &["1991"])],
    );
    let found = aggregate(on(&graph), MOVES, &chosen, &by(&[], sum()), &mut free()).unwrap();
    let group = &found.groups[0];
    assert_eq!((group.count, group.missing, group.sum), (0, 1, None));
}

#[test]
fn groups_come_in_the_order_that_is_asked_the_first_few() {
    let graph = testing::moves();
    let grouping = Grouping {
        order: Some(GroupOrder {
            key: GroupKeyed::Sum,
            descending: true,
        }),
        top: Some(2),
        ..by(&["period"], sum())
    };
    let regions = choose(&["in"], [parts_of("place", "all")]);
    let found = aggregate(on(&graph), MOVES, &regions, &grouping, &mut free()).unwrap();
    let sums: Vec<String> = found
        .groups
        .iter()
        .map(|group| format!("{:?} {}", group.keys, group.sum.unwrap()))
        .collect();
    assert_eq!(found.total, 3);
    assert!(
        sums[0].contains("1992") && sums[0].ends_with("130"),
        "{sums:?}"
    );
    assert!(
        sums[1].contains("1991") && sums[1].ends_with("110"),
        "{sums:?}"
    );
}

#[test]
fn change_is_told_from_time_to_time_and_not_across_a_gap() {
    let graph = testing::moves();
    let chosen = choose(&["out"], [members("place", &["all", "south"])]);
    let found = change(on(&graph), MOVES, &chosen, Since::Previous, &mut free()).unwrap();
    let lines: Vec<String> = found
        .iter()
        .map(|change| {
            format!(
                "{} {} {} {}",
                told(&graph, change.to),
                change.absolute,
                change.relative.unwrap(),
                change.yearly.unwrap()
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "out/all/1991 = 70 10 0.1666666667 0.1666666667",
            "out/all/1992 = 80 10 0.1428571429 0.1428571429",
        ]
    );
    let all = choose(&["people"], [members("place", &["all"])]);
    let since = change(on(&graph), MOVES, &all, Since::First, &mut free()).unwrap();
    let last = since.last().unwrap();
    assert_eq!(last.absolute, number("200"));
    assert_eq!(last.relative, Some(number("0.2")));
    assert_eq!(last.yearly, Some(number("0.095445115")));
}

#[test]
fn figures_are_ranked_and_equal_ones_share_a_place() {
    let graph = testing::moves();
    let regions = choose(&["in"], [parts_of("place", "all")]);
    let found = ranking(on(&graph), MOVES, &regions, false, Some(2), &mut free()).unwrap();
    let lines: Vec<String> = found
        .iter()
        .map(|ranked| format!("{} {}", ranked.rank, told(&graph, ranked.at)))
        .collect();
    assert_eq!(
        lines,
        [
            "1 in/south/1992 = 70",
            "2 in/north/1992 = 60",
            "2 in/south/1990 = 60",
            "2 in/south/1991 = 60"
        ]
    );
}

#[test]
fn shares_are_told_of_a_larger_member_and_of_the_selection() {
    let graph = testing::moves();
    let city = choose(&["in"], [members("place", &["city"])]);
    let whole = Whole::Member {
        dimension: "place".to_owned(),
        code: "all".to_owned(),
    };
    let found = share(on(&graph), MOVES, &city, &whole, &mut free()).unwrap();
    let lines: Vec<String> = found
        .iter()
        .map(|share| {
            let whole = told(&graph, share.whole_at.unwrap());
            format!(
                "{} of {whole}: {}",
                told(&graph, share.at),
                share.share.unwrap()
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "in/city/1990 = 30 of in/all/1990 = 100: 0.3",
            "in/city/1991 = 30 of in/all/1991 = 110: 0.2727272727",
        ]
    );
    let regions = choose(
        &["in"],
        [parts_of("place", "all"), members("year", &["1990"])],
    );
    let found = share(on(&graph), MOVES, &regions, &Whole::Selection, &mut free()).unwrap();
    let shares: Vec<_> = found
        .iter()
        .map(|share| share.share.unwrap().to_string())
        .collect();
    assert_eq!(shares, ["0.4", "0.6"]);
}

#[test]
fn two_measures_stand_side_by_side() {
    let graph = testing::moves();
    let places = choose(&[], [members("place", &["north", "coast"])]);
    let positive = tests([Test::Gt(Value::Decimal(Decimal::ZERO))]);
    let found = contrast(
        on(&graph),
        MOVES,
        &places,
        "in",
        "out",
        &positive,
        &mut free(),
    )
    .unwrap();
    let lines: Vec<String> = found
        .iter()
        .map(|pair| {
            format!(
                "{} {} {}",
                told(&graph, pair.one),
                pair.difference,
                pair.ratio.unwrap()
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "in/north/1990 = 40 5 1.1428571429",
            "in/north/1991 = 50 20 1.6666666667",
            "in/north/1992 = 60 20 1.5",
        ]
    );
}

#[test]
fn breaks_notes_and_broken_sums_are_told_of_what_they_touch() {
    let graph = testing::moves();
    let all = remarks(on(&graph), MOVES, &Selection::default(), &mut free()).unwrap();
    let periods: Vec<String> = all.breaks[0]
        .periods
        .iter()
        .map(|(date, holds)| format!("{date} {holds:?}"))
        .collect();
    assert_eq!(periods, ["1990 Yes", "1991 Yes"]);
    assert_eq!(all.breaks[0].observations.len(), 9);
    assert_eq!(all.notes, [(0, 5)]);
    assert_eq!(all.violations, [0]);
    let late = choose(&["in"], [members("year", &["1992"])]);
    let none = remarks(on(&graph), MOVES, &late, &mut free()).unwrap();
    assert_eq!(none, Remarks::default());
}

#[test]
fn publishers_disagree_about_the_same_thing_and_time() {
    let graph = testing::moves();
    let found = disagreements(on(&graph), &Dispute::default(), &mut free()).unwrap();
    let lines: Vec<String> = found
        .figures
        .iter()
        .map(|pair| {
            let Difference {
                absolute,
                relative,
                factor,
            } = &pair.difference;
            format!(
                "{} | {} | {absolute} {} {} {:?}",
                told(&graph, pair.lower),
                told(&graph, pair.higher),
                relative.unwrap(),
                factor.unwrap(),
                pair.same_period
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "population/ruritania/statistics/1990 = 1000 | population/ruritania/league/1990 = 1020 | 20 0.02 1.02 Yes",
            "population/ruritania/nobody = 990 | population/ruritania/statistics/1990 = 1000 | 10 0.0101010101 1.0101010101 Possibly",
            "population/ruritania/nobody = 990 | population/ruritania/league/1990 = 1020 | 30 0.0303030303 1.0303030303 Possibly",
            "population/ruritania/nobody = 990 | population/ruritania/league/1991 = 1100 | 110 0.1111111111 1.1111111111 Possibly",
        ]
    );
    let [confusion] = found.measures.as_slice() else {
        panic!("{:?}", found.measures);
    };
    let because = confusion.other.because.or_default(crate::model::LangId(0));
    assert_eq!(because, Some("Those who stayed, not those who came."));
    assert_eq!(
        told(&graph, confusion.ones[0]),
        "settlers/ruritania/statistics/1990 = 20"
    );
    assert_eq!(
        told(&graph, confusion.others[0]),
        "arrivals/ruritania/league/1990 = 35"
    );

    let apart = apart(&graph, confusion.ones[0], confusion.others[0]).unwrap();
    assert_eq!(apart.absolute, number("15"));
    assert_eq!(apart.factor, Some(number("1.75")));
    let only = Dispute {
        entity: graph.by_id("strelsau"),
        ..Dispute::default()
    };
    let none = disagreements(on(&graph), &only, &mut free()).unwrap();
    assert_eq!(none, Disagreements::default());
    assert_eq!(Holds::Possibly, found.figures[1].same_period);
}

#[test]
fn figures_are_found_by_entity_by_words_and_by_number() {
    let graph = testing::moves();
    let find = |filter: &FigureFilter| -> Vec<String> {
        let found = figures(on(&graph), filter, &Page::default(), &mut free()).unwrap();
        found
            .items
            .iter()
            .map(|at| observation_id(&graph, *at))
            .collect()
    };
    let of = |id: &str, ways: &[Way]| FigureFilter {
        entity: Some((graph.by_id(id).unwrap(), ways.to_vec())),
        ..FigureFilter::default()
    };
    let city = find(&of("strelsau", &[]));
    assert_eq!(city.len(), 2 + 10);
    assert_eq!(city[0], "facts/population/strelsau/statistics/1990");
    assert!(find(&of("statistics", &[])).is_empty());
    assert_eq!(find(&of("statistics", &[Way::Publisher])).len(), 3 + 59);
    assert_eq!(find(&of("facts", &[])).len(), 8);
    assert_eq!(find(&of("census-of-1990", &[])).len(), 12);
    assert!(find(&of("census-of-1990", &[Way::Member])).is_empty());

    let words = |words: &str| FigureFilter {
        words: Some(words.to_owned()),
        ..FigureFilter::default()
    };
    assert_eq!(find(&words("folk STRELSAU")).len(), 4);
    assert_eq!(find(&words("innflytting sør")).len(), 6);
    assert!(find(&words("flying fish")).is_empty());
    let number = FigureFilter {
        value: tests([Test::Eq(Value::Decimal(number("1100")))]),
        ..FigureFilter::default()
    };
    assert_eq!(
        find(&number),
        [
            "facts/population/ruritania/league/1991",
            "moves/people/all/1991"
        ]
    );
    let named = FigureFilter {
        measures: Some(vec!["arrivals".to_owned(), "nothing".to_owned()]),
        cubes: Some(vec![FACTS]),
        ..FigureFilter::default()
    };
    assert_eq!(find(&named), ["facts/arrivals/ruritania/league/1990"]);
}
