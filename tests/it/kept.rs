//! A data set in one file answers as the texts do that it was made of, and a file that was changed
//! is refused with a finding.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use govgraph::api::Context;
use govgraph::api::Request;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::Texts;
use govgraph::dataset::keep;
use govgraph::dataset::load;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::render;
use govgraph::graph::Snapshot;
use govgraph::model::LangId;
use insta::assert_snapshot;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Map;
use tempfile::TempDir;

use crate::asking::execute;
use crate::cli::program;
use crate::executors::request;
use crate::fuzz::Mutator;
use crate::fuzz::documents::WORDS;
use crate::fuzz::documents::corpus;

fn folders(name: &str) -> Origin {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    Origin {
        schema: Place::Folder(root.join("schema")),
        facts: Place::Folder(root.join("seed")),
    }
}

fn file(path: &Path) -> Origin {
    Origin {
        schema: Place::File(path.to_owned()),
        facts: Place::File(path.to_owned()),
    }
}

/// Reads a data set; writes it into a file, and reads that.
fn both(origin: &Origin) -> (Dataset, Dataset) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("whole");
    let loaded = load(origin, &mut |_| ()).unwrap();
    let written = loaded.dataset.as_ref().unwrap();
    let size = keep(&path, &loaded.texts(), &written.snapshot).unwrap();
    assert_eq!(size, fs::metadata(&path).unwrap().len());
    let again = load(&file(&path), &mut |_| ()).unwrap();
    let told = render(&again.diagnostics, &again.sources, Format::Plain);
    let kept = again.dataset.unwrap_or_else(|| panic!("{told}"));
    assert_eq!(kept.snapshot.version(), written.snapshot.version());
    (loaded.dataset.unwrap(), kept)
}

fn same(written: &Dataset, kept: &Dataset, request: &Request) {
    let ask = |dataset: &Dataset| {
        let context = Context {
            today: "2026-01-01".parse().unwrap(),
            languages: vec![LangId(0)],
        };
        let response = execute(dataset, request.clone(), context);
        (String::from_utf8(response.body).unwrap(), response.kind)
    };
    assert_eq!(ask(written), ask(kept), "{}", request.query);
}

#[test]
fn the_saved_questions_of_every_data_set_have_the_same_answers() {
    let builtin = Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    };
    let mut asked = 0;
    for origin in [
        builtin,
        folders("examples/ardovia"),
        folders("tests/fixtures/mini"),
    ] {
        let (written, kept) = both(&origin);
        let counted = |dataset: &Dataset| dataset.api.questions().iter().count();
        assert_eq!(counted(&written), counted(&kept));
        assert_eq!(written.api.schema().sdl(), kept.api.schema().sdl());
        for (own, other) in written.api.questions().iter().zip(kept.api.questions()) {
            assert_eq!((&own.id, &own.title), (&other.id, &other.title));
            same(&written, &kept, &own.request(Map::new()));
            asked += 1;
        }
    }
    assert!(asked > 30);
}

#[test]
fn the_cases_and_documents_made_at_random_have_the_same_answers() {
    let harbours = both(&folders("tests/fixtures/harbours"));
    let ledgers = both(&folders("tests/fixtures/ledgers"));
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/api");
    for entry in fs::read_dir(cases).unwrap() {
        let folder = entry.unwrap().path();
        let query = fs::read_to_string(folder.join("query.graphql")).unwrap();
        let variables = fs::read_to_string(folder.join("variables.json"));
        let variables = variables.unwrap_or_else(|_| "{}".to_owned());
        let request = Request {
            variables: serde_json::from_str(&variables).unwrap(),
            query,
            ..Request::default()
        };
        for (written, kept) in [&harbours, &ledgers] {
            same(written, kept, &request);
        }
    }
    let mut mutator = Mutator::new(&corpus(), WORDS);
    for _ in 0..200 {
        let request = Request {
            query: String::from_utf8_lossy(&mutator.text()).into_owned(),
            ..Request::default()
        };
        same(&harbours.0, &harbours.1, &request);
    }
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let tapes = proptest::collection::vec(any::<u8>(), 0..300);
    let outcome = runner.run(&tapes, |tape| {
        same(&harbours.0, &harbours.1, &request(&tape));
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn a_large_graph_comes_back_and_is_written_in_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let snapshot = Snapshot::new(crate::governance::made::graph(
        crate::governance::made::Size::of(3_000),
        7,
    ));
    let texts = Texts {
        ontology: vec![(
            "governance.graphql".to_owned(),
            crate::governance::made::SCHEMA.to_owned(),
        )],
        questions: Vec::new(),
    };
    keep(&path("one"), &texts, &snapshot).unwrap();
    let loaded = load(&file(&path("one")), &mut |_| ()).unwrap();
    assert_eq!(loaded.texts(), texts);
    let kept = loaded.dataset.unwrap();
    keep(&path("two"), &texts, &kept.snapshot).unwrap();
    assert!(fs::read(path("one")).unwrap() == fs::read(path("two")).unwrap());
    // What is written beside it on the way is gone.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    let query =
        "{ entities(first: 200) { id name aliases } directorates { id implements { id name } } }";
    let request = Request {
        query: query.to_owned(),
        ..Request::default()
    };
    let again = load(&file(&path("two")), &mut |_| ()).unwrap();
    let written = Dataset {
        api: again.dataset.unwrap().api,
        snapshot: snapshot.into(),
    };
    same(&written, &kept, &request);
}

/// Runs the program in a folder; returns how it ended and all that it said.
fn run(folder: &Path, arguments: &[&str]) -> String {
    let output = program(folder).args(arguments).output().unwrap();
    let code = output.status.code().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    format!("exit code {code}\n{out}{err}")
}

/// Builds the file of the small data set.
fn island() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("island.govgraph");
    let mini = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mini/seed");
    let (data, out) = (mini.display().to_string(), path.display().to_string());
    let told = run(folder.path(), &["build", "--data", &data, "-o", &out]);
    assert!(told.starts_with("exit code 0\nwrote "), "{told}");
    (folder, path)
}

#[test]
fn every_verb_that_reads_data_takes_the_file() {
    let (folder, _) = island();
    let mini = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mini");
    let verbs: &[&[&str]] = &[
        &["query", "{ offices { id name } }"],
        &["search", "harbour"],
        &["questions"],
        &["schema"],
        &["check"],
    ];
    for verb in verbs {
        let of_file = run(
            folder.path(),
            &[verb, &["--data", "island.govgraph"][..]].concat(),
        );
        let of_folder = run(
            &mini,
            &[verb, &["--schema", "schema", "--data", "seed"][..]].concat(),
        );
        assert!(of_file.starts_with("exit code 0"), "{verb:?}: {of_file}");
        let told = |text: &str| {
            text.lines()
                .filter(|line| !line.starts_with("reading "))
                .collect::<Vec<_>>()
                .join("\n")
        };
        assert_eq!(told(&of_file), told(&of_folder), "{verb:?}");
    }
    let told = run(
        folder.path(),
        &["build", "--data", "island.govgraph", "-o", "again"],
    );
    assert!(told.starts_with("exit code 0"), "{told}");
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert!(read("again") == read("island.govgraph"));
}

#[test]
fn what_is_wrong_with_a_file_is_told() {
    let (folder, path) = island();
    let whole = fs::read(&path).unwrap();
    let with = |name: &str, bytes: &[u8]| {
        fs::write(folder.path().join(name), bytes).unwrap();
        run(folder.path(), &["query", "{ a }", "--data", name])
    };
    let mut told = Vec::new();
    told.push(with("cut", &whole[..whole.len() / 2]));
    told.push(with("longer", &[&whole[..], b"\n"].concat()));
    let mut changed = whole.clone();
    changed[100] ^= 1;
    told.push(with("changed", &changed));
    told.push(with("other", b"a = 1\n"));
    let mut head = whole.clone();
    head[20] ^= 1;
    told.push(with("head", &head));
    told.push(run(
        folder.path(),
        &["query", "{ a }", "--data", "cut", "--schema", "."],
    ));
    told.push(run(folder.path(), &["build"]));
    told.push(run(folder.path(), &["build", "-o", "no/such/folder"]));
    let size = whole.len();
    let told = told.join("\n").replace(&size.to_string(), "SIZE");
    assert_snapshot!(told.replace(&(size / 2).to_string(), "HALF"));
}

#[test]
fn any_change_of_a_file_is_a_finding() {
    let (folder, path) = island();
    let whole = fs::read(&path).unwrap();
    let changed = folder.path().join("changed");
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let at = any::<prop::sample::Index>();
    let outcome = runner.run(&(at, 1..=255u8, any::<bool>()), |(at, by, cut)| {
        let mut bytes = whole.clone();
        // The first bytes say whether it is such a file at all.
        let at = 8 + at.index(whole.len() - 8);
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] ^= by;
        }
        fs::write(&changed, &bytes).unwrap();
        let loaded = load(&file(&changed), &mut |_| ()).unwrap();
        prop_assert!(loaded.dataset.is_none());
        let told = render(&loaded.diagnostics, &loaded.sources, Format::Plain);
        prop_assert!(told.contains("dataset/broken-file"), "{}", told);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn a_file_is_the_same_wherever_its_texts_lie() {
    let builtin = Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    };
    let folder = tempfile::tempdir().unwrap();
    let written = |name: &str, origin: &Origin| {
        let loaded = load(origin, &mut |_| ()).unwrap();
        let texts = loaded.texts();
        let path = folder.path().join(name);
        keep(&path, &texts, &loaded.dataset.unwrap().snapshot).unwrap();
        fs::read(&path).unwrap()
    };
    assert!(written("one", &builtin) == written("two", &folders(".")));
}
