//! What goes out as JSON-stat or CSV and comes back in is the same cube.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use govgraph::diagnostics::Format as Report;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::exchange;
use govgraph::exchange::Format;
use govgraph::exchange::KnownUnit;
use govgraph::exchange::Seed;
use govgraph::exchange::Target;
use govgraph::exchange::Wishes;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use proptest::prelude::*;

use crate::export::LEDGERS;
use crate::export::OWN;
use crate::export::cubes;
use crate::export::loaded;
use crate::export::snapshot;
use crate::export::written;

/// Reads a file that we wrote.
fn imported(graph: &Graph, id: &str, text: &str, target: Target) -> Seed {
    let mut sources = SourceMap::default();
    let file = sources.add("figures.json", text);
    let languages = graph.ontology().languages.iter();
    let wishes = Wishes {
        id: id.to_owned(),
        languages: languages.map(|language| language.tag.to_string()).collect(),
        ..Wishes::default()
    };
    let imported = exchange::from_json_stat(&sources, file, &wishes, target);
    let findings = render(&imported.diagnostics, &sources, Report::Plain);
    assert!(imported.diagnostics.is_empty(), "{findings}");
    let [seed] = imported.cubes.try_into().unwrap();
    seed
}

/// What the data set knows already.
fn target(graph: &Graph) -> Target {
    let units = graph.units().iter().map(|unit| KnownUnit {
        id: unit.id.to_string(),
        names: Vec::new(),
    });
    let measures = graph.cubes().iter().flat_map(|cube| &cube.measures);
    let measures = measures.filter(|measure| measure.shared);
    Target {
        kind: "table".to_owned(),
        entities: cubes(graph).map(|(_, id)| id.to_owned()).collect(),
        units: units.collect(),
        measures: measures.map(|measure| measure.id.to_string()).collect(),
        ..Target::default()
    }
}

/// Takes tables out of a seed file: those whose header begins so, and what belongs to them.
fn without(text: &str, headers: &[&str]) -> String {
    let mut inside = false;
    let mut kept = String::new();
    for line in text.lines() {
        if line.starts_with("[[") {
            inside = headers.iter().any(|header| line.starts_with(header));
        }
        if !inside {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Loads a data set with other files in the place of tables of figures and of some tables.
fn with(root: &str, headers: &[&str], seeds: &BTreeMap<String, Seed>) -> Snapshot {
    let is_table = |path: &Path| path.extension().is_some_and(|ending| ending == "csv");
    let mut first = true;
    loaded(root, |path, text| {
        if is_table(path) {
            let name = path.file_stem().unwrap().to_str().unwrap();
            return seeds.get(name).map(|seed| seed.csv.clone());
        }
        let mut text = without(&text, headers);
        // One file takes all, wherever its tables lie.
        if text.contains("[dataset]") && std::mem::take(&mut first) {
            for seed in seeds.values() {
                let folder = if root == OWN { "norway/cubes/" } else { "" };
                let data = format!("data = \"{folder}{}.csv\"", seed.file);
                let toml = seed
                    .toml
                    .replace(&format!("data = \"{}.csv\"", seed.file), &data);
                text.push('\n');
                text.push_str(&toml);
            }
        }
        Some(text)
    })
}

#[test]
fn every_cube_is_the_same_after_json_stat() {
    for root in [LEDGERS, OWN] {
        let whole = snapshot(root);
        let graph = whole.graph();
        let seeds = cubes(graph).map(|(cube, id)| {
            let text = written(graph, cube, &[], Format::JsonStat);
            (id.to_owned(), imported(graph, id, &text, target(graph)))
        });
        let again = with(root, &["[[cube"], &seeds.collect());
        assert_eq!(again.version(), whole.version(), "{root}");
    }
}

#[test]
fn units_and_shared_measures_come_with_the_file() {
    let whole = snapshot(LEDGERS);
    let graph = whole.graph();
    let mut seeds = BTreeMap::new();
    let mut known = Target {
        entities: target(graph).entities,
        ..Target::default()
    };
    for (cube, id) in cubes(graph) {
        let text = written(graph, cube, &[], Format::JsonStat);
        let seed = imported(graph, id, &text, known.clone());
        for unit in ["persons", "per-cent", "crowns"] {
            if seed.toml.contains(&format!("[[unit]]\nid = \"{unit}\"")) {
                known.units.push(KnownUnit {
                    id: unit.to_owned(),
                    names: Vec::new(),
                });
            }
        }
        seeds.insert(id.to_owned(), seed);
    }
    assert_eq!(known.units.len(), 3);
    let again = with(LEDGERS, &["[[cube", "[[unit", "[[measure"], &seeds);
    assert_eq!(again.version(), whole.version());
}

#[test]
fn a_part_that_was_written_is_a_cube_without_findings() {
    let whole = snapshot(LEDGERS);
    let graph = whole.graph();
    let parts: [(&str, &[&str]); 4] = [
        ("moves", &["place=north,city", "measure=in,people,rate"]),
        ("moves", &["year=1991,first"]),
        ("facts", &["period=undated", "measure=population"]),
        ("facts", &["publisher=league"]),
    ];
    for (id, choice) in parts {
        let mut seeds: BTreeMap<String, Seed> = BTreeMap::new();
        let mut figures = 0;
        for (cube, other) in cubes(graph) {
            let choice = if other == id { choice } else { &[] };
            let text = written(graph, cube, choice, Format::JsonStat);
            if other == id {
                let csv = Format::Csv { labels: false };
                figures = written(graph, cube, choice, csv).lines().count() - 1;
            }
            seeds.insert(
                other.to_owned(),
                imported(graph, other, &text, target(graph)),
            );
        }
        let again = with(LEDGERS, &["[[cube"], &seeds);
        let graph = again.graph();
        let cube = &graph[graph.cube_of(graph.by_id(id).unwrap()).unwrap()];
        assert_eq!(cube.observations.len(), figures, "{id} {choice:?}");
        assert!(figures > 0);
    }
}

/// A cell of an invented cube: its members, measure and period, and what stands there.
type Cells = BTreeMap<(usize, usize, usize, usize), Cell>;

#[derive(Clone, Debug)]
struct Cell {
    digits: i64,
    /// No status, one beside the figure, or one instead of it.
    status: &'static str,
    because: bool,
    note: usize,
}

const CODES: [&str; 6] = ["a", "B b", "c,d", "\"e\"", "=f", "ø–1"];
const PERIODS: [&str; 4] = ["", "1990", "1990-02", "1990/1991"];
const NOTES: [&str; 4] = ["", "x", "y, \"z\"", "æ; ø\u{a0}å"];
const STATUSES: [&str; 6] = ["", "", "provisional", "break", "missing", "not-yet"];

fn cell() -> impl Strategy<Value = Cell> {
    let digits = prop_oneof![-999i64..999, Just(0), Just(999_999_999_999_999)];
    let status = prop::sample::select(&STATUSES[..]);
    (digits, status, any::<bool>(), 0..NOTES.len()).prop_map(|(digits, status, because, note)| {
        Cell {
            digits,
            status,
            because,
            note,
        }
    })
}

fn invented() -> impl Strategy<Value = (Cells, [u8; 2], bool, bool)> {
    let place = (0..CODES.len(), 0usize..3, 0usize..2, 0..PERIODS.len());
    let cells = prop::collection::btree_map(place, cell(), 1..30);
    (cells, [0u8..4, 0u8..2], any::<bool>(), any::<bool>())
}

/// Writes an invented cube as seed files.
fn seed(cells: &Cells, decimals: [u8; 2], nested: bool, periods: bool) -> (String, String) {
    let mut toml =
        "[[cube]]\nentity = \"moves\"\ndata = \"moves.csv\"\ncite = [\"yearbook#moves\"]\n"
            .to_owned();
    for (id, decimals) in ["n", "m"].iter().zip(decimals) {
        let _ = write!(
            toml,
            "[[cube.measure]]\nid = \"{id}\"\nname = {{ en = \"Of {id}\" }}\nunit = \"persons\"\nkind = \"stock\"\ndecimals = {decimals}\n"
        );
    }
    toml += "[[cube.dimension]]\nid = \"group\"\nname = \"Group\"\nmembers = [\n";
    for (at, code) in CODES.iter().enumerate() {
        let code = serde_json::json!(code);
        let within = if nested && at > 0 {
            ", within = \"a\""
        } else {
            ""
        };
        let _ = writeln!(
            toml,
            "{{ code = {code}, name = {{ nb = {code} }}{within} }},"
        );
    }
    toml += "]\n[[cube.dimension]]\nid = \"year\"\nname = \"Year\"\nkind = \"time\"\nmembers = [\"2001\", \"2002\", \"2003\"]\n";
    let mut csv = "measure,group,year,period,value,status,because,note\n".to_owned();
    for ((group, year, measure, period), cell) in cells {
        let instead = matches!(cell.status, "missing" | "not-yet");
        let decimals = usize::from(decimals[*measure]);
        let digits = format!("{:0width$}", cell.digits.abs(), width = decimals + 1);
        let (whole, behind) = digits.split_at(digits.len() - decimals);
        let sign = if cell.digits < 0 { "-" } else { "" };
        let point = if decimals > 0 { "." } else { "" };
        let value = if instead {
            String::new()
        } else {
            format!("{sign}{whole}{point}{behind}")
        };
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let period = if periods { PERIODS[*period] } else { "" };
        let because = if cell.because { "So it seems." } else { "" };
        let _ = writeln!(
            csv,
            "{},{},{},{period},{value},{},{because},{}",
            ["n", "m"][*measure],
            quoted(CODES[*group]),
            2001 + year,
            cell.status,
            quoted(NOTES[cell.note]),
        );
    }
    (toml, csv)
}

/// Loads the invented country with another cube in the place of its own.
fn replaced(toml: &str, csv: &str) -> Snapshot {
    loaded(LEDGERS, |path, text| {
        match path.file_name().unwrap().to_str().unwrap() {
            "moves.toml" => Some(toml.to_owned()),
            "moves.csv" => Some(csv.to_owned()),
            "ledgers.toml" => Some(text),
            // Units may go unused, measures too.
            _ => None,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_cube_is_the_same_after_both_formats((mut cells, decimals, nested, periods) in invented()) {
        if !periods {
            cells.retain(|(.., period), _| *period == 0);
        }
        prop_assume!(!cells.is_empty());
        let (toml, csv) = seed(&cells, decimals, nested, periods);
        let whole = replaced(&toml, &csv);
        let graph = whole.graph();
        let cube = graph.cube_of(graph.by_id("moves").unwrap()).unwrap();
        prop_assert_eq!(graph[cube].observations.len(), cells.len());
        let table = written(graph, cube, &[], Format::Csv { labels: false });
        prop_assert_eq!(replaced(&toml, &table).version(), whole.version());
        let file = written(graph, cube, &[], Format::JsonStat);
        let known = Target {
            measures: vec!["population".to_owned()],
            entities: vec!["moves".to_owned()],
            ..target(graph)
        };
        let seed = imported(graph, "moves", &file, known);
        prop_assert_eq!(replaced(&seed.toml, &seed.csv).version(), whole.version());
    }
}
