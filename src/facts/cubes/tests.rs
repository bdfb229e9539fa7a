//! What cubes say once they are read.

use std::fmt::Write as _;

use insta::assert_snapshot;

use super::Cube;
use super::DimensionIx;
use super::SumRule;
use crate::facts::FactBase;
use crate::facts::testing::cube;
use crate::facts::testing::report_cube;

const MOVES: &str = r#"
[[measure]]
id = "in"
name = { en = "In", nb = "Inn" }
unit = "persons"
kind = "flow"

[[cube]]
entity = "moves"
data = "moves.csv"
cite = "overview#governance"
publisher = "ministry-of-justice"
period = { value = "2024", because = "no year is named" }
symbols = { ":" = "confidential", ".." = "missing" }

[[cube.measure]]
id = "in"

[[cube.measure]]
id = "out"
name = "Out"
unit = "persons"
kind = "flow"
period = "2023"
differs = [{ from = "in", because = "the other way" }]

[[cube.measure]]
id = "share"
name = "Share"
unit = "per-cent"
kind = "share"
decimals = 1

[[cube.dimension]]
id = "place"
name = "Place"
kind = "place"
members = [
  { code = "all", name = "All" },
  { code = "oslo", entity = "oslo", within = { member = "all", because = "it lies there" } },
  { code = "rest", name = "Elsewhere", within = "all" },
]

[[cube.dimension.sum]]
whole = "all"
parts = "others"

[[cube.known]]
where = { place = "all", measure = "out" }
note = "published so"

[[cube.break]]
since = "2020"
until = "2022-03"
measures = ["in"]
event = "immigration-act"
note = "counted otherwise"

[[cube.note]]
where = { place = ["oslo"], measure = "share", period = "2024" }
text = { en = "rounded", nb = "avrundet" }
cite = "overview#health"
"#;

/// A cube as lines: each observation with all that it carries, then what breaks a sum.
fn told(facts: &FactBase, cube: &Cube) -> String {
    let mut lines = String::new();
    let id = |entity: crate::facts::EntityIx| facts.entities[entity.0 as usize].id.as_str();
    let observations = &cube.observations;
    for row in observations.rows() {
        let measure = cube.measure(observations.measure(row)).unwrap();
        let _ = write!(lines, "{}", measure.id);
        for (at, dimension) in (0..).map(DimensionIx).zip(&cube.dimensions) {
            let member = dimension.member(observations.member(at, row)).unwrap();
            let _ = write!(lines, " {}", member.code);
            if let Some(entity) = member.entity {
                let _ = write!(lines, "={}", id(entity));
            }
        }
        match cube.value(row) {
            Some(value) => _ = write!(lines, ": {value}"),
            None => _ = write!(lines, ": -"),
        }
        if let Some(status) = observations.status(row) {
            let _ = write!(lines, " {}", status.word());
        }
        if let Some((date, basis)) = cube.period(row) {
            let _ = write!(lines, " in {date} {basis:?}");
        }
        for citation in cube.citations(row) {
            let _ = write!(lines, " [{}", id(citation.source));
            if let Some((from, to)) = citation.lines {
                let _ = write!(lines, ":{from}-{to}");
            }
            for work in citation.via {
                let _ = write!(lines, " via {}", id(work));
            }
            lines.push(']');
        }
        if let Some(because) = observations.because(row) {
            let _ = write!(lines, " because {because}");
        }
        if let Some(note) = observations.note(row) {
            let _ = write!(lines, " note {note}");
        }
        lines.push('\n');
    }
    for violation in &cube.violations {
        let rule = match violation.rule {
            SumRule::Members(dimension, sum) => format!("sum {sum} of {}", dimension.0),
            SumRule::Measures(identity) => format!("identity {identity}"),
        };
        let (row, found, expected) = (violation.row.0, violation.found, violation.expected);
        let known = violation.note.is_some();
        let _ = writeln!(
            lines,
            "row {row}: {found}, not {expected} ({rule}, known: {known})"
        );
    }
    lines
}

#[test]
fn a_wide_table_is_read() {
    let csv = "\
place,in,out,share,line,because,note
all,7,9,,9,,
oslo,3,..,12.5,10,,\"one, two\"
rest,4,:,87,,it follows,
";
    let facts = cube(MOVES, csv);
    assert_snapshot!(told(&facts, &facts.cubes[0]), @r#"
    in all: 7 in 2024 Inferred { because: "no year is named" } [overview:9-9]
    out all: 9 in 2023 Stated [overview:9-9]
    in oslo=oslo: 3 in 2024 Inferred { because: "no year is named" } [overview:10-10] note one, two
    out oslo=oslo: - missing in 2023 Stated [overview:10-10] note one, two
    share oslo=oslo: 12.5 in 2024 Inferred { because: "no year is named" } [overview:10-10] note one, two
    in rest: 4 in 2024 Inferred { because: "no year is named" } [overview] because it follows
    out rest: - confidential in 2023 Stated [overview] because it follows
    share rest: 87.0 in 2024 Inferred { because: "no year is named" } [overview] because it follows
    "#);
}

#[test]
fn a_long_table_with_times_and_publishers_is_read() {
    let cube_text = r#"
    [[cube]]
    entity = "moves"
    data = "moves.csv"
    cite = "overview"

    [[cube.measure]]
    id = "in"
    name = "In"
    unit = "persons"
    kind = "flow"

    [[cube.measure]]
    id = "rate"
    name = "Rate"
    unit = "per-cent"
    kind = "rate"
    decimals = 2

    [[cube.dimension]]
    id = "by"
    name = "According to"
    kind = "publisher"
    entities = true
    open = true
    members = [{ code = "nobody", entity = "", name = "nobody" }]

    [[cube.dimension]]
    id = "year"
    name = "Year"
    kind = "time"
    "#;
    let csv = "\
measure,by,year,value,period,cite,status
rate,overview,2024,1.5,,,provisional
in,nobody,2023,5,2023-06,overview#governance:12; overview#health via oslo,
in,ministry-of-justice,2023,6,,,
in,ministry-of-justice,2024,,,,not-yet
";
    let facts = cube(cube_text, csv);
    let facts_told = told(&facts, &facts.cubes[0]);
    assert_snapshot!(facts_told, @r"
    in nobody 2023: 5 in 2023-06 Stated [overview:12-12] [overview via oslo]
    in ministry-of-justice=ministry-of-justice 2023: 6 in 2023 Stated [overview]
    in ministry-of-justice=ministry-of-justice 2024: - not-yet in 2024 Stated [overview]
    rate overview=overview 2024: 1.50 provisional in 2024 Stated [overview]
    ");
}

/// The rows in another order, and the columns: the same cube.
#[test]
fn the_order_of_rows_and_columns_does_not_matter() {
    let one = "place,in,out,share\nall,7,9,\noslo,3,4,1\nrest,4,5,2\n";
    let two = "share,out,in,place\r\n2,5,4,rest\r\n,9,7,all\r\n\r\n1,4,3,oslo\r\n";
    let first = cube(MOVES, one);
    let second = cube(MOVES, two);
    assert_eq!(
        told(&first, &first.cubes[0]),
        told(&second, &second.cubes[0])
    );
}

#[test]
fn a_cell_that_breaks_a_sum_is_kept_where_it_is_known() {
    let csv = "place,in,out,share\nall,7,10,\noslo,3,4,1\nrest,4,5,2\n";
    let facts = cube(MOVES, csv);
    let lines = told(&facts, &facts.cubes[0]);
    assert_eq!(
        lines.lines().last(),
        Some("row 1: 10, not 9 (sum 0 of 0, known: true)")
    );
    let unknown = "place,in,out,share\nall,8,9,\noslo,3,4,1\nrest,4,5,2\n";
    assert_snapshot!(report_cube(MOVES, unknown), @r"
    facts/sum-does-not-hold: `in` of `all` is 8, but `oslo` + `rest` make 7 | ‹8› off by 1 | ‹[[cube.dimension.sum]]› declared here | help: correct what was read wrongly; if it was published so, acknowledge it in `[[cube.known]]`
    facts/unmatched-known: no cell here breaks a declared sum | ‹[[cube.known]]› | help: take the acknowledgement out, or correct its `where`
    ");
}

#[test]
fn rounded_figures_may_be_off_by_half_a_unit_each() {
    let cube_text = r#"
    [[cube]]
    entity = "moves"
    data = "moves.csv"
    cite = "overview"
    measure = [{ id = "share", name = "Share", unit = "per-cent", kind = "share", decimals = 1 }]

    [[cube.dimension]]
    id = "place"
    name = "Place"
    members = [{ code = "all", name = "All" }, { code = "a", name = "A" }, { code = "b", name = "B" }]
    sum = [{ whole = "all", parts = ["a", "b"], measures = ["share"] }]
    "#;
    let sum = |all: &str| format!("place,share\nall,{all}\na,33.3\nb,33.3\n");
    assert_eq!(report_cube(cube_text, &sum("66.7")), "");
    assert_eq!(report_cube(cube_text, &sum("66.5")), "");
    let told = report_cube(cube_text, &sum("66.8"));
    assert!(
        told.contains("`share` of `all` is 66.8, but `a` + `b` make 66.6"),
        "{told}"
    );
    let exact = cube_text.replace("cite =", "tolerance = 0\n    cite =");
    assert!(report_cube(&exact, &sum("66.7")).contains("facts/sum-does-not-hold"));
}
