//! What a file of `govgraph build` saves: its size, how long it takes to write and to read, and from
//! the start of the release binary to the first answer from it. Run with
//! `cargo bench --bench snapshot -- 100000`; the number is how many entities there are (ten relations
//! each), 100,000 where none is given. The folder for the file is that of `TMPDIR`.

#[path = "support/governance.rs"]
mod governance;
#[path = "support/started.rs"]
mod started;
mod support;

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::time::Instant;

use governance::Size;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::Texts;
use govgraph::dataset::keep;
use govgraph::dataset::load;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use started::PROGRAM;
use started::Question;
use support::Times;
use support::each;
use support::head;
use support::memory;
use support::row;
use support::say;

const RUNS: usize = 5;
const QUESTION: Question = Question {
    query: "{ directorates(first: 3) { id name } }",
    answer: "\"data\":{\"directorates\":[{",
};

fn main() {
    let mut asked = std::env::args().skip(1);
    let entities = asked.find_map(|word| word.parse().ok()).unwrap_or(100_000);
    let path = std::env::temp_dir().join(format!("govgraph-bench-{}", std::process::id()));
    let builtin = path.with_extension("builtin");
    let texts = Texts {
        ontology: vec![(
            "governance.graphql".to_owned(),
            governance::SCHEMA.to_owned(),
        )],
        questions: Vec::new(),
    };
    let began = Instant::now();
    let ontology = governance::ontology();
    let facts = governance::checked(Size::of(entities), 7, &ontology);
    let graph = Graph::build(ontology, facts);
    let made = began.elapsed().as_secs_f64();
    let relations = graph.relations();
    let bytes: usize = graph.bytes().iter().map(|(_, bytes)| bytes).sum();
    let began = Instant::now();
    let snapshot = Snapshot::new(graph);
    let named = began.elapsed().as_secs_f64();
    let began = Instant::now();
    let size = keep(&path, &texts, &snapshot).map_or(0, |size| usize::try_from(size).unwrap_or(0));
    let kept = began.elapsed().as_secs_f64();
    drop(snapshot);
    say(&format!(
        "\n{entities} entities and {relations} relations: made, checked and built in {made:.1} s, digested in {named:.1} s, \
         written in {kept:.1} s"
    ));
    say(&format!(
        "The file has {size} bytes, {} a relation; the graph {bytes}, {} a relation",
        each(size, relations),
        each(bytes, relations)
    ));
    head("Starts from a file");
    row(
        "read into a data set",
        "",
        &Times::of(RUNS, |_| read(&path)),
    );
    row(
        "start to first answer",
        "1.5 s at 1,000,000",
        &starts(Some(&path)),
    );
    if let Some((_, most)) = memory() {
        say(&format!("\nThis process held {} MiB at most.", most >> 20));
    }
    drop(std::fs::remove_file(&path));
    let told = Command::new(PROGRAM)
        .args(["build", "-o"])
        .arg(&builtin)
        .stdout(Stdio::null())
        .status();
    if told.is_ok_and(|status| status.success()) {
        head("The built-in data set");
        row("from its texts", "300 ms", &starts(None));
        row("from a file", "", &starts(Some(&builtin)));
    }
    drop(std::fs::remove_file(&builtin));
}

/// Returns the times of starts from a file, or from the built-in texts.
fn starts(path: Option<&Path>) -> Times {
    let data = path.map(|path| [OsStr::new("--data"), path.as_os_str()]);
    QUESTION.starts(RUNS, data.as_ref().map_or(&[], |data| data.as_slice()))
}

/// Reads a file in this process.
fn read(path: &Path) -> usize {
    let place = Place::File(path.to_owned());
    let origin = Origin {
        schema: place.clone(),
        facts: place,
    };
    let loaded = load(&origin, &mut |_| ()).ok();
    let dataset = loaded.and_then(|loaded| loaded.dataset);
    dataset.map_or(0, |dataset| dataset.snapshot.graph().statements().len())
}
