//! The figures of the built-in data set: as many as the sources give, and what adds up adds up.

use std::collections::BTreeMap;

use govgraph::dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::facts::cubes::Cube;
use govgraph::facts::cubes::CubeIx;
use govgraph::facts::cubes::DimensionIx;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use govgraph::graph::View;
use govgraph::model::Decimal;
use govgraph::model::LangId;
use govgraph::model::Value;
use govgraph::query::Budget;
use govgraph::query::Page;
use govgraph::query::Test;
use govgraph::query::Tests;
use govgraph::query::cube;
use govgraph::query::cube::Dispute;
use govgraph::query::cube::FigureFilter;
use govgraph::query::cube::Functions;
use govgraph::query::cube::Grouping;
use govgraph::query::cube::MemberTest;
use govgraph::query::cube::ObservationIx;
use govgraph::query::cube::Selection;
use govgraph::query::cube::Since;
use govgraph::query::cube::Whole;

fn snapshot() -> std::sync::Arc<Snapshot> {
    let origin = Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    };
    let loaded = dataset::load(&origin, &mut |_| ()).unwrap();
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.dataset.unwrap().snapshot
}

/// Names the cell of a row: its measure and members.
fn cell(cube: &Cube, row: govgraph::facts::cubes::Row) -> String {
    let measure = cube.measure(cube.observations.measure(row)).unwrap();
    let mut words = vec![measure.id.to_string()];
    for (at, dimension) in (0..).map(DimensionIx).zip(&cube.dimensions) {
        let member = dimension.member(cube.observations.member(at, row)).unwrap();
        words.push(member.code.to_string());
    }
    words.join(" ")
}

#[test]
fn every_figure_of_the_sources_is_there() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let counts: BTreeMap<&str, usize> = graph
        .cubes()
        .iter()
        .map(|cube| (graph.id_of(cube.entity), cube.observations.len()))
        .collect();
    let expected = [
        ("country-factsheet-box", 19),
        ("country-factsheet-figures", 72),
        ("news-article-figures", 8),
        ("nordic-overview-figures", 4),
        ("ssb-internal-migration-by-level", 6),
        ("ssb-internal-migration-time-series", 20),
        ("ssb-migration-by-citizenship", 64),
        ("ssb-migration-by-county", 144),
        ("ssb-migration-time-series", 371),
        ("ssb-refugees-by-category", 40),
        ("ssb-refugees-by-residence", 28),
        ("ssb-refugees-by-sex-and-citizenship", 42),
    ];
    assert_eq!(counts, BTreeMap::from(expected));
    let in_tables: usize = counts
        .iter()
        .filter(|(id, _)| id.starts_with("ssb-"))
        .map(|(_, count)| count)
        .sum();
    assert_eq!(in_tables, 715);
    assert_eq!(counts.values().sum::<usize>(), 715 + 19 + 84);
}

#[test]
fn the_declared_sums_hold_in_all_cells_but_the_one_that_is_known() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let mut broken = Vec::new();
    let mut sums = 0;
    for cube in graph.cubes() {
        sums += cube.identities.len();
        sums += cube
            .dimensions
            .iter()
            .map(|dimension| dimension.sums.len())
            .sum::<usize>();
        for violation in &cube.violations {
            let id = graph.id_of(cube.entity);
            let (cell, found) = (cell(cube, violation.row), violation.found);
            broken.push(format!(
                "{id}: {cell} is {found}, not {}",
                violation.expected
            ));
            assert!(violation.note.is_some());
        }
    }
    assert_eq!(sums, 20);
    assert_eq!(
        broken,
        ["ssb-migration-time-series: emigration 2015 is 37474, not 35934"]
    );
}

#[test]
fn every_figure_is_cited_to_a_place_in_a_source() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    for cube in graph.cubes() {
        for row in cube.observations.rows() {
            let citations = cube.citations(row);
            let located = citations.iter().all(|citation| citation.lines.is_some());
            assert!(!citations.is_empty() && located, "{}", cell(cube, row));
        }
    }
}

#[test]
fn everything_in_a_cube_is_called_something_in_both_languages() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let ontology = graph.ontology();
    let both = [ontology.language("en"), ontology.language("nb")].map(Option::unwrap);
    for cube in graph.cubes() {
        for lang in both {
            for measure in &cube.measures {
                assert!(measure.name.exact(lang).is_some(), "{}", measure.id);
            }
            for dimension in &cube.dimensions {
                assert!(dimension.name.exact(lang).is_some(), "{}", dimension.id);
                for member in &dimension.members {
                    let named = member.name.exact(lang).is_some();
                    let known = named || member.entity.is_some() || member.period.is_some();
                    assert!(known, "{}", member.code);
                }
            }
        }
    }
}

fn on(graph: &Graph) -> View<'_> {
    View::new(graph, "2026-02-01".parse().unwrap())
}

fn free() -> Budget {
    Budget::unlimited()
}

fn cube_at(graph: &Graph, id: &str) -> CubeIx {
    cube::cube_of(graph, graph.by_id(id).unwrap()).unwrap()
}

fn choose(measures: &[&str], dimensions: &[(&str, &[&str])]) -> Selection {
    let strings = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
    let test = |(dimension, codes): &(&str, &[&str])| MemberTest {
        dimension: (*dimension).to_owned(),
        among: Some(strings(codes)),
        ..MemberTest::default()
    };
    Selection {
        measures: Some(strings(measures)),
        dimensions: dimensions.iter().map(test).collect(),
        ..Selection::default()
    }
}

fn counties(measure: &str) -> Selection {
    Selection {
        dimensions: vec![MemberTest {
            dimension: "county".to_owned(),
            parts_of: Some("the-whole-country".to_owned()),
            ..MemberTest::default()
        }],
        ..choose(&[measure], &[])
    }
}

fn figure(test: fn(Value) -> Test, number: i64) -> Tests {
    Tests {
        tests: vec![test(Value::Decimal(Decimal::from(number)))],
        ..Tests::default()
    }
}

/// Names the last member of an observation and its figure: `1989 -1453`.
fn told(graph: &Graph, at: ObservationIx) -> String {
    let id = cube::observation_id(graph, at);
    let (_, member) = id.rsplit_once('/').unwrap();
    format!("{member} {}", graph[at.cube].value(at.row).unwrap())
}

fn listed(graph: &Graph, id: &str, selection: &Selection) -> Vec<String> {
    let at = cube_at(graph, id);
    let page = Page::default();
    let found = cube::observations(on(graph), at, selection, &[], &page, &mut free()).unwrap();
    found.items.iter().map(|at| told(graph, *at)).collect()
}

const YEARS: &str = "ssb-migration-time-series";

/// Question C17.
#[test]
fn asylum_seekers_were_counted_as_immigrants_in_eight_years() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let at = cube_at(graph, YEARS);
    let chosen = choose(&["immigration"], &[]);
    let remarks = cube::remarks(on(graph), at, &chosen, &mut free()).unwrap();
    let [touched] = remarks.breaks.as_slice() else {
        panic!("{remarks:?}");
    };
    let years = touched.periods.iter().map(|(date, _)| date.as_str());
    assert_eq!(
        years.collect::<Vec<_>>(),
        [
            "1987", "1988", "1989", "1990", "1991", "1992", "1993", "1994"
        ]
    );
    let event = graph[at].breaks[touched.number].event.unwrap();
    assert_eq!(graph.id_of(event), "asylum-seekers-counted-1987");
}

/// Questions C19, C21, C22 and C26.
#[test]
fn figures_are_chosen_ranked_and_added() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let at = cube_at(graph, YEARS);
    let negative = Selection {
        value: figure(Test::Lt, 0),
        ..choose(&["net-immigration"], &[])
    };
    assert_eq!(listed(graph, YEARS, &negative), ["1989 -1453"]);

    let by_county = "ssb-migration-by-county";
    let gained = Selection {
        value: figure(Test::Gt, 0),
        ..counties("net-domestic-migration")
    };
    assert_eq!(
        listed(graph, by_county, &gained),
        [
            "ostfold 1183",
            "akershus 7222",
            "buskerud 111",
            "rogaland 1033",
            "trondelag 144"
        ]
    );
    let lost = Selection {
        value: figure(Test::Lt, 0),
        ..counties("net-migration")
    };
    assert_eq!(listed(graph, by_county, &lost), ["finnmark -52"]);

    let highest = ["immigration", "emigration", "net-immigration"].map(|measure| {
        let chosen = choose(&[measure], &[]);
        let found = cube::ranking(on(graph), at, &chosen, false, Some(1), &mut free()).unwrap();
        told(graph, found[0].at)
    });
    assert_eq!(highest, ["2022 90475", "2016 40724", "2022 57939"]);

    let years: Vec<String> = (2000..=2024).map(|year: i32| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let since_2000 = choose(&["net-immigration"], &[("year", &years)]);
    let sum = Grouping {
        functions: Functions {
            sum: true,
            ..Functions::default()
        },
        ..Grouping::default()
    };
    let found = cube::aggregate(on(graph), at, &since_2000, &sum, &mut free()).unwrap();
    assert_eq!(found.groups[0].sum, Some(Decimal::from(734_323)));
    assert_eq!(
        (found.groups[0].count, found.groups[0].absent),
        (25, Some(0))
    );
}

/// Questions C20, C24 and C27.
#[test]
fn shares_are_told_of_what_contains_them() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let per_cent = |share: &cube::Share| (share.share.unwrap() * Decimal::from(100)).round_dp(2);

    let at = cube_at(graph, "ssb-migration-by-county");
    let whole = Whole::Measure("in-migration".to_owned());
    let chosen = counties("immigration");
    let mut shares = cube::share(on(graph), at, &chosen, &whole, &mut free()).unwrap();
    shares.sort_by_key(|share| share.share);
    let best = shares.last().unwrap();
    assert_eq!(told(graph, best.at), "nordland 4581");
    assert_eq!(per_cent(best).to_string(), "46.42");

    let at = cube_at(graph, "ssb-migration-by-citizenship");
    let ukraine = choose(&["immigration"], &[("citizenship", &["ukraine"])]);
    let of = |code: &str| {
        let whole = Whole::Member {
            dimension: "citizenship".to_owned(),
            code: code.to_owned(),
        };
        let shares = cube::share(on(graph), at, &ukraine, &whole, &mut free()).unwrap();
        per_cent(&shares[0]).to_string()
    };
    assert_eq!(of("total"), "30.71");
    assert_eq!(of("foreign-citizenship"), "34.50");

    let at = cube_at(graph, "ssb-refugees-by-sex-and-citizenship");
    let both = choose(
        &["persons"],
        &[("background", &["total"]), ("sex", &["total"])],
    );
    let shares = cube::share(on(graph), at, &both, &Whole::Selection, &mut free()).unwrap();
    assert_eq!(shares[1].whole, Decimal::from(333_514));
    assert_eq!(shares[1].value, Decimal::from(141_710));
    assert_eq!(per_cent(&shares[1]).to_string(), "42.49");
    let women = choose(
        &["persons"],
        &[
            ("citizenship", &["foreign-citizenship"]),
            ("background", &["total"]),
            ("sex", &["females"]),
        ],
    );
    let whole = Whole::Member {
        dimension: "sex".to_owned(),
        code: "total".to_owned(),
    };
    let shares = cube::share(on(graph), at, &women, &whole, &mut free()).unwrap();
    assert_eq!(shares[0].value, Decimal::from(74_088));
    assert_eq!(per_cent(&shares[0]).to_string(), "52.28");
}

/// Questions C23 and C25.
#[test]
fn change_and_contrast_are_told_year_by_year() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let at = cube_at(graph, YEARS);
    let chosen = choose(&["immigration"], &[]);
    let mut changes = cube::change(on(graph), at, &chosen, Since::Previous, &mut free()).unwrap();
    assert_eq!(changes.len(), 52);
    changes.sort_by_key(|change| change.relative);
    let line = |change: &cube::Change| {
        let relative = (change.relative.unwrap() * Decimal::from(100)).round_dp(2);
        format!(
            "{} from {}: {relative}",
            told(graph, change.to),
            told(graph, change.from)
        )
    };
    assert_eq!(
        line(changes.last().unwrap()),
        "2022 90475 from 2021 53947: 67.71"
    );
    assert_eq!(line(&changes[0]), "2020 38075 from 2019 52153: -26.99");

    let more_in = figure(Test::Gt, 0);
    let found = cube::contrast(
        on(graph),
        at,
        &Selection::default(),
        "norwegian-immigration",
        "norwegian-emigration",
        &more_in,
        &mut free(),
    )
    .unwrap();
    let lines: Vec<String> = found
        .iter()
        .map(|pair| {
            let line = told(graph, pair.one);
            format!("{} +{}", line.split(' ').next().unwrap(), pair.difference)
        })
        .collect();
    assert_eq!(
        lines,
        [
            "1972 +619",
            "1977 +285",
            "1991 +328",
            "1992 +837",
            "1993 +964",
            "2009 +336",
            "2014 +46",
            "2020 +373"
        ]
    );
}

/// Questions C29 and C30, and what else the sources do not agree about.
#[test]
fn publishers_disagree_and_measures_differ() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let norway = Dispute {
        measure: Some("population".to_owned()),
        cube: Some(cube_at(graph, "country-factsheet-box")),
        ..Dispute::default()
    };
    let found = cube::disagreements(on(graph), &norway, &mut free()).unwrap();
    let certain = found
        .figures
        .iter()
        .filter(|pair| pair.same_period == govgraph::model::Holds::Yes);
    let ids = |pair: &cube::Disagreement| {
        [pair.lower, pair.higher].map(|at| cube::observation_id(graph, at))
    };
    let pair = certain
        .clone()
        .find(|pair| {
            ids(pair)
                .iter()
                .all(|id| id.starts_with("country-factsheet-box/"))
        })
        .unwrap();
    assert_eq!(
        ids(pair),
        [
            "country-factsheet-box/population/norway/stat-no-2024/2024",
            "country-factsheet-box/population/norway/world-bank-2024/2024"
        ]
    );
    assert_eq!(pair.difference.absolute, Decimal::from(22_076));
    let relative = pair.difference.relative.unwrap() * Decimal::from(100);
    assert_eq!(relative.round_dp(2).to_string(), "0.40");

    let asylum = Dispute {
        measure: Some("asylum-seekers-with-unhcr".to_owned()),
        ..Dispute::default()
    };
    let found = cube::disagreements(on(graph), &asylum, &mut free()).unwrap();
    assert!(found.figures.is_empty());
    let [confusion] = found.measures.as_slice() else {
        panic!("{:?}", found.measures);
    };
    let because = confusion.other.because.or_default(LangId(0)).unwrap();
    assert!(
        because.starts_with("Applicants against residents"),
        "{because}"
    );
    let apart = cube::apart(graph, confusion.ones[0], confusion.others[0]).unwrap();
    assert_eq!(apart.absolute, Decimal::from(109_744));
    assert_eq!(apart.factor.unwrap().round_dp(2).to_string(), "18.22");

    let quota = Dispute {
        measure: Some("resettlement-quota".to_owned()),
        ..Dispute::default()
    };
    let found = cube::disagreements(on(graph), &quota, &mut free()).unwrap();
    let [pair] = found.figures.as_slice() else {
        panic!("{:?}", found.figures);
    };
    assert_eq!(pair.difference.absolute, Decimal::from(2000));
    assert_eq!(pair.same_period, govgraph::model::Holds::Possibly);
}

/// Questions C28 and C31.
#[test]
fn a_number_is_found_wherever_it_stands() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let filter = FigureFilter {
        value: figure(Test::Eq, 333_514),
        ..FigureFilter::default()
    };
    let found = cube::figures(on(graph), &filter, &Page::default(), &mut free()).unwrap();
    let ids: Vec<String> = found
        .items
        .iter()
        .map(|at| cube::observation_id(graph, *at))
        .collect();
    assert_eq!(
        ids,
        [
            "country-factsheet-figures/residents-with-refugee-background/persons-of-concern/unattributed/2025",
            "ssb-refugees-by-category/persons/persons-with-refugee-background",
        ]
    );
    assert_eq!(
        graph[found.items[0].cube]
            .citations(found.items[0].row)
            .len(),
        2
    );

    let at = cube_at(graph, "ssb-refugees-by-category");
    let dimension = &graph[at].dimensions[0];
    let whole = dimension.member_named("principal-applicants").unwrap();
    let sum = dimension
        .sums
        .iter()
        .find(|sum| sum.whole == whole)
        .unwrap();
    let parts: Vec<&str> = sum
        .parts
        .iter()
        .map(|part| &*dimension.member(*part).unwrap().code)
        .collect();
    let figures = listed(
        graph,
        "ssb-refugees-by-category",
        &choose(&["persons"], &[("category", &parts)]),
    );
    assert_eq!(
        figures,
        [
            "asylum-seekers-resident-category 117043",
            "resettlement-refugees 51706",
            "other-refugees 84931",
            "refugees-unspecified 7786"
        ]
    );
}

/// The grand total of one table is that of another.
#[test]
fn the_tables_of_refugees_agree_on_their_total() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let at = cube_at(graph, "ssb-refugees-by-residence");
    let sum = Grouping {
        functions: Functions {
            sum: true,
            ..Functions::default()
        },
        ..Grouping::default()
    };
    let found = cube::aggregate(on(graph), at, &Selection::default(), &sum, &mut free()).unwrap();
    assert_eq!(found.groups[0].sum, Some(Decimal::from(333_514)));
}

#[test]
fn figures_are_found_from_the_page_of_a_county_a_country_and_a_group() {
    let snapshot = snapshot();
    let graph = snapshot.graph();
    let count = |id: &str| {
        let filter = FigureFilter {
            entity: Some((graph.by_id(id).unwrap(), Vec::new())),
            ..FigureFilter::default()
        };
        let found = cube::figures(on(graph), &filter, &Page::default(), &mut free()).unwrap();
        found.total.unwrap()
    };
    assert_eq!(count("nordland"), 9);
    // Four cells of a table, and the figures of the factsheet.
    assert_eq!(count("syria"), 4 + 3);
    assert_eq!(count("ssb-migration-time-series"), 371);
    assert_eq!(count("asylum-seekers-counted-1987"), 371);
}
